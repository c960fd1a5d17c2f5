// Rows of the standard: an expression and what it is equal to, both as an author writes them.
#pragma once

#include "dmn/feel/expression_parser.h"
#include "dmn/feel/functions.h"

#include <gtest/gtest.h>

namespace schakel::dmn {

struct SpecificationRow {
    const char* expression;
    const char* same;
};

inline std::string specified_answer(const char* text) {
    Scope scope;
    scope.names.insert(built_in_names().begin(), built_in_names().end());
    scope.members = {"time offset", "start included", "end included"};
    const auto expression = parse_expression(text, scope);
    if (!expression) return std::string{"not readable: "} + expression.error().message;
    Interpreter interpreter;
    return to_text(interpreter.work_out(*expression, nullptr));
}

inline void agree(std::initializer_list<SpecificationRow> rows) {
    for (const auto& [expression, same] : rows)
        EXPECT_EQ(specified_answer(expression), specified_answer(same)) << expression;
}

} // namespace schakel::dmn
