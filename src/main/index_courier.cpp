#include "main/index_courier.h"

#include "casework/send_announcement.h"
#include "http/server.h"
#include "index/errand_store.h"
#include "index/renew_tokens.h"
#include "index/take_news.h"
#include "main/bad_option.h"
#include "networks/directory_store.h"

#include <ostream>

namespace schakel::main {

namespace {

/// How long a signal waits at most before it is seen here: nobody notices it.
constexpr std::chrono::milliseconds looks_every{100};
constexpr std::chrono::seconds wait_first{1}, wait_max{60};
/// Of one question to an evaluator.
constexpr std::chrono::seconds patience{10};
constexpr std::int64_t at_once_max = 100;
/// Both sides know of a match within a second.
constexpr std::chrono::milliseconds hears_every{400};

/// Who made the signal hears of each match, since the answer to it could not tell; who was there
/// before as always (R-MATCH-4).
void tell_of(const index::SentSignal& sent, std::vector<notify::ToTell>& tell) {
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

/// Of all that waits at once.
std::vector<index::TokenInput> inputs_of(const auto& waiting) {
    std::vector<index::TokenInput> inputs;
    for (const auto& one : waiting)
        std::ranges::copy(one.inputs, std::back_inserter(inputs));
    return inputs;
}

index::BlindTokens tokens_for(const IndexEvaluators& evaluators, const crypto::Vault& vault) {
    if (evaluators.keeper) return blind_tokens(evaluators, std::nullopt);
    return blind_tokens(evaluators, index::KeyedIndexTokens::index_key(vault).view());
}

std::unique_ptr<RemoteKeeper> keeper_for(const IndexEvaluators& evaluators) {
    if (!evaluators.keeper) return nullptr;
    try {
        return std::make_unique<RemoteKeeper>(*evaluators.keeper);
    } catch (const http::CertificateUnusable& error) {
        throw BadOption{std::string{"authorities, certificate, private_key: "} + error.what()};
    }
}

} // namespace

IndexCourier::IndexCourier(CourierParts parts, IndexEvaluators evaluators)
    : parts_{std::move(parts)}, evaluators_{std::move(evaluators)},
      tokens_{tokens_for(evaluators_, parts_.vault)}, mark_{mark_of(evaluators_)},
      keeper_{keeper_for(evaluators_)},
      thread_{[this](const std::stop_token& ending) { run(ending); }} {}

void IndexCourier::stop() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

void IndexCourier::run(const std::stop_token& ending) {
    std::chrono::milliseconds wait = looks_every;
    while (!ending.stop_requested()) {
        bool goes = false;
        try {
            goes = (renewed_ || renew_all(ending)) && send_waiting(ending) &&
                   (keeper_ == nullptr
                        ? send_announcements(ending)
                        : send_errands(ending) && announce_elsewhere(ending) && hear_news());
        } catch (const store::Failure&) {
            // The database is away or full; what waits is in it.
        } catch (const index::TokenNotInHand&) {
            // Somebody got a parent meanwhile: asked for anew.
        } catch (const std::exception& error) {
            // A fault of ours must not end the server; what waits, waits in sight.
            if (fault_told_ != error.what())
                parts_.errors << "schakel: signals cannot be sent: " << error.what() << std::endl;
            fault_told_ = error.what();
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
    if (keeper_ != nullptr) return renew_elsewhere(ending);
    const bool is_of_today = parts_.database.read([&](store::Transaction& transaction) {
        return index::tokens_are_of_today(transaction, mark_);
    });
    if (!is_of_today)
        (void)parts_.database.write([&](store::Transaction& transaction) {
            casework::announce_anew(transaction, parts_.clock());
            return true;
        });
    std::optional<SignalId> last;
    std::size_t renewed = 0;
    for (bool more = !is_of_today; more && !ending.stop_requested();) {
        const auto inputs = parts_.database.read([&](store::Transaction& transaction) {
            return index::inputs_to_renew(transaction, parts_.vault, parts_.clock(), last);
        });
        const auto tokens = tokens_of(inputs);
        if (!tokens) return false;
        const auto some = *parts_.database.write([&](store::Transaction& transaction) {
            return std::optional{index::renew_tokens(transaction, parts_.vault, *tokens, mark_,
                                                     parts_.clock(), last)};
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
        const auto tokens = tokens_of(inputs_of(waiting));
        if (!tokens) return false;
        if (keeper_ != nullptr) {
            if (!send_elsewhere(waiting, *tokens)) return false;
            continue;
        }
        std::vector<notify::ToTell> tell;
        (void)parts_.database.write([&](store::Transaction& transaction) {
            tell.clear();
            const auto now = parts_.clock();
            for (const auto& one : waiting)
                if (const auto sent =
                        index::send_signal(one.id, *tokens, transaction, parts_.vault, now))
                    tell_of(*sent, tell);
            notify::keep_mails(transaction, tell, parts_.page(), now);
            return true;
        });
        notify::tell_pages(parts_.events, tell);
    }
    return true;
}

// R-TABLE-24
bool IndexCourier::send_announcements(const std::stop_token& ending) {
    while (!ending.stop_requested()) {
        const auto waiting = parts_.database.read([&](store::Transaction& transaction) {
            return casework::waiting_announcements(transaction, parts_.vault, at_once_max);
        });
        if (waiting.empty()) return true;
        const auto tokens = tokens_of(inputs_of(waiting));
        if (!tokens) return false;
        std::vector<notify::ToTell> tell;
        (void)parts_.database.write([&](store::Transaction& transaction) {
            tell.clear();
            for (const auto& one : waiting)
                look_again(transaction,
                           casework::send_announcement(one.item, *tokens, transaction, parts_.vault,
                                                       parts_.clock()),
                           tell);
            return true;
        });
        notify::tell_pages(parts_.events, tell);
    }
    return true;
}

void IndexCourier::look_again(store::Transaction& transaction,
                              const std::vector<OrganisationId>& whose,
                              std::vector<notify::ToTell>& tell) const {
    for (const auto& organisation : whose)
        for (auto& professional : networks::ids_of_professionals(transaction, organisation))
            tell.push_back({std::move(professional), notify::Notice::something_waits,
                            notify::EventKind::meeting});
}

// ---- the keeper elsewhere

template <class Answer>
std::optional<Answer> IndexCourier::heard(std::expected<Answer, std::string>&& answer) {
    if (!answer) {
        if (!keeper_told_)
            parts_.errors << "schakel: the index cannot be asked: " << answer.error()
                          << "; what has to go there waits until it can" << std::endl;
        keeper_told_ = true;
        return std::nullopt;
    }
    if (keeper_told_) parts_.errors << "schakel: the index answers again" << std::endl;
    keeper_told_ = false;
    return *std::move(answer);
}

bool IndexCourier::renew_elsewhere(const std::stop_token& ending) {
    renewed_ = parts_.database.read([&](store::Transaction& transaction) {
        return index::tokens_are_of_today(transaction, mark_);
    });
    if (!renewed_)
        (void)parts_.database.write([&](store::Transaction& transaction) {
            casework::announce_anew(transaction, parts_.clock());
            return true;
        });
    std::optional<SignalId> last;
    while (!renewed_ && !ending.stop_requested()) {
        const auto inputs = parts_.database.read([&](store::Transaction& transaction) {
            return index::inputs_to_renew(transaction, parts_.vault, parts_.clock(), last);
        });
        const auto outputs = tokens_of(inputs);
        if (!outputs) return false;
        const auto some = parts_.database.read([&](store::Transaction& transaction) {
            return index::tokens_to_send(transaction, parts_.vault, *outputs, parts_.clock(), last);
        });
        for (const auto& one : some.sent)
            if (!heard(keeper_->take(one, Moment::clock::now() + patience))) return false;
        last = some.last;
        if (last) continue;
        renewed_ = parts_.database.write([&](store::Transaction& transaction) {
            index::keep_mark(transaction, mark_);
            return true;
        });
    }
    return renewed_;
}

bool IndexCourier::send_elsewhere(const std::vector<index::WaitingSignal>& waiting,
                                  const index::TokensInHand& outputs) {
    for (const auto& one : waiting) {
        std::optional<index::SignalSent> sent;
        (void)parts_.database.write([&](store::Transaction& transaction) {
            sent = index::begin_sending(one.id, outputs, transaction, parts_.vault, parts_.clock());
            return true; // also what ended it instead is kept
        });
        if (!sent) continue;
        const auto answer = heard(keeper_->take(*sent, Moment::clock::now() + patience));
        if (!answer) return false;
        std::vector<notify::ToTell> tell;
        (void)parts_.database.write([&](store::Transaction& transaction) {
            tell.clear();
            if (!index::note_sent(*sent, *answer, transaction, parts_.vault, parts_.clock()))
                tell.push_back({sent->professional, notify::Notice::something_waits,
                                notify::EventKind::match});
            notify::keep_mails(transaction, tell, parts_.page(), parts_.clock());
            return true;
        });
        notify::tell_pages(parts_.events, tell);
        news_heard_ = {};
    }
    return true;
}

// R-KEEPER-7
bool IndexCourier::announce_elsewhere(const std::stop_token& ending) {
    const auto waiting = parts_.database.read([&](store::Transaction& transaction) {
        return casework::waiting_announcements(transaction, parts_.vault, at_once_max);
    });
    if (waiting.empty()) return true;
    const auto outputs = tokens_of(inputs_of(waiting));
    if (!outputs) return false;
    for (const auto& one : waiting) {
        if (ending.stop_requested()) return true;
        std::optional<index::AgendaSent> sent;
        (void)parts_.database.write([&](store::Transaction& transaction) {
            sent = casework::begin_announcing(one.item, *outputs, transaction, parts_.vault,
                                              parts_.clock());
            return true; // also what ended it instead is kept
        });
        if (!sent) continue;
        const auto answer = heard(keeper_->take(*sent, Moment::clock::now() + patience));
        if (!answer) return false;
        std::vector<notify::ToTell> tell;
        (void)parts_.database.write([&](store::Transaction& transaction) {
            tell.clear();
            look_again(
                transaction,
                casework::note_announced(*sent, *answer, transaction, parts_.vault, parts_.clock()),
                tell);
            return true;
        });
        notify::tell_pages(parts_.events, tell);
        news_heard_ = {};
    }
    return true;
}

bool IndexCourier::send_errands(const std::stop_token& ending) {
    while (!ending.stop_requested()) {
        const auto errands = parts_.database.read([&](store::Transaction& transaction) {
            return index::next_errands(transaction, at_once_max);
        });
        if (errands.empty()) return true;
        for (const auto& errand : errands) {
            const auto answer = heard(keeper_->take(errand, Moment::clock::now() + patience));
            if (!answer) return false;
            // What it does not take is done with: mostly it has no such signal any more.
            if (!answer->taken && answer->why)
                parts_.errors << "schakel: the index did not take " << codec::word_for(errand.kind)
                              << " of " << errand.about << ": " << codec::word_for(*answer->why)
                              << std::endl;
            (void)parts_.database.write([&](store::Transaction& transaction) {
                index::remove_errand(transaction, errand.id);
                return true;
            });
        }
        news_heard_ = {};
    }
    return true;
}

bool IndexCourier::hear_news() {
    if (Moment::clock::now() - news_heard_ < hears_every) return true;
    const auto known = parts_.database.read(index::profiles_known);
    const auto answer = heard(keeper_->news({seen_, known}, Moment::clock::now() + patience));
    if (!answer) return false;
    seen_.clear();
    news_heard_ = Moment::clock::now();
    if (answer->news.empty() && !answer->profiles) return true;
    std::vector<notify::ToTell> tell;
    (void)parts_.database.write([&](store::Transaction& transaction) {
        tell.clear();
        for (const auto& one : index::take_news(*answer, transaction, parts_.vault, parts_.clock()))
            tell.push_back({one, notify::Notice::something_waits, notify::EventKind::match});
        notify::keep_mails(transaction, tell, parts_.page(), parts_.clock());
        look_again(transaction,
                   casework::hear_of_agendas(*answer, transaction, parts_.vault, parts_.clock()),
                   tell);
        return true;
    });
    notify::tell_pages(parts_.events, tell);
    // Said with the next question, which comes at once (R-KEEPER-2).
    for (const auto& news : answer->news)
        seen_.push_back(news.mark);
    if (!seen_.empty()) news_heard_ = {};
    return true;
}

} // namespace schakel::main
