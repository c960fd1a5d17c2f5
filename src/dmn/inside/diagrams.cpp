#include "dmn/inside/diagrams.h"

#include <algorithm>
#include <utility>

namespace schakel::dmn::inside {
namespace {

constexpr std::size_t slots_at_first = 256;
/// Places among the children for each node that there may be.
constexpr std::size_t places_per_node = 64;
constexpr std::uint64_t odd = 0x9e3779b97f4a7c15; // 2^64 over the golden ratio

std::uint64_t mixed(std::uint64_t hash, std::uint64_t with) {
    hash = (hash ^ with) * odd;
    return hash ^ hash >> 29;
}

} // namespace

// ---- Memo

void Memo::clear() {
    if (size_ == 0 && !slots_.empty()) return;
    slots_.assign(slots_at_first, {});
    size_ = 0;
}

std::size_t Memo::slot_of(std::uint64_t key) const {
    const auto mask = slots_.size() - 1;
    auto slot = static_cast<std::size_t>(mixed(odd, key) >> 7) & mask;
    while (slots_[slot].key != 0 && slots_[slot].key != key + 1)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t Memo::find(std::uint64_t key) const {
    if (slots_.empty()) return none;
    const auto& slot = slots_[slot_of(key)];
    return slot.key == 0 ? none : slot.value;
}

void Memo::put(std::uint64_t key, std::uint32_t value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    auto& slot = slots_[slot_of(key)];
    size_ += slot.key == 0 ? 1 : 0;
    slot = {key + 1, value};
}

void Memo::grow() {
    auto old = std::move(slots_);
    slots_.assign(std::max(slots_at_first, old.size() * 4), {});
    for (const auto& slot : old)
        if (slot.key != 0) slots_[slot_of(slot.key - 1)] = slot;
}

// ---- Diagrams

Diagrams::Diagrams(std::vector<std::uint32_t> sizes, std::size_t nodes_max)
    : sizes_{std::move(sizes)}, nodes_max_{nodes_max}, slots_(slots_at_first, 0) {}

Diagrams::Node Diagrams::end(std::uint32_t code) {
    if (const auto found = ends_.find(code); found != Memo::none) return found;
    const auto made = static_cast<Node>(nodes_.size());
    nodes_.push_back({0, static_cast<std::uint32_t>(sizes_.size()), code});
    ends_.put(code, made);
    return made;
}

std::size_t Diagrams::slot_of(std::uint32_t variable, std::span<const Node> children) const {
    auto hash = mixed(odd, variable);
    for (const auto child : children)
        hash = mixed(hash, child);
    const auto mask = slots_.size() - 1;
    const auto is_other = [&](Node node) {
        return nodes_[node].variable != variable ||
               !std::equal(children.begin(), children.end(), pool_.begin() + nodes_[node].first);
    };
    auto slot = static_cast<std::size_t>(hash >> 7) & mask;
    while (slots_[slot] != 0 && is_other(slots_[slot] - 1))
        slot = (slot + 1) & mask;
    return slot;
}

std::vector<std::uint32_t> Diagrams::codes(Node node) const {
    std::vector<std::uint32_t> found;
    std::vector<char> seen(nodes_.size());
    std::vector<Node> left{node};
    while (!left.empty()) {
        const auto next = left.back();
        left.pop_back();
        if (std::exchange(seen[next], 1) != 0) continue;
        if (is_end(next))
            found.push_back(code(next));
        else
            for (std::uint32_t value = 0; value < size(variable(next)); ++value)
                left.push_back(child(next, value));
    }
    std::ranges::sort(found);
    return found;
}

Diagrams::Node Diagrams::node(std::uint32_t variable, std::span<const Node> children) {
    if (std::ranges::all_of(children, [&](Node child) { return child == children.front(); }))
        return children.front();
    const auto slot = slot_of(variable, children);
    if (slots_[slot] != 0) return slots_[slot] - 1;
    if (nodes_.size() >= nodes_max_ || pool_.size() >= nodes_max_ * places_per_node) full_ = true;
    if (full_) return children.front();
    auto variables = std::uint64_t{1} << variable;
    for (const auto child : children)
        variables |= nodes_[child].variables;
    const auto made = static_cast<Node>(nodes_.size());
    nodes_.push_back({variables, variable, static_cast<std::uint32_t>(pool_.size())});
    pool_.insert(pool_.end(), children.begin(), children.end());
    slots_[slot] = made + 1;
    if (2 * nodes_.size() > slots_.size()) grow();
    return made;
}

void Diagrams::grow() {
    slots_.assign(slots_.size() * 4, 0);
    for (Node node = 0; node < nodes_.size(); ++node) {
        if (is_end(node)) continue;
        const auto variable = nodes_[node].variable;
        const std::span children{pool_.data() + nodes_[node].first, sizes_[variable]};
        slots_[slot_of(variable, children)] = node + 1;
    }
}

Diagrams::Node Diagrams::remember(std::uint64_t key, std::uint32_t variable, std::size_t from) {
    const auto made = node(variable, std::span{scratch_}.subspan(from));
    scratch_.resize(from);
    memo_.put(key, made);
    return made;
}

std::uint32_t Diagrams::after(Node node, std::uint32_t variable) {
    const auto first = nodes_[node].variable;
    if (first == variable) return nodes_[node].first;
    const auto key = std::uint64_t{node} * variables_max + variable;
    if (const auto found = afters_.find(key); found != Memo::none) return found;
    const auto values = sizes_[variable];
    const auto children = sizes_[first];
    // For each child what it becomes; a child to which the variable makes no difference stays.
    const auto from = scratch_.size();
    for (std::uint32_t c = 0; c < children; ++c) {
        const auto below = child(node, c);
        const bool stays = (nodes_[below].variables >> variable & 1) == 0;
        const auto place = stays ? 0 : after(below, variable);
        for (std::uint32_t value = 0; value < values; ++value)
            scratch_.push_back(stays ? below : pool_[place + value]);
    }
    const auto results = scratch_.size();
    for (std::uint32_t value = 0; value < values; ++value) {
        const auto begin = scratch_.size();
        for (std::uint32_t c = 0; c < children; ++c)
            scratch_.push_back(scratch_[from + c * values + value]);
        const auto made = this->node(first, std::span{scratch_}.subspan(begin));
        scratch_.resize(begin);
        scratch_.push_back(made);
    }
    const auto place = static_cast<std::uint32_t>(pool_.size());
    for (std::uint32_t value = 0; value < values; ++value)
        pool_.push_back(scratch_[results + value]);
    scratch_.resize(from);
    afters_.put(key, place);
    return place;
}

} // namespace schakel::dmn::inside
