// Signals that wait for evaluators under other keepers: R-SIGNAL-35, R-SIGNAL-36 and
// R-SIGNAL-37.
#include "index/send_signal.h"

#include "index/blind_tokens.h"
#include "index/evaluators_in_memory.h"
#include "index/index_fixture.h"
#include "index/index_reach.h"
#include "index/renew_tokens.h"

namespace schakel::index {
namespace {

using test::InMemory;
using test::Keeper;

class SendingASignal : public WithAnIndex {
protected:
    const std::shared_ptr<Keeper> first = std::make_shared<Keeper>(),
                                  second = std::make_shared<Keeper>();
    const TokenEpoch old_epoch{1, {{1, first->add(1)}, {1, second->add(1)}}},
        new_epoch{2, {{2, first->add(2)}, {2, second->add(2)}}};
    std::vector<TokenEpoch> epochs{old_epoch};

    auto waits(const std::string& id, const PersonId& person, const std::string& by) {
        return does([&](store::Transaction& t) {
            keep_index_reach(t, {.evaluators_elsewhere = true});
            return register_signal({id}, {person, {{Risk::a}, {}, "stil en bang", {}}}, at(by), t,
                                   vault);
        });
    }
    std::vector<WaitingSignal> waiting(Instant when = now) {
        return database->read(
            [&](store::Transaction& t) { return waiting_signals(t, vault, when, 100); });
    }
    /// As the program does: nullopt when an evaluator does not answer.
    std::optional<std::vector<SentSignal>> send_all(Instant when = now) {
        std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
        row.push_back(std::make_unique<InMemory>(first));
        row.push_back(std::make_unique<InMemory>(second));
        const BlindTokens blind{std::move(row), epochs, KeyedIndexTokens::index_key(vault).view()};
        std::vector<TokenInput> inputs;
        const auto some = waiting(when);
        for (const auto& waits_now : some)
            std::ranges::copy(waits_now.inputs, std::back_inserter(inputs));
        const auto made = blind.of(inputs, std::chrono::steady_clock::now());
        if (!made) return std::nullopt;
        const TokensInHand tokens{inputs, *made};
        return does([&](store::Transaction& t) {
            std::vector<SentSignal> sent;
            for (const auto& waits_now : some)
                if (auto went = send_signal(waits_now.id, tokens, t, vault, when))
                    sent.push_back(*std::move(went));
            return std::optional{std::move(sent)};
        });
    }
};

TEST_P(SendingASignal, R_SIGNAL_35_waits_in_sight_and_meets_nobody_until_it_goes_out) {
    const auto made = waits("s1", one, "school");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->signal.waits_since, now);
    ASSERT_TRUE(waits("s2", one, "politie"));
    EXPECT_EQ(rows("s1"), std::vector<IndexRow>{}) << "the keeper has nothing of it";
    EXPECT_EQ(seen("s1")->state, SignalState::waiting);
    EXPECT_EQ(seen("s1")->waits_since, now);
    EXPECT_TRUE(matches("school").empty());

    const auto sent = send_all(now + std::chrono::hours{1});
    ASSERT_EQ(sent->size(), 2u) << "the longest waiting first";
    EXPECT_TRUE((*sent)[0].answer->empty());
    ASSERT_EQ((*sent)[1].answer->size(), 1u);
    EXPECT_EQ(seen("s1")->state, SignalState::active);
    EXPECT_EQ(seen("s1")->waits_since, std::nullopt);
    EXPECT_EQ(matches("school").size(), 1u);
    EXPECT_EQ(matches("politie").size(), 1u);
    EXPECT_EQ(rows("s1").front().created, now + std::chrono::hours{1})
        << "only the keeper's clock counts";
    EXPECT_TRUE(waiting().empty());
}

TEST_P(SendingASignal, R_SIGNAL_35_never_goes_without_the_evaluators) {
    ASSERT_TRUE(waits("s1", one, "school"));
    second->silent = evaluator::NoEvaluation::not_now;
    EXPECT_FALSE(send_all());
    EXPECT_EQ(seen("s1")->state, SignalState::waiting);
    EXPECT_EQ(rows("s1"), std::vector<IndexRow>{});
    second->silent.reset();
    EXPECT_EQ(send_all()->size(), 1u);
    EXPECT_EQ(send_all()->size(), 0u) << "once";
}

TEST_P(SendingASignal, R_SIGNAL_35_said_twice_is_one_signal) {
    ASSERT_TRUE(waits("s1", one, "school"));
    EXPECT_EQ(waits("s1", one, "school")->signal.waits_since, now);
    ASSERT_TRUE(waits("s2", one, "politie"));
    EXPECT_EQ(send_all()->size(), 2u);
    EXPECT_EQ(waits("s2", one, "politie")->matches.size(), 1u) << "said again later";
    EXPECT_TRUE(waiting().empty());
}

TEST_P(SendingASignal, R_OPRF_23_takes_no_token_that_was_not_asked_for) {
    ASSERT_TRUE(waits("s1", one, "school"));
    const TokensInHand nothing{{}, std::array{TokensOfEpoch{1, {}}}};
    EXPECT_THROW((void)does([&](store::Transaction& t) {
                     return send_signal({"s1"}, nothing, t, vault, now);
                 }),
                 TokenNotInHand);
    EXPECT_EQ(seen("s1")->state, SignalState::waiting);
}

TEST_P(SendingASignal, R_SIGNAL_36_does_not_go_once_it_was_taken_away) {
    ASSERT_TRUE(waits("s1", one, "school"));
    ASSERT_TRUE(remove("s1", RemovalGround::risk_gone));
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(seen("s1")->state, SignalState::removed) << "nothing of it is in an archive";
    EXPECT_EQ(send_all()->size(), 0u);
    EXPECT_EQ(rows("s1"), std::vector<IndexRow>{});
}

TEST_P(SendingASignal, R_SIGNAL_36_does_not_go_about_who_died_or_was_erased) {
    ASSERT_TRUE(waits("s1", one, "school"));
    ASSERT_TRUE(waits("s2", brother, "school"));
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        auto known = people::find_person(t, seals, one).value();
        known.deceased = true;
        people::replace_person(t, seals, crypto::SearchTokens{vault}, known);
        people::erase_person(t, seals, brother);
        return true;
    });
    EXPECT_EQ(send_all()->size(), 0u);
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(rows("s1"), std::vector<IndexRow>{});
    EXPECT_EQ(rows("s2"), std::vector<IndexRow>{});
    EXPECT_EQ(seen("s1")->removed_for, RemovalReason::death);
}

