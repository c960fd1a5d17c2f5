// `schakel ask` as it is run: answers from a pipe.
#include "main/run_program.h"
#include "source_folder.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace schakel::main {
namespace {

/// Lines are parted by \n as printf has it.
Ended ask(const std::string& lines, const std::string& options = "") {
    Ended ended;
    auto* const program = popen(
        ("printf '" + lines + "' | " + SCHAKEL_PROGRAM + " ask " + options + " 2>&1").c_str(), "r");
    if (program == nullptr) return ended;
    std::array<char, 4096> some{};
    while (const auto count = std::fread(some.data(), 1, some.size(), program))
        ended.said.append(some.data(), count);
    const auto status = pclose(program);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

TEST(Ask, A2_answers_consultation_without_names_after_two_questions) {
    // Nothing that can be recognised, and the recipient cannot know who it is; then for what.
    const auto ended = ask("1\\n2\\n1\\n");
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("Antwoord: Mag\n")) << ended.said;
    EXPECT_TRUE(ended.says("Wat u mag delen:\n  - Niet herleidbaar\n")) << ended.said;
    EXPECT_TRUE(ended.says("Waar het op steunt:")) << ended.said;
    EXPECT_TRUE(ended.says("Wat het antwoord zou veranderen:")) << ended.said;
    EXPECT_FALSE(ended.says("Hoe oud")) << "it never asks who";
}

TEST(Ask, speaks_english_too) {
    const auto ended = ask("1\\n2\\n1\\n", "--language en");
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("Answer: May\n")) << ended.said;
    EXPECT_TRUE(ended.says("What it rests on:")) << ended.said;
}

// R-ASK-1

TEST(Ask, R_ASK_1_says_why_a_question_is_asked) {
    const auto ended = ask("?\\nstop\\n");
    EXPECT_TRUE(ended.says("U deelt nooit meer dan nodig is")) << ended.said;
    EXPECT_TRUE(ended.says("Gestopt. Er is geen advies")) << ended.said;
    EXPECT_EQ(ended.status, 1);
}

TEST(Ask, R_ASK_1_goes_back_to_the_question_before) {
    const auto ended = ask("terug\\n4\\nterug\\n1\\n2\\n1\\n");
    EXPECT_TRUE(ended.says("Dit is de eerste vraag")) << ended.said;
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("Antwoord: Mag\n")) << "what was gone back on does not count";
}

// R-ASK-2

TEST(Ask, R_ASK_2_permits_nothing_while_what_matters_is_not_known) {
    const auto ended = ask("1\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\n"
                           "onbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\n"
                           "onbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\n"
                           "onbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\n"
                           "onbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\nonbekend\\n");
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(ended.says("Er is geen advies mogelijk")) << ended.said;
    EXPECT_TRUE(ended.says("Herleidbaar voor de ontvanger")) << ended.said;
    EXPECT_FALSE(ended.says("Antwoord: Mag")) << ended.said;
}

TEST(Ask, R_ASK_2_without_knowing_what_is_shared_has_no_advice) {
    const auto ended = ask("onbekend\\n");
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(ended.says("Er is geen advies mogelijk")) << ended.said;
}

TEST(Ask, refuses_what_is_no_answer_and_asks_again) {
    const auto ended = ask("ja\\n99\\n1,,2\\n1\\n1,2\\n2\\n1\\n");
    EXPECT_TRUE(ended.says("Dat is geen nummer van een antwoord.")) << ended.said;
    EXPECT_TRUE(ended.says("Dat nummer staat er niet bij.")) << ended.said;
    EXPECT_TRUE(ended.says("Kies hier één nummer.")) << ended.said;
    EXPECT_EQ(ended.status, 0) << ended.said;
}

TEST(Ask, that_runs_out_of_input_ends_without_an_advice) {
    const auto ended = ask("4\\n");
    EXPECT_EQ(ended.status, 1) << ended.said;
    EXPECT_TRUE(ended.says("De invoer is op. Er is geen advies")) << ended.said;
}

TEST(Ask, in_a_language_that_it_does_not_speak_says_so) {
    const auto ended = ask("", "--language fr");
    EXPECT_EQ(ended.status, 2);
    EXPECT_TRUE(ended.says("--language is nl or en, not 'fr'")) << ended.said;
}

TEST(Ask, of_a_policy_that_is_not_there_says_so) {
    EXPECT_EQ(ask("", "--policy /nowhere").status, 2);
}

/// The shipped policy with its first vignettes only: all of them take minutes in this build.
TEST(PolicyQuestions, tell_the_median_and_the_distribution) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("policy-questions-" + std::to_string(getpid()));
    std::filesystem::copy(source_folder() / "policy", folder,
                          std::filesystem::copy_options::recursive);
    const auto file = folder / "grondslag" / "vignetten.json";
    std::ifstream in{file, std::ios::binary};
    auto stories = boost::json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    stories.at("vignettes").as_array().resize(5);
    std::ofstream{file, std::ios::binary} << boost::json::serialize(stories);

    const auto ended = run_program("policy questions '" + folder.string() + "'");
    EXPECT_EQ(ended.status, 0) << ended.said;
    EXPECT_TRUE(ended.says("inside a case: median ")) << ended.said;
    EXPECT_TRUE(ended.says("from nothing: median ")) << ended.said;
    EXPECT_TRUE(ended.says("over 5 vignettes")) << ended.said;
    std::filesystem::remove_all(folder);
    EXPECT_EQ(run_program("policy questions --vignettes /nowhere").status, 2);
}

} // namespace
} // namespace schakel::main
