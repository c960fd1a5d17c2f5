#include "casework/minutes_store.h"

#include "casework/agenda_item_store.h"
#include "casework/meetings.h"

namespace schakel::casework {
namespace {

class WritingMinutes : public testing::Tables {
protected:
    std::vector<Minutes> versions() {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            const auto item = find_agenda_item(transaction, seals, teun_at_hco);
            return minutes_of(transaction, seals, item.value());
        });
    }
};

// R-MINUTES-1

TEST_P(WritingMinutes, K28_says_who_wrote_what_and_when) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    ASSERT_TRUE(writes(teun_at_hco, "He was seen at night.", chair()));
    ASSERT_EQ(versions().size(), 1);
    EXPECT_EQ(versions().front().by, chair().signature());
    EXPECT_EQ(item_for(teun_at_hco, chair())->state, AgendaItemState::discussed);
}

TEST_P(WritingMinutes, says_something) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    EXPECT_EQ(writes(teun_at_hco, "", chair()).error(),
              RecordMinutesError{AgendaRefusal::nothing_described});
}

TEST_P(WritingMinutes, is_for_who_leads_the_meeting) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    EXPECT_EQ(writes(teun_at_hco, "He was seen at night.", officer()).error(),
              RecordMinutesError{MeetingRefusal::not_yours_to_lead});
    EXPECT_EQ(writes(teun_at_hco, "He was seen at night.", rmc()).error(),
              RecordMinutesError{AgendaItemNotKnown{}});
}

// R-MINUTES-2

TEST_P(WritingMinutes, overwrites_nothing) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    writes(teun_at_hco, "He was seen twice.", chair());
    ASSERT_EQ(versions().size(), 2);
    EXPECT_EQ(versions().front().text, "He was seen at night.");
    EXPECT_EQ(item_for(teun_at_hco, chair())->minutes, "He was seen twice.");
}

TEST_P(WritingMinutes, is_refused_to_who_saw_an_earlier_version) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    const auto written = does([&](store::Transaction& transaction) {
        return record_minutes(teun_at_hco, {"Otherwise.", {}}, 1, chair(), transaction, vault);
    });
    EXPECT_EQ(written.error(), RecordMinutesError{store::ChangedMeanwhile{}});
    EXPECT_EQ(versions().size(), 1);
}

// R-MINUTES-3

TEST_P(WritingMinutes, begins_while_the_meeting_is_running_and_is_corrected_after_it) {
    teun_on_the_agenda();
    EXPECT_EQ(writes(teun_at_hco, "He was seen at night.", chair()).error(),
              RecordMinutesError{MeetingRefusal::meeting_not_running});
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    EXPECT_TRUE(writes(teun_at_hco, "He was seen twice.", chair()));
}

TEST_P(WritingMinutes, of_what_was_not_discussed_is_refused_after_the_meeting) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    ends(hco_meeting, chair());
    EXPECT_EQ(writes(teun_at_hco, "He was seen at night.", chair()).error(),
              RecordMinutesError{MeetingRefusal::meeting_held});
}

// R-SEAL-2

TEST_P(WritingMinutes, leaves_nothing_to_read_of_a_case_that_was_erased) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    does([&](store::Transaction& transaction) {
        people::Seals seals{transaction, vault};
        seals.destroy(people::owner_of(teun));
        return true;
    });
    EXPECT_EQ(item_for(teun_at_hco, chair()).error(), AgendaItemNotKnown{});
    EXPECT_TRUE(meeting_for(chair())->agenda.empty());
}

SCHAKEL_ON_BOTH_DATABASES(WritingMinutes);

} // namespace
} // namespace schakel::casework
