// `schakel policy prove` as it is run: what must hold in every version of the Grondslag (R-SHARING-8).
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

class PolicyProve : public ::testing::Test {
protected:
    void SetUp() override {
        fs::copy(source_folder() / "policy", folder, fs::copy_options::recursive);
    }
    void TearDown() override { fs::remove_all(folder); }

    [[nodiscard]] std::string read(const std::string& name) const {
        std::ifstream in{folder / "grondslag" / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    /// In one rule of one table, told by its id.
    void change(const std::string& file, const std::string& entry, const std::string& from,
                const std::string& to) const {
        auto text = read(file);
        const auto at = text.find(from, text.find("\"" + entry + "\""));
        ASSERT_NE(at, std::string::npos) << entry;
        text.replace(at, from.size(), to);
        std::ofstream{folder / "grondslag" / file, std::ios::binary} << text;
    }
    [[nodiscard]] Ended prove(const std::string& options = "") const {
        return run_program("policy prove '" + folder.string() + "' " + options);
    }
    void state(const std::string& claims) const { std::ofstream{folder / "claims.toml"} << claims; }
    [[nodiscard]] Ended prove_stated(const std::string& claims,
                                     const std::string& options = "") const {
        state(claims);
        return prove("--claims '" + (folder / "claims.toml").string() + "' " + options);
    }

    const fs::path folder =
        fs::temp_directory_path() / ("policy-prove-" + std::to_string(getpid()));
};

TEST_F(PolicyProve, R_SHARING_8_proves_every_invariant_of_the_version_that_is_shipped) {
    const auto ended = run_program("policy prove");
    EXPECT_EQ(ended.status, 0) << ended.said;
    for (int number = 1; number <= 31; ++number) {
        const auto id = (number < 10 ? "proved I0" : "proved I") + std::to_string(number) + " ";
        EXPECT_TRUE(ended.says(id)) << id << "\n" << ended.said;
    }
    for (const auto* id : {"T1", "T2", "T3", "T5"})
        EXPECT_TRUE(ended.says(std::string{"proved "} + id + " ")) << id;
    EXPECT_FALSE(ended.says("it says nothing")) << ended.said;
    EXPECT_TRUE(ended.says("35 proved, 0 refuted, 0 not decided")) << ended.said;
}

TEST_F(PolicyProve, R_SHARING_8_shows_a_case_as_a_vignette_where_one_is_broken) {
    // Incompatible reuse on an obligation, not weighed yet: refused also where consent is valid.
    change("uitkomst.dmn", "oordeel_1_t", "false", "-");
    const auto ended = prove();
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(ended.says("REFUTED T3 ")) << ended.said;
    EXPECT_TRUE(ended.says(R"(,"facts":{"acute_danger":)")) << ended.said;
    EXPECT_TRUE(ended.says(R"("advice":{"verdict":"must_not")")) << ended.said;
    EXPECT_TRUE(ended.says("34 proved, 1 refuted, 0 not decided")) << ended.said;
}

TEST_F(PolicyProve, R_SHARING_8_finds_a_report_that_is_held_back_and_a_file_that_names_another) {
    change("uitkomst.dmn", "oordeel_2_wet", R"(not("meldrecht","meldrecht_op_verzoek"))", "-");
    change("uitkomst.dmn", "toegestane_gegevens_16_dossier", "false", "-");
    const auto ended = prove();
    EXPECT_TRUE(ended.says("REFUTED I04 ")) << ended.said;
    EXPECT_TRUE(ended.says("REFUTED I24 ")) << ended.said;
}

TEST_F(PolicyProve, takes_statements_of_ones_own_about_facts_decisions_and_provisions) {
    const auto ended = prove_stated("[[invariant]]\nname = \"a\"\nwhen = 'identifiable'\n"
                                    "holds = 'not(steunt op AVG-REC26) or Oordeel != \"must\"'\n");
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("proved a (z3, ")) << ended.said;
}

TEST_F(PolicyProve, says_what_it_cannot_read_and_what_it_did_not_decide) {
    EXPECT_EQ(prove("--method quick").status, 2);
    EXPECT_EQ(prove("--timeout 0").status, 2);
    EXPECT_EQ(prove_stated("[[invariant]]\nname = \"a\"\n").status, 2);
    const auto unknown = prove_stated("[[invariant]]\nname = \"a\"\nholds = 'steunt op AVG-999'\n");
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.says("schakel policy: a: ")) << unknown.said;
    EXPECT_EQ(run_program("policy prove /nowhere").status, 2);
    const auto hurried = prove("--method diagram --timeout 0.001");
    EXPECT_EQ(hurried.status, 3) << hurried.said;
    EXPECT_TRUE(hurried.says("NOT DECIDED I01 ")) << hurried.said;
    EXPECT_TRUE(hurried.says("diagram: not within 1 ms")) << hurried.said;
    fs::remove(folder / "grondslag" / "invarianten.toml");
    const auto nothing = prove();
    EXPECT_EQ(nothing.status, 2);
    EXPECT_TRUE(nothing.says("invarianten.toml: the policy states nothing that can be proved"));
}

} // namespace
} // namespace schakel::main
