#include "authorization/page_token.h"

#include "crypto/hmac.h"

#include <algorithm>

namespace schakel::authorization {

namespace {

using crypto::Bytes;
using crypto::ByteView;

constexpr std::size_t number_size = 8, place_size = 3 * number_size,
                      token_size = place_size + std::tuple_size_v<crypto::Hash>;
constexpr std::uint64_t total_unknown = ~std::uint64_t{0};

void append(Bytes& bytes, std::uint64_t number) {
    for (std::size_t i = 0; i < number_size; ++i)
        bytes.push_back(static_cast<std::byte>(number >> (8 * i)));
}

std::uint64_t number_at(ByteView bytes, std::size_t index) {
    std::uint64_t number = 0;
    for (std::size_t i = number_size; i-- > 0;)
        number = (number << 8) | std::to_integer<std::uint64_t>(bytes[index * number_size + i]);
    return number;
}

/// The place has one length, so what follows it can be taken for nothing else.
crypto::Hash proof_of(ByteView key, ByteView place, std::string_view bound_to) {
    Bytes message(place.begin(), place.end());
    std::ranges::copy(crypto::bytes_of(bound_to), std::back_inserter(message));
    return crypto::hmac_sha256(key, message);
}

} // namespace

std::string PageTokens::token(const PagePlace& place, std::string_view bound_to) const {
    Bytes bytes;
    bytes.reserve(token_size);
    append(bytes, place.next);
    append(bytes, place.limit);
    append(bytes, place.total.value_or(total_unknown));
    std::ranges::copy(proof_of(key_.view(), bytes, bound_to), std::back_inserter(bytes));
    return crypto::to_base64url(bytes);
}

std::optional<PagePlace> PageTokens::place(std::string_view token,
                                           std::string_view bound_to) const {
    const auto bytes = crypto::from_base64url(token);
    if (!bytes || bytes->size() != token_size) return std::nullopt;
    const ByteView all{*bytes}, place = all.first(place_size);
    // R-AUTHORIZATION-5
    if (!crypto::equal_in_constant_time(all.subspan(place_size),
                                        proof_of(key_.view(), place, bound_to)))
        return std::nullopt;
    const auto total = number_at(place, 2);
    return PagePlace{number_at(place, 0), number_at(place, 1),
                     total == total_unknown ? std::nullopt : std::optional{total}};
}

} // namespace schakel::authorization
