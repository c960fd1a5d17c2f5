// Models of which the writer means harm: each is refused, at once and before anything in it is used.
#include "dmn/feel/expression_parser.h"
#include "dmn/models.h"

namespace schakel::dmn {
namespace {

std::string nested(std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i)
        text += "not(";
    return text + "true" + std::string(depth, ')');
}

std::string with_document_type(std::string_view declarations, std::string_view inside) {
    return "<?xml version=\"1.0\"?><!DOCTYPE d [" + std::string{declarations} + "]>" +
           model_of(inside).substr(model_of("").find("<definitions"));
}

// R-DMN-4: no entity is ever followed, to a file, to a network or into itself.

TEST(HostileModel, that_brings_entities_of_its_own_is_refused) {
    std::string laughs = R"(<!ENTITY l0 "ha">)";
    for (int i = 1; i < 10; ++i) {
        laughs += "<!ENTITY l" + std::to_string(i) + " \"";
        for (int times = 0; times < 10; ++times)
            laughs += "&l" + std::to_string(i - 1) + ";";
        laughs += "\">";
    }
    for (const auto& [declarations, inside] : std::vector<std::pair<std::string, std::string>>{
             {laughs, "&l9;"},
             {R"(<!ENTITY f SYSTEM "file:///etc/passwd">)", "&f;"},
             {R"(<!ENTITY f SYSTEM "http://localhost/">)", "&f;"},
             {R"(<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;)", ""}})
        EXPECT_TRUE(faults_of({with_document_type(declarations, inside)}).contains("document type"))
            << declarations;
}

TEST(HostileModel, that_includes_another_file_is_refused_by_name) {
    EXPECT_TRUE(faults_of({model_of(R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" )"
                                    R"(href="file:///etc/passwd" parse="text"/>)")})
                    .contains("include"));
}

TEST(HostileModel, that_is_cut_off_or_no_text_is_refused) {
    const auto whole = model_of(input_data("x"));
    for (const auto& bytes : {std::string{}, std::string(64, '\0'), std::string{"\xff\xfe<"},
                              whole.substr(0, whole.size() / 2), std::string{"PK\x03\x04"}})
        EXPECT_NE(faults_of({bytes}), "");
}

// R-DMN-9: how long a text and how deep its brackets.

TEST(HostileExpression, above_sixteen_kibibytes_is_refused_with_the_place) {
    const std::string longest(expression_bytes_max - 2, 'x');
    EXPECT_TRUE(parse_unary_tests('"' + longest + '"', {}));
    const auto refused = parse_unary_tests('"' + longest + "x\"", {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().at, expression_bytes_max);
    EXPECT_FALSE(parse_expression('"' + longest + "x\"", {}));
}

TEST(HostileExpression, nested_too_deep_is_refused_and_breaks_no_stack) {
    EXPECT_TRUE(parse_expression(nested(30), {}));
    for (const std::size_t depth : {80U, 4'000U, 100'000U})
        EXPECT_FALSE(parse_expression(nested(depth), {})) << depth;
    std::string list(4'000, '[');
    EXPECT_FALSE(parse_expression(list + "1" + std::string(4'000, ']'), {}));
}

TEST(HostileExpression, that_ends_within_a_text_is_refused_and_read_no_further) {
    for (const auto* text : {"\"", "\"a", "\"a\\", "\"a\\\"", "\"\\u00", "not(\"x\\"}) {
        // On the heap and without a byte too many, so that reading past the end is seen.
        const std::vector<char> exact(text, text + std::char_traits<char>::length(text));
        const std::string_view cut{exact.data(), exact.size()};
        EXPECT_FALSE(parse_unary_tests(cut, {})) << text;
        EXPECT_FALSE(parse_expression(cut, {})) << text;
    }
}

TEST(HostileExpression, in_a_model_is_told_with_its_element) {
    const auto text =
        faults_of({model_of(input_data("x") + decision_of("d", "UNIQUE", {"x"}, {}, {nested(1'000)},
                                                          {{{"-"}, {"1"}, ""}}))});
    EXPECT_TRUE(text.contains("nested too deep")) << text;
}

} // namespace
} // namespace schakel::dmn
