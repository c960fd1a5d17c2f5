// The text of an expression, a cell or a type from a stranger: what is read can be written out, and
// is read again as the same.
#include "dmn/feel/expression_parser.h"

#include <cstdlib>

using namespace schakel::dmn;

namespace {

/// Names within each other, with signs, spaces and words of the language.
const Scope& names_of_all_sorts() {
    static const Scope scope{
        .names = {"a", "a b", "a b c", "leeftijd", "list", "x-y", "x", "y", "if so", "in time",
                  "kind's leeftijd", "datum/tijd", "date of birth", "e\u0301t\u00e9", "a + b"},
        .members = {"member", "two words", "and more", "m-n"},
        .type =
            [](std::string_view name) {
                return name == "tLijst" ? list_of(built_in_type("number")) : built_in_type(name);
            },
    };
    return scope;
}

template <class Read>
void is_read_again(std::string_view text, Read read) {
    const auto first = read(text, names_of_all_sorts());
    if (!first) {
        if (first.error().message.empty() || first.error().at > text.size()) std::abort();
        return;
    }
    // A literal of time that is none is written as null, which is read as a constant: so once more.
    std::string before = to_text(*first);
    for (int time = 0; time < 2; ++time) {
        const auto again = read(before, names_of_all_sorts());
        if (!again) return; // it may have become longer or deeper than what may be read
        const auto written = to_text(*again);
        if (time == 1 && written != before) std::abort();
        before = written;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    is_read_again(text, parse_expression);
    is_read_again(text, parse_unary_tests);
    if (const auto type = parse_type(text, names_of_all_sorts())) (void)to_text(**type);
    return 0;
}
