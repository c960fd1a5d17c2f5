#include "main/ready_index.h"

#include "casework/send_announcement.h"
#include "index/legal_profile_store.h"
#include "index/renew_tokens.h"
#include "index/send_signal.h"
#include "index/take_institutions.h"

#include <ostream>

namespace schakel::main {

namespace {

constexpr std::int64_t at_once_max = 100;

std::size_t renew_all(const OpenedHouse& house, const index::KeyedIndexTokens& tokens,
                      const std::string& mark, std::ostream& errors) {
    constexpr std::size_t told_every = 10'000;
    std::size_t renewed = 0;
    std::optional<SignalId> last;
    do {
        const auto some = *house.database->write([&](store::Transaction& transaction) {
            return std::optional{
                index::renew_tokens(transaction, house.vault, tokens, mark, system_now(), last)};
        });
        if (renewed / told_every != (renewed + some.renewed) / told_every)
            errors << "schakel: " << renewed + some.renewed
                   << " signals are under the keys of today" << std::endl;
        renewed += some.renewed;
        last = some.last;
    } while (last);
    return renewed;
}

void drop_institutions(const OpenedHouse& house, const index::KeyedIndexTokens& tokens,
                       std::ostream& errors) {
    const bool dropped = *house.database->write([&](store::Transaction& transaction) {
        return std::optional{index::drop_institutions_of_other_keys(transaction, tokens)};
    });
    if (dropped)
        errors << "schakel: the list of institutions was made with other keys and is gone: nothing "
                  "meets by address until `schakel index institutions` is given again"
               << std::endl;
}

/// Those that waited for evaluators elsewhere, which are not asked any more (R-SIGNAL-35).
void send_waiting(const OpenedHouse& house, const index::KeyedIndexTokens& tokens,
                  std::ostream& errors) {
    std::size_t sent = 0;
    while (true) {
        const auto now = system_now();
        const auto waiting = house.database->read([&](store::Transaction& transaction) {
            return index::waiting_signals(transaction, house.vault, now, at_once_max);
        });
        if (waiting.empty()) break;
        (void)house.database->write([&](store::Transaction& transaction) {
            for (const auto& one : waiting)
                (void)index::send_signal(one.id, tokens, transaction, house.vault, now);
            return true;
        });
        sent += waiting.size();
    }
    if (sent > 0)
        errors << "schakel: " << sent << " signals that waited for evaluators went out"
               << std::endl;
}

/// Of agenda items the same, and those whose tokens are others today (R-TABLE-24, R-TABLE-25).
void send_announcements(const OpenedHouse& house, const index::KeyedIndexTokens& tokens,
                        std::ostream& errors) {
    std::size_t sent = 0;
    while (true) {
        const auto waiting = house.database->read([&](store::Transaction& transaction) {
            return casework::waiting_announcements(transaction, house.vault, at_once_max);
        });
        if (waiting.empty()) break;
        (void)house.database->write([&](store::Transaction& transaction) {
            for (const auto& one : waiting)
                (void)casework::send_announcement(one.item, tokens, transaction, house.vault,
                                                  system_now());
            return true;
        });
        sent += waiting.size();
    }
    if (sent > 0)
        errors << "schakel: " << sent << " announced agenda items went to the index" << std::endl;
}

} // namespace

std::size_t renew_signals(const OpenedHouse& house, std::ostream& errors) {
    const index::KeyedIndexTokens tokens{house.vault};
    return renew_all(house, tokens, index::mark_of(tokens), errors);
}

void ready_index(const OpenedHouse& house, std::ostream& errors) {
    const index::KeyedIndexTokens tokens{house.vault};
    const auto mark = index::mark_of(tokens);
    const auto [is_on, is_of_today] = house.database->read([&](store::Transaction& transaction) {
        return std::pair{!index::networks_with_index(transaction, system_now()).empty(),
                         index::tokens_are_of_today(transaction, mark)};
    });
    if (is_on)
        errors << "schakel: THE REFERENCE INDEX IS NOT SEPARATED: the keys of both evaluators and "
                  "of the index are in this house, so whoever holds the key folder and the "
                  "database can find out of whom the signals are (docs/index.md)"
               << std::endl;
    if (!is_of_today) {
        (void)house.database->write([](store::Transaction& transaction) {
            casework::announce_anew(transaction, system_now());
            return true;
        });
        drop_institutions(house, tokens, errors);
        if (const auto renewed = renew_all(house, tokens, mark, errors); renewed > 0)
            errors << "schakel: " << renewed << " signals were brought under the keys of today"
                   << std::endl;
    }
    send_waiting(house, tokens, errors);
    send_announcements(house, tokens, errors);
}

} // namespace schakel::main
