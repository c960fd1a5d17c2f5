// What becomes of a signal: R-SIGNAL-9, 15 to 17, 19 to 22 and 25.
#include "base/local_day.h"
#include "index/agenda_keeper.h"
#include "index/index_fixture.h"
#include "sharing/consent_store.h"

namespace schakel::index {
namespace {

constexpr int days_of_two_years = 731;

class TheLifeOfASignal : public WithAnIndex {
protected:
    auto objects(const std::string& id, std::vector<ToInform> by, int days = 0) {
        return deed(
            [&](const access::Actor& actor, store::Transaction& t) {
                return object_to_signal({id}, {by, ObjectionAdvice::reject}, actor, t, vault);
            },
            days);
    }
    auto judges(const std::string& id, SignalJudgement outcome, const access::Actor& actor) {
        return does([&](store::Transaction& t) {
            return judge_objection({id}, {outcome}, actor, t, vault);
        });
    }
    auto sets(LegalProfile profile, const PartialDate& from,
              const access::Actor& actor = coordinator()) {
        return does([&](store::Transaction& t) {
            return set_index_profile({"net"}, {profile, from}, actor, t, vault);
        });
    }
    void changes(const PersonId& id, const std::function<void(people::Person&)>& change) {
        does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            auto person = people::find_person(t, seals, id).value();
            change(person);
            people::replace_person(t, seals, crypto::SearchTokens{vault}, person);
            return true;
        });
    }
    ConsentId says_yes(const PersonId& person, const std::string& given_by,
                       const std::string& kind = "involvement") {
        const ConsentId id{new_uuid()};
        does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::Consent consent;
            consent.id = id;
            consent.person = person;
            consent.given_by = given_by;
            consent.answer = sharing::ConsentAnswer::given;
            consent.form = sharing::ConsentForm::in_person;
            consent.purpose = "coordinate_help";
            consent.kinds = {kind};
            consent.recipients = {{"town-of-net"}};
            consent.words = "w";
            consent.by = at("school").signature();
            sharing::add_consent(t, seals, consent);
            return true;
        });
        return id;
    }
    void takes_back(const ConsentId& id, int days) {
        does([&](store::Transaction& t) {
            return sharing::set_withdrawn(t, id, at("school", days).signature());
        });
    }
    static Instant day(int days) { return now + std::chrono::days{days}; }
    const std::vector<ToInform> both{ToInform::youth, ToInform::legal_representatives};
};

// R-SIGNAL-9

TEST_P(TheLifeOfASignal, R_SIGNAL_9_does_not_begin_for_who_leaves_the_index_in_this_month) {
    changes(one, [](people::Person& person) { person.birth_date = {2003, 11, 29}; });
    EXPECT_EQ(std::get<SignalRefusal>(signal("s1", one, "school").error()),
              SignalRefusal::leaves_this_month);
    EXPECT_TRUE(rows("s1").empty());
}

// R-SIGNAL-13

TEST_P(TheLifeOfASignal, R_SIGNAL_13_goes_by_itself_and_the_record_says_so) {
    ASSERT_TRUE(signal("s1", one, "school"));
    tidy(day(days_of_two_years));
    EXPECT_EQ(seen("s1", "school", days_of_two_years)->state, SignalState::archived);
    EXPECT_EQ(seen("s1", "school", days_of_two_years)->removed_for, RemovalReason::term);
    EXPECT_EQ(events(one).back(), ledger::Event::signal_removed);
    EXPECT_EQ(rows("s1").size(), 1u);
    EXPECT_FALSE(tidy(day(days_of_two_years)).anything()) << "once";
}

// R-SIGNAL-17, R-SIGNAL-19

