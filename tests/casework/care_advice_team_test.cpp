// What a care and advice team does for a pupil: it judges the problem together, divides and coordinates
// the care, and advises the school (row C1; seed 002, chapter 2.1).
#include "casework/case_store.h"
#include "casework/disclose.h"
#include "casework/meeting_word_store.h"
#include "casework/meetings.h"
#include "casework/name_director.h"
#include "casework/record_word_given.h"
#include "sharing/advice_store.h"
#include "sharing/carried_purpose.h"
#include "sharing/disclosure_store.h"

namespace schakel::casework {
namespace {

using index::LifeArea;

/// The team of the school speaks about Daan; the attendance officer takes part, the local team sits at
/// the HCO only.
class TheCareAdviceTeam : public testing::Tables {
protected:
    const AgendaItemId daan_at_zat{"i-daan"};
    const ProblemAssessment problem{{LifeArea::school_work, LifeArea::upbringing},
                                    "He stays away since the divorce."};
    const ActionAdvice to_the_school{{"school"}, "Give him one fixed mentor."};

    void daan_is_discussed() {
        opens(daan, "daan", coordinator(), {"attendance"});
        ASSERT_TRUE(plans(zat_meeting, zat, coordinator()));
        ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
        ASSERT_TRUE(does([&](store::Transaction& transaction) {
            RecordAttendance command;
            command.organisation = {"attendance"};
            command.present = true;
            return record_attendance(zat_meeting, command, {}, coordinator(), transaction, vault);
        }));
        ASSERT_TRUE(begins(zat_meeting, coordinator()));
    }
    auto minutes(const AgendaItemId& item, std::optional<ProblemAssessment> assessment,
                 std::optional<ActionAdvice> advice, const access::Actor& by,
                 const std::string& text = "He was discussed.") {
        return does([&](store::Transaction& transaction) {
            return record_minutes(item, {text, {}, std::move(assessment), std::move(advice)}, {},
                                  by, transaction, vault);
        });
    }
    /// Teun at the HCO; the school brought him in and does not sit there.
    void teun_is_discussed() {
        teun_on_the_agenda();
        ASSERT_TRUE(present("police"));
        ASSERT_TRUE(begins(hco_meeting, chair()));
    }
    std::optional<WordOwed> word_for_the_school() {
        return database->read([&](store::Transaction& transaction) -> std::optional<WordOwed> {
            for (auto& word : words_of_item(transaction, teun_at_hco))
                if (word.organisation == OrganisationId{"school"}) return word;
            return std::nullopt;
        });
    }
    /// What the municipality may tell the school about Teun, told and said to be told.
    std::expected<WordOwed, RecordWordGivenError> tells_the_school(const std::string& text) {
        static const auto framework = sharing::SharingFramework::built_in();
        return does([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            sharing::Advice advice;
            advice.verdict = sharing::Verdict::may;
            advice.scope = {"school"};
            advice.provisions = {"JW-7.3.11"};
            advice.sentence_nl = "zin";
            advice.sentence_en = "sentence";
            advice.policy = framework.version();
            sharing::KeptAdvice asked{.id = {"44444444-4444-4444-8444-444444444441"},
                                      .by = chair().signature(),
                                      .about = PersonId{"teun"},
                                      .case_id = teun,
                                      .recipient = OrganisationId{"school"},
                                      .facts = {{"purpose", {"help_to_person"}}},
                                      .advice = advice};
            sharing::rest_on(asked,
                             known_of(transaction, seals, asked, chair(), framework).value());
            sharing::keep_advice(transaction, seals, asked);
            EXPECT_TRUE(disclose({"55555555-5555-4555-8555-555555555551"},
                                 {.advice = asked.id, .items = {{"school", text}}}, chair(),
                                 transaction, vault, framework));
            return record_word_given(teun_at_hco, {{"school"}}, chair(), transaction, vault);
        });
    }
    auto told_to_the_school() {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return sharing::disclosures_in_case_to(transaction, seals, teun, {"school"});
        });
    }
};

// R-ASSESSMENT-1

TEST_P(TheCareAdviceTeam, C1_judges_the_problem_together_and_who_was_there_reads_it) {
    daan_is_discussed();
    ASSERT_TRUE(minutes(daan_at_zat, problem, {}, coordinator()));
    EXPECT_EQ(item_for(daan_at_zat, coordinator())->assessment, problem);
    EXPECT_EQ(item_for(daan_at_zat, rmc())->assessment, problem);
    EXPECT_EQ(item_for(daan_at_zat, coach()).error(), AgendaItemNotKnown{});
}

TEST_P(TheCareAdviceTeam, names_at_least_one_life_area_each_once_and_says_how_it_sees_them) {
    daan_is_discussed();
    const RecordMinutesError incomplete{AgendaRefusal::assessment_incomplete};
    EXPECT_EQ(minutes(daan_at_zat, ProblemAssessment{{}, "Something."}, {}, coordinator()).error(),
              incomplete);
    EXPECT_EQ(
        minutes(daan_at_zat, ProblemAssessment{{LifeArea::health}, ""}, {}, coordinator()).error(),
        incomplete);
    EXPECT_EQ(minutes(daan_at_zat,
                      ProblemAssessment{{LifeArea::health, LifeArea::health}, "Twice."}, {},
                      coordinator())
                  .error(),
              incomplete);
    EXPECT_EQ(item_for(daan_at_zat, coordinator())->minutes, std::nullopt);
}

