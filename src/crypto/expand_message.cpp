#include "crypto/expand_message.h"

#include "crypto/sha512.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace schakel::crypto {

namespace {

constexpr std::size_t hash_size = 64, block_size = 128, most_hashes = 255, longest_tag = 255;

} // namespace

Secret expand_message(std::span<const ByteView> message, std::string_view tag, std::size_t length) {
    if (tag.empty() || tag.size() > longest_tag)
        throw std::invalid_argument{"a tag has 1 to 255 bytes (RFC 9380 section 5.3.1)"};
    if (length == 0 || length > most_hashes * hash_size)
        throw std::invalid_argument{"1 to 16,320 bytes are made of a message (RFC 9380 section "
                                    "5.3.1)"};
    // The names of the RFC: b_0 is `root`, b_i is `link`.
    constexpr std::array<std::byte, block_size> padding{};
    constexpr std::array zero{std::byte{0}};
    const std::array length_bytes{static_cast<std::byte>(length >> 8),
                                  static_cast<std::byte>(length)};
    const std::array tag_length{static_cast<std::byte>(tag.size())};
    std::vector<ByteView> parts{padding};
    parts.insert(parts.end(), message.begin(), message.end());
    parts.insert(parts.end(), {length_bytes, zero, bytes_of(tag), tag_length});
    const auto root = sha512(parts);

    Secret expanded{length}, mixed{hash_size};
    std::ranges::copy(root.view(), mixed.fill().begin());
    for (std::size_t done = 0, number = 1; done < length; done += hash_size, ++number) {
        const std::array count{static_cast<std::byte>(number)};
        const std::array<ByteView, 4> chained{mixed.view(), count, bytes_of(tag), tag_length};
        const auto link = sha512(chained);
        const auto taken = std::min(hash_size, length - done);
        std::ranges::copy(link.view().first(taken), expanded.fill().subspan(done).begin());
        for (std::size_t i = 0; i < hash_size; ++i)
            mixed.fill()[i] = root.view()[i] ^ link.view()[i];
    }
    return expanded;
}

} // namespace schakel::crypto