TEST_P(TheLifeOfASignal, R_SIGNAL_17_meets_nobody_while_an_objection_is_judged) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(objects("s1", both));
    EXPECT_EQ(seen("s1")->state, SignalState::objected);
    EXPECT_TRUE(signal("s2", one, "politie")->matches.empty());
    EXPECT_TRUE(signal("s3", brother, "halt")->matches.size() == 1u) << "the police's alone";
    EXPECT_EQ(std::get<SignalRefusal>(objects("s1", both).error()),
              SignalRefusal::objected_already);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_18_is_objected_to_only_by_who_may) {
    ASSERT_TRUE(signal("s1", one, "school"));
    EXPECT_EQ(std::get<SignalRefusal>(objects("s1", {ToInform::legal_representatives}).error()),
              SignalRefusal::not_who_may_object)
        << "at twelve both together";
    EXPECT_EQ(seen("s1")->state, SignalState::active);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_17_is_judged_by_the_coordinator_of_its_own_municipality) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(objects("s1", both));
    const auto listed = [&](const access::Actor& actor) {
        return database->read([&](store::Transaction& t) { return objections_to_judge(t, actor); });
    };
    ASSERT_EQ(listed(coordinator()).size(), 1u);
    EXPECT_EQ(listed(coordinator()).front().reporter.name, "Ada school");
    EXPECT_FALSE(listed(coordinator("net", 30)).front().overdue);
    EXPECT_TRUE(listed(coordinator("net", 31)).front().overdue);
    EXPECT_TRUE(listed(coordinator("other-net")).empty());
    EXPECT_TRUE(listed(at("school")).empty());
    EXPECT_FALSE(judges("s1", SignalJudgement::upheld, coordinator("other-net")));
    EXPECT_FALSE(judges("s1", SignalJudgement::upheld, at("school")));
    EXPECT_EQ(codec::write_json(listed(coordinator())).find("Een"), std::string::npos)
        << "not about whom";
}

TEST_P(TheLifeOfASignal, R_SIGNAL_19_is_destroyed_when_the_objection_is_upheld) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(objects("s1", both));
    ASSERT_TRUE(judges("s1", SignalJudgement::upheld, coordinator("net", 3)));
    EXPECT_TRUE(rows("s1").empty()) << "and never archived";
    EXPECT_EQ(seen("s1", "school", 3)->state, SignalState::removed);
    EXPECT_EQ(seen("s1")->removed_for, RemovalReason::objection);
    EXPECT_FALSE(judges("s1", SignalJudgement::rejected, coordinator())) << "once";
    EXPECT_EQ(events(one).back(), ledger::Event::signal_removed);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_19_meets_others_again_when_it_is_rejected_and_they_are_told) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(objects("s1", both));
    const auto tells = [&] {
        return deed([&](const access::Actor& actor, store::Transaction& t) {
            return tell_objection({"s1"}, actor, t, vault);
        });
    };
    EXPECT_EQ(std::get<SignalRefusal>(tells().error()), SignalRefusal::nothing_to_tell);
    ASSERT_TRUE(judges("s1", SignalJudgement::rejected, coordinator("net", 3)));
    EXPECT_EQ(seen("s1")->state, SignalState::active);
    EXPECT_EQ(signal("s2", one, "politie")->matches.size(), 1u);
    EXPECT_FALSE(seen("s1")->objection->told_at);
    const auto lines = database->read(
        [&](store::Transaction& t) { return logbook_of_signal(t, at("school"), {"s1"}); });
    EXPECT_EQ(std::ranges::find(lines, LogbookEvent::objection_rejected, &LogbookLine::entry)
                  ->organisation_name,
              "town-of-net")
        << "who judged works there";
    ASSERT_TRUE(tells());
    EXPECT_TRUE(seen("s1")->objection->told_at);
    EXPECT_EQ(std::get<SignalRefusal>(tells().error()), SignalRefusal::nothing_to_tell);
    EXPECT_EQ(events(one).back(), ledger::Event::objection_told);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_17_goes_at_once_when_it_is_archived) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    ASSERT_TRUE(objects("s1", both));
    EXPECT_TRUE(rows("s1").empty());
    EXPECT_EQ(seen("s1")->objection->outcome, ObjectionOutcome::upheld);
    EXPECT_EQ(std::get<SignalRefusal>(objects("s1", both).error()), SignalRefusal::removed_already);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_17_is_never_archived_when_its_time_ends_before_the_judgement) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(objects("s1", both, days_of_two_years - 40));
    const auto tidied = tidy(day(days_of_two_years));
    EXPECT_EQ(tidied.lapsed.size(), 1u);
    EXPECT_TRUE(rows("s1").empty());
    EXPECT_EQ(seen("s1")->objection->outcome, ObjectionOutcome::lapsed);
    EXPECT_EQ(seen("s1", "school", days_of_two_years)->state, SignalState::removed);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_19_is_upheld_too_when_the_reporter_takes_it_away_meanwhile) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(objects("s1", both));
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    EXPECT_TRUE(rows("s1").empty());
    EXPECT_EQ(seen("s1")->objection->outcome, ObjectionOutcome::upheld);
    EXPECT_FALSE(judges("s1", SignalJudgement::rejected, coordinator()));
}

