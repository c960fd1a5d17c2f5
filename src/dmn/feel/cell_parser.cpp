#include "dmn/feel/parser.h"

#include <array>

namespace schakel::dmn {
namespace {

std::string trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return std::string{text.substr(begin, text.find_last_not_of(spaces) + 1 - begin)};
}

} // namespace

std::expected<UnaryTests, SyntaxFault> Parser::whole_cell() {
    UnaryTests cell;
    cell.text = trimmed(lexer_.text());
    if (cell.text.empty() || cell.text == "-") {
        cell.dash = true;
        return cell;
    }
    // not(a, b) as a whole negates; not(a) and b is an expression: only its end tells.
    Parser negated{lexer_.text(), scope_};
    const bool looks_negated = negated.lexer_.take_word("not") && negated.lexer_.take("(");
    if (looks_negated) {
        auto tests = negated.tests();
        negated.lexer_.expect(")", "the closing bracket");
        if (!negated.failed() && negated.lexer_.at_end()) {
            cell.negated = true;
            cell.tests = std::move(tests);
            return cell;
        }
    }
    cell.tests = tests();
    auto read = outcome(std::move(cell));
    if (!read && looks_negated && negated.failed() && negated.lexer_.fault().at > read.error().at)
        return std::unexpected{negated.lexer_.fault()};
    return read;
}

std::optional<Comparison> Parser::take_comparison() {
    if (lexer_.take("<=")) return Comparison::less_or_equal;
    if (lexer_.take(">=")) return Comparison::greater_or_equal;
    if (lexer_.take("!=")) return Comparison::not_equal;
    if (lexer_.take("<")) return Comparison::less;
    if (lexer_.take(">")) return Comparison::greater;
    if (lexer_.take("=")) return Comparison::equal;
    return std::nullopt;
}

std::vector<UnaryTest> Parser::tests() {
    std::vector<UnaryTest> read;
    do {
        read.push_back(test());
    } while (lexer_.take(","));
    return read;
}

UnaryTest Parser::test() {
    if (const auto comparison = take_comparison())
        return test_of(operators(Level::sum), comparison);
    return test_of(expression(), std::nullopt);
}

UnaryTest Parser::test_of(Expression asked, std::optional<Comparison> comparison) const {
    if (const auto* range = std::get_if<RangeOf>(&asked.node); range && !comparison) {
        const auto low = range->low ? value_for_test(*range->low) : std::nullopt;
        const auto high = range->high ? value_for_test(*range->high) : std::nullopt;
        if (low && high) return Between{*low, range->low_included, *high, range->high_included};
        if (low && !range->high)
            return ComparedWith{
                range->low_included ? Comparison::greater_or_equal : Comparison::greater, *low};
        if (high && !range->low)
            return ComparedWith{range->high_included ? Comparison::less_or_equal : Comparison::less,
                                *high};
    }
    auto value = value_for_test(asked);
    if (!value || comparison == Comparison::not_equal) return Asked{std::move(asked), comparison};
    if (!comparison || comparison == Comparison::equal) return EqualTo{std::move(*value)};
    return ComparedWith{*comparison, std::move(*value)};
}

/// Lists and contexts are not: the value may be equal to them or in them.
std::optional<Value> Parser::value_for_test(const Expression& expression) const {
    auto value = moment(expression);
    if (!value) value = constant(expression);
    if (!value || value->list() || value->context()) return std::nullopt;
    // Null that was not written so must not equal a value that is missing (R-DMN-1).
    if (const auto* null = value->as<Null>(); null && null->reason != NullReason::none)
        return std::nullopt;
    return value;
}

std::optional<Value> Parser::moment(const Expression& expression) const {
    const auto* call = std::get_if<Invocation>(&expression.node);
    if (call == nullptr || call->arguments.size() != 1 || !call->names.empty()) return std::nullopt;
    const auto* function = std::get_if<Name>(&call->function->node);
    const auto* literal = std::get_if<Literal>(&call->arguments.front().node);
    const auto* text = literal ? literal->value.string() : nullptr;
    if (function == nullptr || text == nullptr || scope_.names.contains(function->name) ||
        locals_.contains(function->name) || scope_.members.contains(function->name))
        return std::nullopt;
    if (function->name == "date")
        if (const auto read = read_date(*text)) return Value{*read};
    if (function->name == "time")
        if (auto read = read_time(*text)) return Value{std::move(*read)};
    if (function->name == "date and time")
        if (auto read = read_date_time(*text)) return Value{std::move(*read)};
    if (function->name == "duration") {
        if (const auto read = read_months(*text)) return Value{*read};
        if (const auto read = read_seconds(*text)) return Value{*read};
    }
    return std::nullopt;
}

int Parser::height_of(const std::vector<UnaryTest>& tests) {
    int height = 0;
    for (const auto& test : tests)
        if (const auto* asked = std::get_if<Asked>(&test))
            height = highest({height, asked->expression.height});
    return height;
}

// `value in test` takes one test, or several in brackets.
Expression Parser::in(Expression value) {
    struct Element {
        Expression expression;
        std::optional<Comparison> comparison;
    };
    std::vector<Element> elements;
    lexer_.skip_spaces();
    const auto begin = lexer_.at();
    if (const auto comparison = take_comparison()) {
        elements.push_back({operators(Level::sum), comparison});
    } else if (!lexer_.sees("(")) {
        elements.push_back({operators(Level::sum), std::nullopt});
    } else {
        {
            const Nested nested{*this};
            lexer_.advance(1);
            bool is_range = false;
            do {
                const auto sign = take_comparison();
                elements.push_back({sign ? operators(Level::sum) : expression(), sign});
                is_range = elements.size() == 1 && !sign && lexer_.sees("..");
                if (is_range)
                    elements.front().expression =
                        range(std::move(elements.front().expression), false);
            } while (!is_range && lexer_.take(","));
            if (!is_range) lexer_.expect(")", "the closing bracket");
        }
        // The brackets held one operand of a longer test: (a)[1], (a) + b.
        if (auto& only = elements.front(); elements.size() == 1 && !only.comparison)
            only.expression = continued(postfix(std::move(only.expression)), Level::sum);
    }
    auto tests = std::make_shared<UnaryTests>();
    for (auto& element : elements)
        tests->tests.push_back(test_of(std::move(element.expression), element.comparison));
    if (!failed()) tests->text = trimmed(lexer_.text().substr(begin, lexer_.at() - begin));
    const auto at = value.at;
    const auto height = highest({value.height, height_of(tests->tests)});
    return made(InTest{kept(std::move(value)), std::move(tests)}, at, height);
}

} // namespace schakel::dmn
