// The keeper's side alone, with tokens that no person stands behind: R-SIGNAL-8 to 13 and 16, R-MATCH-4,
// 8 and 9.
#include "index/index_keeper.h"
#include "index/index_network_store.h"
#include "support/databases.h"

namespace schakel::index {
namespace {

const Instant start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
const NetworkId town{"town"};

class TheKeeper : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        does([](store::Transaction& t) {
            keep_profile(t, {town, LegalProfile::vir_jeugdwet});
            keep_profile(t, {{"village"}, LegalProfile::vir_jeugdwet});
            keep_profile(t, {{"yes-town"}, LegalProfile::consent});
            return true;
        });
    }
    static store::Bytes token(const std::string& of) {
        store::Bytes bytes(16, std::byte{0});
        std::ranges::transform(of.substr(0, 16), bytes.begin(),
                               [](char letter) { return static_cast<std::byte>(letter); });
        return bytes;
    }
    static SignalToKeep message(const std::string& id, const std::string& by,
                                const std::string& child = "daan",
                                const std::string& parent = "wilma", Instant at = start) {
        return {.organisation = {by},
                .professional = {"ada-of-" + by},
                .signal = {id},
                .network = town,
                .profile = LegalProfile::vir_jeugdwet,
                .tokens = {{TokenKind::person, token(child)}, {TokenKind::parent, token(parent)}},
                .term = term_of(at, {2016, 5, 5})};
    }
    std::expected<std::vector<KeptMatch>, KeeperRefusal> keeps(const SignalToKeep& sent,
                                                               Instant at = start) {
        return does([&](store::Transaction& t) { return keeper::keep_signal(sent, t, at); });
    }
    bool removes(const std::string& id, const std::string& by, RemovalReason reason,
                 Instant at = start) {
        return does([&](store::Transaction& t) {
            return keeper::remove_signal({{by}, {"p"}, {id}, reason}, t, at).has_value();
        });
    }
    void tidies(Instant at) {
        for (bool more = true; more;)
            does([&](store::Transaction& t) {
                more = keeper::tidy_index(t, at).anything();
                return true;
            });
    }
    std::vector<IndexRow> rows(const std::string& id, const std::string& by) {
        return database->read([&](store::Transaction& t) { return rows_of(t, {by}, {id}); });
    }
    std::vector<KeptMatch> matches(const std::string& id, const std::string& by) {
        return database->read([&](store::Transaction& t) { return matches_of(t, {by}, {id}); });
    }
    std::vector<LogbookEvent> logbook(const std::string& id, const std::string& by) {
        return database->read([&](store::Transaction& t) {
            std::vector<LogbookEvent> found;
            for (const auto& entry : entries_of_signal(t, {by}, {id}))
                found.push_back(entry.entry);
            std::ranges::sort(found);
            return found;
        });
    }
};

// R-SIGNAL-8

TEST_P(TheKeeper, R_SIGNAL_8_holds_of_a_signal_what_it_was_sent_and_nothing_else) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    const auto kept = rows("s1", "school");
    ASSERT_EQ(kept.size(), 2u);
    const auto term = term_of(start, {2016, 5, 5});
    EXPECT_EQ(kept.front(), (IndexRow{token("daan"),
                                      TokenKind::person,
                                      {"school"},
                                      {"ada-of-school"},
                                      {"s1"},
                                      start,
                                      term.remove_after,
                                      term.archive_until,
                                      key_epoch_now,
                                      LegalProfile::vir_jeugdwet,
                                      RowState::active}));
}

TEST_P(TheKeeper, R_SIGNAL_8_holds_two_children_of_one_parent_apart) {
    ASSERT_TRUE(keeps(message("s1", "school", "daan")));
    ASSERT_TRUE(keeps(message("s2", "school", "teun")));
    ASSERT_TRUE(removes("s1", "school", RemovalReason::wrong));
    EXPECT_EQ(keeps(message("s3", "police", "lotte"))->size(), 1u)
        << "the signal about the other child still has its parent";
}

// R-SIGNAL-10

TEST_P(TheKeeper, R_SIGNAL_10_refuses_a_term_that_is_longer_than_the_laws_by_its_own_clock) {
    EXPECT_EQ(keeps(message("s1", "school", "daan", "wilma", start + std::chrono::days{40})),
              std::unexpected{KeeperRefusal::term_not_allowed});
    EXPECT_TRUE(rows("s1", "school").empty());
}

