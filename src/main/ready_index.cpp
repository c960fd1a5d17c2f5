#include "main/ready_index.h"

#include "index/legal_profile_store.h"
#include "index/renew_tokens.h"

#include <ostream>

namespace schakel::main {

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
    if (is_of_today) return;
    constexpr std::size_t told_every = 10'000;
    std::size_t renewed = 0;
    std::optional<SignalId> last;
    do {
        const auto some = *house.database->write([&](store::Transaction& transaction) {
            return std::optional{index::renew_tokens(transaction, house.vault, tokens, mark, last)};
        });
        if (renewed / told_every != (renewed + some.renewed) / told_every)
            errors << "schakel: " << renewed + some.renewed
                   << " signals are under the keys of today" << std::endl;
        renewed += some.renewed;
        last = some.last;
    } while (last);
    if (renewed > 0)
        errors << "schakel: " << renewed << " signals were brought under the keys of today"
               << std::endl;
}

} // namespace schakel::main
