// Which values a column can tell apart. The tests in a column cut all values into a few classes:
// every text that is named, every other text, each number that is named and the stretches between,
// and so on. A rule holds for a class or it does not, so that evaluating a table is looking up
// classes and joining sets of rules.
#pragma once

#include "dmn/feel/expression.h"
#include "dmn/text_places.h"

#include <cstdint>

namespace schakel::dmn {

using ClassIndex = std::uint32_t;

/// The classes from `first` up to `end`, which is not among them.
struct ClassStretch {
    ClassIndex first = 0;
    ClassIndex end = 0;
    bool operator==(const ClassStretch&) const = default;
};

/// Bounds on a line and the stretches between: class 0 lies below the first bound, 1 is the first
/// bound, 2 the stretch above it, and so on.
template <class Point>
struct Line {
    std::vector<Point> bounds;
    /// Its class 0 among all classes; of no use without bounds.
    ClassIndex first = 0;
    [[nodiscard]] ClassIndex of(const Point& point) const;
};

class ValueClasses {
public:
    /// Classes that tell apart whatever these cells do; of their tests those count of which
    /// tells_apart() says yes.
    explicit ValueClasses(const std::vector<const UnaryTests*>& cells);

    /// Whether a test is about constants whose classes are known here: equal to nothing, a truth, a
    /// text, a number, a date or a duration, or in order with one. Clock times are not: which of two
    /// comes first depends on their zones.
    [[nodiscard]] static bool tells_apart(const UnaryTest& test);
    [[nodiscard]] static bool tells_apart(const UnaryTests& cell);

    [[nodiscard]] ClassIndex of(const Value& value) const;
    // The same for values that stand somewhere else than in a Value.
    [[nodiscard]] ClassIndex of_text(std::string_view text) const;
    [[nodiscard]] ClassIndex of_whole(std::int64_t number) const;
    [[nodiscard]] static ClassIndex of_truth(bool truth) {
        return truth ? class_of_true : class_of_false;
    }
    static constexpr ClassIndex class_of_true = 1, class_of_false = 2;

    /// One value of each class; of one that has none that of a neighbour.
    [[nodiscard]] const std::vector<Value>& representatives() const { return representatives_; }
    [[nodiscard]] std::size_t size() const { return representatives_.size(); }
    /// Values of a kind that no cell names are one class, with lists, texts and truths left out; this
    /// one stands for them.
    void stand_for_others(Value value);
    /// The classes for which the cell holds, upwards and without overlaps. Its tests are among those
    /// that these classes were made for.
    [[nodiscard]] std::vector<ClassStretch> where(const UnaryTests& cell) const;

private:
    void gather(const Value& value, bool in_order);
    template <class Point>
    void lay_out(Line<Point>& line);

    std::vector<Value> representatives_;
    /// Classes without any value, such as the stretch between two days that follow each other; their
    /// representative is that of a neighbour.
    std::vector<char> empty_;
    /// Texts of which nobody asks the order.
    TextPlaces texts_;
    bool texts_in_order_ = false;
    Line<std::string> text_line_;
    Line<Number> numbers_;
    Line<Date> dates_;
    Line<Months> months_;
    Line<Seconds> seconds_;
    /// The bounds of `numbers_` when all of them are whole and small, for of_whole().
    std::vector<std::int64_t> whole_bounds_;
    /// The class of each whole number from `whole_bounds_.front()` to its last, when they are few.
    std::vector<ClassIndex> whole_classes_;
    /// Where a section of alike values begins: a cell that does not name any of them holds for all
    /// or for none.
    std::vector<ClassIndex> sections_;
};

} // namespace schakel::dmn