TEST_P(TheCareAdviceTeam, corrects_its_judgement_as_it_corrects_its_minutes) {
    daan_is_discussed();
    ASSERT_TRUE(minutes(daan_at_zat, problem, {}, coordinator()));
    const ProblemAssessment otherwise{{LifeArea::health}, "It is his sleep."};
    ASSERT_TRUE(ends(zat_meeting, coordinator()));
    ASSERT_TRUE(minutes(daan_at_zat, otherwise, {}, coordinator()));
    EXPECT_EQ(item_for(daan_at_zat, rmc())->assessment, otherwise);
}

TEST_P(TheCareAdviceTeam, leaves_its_judgement_unread_for_who_was_absent) {
    teun_is_discussed();
    ASSERT_TRUE(absent("local-team"));
    ASSERT_TRUE(minutes(teun_at_hco, problem, ActionAdvice{{"police"}, "Drive by."}, chair()));
    EXPECT_EQ(item_for(teun_at_hco, coach())->assessment, std::nullopt);
    EXPECT_FALSE(item_for(teun_at_hco, coach())->advice);
    EXPECT_EQ(item_for(teun_at_hco, officer())->assessment, problem);
}

// ---- coordination of care

TEST_P(TheCareAdviceTeam, C1_divides_the_care_and_has_one_who_coordinates_it) {
    daan_is_discussed();
    ASSERT_TRUE(minutes(daan_at_zat, problem, {}, coordinator()));
    const auto promise = [&](const char* id, const char* owner, const char* what) {
        return does([&](store::Transaction& transaction) {
            return make_commitment(daan_at_zat, {id}, {what, {owner}, {}, {2026, 12, 1}},
                                   coordinator(), transaction, vault);
        });
    };
    ASSERT_TRUE(promise("a-school", "school", "Talk with both parents"));
    ASSERT_TRUE(promise("a-attendance", "attendance", "Visit at home"));
    ASSERT_TRUE(does([&](store::Transaction& transaction) {
        return name_director(
            daan,
            {.professional = {"coordinator"},
             .mandate = GiveMandate{.text = "Calls the partners together", .given_by = {"school"}}},
            {}, coordinator(), transaction, vault);
    }));
    const auto seen = item_for(daan_at_zat, rmc());
    ASSERT_EQ(seen->commitments.size(), 2u);
    EXPECT_EQ(seen->commitments.front().contact.has_value(), false);
    database->read([&](store::Transaction& transaction) {
        people::Seals seals{transaction, vault};
        EXPECT_EQ(find_case(transaction, seals, daan)->director, ProfessionalId{"coordinator"});
        EXPECT_EQ(list_commitments(rmc(), transaction, vault).size(), 1u)
            << "each finds the own part";
        return true;
    });
}

// R-ACTION-ADVICE-1, R-ACTION-ADVICE-2

TEST_P(TheCareAdviceTeam, C1_advises_the_school_which_reads_it_with_the_item_it_heard) {
    daan_is_discussed();
    ASSERT_TRUE(minutes(daan_at_zat, problem, to_the_school, coordinator()));
    const auto read = item_for(daan_at_zat, coordinator());
    ASSERT_TRUE(read->advice);
    EXPECT_EQ(read->advice->organisation.id, OrganisationId{"school"});
    EXPECT_EQ(read->advice->text, to_the_school.text);
}

TEST_P(TheCareAdviceTeam, C1_advice_reaches_a_school_that_does_not_hear_by_a_disclosure_alone) {
    teun_is_discussed();
    ASSERT_TRUE(minutes(teun_at_hco, problem, to_the_school, chair()));
    EXPECT_EQ(item_for(teun_at_hco, coordinator()).error(), AgendaItemNotKnown{});
    ASSERT_TRUE(ends(hco_meeting, chair()));

    const auto owed = word_for_the_school();
    ASSERT_TRUE(owed);
    EXPECT_FALSE(owed->given_at);
    EXPECT_TRUE(told_to_the_school().empty());
    const auto given = tells_the_school(to_the_school.text);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->disclosure, DisclosureId{"55555555-5555-4555-8555-555555555551"});
    ASSERT_EQ(told_to_the_school().size(), 1u);
    EXPECT_EQ(told_to_the_school().front().items.front().text, to_the_school.text);
    EXPECT_EQ(item_for(teun_at_hco, coordinator()).error(), AgendaItemNotKnown{})
        << "the rest of the item stays where it was";
}

TEST_P(TheCareAdviceTeam, owes_its_word_again_when_it_advises_after_the_word_was_given) {
    teun_is_discussed();
    ASSERT_TRUE(minutes(teun_at_hco, problem, {}, chair()));
    ASSERT_TRUE(ends(hco_meeting, chair()));
    ASSERT_TRUE(tells_the_school("He was discussed."));
    ASSERT_TRUE(word_for_the_school()->given_at);
    ASSERT_TRUE(minutes(teun_at_hco, problem, to_the_school, chair()));
    EXPECT_FALSE(word_for_the_school()->given_at);
    EXPECT_EQ(word_for_the_school()->disclosure, std::nullopt);
}

TEST_P(TheCareAdviceTeam, advises_nobody_for_whom_the_family_is_none_of_their_business) {
    daan_is_discussed();
    for (const auto* outside : {"police", "local-team", "nobody-we-know"})
        EXPECT_EQ(
            minutes(daan_at_zat, problem, ActionAdvice{{outside}, "Look."}, coordinator()).error(),
            RecordMinutesError{AgendaRefusal::advised_outside});
    EXPECT_EQ(minutes(daan_at_zat, problem, ActionAdvice{{"school"}, ""}, coordinator()).error(),
              RecordMinutesError{AgendaRefusal::nothing_described});
    EXPECT_EQ(item_for(daan_at_zat, coordinator())->minutes, std::nullopt);
}

SCHAKEL_ON_BOTH_DATABASES(TheCareAdviceTeam);

} // namespace
} // namespace schakel::casework
