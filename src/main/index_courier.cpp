#include "main/index_courier.h"

#include "index/renew_tokens.h"
#include "index/send_signal.h"

#include <ostream>

namespace schakel::main {

namespace {

/// How long a signal waits at most before it is seen here: nobody notices it.
constexpr std::chrono::milliseconds looks_every{100};
constexpr std::chrono::seconds wait_first{1}, wait_max{60};
/// Of one question to an evaluator.
constexpr std::chrono::seconds patience{10};
constexpr std::int64_t at_once_max = 100;

/// Who made the signal hears of each match, since the answer to it could not tell; who was there
/// before as always (R-MATCH-4).
void tell_of(const index::SentSignal& sent, std::vector<ToTell>& tell) {
    using enum notify::Notice;
    if (!sent.answer) {
        tell.push_back({sent.signal.professional, something_waits, notify::EventKind::match});
        return;
    }
    for (const auto& match : *sent.answer) {
        tell.push_back({match.later_professional, something_waits, notify::EventKind::match});
        if (!match.from_archive)
            tell.push_back({match.earlier_professional, something_waits, notify::EventKind::match});
    }
}

} // namespace

IndexCourier::IndexCourier(CourierParts parts, IndexEvaluators evaluators)
    : parts_{std::move(parts)}, evaluators_{std::move(evaluators)},
      tokens_{blind_tokens(evaluators_, index::KeyedIndexTokens::index_key(parts_.vault).view())},
      mark_{mark_of(evaluators_)}, thread_{[this](const std::stop_token& ending) { run(ending); }} {
}

void IndexCourier::stop() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

void IndexCourier::run(const std::stop_token& ending) {
    std::chrono::milliseconds wait = looks_every;
    while (!ending.stop_requested()) {
        bool goes = false;
        try {
            goes = (renewed_ || renew_all(ending)) && send_waiting(ending);
        } catch (const store::Failure&) {
            // The database is away or full; what waits is in it.
        } catch (const index::TokenNotInHand&) {
            // Somebody got a parent meanwhile: asked for anew.
        }
        wait = goes                  ? looks_every
               : wait == looks_every ? std::chrono::milliseconds{wait_first}
                                     : std::min(wait * 2, std::chrono::milliseconds{wait_max});
        std::unique_lock lock{guard_};
        ended_.wait_for(lock, ending, wait, [] { return false; });
    }
}

std::optional<index::TokensInHand>
IndexCourier::tokens_of(std::span<const index::TokenInput> inputs) {
    const auto made = tokens_.of(inputs, Moment::clock::now() + patience);
    if (!made) {
        tell_once(made.error());
        return std::nullopt;
    }
    if (told_) parts_.errors << "schakel: the evaluators answer again" << std::endl;
    told_.reset();
    return index::TokensInHand{inputs, *made};
}

// R-OPRF-36
void IndexCourier::tell_once(const index::NoTokens& why) {
    if (told_ == why) return;
    told_ = why;
    parts_.errors << "schakel: evaluator '" << evaluators_.names.at(why.evaluator) << "' "
                  << in_words(why.why) << "; signals wait until it does" << std::endl;
}

// R-OPRF-35
bool IndexCourier::renew_all(const std::stop_token& ending) {
    const bool is_of_today = parts_.database.read([&](store::Transaction& transaction) {
        return index::tokens_are_of_today(transaction, mark_);
    });
    std::optional<SignalId> last;
    std::size_t renewed = 0;
    for (bool more = !is_of_today; more && !ending.stop_requested();) {
        const auto inputs = parts_.database.read([&](store::Transaction& transaction) {
            return index::inputs_to_renew(transaction, parts_.vault, last);
        });
        const auto tokens = tokens_of(inputs);
        if (!tokens) return false;
        const auto some = *parts_.database.write([&](store::Transaction& transaction) {
            return std::optional{
                index::renew_tokens(transaction, parts_.vault, *tokens, mark_, last)};
        });
        renewed += some.renewed;
        last = some.last;
        more = last.has_value();
    }
    renewed_ = !ending.stop_requested();
    if (renewed > 0)
        parts_.errors << "schakel: " << renewed << " signals were brought under the keys of today"
                      << std::endl;
    return renewed_;
}

bool IndexCourier::send_waiting(const std::stop_token& ending) {
    while (!ending.stop_requested()) {
        const auto waiting = parts_.database.read([&](store::Transaction& transaction) {
            return index::waiting_signals(transaction, parts_.vault, parts_.clock(), at_once_max);
        });
        if (waiting.empty()) return true;
        std::vector<index::TokenInput> inputs;
        for (const auto& one : waiting)
            std::ranges::copy(one.inputs, std::back_inserter(inputs));
        const auto tokens = tokens_of(inputs);
        if (!tokens) return false;
        std::vector<ToTell> tell;
        (void)parts_.database.write([&](store::Transaction& transaction) {
            tell.clear();
            const auto now = parts_.clock();
            for (const auto& one : waiting)
                if (const auto sent =
                        index::send_signal(one.id, *tokens, transaction, parts_.vault, now))
                    tell_of(*sent, tell);
            keep_mails(transaction, tell, parts_.page(), now);
            return true;
        });
        tell_pages(parts_.events, tell);
    }
    return true;
}

} // namespace schakel::main
