// The text of an expression or of a cell: read, and worked out when it could be.
#include "dmn/feel/expression_parser.h"
#include "dmn/feel/functions.h"

using namespace schakel::dmn;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    static const Scope scope{{"a", "a b", "leeftijd", "list"}, {"member", "two words"}, {}};
    static const Limits limits{
        .steps = 20'000, .depth = 64, .items = 20'000, .time = std::chrono::milliseconds{200}};
    static const auto names = Names::with(
        nullptr,
        Context{
            {{"a", Value{Number{3}}},
             {"a b", Value{"text"}},
             {"leeftijd", Value{Number{16}}},
             {"list", Value{List{Value{Number{1}}, Value{Context{{{"member", Value{true}}}}}}}}}});
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    Interpreter interpreter{limits, std::chrono::system_clock::time_point{}};
    if (const auto expression = parse_expression(text, scope))
        (void)interpreter.work_out(*expression, names);
    if (const auto cell = parse_unary_tests(text, scope))
        (void)interpreter.holds(*cell, Value{Number{3}}, names);
    return 0;
}