// R-SIGNAL-20

TEST_P(TheLifeOfASignal, R_SIGNAL_20_goes_within_a_day_when_they_died_also_out_of_the_archive) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", one, "politie"));
    ASSERT_TRUE(remove("s2", RemovalGround::risk_gone, "politie"));
    changes(one, [](people::Person& person) { person.deceased = true; });
    tidy(day(1));
    EXPECT_TRUE(rows("s1").empty());
    EXPECT_TRUE(rows("s2", "politie").empty());
    EXPECT_EQ(seen("s1")->removed_for, RemovalReason::death);
    EXPECT_TRUE(matches("school").empty());
    EXPECT_TRUE(matches("politie").empty());
}

TEST_P(TheLifeOfASignal, R_SIGNAL_20_goes_when_they_were_erased) {
    ASSERT_TRUE(signal("s1", one, "school"));
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        people::erase_person(t, seals, one);
        seals.destroy(people::owner_of(one));
        return true;
    });
    tidy(day(1));
    EXPECT_TRUE(rows("s1").empty());
}

// R-SIGNAL-21

TEST_P(TheLifeOfASignal, R_SIGNAL_21_goes_with_the_family_to_another_municipality) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", brother, "politie"));
    const auto moves = [&](const std::string& to, const std::string& by = "school") {
        return deed(
            [&](const access::Actor& actor, store::Transaction& t) {
                return move_signal({"s1"}, {{to}}, actor, t, vault);
            },
            1, by);
    };
    const auto followed_by = [&](const std::string& network) {
        return database->read(
            [&](store::Transaction& t) { return follow_ups(t, coordinator(network)).size(); });
    };
    EXPECT_EQ(followed_by("other-net"), 0u);
    EXPECT_TRUE(std::holds_alternative<SignalNotKnown>(moves("other-net", "halt").error()));
    EXPECT_EQ(std::get<SignalRefusal>(moves("nowhere").error()), SignalRefusal::no_index_there);
    EXPECT_EQ(std::get<SignalRefusal>(moves("net").error()), SignalRefusal::no_index_there);
    ASSERT_TRUE(moves("other-net"));
    EXPECT_EQ(followed_by("other-net"), 1u) << "what is open goes along";
    EXPECT_EQ(seen("s1")->network, NetworkId{"other-net"});
    EXPECT_EQ(events(one).back(), ledger::Event::signal_moved);
    const auto lines = database->read(
        [&](store::Transaction& t) { return logbook_of_index(t, coordinator("other-net")); });
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines.front().entry, LogbookEvent::moved_here);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_21_stays_where_another_law_holds) {
    ASSERT_TRUE(signal("s1", one, "school"));
    does([](store::Transaction& t) {
        keep_profile(t, {{"other-net"}, LegalProfile::consent});
        return true;
    });
    const auto moved = deed([&](const access::Actor& actor, store::Transaction& t) {
        return move_signal({"s1"}, {{"other-net"}}, actor, t, vault);
    });
    EXPECT_EQ(std::get<SignalRefusal>(moved.error()), SignalRefusal::no_index_there);
}

