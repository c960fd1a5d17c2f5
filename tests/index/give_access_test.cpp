// What the index has about somebody, told to whom it concerns: R-SIGNAL-38 to 41.
#include "index/give_access.h"
#include "index/index_fixture.h"
#include "index/index_news_store.h"
#include "index/index_reach.h"

namespace schakel::index {
namespace {

class GivingAccess : public WithAnIndex {
protected:
    const std::string number = "999990019", other_number = "999990020";
    // Twelve years old.
    const PartialDate born{2013, 12, 6};
    const std::vector<ToInform> both{ToInform::youth, ToInform::legal_representatives};

    void SetUp() override {
        WithAnIndex::SetUp();
        does([&](store::Transaction& t) {
            EXPECT_TRUE(people::mark_numbers(t, people::BsnGuard::test));
            people::Seals seals{t, vault};
            for (const auto& [id, bsn] :
                 {std::pair{one, number}, std::pair{brother, other_number}}) {
                auto known = people::find_person(t, seals, id).value();
                known.bsn = bsn;
                people::replace_person(t, seals, crypto::SearchTokens{vault}, known);
            }
            return true;
        });
    }
    GiveIndexAccess asked() const { return {number, born, both, true}; }
    std::expected<IndexAccess, GiveAccessError> give(const GiveIndexAccess& command,
                                                     const access::Actor& actor) {
        return does([&](store::Transaction& t) { return give_access(command, actor, t, vault); });
    }
    static IndexAccessRefusal why(const std::expected<IndexAccess, GiveAccessError>& given) {
        return std::get<IndexAccessRefusal>(given.error());
    }
    std::ptrdiff_t times_shown(const std::string& id, const std::string& by = "school") {
        return database->read([&](store::Transaction& t) {
            return std::ranges::count(entries_of_signal(t, {by}, {id}), LogbookEvent::shown,
                                      &LogbookEntry::entry);
        });
    }
};

// R-SIGNAL-39

TEST_P(GivingAccess, R_SIGNAL_39_tells_of_each_signal_who_made_it_and_until_when_it_stays) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", one, "politie", 1));
    ASSERT_TRUE(signal("s3", brother, "halt", 1));
    const auto given = give(asked(), coordinator("net", 2));
    ASSERT_TRUE(given);
    ASSERT_EQ(given->signals.size(), 2u) << "nothing of the brother";
    const auto& first = given->signals.front();
    EXPECT_EQ(first.reporter.name, "Ada school");
    EXPECT_EQ(first.registered_at, now);
    EXPECT_EQ(first.removal_at, term_of(now, born).remove_after);
    EXPECT_EQ(first.state, SignalState::active);
    EXPECT_EQ(first.logbook.front().entry, LogbookEvent::reported);
    const auto told = codec::write_json(*given);
    EXPECT_EQ(told.find("stil en bang"), std::string::npos) << "not why";
    EXPECT_EQ(told.find(number), std::string::npos);
}

TEST_P(GivingAccess, R_SIGNAL_39_tells_also_of_what_is_archived_or_objected_to) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", one, "politie"));
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    ASSERT_TRUE(deed(
        [&](const access::Actor& actor, store::Transaction& t) {
            return object_to_signal({"s2"}, {both, ObjectionAdvice::reject}, actor, t, vault);
        },
        0, "politie"));
    const auto given = give(asked(), coordinator("net", 1));
    ASSERT_EQ(given->signals.size(), 2u);
    std::set<SignalState> states;
    for (const auto& one_signal : given->signals)
        states.insert(one_signal.state);
    EXPECT_EQ(states, (std::set{SignalState::archived, SignalState::objected}));
}

TEST_P(GivingAccess, R_SIGNAL_39_says_that_there_is_none_and_nothing_of_another_municipality) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(remove("s1", RemovalGround::wrong));
    EXPECT_TRUE(give(asked(), coordinator("net", 1))->signals.empty());
    ASSERT_TRUE(signal("s2", one, "school"));
    EXPECT_TRUE(give(asked(), coordinator("other-net", 1))->signals.empty());
    EXPECT_EQ(times_shown("s2"), 0);
}

// R-SIGNAL-38

