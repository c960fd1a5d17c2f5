#include "casework/waiting_meetings.h"

#include "casework/meeting_invitations.h"
#include "casework/meetings.h"
#include "casework/participant_store.h"
#include "casework/record_word_given.h"

#include <algorithm>

namespace schakel::casework {
namespace {

class Waiting : public testing::Tables {
protected:
    std::vector<Task> tasks_of(const access::Actor& by) {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return waiting_meetings(transaction, seals, by);
        });
    }
    /// Teun was discussed; the police spoke for the local team.
    void held_without_the_local_team() {
        teun_on_the_agenda();
        ASSERT_TRUE(present("police"));
        ASSERT_TRUE(absent("local-team", OrganisationId{"police"}));
        ASSERT_TRUE(begins(hco_meeting, chair()));
        ASSERT_TRUE(writes(teun_at_hco, "He was seen at night.", chair()));
        ASSERT_TRUE(ends(hco_meeting, chair()));
    }
    auto gives_word(const std::string& to, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return record_word_given(teun_at_hco, {{to}}, by, transaction, vault);
        });
    }
};

// R-TASK-1, R-TABLE-2

TEST_P(Waiting, is_a_table_to_choose_for_who_leads_the_meeting) {
    teun_on_the_agenda();
    opens(daan, "daan", coordinator());
    plans(zat_meeting, zat, coordinator());
    puts(zat_meeting, {"i-daan"}, daan, coordinator());
    ASSERT_EQ(tasks_of(coordinator()).size(), 1);
    EXPECT_EQ(tasks_of(coordinator()).front().kind, TaskKind::choose_table);
    EXPECT_TRUE(tasks_of(chair()).empty());
    chooses({"i-daan"}, TableChoice::join, "One family.", coordinator());
    EXPECT_TRUE(tasks_of(coordinator()).empty());
}

// R-COMMITMENT-3

TEST_P(Waiting, is_a_commitment_for_its_owner_until_it_is_done) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    promises({"k-1"}, "local-team", chair(), {2026, 11, 23});
    ASSERT_EQ(tasks_of(coach()).size(), 1);
    EXPECT_FALSE(tasks_of(coach()).front().overdue);
    EXPECT_TRUE(tasks_of(officer()).empty());
    auto tomorrow = coach();
    tomorrow.at += std::chrono::hours{24};
    EXPECT_TRUE(tasks_of(tomorrow).front().overdue);
    completes({"k-1"}, "We were there.", coach());
    EXPECT_TRUE(tasks_of(coach()).empty());
}

// R-WORD-3

TEST_P(Waiting, K29_is_word_for_an_absent_partner_until_it_was_given) {
    held_without_the_local_team();
    ASSERT_EQ(tasks_of(officer()).size(), 1);
    EXPECT_EQ(tasks_of(officer()).front().organisation_name, "The local-team");
    EXPECT_EQ(gives_word("local-team", chair()).error(),
              RecordWordGivenError{WordRefusal::not_owed_by_you});
    EXPECT_EQ(gives_word("local-team", rmc()).error(), RecordWordGivenError{AgendaItemNotKnown{}});
    ASSERT_TRUE(gives_word("local-team", officer()));
    EXPECT_TRUE(gives_word("local-team", officer()));
    EXPECT_TRUE(tasks_of(officer()).empty());
    EXPECT_TRUE(item_for(teun_at_hco, chair())->words.front().given_at);
}

// R-WORD-2

TEST_P(Waiting, K31_is_word_to_the_school_for_the_liaison_who_carries_it) {
    teun_on_the_agenda();
    ASSERT_TRUE(joins(teun, chair(), {.organisation = {"attendance"}}));
    for (const auto* one : {"attendance", "police", "local-team"})
        present(one);
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    EXPECT_TRUE(tasks_of(chair()).empty());
    ASSERT_EQ(tasks_of(rmc()).size(), 1);
    EXPECT_EQ(tasks_of(rmc()).front().organisation_name, "The school");
    EXPECT_EQ(tasks_of(rmc()).front().due_at, noon + std::chrono::days{14});
    auto later = rmc();
    later.at = noon + std::chrono::days{15};
    EXPECT_TRUE(tasks_of(later).front().overdue);
    ASSERT_TRUE(gives_word("school", rmc()));
    EXPECT_TRUE(tasks_of(rmc()).empty());
}

TEST_P(Waiting, K29_is_word_for_the_chair_when_who_owed_it_left_the_case) {
    held_without_the_local_team();
    const auto before = tasks_of(chair()).size();
    does([&](store::Transaction& transaction) {
        return end_participation(transaction, teun, {"police"}, noon);
    });
    EXPECT_TRUE(tasks_of(officer()).empty());
    EXPECT_EQ(tasks_of(chair()).size(), before + 1) << "nothing that is owed is lost";
}

// R-MEETING-3, R-INVITATION-1, R-HEARING-1, R-MINUTES-1, R-COMMITMENT-1 and R-WORD-1 in one meeting.

TEST_P(Waiting, C6_K28_goes_from_agenda_and_invitation_over_minutes_and_commitments_to_the_absent) {
    teun_on_the_agenda();
    ASSERT_TRUE(does([&](store::Transaction& transaction) {
        return invite_to_meeting(hco_meeting, {}, chair(), transaction, vault);
    }));
    ASSERT_TRUE(present("police"));
    ASSERT_TRUE(absent("local-team", OrganisationId{"police"}));
    ASSERT_TRUE(begins(hco_meeting, chair()));
    ASSERT_TRUE(writes(teun_at_hco, "He was seen at night.", chair()));
    ASSERT_TRUE(promises({"k-1"}, "police", chair()));
    ASSERT_TRUE(ends(hco_meeting, chair()));
    const auto item = item_for(teun_at_hco, officer());
    EXPECT_EQ(item->minutes, "He was seen at night.");
    EXPECT_EQ(item->commitments.front().owner.id, OrganisationId{"police"});
    EXPECT_EQ(item->commitments.front().due_on, (PartialDate{2026, 12, 1}));
    EXPECT_FALSE(item_for(teun_at_hco, rmc())) << "who takes no part hears nothing";
    EXPECT_FALSE(item_for(teun_at_hco, coach())->minutes) << "who was absent gets word, no minutes";
    ASSERT_EQ(item->words.size(), 2);
    EXPECT_EQ(item->words.front().given_by.id, OrganisationId{"police"});
    ASSERT_TRUE(gives_word("local-team", officer()));
    EXPECT_TRUE(item_for(teun_at_hco, chair())->words.front().given_at);
}

// R-INVITATION-1

TEST_P(Waiting, is_an_invitation_alike_for_all_who_sit_there) {
    teun_on_the_agenda();
    const auto invite = [&](const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return invite_to_meeting(hco_meeting, {}, by, transaction, vault);
        });
    };
    EXPECT_EQ(invite(officer()).error(), InviteToMeetingError{MeetingRefusal::not_yours_to_lead});
    const auto sent = invite(chair());
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->revision, 0);
    ASSERT_EQ(sent->invited.size(), 4);
    EXPECT_EQ(sent->invited.at(1).professional, ProfessionalId{"officer"});
    EXPECT_EQ(sent->invited.at(2).email, "attendance@example.org");
    EXPECT_EQ(invite(chair())->revision, 1);
    EXPECT_TRUE(meeting_for(officer())->invitations_sent_at);
}

SCHAKEL_ON_BOTH_DATABASES(Waiting);

} // namespace
} // namespace schakel::casework