// R-SIGNAL-22

TEST_P(TheLifeOfASignal, R_SIGNAL_22_is_written_down_for_its_maker_and_the_coordinator) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", brother, "politie", 1));
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone, "school", 2));
    const auto logbook = [&](const access::Actor& actor) {
        return database->read(
            [&](store::Transaction& t) { return logbook_of_signal(t, actor, {"s1"}); });
    };
    using enum LogbookEvent;
    std::vector<LogbookEvent> found;
    for (const auto& line : logbook(at("school")))
        found.push_back(line.entry.value());
    EXPECT_EQ(found, (std::vector{reported, received, archived}));
    EXPECT_EQ(logbook(at("school")).front().professional_name, "Ada school");
    EXPECT_TRUE(logbook(at("politie")).empty()) << "another's is not there";
    const auto all = [&](const access::Actor& actor) {
        return database->read([&](store::Transaction& t) { return logbook_of_index(t, actor); });
    };
    EXPECT_EQ(all(coordinator()).size(), 6u);
    EXPECT_TRUE(all(coordinator("other-net")).empty());
    EXPECT_TRUE(all(at("school")).empty());
    EXPECT_EQ(codec::write_json(all(coordinator())).find("Broer"), std::string::npos);
}

TEST_P(TheLifeOfASignal, R_TABLE_22_the_coordinator_reads_of_announced_items_and_how_many_stand) {
    does([](store::Transaction& t) {
        return keeper::keep_agenda({.organisation = {"school"},
                                    .item = {"i-1"},
                                    .chair = {"at-school"},
                                    .meeting_kind = {"zat"},
                                    .professional = {"at-school"},
                                    .network = {"net"},
                                    .profile = LegalProfile::vir_jeugdwet,
                                    .tokens = {{TokenKind::person, store::Bytes(32)}},
                                    .keep_until = now + std::chrono::days{3}},
                                   t, now)
            .has_value();
    });
    const auto lines =
        database->read([&](store::Transaction& t) { return logbook_of_index(t, coordinator()); });
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines.front().agenda, AgendaLogEvent::announced);
    EXPECT_EQ(lines.front().professional_name, "Ada school");
    EXPECT_FALSE(lines.front().entry);
    EXPECT_EQ(
        database->read([&](store::Transaction& t) { return index_profiles(t, coordinator()); })
            .front()
            .announced,
        1);
    EXPECT_TRUE(database
                    ->read([&](store::Transaction& t) {
                        return logbook_of_index(t, coordinator("other-net"));
                    })
                    .empty());
}

// R-SIGNAL-15

TEST_P(TheLifeOfASignal, R_SIGNAL_15_needs_the_yes_of_everyone_who_has_to_be_asked) {
    does([](store::Transaction& t) {
        keep_profile(t, {{"net"}, LegalProfile::consent});
        return true;
    });
    const auto refused = [&](const std::string& id) {
        return std::get<SignalRefusal>(signal(id, one, "school").error());
    };
    EXPECT_EQ(refused("s1"), SignalRefusal::consent_missing);
    says_yes(one, "parent_1");
    EXPECT_EQ(refused("s1"), SignalRefusal::consent_missing) << "at twelve the child too";
    says_yes(one, "child", "school");
    EXPECT_EQ(refused("s1"), SignalRefusal::consent_missing) << "to something else";
    says_yes(one, "child");
    EXPECT_TRUE(signal("s1", one, "school"));
    EXPECT_EQ(rows("s1").front().profile, LegalProfile::consent);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_15_ends_with_the_consent_and_is_not_archived) {
    does([](store::Transaction& t) {
        keep_profile(t, {{"net"}, LegalProfile::consent});
        return true;
    });
    const auto of_parent = says_yes(one, "parent_1");
    says_yes(one, "child");
    ASSERT_TRUE(signal("s1", one, "school"));
    tidy(day(1));
    EXPECT_EQ(seen("s1", "school", 1)->state, SignalState::active);
    takes_back(of_parent, 1);
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return end_what_may_not_stay(one, t, seals, day(1)) == 1;
    });
    EXPECT_EQ(seen("s1", "school", 1)->removed_for, RemovalReason::consent_ended);
    EXPECT_TRUE(rows("s1").empty());
}

