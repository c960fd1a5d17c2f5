#include "crypto/bytes.h"

#include "crypto/sodium_ready.h"

#include <cstdint>
#include <sodium.h>

namespace schakel::crypto {

namespace {

constexpr std::string_view base32_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::string base64(ByteView bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back(); // libsodium ends it with a zero byte
    return text;
}

std::optional<Bytes> from_base64(std::string_view text, int variant) {
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    if (sodium_base642bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr, &size,
                          nullptr, variant) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::optional<std::uint32_t> base32_value(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const auto place = base32_letters.find(c);
    if (place == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint32_t>(place);
}

} // namespace

ByteView bytes_of(std::string_view text) { return std::as_bytes(std::span{text}); }

std::string text_of(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string to_hex(ByteView bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
    Bytes bytes(text.size() / 2);
    std::size_t size = 0;
    if (text.size() % 2 != 0 || sodium_hex2bin(raw(bytes), bytes.size(), text.data(), text.size(),
                                               nullptr, &size, nullptr) != 0)
        return std::nullopt;
    return bytes;
}

std::string to_base64(ByteView bytes) { return base64(bytes, sodium_base64_VARIANT_ORIGINAL); }

std::optional<Bytes> from_base64(std::string_view text) {
    return from_base64(text, sodium_base64_VARIANT_ORIGINAL);
}

std::string to_base64url(ByteView bytes) {
    return base64(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<Bytes> from_base64url(std::string_view text) {
    return from_base64(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string to_base32(ByteView bytes) {
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (const auto byte : bytes) {
        held = (held << 8 | std::to_integer<std::uint32_t>(byte)) & 0xffff;
        for (bits += 8; bits >= 5; bits -= 5)
            text += base32_letters[held >> (bits - 5) & 31];
    }
    if (bits > 0) text += base32_letters[held << (5 - bits) & 31];
    return text;
}

std::optional<Bytes> from_base32(std::string_view text) {
    while (text.ends_with('='))
        text.remove_suffix(1);
    Bytes bytes;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = base32_value(c);
        if (!value) return std::nullopt;
        held = (held << 5 | *value) & 0xffff;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::byte>(held >> bits & 0xff));
    }
    const bool whole = bits < 5 && (held & ((1U << bits) - 1)) == 0;
    if (!whole) return std::nullopt;
    return bytes;
}

bool equal_in_constant_time(ByteView one, ByteView other) {
    return one.size() == other.size() && sodium_memcmp(raw(one), raw(other), one.size()) == 0;
}

} // namespace schakel::crypto
