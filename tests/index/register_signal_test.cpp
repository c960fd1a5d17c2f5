// Signals and matches on a real database: R-SIGNAL-4, 5, 6 and 7, R-MATCH-1 to 3.
#include "index/index_fixture.h"

namespace schakel::index {
namespace {

const store::Statement all_of_signals{"SELECT * FROM index_signal"};
const store::Statement columns_of_signal{
    "SELECT number, id, organisation, professional, network, created, remove_after, archive_until, "
    "key_epoch, profile, state, used_at, reported_apart, tokens FROM index_signal"};
const store::Statement all_of_tokens{"SELECT * FROM index_token"};

class RegisteringASignal : public WithAnIndex {};

// R-MATCH-1

TEST_P(RegisteringASignal, K1_R_MATCH_1_meets_another_about_the_same_person) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto second = signal("s2", one, "politie");
    ASSERT_TRUE(second);
    ASSERT_EQ(second->matches.size(), 1u);
    EXPECT_EQ(second->matches.front().match_on, MatchOn::same_person);
}

TEST_P(RegisteringASignal, B3_R_MATCH_1_meets_another_about_a_child_of_the_same_parent) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto second = signal("s2", brother, "politie");
    ASSERT_EQ(second->matches.size(), 1u);
    EXPECT_EQ(second->matches.front().match_on, MatchOn::same_family);
}

TEST_P(RegisteringASignal, R_MATCH_1_meets_nobody_about_a_stranger_or_from_its_own_organisation) {
    ASSERT_TRUE(signal("s1", one, "school"));
    EXPECT_TRUE(signal("s2", stranger, "politie")->matches.empty());
    EXPECT_TRUE(signal("s3", brother, "school")->matches.empty());
}

// R-MATCH-2

TEST_P(RegisteringASignal,
       B2_R_MATCH_2_tells_each_how_to_reach_the_other_and_nothing_of_the_weighing) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", brother, "politie"));
    const auto seen = matches("school");
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen.front().others.front().name, "Ada politie");
    const auto told = codec::write_json(seen.front());
    EXPECT_EQ(told.find("Broer"), std::string::npos)
        << "not even about whom the other is concerned";
    EXPECT_EQ(told.find("stil en bang"), std::string::npos);
    EXPECT_TRUE(matches("halt").empty());
}

// R-MATCH-3

TEST_P(RegisteringASignal, B2_R_MATCH_3_stays_open_until_each_of_them_says_that_they_spoke) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto made = signal("s2", brother, "politie")->matches.front().id;
    EXPECT_FALSE(matches("school", 14).front().overdue);
    EXPECT_TRUE(matches("school", 15).front().overdue);
    const auto follow = [&](const std::string& by) {
        return does([&](store::Transaction& t) {
            return follow_up_match(made, {Coordinator::us}, at(by), t, vault);
        });
    };
    EXPECT_TRUE(std::holds_alternative<MatchNotKnown>(follow("halt").error()))
        << "others' matches do not exist";
    ASSERT_TRUE(follow("politie"));
    EXPECT_EQ(matches("school").front().contact->coordinator, Coordinator::them)
        << "seen from the other side";
    EXPECT_TRUE(std::holds_alternative<SpokenAlready>(follow("politie").error()));
    EXPECT_FALSE(matches("school").front().closed_at) << "the other has not said so yet";
    ASSERT_TRUE(follow("school"));
    EXPECT_EQ(matches("politie").front().closed_for, MatchClosing::spoken);
    EXPECT_TRUE(std::holds_alternative<SpokenAlready>(follow("school").error()));
}

// R-SIGNAL-4

TEST_P(RegisteringASignal, B1_R_SIGNAL_4_keeps_in_the_index_only_what_the_law_lists) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto kept = rows("s1");
    ASSERT_EQ(kept.size(), 6u) << "of the child and of the mother, and the partial ones";
    EXPECT_EQ(std::ranges::count(kept, TokenKind::parent, &IndexRow::kind), 1);
    EXPECT_EQ(std::ranges::count(kept, TokenKind::partial, &IndexRow::kind), 4);
    EXPECT_EQ(kept.front().token.size(), 32u) << "a token, not a number";
    using std::int64_t;
    const auto in_order = [](const store::Statement& statement) {
        return [&](store::Transaction& t) {
            return t
                .all<int64_t, store::Bytes, int64_t, int64_t, int64_t, Instant, int64_t, int64_t,
                     int64_t, int64_t, int64_t, std::optional<Instant>, int64_t, store::Bytes>(
                    statement);
        };
    };
    const auto all = database->read(in_order(all_of_signals));
    EXPECT_EQ(all.size(), 1u);
    EXPECT_EQ(all, database->read(in_order(columns_of_signal))) << "and no other column";
    const auto tokens = database->read(
        [](store::Transaction& t) { return t.all<store::Bytes, std::int64_t>(all_of_tokens); });
    EXPECT_EQ(tokens.size(), 6u) << "their first bytes, and of which signal they are";
}

