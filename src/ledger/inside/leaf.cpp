#include "ledger/inside/leaf.h"

#include "codec/shapes.h"

#include <algorithm>

namespace schakel::ledger {

namespace {

constexpr std::uint64_t version = 1;

void write_number(crypto::Bytes& into, std::uint64_t number, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        into.push_back(static_cast<std::byte>(number >> shift & 0xff));
}

void write_text(crypto::Bytes& into, std::string_view text, int length_bytes) {
    write_number(into, text.size(), length_bytes);
    std::ranges::copy(crypto::bytes_of(text), std::back_inserter(into));
}

std::uint64_t as_number(Instant at) {
    return static_cast<std::uint64_t>(at.time_since_epoch().count());
}

/// Takes from the front; after one failure nothing more is taken.
class Reader {
public:
    explicit Reader(crypto::ByteView bytes) : bytes_{bytes} {}

    crypto::ByteView take(std::size_t size) {
        whole_ = whole_ && size <= bytes_.size();
        if (!whole_) return {};
        const auto taken = bytes_.first(size);
        bytes_ = bytes_.subspan(size);
        return taken;
    }
    std::uint64_t number(std::size_t size) {
        std::uint64_t number = 0;
        for (const auto byte : take(size))
            number = number << 8 | std::to_integer<std::uint64_t>(byte);
        return number;
    }
    std::string text(std::size_t length_bytes) {
        return crypto::text_of(take(static_cast<std::size_t>(number(length_bytes))));
    }
    Instant instant() { return Instant{Instant::duration{static_cast<std::int64_t>(number(8))}}; }
    crypto::Hash hash() {
        crypto::Hash hash{};
        std::ranges::copy(take(hash.size()), hash.begin());
        return hash;
    }
    [[nodiscard]] bool is_done() const { return whole_ && bytes_.empty(); }

private:
    crypto::ByteView bytes_;
    bool whole_ = true;
};

} // namespace

crypto::Bytes to_bytes(const Leaf& leaf) {
    crypto::Bytes bytes;
    write_number(bytes, version, 1);
    write_number(bytes, as_number(leaf.at), 8);
    write_number(bytes, static_cast<std::uint64_t>(leaf.event), 2);
    write_text(bytes, leaf.organisation.value, 2);
    std::ranges::copy(leaf.entry_id, std::back_inserter(bytes));
    std::ranges::copy(leaf.commitment, std::back_inserter(bytes));
    return bytes;
}

std::optional<Leaf> read_leaf(crypto::ByteView bytes) {
    Reader reader{bytes};
    if (reader.number(1) != version) return std::nullopt;
    Leaf leaf{};
    leaf.at = reader.instant();
    leaf.event = static_cast<Event>(reader.number(2));
    leaf.organisation = {reader.text(2)};
    leaf.entry_id = reader.hash();
    leaf.commitment = reader.hash();
    if (!reader.is_done() || codec::word_for(leaf.event).empty()) return std::nullopt;
    return leaf;
}

crypto::Bytes to_bytes(const Particulars& particulars) {
    crypto::Bytes bytes;
    write_number(bytes, as_number(particulars.at), 8);
    for (const auto& text :
         {particulars.professional.value, particulars.subject, particulars.payload})
        write_text(bytes, text, 4);
    return bytes;
}

std::optional<Particulars> read_particulars(crypto::ByteView bytes) {
    Reader reader{bytes};
    Particulars particulars{};
    particulars.at = reader.instant();
    particulars.professional = {reader.text(4)};
    particulars.subject = reader.text(4);
    particulars.payload = reader.text(4);
    if (!reader.is_done()) return std::nullopt;
    return particulars;
}

crypto::Bytes number_bytes(std::int64_t number) {
    crypto::Bytes bytes;
    write_number(bytes, static_cast<std::uint64_t>(number), 8);
    return bytes;
}

} // namespace schakel::ledger
