// The keeper's side of announced agenda items alone, with tokens that no person stands behind:
// R-TABLE-18 to 22 and R-TABLE-25.
#include "index/agenda_keeper.h"
#include "index/index_keeper.h"
#include "index/index_news_store.h"
#include "index/legal_profile_store.h"
#include "support/databases.h"

namespace schakel::index {
namespace {

using std::chrono::days;
using std::chrono::hours;

const Instant start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};

class TheKeeperOfAgendas : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        does([](store::Transaction& t) {
            keep_profile(t, {{"town"}, LegalProfile::vir_jeugdwet});
            return true;
        });
    }
    static store::Bytes token(const std::string& of) {
        store::Bytes bytes(16, std::byte{0});
        std::ranges::transform(of.substr(0, 16), bytes.begin(),
                               [](char letter) { return static_cast<std::byte>(letter); });
        return bytes;
    }
    static AgendaToKeep message(const std::string& item, const std::string& by,
                                const std::string& child = "daan",
                                const std::string& parent = "wilma") {
        return {.organisation = {by},
                .item = {item},
                .chair = {"chair-of-" + by},
                .meeting_kind = {"meeting-of-" + by},
                .professional = {"ada-of-" + by},
                .network = {"town"},
                .profile = LegalProfile::vir_jeugdwet,
                .tokens = {{TokenKind::person, token(child)}, {TokenKind::parent, token(parent)}},
                .keep_until = start + days{3}};
    }
    std::expected<std::vector<AgendaNotice>, KeeperRefusal> keeps(const AgendaToKeep& sent,
                                                                  Instant at = start) {
        return does([&](store::Transaction& t) { return keeper::keep_agenda(sent, t, at); });
    }
    std::vector<AgendaNotice> told(const std::string& item, const std::string& to,
                                   Instant at = start) {
        return database->read(
            [&](store::Transaction& t) { return keeper::notices_about(t, {to}, {item}, at); });
    }
    void tidies(Instant at) {
        for (bool more = true; more;)
            does([&](store::Transaction& t) {
                more = keeper::tidy_agendas(t, at) > 0;
                return true;
            });
    }
    std::size_t rows(const std::string& item, const std::string& by) {
        return database->read(
            [&](store::Transaction& t) { return agenda_rows_of(t, {by}, {item}).size(); });
    }
    /// i-3 of the clinic, about another family.
    void in_another_network(Instant at) {
        auto elsewhere = message("i-3", "clinic", "sanne", "joke");
        elsewhere.network = {"other"};
        does([](store::Transaction& t) {
            keep_profile(t, {{"other"}, LegalProfile::vir_jeugdwet});
            return true;
        });
        ASSERT_TRUE(keeps(elsewhere, at));
    }
    IndexPurge purges() {
        return does([&](store::Transaction& t) {
                   return std::optional{keeper::purge_network(
                       t, {"town"}, LegalProfile::vir_jeugdwet, start + hours{5})};
               })
            .value();
    }
    std::vector<AgendaLogEvent> log(const std::string& item, const std::string& by) {
        return database->read([&](store::Transaction& t) {
            std::vector<AgendaLogEvent> found;
            for (const auto& entry : agenda_entries_of(t, {by}, {item}))
                found.push_back(entry.entry);
            return found;
        });
    }
    void ends(const std::string& item, const std::string& by, Instant at = start) {
        does([&](store::Transaction& t) {
            keeper::end_agenda(t, {by}, {item}, ProfessionalId{"ada-of-" + by}, at);
            return true;
        });
    }
};

// R-TABLE-19

TEST_P(TheKeeperOfAgendas, tells_both_at_one_moment_the_kind_of_meeting_and_its_chair) {
    EXPECT_EQ(keeps(message("i-1", "school")), std::vector<AgendaNotice>{});
    const std::vector<AgendaNotice> both{
        {{"town-hall"}, {"i-2"}, {"meeting-of-school"}, {"chair-of-school"}, start + hours{1}},
        {{"school"}, {"i-1"}, {"meeting-of-town-hall"}, {"chair-of-town-hall"}, start + hours{1}}};
    EXPECT_EQ(keeps(message("i-2", "town-hall"), start + hours{1}), both);
    EXPECT_EQ(told("i-2", "town-hall"), std::vector{both[0]});
    EXPECT_EQ(told("i-1", "school"), std::vector{both[1]});
}

TEST_P(TheKeeperOfAgendas, lets_brothers_meet_by_their_parent_and_strangers_not) {
    keeps(message("i-1", "school", "daan", "wilma"));
    EXPECT_EQ(keeps(message("i-2", "police", "teun", "wilma"))->size(), 2);
    EXPECT_TRUE(keeps(message("i-3", "halt", "sam", "anna"))->empty());
}

TEST_P(TheKeeperOfAgendas, lets_no_child_meet_one_who_has_it_as_a_parent) {
    keeps(message("i-1", "school", "daan", "wilma"));
    EXPECT_TRUE(keeps(message("i-2", "police", "wilma", "daan"))->empty());
}

