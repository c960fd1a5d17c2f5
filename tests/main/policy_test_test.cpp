// `schakel policy test` as it is run: vignettes, the rules that they hit, and how it ends.
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

class PolicyTest : public ::testing::Test {
protected:
    void SetUp() override {
        fs::copy(source_folder() / "policy", folder, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(folder); }

    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        const auto path = folder / "grondslag" / file;
        std::ifstream in{path, std::ios::binary};
        std::string text{std::istreambuf_iterator<char>{in}, {}};
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        std::ofstream{path, std::ios::binary} << text;
    }
    [[nodiscard]] Ended test() const {
        return run_program("policy test '" + folder.string() + "'");
    }

    const fs::path folder = fs::temp_directory_path() / ("policy-test-" + std::to_string(getpid()));
};

TEST_F(PolicyTest, R_SHARING_41_of_the_version_that_is_shipped_every_rule_is_hit) {
    const auto ended = run_program("policy test");
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("rules hit: ")) << ended.said;
    EXPECT_FALSE(ended.says("no vignette hits")) << ended.said;
    EXPECT_TRUE(ended.says(" 0 failed")) << ended.said;
}

TEST_F(PolicyTest, R_SHARING_41_ends_with_1_and_tells_the_rules_that_nothing_hits) {
    for (const auto* part :
         {"grensgevallen-1.json", "grensgevallen-2.json", "grensgevallen-3.json"})
        fs::remove(folder / "grondslag" / part);
    const auto ended = test();
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(ended.says("no vignette hits weging.Weging, rule 3")) << ended.said;
}

TEST_F(PolicyTest, ends_with_1_and_tells_in_what_an_advice_differs) {
    replace("vignetten.json", "\"verdict\": \"may\"", "\"verdict\": \"must\"");
    const auto ended = test();
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(ended.says("the verdict is may, expected must")) << ended.said;
}

TEST_F(PolicyTest, ends_with_2_for_vignettes_that_cannot_be_read_and_names_file_and_place) {
    replace("grensgevallen-1.json", "\"like\": \"G", "\"like\": \"H");
    const auto ended = test();
    EXPECT_EQ(ended.status, 2) << ended.said;
    EXPECT_TRUE(ended.says("grensgevallen-1.json/cases/0: it changes facts of a vignette that is "
                           "there"))
        << ended.said;
}

} // namespace
} // namespace schakel::main
