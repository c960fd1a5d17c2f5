// By when something has to be done: from the data of the version, with its article.
#include "sharing/terms.h"

#include "sharing/changed_policy.h"
#include "sharing/policy_texts_difference.h"

namespace schakel::sharing {
namespace {

const std::map<std::string, std::vector<std::string>> at_a_school{{"sender_org", {"school"}}};
const std::map<std::string, std::vector<std::string>> at_veilig_thuis{
    {"sender_org", {"veilig_thuis"}}};

std::optional<DutyTerm> term(std::string_view of, std::vector<std::string> provisions,
                             const std::map<std::string, std::vector<std::string>>& facts) {
    return term_of({.of = of, .provisions = provisions, .facts = facts, .on = {2026, 3, 2}},
                   grondslag());
}
std::string text_of(const Faults& faults) {
    std::string text;
    for (const auto& fault : faults)
        text += fault.pointer + ": " + fault.message + "\n";
    return text;
}
/// What is wrong with the terms of the repository when something is written otherwise.
std::string faults_with(const std::string& from, const std::string& to) {
    std::string toml{grondslag().file("parameters.toml")};
    EXPECT_NE(toml.find(from), std::string::npos) << from;
    replace_all(toml, from, to);
    const auto terms = read_terms(toml);
    return text_of(terms ? faults_of(*terms, grondslag().parameters(), grondslag().provisions(),
                                     grondslag().fact_model())
                         : terms.error());
}

// R-DUTY-1

TEST(Terms, R_DUTY_1_are_those_of_the_provisions_that_carry_the_answer) {
    const auto access = term("must", {"AVG-5", "AVG-15"}, at_a_school);
    EXPECT_EQ(access, (DutyTerm{"AVG-15", false, 1, TermUnit::month, TermStart::request}));
    EXPECT_FALSE(term("must", {"AVG-5", "WGS-2.30"}, at_a_school))
        << "the law gives none, so none is made up";
    const auto absence = term("must", {"LPW-21"}, at_a_school);
    ASSERT_TRUE(absence);
    EXPECT_TRUE(absence->without_delay);
}

TEST(Terms, R_DUTY_1_of_a_duty_hold_whatever_the_answer_rests_on) {
    EXPECT_EQ(term("answer_in_time", {"WPO-11"}, at_a_school)->provision, "AVG-15");
    EXPECT_EQ(term("inform_after", {}, at_a_school)->provision, "AVG-13-14");
    EXPECT_FALSE(term("hear_child", {}, at_a_school));
}

TEST(Terms, R_DUTY_1_change_with_the_parameters_and_with_nothing_else) {
    auto texts = files_of_grondslag();
    replace_all(texts.at("grondslag/parameters.toml"), "name = \"antwoord_op_inzage\"\nvalue = 1\n",
                "name = \"antwoord_op_inzage\"\nvalue = 2\n");
    const auto other = loaded(texts);
    const std::vector<std::string> provisions{"AVG-15"};
    EXPECT_EQ(
        term_of({.of = "must", .provisions = provisions, .facts = at_a_school, .on = {2026, 3, 2}},
                other)
            ->value,
        2);
    const PolicyWords words{other, Language::nl};
    EXPECT_EQ(texts_changed(grondslag(), other, words),
              (std::vector<std::string>{"Gewijzigd: de leeftijd of termijn "
                                        "antwoord_op_inzage (2018-05-25): was ‘1 maand, AVG-15’, "
                                        "wordt ‘2 maand, AVG-15’."}))
        << "whoever compares the two versions is told";
    EXPECT_FALSE(term_of(
        {.of = "must", .provisions = provisions, .facts = at_a_school, .on = {2018, 5, 24}}, other))
        << "before the parameter held";
}

TEST(Terms, R_DUTY_1_that_cannot_be_looked_up_are_not_loaded) {
    auto texts = files_of_grondslag();
    replace_all(texts.at("grondslag/parameters.toml"), "of = \"must\"\nprovision = \"LPW-21\"",
                "of = \"must\"\nprovision = \"LPW-0\"");
    const auto refused = SharingFramework::load(policy_files_of(texts));
    ASSERT_FALSE(refused);
    EXPECT_NE(text_of(refused.error())
                  .find("parameters.toml: terms verzuim_doorgeven: bepalingen.json has no LPW-0"),
              std::string::npos);
    EXPECT_NE(faults_with("parameter = \"inlichten_achteraf\"", "parameter = \"morgen\"")
                  .find("terms achteraf_inlichten: there is no parameter morgen"),
              std::string::npos);
    EXPECT_NE(
        faults_with("parameter = \"inlichten_achteraf\"", "parameter = \"bewaren_in_verband\"")
            .find("bewaren_in_verband is a term of WGS-1.8-7"),
        std::string::npos);
    EXPECT_NE(faults_with("of = \"answer_in_time\"", "of = \"answer_soon\"")
                  .find("feiten.json has no duty answer_soon"),
              std::string::npos);
    EXPECT_NE(faults_with("sender_org = [\"veilig_thuis\"]", "sender_org = [\"nobody\"]")
                  .find("the fact sender_org has no code nobody"),
              std::string::npos);
    EXPECT_NE(faults_with("without_delay = true", "without_delay = false")
                  .find("names either a parameter or that it is without delay"),
              std::string::npos);
    EXPECT_NE(faults_with("from = \"disclosure\"", "from = \"later\"").find("'later' is neither"),
              std::string::npos);
}

// R-DUTY-2

TEST(Terms, R_DUTY_2_end_on_a_day_of_the_calendar) {
    const auto ends = [](std::int32_t value, TermUnit unit, const PartialDate& from) {
        return last_day({"AVG-15", false, value, unit, TermStart::request}, from);
    };
    EXPECT_EQ(ends(1, TermUnit::month, {2026, 3, 2}), (PartialDate{2026, 4, 2}));
    EXPECT_EQ(ends(1, TermUnit::month, {2026, 1, 31}), (PartialDate{2026, 2, 28}))
        << "a shorter month ends it sooner";
    EXPECT_EQ(ends(4, TermUnit::week, {2026, 12, 20}), (PartialDate{2027, 1, 17}));
    EXPECT_EQ(ends(3, TermUnit::day, {2026, 2, 27}), (PartialDate{2026, 3, 2}));
    EXPECT_EQ(ends(48, TermUnit::hour, {2026, 2, 27}), (PartialDate{2026, 3, 1}));
    EXPECT_EQ(ends(1, TermUnit::year, {2028, 2, 29}), (PartialDate{2029, 2, 28}));
    EXPECT_EQ(last_day({"LPW-21", true, 0, TermUnit::day, TermStart::request}, {2026, 3, 2}),
              (PartialDate{2026, 3, 2}))
        << "at once is on that day";
}

TEST(Terms, R_DUTY_2_of_two_the_one_that_ends_first_holds) {
    const auto first = term("inform_after", {}, at_veilig_thuis);
    EXPECT_EQ(first, (DutyTerm{"WMO-5.3.1", false, 4, TermUnit::week, TermStart::disclosure}))
        << "four weeks end before a month";
}

} // namespace
} // namespace schakel::sharing
