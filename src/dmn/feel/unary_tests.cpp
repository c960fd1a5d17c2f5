// Whether the tests of a cell, or of an `in`, hold for a value.
#include "dmn/feel/evaluator.h"

namespace schakel::dmn {
namespace {

std::optional<bool> truth_of(const Value& answer) {
    const auto* truth = answer.boolean();
    return truth ? std::optional{*truth} : std::nullopt;
}

} // namespace

// A test that speaks of `?` says itself whether it holds. Another one names what the value should
// be; when that is a truth and the value is none, it is a condition beside the value.
std::optional<bool> Evaluator::asked(const Asked& test, const Value& value, NamesOf names) {
    const auto seen = look(test.expression, Names::lending(names, "?", value));
    const auto& found = seen.value();
    if (test.comparison) return truth_of(compare(*test.comparison, value, found));
    if (mentions(test.expression, "?")) {
        if (found.boolean() != nullptr || found.is_null()) return truth_of(found);
        return truth_of(is_in(value, found));
    }
    if (found.boolean() != nullptr && value.boolean() == nullptr && value.list() == nullptr)
        return *found.boolean();
    // Null because it went wrong is not the null that was given (R-FEEL-6).
    const auto* nothing = found.as<Null>();
    if (nothing != nullptr && nothing->reason != NullReason::none) return std::nullopt;
    return truth_of(is_in(value, found));
}

std::optional<bool> Evaluator::answer(const UnaryTest& test, const Value& value, NamesOf names) {
    if (const auto* to = std::get_if<EqualTo>(&test)) return truth_of(is_in(value, to->value));
    if (const auto* with = std::get_if<ComparedWith>(&test))
        return truth_of(compare(with->comparison, value, with->value));
    if (const auto* between = std::get_if<Between>(&test))
        return truth_of(
            both(compare(between->low_included ? Comparison::greater_or_equal : Comparison::greater,
                         value, between->low),
                 compare(between->high_included ? Comparison::less_or_equal : Comparison::less,
                         value, between->high)));
    return asked(std::get<Asked>(test), value, names);
}

std::optional<bool> Evaluator::answer(const UnaryTests& tests, const Value& value,
                                      const NamesPointer& names) {
    if (tests.dash) return true;
    bool unanswered = false;
    for (const auto& test : tests.tests) {
        if (!interpreter_.step()) return std::nullopt;
        const auto holds = answer(test, value, names);
        if (holds && *holds) return !tests.negated;
        unanswered = unanswered || !holds;
    }
    if (unanswered || interpreter_.was_too_much()) return std::nullopt;
    return tests.negated;
}

} // namespace schakel::dmn
