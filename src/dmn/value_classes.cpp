#include "dmn/value_classes.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

// Each of these is a class by itself; the texts and lines that are named come after them.
constexpr ClassIndex nothing = 0;
constexpr ClassIndex a_list = 3;
constexpr ClassIndex another_kind = 4;
constexpr ClassIndex another_text = 5;
constexpr ClassIndex first_named = 6;
static_assert(ValueClasses::class_of_true == 1 && ValueClasses::class_of_false == 2);

/// Whole bounds this far apart are looked up in one step.
constexpr std::int64_t looked_up_max = 4'096;
/// Below it a number is the same as a decimal and as a whole number of 64 bits, with room to spare.
constexpr std::int64_t small = std::int64_t{1} << 53;

// ---- a point between two bounds, and beyond the last. Where there is none, the bound itself is
// given: the class is empty then, and what is said of the bound holds for it.

Number between(const Number& low, const Number& high) {
    const auto sum = add(low, high);
    return sum ? divide(*sum, Number{2}).value_or(low) : Number{0};
}
/// One more is the same number where that has more digits than are kept.
Number above(const Number& number) {
    if (const auto next = add(number, Number{1}); next && *next > number) return *next;
    return number.is_negative() ? Number{0} : multiply(number, Number{2}).value_or(number);
}
Number below(const Number& number) { return above(number.negated()).negated(); }

Date shifted(const Date& date, std::int64_t days) {
    return date_of_day_number(day_number(date) + days).value_or(date);
}
Date between(const Date& low, const Date& high) {
    return shifted(low, day_number(high) - day_number(low) > 1 ? 1 : 0);
}
Date above(const Date& date) { return shifted(date, 1); }
Date below(const Date& date) { return shifted(date, -1); }

Months between(const Months& low, const Months& high) {
    return Months{low.months + 1 < high.months ? low.months + 1 : low.months};
}
Months above(const Months& months) { return add(months, Months{1}).value_or(months); }
Months below(const Months& months) { return add(months, Months{-1}).value_or(months); }

constexpr Seconds instant{0, 1};
Seconds between(const Seconds& low, const Seconds& high) {
    const auto next = add(low, instant);
    return next && *next < high ? *next : low;
}
Seconds above(const Seconds& seconds) { return add(seconds, Seconds{1, 0}).value_or(seconds); }
Seconds below(const Seconds& seconds) { return add(seconds, Seconds{-1, 0}).value_or(seconds); }

// No text of a model holds a NUL, for XML has none.
std::string between(const std::string& low, const std::string&) { return low + '\0'; }
std::string above(const std::string& text) { return text + '\0'; }
std::string below(const std::string&) { return {}; }

bool is_on_line(const Value& value) {
    return value.number() || value.string() || value.as<Date>() || value.as<Months>() ||
           value.as<Seconds>();
}

} // namespace

template <class Point>
ClassIndex Line<Point>::of(const Point& point) const {
    const auto bound = std::lower_bound(bounds.begin(), bounds.end(), point);
    const auto stretch = static_cast<ClassIndex>(2 * (bound - bounds.begin()));
    const bool on_bound = bound != bounds.end() && *bound == point;
    return first + stretch + (on_bound ? 1 : 0);
}

bool ValueClasses::tells_apart(const UnaryTest& test) {
    if (const auto* to = std::get_if<EqualTo>(&test))
        return to->value.is_null() || to->value.boolean() || is_on_line(to->value);
    if (const auto* with = std::get_if<ComparedWith>(&test)) return is_on_line(with->value);
    if (const auto* between = std::get_if<Between>(&test))
        return is_on_line(between->low) && between->low.data.index() == between->high.data.index();
    return false;
}

bool ValueClasses::tells_apart(const UnaryTests& cell) {
    return std::ranges::all_of(cell.tests, [](const UnaryTest& test) { return tells_apart(test); });
}

void ValueClasses::gather(const Value& value, bool in_order) {
    if (const auto* text = value.string()) {
        texts_.add(*text);
        texts_in_order_ = texts_in_order_ || in_order;
    }
    if (const auto* number = value.number()) numbers_.bounds.push_back(*number);
    if (const auto* date = value.as<Date>()) dates_.bounds.push_back(*date);
    if (const auto* months = value.as<Months>()) months_.bounds.push_back(*months);
    if (const auto* seconds = value.as<Seconds>()) seconds_.bounds.push_back(*seconds);
}

template <class Point>
void ValueClasses::lay_out(Line<Point>& line) {
    auto& bounds = line.bounds;
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    line.first = static_cast<ClassIndex>(representatives_.size());
    sections_.push_back(line.first);
    if (bounds.empty()) return;
    representatives_.emplace_back(below(bounds.front()));
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        representatives_.emplace_back(bounds[i]);
        representatives_.emplace_back(i + 1 < bounds.size() ? between(bounds[i], bounds[i + 1])
                                                            : above(bounds[i]));
    }
}

