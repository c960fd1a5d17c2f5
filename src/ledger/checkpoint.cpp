#include "ledger/checkpoint.h"

#include "ledger/inside/log_store.h"

#include <charconv>

namespace schakel::ledger {

namespace {

/// Takes a line from the front; nullopt when there is no line feed any more.
std::optional<std::string_view> next_line(std::string_view& text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::unexpected<Faults> malformed(std::string place, std::string message) {
    return std::unexpected{Faults{{std::move(place), "malformed", std::move(message)}}};
}

} // namespace

Checkpoint checkpoint(store::Transaction& transaction) {
    const auto tree = find_tree(transaction);
    if (!tree) return {"", {0, crypto::empty_root()}, Instant{}};
    return {tree->origin, {tree->frontier.size(), tree->frontier.root()}, tree->newest};
}

std::string to_text(const Checkpoint& checkpoint) {
    return checkpoint.origin + "\n" + std::to_string(checkpoint.tree.size) + "\n" +
           crypto::to_base64(checkpoint.tree.root) + "\n";
}

std::expected<Checkpoint, Faults> read_checkpoint(std::string_view text) {
    const auto origin = next_line(text);
    if (!origin || origin->empty()) return malformed("line 1", "must name the log");

    const auto size_text = next_line(text);
    std::uint64_t size = 0;
    if (!size_text || size_text->empty()) return malformed("line 2", "must be a number of entries");
    const auto* const end = size_text->data() + size_text->size();
    const auto read = std::from_chars(size_text->data(), end, size);
    const bool padded = size_text->starts_with('0') && *size_text != "0";
    if (read.ec != std::errc{} || read.ptr != end || padded)
        return malformed("line 2", "must be a number of entries");

    const auto root_text = next_line(text);
    const auto bytes = crypto::from_base64(root_text.value_or(""));
    crypto::Hash root{};
    if (!bytes || bytes->size() != root.size())
        return malformed("line 3", "must be a root of 32 bytes in base64");
    std::ranges::copy(*bytes, root.begin());

    return Checkpoint{std::string{*origin}, {size, root}, Instant{}};
}

} // namespace schakel::ledger
