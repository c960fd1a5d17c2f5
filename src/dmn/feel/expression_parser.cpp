#include "dmn/feel/expression_parser.h"

#include "base/utf8.h"
#include "dmn/feel/parser.h"

#include <array>
#include <fmt/format.h>
#include <span>

namespace schakel::dmn {

// ---- operators

/// The longest sign first where one begins like another.
std::optional<Parser::Operator> Parser::peek_operator() {
    static constexpr std::array signs{
        Operator{Level::power, "**"},      Operator{Level::product, "*"},
        Operator{Level::product, "/"},     Operator{Level::sum, "+"},
        Operator{Level::sum, "-"},         Operator{Level::comparison, "<="},
        Operator{Level::comparison, "<"},  Operator{Level::comparison, ">="},
        Operator{Level::comparison, ">"},  Operator{Level::comparison, "="},
        Operator{Level::comparison, "!="},
    };
    static constexpr std::array words{
        Operator{Level::disjunction, "or"},
        Operator{Level::conjunction, "and"},
        Operator{Level::comparison, "between"},
        Operator{Level::comparison, "in"},
    };
    lexer_.skip_spaces();
    for (const auto& sign : signs)
        if (lexer_.rest().starts_with(sign.text)) return sign;
    const auto word = lexer_.peek_word();
    for (const auto& sign : words)
        if (word == sign.text) return sign;
    return std::nullopt;
}

Expression Parser::operators(Level loosest) { return continued(negation(), loosest); }

// R-FEEL-5
Expression Parser::continued(Expression left, Level loosest) {
    while (!failed()) {
        const auto sign = peek_operator();
        if (!sign || sign->level < loosest) break;
        left = sign->level <= Level::conjunction ? joined(std::move(left), *sign)
                                                 : with_operator(std::move(left), *sign);
    }
    return left;
}

namespace {

/// Halves a chain of `and` or `or`, which may be long, so that the tree stays low. Both group either
/// way round with one meaning.
template <class Node>
Expression halved(std::span<Expression> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    const auto middle = (parts.size() + 1) / 2;
    const auto at = parts.front().at;
    auto left = halved<Node>(parts.first(middle));
    auto right = halved<Node>(parts.subspan(middle));
    const auto height = static_cast<std::uint16_t>(std::max(left.height, right.height) + 1);
    return {Node{std::make_shared<const Expression>(std::move(left)),
                 std::make_shared<const Expression>(std::move(right))},
            at, height};
}

} // namespace

Expression Parser::joined(Expression first, const Operator& sign) {
    std::vector<Expression> parts;
    parts.push_back(std::move(first));
    while (lexer_.take_word(sign.text))
        parts.push_back(operators(tighter(sign.level)));
    auto whole =
        sign.level == Level::conjunction ? halved<Conjunction>(parts) : halved<Disjunction>(parts);
    const auto at = whole.at;
    if (whole.height > expression_height_max)
        lexer_.fail(at, "the expression has too many operators in a row");
    return whole;
}

Expression Parser::with_operator(Expression left, const Operator& sign) {
    if (sign.level == Level::comparison) {
        if (lexer_.take_word("between")) return between(std::move(left));
        if (lexer_.take_word("in")) return in(std::move(left));
    }
    const auto comparison = take_comparison();
    if (!comparison) lexer_.advance(sign.text.size());
    auto right = operators(tighter(sign.level));
    const auto at = left.at;
    const auto height = highest({left.height, right.height});
    if (comparison)
        return made(Compared{*comparison, kept(std::move(left)), kept(std::move(right))}, at,
                    height);
    const auto operation = sign.text == "+"   ? Arithmetic::add
                           : sign.text == "-" ? Arithmetic::subtract
                           : sign.text == "*" ? Arithmetic::multiply
                           : sign.text == "/" ? Arithmetic::divide
                                              : Arithmetic::power;
    return made(Calculation{operation, kept(std::move(left)), kept(std::move(right))}, at, height);
}

Expression Parser::between(Expression value) {
    auto low = operators(Level::sum);
    lexer_.expect_word("and");
    auto high = operators(Level::sum);
    const auto at = value.at;
    const auto height = highest({value.height, low.height, high.height});
    return made(BetweenTest{kept(std::move(value)), kept(std::move(low)), kept(std::move(high))},
                at, height);
}

Expression Parser::negation() {
    if (!lexer_.sees("-")) return instance_of(postfix(primary()));
    const Nested nested{*this, Nested::without_brackets};
    const auto at = lexer_.at();
    if (failed()) return {};
    lexer_.advance(1);
    const bool is_number = space_at(lexer_.text(), lexer_.at()) == 0 && lexer_.sees_number();
    if (is_number) return instance_of(postfix(number(true)));
    auto part = negation();
    // -(5) is the number -5, as -5 is.
    if (const auto* literal = std::get_if<Literal>(&part.node))
        if (const auto* number = literal->value.number())
            return made(Literal{Value{number->negated()}}, at);
    const auto height = part.height;
    return made(Negation{kept(std::move(part))}, at, height);
}

Expression Parser::instance_of(Expression value) {
    while (lexer_.take_word("instance")) {
        lexer_.expect_word("of");
        auto type = this->type();
        const auto at = value.at;
        const auto height = value.height;
        value = made(InstanceOf{kept(std::move(value)), std::move(type)}, at, height);
    }
    return value;
}

std::expected<Expression, SyntaxFault> Parser::whole_expression() { return outcome(expression()); }

// ---- texts

namespace {

// R-DMN-9
std::optional<SyntaxFault> unfit(std::string_view text) {
    if (text.size() > expression_bytes_max)
        return SyntaxFault{expression_bytes_max, fmt::format("an expression holds at most {} bytes",
                                                             expression_bytes_max)};
    if (!is_utf8(text)) return SyntaxFault{0, "the text is not UTF-8"};
    return std::nullopt;
}

} // namespace

std::expected<Expression, SyntaxFault> parse_expression(std::string_view text, const Scope& scope) {
    if (auto fault = unfit(text)) return std::unexpected{std::move(*fault)};
    return Parser{text, scope}.whole_expression();
}

std::expected<UnaryTests, SyntaxFault> parse_unary_tests(std::string_view text,
                                                         const Scope& scope) {
    if (auto fault = unfit(text)) return std::unexpected{std::move(*fault)};
    return Parser{text, scope}.whole_cell();
}

std::expected<TypePointer, SyntaxFault> parse_type(std::string_view text, const Scope& scope) {
    if (auto fault = unfit(text)) return std::unexpected{std::move(*fault)};
    return Parser{text, scope}.whole_type();
}

} // namespace schakel::dmn