ValueClasses::ValueClasses(const std::vector<const UnaryTests*>& cells) {
    for (const auto* cell : cells)
        for (const auto& test : cell->tests) {
            if (!tells_apart(test)) continue;
            if (const auto* to = std::get_if<EqualTo>(&test)) gather(to->value, false);
            if (const auto* with = std::get_if<ComparedWith>(&test)) gather(with->value, true);
            if (const auto* between = std::get_if<Between>(&test)) {
                gather(between->low, true);
                gather(between->high, true);
            }
        }
    // Another text stands for every one that no cell names.
    representatives_ = {Value{},       Value{true},      Value{false},
                        Value{List{}}, Value{Context{}}, Value{std::string(1, '\0')}};
    for (ClassIndex one = 0; one <= first_named; ++one)
        sections_.push_back(one);
    if (texts_in_order_)
        text_line_.bounds = texts_.texts();
    else
        for (const auto& text : texts_.texts())
            representatives_.emplace_back(text);
    lay_out(text_line_);
    lay_out(numbers_);
    lay_out(dates_);
    lay_out(months_);
    lay_out(seconds_);
    sections_.push_back(static_cast<ClassIndex>(representatives_.size()));

    for (ClassIndex one = 0; one < representatives_.size(); ++one)
        empty_.push_back(one >= text_line_.first && of(representatives_[one]) != one ? 1 : 0);

    for (const auto& bound : numbers_.bounds) {
        const auto whole = bound.as_integer();
        if (!whole || *whole <= -small || *whole >= small) {
            whole_bounds_.clear();
            break;
        }
        whole_bounds_.push_back(*whole);
    }
    if (whole_bounds_.empty() || whole_bounds_.back() - whole_bounds_.front() > looked_up_max)
        return;
    for (auto whole = whole_bounds_.front(); whole <= whole_bounds_.back(); ++whole)
        whole_classes_.push_back(numbers_.of(Number{whole}));
}

ClassIndex ValueClasses::of_text(std::string_view text) const {
    if (texts_in_order_) return text_line_.of(std::string{text});
    const auto place = texts_.find(text);
    return place == TextPlaces::none ? another_text : first_named + place;
}

ClassIndex ValueClasses::of_whole(std::int64_t number) const {
    if (whole_bounds_.empty())
        return numbers_.bounds.empty() ? another_kind : numbers_.of(Number{number});
    const auto low = whole_bounds_.front();
    if (number < low) return numbers_.first;
    if (number > whole_bounds_.back())
        return numbers_.first + static_cast<ClassIndex>(2 * whole_bounds_.size());
    if (!whole_classes_.empty()) return whole_classes_[static_cast<std::size_t>(number - low)];
    const auto bound = std::lower_bound(whole_bounds_.begin(), whole_bounds_.end(), number);
    return numbers_.first + static_cast<ClassIndex>(2 * (bound - whole_bounds_.begin())) +
           (*bound == number ? 1 : 0);
}

ClassIndex ValueClasses::of(const Value& value) const {
    const auto on = [](const auto& line, const auto& point) {
        return line.bounds.empty() ? another_kind : line.of(point);
    };
    if (value.is_null()) return nothing;
    if (const auto* truth = value.boolean()) return of_truth(*truth);
    if (const auto* text = value.string()) return of_text(*text);
    if (const auto* number = value.number()) return on(numbers_, *number);
    if (const auto* date = value.as<Date>()) return on(dates_, *date);
    if (const auto* months = value.as<Months>()) return on(months_, *months);
    if (const auto* seconds = value.as<Seconds>()) return on(seconds_, *seconds);
    return value.list() ? a_list : another_kind;
}

void ValueClasses::stand_for_others(Value value) {
    if (of(value) == another_kind) representatives_[another_kind] = std::move(value);
}

std::vector<ClassStretch> ValueClasses::where(const UnaryTests& cell) const {
    const auto all = static_cast<ClassIndex>(size());
    if (cell.dash) return {{0, all}};
    // Between what the cell names and where a section begins it says the same of every class.
    auto cuts = sections_;
    const auto cut = [&](const Value& value) {
        const auto at = of(value);
        cuts.push_back(at);
        cuts.push_back(at + 1);
    };
    for (const auto& test : cell.tests) {
        if (const auto* to = std::get_if<EqualTo>(&test)) cut(to->value);
        if (const auto* with = std::get_if<ComparedWith>(&test)) cut(with->value);
        if (const auto* between = std::get_if<Between>(&test)) {
            cut(between->low);
            cut(between->high);
        }
    }
    std::ranges::sort(cuts);
    std::vector<ClassStretch> found;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        auto one = cuts[i];
        while (one + 1 < cuts[i + 1] && empty_[one] != 0)
            ++one;
        if (cuts[i] == cuts[i + 1] || !holds(cell, representatives_[one])) continue;
        if (!found.empty() && found.back().end == cuts[i])
            found.back().end = cuts[i + 1];
        else
            found.push_back({cuts[i], cuts[i + 1]});
    }
    return found;
}

} // namespace schakel::dmn
