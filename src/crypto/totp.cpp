#include "crypto/totp.h"

#include "crypto/random.h"
#include "crypto/sodium_ready.h"

#include <array>
#include <fmt/format.h>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <stdexcept>

namespace schakel::crypto {

namespace {

constexpr std::size_t sha1_size = 20;
constexpr TotpStep steps_beside = 1;

using Context = std::unique_ptr<EVP_MAC_CTX, void (*)(EVP_MAC_CTX*)>;

std::array<unsigned char, sha1_size> hmac_sha1(ByteView key, ByteView message) {
    static EVP_MAC* const hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    const Context context{EVP_MAC_CTX_new(hmac), EVP_MAC_CTX_free};
    char digest[] = "SHA1";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end()};
    std::array<unsigned char, sha1_size> code{};
    std::size_t size = 0;
    if (!context || EVP_MAC_init(context.get(), raw(key), key.size(), parameters) != 1 ||
        EVP_MAC_update(context.get(), raw(message), message.size()) != 1 ||
        EVP_MAC_final(context.get(), code.data(), &size, code.size()) != 1 || size != code.size())
        throw std::runtime_error{"HMAC-SHA1 is not available in this OpenSSL"};
    return code;
}

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

} // namespace

Secret new_totp_secret() { return random_secret(sha1_size); }

TotpStep totp_step(Instant at) {
    return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count() / 30;
}

// RFC 4226 section 5.3
std::string totp_code(ByteView secret, TotpStep step) {
    std::array<std::byte, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i)
        counter[i] = static_cast<std::byte>(static_cast<std::uint64_t>(step) >> (56 - 8 * i));
    const auto mac = hmac_sha1(secret, counter);
    const std::size_t place = mac.back() & 0x0f;
    const std::uint32_t number = static_cast<std::uint32_t>(mac[place] & 0x7f) << 24 |
                                 static_cast<std::uint32_t>(mac[place + 1]) << 16 |
                                 static_cast<std::uint32_t>(mac[place + 2]) << 8 | mac[place + 3];
    return fmt::format("{:06}", number % 1'000'000);
}

std::optional<TotpStep> matching_totp_step(ByteView secret, std::string_view code, Instant now,
                                           std::optional<TotpStep> last_taken) {
    const auto present = totp_step(now);
    std::optional<TotpStep> matching;
    // Every step is tried, so that the time taken does not tell which one matched.
    for (auto step = present - steps_beside; step <= present + steps_beside; ++step) {
        const bool same = equal_in_constant_time(bytes_of(totp_code(secret, step)), bytes_of(code));
        const bool fresh = !last_taken || step > *last_taken; // R-CRYPTO-7
        if (same && fresh) matching = step;
    }
    return matching;
}

std::string otpauth_uri(ByteView secret, std::string_view issuer, std::string_view account) {
    return fmt::format(
        "otpauth://totp/{0}:{1}?secret={2}&issuer={0}&algorithm=SHA1&digits=6&period=30",
        percent_encoded(issuer), percent_encoded(account), to_base32(secret));
}

} // namespace schakel::crypto
