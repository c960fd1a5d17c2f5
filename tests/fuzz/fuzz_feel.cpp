// The text of an expression or of a cell.
#include "dmn/expression_parser.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    (void)schakel::dmn::parse_expression(text, {"a", "a b", "leeftijd"});
    (void)schakel::dmn::parse_unary_tests(text);
    return 0;
}
