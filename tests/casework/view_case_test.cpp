// What an organisation sees of a case, and the file.
#include "casework/add_file_item.h"
#include "casework/add_participant.h"
#include "casework/case_fixture.h"
#include "casework/view_case.h"
#include "codec/json.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

class ViewingACase : public WithACase {
protected:
    const FileItemId item{"55555555-5555-4555-8555-555555555551"};
    const FileItemId correction{"55555555-5555-4555-8555-555555555552"};

    void SetUp() override {
        WithACase::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return add_participant(case_id, {.organisation = {"local-team"}}, actor("safety-house"),
                                   t, vault);
        }));
    }
    auto write(const FileItemId& id, const AddFileItem& command,
               const std::string& by = "safety-house") {
        return does([&](store::Transaction& t) {
            return add_file_item(case_id, id, command, actor(by, 1), t, vault);
        });
    }
    auto view(const std::string& organisation) {
        return database->read([&](store::Transaction& t) {
            return view_case(t, vault, case_id, actor(organisation, 2));
        });
    }
};

// R-CASE-2

TEST_P(ViewingACase, D1_shows_the_family_who_is_involved_and_how_far_it_is) {
    const auto seen = view("safety-house");
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->name, "van den Proefkonijn");
    EXPECT_EQ(seen->members.size(), 3u);
    EXPECT_EQ(seen->members.front().person.id, mother) << "parents first";
    EXPECT_EQ(seen->relations.size(), 2u);
    EXPECT_EQ(seen->participants.size(), 2u);
    EXPECT_EQ(seen->step, CaseStep::meeting);
    EXPECT_EQ(seen->step_due_at, monday + std::chrono::days{14});
    EXPECT_EQ(seen->responsible.id, OrganisationId{"safety-house"});
}

// R-CASE-3

TEST_P(ViewingACase, shows_nothing_to_an_outsider) {
    EXPECT_EQ(view("housing"), std::unexpected{CaseNotKnown{}});
}

// R-FILE-1

TEST_P(ViewingACase, D3_K16_keeps_what_is_fact_and_what_is_judgement_and_who_wrote_it) {
    ASSERT_TRUE(write(item, {.kind = WrittenKind::judgement, .text = "he does not feel safe"}));
    const auto seen = view("safety-house");
    ASSERT_EQ(seen->file_items.size(), 1u);
    const auto& only = seen->file_items.front();
    EXPECT_EQ(only.kind, FileItemKind::judgement);
    EXPECT_EQ(only.text, "he does not feel safe");
    EXPECT_EQ(only.by.professional, ProfessionalId{"safety-house-worker"});
    EXPECT_EQ(only.how, FileItemGround::written_by_us);
}

// R-FILE-2

TEST_P(ViewingACase, D3_K16_keeps_a_correction_beside_what_it_corrects) {
    ASSERT_TRUE(write(item, {.kind = WrittenKind::fact, .text = "absent for 8 days"}));
    ASSERT_TRUE(write(correction,
                      {.kind = WrittenKind::fact, .text = "absent for 6 days", .replaces = item}));
    const auto seen = view("safety-house");
    ASSERT_EQ(seen->file_items.size(), 2u);
    EXPECT_EQ(seen->file_items[1].replaces, item);
}

TEST_P(ViewingACase, lets_only_who_wrote_an_item_correct_it_and_once) {
    ASSERT_TRUE(write(item, {.kind = WrittenKind::fact, .text = "absent for 8 days"}));
    const AddFileItem correcting{
        .kind = WrittenKind::fact, .text = "absent for 6 days", .replaces = item};
    EXPECT_EQ(std::get<CaseRefusal>(write(correction, correcting, "local-team").error()),
              CaseRefusal::not_written_by_you);
    ASSERT_TRUE(write(correction, correcting));
    EXPECT_EQ(
        std::get<CaseRefusal>(write({"55555555-5555-4555-8555-555555555553"}, correcting).error()),
        CaseRefusal::replaced_already);
}

TEST_P(ViewingACase, keeps_an_item_once_when_it_is_sent_twice) {
    const AddFileItem command{.kind = WrittenKind::fact, .text = "absent for 8 days"};
    ASSERT_TRUE(write(item, command));
    ASSERT_TRUE(write(item, command));
    EXPECT_EQ(view("safety-house")->file_items.size(), 1u);
    EXPECT_TRUE(std::holds_alternative<IdAlreadyUsed>(
        write(item, {.kind = WrittenKind::fact, .text = "something else"}).error()));
}

// R-FILE-3

TEST_P(ViewingACase, shows_an_item_to_no_other_organisation_that_takes_part) {
    ASSERT_TRUE(write(item, {.kind = WrittenKind::fact, .text = "absent for 8 days"}));
    const auto seen = view("local-team");
    ASSERT_TRUE(seen);
    EXPECT_TRUE(seen->file_items.empty());
    EXPECT_EQ(codec::write_json(*seen).find("absent"), std::string::npos);
}

TEST_P(ViewingACase, is_not_written_in_by_an_outsider) {
    EXPECT_TRUE(std::holds_alternative<CaseNotKnown>(
        write(item, {.kind = WrittenKind::fact, .text = "x"}, "housing").error()));
}

TEST_P(ViewingACase, says_what_can_be_done_now) {
    using enum CaseDeed;
    EXPECT_EQ(view("safety-house")->may, (std::vector{write, add_participant, change_plan,
                                                      name_director, offer_handover, close}));
    EXPECT_EQ(view("local-team")->may, (std::vector{write, add_participant, change_plan}));
}

TEST_P(ViewingACase, C8_K26_lists_the_cases_with_the_step_that_each_is_in) {
    const auto cases = database->read(
        [&](store::Transaction& t) { return list_cases(t, vault, actor("safety-house", 20)); });
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases.front().step, CaseStep::meeting);
    EXPECT_TRUE(cases.front().overdue);
    EXPECT_TRUE(
        database
            ->read([&](store::Transaction& t) { return list_cases(t, vault, actor("housing")); })
            .empty());
}

SCHAKEL_ON_BOTH_DATABASES(ViewingACase);

} // namespace
} // namespace schakel::casework
