// R-MATCH-6: who has not said that they spoke is reminded, and then the coordinator is called in; by mail
// and on the pages that they have open, each once.
#include "main/index_keeping.h"

#include "index/index_fixture.h"
#include "notify/outbox_store.h"

namespace schakel::main {
namespace {

class KeepingTheIndex : public index::WithAnIndex {
protected:
    using Names = std::multiset<std::string>;
    notify::EventHub events;
    const std::optional<notify::PageAddress> page =
        notify::PageAddress::of("https://schakel.tilburg.nl");

    void SetUp() override {
        WithAnIndex::SetUp();
        does([&](store::Transaction& t) {
            for (const std::string id : {"at-school", "at-politie", "at-town-of-net"}) {
                auto known = networks::find(t, ProfessionalId{id}).value();
                known.email = id + "@example.nl";
                networks::keep(t, known);
            }
            return true;
        });
        ASSERT_TRUE(signal("s1", one, "school"));
        ASSERT_TRUE(signal("s2", one, "politie"));
    }
    void keep_all(int days, bool with_page = true) {
        // Each second of a day that does anything.
        for (int second = 0; second < 20; ++second)
            keep_index(*database, vault, events,
                       with_page ? page : std::optional<notify::PageAddress>{},
                       index::now + std::chrono::days{days} + std::chrono::seconds{second});
    }
    /// To whom, of that notice.
    Names mails(notify::Notice notice) {
        return database->read([&](store::Transaction& t) {
            Names found;
            for (const auto& waiting :
                 notify::due_messages(t, index::now + std::chrono::days{400}, 100))
                if (waiting.mail && waiting.mail->notice == notice)
                    found.insert(waiting.mail->recipient.text());
            return found;
        });
    }
    std::string match() { return matches("school").front().id.value; }
};

TEST_P(KeepingTheIndex, R_MATCH_6_reminds_both_on_the_seventh_day_and_once) {
    keep_all(6);
    EXPECT_EQ(mails(notify::Notice::term_is_near), Names{});
    const auto open = events.subscribe({"at-school"});
    keep_all(7);
    EXPECT_EQ(mails(notify::Notice::term_is_near),
              (Names{"at-politie@example.nl", "at-school@example.nl"}));
    const auto told = open->take();
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told.front().kind, notify::EventKind::match);
    keep_all(8);
    EXPECT_EQ(mails(notify::Notice::term_is_near).size(), 2u) << "once";
}

TEST_P(KeepingTheIndex, R_MATCH_6_reminds_nobody_who_said_that_they_spoke) {
    const MatchId met{match()};
    ASSERT_TRUE(deed([&](const access::Actor& by, store::Transaction& t) {
        return index::follow_up_match(met, {index::Coordinator::us}, by, t, vault);
    }));
    keep_all(7);
    EXPECT_EQ(mails(notify::Notice::term_is_near), Names{"at-politie@example.nl"});
}

TEST_P(KeepingTheIndex, R_MATCH_6_calls_in_the_coordinator_once_when_the_term_is_over) {
    keep_all(13);
    EXPECT_EQ(mails(notify::Notice::something_waits), Names{});
    const auto open = events.subscribe({"at-town-of-net"});
    keep_all(14);
    EXPECT_EQ(mails(notify::Notice::something_waits), Names{"at-town-of-net@example.nl"})
        << "of both municipalities, and told once";
    EXPECT_EQ(open->take().size(), 1u);
    keep_all(15);
    EXPECT_EQ(mails(notify::Notice::something_waits).size(), 1u);
}

TEST_P(KeepingTheIndex, sends_no_mail_where_nobody_knows_the_address_of_the_page) {
    const auto open = events.subscribe({"at-school"});
    keep_all(7, false);
    EXPECT_EQ(mails(notify::Notice::term_is_near), Names{});
    EXPECT_EQ(open->take().size(), 1u) << "an open page is told all the same";
}

SCHAKEL_ON_BOTH_DATABASES(KeepingTheIndex);

} // namespace
} // namespace schakel::main