TEST_P(SendingASignal, R_SIGNAL_36_does_not_go_when_its_time_is_over) {
    const auto over = waits("s1", one, "school")->signal.removal_at;
    EXPECT_EQ(waiting(over - std::chrono::seconds{1}).size(), 1u);
    EXPECT_TRUE(waiting(over).empty());
    tidy(over);
    EXPECT_EQ(seen("s1")->removed_for, RemovalReason::term);
}

TEST_P(SendingASignal, R_SIGNAL_36_goes_out_meeting_nobody_when_somebody_objected) {
    ASSERT_TRUE(waits("s0", one, "politie"));
    ASSERT_TRUE(send_all());
    ASSERT_TRUE(waits("s1", one, "school"));
    const auto objects = [&] {
        return deed([&](const access::Actor& actor, store::Transaction& t) {
            return object_to_signal(
                {"s1"}, {{ToInform::youth, ToInform::legal_representatives}, {}}, actor, t, vault);
        });
    };
    ASSERT_TRUE(objects());
    EXPECT_EQ(std::get<SignalRefusal>(objects().error()), SignalRefusal::objected_already);
    EXPECT_EQ(seen("s1")->state, SignalState::objected);
    ASSERT_EQ(send_all()->size(), 1u);
    EXPECT_TRUE(matches("school").empty());
    EXPECT_EQ(rows("s1").front().state, RowState::objected);
    const auto to_judge = database->read(
        [&](store::Transaction& t) { return objections_to_judge(t, coordinator()); });
    ASSERT_EQ(to_judge.size(), 1u);
    EXPECT_EQ(to_judge.front().id, SignalId{"s1"});
}

TEST_P(SendingASignal, R_SIGNAL_36_goes_to_the_municipality_that_the_family_moved_to) {
    ASSERT_TRUE(waits("s1", one, "school"));
    const auto moves = [&](const std::string& to) {
        return deed([&](const access::Actor& actor, store::Transaction& t) {
            return move_signal({"s1"}, {{to}}, actor, t, vault);
        });
    };
    EXPECT_EQ(std::get<SignalRefusal>(moves("nowhere").error()), SignalRefusal::no_index_there);
    ASSERT_TRUE(moves("other-net"));
    ASSERT_EQ(send_all()->size(), 1u);
    EXPECT_EQ(
        database->read([&](store::Transaction& t) { return place_of(t, {"school"}, {"s1"}); }),
        NetworkId{"other-net"});
}

TEST_P(SendingASignal, R_SIGNAL_37_is_ended_when_the_keeper_does_not_take_it) {
    ASSERT_TRUE(waits("s1", one, "school"));
    does([&](store::Transaction& t) {
        keep_profile(t, {{"net"}, LegalProfile::consent});
        return true;
    });
    const auto sent = send_all();
    ASSERT_EQ(sent->size(), 1u);
    EXPECT_EQ(sent->front().answer.error(), KeeperRefusal::profile_not_in_force);
    EXPECT_EQ(seen("s1")->removed_for, RemovalReason::not_taken);
    EXPECT_EQ(seen("s1")->state, SignalState::removed);
    EXPECT_EQ(events(one).back(), ledger::Event::signal_removed);
    EXPECT_TRUE(waiting().empty());
}

// R-OPRF-26: rotation

TEST_P(SendingASignal, R_OPRF_26_meets_across_a_change_of_keys) {
    ASSERT_TRUE(waits("s1", one, "school"));
    ASSERT_TRUE(send_all());
    epochs = {old_epoch, new_epoch};
    ASSERT_TRUE(waits("s2", one, "politie"));
    EXPECT_EQ(send_all()->front().answer->size(), 1u) << "the old key still says who it is";
    epochs = {new_epoch};
    ASSERT_TRUE(waits("s3", one, "halt"));
    EXPECT_EQ(send_all()->front().answer->size(), 1u)
        << "with who has both; the first was not brought under the new key yet";

    // And when it was, all three meet.
    std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
    row.push_back(std::make_unique<InMemory>(first));
    row.push_back(std::make_unique<InMemory>(second));
    const BlindTokens blind{std::move(row), epochs, KeyedIndexTokens::index_key(vault).view()};
    const auto inputs = database->read(
        [&](store::Transaction& t) { return inputs_to_renew(t, vault, now, std::nullopt); });
    const auto made = blind.of(inputs, std::chrono::steady_clock::now());
    const TokensInHand tokens{inputs, *made};
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return std::optional{renew_tokens(t, vault, tokens, "epoch 2", now, std::nullopt)};
    }));
    EXPECT_EQ(rows("s1").front().key_epoch, 2);
    ASSERT_TRUE(remove("s3", RemovalGround::wrong, "halt"));
    ASSERT_TRUE(waits("s4", one, "halt"));
    EXPECT_EQ(send_all()->front().answer->size(), 2u);
}

SCHAKEL_ON_BOTH_DATABASES(SendingASignal);

} // namespace
} // namespace schakel::index
