#include "dmn/feel/parser.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace schakel::dmn {
namespace {

/// Words that stand between parts of an expression: one where a part should begin is a mistake.
constexpr std::array reserved{
    std::string_view{"and"},   std::string_view{"or"},      std::string_view{"then"},
    std::string_view{"else"},  std::string_view{"return"},  std::string_view{"satisfies"},
    std::string_view{"in"},    std::string_view{"between"}, std::string_view{"instance"},
    std::string_view{"if"},    std::string_view{"for"},     std::string_view{"some"},
    std::string_view{"every"},
};

} // namespace

Expression Parser::primary() {
    lexer_.skip_spaces();
    const auto at = lexer_.at();
    if (lexer_.sees_number()) return number(false);
    if (lexer_.sees("\"")) return made(Literal{Value{lexer_.string()}}, at);
    if (lexer_.sees("@")) return at_literal();
    if (lexer_.sees("[") || lexer_.sees("]")) return list_or_range();
    if (lexer_.sees("(")) return bracketed();
    if (lexer_.sees("{")) return context();
    if (auto construct = this->construct()) return std::move(*construct);
    return name();
}

Expression Parser::number(bool negative) {
    const auto at = lexer_.at() - (negative ? 1 : 0);
    const auto digits = std::string{lexer_.number()};
    const auto read = Number::parse(negative ? "-" + digits : digits);
    return made(Literal{read ? Value{*read} : Value{NullReason::no_answer}}, at); // R-FEEL-1
}

Expression Parser::at_literal() {
    const auto at = lexer_.at();
    lexer_.advance(1);
    if (!lexer_.sees("\"")) {
        lexer_.fail("after @ comes a date, time or duration in quotes");
        return {};
    }
    const auto text = lexer_.string();
    Value value{NullReason::not_readable};
    if (const auto date = read_date(text))
        value = Value{*date};
    else if (auto time = read_time(text))
        value = Value{std::move(*time)};
    else if (auto moment = read_date_time(text))
        value = Value{std::move(*moment)};
    else if (const auto months = read_months(text))
        value = Value{*months};
    else if (const auto seconds = read_seconds(text))
        value = Value{*seconds};
    return made(Literal{std::move(value)}, at);
}

// ---- names

std::optional<FoundName> Parser::name_in_scope() {
    const auto text = lexer_.rest();
    std::optional<FoundName> longest;
    const auto consider = [&longest](std::optional<FoundName> found) {
        if (found && (!longest || found->bytes > longest->bytes)) longest = found;
    };
    consider(longest_name(locals_, text));
    consider(longest_name(scope_.names, text));
    consider(longest_name(scope_.members, text));
    consider(longest_name(names_of_functions(), text));
    if (filters_ > 0) consider(longest_name(keys_, text));
    return longest;
}

// R-DMN-2
Expression Parser::name() {
    const auto at = lexer_.at();
    if (const auto found = name_in_scope()) {
        std::string name{found->name};
        lexer_.advance(found->bytes);
        return made(Name{std::move(name)}, at);
    }
    const auto word = lexer_.peek_word();
    if (word.empty()) {
        lexer_.fail(lexer_.at_end() ? "a part of the expression is missing at its end"
                                    : "a value, a name or a bracket is expected here");
        return {};
    }
    if (std::ranges::find(reserved, word) != reserved.end()) {
        lexer_.fail(fmt::format("a part of the expression is missing before `{}`", word));
        return {};
    }
    lexer_.advance(word.size());
    return made(Name{std::string{word}}, at);
}

std::string Parser::member() {
    lexer_.skip_spaces();
    const auto text = lexer_.rest();
    std::optional<FoundName> longest;
    for (const auto& found : {longest_name(scope_.members, text), longest_name(keys_, text),
                              longest_name(names_of_properties(), text)})
        if (found && (!longest || found->bytes > longest->bytes)) longest = found;
    const auto word = lexer_.peek_word();
    if (!longest && word.empty()) lexer_.fail("a name is missing after the dot");
    if (failed()) return {};
    std::string name{longest ? longest->name : word};
    lexer_.advance(longest ? longest->bytes : word.size());
    return name;
}

// ---- what may follow an operand

Expression Parser::postfix(Expression of) {
    while (!failed()) {
        if (lexer_.sees("(")) {
            of = invocation(std::move(of));
        } else if (lexer_.sees("[") && !(ends_range_ && range_ends_here())) {
            of = filter(std::move(of));
        } else if (lexer_.sees(".") && !lexer_.sees("..")) {
            lexer_.advance(1);
            auto name = member();
            const auto at = of.at;
            const auto height = of.height;
            of = made(Member{kept(std::move(of)), std::move(name)}, at, height);
        } else {
            break;
        }
    }
    return of;
}

