// Takes signals and announced agenda items to the keeper of the index where the evaluators are
// elsewhere, while the server runs: asks for tokens outside of any transaction, then hands over what waited (R-SIGNAL-35). Where
// the keeper is elsewhere, too, it brings there what was said since, and hears what is new.
//
//   R-OPRF-35  Before any signal goes out under keys that are new here, all that the keeper has from
//              this house are brought under them (R-OPRF-29), so that no match is lost meanwhile.
//   R-OPRF-36  Who cannot be asked is asked again after a second, then after twice as long each
//              time, up to a minute; that it is so is written down once, and again when it is over.
#pragma once

#include "crypto/vault.h"
#include "index/send_signal.h"
#include "main/index_evaluators.h"
#include "main/remote_keeper.h"
#include "notify/telling.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace schakel::main {

/// What the courier works with; all of it lives longer.
struct CourierParts {
    store::Database& database;
    const crypto::Vault& vault;
    notify::EventHub& events;
    std::function<std::optional<notify::PageAddress>()> page;
    Clock clock;
    std::ostream& errors;
};

class IndexCourier {
public:
    /// Begins. Throws BadOption when a certificate cannot be used; an evaluator that is not there is
    /// no reason not to begin.
    IndexCourier(CourierParts parts, IndexEvaluators evaluators);
    IndexCourier(const IndexCourier&) = delete;
    IndexCourier& operator=(const IndexCourier&) = delete;
    ~IndexCourier() { stop(); }
    /// Ends after the question that is open, which takes ten seconds at most; what waits goes on at
    /// the next start.
    void stop();

private:
    using Moment = std::chrono::steady_clock::time_point;

    void run(const std::stop_token& ending);
    /// False when somebody could not be asked.
    bool renew_all(const std::stop_token& ending);
    bool send_waiting(const std::stop_token& ending);
    bool send_announcements(const std::stop_token& ending);
    bool announce_elsewhere(const std::stop_token& ending);
    /// Open pages only, as for who announces where nothing has to be asked for.
    void look_again(store::Transaction& transaction, const std::vector<OrganisationId>& whose,
                    std::vector<notify::ToTell>& tell) const;
    bool renew_elsewhere(const std::stop_token& ending);
    bool send_elsewhere(const std::vector<index::WaitingSignal>& waiting,
                        const index::TokensInHand& outputs);
    bool send_errands(const std::stop_token& ending);
    bool hear_news();
    /// What the keeper answered; nullopt, and said once, when it cannot be asked.
    template <class Answer>
    std::optional<Answer> heard(std::expected<Answer, std::string>&& answer);
    [[nodiscard]] std::optional<index::TokensInHand>
    tokens_of(std::span<const index::TokenInput> inputs);
    void tell_once(const index::NoTokens& why);

    CourierParts parts_;
    IndexEvaluators evaluators_;
    index::BlindTokens tokens_;
    std::string mark_;
    bool renewed_ = false;
    std::optional<index::NoTokens> told_;
    /// Null where the keeper is in this house.
    std::unique_ptr<RemoteKeeper> keeper_;
    bool keeper_told_ = false;
    std::string fault_told_;
    Moment news_heard_{};
    std::vector<index::NewsMark> seen_;
    std::mutex guard_;
    std::condition_variable_any ended_;
    std::jthread thread_;
};

} // namespace schakel::main