TEST_P(TheKeeper, R_SIGNAL_14_refuses_what_another_law_than_the_one_that_holds_would_allow) {
    auto sent = message("s1", "school");
    sent.profile = LegalProfile::consent;
    EXPECT_EQ(keeps(sent), std::unexpected{KeeperRefusal::profile_not_in_force});
    sent.profile = LegalProfile::off;
    EXPECT_EQ(keeps(sent), std::unexpected{KeeperRefusal::profile_not_in_force});
    sent = message("s1", "school");
    sent.network = {"nowhere"};
    EXPECT_EQ(keeps(sent), std::unexpected{KeeperRefusal::profile_not_in_force});
    sent = message("s1", "school");
    sent.tokens.erase(sent.tokens.begin());
    EXPECT_EQ(keeps(sent), std::unexpected{KeeperRefusal::no_person_token});
}

// R-OPRF-34

TEST_P(TheKeeper, R_OPRF_34_takes_no_more_tokens_than_one_person_has) {
    std::uint8_t next = 200;
    const auto with = [&](TokenKind kind, std::size_t number, std::size_t epochs_back = 0) {
        auto sent = message("s1", "school");
        for (std::size_t one = 0; one < number; ++one)
            sent.tokens.push_back({kind, {std::byte{++next}, std::byte{7}}, epochs_back});
        return keeps(sent);
    };
    const auto refused = std::unexpected{KeeperRefusal::too_many_tokens};
    EXPECT_EQ(with(TokenKind::person, 1), refused) << "of two persons";
    EXPECT_EQ(with(TokenKind::parent, parent_tokens_max + 1), refused);
    EXPECT_EQ(with(TokenKind::address, 2), refused);
    EXPECT_EQ(with(TokenKind::partial, partial_tokens_max + 1), refused);
    EXPECT_EQ(with(TokenKind::parent, 1, keys_at_once_max), refused) << "under a third key";
    EXPECT_TRUE(with(TokenKind::person, 1, 1)) << "the same person under the key before";
}

// R-MATCH-9

TEST_P(TheKeeper, R_MATCH_9_makes_one_match_of_two_signals_however_often_they_are_sent) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    const auto first = keeps(message("s2", "police"));
    ASSERT_EQ(first->size(), 1u);
    EXPECT_EQ(first->front().match_on, MatchOn::same_person) << "and not by family as well";
    const auto again = keeps(message("s2", "police"));
    EXPECT_EQ(again->front().id, first->front().id);
    EXPECT_EQ(matches("s1", "school").size(), 1u);
}

TEST_P(TheKeeper, R_MATCH_2_tells_both_of_each_other_and_nothing_else) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    const auto match = keeps(message("s2", "police"))->front();
    const auto notices = keeper::notices_of(match);
    ASSERT_EQ(notices.size(), 2u);
    EXPECT_EQ(notices.front(), (MatchNotice{match.id,
                                            {"police"},
                                            {"s2"},
                                            MatchOn::same_person,
                                            start,
                                            {"ada-of-school"},
                                            {"school"}}));
    EXPECT_EQ(notices.back().other, ProfessionalId{"ada-of-police"});
}

// R-SIGNAL-11, R-MATCH-4

TEST_P(TheKeeper, R_SIGNAL_11_archives_the_young_person_alone_when_the_risk_is_gone) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    ASSERT_TRUE(removes("s1", "school", RemovalReason::risk_gone));
    const auto kept = rows("s1", "school");
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept.front().kind, TokenKind::person);
    EXPECT_EQ(kept.front().state, RowState::archived);
    EXPECT_EQ(kept.front().archive_until, years_later(start, 5));
}

TEST_P(TheKeeper, R_MATCH_4_offers_an_archived_signal_once_and_to_who_signals_alone) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    ASSERT_TRUE(removes("s1", "school", RemovalReason::risk_gone));
    EXPECT_TRUE(keeps(message("s2", "police", "teun"))->empty()) << "nothing by family";
    const auto met = keeps(message("s3", "police"));
    ASSERT_EQ(met->size(), 1u);
    EXPECT_TRUE(met->front().from_archive);
    const auto notices = keeper::notices_of(met->front());
    ASSERT_EQ(notices.size(), 1u) << "the school hears nothing of it";
    EXPECT_EQ(notices.front().to, OrganisationId{"police"});
    using enum LogbookEvent;
    EXPECT_EQ(logbook("s1", "school"), (std::vector{reported, archived}));
    ASSERT_TRUE(removes("s2", "police", RemovalReason::wrong));
    ASSERT_TRUE(removes("s3", "police", RemovalReason::wrong));
    EXPECT_TRUE(keeps(message("s4", "youth-care"))->empty()) << "it was used";
}

TEST_P(TheKeeper, R_SIGNAL_12_never_archives_what_was_wrong_or_objected_to) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    ASSERT_TRUE(keeps(message("s2", "police")));
    ASSERT_TRUE(removes("s1", "school", RemovalReason::wrong));
    EXPECT_TRUE(rows("s1", "school").empty());
    EXPECT_TRUE(matches("s2", "police").empty()) << "R-MATCH-8";
    using enum LogbookEvent;
    EXPECT_EQ(logbook("s1", "school"), (std::vector{reported, removed, received}));
    ASSERT_TRUE(removes("s2", "police", RemovalReason::death));
    EXPECT_TRUE(logbook("s2", "police").empty()) << "nothing after death";
}

