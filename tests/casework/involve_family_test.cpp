// How a family takes part in what is said of it.
#include "casework/involve_family.h"

#include "casework/meetings.h"
#include "ledger/history.h"

namespace schakel::casework {
namespace {

class InvolvingAFamily : public testing::Tables {
protected:
    void SetUp() override {
        Tables::SetUp();
        teun_on_the_agenda();
    }
    auto sets_part(const SetFamilyPart& command, const access::Actor& by,
                   std::optional<std::int64_t> version_seen = {}) {
        return does([&](store::Transaction& transaction) {
            return set_family_part(teun_at_hco, command, version_seen, by, transaction, vault);
        });
    }
    auto hears_of(const std::string& person, std::string words, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return hear_family(teun_at_hco, {{person}, std::move(words)}, by, transaction, vault);
        });
    }
    std::vector<FamilyInvitation> invitations(const std::string& person) {
        return database->read([&](store::Transaction& transaction) {
            return family_invitations(transaction, {person});
        });
    }
};

// R-AGENDA-6

TEST_P(InvolvingAFamily, C11_invites_the_parents_and_the_young_to_an_item) {
    ASSERT_TRUE(sets_part({FamilyPart::is_there, {}, {{"mother"}, {"teun"}}}, chair()));
    const auto item = item_for(teun_at_hco, officer());
    ASSERT_EQ(item->family.size(), 2);
    EXPECT_TRUE(item->family.front().invited);
    EXPECT_EQ(item->family_part, FamilyPart::is_there);
    ASSERT_EQ(invitations("mother").size(), 1);
    EXPECT_EQ(invitations("mother").front().meeting, hco_meeting);
    EXPECT_TRUE(invitations("daan").empty());
}

TEST_P(InvolvingAFamily, C11_leaves_them_out_for_safety_only_and_in_words) {
    ASSERT_TRUE(sets_part({FamilyPart::is_there, {}, {{"mother"}}}, chair()));
    EXPECT_EQ(sets_part({FamilyPart::left_out_for_safety, {}, {}}, chair()).error(),
              InvolveFamilyError{AgendaRefusal::safety_not_explained});
    EXPECT_EQ(
        sets_part({FamilyPart::left_out_for_safety, "She is hit.", {{"mother"}}}, chair()).error(),
        InvolveFamilyError{AgendaRefusal::left_out_and_invited});
    ASSERT_TRUE(sets_part({FamilyPart::left_out_for_safety, "She is hit.", {}}, chair()));
    EXPECT_TRUE(invitations("mother").empty()) << "the invitation is taken back";
}

TEST_P(InvolvingAFamily, invites_nobody_from_outside_the_case_nor_anyone_who_died) {
    EXPECT_EQ(sets_part({FamilyPart::is_there, {}, {{"stranger"}}}, chair()).error(),
              InvolveFamilyError{PersonNotKnown{}});
    EXPECT_TRUE(invitations("stranger").empty());
}

TEST_P(InvolvingAFamily, is_for_who_leads_the_meeting_or_put_the_item_there) {
    EXPECT_EQ(sets_part({FamilyPart::is_there, {}, {}}, officer()).error(),
              InvolveFamilyError{MeetingRefusal::not_yours_to_lead});
    EXPECT_EQ(sets_part({FamilyPart::is_there, {}, {}}, rmc()).error(),
              InvolveFamilyError{AgendaItemNotKnown{}});
}

TEST_P(InvolvingAFamily, is_settled_before_the_item_is_discussed_by_who_saw_the_last_version) {
    EXPECT_EQ(sets_part({FamilyPart::is_there, {}, {}}, chair(), 7).error(),
              InvolveFamilyError{store::ChangedMeanwhile{}});
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    EXPECT_EQ(sets_part({FamilyPart::is_there, {}, {}}, chair()).error(),
              InvolveFamilyError{AgendaRefusal::discussed_already});
}

TEST_P(InvolvingAFamily, changes_nothing_when_it_is_sent_twice) {
    const SetFamilyPart command{FamilyPart::is_there, {}, {{"mother"}}};
    ASSERT_TRUE(sets_part(command, chair()));
    EXPECT_EQ(sets_part(command, chair())->version, 2);
}

// R-AGENDA-7

TEST_P(InvolvingAFamily, C11_keeps_what_they_say_in_their_own_words_beside_the_minutes) {
    ASSERT_TRUE(hears_of("mother", "I want help, not police.", officer()));
    ASSERT_TRUE(hears_of("mother", "I want help, not police.", officer()));
    ASSERT_TRUE(hears_of("mother", "And a house.", chair()));
    const auto item = item_for(teun_at_hco, chair());
    ASSERT_EQ(item->family.size(), 1);
    EXPECT_EQ(item->family.front().words, "I want help, not police.\n\nAnd a house.");
    EXPECT_FALSE(item->family.front().invited);
    EXPECT_EQ(hears_of("mother", "  ", officer()).error(),
              InvolveFamilyError{AgendaRefusal::nothing_described});
    EXPECT_EQ(hears_of("stranger", "Hello.", officer()).error(),
              InvolveFamilyError{PersonNotKnown{}});
    EXPECT_EQ(hears_of("mother", "Hello.", rmc()).error(),
              InvolveFamilyError{AgendaItemNotKnown{}});
}

TEST_P(InvolvingAFamily, hears_nobody_any_more_when_the_meeting_was_held) {
    begins(hco_meeting, chair());
    ends(hco_meeting, chair());
    EXPECT_EQ(hears_of("mother", "Hello.", officer()).error(),
              InvolveFamilyError{MeetingRefusal::meeting_held});
}

SCHAKEL_ON_BOTH_DATABASES(InvolvingAFamily);

} // namespace
} // namespace schakel::casework
