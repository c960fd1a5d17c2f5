// An organisation and a keeper in two houses, with two databases and a line of text between them.
#pragma once

#include "index/answer_organisation.h"
#include "index/blind_tokens.h"
#include "index/errand_store.h"
#include "index/evaluators_in_memory.h"
#include "index/index_fixture.h"
#include "index/index_news_store.h"
#include "index/index_queue_store.h"
#include "index/index_reach.h"
#include "index/institution_token_store.h"
#include "index/send_signal.h"
#include "index/take_news.h"
#include "store/migrate.h"

namespace schakel::index::test {

class AKeeperElsewhere : public WithAnIndex {
protected:
    const std::shared_ptr<Keeper> first = std::make_shared<Keeper>(),
                                  second = std::make_shared<Keeper>();
    const TokenEpoch epoch{1, {{1, first->add(1)}, {1, second->add(1)}}};
    const crypto::Vault keepers_vault = crypto::Vault::in_memory();
    const std::unique_ptr<store::Database> keepers = store::Database::open("sqlite::memory:");
    const std::vector<OrganisationId> all{{"school"}, {"politie"}, {"halt"}};
    /// The young person, a parent, and four without the number.
    static constexpr std::size_t tokens_of_one = 6;
    /// All that went over the line to the keeper.
    std::string line;

    template <class Deed>
    auto at_keeper(Deed&& deed) {
        return keepers->write(std::forward<Deed>(deed));
    }
    void SetUp() override {
        WithAnIndex::SetUp();
        store::migrate(*keepers, now);
        at_keeper([&](store::Transaction& t) {
            keep_directory(t);
            set_guests(t, all);
            return true;
        });
        does([&](store::Transaction& t) {
            keep_index_reach(t, {.evaluators_elsewhere = true, .keeper_elsewhere = true});
            return true;
        });
    }
    template <class Message>
    Message over_the_line(const Message& message) {
        const auto text = codec::write_json(message);
        line += text + "\n";
        auto read = codec::read_json<Message>(text);
        if (!read) throw std::logic_error{read.error().front().pointer + " " + text};
        return *std::move(read);
    }
    crypto::Secret index_key() { return KeyedIndexTokens::index_key(keepers_vault); }

    /// What the keeper gets, and says to it; it is not yet noted here.
    std::optional<std::pair<SignalSent, KeeperAnswer>> bring(const WaitingSignal& waiting,
                                                             Instant when = now) {
        std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
        row.push_back(std::make_unique<InMemory>(first));
        row.push_back(std::make_unique<InMemory>(second));
        const BlindTokens blind{std::move(row), {epoch}, std::nullopt};
        const auto made = blind.of(waiting.inputs, std::chrono::steady_clock::now());
        const TokensInHand outputs{waiting.inputs, *made};
        const auto sent = does([&](store::Transaction& t) {
            return begin_sending(waiting.id, outputs, t, vault, when);
        });
        if (!sent) return std::nullopt;
        const auto answer = at_keeper([&](store::Transaction& t) {
            return take_signal(over_the_line(*sent), all, index_key().view(), t, when);
        });
        return std::pair{*sent,
                         answer ? KeeperAnswer{true, {}} : KeeperAnswer{false, answer.error()}};
    }
    std::vector<WaitingSignal> waiting() {
        return database->read(
            [&](store::Transaction& t) { return waiting_signals(t, vault, now, 100); });
    }
    void bring_errands(Instant when = now) {
        for (const auto& errand :
             database->read([&](store::Transaction& t) { return next_errands(t, 100); })) {
            (void)at_keeper([&](store::Transaction& t) {
                return take_errand(over_the_line(errand), all, t, when);
            });
            does([&](store::Transaction& t) {
                remove_errand(t, errand.id);
                return true;
            });
        }
    }
    /// Who is told. `again` asks as if the last answer had been lost.
    std::vector<ProfessionalId> hear(Instant when = now) {
        std::vector<ProfessionalId> told;
        AskNews ask;
        while (true) {
            ask.profiles = database->read(profiles_known);
            const auto answer = *at_keeper([&](store::Transaction& t) {
                return std::optional{give_news(over_the_line(ask), all, t, when)};
            });
            does([&](store::Transaction& t) {
                std::ranges::copy(take_news(over_the_line(answer), t, vault, when),
                                  std::back_inserter(told));
                return true;
            });
            if (answer.news.empty()) return told;
            ask.seen.clear();
            for (const auto& news : answer.news)
                ask.seen.push_back(news.mark);
        }
    }
    void go(Instant when = now) {
        for (const auto& one_waiting : waiting())
            if (const auto brought = bring(one_waiting, when))
                does([&](store::Transaction& t) {
                    (void)note_sent(brought->first, brought->second, t, vault, when);
                    return true;
                });
        bring_errands(when);
    }
    /// s1 of the school and s2 of the police about the same young person.
    void met() {
        ASSERT_TRUE(signal("s1", one, "school"));
        ASSERT_TRUE(signal("s2", one, "politie"));
        go();
        (void)hear();
    }
    std::vector<IndexRow> kept(const std::string& id, const std::string& by = "school") {
        return keepers->read([&](store::Transaction& t) { return rows_of(t, {by}, {id}); });
    }
    template <class Look>
    auto at_town(Look&& look) {
        return keepers->read([&](store::Transaction& t) { return look(t, coordinator("net")); });
    }
};

} // namespace schakel::index::test
