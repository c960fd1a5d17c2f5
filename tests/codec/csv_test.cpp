// CSV by the same Describe line as JSON: read strictly with every fault at its row and column, and
// written so that neither a reader nor a spreadsheet takes it for something else.
#include "codec/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel::codec {

enum class Sort { child, adult };
BOOST_DESCRIBE_ENUM(Sort, child, adult)

struct Line {
    std::string family_name;
    std::optional<std::string> note;
    std::int32_t number = 0;
    bool known = false;
    Sort sort = Sort::child;
    std::optional<PartialDate> birth_date;
    bool operator==(const Line&) const = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (family_name, note, number, known, sort, birth_date))

namespace {

constexpr auto header = "familyName,note,number,known,sort,birthDate\r\n";

std::vector<Line> read(const std::string& rows) {
    auto lines = read_csv<Line>(header + rows);
    EXPECT_TRUE(lines) << (lines ? "" : lines.error().front().pointer);
    return lines.value_or(std::vector<Line>{});
}

/// Each fault as "place: code".
std::vector<std::string> faults(const std::string& text, const CsvLimits& limits = {}) {
    std::vector<std::string> found;
    const auto lines = read_csv<Line>(text, limits);
    if (!lines)
        for (const auto& fault : lines.error())
            found.push_back(fault.pointer + ": " + fault.code);
    return found;
}

using Found = std::vector<std::string>;

TEST(Csv, reads_a_row_by_the_names_in_its_header) {
    EXPECT_EQ(read("Groot,\"a \"\"b\"\", c\",-3,true,adult,2013-12-06\n"),
              (std::vector<Line>{
                  {"Groot", "a \"b\", c", -3, true, Sort::adult, PartialDate{2013, 12, 6}}}));
    EXPECT_EQ(read_csv<Line>("sort,known,number,familyName\nchild,false,1,X")->front().family_name,
              "X");
}

TEST(Csv, tells_an_absent_cell_from_an_empty_text_and_keeps_a_line_break) {
    const auto lines = read("X,,1,true,child,\r\nX,\"two\r\nlines\",1,true,child,\r\n");
    EXPECT_EQ(lines.at(0).note, std::nullopt);
    EXPECT_EQ(lines.at(1).note, "two\r\nlines");
}

TEST(Csv, says_every_fault_with_its_row_and_column) {
    EXPECT_EQ(faults(std::string{header} + "X,,many,maybe,child,2013-13-01\n,,1,true,old,\n"),
              (Found{"row 2, column number: wrong_type", "row 2, column known: wrong_type",
                     "row 2, column birthDate: malformed", "row 3, column familyName: missing",
                     "row 3, column sort: not_allowed"}));
}

TEST(Csv, says_what_is_wrong_with_a_header) {
    EXPECT_EQ(faults("familyName,familyName,shoeSize,number,known\n"),
              (Found{"row 1, column 2: duplicate", "row 1, column 3: unknown",
                     "row 1, column sort: missing"}));
    EXPECT_EQ(faults(""), Found{"row 1: missing"});
}

TEST(Csv, refuses_what_two_readers_could_read_differently) {
    EXPECT_EQ(faults(std::string{header} + "X\"Y,,1,true,child,\n"),
              Found{"row 2, column 1: malformed"});
    EXPECT_EQ(faults(std::string{header} + "\"X\"Y,,1,true,child,\n"),
              Found{"row 2, column 1: malformed"});
    EXPECT_EQ(faults(std::string{header} + "\"X,,1,true,child,\n"),
              Found{"row 2, column 1: malformed"});
    EXPECT_EQ(faults(std::string{header} + "X,1,true\n"), Found{"row 2, column 3: malformed"});
    EXPECT_EQ(faults(std::string{header} + "\xff,,1,true,child,\n"), Found{": malformed"});
    EXPECT_EQ(faults(std::string{header} + std::string(1, '\0')), Found{": malformed"});
}

TEST(Csv, refuses_more_rows_and_longer_lines_than_it_may_hold) {
    const std::string row = "X,,1,true,child,\n";
    EXPECT_EQ(read(row + row).size(), 2u);
    EXPECT_EQ(faults(header + row + row, {.rows_max = 2}), Found{});
    EXPECT_EQ(faults(header + row + row + row, {.rows_max = 2}),
              Found{"row 4, column 1: too_large"});
    EXPECT_EQ(faults(header + row, {.line_bytes_max = 50}), Found{});
    EXPECT_EQ(faults(header + std::string(40, 'X') + row, {.line_bytes_max = 50}),
              Found{"row 2, column 6: too_large"});
}

TEST(CsvReader, gives_rows_one_by_one_and_empty_lines_only_before_another_row) {
    CsvReader reader{"a,b\n\n\"c\nd\",\n\n\n"};
    std::vector<std::vector<std::string>> rows;
    for (CsvRow row; reader.next(row);) {
        auto& cells = rows.emplace_back();
        for (const auto& cell : row)
            cells.push_back(cell.text);
    }
    EXPECT_EQ(rows, (std::vector<std::vector<std::string>>{{"a", "b"}, {""}, {"c\nd", ""}}));
    EXPECT_TRUE(reader.faults().empty());

    CsvReader broken{"a\n\"b"};
    CsvRow row;
    EXPECT_TRUE(broken.next(row));
    EXPECT_TRUE(broken.faults().empty()) << "what is wrong later is not known yet";
    while (broken.next(row)) {}
    EXPECT_EQ(broken.faults().size(), 1u);
}

TEST(Csv, never_repeats_what_stood_in_the_file) {
    const auto lines = read_csv<Line>("Geheim,number\n1,Geheim\n");
    for (const auto& fault : lines.error())
        EXPECT_EQ((fault.pointer + fault.message).find("Geheim"), std::string::npos);
}

// R-CODEC-1: what a spreadsheet would take for a formula.

TEST(Csv, R_CODEC_1_writes_a_formula_as_text_and_reads_it_as_it_was) {
    for (const std::string text : {"=1+1", "+31", "-x", "@SUM(A1)", "\tx", "'=1", "'quoted"}) {
        const std::vector<Line> lines{{text, {}, -5, true, Sort::child, {}}};
        const auto written = write_csv(lines);
        EXPECT_NE(written.find("\"'" + text.substr(0, 1)), std::string::npos) << written;
        EXPECT_NE(written.find(",-5,"), std::string::npos) << "a number is no formula";
        EXPECT_EQ(read_csv<Line>(written), lines);
    }
    EXPECT_EQ(read("'x,,1,true,child,\n").front().family_name, "'x");
}

TEST(Csv, reads_whatever_it_wrote) {
    EXPECT_TRUE(rc::check([](std::int32_t number, bool known) {
        // What means something to a reader or to a spreadsheet, in every order; and a letter, for a
        // text that is blank is none.
        const auto any =
            rc::gen::container<std::string>(rc::gen::elementOf(std::string{"ab=+-@'\",;\r\n\t"}));
        const auto name = *any + "x", note = *any + "x";
        const std::vector<Line> lines{
            {name, note, number, known, Sort::adult, {}},
            {note, {}, number, !known, Sort::child, PartialDate{2000, 0, 0}}};
        RC_ASSERT(read_csv<Line>(write_csv(lines)).value_or(std::vector<Line>{}) == lines);
    }));
}

} // namespace
} // namespace schakel::codec
