#include "dmn/value_classes.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

constexpr ClassIndex nothing = 0;
constexpr ClassIndex yes = 1;
constexpr ClassIndex no = 2;
constexpr ClassIndex a_list = 3;
constexpr ClassIndex another_text = 4;

Number between(const Number& low, const Number& high) {
    const auto sum = add(low, high);
    return sum ? divide(*sum, Number{2}).value_or(low) : Number{0};
}

/// A number above it. One more is the same number where that has more digits than are kept.
Number above(const Number& number) {
    if (const auto next = add(number, Number{1}); next && *next > number) return *next;
    return number.is_negative() ? Number{0} : multiply(number, Number{2}).value_or(number);
}
Number below(const Number& number) { return above(number.negated()).negated(); }

} // namespace

ValueClasses::ValueClasses(const std::vector<Value>& told_apart) {
    // No text of a model holds a NUL, for XML has none; so this one stands for every text that no
    // cell names.
    representatives_ = {Value{}, Value{true}, Value{false}, Value{std::vector<Value>{}},
                        Value{std::string(1, '\0')}};
    for (const auto& value : told_apart) {
        if (const auto* text = value.string())
            if (texts_.emplace(*text, static_cast<ClassIndex>(representatives_.size())).second)
                representatives_.push_back(value);
        if (const auto* number = value.number()) bounds_.push_back(*number);
    }
    std::sort(bounds_.begin(), bounds_.end());
    bounds_.erase(std::unique(bounds_.begin(), bounds_.end()), bounds_.end());
    first_number_ = static_cast<ClassIndex>(representatives_.size());
    if (bounds_.empty()) {
        representatives_.emplace_back(Number{0});
        return;
    }
    // Below the first bound, then each bound and the stretch above it.
    representatives_.emplace_back(below(bounds_.front()));
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
        representatives_.emplace_back(bounds_[i]);
        representatives_.emplace_back(i + 1 < bounds_.size() ? between(bounds_[i], bounds_[i + 1])
                                                             : above(bounds_[i]));
    }
}

ClassIndex ValueClasses::of(const Value& value) const {
    if (const auto* truth = value.boolean()) return *truth ? yes : no;
    if (const auto* text = value.string()) {
        const auto found = texts_.find(std::string_view{*text});
        return found == texts_.end() ? another_text : found->second;
    }
    if (const auto* number = value.number()) {
        const auto above = std::lower_bound(bounds_.begin(), bounds_.end(), *number);
        const auto stretch = static_cast<ClassIndex>(2 * (above - bounds_.begin()));
        const bool on_bound = above != bounds_.end() && *above == *number;
        return static_cast<ClassIndex>(first_number_ + stretch + (on_bound ? 1 : 0));
    }
    return value.list() ? a_list : nothing;
}

} // namespace schakel::dmn