TEST_P(TheKeeper, R_SIGNAL_12_destroys_the_archive_too_when_it_was_wrong_or_they_died) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    ASSERT_TRUE(removes("s1", "school", RemovalReason::risk_gone));
    ASSERT_TRUE(removes("s1", "school", RemovalReason::death));
    EXPECT_TRUE(rows("s1", "school").empty());
    EXPECT_FALSE(removes("s1", "school", RemovalReason::wrong)) << "there is nothing any more";
}

// R-MATCH-8

TEST_P(TheKeeper, R_MATCH_8_keeps_a_match_when_the_risk_is_gone_until_one_of_the_two_must_go) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    ASSERT_TRUE(keeps(message("s2", "police")));
    ASSERT_TRUE(removes("s1", "school", RemovalReason::risk_gone));
    EXPECT_EQ(matches("s2", "police").size(), 1u) << "they were told, and still have to speak";
    const auto until = term_of(start, {2016, 5, 5}).archive_until;
    tidies(until - std::chrono::microseconds{1});
    EXPECT_EQ(matches("s2", "police").size(), 1u);
    tidies(until);
    EXPECT_TRUE(matches("s2", "police").empty());
}

// R-SIGNAL-13

TEST_P(TheKeeper, R_SIGNAL_13_meets_nobody_from_its_date_on_even_when_nobody_tidied) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    const auto term = term_of(start, {2016, 5, 5});
    const auto late = term.remove_after;
    const auto met = keeps(message("s2", "police", "daan", "wilma", late), late);
    ASSERT_EQ(met->size(), 1u);
    EXPECT_TRUE(met->front().from_archive) << "only out of the archive";
    EXPECT_TRUE(keeps(message("s3", "youth-care", "teun", "wilma", late), late)->size() == 1)
        << "by family only the one that still holds";
}

TEST_P(TheKeeper, R_SIGNAL_13_archives_on_the_day_and_destroys_on_the_last) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    const auto term = term_of(start, {2016, 5, 5});
    tidies(term.remove_after - std::chrono::microseconds{1});
    EXPECT_EQ(rows("s1", "school").size(), 2u);
    tidies(term.remove_after);
    ASSERT_EQ(rows("s1", "school").size(), 1u);
    EXPECT_EQ(rows("s1", "school").front().state, RowState::archived);
    EXPECT_EQ(rows("s1", "school").front().archive_until, term.archive_until);
    tidies(term.archive_until);
    EXPECT_TRUE(rows("s1", "school").empty());
    EXPECT_TRUE(logbook("s1", "school").empty());
}

// R-SIGNAL-24

TEST_P(TheKeeper, R_SIGNAL_24_makes_no_match_by_address_while_there_is_no_list_of_institutions) {
    auto sent = message("s1", "school", "daan", "wilma");
    sent.tokens.push_back({TokenKind::address, token("home")});
    ASSERT_TRUE(keeps(sent));
    auto other = message("s2", "police", "lotte", "karin");
    other.tokens.push_back({TokenKind::address, token("home")});
    EXPECT_TRUE(keeps(other)->empty());
}

// R-SIGNAL-16

TEST_P(TheKeeper, R_SIGNAL_16_destroys_all_of_a_network_and_shows_what_it_was) {
    ASSERT_TRUE(keeps(message("s1", "school")));
    ASSERT_TRUE(keeps(message("s2", "police")));
    auto elsewhere = message("s3", "youth-care", "noor", "karin");
    elsewhere.network = {"village"};
    ASSERT_TRUE(keeps(elsewhere));
    const auto before = database->read([](store::Transaction& t) { return rows_in(t, town); });
    const auto purge = does([](store::Transaction& t) {
        return std::optional{keeper::purge_network(t, town, LegalProfile::vir_jeugdwet, start)};
    });
    EXPECT_EQ(purge->signals, 2);
    EXPECT_EQ(purge->token_rows, 4);
    EXPECT_EQ(purge->matches, 1);
    EXPECT_EQ(purge->log_entries, 5);
    EXPECT_EQ(purge->hash, keeper::hash_of(before));
    EXPECT_TRUE(rows("s1", "school").empty());
    EXPECT_TRUE(rows("s2", "police").empty());
    EXPECT_TRUE(matches("s1", "school").empty());
    EXPECT_TRUE(logbook("s1", "school").empty());
    EXPECT_EQ(rows("s3", "youth-care").size(), 2u) << "another municipality goes on";
    EXPECT_EQ(database->read([](store::Transaction& t) { return purges_of(t, town); }),
              std::vector{*purge});
}

SCHAKEL_ON_BOTH_DATABASES(TheKeeper);

} // namespace
} // namespace schakel::index