TEST_P(TheKeeperOfAgendas, lets_no_two_meetings_of_one_organisation_meet) {
    keeps(message("i-1", "school"));
    EXPECT_TRUE(keeps(message("i-2", "school"))->empty());
}

TEST_P(TheKeeperOfAgendas, tells_nobody_again_what_is_sent_twice) {
    keeps(message("i-1", "school"));
    EXPECT_EQ(keeps(message("i-2", "police"))->size(), 2);
    EXPECT_TRUE(keeps(message("i-2", "police"))->empty());
    EXPECT_EQ(told("i-1", "school").size(), 1);
}

// R-TABLE-25

TEST_P(TheKeeperOfAgendas, puts_new_tokens_in_the_place_of_the_old_and_tells_only_what_meets_now) {
    keeps(message("i-1", "school"));
    keeps(message("i-2", "police"));
    keeps(message("i-3", "halt", "daan'", "wilma'"), start + hours{1});
    const auto anew = keeps(message("i-1", "school", "daan'", "wilma'"), start + hours{2});
    ASSERT_EQ(anew->size(), 2) << "halt and the school";
    EXPECT_EQ(rows("i-1", "school"), 2);
    EXPECT_EQ(told("i-1", "school", start + hours{2}).size(), 2) << "the police as before";
    EXPECT_EQ(std::ranges::count(log("i-1", "school"), AgendaLogEvent::announced), 1);
}

TEST_P(TheKeeperOfAgendas, keeps_it_anew_where_it_stood_under_another_profile) {
    keeps(message("i-1", "school"));
    does([](store::Transaction& t) {
        keep_profile(t, {{"town"}, LegalProfile::consent});
        return true;
    });
    auto with_consent = message("i-1", "school");
    with_consent.profile = LegalProfile::consent;
    keeps(with_consent);
    EXPECT_TRUE(database->read([](store::Transaction& t) {
        return keeper::agenda_stands(t, {"school"}, {"i-1"}, start);
    }));
}

// R-TABLE-20

TEST_P(TheKeeperOfAgendas, tells_who_announced_nothing_nothing) {
    keeps(message("i-1", "school"));
    keeps(message("i-2", "police"));
    EXPECT_TRUE(told("i-1", "police").empty());
    EXPECT_TRUE(told("i-3", "police").empty());
    ends("i-2", "police");
    EXPECT_TRUE(told("i-2", "police").empty());
}

// R-TABLE-18

TEST_P(TheKeeperOfAgendas, keeps_nothing_under_a_profile_that_is_not_in_force) {
    auto sent = message("i-1", "school");
    sent.profile = LegalProfile::off;
    EXPECT_EQ(keeps(sent).error(), KeeperRefusal::profile_not_in_force);
    sent.profile = LegalProfile::consent;
    EXPECT_EQ(keeps(sent).error(), KeeperRefusal::profile_not_in_force);
    sent.network = {"elsewhere"};
    sent.profile = LegalProfile::vir_jeugdwet;
    EXPECT_EQ(keeps(sent).error(), KeeperRefusal::profile_not_in_force);
    EXPECT_EQ(rows("i-1", "school"), 0);
}

TEST_P(TheKeeperOfAgendas, keeps_no_family_of_which_no_young_person_is_known) {
    auto sent = message("i-1", "school");
    sent.tokens.erase(sent.tokens.begin());
    EXPECT_EQ(keeps(sent).error(), KeeperRefusal::no_person_token);
}

// R-TABLE-21

TEST_P(TheKeeperOfAgendas, keeps_nothing_for_longer_than_ninety_two_days_by_its_own_clock) {
    auto sent = message("i-1", "school");
    sent.keep_until = start + days{92} + hours{1};
    EXPECT_EQ(keeps(sent).error(), KeeperRefusal::term_not_allowed);
    sent.keep_until = start;
    EXPECT_EQ(keeps(sent).error(), KeeperRefusal::term_not_allowed);
    sent.keep_until = start + days{92};
    EXPECT_TRUE(keeps(sent));
}

TEST_P(TheKeeperOfAgendas, lets_what_is_past_meet_nobody_also_when_nothing_was_tidied) {
    keeps(message("i-1", "school"));
    auto later = message("i-2", "police");
    later.keep_until = start + days{10};
    EXPECT_TRUE(keeps(later, start + days{3})->empty());
}

TEST_P(TheKeeperOfAgendas, forgets_both_sides_of_a_meeting_when_the_first_is_over) {
    keeps(message("i-1", "school"));
    auto later = message("i-2", "police");
    later.keep_until = start + days{10};
    EXPECT_EQ(keeps(later)->size(), 2);
    EXPECT_TRUE(told("i-2", "police", start + days{3}).empty());
    tidies(start + days{3});
    EXPECT_EQ(rows("i-1", "school"), 0);
    EXPECT_EQ(rows("i-2", "police"), 2);
    EXPECT_TRUE(told("i-2", "police").empty());
}