// R-SIGNAL-7

TEST_P(RegisteringASignal, R_SIGNAL_7_is_one_signal_when_it_is_sent_twice) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s1", one, "school"));
    EXPECT_TRUE(std::holds_alternative<IdAlreadyUsed>(signal("s1", brother, "school").error()));
    const auto own = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return own_signals(t, seals, at("school"));
    });
    EXPECT_EQ(own.size(), 1u);
}

TEST_P(RegisteringASignal, R_SIGNAL_5_meets_nobody_after_it_was_removed_or_its_time_is_over) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto removed = [&](const std::string& by) {
        return does([&](store::Transaction& t) {
            return remove_signal({"s1"}, {RemovalGround::risk_gone}, at(by), t, vault);
        });
    };
    EXPECT_TRUE(std::holds_alternative<SignalNotKnown>(removed("politie").error()));
    ASSERT_TRUE(removed("school"));
    const auto later = signal("s2", one, "politie")->matches;
    EXPECT_TRUE(std::ranges::all_of(later, &KeptMatch::from_archive)) << "only out of the archive";
    EXPECT_TRUE(matches("school").empty());
    ASSERT_TRUE(signal("s3", stranger, "school"));
    EXPECT_FALSE(signal("s4", stranger, "halt", 0)->matches.empty());
}

// R-SIGNAL-5

TEST_P(RegisteringASignal, R_SIGNAL_5_keeps_no_token_of_a_parent_once_it_was_removed) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto of_parents = [&] {
        return std::ranges::count(rows("s1"), TokenKind::parent, &IndexRow::kind);
    };
    EXPECT_GT(of_parents(), 0);
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    EXPECT_EQ(of_parents(), 0);
}

TEST_P(RegisteringASignal,
       B7_is_withdrawn_when_the_family_objects_and_goes_by_itself_after_two_years) {
    const auto made = signal("s1", one, "school");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->signal.removal_at,
              term_of(made->signal.registered_at, PartialDate{2013, 12, 6}).remove_after);
    EXPECT_FALSE(made->to_inform.empty()) << "the family is told, so that it can object";
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return remove_signal({"s1"}, {RemovalGround::objection}, at("school"), t, vault);
    }));
    EXPECT_TRUE(signal("s2", one, "politie")->matches.empty());
    const auto again = does([&](store::Transaction& t) {
        return remove_signal({"s1"}, {RemovalGround::objection}, at("school"), t, vault);
    });
    EXPECT_EQ(std::get<SignalRefusal>(again.error()), SignalRefusal::removed_already);
}

// R-LEDGER-1

TEST_P(RegisteringASignal, leaves_an_entry_when_the_family_was_told) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return record_information({"s1"}, {InformedHow::told, {}, {}}, at("school"), t, vault);
    }));
    const auto entries = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return ledger::entries_of_owner(t, seals, people::owner_of(one));
    });
    EXPECT_EQ(entries.back().event, ledger::Event::family_informed);
}

TEST_P(RegisteringASignal, R_SIGNAL_6_waits_with_telling_only_for_a_reason_and_until_a_date) {
    ASSERT_TRUE(signal("s1", one, "school"));
    const auto told = [&](const RecordInformation& how) {
        return does([&](store::Transaction& t) {
            return record_information({"s1"}, how, at("school"), t, vault);
        });
    };
    EXPECT_EQ(std::get<SignalRefusal>(told({InformedHow::postponed, {}, {}}).error()),
              SignalRefusal::postponed_without_reason);
    EXPECT_TRUE(told({InformedHow::postponed, "onveilig", PartialDate{2026, 12, 1}}));
    EXPECT_TRUE(told({InformedHow::told, {}, {}}));
}

TEST_P(RegisteringASignal, is_refused_for_who_may_not_and_keeps_nothing) {
    auto nobody = at("school");
    nobody.roles.clear();
    const auto refused = does([&](store::Transaction& t) {
        return register_signal({"s1"}, {one, {{Risk::a}, {}, "r", {}}}, nobody, t, vault);
    });
    EXPECT_EQ(std::get<SignalRefusal>(refused.error()), SignalRefusal::not_a_named_functionary);
    EXPECT_FALSE(database->read([](store::Transaction& t) { return find_signal(t, {"s1"}); }));
}

SCHAKEL_ON_BOTH_DATABASES(RegisteringASignal);

} // namespace
} // namespace schakel::index
