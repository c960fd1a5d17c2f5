// R-DMN-12: which values stand for all of an input, and that they are of its type.
#include "dmn/domain.h"
#include "dmn/models.h"

namespace schakel::dmn {
namespace {

std::string typed(std::string_view name, std::string_view type) {
    return fmt::format(
        R"(<inputData id="{0}" name="{0}"><variable name="{0}" typeRef="{1}"/></inputData>)", name,
        type);
}

constexpr auto colours = R"(<itemDefinition name="colour"><typeRef>string</typeRef>)"
                         R"(<allowedValues><text>"red","green"</text></allowedValues>)"
                         R"(</itemDefinition>)";

/// The values of the one input, or in words why there are none.
std::string domain_in(const std::string& input, const std::string& column,
                      const std::vector<std::string>& cells) {
    std::vector<Row> rows;
    for (const auto& cell : cells)
        rows.push_back({{cell}, {"1"}, ""});
    const auto program =
        program_of({model_of(colours + input + decision_of("d", "FIRST", {"x"}, {}, {column}, rows),
                             "urn:test", "20230324")});
    const auto domain = domain_of(program, *program.input("x"));
    if (!domain) return domain.error();
    std::string text = domain->ordered ? "in order:" : "";
    for (const auto& value : domain->values)
        text += (text.empty() ? "" : " ") + to_text(value);
    return text;
}

TEST(Domain, R_DMN_12_holds_each_bound_of_a_number_and_the_stretches_between) {
    EXPECT_EQ(domain_in(typed("x", "number"), "x", {"< 12", "[12..16)"}),
              "in order: 11 12 14 16 17");
}

TEST(Domain, R_DMN_12_has_no_stretch_between_two_days_that_follow_each_other) {
    EXPECT_EQ(domain_in(typed("x", "date"), "x", {R"(@"2026-01-01")", R"(@"2026-01-02")"}),
              R"(in order: date("2025-12-31") date("2026-01-01") date("2026-01-02") )"
              R"(date("2026-01-03"))");
}

TEST(Domain, R_DMN_12_of_what_a_type_lists_is_that_list) {
    EXPECT_EQ(domain_in(typed("x", "colour"), "x", {R"("red")"}), R"("red" "green")");
    EXPECT_EQ(domain_in(typed("x", "boolean"), "x", {"true"}), "in order: false true");
}

TEST(Domain, of_texts_holds_those_that_cells_name_and_one_that_they_do_not) {
    EXPECT_EQ(domain_in(typed("x", "string"), "x", {R"("a","b")"}), R"("something else" "a" "b")");
}

TEST(Domain, of_an_input_without_a_type_holds_nothing_for_all_that_is_taken_as_nothing) {
    EXPECT_EQ(domain_in(input_data("x"), "x", {R"("a")", "true"}), R"(null true "a")");
}

TEST(Domain, of_a_list_that_is_searched_holds_every_set_of_the_members_that_are_looked_for) {
    EXPECT_EQ(domain_in(input_data("x"), R"(list contains(x, "a"))", {"true"}), R"([] ["a"])");
}

TEST(Domain, of_what_an_expression_reads_is_not_known) {
    EXPECT_NE(domain_in(typed("x", "number"), "x + 1", {"2"}).find("cannot be gone through"),
              std::string::npos);
}

} // namespace
} // namespace schakel::dmn
