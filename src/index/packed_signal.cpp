#include "index/packed_signal.h"

#include "base/uuid.h"
#include "crypto/bytes.h"

#include <algorithm>

namespace schakel::index {

namespace {

constexpr std::size_t uuid_bytes = 16, prefix_bytes = 4, token_bytes_max = 32;

[[noreturn]] void broken(const char* why) { throw store::Failure{store::Trouble::other, why}; }

} // namespace

store::Bytes packed_id(std::string_view id) {
    store::Bytes packed;
    if (is_uuid(id)) {
        std::string digits{id};
        std::erase(digits, '-');
        const auto bytes = crypto::from_hex(digits).value();
        packed.assign(bytes.begin(), bytes.end());
        return packed;
    }
    if (id.empty()) return packed;
    const auto letters = std::as_bytes(std::span{id});
    packed.assign(letters.begin(), letters.end());
    packed.resize(std::max(packed.size(), uuid_bytes + 1));
    return packed;
}

std::string unpacked_id(const store::Bytes& packed) {
    if (packed.empty()) return {};
    if (packed.size() == uuid_bytes) {
        auto text = crypto::to_hex(packed);
        for (const auto place : {8U, 13U, 18U, 23U})
            text.insert(place, 1, '-');
        return text;
    }
    if (packed.size() < uuid_bytes) broken("the index holds an identifier that is too short");
    const auto end = std::ranges::find(packed, std::byte{0});
    return {reinterpret_cast<const char*>(packed.data()),
            static_cast<std::size_t>(end - packed.begin())};
}

store::Bytes packed_tokens(std::vector<IndexToken> tokens) {
    const auto by_kind = [](const IndexToken& token) {
        return std::tuple{token.kind != TokenKind::person, codec::word_for(token.kind),
                          std::cref(token.token).get()};
    };
    std::ranges::sort(tokens, {}, by_kind);
    const auto again = std::ranges::unique(tokens);
    tokens.erase(again.begin(), again.end());
    store::Bytes packed;
    for (const auto& [kind, token, epochs_back] : tokens) {
        if (token.empty() || token.size() > token_bytes_max)
            broken("a token of the index has one to 32 bytes");
        packed.push_back(static_cast<std::byte>(number_of(kinds_kept, kind) * token_bytes_max +
                                                token.size() - 1));
        packed.insert(packed.end(), token.begin(), token.end());
    }
    return packed;
}

std::vector<IndexToken> unpacked_tokens(const store::Bytes& packed) {
    std::vector<IndexToken> tokens;
    for (std::size_t at = 0; at < packed.size();) {
        const auto head = std::to_integer<std::size_t>(packed[at++]);
        const auto length = head % token_bytes_max + 1;
        if (length > packed.size() - at) broken("the index holds a token that breaks off");
        const auto from = packed.begin() + static_cast<std::ptrdiff_t>(at);
        tokens.push_back({word_of(kinds_kept, static_cast<std::int64_t>(head / token_bytes_max)),
                          store::Bytes{from, from + static_cast<std::ptrdiff_t>(length)}});
        at += length;
    }
    return tokens;
}

store::Bytes prefix_of(const store::Bytes& token) {
    return {token.begin(),
            token.begin() + static_cast<std::ptrdiff_t>(std::min(token.size(), prefix_bytes))};
}

std::int64_t seconds_of(Instant at) {
    return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

Instant instant_of(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

} // namespace schakel::index
