// Makes expressions of every form of the language at random, and puts them in the place of parts of
// others.
#pragma once

#include "dmn/feel/expression_parser.h"
#include "dmn/feel/functions.h"

#include <fmt/format.h>
#include <random>

namespace schakel::dmn {

class ExpressionMaker {
public:
    ExpressionMaker(unsigned seed, const Scope& scope) : random_{seed} {
        for (const auto& name : scope.names)
            if (!built_in_function(name)) values_.push_back(name);
    }

    bool one_in(std::size_t times) { return random_() % times == 0; }

    /// The text with one part of it, from bracket to bracket or from comma to comma, replaced, put into a
    /// larger one or left out.
    std::string changed(std::string_view text) {
        if (text.empty() || one_in(16)) return expression(3);
        const auto [begin, end] = part_of(text);
        const auto part = text.substr(begin, end - begin);
        std::string instead;
        switch (random_() % 4) {
        case 0: instead = around(std::string{part}); break;
        case 1: break;
        default: instead = expression(2); break;
        }
        return fmt::format("{}{}{}", text.substr(0, begin), instead, text.substr(end));
    }

private:
    std::string_view any(std::initializer_list<std::string_view> texts) {
        return texts.begin()[random_() % texts.size()];
    }

    std::string expression(int depth) {
        if (depth <= 0 || one_in(4)) return value();
        const auto part = [&] { return expression(depth - 1); };
        switch (random_() % 20) {
        case 0: return fmt::format("({} {} {})", part(), operation(), part());
        case 1: return fmt::format("if {} then {} else {}", part(), part(), part());
        case 2:
            return fmt::format("for i in {} return {}", part(),
                               one_in(2) ? part() : "[i, partial]");
        case 3:
            return fmt::format("for i in {}..{}, j in {} return i {} j", part(), part(), part(),
                               operation());
        case 4:
            return fmt::format("{} x in {} satisfies {}", any({"some", "every"}), part(), part());
        case 5:
            return fmt::format("{}[{}]", part(),
                               one_in(2) ? part() : "item " + operation() + " " + part());
        case 6: return fmt::format("[{}, {}]", part(), part());
        case 7: return fmt::format("{{a: {}, \"b c\": {}}}", part(), part());
        case 8:
            return fmt::format("{}{}..{}{}", any({"[", "(", "]"}), part(), part(),
                               any({"]", ")", "["}));
        case 9: return fmt::format("({}) in ({})", part(), tests(depth));
        case 10: return fmt::format("{} between {} and {}", part(), part(), part());
        case 11: return fmt::format("({}).{}", part(), member());
        case 12: return fmt::format("{} instance of {}", part(), type());
        case 13:
            return fmt::format("(function(x{}) {})({})", one_in(2) ? ": " + type() : "", part(),
                               part());
        case 14: return fmt::format("-{}", part());
        default: return call(depth);
        }
    }

    std::string around(std::string part) {
        switch (random_() % 8) {
        case 0: return fmt::format("({})", part);
        case 1: return fmt::format("[{}]", part);
        case 2: return fmt::format("{}[{}]", part, value());
        case 3: return fmt::format("({}).{}", part, member());
        case 4: return fmt::format("{} {} {}", part, operation(), value());
        case 5: return fmt::format("for i in {} return {}", part, expression(1));
        default: return fmt::format("{}({})", function(), part);
        }
    }

    std::string call(int depth) {
        const auto name = function();
        const auto found = built_in_function(name);
        auto count = found->parameters.size();
        if (one_in(4)) count = random_() % 5;
        const bool named = one_in(8) && count <= found->parameters.size();
        std::string arguments;
        for (std::size_t at = 0; at < count; ++at) {
            if (at > 0) arguments += ", ";
            if (named) arguments += found->parameters[at].name + ": ";
            arguments += expression(depth - 1);
        }
        return fmt::format("{}({})", name, arguments);
    }

    std::string tests(int depth) {
        switch (random_() % 4) {
        case 0: return fmt::format("< {}, {}", expression(depth - 1), expression(depth - 1));
        case 1: return fmt::format("not({})", expression(depth - 1));
        case 2: return fmt::format("[{}..{}]", expression(depth - 1), expression(depth - 1));
        default: return expression(depth - 1);
        }
    }

    std::string value() {
        if (one_in(2)) return values_[random_() % values_.size()];
        return std::string{any({"0",
                                "1",
                                "-1",
                                "2",
                                "3",
                                "0.1",
                                "1e3",
                                "1E6144",
                                "-1E-6176",
                                "4294967296",
                                "9223372036854775807",
                                "-9223372036854775808",
                                "\"\"",
                                "\"a\"",
                                "\"b*|a{1,9}\"",
                                "\"(a+)+$\"",
                                "\"([a-z])\\\\1\"",
                                "\"$1\"",
                                "\"P1M\"",
                                "\"1.000,5\"",
                                "@\"2024-02-29\"",
                                "@\"24:00:00\"",
                                "@\"2023-03-26T02:30:00@Europe/Amsterdam\"",
                                "@\"-P1M\"",
                                "@\"PT0.000000001S\"",
                                "true",
                                "null",
                                "[]",
                                "{}",
                                "item",
                                "partial",
                                "?",
                                "(> 5)",
                                "(= 5)"})};
    }

    std::string function() { return built_in_names()[random_() % built_in_names().size()]; }
    std::string operation() {
        return std::string{
            any({"+", "-", "*", "/", "**", "<", "<=", ">", ">=", "=", "!=", "and", "or", "in"})};
    }
    std::string member() {
        return std::string{any({"a",           "b c",
                                "d",           "k",
                                "year",        "month",
                                "day",         "weekday",
                                "hour",        "minute",
                                "second",      "time offset",
                                "timezone",    "years",
                                "months",      "days",
                                "hours",       "minutes",
                                "seconds",     "start",
                                "end",         "start included",
                                "end included"})};
    }
    std::string type() {
        return std::string{any({"number", "string", "boolean", "date", "time", "date and time",
                                "years and months duration", "days and time duration",
                                "list<number>", "context<a: number>", "range<date>",
                                "function<number>->number", "Any", "Null", "list<list<Any>>"})};
    }

    struct Part {
        std::size_t begin, end;
    };
    Part part_of(std::string_view text) {
        constexpr std::string_view edges = "()[]{},:";
        const auto from = random_() % text.size();
        const auto before = text.find_last_of(edges, from);
        const auto begin = before == text.npos ? 0 : before + 1;
        // To an edge outside any brackets that open on the way.
        std::size_t open = 0;
        for (auto end = begin; end < text.size(); ++end) {
            const auto sign = text[end];
            if (sign == '(' || sign == '[' || sign == '{') ++open;
            const bool closes = sign == ')' || sign == ']' || sign == '}';
            if (open == 0 && (closes || sign == ',' || sign == ':')) return {begin, end};
            if (closes) --open;
        }
        return {begin, text.size()};
    }

    std::minstd_rand random_;
    std::vector<std::string> values_;
};

} // namespace schakel::dmn