/// At a bracket that opens to the right: does it close a range, as in [1..10[, or open a filter? That
/// shows in what follows: a filter holds an expression, a range is followed by an operator or nothing.
bool Parser::range_ends_here() {
    auto ahead = lexer_;
    ahead.advance(1);
    if (ahead.at_end() || ahead.sees_number()) return ahead.at_end();
    for (const auto word :
         {"and", "or", "in", "between", "instance", "then", "else", "return", "satisfies"})
        if (ahead.sees_word(word)) return true;
    if (ahead.take("-")) return !ahead.sees_number(); // list[-1]
    return !ahead.sees("\"") && !ahead.sees("@") && !ahead.sees("(") && !ahead.sees("{") &&
           ahead.peek_word().empty();
}

Expression Parser::filter(Expression list) {
    const Nested nested{*this};
    lexer_.advance(1);
    Locals locals{*this};
    locals.add("item");
    ++filters_;
    auto condition = expression();
    --filters_;
    lexer_.expect("]", "the end of the filter");
    const auto at = list.at;
    const auto height = highest({list.height, condition.height});
    return made(Filter{kept(std::move(list)), kept(std::move(condition))}, at, height);
}

Expression Parser::invocation(Expression function) {
    const Nested nested{*this};
    lexer_.advance(1);
    Invocation call;
    int height = function.height;
    const auto at = function.at;
    call.function = kept(std::move(function));
    if (!lexer_.take(")")) {
        do {
            const auto place = lexer_.at();
            auto name = lexer_.name_before(":");
            if (name) lexer_.advance(1);
            if (name.has_value() != !call.names.empty() && !call.arguments.empty())
                lexer_.fail(place, "either all arguments have their names before them or none");
            if (name) call.names.push_back(std::move(*name));
            call.arguments.push_back(expression());
            height = highest({height, call.arguments.back().height});
        } while (lexer_.take(","));
        lexer_.expect(")", "the end of the arguments");
    }
    return made(std::move(call), at, height);
}

// ---- brackets

Expression Parser::list_or_range() {
    const Nested nested{*this};
    const auto at = lexer_.at();
    const bool closed = lexer_.take("[");
    ListOf list;
    if (!closed) lexer_.advance(1);
    if (closed && lexer_.take("]")) return made(std::move(list), at);
    int height = 0;
    do {
        list.items.push_back(expression());
        height = highest({height, list.items.back().height});
        if (list.items.size() == 1 && lexer_.sees("..")) {
            auto range = this->range(std::move(list.items.front()), closed);
            range.at = static_cast<std::uint32_t>(at);
            return range;
        }
    } while (closed && lexer_.take(","));
    if (!closed)
        lexer_.fail("a range has two dots between its bounds");
    else
        lexer_.expect("]", "the end of the list");
    return made(std::move(list), at, height);
}

Expression Parser::range(Expression low, bool low_included) {
    lexer_.expect("..", "the middle of the range");
    ends_range_ = true; // until the brackets around it are left
    auto high = expression();
    ends_range_ = false;
    const bool high_included = lexer_.take("]");
    if (!high_included && !lexer_.take(")") && !lexer_.take("["))
        lexer_.fail("the end of the range is missing: `]`, `)` or `[`");
    const auto at = low.at;
    const auto height = highest({low.height, high.height});
    return made(RangeOf{kept(std::move(low)), kept(std::move(high)), low_included, high_included},
                at, height);
}

Expression Parser::bracketed() {
    const Nested nested{*this};
    const auto at = lexer_.at();
    lexer_.advance(1);
    if (failed()) return {};
    if (const auto comparison = take_comparison()) {
        auto range = open_ended(*comparison, at);
        lexer_.expect(")", "the closing bracket");
        return range;
    }
    auto inside = expression();
    if (lexer_.sees("..")) {
        auto range = this->range(std::move(inside), false);
        range.at = static_cast<std::uint32_t>(at);
        return range;
    }
    lexer_.expect(")", "the closing bracket");
    return inside;
}

Expression Parser::open_ended(Comparison comparison, std::size_t at) {
    auto bound = operators(Level::sum);
    const auto height = bound.height;
    auto part = kept(std::move(bound));
    switch (comparison) {
    case Comparison::less:
    case Comparison::less_or_equal:
        return made(
            RangeOf{nullptr, std::move(part), false, comparison == Comparison::less_or_equal}, at,
            height);
    case Comparison::greater:
    case Comparison::greater_or_equal:
        return made(
            RangeOf{std::move(part), nullptr, comparison == Comparison::greater_or_equal, false},
            at, height);
    case Comparison::equal: return made(RangeOf{part, part, true, true}, at, height);
    case Comparison::not_equal: break;
    }
    // No range holds all but one value: it asks about the value of the cell.
    return made(Compared{comparison, kept(made(Name{"?"}, at)), std::move(part)}, at, height);
}

} // namespace schakel::dmn
