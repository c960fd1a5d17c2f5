// Sets of values as the text of a cell.
#include "dmn/analysis/column_values.h"
#include "dmn/feel/expression_parser.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::analysis {
namespace {

bool is_other_text(const ValuePart& part) {
    return !part.single && part.example.string() && part.low.is_null() && part.high.is_null();
}

bool is_on_line(const ValuePart& part) {
    const auto& value = part.example;
    return value.number() || value.as<Date>() || value.as<Months>() || value.as<Seconds>() ||
           (value.string() && !part.single && !is_other_text(part));
}

/// Dates and durations as literals: a call would have to be worked out.
std::string in_cell(const Value& value) {
    if (value.as<Date>() || value.as<Months>() || value.as<Seconds>())
        return fmt::format("@\"{}\"", to_plain_text(value));
    return to_text(value);
}

std::string_view kind_of(const Value& value) {
    if (value.boolean()) return "boolean";
    if (value.number()) return "number";
    if (value.string()) return "string";
    if (value.list()) return "list";
    if (value.as<Date>()) return "date";
    if (value.as<Months>()) return "years and months duration";
    if (value.as<Seconds>()) return "days and time duration";
    return "context";
}

class CellWriter {
public:
    explicit CellWriter(const ColumnValues& values)
        : values_{values}, parts_{values.parts},
          one_kind_{values.typed && std::ranges::none_of(values.parts, [](const ValuePart& part) {
                        return part.example.is_null();
                    })} {}

    std::string text(const PartSet& set) const {
        if (set.size() == parts_.size()) return "-";
        PartSet rest;
        for (Part part = 0; part < parts_.size(); ++part)
            if (!std::ranges::binary_search(set, part)) rest.push_back(part);
        const auto named = pieces(set);
        const auto turned = pieces(rest);
        std::vector<std::string> candidates;
        if (named) candidates.push_back(fmt::format("{}", fmt::join(*named, ", ")));
        if (turned && (!named || turned->size() < named->size()))
            candidates.insert(candidates.begin(), fmt::format("not({})", fmt::join(*turned, ", ")));
        // Within one kind both ways of writing it say the same.
        if (one_kind_ && !candidates.empty()) return candidates.front();
        for (auto& candidate : candidates)
            if (says(candidate, set)) return std::move(candidate);
        return with_kinds(set);
    }

    bool is_one_test(const PartSet& set) const {
        if (set.size() == parts_.size()) return true;
        const bool lies_on_line =
            std::ranges::any_of(set, [&](Part part) { return on_line(part); });
        if (!lies_on_line) return true;
        const auto named = pieces(set);
        return named && named->size() == 1;
    }

private:
    /// One test for each value or stretch; nullopt when some part has no test of its own.
    std::optional<std::vector<std::string>> pieces(const PartSet& set) const {
        std::vector<std::string> found;
        for (std::size_t at = 0; at < set.size();) {
            const auto& part = parts_[set[at]];
            auto end = at + 1;
            if (on_line(set[at]))
                while (end < set.size() && set[end] == set[end - 1] + 1 && on_line(set[end]) &&
                       alike(set[end], set[at]))
                    ++end;
            else if (!part.single)
                return std::nullopt;
            auto written = run(parts_[set[at]], parts_[set[end - 1]]);
            if (written.empty()) return std::nullopt;
            found.push_back(std::move(written));
            at = end;
        }
        if (found.empty()) return std::nullopt;
        return found;
    }
    bool on_line(Part part) const {
        if (is_on_line(parts_[part])) return !values_.closed;
        // A text that is a bound stands beside a stretch.
        return parts_[part].example.string() && parts_[part].single &&
               ((part > 0 && is_on_line(parts_[part - 1])) ||
                (part + 1 < parts_.size() && is_on_line(parts_[part + 1])));
    }
    bool alike(Part left, Part right) const {
        return parts_[left].example.data.index() == parts_[right].example.data.index();
    }

    /// Empty when it is open on both sides.
    static std::string run(const ValuePart& from, const ValuePart& to) {
        if (&from == &to && from.single) return in_cell(from.example);
        const auto& low = from.single ? from.example : from.low;
        const auto& high = to.single ? to.example : to.high;
        if (low.is_null() && high.is_null()) return {};
        if (low.is_null()) return fmt::format("{} {}", to.single ? "<=" : "<", in_cell(high));
        if (high.is_null()) return fmt::format("{} {}", from.single ? ">=" : ">", in_cell(low));
        return fmt::format("{}{}..{}{}", from.single ? '[' : '(', in_cell(low), in_cell(high),
                           to.single ? ']' : ')');
    }

    /// Where no type says of which kind a value is, every kind has to be said.
    std::string with_kinds(const PartSet& set) const {
        std::vector<std::string> found;
        std::vector<std::string> other_than;
        bool other = false;
        for (const auto part : set)
            other = other || is_other_text(parts_[part]);
        for (Part part = 0; part < parts_.size(); ++part) {
            const auto& one = parts_[part];
            const bool held = std::ranges::binary_search(set, part);
            if (other && one.example.string()) {
                if (!held) other_than.push_back(to_text(one.example));
                continue;
            }
            if (!held) continue;
            const auto own = one.single ? in_cell(one.example) : run(one, one);
            found.push_back(own.empty() ? fmt::format("? instance of {}", kind_of(one.example))
                                        : own);
        }
        if (other)
            found.push_back(other_than.empty()
                                ? "? instance of string"
                                : fmt::format("? instance of string and not(? in ({}))",
                                              fmt::join(other_than, ", ")));
        return fmt::format("{}", fmt::join(found, ", "));
    }

    /// Whether the cell holds for exactly these parts.
    bool says(const std::string& text, const PartSet& set) const {
        const auto cell = parse_unary_tests(text, Scope{{"?"}, {}, {}});
        if (!cell) return false;
        Interpreter interpreter;
        for (Part part = 0; part < parts_.size(); ++part)
            if (interpreter.holds(*cell, parts_[part].example, nullptr) !=
                std::ranges::binary_search(set, part))
                return false;
        return true;
    }

    const ColumnValues& values_;
    const std::vector<ValuePart>& parts_;
    bool one_kind_;
};

} // namespace

std::string ColumnValues::cell(const PartSet& set) const { return CellWriter{*this}.text(set); }
bool ColumnValues::is_one_test(const PartSet& set) const {
    return CellWriter{*this}.is_one_test(set);
}

} // namespace schakel::dmn::analysis
