// `schakel link` and `schakel dedupe` as they are run.
#include "main/row_batches.h"
#include "main/run_program.h"
#include "support/temporary_folder.h"

#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <stdexcept>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

class Linking : public ::testing::Test {
protected:
    [[nodiscard]] std::string path(const std::string& name) const { return folder_ / name; }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream{path(name), std::ios::binary} << text;
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream file{path(name), std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    [[nodiscard]] Ended dedupe(const std::string& more = "") const {
        return run_program("dedupe " + path("in.csv") + " -o " + path("out.csv") + " " + more);
    }

private:
    schakel::testing::TemporaryFolder folder_;
};

const std::string people = "nr,voornaam,achternaam,geboortedatum,postcode,huisnummer\n"
                           "a,Bram,de Vries,2008-03-14,1234AB,1\n"
                           "b,Abraham,\"Vries, de\",14-3-2008,1234 ab,1\n"
                           "c,Daan,de Vries,2008-03-14,1234AB,1\n"
                           "d,Zoë,Quist,1999-11-29,9876ZY,20\n";

TEST_F(Linking, says_what_columns_are_and_holds_twins_apart) {
    write("in.csv", people);
    const auto ended = dedupe("--clusters " + path("clusters.csv"));
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("voornaam = given name")) << ended.said;
    const auto pairs = read("out.csv");
    EXPECT_TRUE(pairs.starts_with("left_id,right_id,probability,band\n\"a\",\"b\",0.99")) << pairs;
    EXPECT_FALSE(pairs.contains("\"d\"")) << pairs;
    const auto clusters = read("clusters.csv");
    EXPECT_TRUE(clusters.contains("\"b\",\"a\"\n")) << clusters;
    EXPECT_TRUE(clusters.contains("\"c\",\"c\"\n")) << clusters;
}

// R-MATCHING-40, R-MATCHING-41
TEST_F(Linking, explains_a_pair_that_is_asked_about_and_names_a_record_that_is_not_there) {
    write("in.csv", people);
    auto ended = dedupe("--explain a b --explain c a");
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("a - b:\n")) << ended.said;
    EXPECT_TRUE(ended.says("Voornamen waarmee één persoon kan worden genoemd: bram en abraham"))
        << ended.said;
    EXPECT_TRUE(ended.says("het kan een tweeling zijn")) << ended.said;
    ended = dedupe("--explain a b --language en");
    EXPECT_TRUE(ended.says("Given names that one person may go by: bram and abraham"))
        << ended.said;
    fs::remove(path("out.csv"));
    ended = dedupe("--explain a nobody");
    EXPECT_EQ(ended.status, 2);
    EXPECT_TRUE(ended.says("no record is called nobody")) << ended.said;
    EXPECT_FALSE(fs::exists(path("out.csv"))) << "nothing is written";
    EXPECT_EQ(dedupe("--explain a a").status, 2);
    EXPECT_NE(dedupe("--explain a b --language de").status, 0);
}

// R-MATCHING-43
TEST_F(Linking, reports_how_sure_the_pairs_are_and_what_may_have_been_missed) {
    write("in.csv", people + "e,<b>Bram</b>,de Vries,2008-03-14,1234AB,1\n");
    const auto ended = dedupe("--report " + path("report.html"));
    EXPECT_EQ(ended.status, 0) << ended.said;
    const auto page = read("report.html");
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">")) << page.substr(0, 99);
    for (const auto* part : {"Hoe zeker zijn de paren?", "Bekeken, hoogstens",
                             "Enkele paren, stap voor stap", "<h3>a – b</h3>", "<svg", "tweeling"})
        EXPECT_TRUE(page.contains(part)) << part;
    EXPECT_FALSE(page.contains("<script")) << "it runs nothing";
    EXPECT_FALSE(page.contains("http")) << "and fetches nothing";
    const auto again = read("report.html");
    EXPECT_EQ(dedupe("--report " + path("report.html") + " --language en").status, 0);
    EXPECT_TRUE(read("report.html").contains("How sure are the pairs?"));
    EXPECT_EQ(dedupe("--report " + path("report.html")).status, 0);
    EXPECT_EQ(read("report.html"), again) << "the same files give the same bytes";
}