TEST_P(GivingAccess, R_SIGNAL_38_asks_for_all_who_have_to_ask_at_that_age) {
    using enum ToInform;
    const auto refused = [&](PartialDate birth, std::vector<ToInform> by) {
        const auto given = give({number, birth, std::move(by), true}, coordinator());
        return !given && why(given) == IndexAccessRefusal::not_who_may_ask;
    };
    EXPECT_TRUE(refused({2020, 1, 1}, {youth}));
    EXPECT_FALSE(refused({2020, 1, 1}, {legal_representatives}));
    EXPECT_TRUE(refused(born, {youth})) << "from twelve on both";
    EXPECT_TRUE(refused(born, {legal_representatives}));
    EXPECT_FALSE(refused(born, both));
    EXPECT_TRUE(refused({2010, 1, 1}, {legal_representatives}))
        << "from sixteen on the youth alone";
    EXPECT_FALSE(refused({2010, 1, 1}, {youth}));
    EXPECT_TRUE(refused(born, {}));
}

TEST_P(GivingAccess, R_SIGNAL_38_asks_who_they_are_and_for_a_number_that_can_be_one) {
    auto command = asked();
    command.identified = false;
    EXPECT_EQ(why(give(command, coordinator())), IndexAccessRefusal::not_identified);
    command = asked();
    command.bsn = "999990018";
    EXPECT_TRUE(std::holds_alternative<people::BsnRefusal>(give(command, coordinator()).error()));
}

TEST_P(GivingAccess, R_SIGNAL_38_is_done_by_who_coordinates_and_nobody_else) {
    EXPECT_EQ(why(give(asked(), at("school"))), IndexAccessRefusal::not_coordinator);
    EXPECT_EQ(why(give(asked(), at("town-of-net"))), IndexAccessRefusal::not_coordinator);
}

// R-SIGNAL-40

TEST_P(GivingAccess, R_SIGNAL_40_stands_in_the_logbook_and_in_the_record_and_keeps_no_number) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(give(asked(), coordinator("net", 1)));
    EXPECT_EQ(times_shown("s1"), 1);
    const auto seen = database->read(
        [&](store::Transaction& t) { return logbook_of_signal(t, at("school", 2), {"s1"}); });
    EXPECT_EQ(seen.back().entry, LogbookEvent::shown);
    EXPECT_EQ(seen.back().professional_name, "Mieke");
    const auto entries = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return ledger::entries_of_owner(t, seals, "organisation/town-of-net");
    });
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries.front().event, ledger::Event::index_access_given);
    EXPECT_EQ(entries.front().payload,
              R"({"by":["youth","legal_representatives"],"signals":["s1"]})");
}

TEST_P(GivingAccess, R_SIGNAL_40_is_done_ten_times_a_day_and_again_the_next) {
    for (std::int64_t time = 0; time < accesses_a_day_max; ++time)
        ASSERT_TRUE(give(asked(), coordinator()));
    EXPECT_EQ(why(give(asked(), coordinator())), IndexAccessRefusal::too_many_today);
    EXPECT_TRUE(give(asked(), coordinator("other-net"))) << "another has their own ten";
    EXPECT_TRUE(give(asked(), coordinator("net", 1)));
    EXPECT_GT(tidy(now + std::chrono::days{3}).gone, 0);
    static const store::Statement kept{"SELECT COUNT(*) FROM index_access_given"};
    EXPECT_EQ(database->read([&](store::Transaction& t) {
        return std::get<0>(t.find<std::int64_t>(kept).value());
    }),
              0);
}

// R-SIGNAL-41

TEST_P(GivingAccess, R_SIGNAL_41_never_says_that_there_is_none_where_the_keys_are_elsewhere) {
    const auto refused = [&] {
        const auto given = give(asked(), coordinator());
        return !given && why(given) == IndexAccessRefusal::keys_elsewhere;
    };
    does([&](store::Transaction& t) {
        keep_index_reach(t, {true, false});
        return true;
    });
    EXPECT_TRUE(refused());
    does([&](store::Transaction& t) {
        keep_index_reach(t, {false, false});
        set_guests(t, {{"school"}});
        return true;
    });
    EXPECT_TRUE(refused()) << "of a keeper for other houses, too";
}

SCHAKEL_ON_BOTH_DATABASES(GivingAccess);

} // namespace
} // namespace schakel::index