// R-SIGNAL-16, R-SIGNAL-25

TEST_P(TheLifeOfASignal, R_SIGNAL_25_ends_by_the_word_of_the_coordinator_alone) {
    const PartialDate today{2026, 11, 22};
    EXPECT_TRUE(std::holds_alternative<NotIndexCoordinator>(
        sets(LegalProfile::off, today, at("school")).error()));
    EXPECT_TRUE(std::holds_alternative<NotIndexCoordinator>(
        sets(LegalProfile::off, today, coordinator("other-net")).error()));
    EXPECT_TRUE(
        std::holds_alternative<ProfileDayPast>(sets(LegalProfile::off, {2026, 11, 21}).error()));
    EXPECT_TRUE(
        std::holds_alternative<ProfileDayPast>(sets(LegalProfile::off, {2026, 12, 0}).error()));
    EXPECT_TRUE(
        std::holds_alternative<ProfileHolds>(sets(LegalProfile::vir_jeugdwet, today).error()));
}

TEST_P(TheLifeOfASignal, R_SIGNAL_16_ends_on_the_day_that_was_named_and_nothing_is_left) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(signal("s2", brother, "politie"));
    ASSERT_TRUE(sets(LegalProfile::off, {2026, 12, 1}));
    const auto view = [&] {
        return database->read(
            [&](store::Transaction& t) { return index_profiles(t, coordinator()).front(); });
    };
    EXPECT_EQ(view().active, 2) << "what will go is shown before";
    EXPECT_EQ(view().open_matches, 1);
    EXPECT_EQ(view().next_profile, LegalProfile::off);
    tidy(start_of({2026, 12, 1}) - std::chrono::microseconds{1});
    EXPECT_EQ(view().active, 2);
    tidy(start_of({2026, 12, 1}));
    EXPECT_EQ(view().active + view().archived + view().open_matches, 0);
    EXPECT_EQ(view().profile, LegalProfile::off);
    ASSERT_EQ(view().purges.size(), 1u);
    EXPECT_EQ(view().purges.front().signals, 2);
    EXPECT_EQ(view().purges.front().token_rows, 12);
    const auto proof = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return ledger::entries_of_owner(t, seals, "network/net").back();
    });
    EXPECT_EQ(proof.event, ledger::Event::index_purged);
    EXPECT_NE(proof.payload.find(view().purges.front().hash), std::string::npos);
    EXPECT_EQ(seen("s1", "school", 9)->state, SignalState::removed);
    EXPECT_EQ(seen("s1", "school", 9)->removed_for, RemovalReason::profile_ended);
    EXPECT_EQ(std::get<SignalRefusal>(signal("s3", one, "school", 9).error()),
              SignalRefusal::index_off);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_25_goes_on_when_the_change_is_taken_back_in_time) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(sets(LegalProfile::consent, {2026, 12, 1}));
    ASSERT_TRUE(sets(LegalProfile::vir_jeugdwet, {2026, 11, 22}));
    tidy(start_of({2026, 12, 2}));
    EXPECT_EQ(rows("s1").size(), 6u);
}

TEST_P(TheLifeOfASignal, R_SIGNAL_16_ends_at_once_when_today_is_named) {
    ASSERT_TRUE(signal("s1", one, "school"));
    ASSERT_TRUE(sets(LegalProfile::consent, {2026, 11, 22}));
    EXPECT_TRUE(rows("s1").empty());
    EXPECT_EQ(seen("s1")->state, SignalState::removed);
    EXPECT_EQ(std::get<SignalRefusal>(signal("s3", one, "school").error()),
              SignalRefusal::consent_missing);
}

SCHAKEL_ON_BOTH_DATABASES(TheLifeOfASignal);

} // namespace
} // namespace schakel::index
