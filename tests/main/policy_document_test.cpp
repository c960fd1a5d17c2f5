// `schakel policy document` and `schakel policy diff` as they are run.
#include "main/run_program.h"
#include "source_folder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <unistd.h>

namespace schakel::main {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string tilburg() { return source_folder() / "examples/tilburg"; }

TEST(PolicyDocument, in_docs_is_that_of_the_policy_that_is_shipped) {
    const auto made = run_program("policy document");
    EXPECT_EQ(made.status, 0);
    EXPECT_TRUE(made.said == contents(source_folder() / "docs/grondslag.html"))
        << "make it anew: build/release/schakel policy document > docs/grondslag.html";
    EXPECT_EQ(run_program("policy document '" + (source_folder() / "policy").string() + "'").said,
              made.said);
}

TEST(PolicyDocument, comes_in_two_languages_and_as_text) {
    EXPECT_TRUE(run_program("policy document --language en").says("<html lang=\"en\">"));
    EXPECT_TRUE(run_program("policy document --format text").says("## Wat altijd moet gelden"));
    EXPECT_EQ(run_program("policy document --language fr").status, 2);
    EXPECT_EQ(run_program("policy document --format pdf").status, 2);
    EXPECT_EQ(run_program("policy document /nowhere").status, 2);
}

// R-PROCESSING-4: what is known alike gives the same bytes.

TEST(PolicyRegister, and_dpia_in_docs_are_those_of_the_example) {
    const std::string of_example = " --definition '" + tilburg() + "' --day 2026-11-22";
    for (const auto& [command, file] :
         {std::pair{"register", "docs/verwerkingsregister.html"},
          {"dpia --network veiligheidshuis-tilburg", "docs/dpia.html"}}) {
        const auto made = run_program(std::string{"policy "} + command + of_example);
        EXPECT_EQ(made.status, 0) << made.said;
        EXPECT_TRUE(made.said == contents(source_folder() / file))
            << "make it anew: build/release/schakel policy " << command
            << " --definition examples/tilburg --day 2026-11-22 > " << file;
    }
}

TEST(PolicyRegister, is_told_from_a_database_in_two_languages_and_as_json) {
    const auto folder = fs::temp_directory_path() / ("register-" + std::to_string(getpid()));
    const auto database = " --database 'sqlite:" + (folder / "a.db").string() + "'";
    EXPECT_EQ(run_program("policy register" + database).status, 2);
    ASSERT_EQ(
        run_program("load '" + tilburg() + "'" + database + " --keys '" + folder.string() + "'")
            .status,
        0);
    EXPECT_TRUE(run_program("policy register --language en" + database).says("<html lang=\"en\">"));
    EXPECT_TRUE(run_program("policy dpia --network cjg-tilburg --format json" + database)
                    .says("\"written\":null"));
    EXPECT_EQ(run_program("policy dpia --network nowhere" + database).status, 2);
    EXPECT_EQ(run_program("policy register --day never" + database).status, 2);
    EXPECT_EQ(run_program("policy register --format pdf" + database).status, 2);
    EXPECT_EQ(run_program("policy register --definition /nowhere").status, 2);
    fs::remove_all(folder);
}

class PolicyDiff : public ::testing::Test {
protected:
    void SetUp() override {
        fs::copy(source_folder() / "policy", folder, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(folder); }
    [[nodiscard]] Ended diff(const std::string& options = "") const {
        return run_program("policy diff '" + (source_folder() / "policy").string() + "' '" +
                           folder.string() + "' " + options);
    }
    const fs::path folder = fs::temp_directory_path() / ("policy-diff-" + std::to_string(getpid()));
};

TEST_F(PolicyDiff, says_that_nothing_changes_where_nothing_does) {
    const auto same = diff();
    EXPECT_EQ(same.status, 0);
    EXPECT_TRUE(same.says("Er verandert niets.")) << same.said;
    EXPECT_TRUE(diff("--language en").says("Nothing changes."));
}

TEST_F(PolicyDiff, says_what_changes_and_counts_recorded_questions) {
    const auto file = folder / "grondslag" / "uitkomst.dmn";
    auto text = contents(file);
    // Incompatible reuse on an obligation, not weighed yet: refused also where consent is valid.
    text.replace(text.find("false", text.find("\"oordeel_1_t\"")), 5, "-");
    std::ofstream{file, std::ios::binary} << text;
    std::ofstream{folder / "vragen.jsonl"} << "{\"identifiable\":false}\n\n{}\n";
    const auto changed =
        diff("--timeout 15 --questions '" + (folder / "vragen.jsonl").string() + "'");
    EXPECT_TRUE(changed.says("Strenger: van ‘mag onder voorwaarden’ naar ‘mag niet’"))
        << changed.said;
    EXPECT_TRUE(changed.says("0 van de 2 vragen krijgen een ander oordeel.")) << changed.said;
}

TEST_F(PolicyDiff, names_what_it_cannot_read) {
    EXPECT_EQ(diff("--questions /nowhere").status, 2);
    EXPECT_EQ(diff("--language fr").status, 2);
    EXPECT_EQ(diff("--timeout 0").status, 2);
    EXPECT_EQ(run_program("policy diff /nowhere /nowhere").status, 2);
    std::ofstream{folder / "vragen.jsonl"} << "{\"age\":3}\n";
    const auto unread = diff("--questions '" + (folder / "vragen.jsonl").string() + "'");
    EXPECT_EQ(unread.status, 2);
    EXPECT_TRUE(unread.says("vragen.jsonl: question 1/age: ")) << unread.said;
}

} // namespace
} // namespace schakel::main
