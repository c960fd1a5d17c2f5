#include "dmn/feel/expression.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schakel::dmn {
namespace {

template <class... Overloads>
struct Choose : Overloads... {
    using Overloads::operator()...;
};

/// How tightly the parts of an expression hold together: one that is looser than its place asks for
/// stands in brackets.
enum Level {
    construct,
    disjunction,
    conjunction,
    comparison,
    sum,
    product,
    power,
    minus,
    typed,
    whole
};

constexpr std::string_view sign_of(Comparison comparison) {
    switch (comparison) {
    case Comparison::less: return "<";
    case Comparison::less_or_equal: return "<=";
    case Comparison::greater: return ">";
    case Comparison::greater_or_equal: return ">=";
    case Comparison::equal: return "=";
    case Comparison::not_equal: return "!=";
    }
    std::unreachable();
}
struct Sign {
    std::string_view text;
    Level level;
};
constexpr Sign sign_of(Arithmetic operation) {
    switch (operation) {
    case Arithmetic::add: return {"+", sum};
    case Arithmetic::subtract: return {"-", sum};
    case Arithmetic::multiply: return {"*", product};
    case Arithmetic::divide: return {"/", product};
    case Arithmetic::power: return {"**", power};
    }
    std::unreachable();
}

Level level_of(const Expression& expression) {
    return std::visit(
        Choose{
            [](const If&) { return construct; },
            [](const For&) { return construct; },
            [](const Quantified&) { return construct; },
            [](const FunctionOf&) { return construct; },
            [](const Disjunction&) { return disjunction; },
            [](const Conjunction&) { return conjunction; },
            [](const Compared&) { return comparison; },
            [](const BetweenTest&) { return comparison; },
            [](const InTest&) { return comparison; },
            [](const Calculation& calculation) { return sign_of(calculation.operation).level; },
            [](const Negation&) { return minus; },
            [](const InstanceOf&) { return typed; },
            [](const auto&) { return whole; },
        },
        expression.node);
}

std::string quoted(std::string_view text) {
    std::string written{'"'};
    for (const char c : text) {
        constexpr std::string_view meant = "\n\r\t\"\\";
        constexpr std::string_view letters = "nrt\"\\";
        const auto found = meant.find(c);
        if (found != std::string_view::npos) {
            written += '\\';
            written += letters[found];
        } else {
            written += c;
        }
    }
    return written + '"';
}

std::string literal(const Value& value) {
    if (const auto* text = value.string()) return quoted(*text);
    return std::visit(
        [&](const auto& data) -> std::string {
            using Kind = std::decay_t<decltype(data)>;
            if constexpr (std::is_same_v<Kind, Date> || std::is_same_v<Kind, Time> ||
                          std::is_same_v<Kind, DateTime> || std::is_same_v<Kind, Months> ||
                          std::is_same_v<Kind, Seconds>)
                return fmt::format("@\"{}\"", to_text(data));
            else
                return to_text(value);
        },
        value.data);
}

bool is_plain_key(std::string_view key) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !key.empty() && key.find_first_of("\"\\:{}()[],<>=!&|;@#%^~`$\n\r\t") == key.npos &&
           plain(key.front()) && key.back() != ' ' && key.find("  ") == key.npos &&
           key.find("//") == key.npos && key.find("/*") == key.npos;
}

std::string at_level(const Expression& expression, Level level) {
    auto text = to_text(expression);
    return level_of(expression) < level ? fmt::format("({})", text) : text;
}

/// A bound, an item, an argument: between signs of its own.
std::string item(const ExpressionPointer& part) { return to_text(*part); }

/// The bracket of a filter at the end of a range could be taken for the end of the range itself.
std::string upper_bound(const ExpressionPointer& part) {
    auto text = to_text(*part);
    return text.find('[') == text.npos ? text : fmt::format("({})", text);
}

std::string items(const std::vector<Expression>& parts) {
    std::vector<std::string> texts;
    for (const auto& part : parts)
        texts.push_back(to_text(part));
    return fmt::format("{}", fmt::join(texts, ", "));
}

std::string iterations(const std::vector<Iteration>& all) {
    std::vector<std::string> texts;
    for (const auto& [variable, over, until] : all)
        texts.push_back(fmt::format("{} in {}{}", variable, item(over),
                                    until ? ".." + item(until) : std::string{}));
    return fmt::format("{}", fmt::join(texts, ", "));
}