TEST_F(Linking, links_two_registers_by_a_map_of_columns) {
    write("in.csv", people);
    write("other.csv", "key,x,y,z\n1,Bram,Vries,20080314\n");
    write("map.toml", "x = \"given name\"\ny = \"surname\"\nz = \"birth date\"\n"
                      "voornaam = \"given name\"\nachternaam = \"surname\"\n"
                      "geboortedatum = \"birth date\"\n");
    const auto ended = run_program("link " + path("in.csv") + " " + path("other.csv") + " -o " +
                                   path("out.csv") + " --columns " + path("map.toml"));
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(read("out.csv").contains("\"a\",\"1\",0.")) << read("out.csv") << ended.said;
    write("map.toml", "x = \"shoe size\"\n");
    EXPECT_TRUE(dedupe("--columns " + path("map.toml")).says("map.toml:1: x is no kind"));
}

TEST_F(Linking, refuses_a_file_that_is_not_well_formed_and_writes_nothing) {
    const auto refused = [&](const std::string& text, const std::string& words) {
        write("in.csv", text);
        const auto ended = dedupe();
        EXPECT_EQ(ended.status, 2) << text;
        EXPECT_TRUE(ended.says(words)) << ended.said;
        EXPECT_FALSE(fs::exists(path("out.csv")));
    };
    refused("id,voornaam\na,Bram\na,Daan\n", "row 3, column id: the identifier stands in row 2");
    refused("id,voornaam\n,Bram\n", "row 2, column id: the identifier is missing");
    refused("id,voornaam\na,\"Bram\n", "row 2, column 2: a quote that is not closed");
    refused("id,voornaam\na,Bram,x\n", "row 2, column 3: has 3 cells where the header has 2");
    refused("id,voornaam\na,Zo\xEB\n", "line 2, column 5: is not UTF-8 text");
    refused("id,id\na,b\n", "the name of the column stands twice");
    refused("id" + std::string(1'000'000, ',') + "\n", "a line of more than 65536 bytes");
    refused("", "the header must be there");
    refused("id,x\na,Bram\n", "no column that can be compared");
}

TEST_F(Linking, refuses_a_register_for_its_last_row_after_much_was_taken) {
    std::string text = "id,voornaam\n";
    for (int row = 0; row < 30'000; ++row)
        text += fmt::format("r{},Voornaam die lang genoeg is\n", row);
    write("in.csv", text + "r17,Bram\n");
    const auto ended = dedupe();
    EXPECT_EQ(ended.status, 2);
    EXPECT_TRUE(ended.says("row 30002, column id: the identifier stands in row 19")) << ended.said;
    EXPECT_FALSE(fs::exists(path("out.csv")));
}

TEST(RowBatches, take_every_row_in_order) {
    std::size_t taken = 0;
    const std::string filling(1'000, 'x');
    {
        RowBatches batches{[&](std::span<const std::string_view> cells) {
            ASSERT_EQ(cells.size(), 2u);
            EXPECT_EQ(cells[0], std::to_string(taken));
            EXPECT_EQ(cells[1].size(), taken % 2 == 0 ? filling.size() : 0);
            ++taken;
        }};
        for (std::size_t row = 0; row < 5'000; ++row) {
            const auto number = std::to_string(row);
            batches.add(std::array<std::string_view, 2>{
                number, row % 2 == 0 ? std::string_view{filling} : std::string_view{}});
        }
        batches.finish();
    }
    EXPECT_EQ(taken, 5'000u);
}

TEST(RowBatches, throw_what_was_thrown_by_who_takes) {
    RowBatches batches{[](std::span<const std::string_view>) { throw std::length_error{"full"}; }};
    const std::string large(1 << 20, 'x');
    const auto add = [&] {
        for (int row = 0; row < 5; ++row)
            batches.add(std::array<std::string_view, 1>{large});
        batches.finish();
    };
    EXPECT_THROW(add(), std::length_error);
}

} // namespace
} // namespace schakel::main
