#include "dmn/feel/value.h"

#include <algorithm>

namespace schakel::dmn {

namespace {

/// How deep lists and contexts in one another are gone into. What is deeper has no answer.
constexpr int nesting_max = 1'000;

using Entry = std::pair<std::string, Value>;

std::vector<const Entry*> sorted(const Context& context) {
    std::vector<const Entry*> entries;
    entries.reserve(context.entries.size());
    for (const auto& entry : context.entries)
        entries.push_back(&entry);
    std::ranges::stable_sort(entries, {},
                             [](const Entry* entry) -> const auto& { return entry->first; });
    return entries;
}

using Truth = std::optional<bool>;

/// No answer, unless one of them is already false.
Truth both(Truth left, Truth right) {
    if (left == false || right == false) return false;
    return left && right ? Truth{true} : std::nullopt;
}

Truth alike(const Value& left, const Value& right, int nesting);

struct Equality {
    int nesting;

    Truth operator()(const Null&, const Null&) const { return true; }
    Truth operator()(bool left, bool right) const { return left == right; }
    Truth operator()(const Number& left, const Number& right) const { return left == right; }
    Truth operator()(const std::string& left, const std::string& right) const {
        return left == right;
    }
    Truth operator()(const Date& left, const Date& right) const { return left == right; }
    Truth operator()(const Time& left, const Time& right) const { return in_order(left, right); }
    Truth operator()(const DateTime& left, const DateTime& right) const {
        return in_order(left, right);
    }
    Truth operator()(const Months& left, const Months& right) const { return left == right; }
    Truth operator()(const Seconds& left, const Seconds& right) const { return left == right; }
    Truth operator()(const List& left, const List& right) const {
        if (left.size() != right.size()) return false;
        Truth all = true;
        for (std::size_t i = 0; i < left.size() && all != false; ++i)
            all = both(all, alike(left[i], right[i], nesting + 1));
        return all;
    }
    Truth operator()(const Context& left, const Context& right) const {
        if (left.entries.size() != right.entries.size()) return false;
        const auto left_entries = sorted(left);
        const auto right_entries = sorted(right);
        Truth all = true;
        for (std::size_t i = 0; i < left_entries.size() && all != false; ++i)
            all = left_entries[i]->first == right_entries[i]->first
                      ? both(all,
                             alike(left_entries[i]->second, right_entries[i]->second, nesting + 1))
                      : false;
        return all;
    }
    Truth operator()(const Range& left, const Range& right) const {
        if (left.start_included != right.start_included || left.end_included != right.end_included)
            return false;
        if (is_one_value(left) != is_one_value(right)) return false;
        return both(end(left.start, right.start), end(left.end, right.end));
    }
    Truth operator()(const std::shared_ptr<const Function>& left,
                     const std::shared_ptr<const Function>& right) const {
        return left == right;
    }
    template <class Left, class Right>
    Truth operator()(const Left&, const Right&) const {
        return std::nullopt; // R-DMN-1
    }

private:
    static bool has_zone(const Time& time) { return time.zone.kind != Zone::Kind::none; }
    static bool has_zone(const DateTime& moment) { return has_zone(moment.time); }
    template <class Moment>
    static Truth in_order(const Moment& left, const Moment& right) {
        if (has_zone(left) != has_zone(right)) return std::nullopt; // R-FEEL-3
        const auto found = order(left, right);
        return found ? Truth{*found == 0} : std::nullopt; // R-FEEL-3
    }
    /// Written as `= 5`.
    static bool is_one_value(const Range& range) { return range.start && range.start == range.end; }
    /// An end that is open differs from one that is null.
    Truth end(const std::shared_ptr<const Value>& left,
              const std::shared_ptr<const Value>& right) const {
        if (!left || !right) return !left && !right;
        return alike(*left, *right, nesting + 1);
    }
};

Truth alike(const Value& left, const Value& right, int nesting) {
    if (left.is_null() || right.is_null()) return left.is_null() && right.is_null();
    if (nesting > nesting_max) return std::nullopt;
    return std::visit(Equality{nesting}, left.data, right.data);
}

struct Order {
    using Found = std::optional<std::partial_ordering>;
    Found operator()(const Number& one, const Number& other) const { return one <=> other; }
    /// By bytes, which in UTF-8 is by code point.
    Found operator()(const std::string& one, const std::string& other) const {
        return one <=> other;
    }
    Found operator()(const Date& one, const Date& other) const { return one <=> other; }
    Found operator()(const Time& one, const Time& other) const { return dmn::order(one, other); }
    Found operator()(const DateTime& one, const DateTime& other) const {
        return dmn::order(one, other);
    }
    Found operator()(const Months& one, const Months& other) const { return one <=> other; }
    Found operator()(const Seconds& one, const Seconds& other) const { return one <=> other; }
    template <class One, class Other>
    Found operator()(const One&, const Other&) const {
        return std::nullopt; // R-DMN-1
    }
};

bool same(const std::shared_ptr<const Value>& left, const std::shared_ptr<const Value>& right) {
    return left && right ? *left == *right : !left && !right;
}

} // namespace

const Value* Context::find(std::string_view name) const {
    const auto found = std::ranges::find(entries, name, &Entry::first);
    return found == entries.end() ? nullptr : &found->second;
}

void Context::put(std::string name, Value value) {
    const auto found = std::ranges::find(entries, name, &Entry::first);
    if (found == entries.end())
        entries.emplace_back(std::move(name), std::move(value));
    else
        found->second = std::move(value);
}

bool Context::operator==(const Context& other) const {
    return std::ranges::equal(
        sorted(*this), sorted(other),
        [](const Entry* left, const Entry* right) { return *left == *right; });
}

bool Range::operator==(const Range& other) const {
    return start_included == other.start_included && end_included == other.end_included &&
           same(start, other.start) && same(end, other.end);
}

std::optional<bool> equal(const Value& left, const Value& right) { return alike(left, right, 0); }

std::optional<std::partial_ordering> order(const Value& left, const Value& right) {
    return std::visit(Order{}, left.data, right.data);
}

} // namespace schakel::dmn