struct Writer {
    std::string operator()(const Literal& node) const { return literal(node.value); }
    std::string operator()(const Name& node) const { return node.name; }
    std::string operator()(const Member& node) const {
        return fmt::format("{}.{}", at_level(*node.of, whole), node.member);
    }
    std::string operator()(const ListOf& node) const {
        return fmt::format("[{}]", items(node.items));
    }
    std::string operator()(const ContextOf& node) const {
        std::vector<std::string> texts;
        for (const auto& [key, value] : node.entries)
            texts.push_back(
                fmt::format("{}: {}", is_plain_key(key) ? key : quoted(key), to_text(value)));
        return fmt::format("{{{}}}", fmt::join(texts, ", "));
    }
    std::string operator()(const RangeOf& node) const {
        if (!node.low)
            return fmt::format("({} {})", node.high_included ? "<=" : "<",
                               at_level(*node.high, sum));
        if (!node.high)
            return fmt::format("({} {})", node.low_included ? ">=" : ">", at_level(*node.low, sum));
        return fmt::format("{}{}..{}{}", node.low_included ? '[' : '(', item(node.low),
                           upper_bound(node.high), node.high_included ? ']' : ')');
    }
    std::string operator()(const Calculation& node) const {
        const auto [sign, level] = sign_of(node.operation);
        return two_sided(node, sign, level);
    }
    std::string operator()(const Negation& node) const { return "-" + at_level(*node.of, minus); }
    std::string operator()(const Compared& node) const {
        return two_sided(node, sign_of(node.comparison), comparison);
    }
    // These group either way round with one meaning, so a chain of them is written without brackets.
    std::string operator()(const Conjunction& node) const {
        return fmt::format("{} and {}", at_level(*node.left, conjunction),
                           at_level(*node.right, conjunction));
    }
    std::string operator()(const Disjunction& node) const {
        return fmt::format("{} or {}", at_level(*node.left, disjunction),
                           at_level(*node.right, disjunction));
    }
    std::string operator()(const BetweenTest& node) const {
        return fmt::format("{} between {} and {}", at_level(*node.value, comparison),
                           at_level(*node.low, sum), at_level(*node.high, sum));
    }
    std::string operator()(const InTest& node) const {
        return fmt::format("{} in ({})", at_level(*node.value, comparison), to_text(*node.tests));
    }
    std::string operator()(const InstanceOf& node) const {
        return fmt::format("{} instance of {}", at_level(*node.value, typed), to_text(*node.type));
    }
    std::string operator()(const If& node) const {
        return fmt::format("if {} then {} else {}", item(node.condition), item(node.then),
                           item(node.otherwise));
    }
    std::string operator()(const For& node) const {
        return fmt::format("for {} return {}", iterations(node.iterations), item(node.result));
    }
    std::string operator()(const Quantified& node) const {
        return fmt::format("{} {} satisfies {}", node.every ? "every" : "some",
                           iterations(node.iterations), item(node.condition));
    }
    std::string operator()(const Filter& node) const {
        return fmt::format("{}[{}]", at_level(*node.list, whole), item(node.condition));
    }
    std::string operator()(const Invocation& node) const {
        const auto function = at_level(*node.function, whole);
        if (node.names.empty()) return fmt::format("{}({})", function, items(node.arguments));
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < node.arguments.size(); ++i)
            texts.push_back(fmt::format("{}: {}", node.names[i], to_text(node.arguments[i])));
        return fmt::format("{}({})", function, fmt::join(texts, ", "));
    }
    std::string operator()(const FunctionOf& node) const {
        std::vector<std::string> texts;
        for (const auto& [name, type] : node.parameters)
            texts.push_back(type ? fmt::format("{}: {}", name, to_text(*type)) : name);
        return fmt::format("function({}) {}{}", fmt::join(texts, ", "),
                           node.external ? "external " : "", item(node.body));
    }

    template <class Node>
    static std::string two_sided(const Node& node, std::string_view sign, Level level) {
        return fmt::format("{} {} {}", at_level(*node.left, level), sign,
                           at_level(*node.right, static_cast<Level>(level + 1)));
    }
};

std::string text_of(const UnaryTest& test) {
    return std::visit(
        Choose{
            [](const EqualTo& to) { return literal(to.value); },
            [](const ComparedWith& with) {
                return fmt::format("{} {}", sign_of(with.comparison), literal(with.value));
            },
            [](const Between& range) {
                return fmt::format("{}{}..{}{}", range.low_included ? '[' : '(', literal(range.low),
                                   literal(range.high), range.high_included ? ']' : ')');
            },
            [](const Asked& asked) {
                if (asked.comparison)
                    return fmt::format("{} {}", sign_of(*asked.comparison),
                                       at_level(asked.expression, sum));
                return to_text(asked.expression);
            },
        },
        test);
}

/// not(...) as a whole cell would negate its tests; the function of that name stands in brackets.
bool calls_not(const UnaryTest& test) {
    const auto* asked = std::get_if<Asked>(&test);
    if (asked == nullptr || asked->comparison) return false;
    const auto* call = std::get_if<Invocation>(&asked->expression.node);
    const auto* name = call ? std::get_if<Name>(&call->function->node) : nullptr;
    return name != nullptr && name->name == "not";
}

} // namespace

std::string to_text(const Expression& expression) { return std::visit(Writer{}, expression.node); }

std::string to_text(const UnaryTests& cell) {
    if (cell.dash) return "-";
    std::vector<std::string> texts;
    for (const auto& test : cell.tests)
        texts.push_back(calls_not(test) ? fmt::format("({})", text_of(test)) : text_of(test));
    return fmt::format(fmt::runtime(cell.negated ? "not({})" : "{}"), fmt::join(texts, ", "));
}

} // namespace schakel::dmn
