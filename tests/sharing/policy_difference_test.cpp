// What a new version of the Grondslag does.
#include "sharing/changed_policy.h"
#include "sharing/policy_difference.h"

#include <boost/json/serialize.hpp>

namespace schakel::sharing {
namespace {

/// A version in which who is between 12 and 15 is asked like who is 16 or 17.
SharingFramework youth_decides() {
    auto files = files_of_grondslag();
    auto& tables = files.at("grondslag/toestemming.dmn");
    // Of the first table only: who decides.
    const auto end = tables.find("</decision>", tables.find("name=\"Wiens toestemming\""));
    auto first = tables.substr(0, end);
    replace_all(first, R"(<text>"jeugdige_en_ouders"</text>)", R"(<text>"jeugdige"</text>)");
    tables = first + tables.substr(end);
    for (const auto* file : {"grondslag/toestemming.dmn", "grondslag/ruimte.dmn"}) {
        auto& text = files.at(file);
        drop_rules_with(text, R"(<text>"jeugdige_en_ouders"</text>)");
        replace_all(text, R"(,"jeugdige_en_ouders")", "");
        replace_all(text, R"("jeugdige_en_ouders",)", "");
    }
    replace_all(files.at("grondslag/grondslag.toml"), "\"0.1.0\"", "\"0.2.0\"");
    return loaded(files);
}

const PolicyDifference& found() {
    static const auto difference =
        difference_between(grondslag(), youth_decides(), Language::nl, std::chrono::seconds{20});
    return difference;
}

// R-SHARING-10

TEST(TheDifferenceOfTwoVersions, R_SHARING_10_says_which_situations_move_and_in_which_direction) {
    const auto& difference = found();
    EXPECT_EQ(difference.not_compared, "");
    ASSERT_FALSE(difference.moves.empty());
    for (const auto& move : difference.moves) {
        EXPECT_EQ(move.direction,
                  move.after > move.before ? Direction::looser : Direction::stricter);
        // R-SHARING-10: as both versions themselves say.
        for (const auto& region : move.regions) {
            EXPECT_EQ(grondslag().advise(region.witness).verdict, move.before);
            EXPECT_EQ(youth_decides().advise(region.witness).verdict, move.after);
        }
    }
    EXPECT_LE(difference.share_min, difference.share_max);
    const auto words = difference_in_words(difference, nullptr, Language::nl);
    EXPECT_TRUE(words.contains("Ruimer: van ‘alleen met toestemming’ naar ‘mag’")) << words;
    EXPECT_TRUE(words.contains("Leeftijd: 12 tot en met 15")) << words;
    const auto english = difference_in_words(difference, nullptr, Language::en);
    EXPECT_TRUE(english.contains("Looser: from ‘only with consent’ to ‘may’")) << english;
}

TEST(TheDifferenceOfTwoVersions, tells_which_tables_answer_otherwise_in_words) {
    const auto& tables = found().tables;
    const auto who = std::ranges::find(tables, "Wiens toestemming", &TableMove::table);
    ASSERT_NE(who, tables.end());
    ASSERT_EQ(who->said.size(), 1u);
    EXPECT_TRUE(who->said[0].contains("Leeftijd: 12 tot en met 15")) << who->said[0];
    EXPECT_TRUE(who->said[0].ends_with("was ‘jeugdige en ouders’, wordt ‘jeugdige’."))
        << who->said[0];
}

TEST(TheDifferenceOfTwoVersions, R_SHARING_10_says_what_was_not_reached) {
    const auto hurried = difference_between(grondslag(), youth_decides(), Language::nl,
                                            std::chrono::milliseconds{1});
    EXPECT_FALSE(hurried.complete());
    EXPECT_FALSE(hurried.same());
    const auto words = difference_in_words(hurried, nullptr, Language::nl);
    EXPECT_TRUE(words.contains("binnen de tijd")) << words;
}

TEST(TheDifferenceOfTwoVersions, is_none_with_itself_and_names_texts_that_changed) {
    const auto none = difference_between(grondslag(), grondslag(), Language::nl);
    EXPECT_TRUE(none.same());
    EXPECT_TRUE(difference_in_words(none, nullptr, Language::nl).contains("Er verandert niets."));
    auto files = files_of_grondslag();
    replace_all(files.at("grondslag/bepalingen.json"), "\"id\": \"AVG-10\"",
                "\"id\": \"AVG-TIEN\"");
    replace_all(files.at("grondslag/grondslag.toml"), "\"0.1.0\"", "\"0.1.1\"");
    for (auto& [path, text] : files)
        if (path.ends_with(".dmn")) replace_all(text, "AVG-10", "AVG-TIEN");
    const auto other =
        difference_between(grondslag(), loaded(files), Language::nl, std::chrono::seconds{10});
    const auto words = difference_in_words(other, nullptr, Language::nl);
    EXPECT_TRUE(words.contains("Nieuw: de bepaling AVG-TIEN")) << words;
    EXPECT_TRUE(words.contains("Vervallen: de bepaling AVG-10")) << words;
    EXPECT_TRUE(words.contains("het gegeven version: was ‘0.1.0’, wordt ‘0.1.1’")) << words;
    EXPECT_TRUE(words.contains("Geen enkele")) << words;
}

TEST(TheDifferenceOfTwoVersions, counts_the_recorded_questions_that_are_answered_otherwise) {
    auto facts = therapist_without_consent();
    facts.set("subject_age", "12_15");
    facts.set("subject_capable", true);
    facts.set("consent", "given");
    facts.set("consent_by", Facts::Codes{"child"});
    const auto after = youth_decides();
    const auto was = grondslag().advise(facts).verdict, is = after.advise(facts).verdict;
    ASSERT_NE(was, is);
    boost::json::object record;
    for (const auto& [name, codes] : facts.known())
        record[name] = fact_to_json(*grondslag().fact_model().fact(name), codes);
    const auto line = boost::json::serialize(record);
    const auto recorded = ask_both(grondslag(), after, {R"({"identifiable":false})", line, line});
    ASSERT_TRUE(recorded);
    EXPECT_EQ(recorded->asked, 3u);
    EXPECT_EQ(recorded->otherwise, 2u);
    ASSERT_EQ(recorded->moves.size(), 1u);
    EXPECT_EQ(recorded->moves[0].questions, 2u);
    EXPECT_EQ(recorded->moves[0].first, 2u);
    EXPECT_EQ(recorded->moves[0].before, was);
    EXPECT_EQ(recorded->moves[0].after, is);
    EXPECT_TRUE(difference_in_words(found(), &*recorded, Language::nl)
                    .contains("2 van de 3 vragen krijgen een ander oordeel"));
    const auto unreadable = ask_both(grondslag(), after, {"{}", R"({"age":3})", "{"});
    ASSERT_FALSE(unreadable);
    EXPECT_EQ(unreadable.error().front().pointer, "2/age");
}

} // namespace
} // namespace schakel::sharing