TEST_P(TheKeeperOfAgendas, forgets_what_was_taken_back_and_can_keep_it_anew) {
    keeps(message("i-1", "school"));
    keeps(message("i-2", "police"));
    ends("i-1", "school");
    EXPECT_TRUE(told("i-2", "police").empty());
    EXPECT_EQ(rows("i-1", "school"), 0);
    EXPECT_EQ(keeps(message("i-1", "school"), start + hours{1})->size(), 2);
}

TEST_P(TheKeeperOfAgendas, destroys_all_of_a_network_whose_profile_ended) {
    keeps(message("i-1", "school"));
    keeps(message("i-2", "police"));
    does([](store::Transaction& t) {
        keep_profile(t, {{"town"}, LegalProfile::off});
        return true;
    });
    EXPECT_TRUE(told("i-1", "school").empty());
    tidies(start + hours{1});
    EXPECT_EQ(rows("i-1", "school") + rows("i-2", "police"), 0);
}

// R-TABLE-22

TEST_P(TheKeeperOfAgendas, writes_down_who_announced_was_told_and_ended_it_for_a_year) {
    using enum AgendaLogEvent;
    keeps(message("i-1", "school"));
    keeps(message("i-2", "police"), start + hours{1});
    ends("i-1", "school", start + hours{2});
    tidies(start + days{3});
    EXPECT_EQ(log("i-1", "school"), (std::vector{announced, AgendaLogEvent::told, taken_back}));
    EXPECT_EQ(log("i-2", "police").back(), over);
    tidies(start + days{3 + 365} - hours{1});
    EXPECT_FALSE(log("i-1", "school").empty());
    tidies(start + days{3 + 365});
    EXPECT_TRUE(log("i-1", "school").empty());
    EXPECT_TRUE(log("i-2", "police").empty());
}

TEST_P(TheKeeperOfAgendas, lets_who_coordinates_read_the_newest_lines_of_the_own_network) {
    keeps(message("i-1", "school"));
    keeps(message("i-2", "police"), start + hours{1});
    in_another_network(start + hours{2});
    const auto lines = [&](std::int64_t number_max) {
        return database->read(
            [&](store::Transaction& t) { return agenda_entries_in(t, {"town"}, number_max); });
    };
    EXPECT_EQ(lines(100).size(), 4u);
    ASSERT_EQ(lines(1).size(), 1u);
    EXPECT_EQ(lines(1).front().at, start + hours{1});
    EXPECT_TRUE(std::ranges::none_of(lines(100), [](const AgendaLogEntry& line) {
        return line.organisation == OrganisationId{"clinic"};
    }));
}

// R-TABLE-26

TEST_P(TheKeeperOfAgendas, R_TABLE_26_destroys_and_counts_all_of_a_network_whose_profile_ends) {
    keeps(message("i-1", "school"));
    keeps(message("i-2", "police"), start + hours{1});
    in_another_network(start);
    EXPECT_EQ(database->read([](store::Transaction& t) {
        return std::pair{count_agendas(t, {"town"}, start + hours{2}),
                         count_agendas(t, {"town"}, start + days{3})};
    }),
              (std::pair<std::int64_t, std::int64_t>{2, 0}));
    const auto purge = purges();
    EXPECT_EQ(purge.agenda_items, 2);
    EXPECT_EQ(purge.log_entries, 6) << "each announced, told and over";
    EXPECT_EQ(rows("i-1", "school") + rows("i-2", "police"), 0u);
    EXPECT_TRUE(log("i-1", "school").empty());
    EXPECT_EQ(rows("i-3", "clinic"), 2u);
    EXPECT_FALSE(log("i-3", "clinic").empty());
    EXPECT_EQ(database->read([](store::Transaction& t) { return purges_of(t, {"town"}); }),
              std::vector{purge});
}

TEST_P(TheKeeperOfAgendas, R_TABLE_26_proves_what_was_destroyed) {
    const auto of_nothing = purges();
    EXPECT_EQ(of_nothing.agenda_items, 0);
    keeps(message("i-1", "school"));
    const auto of_one = purges();
    EXPECT_NE(of_one.hash, of_nothing.hash);
    keeps(message("i-1", "school", "teun"));
    EXPECT_NE(purges().hash, of_one.hash);
    keeps(message("i-1", "school"));
    EXPECT_EQ(purges().hash, of_one.hash);
}

TEST_P(TheKeeperOfAgendas, R_TABLE_26_tells_a_house_elsewhere_that_it_is_over) {
    does([](store::Transaction& t) {
        set_guests(t, {{"school"}});
        return true;
    });
    keeps(message("i-1", "school"));
    (void)purges();
    const auto news =
        database->read([](store::Transaction& t) { return news_for(t, {"school"}, 10); });
    ASSERT_EQ(news.size(), 1u);
    EXPECT_EQ(news.front().about, "i-1");
}

SCHAKEL_ON_BOTH_DATABASES(TheKeeperOfAgendas);

} // namespace
} // namespace schakel::index
