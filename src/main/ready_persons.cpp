#include "main/ready_persons.h"

#include "people/person_store.h"

#include <ostream>

namespace schakel::main {

void ready_persons(const OpenedHouse& house, std::ostream& messages) {
    constexpr std::size_t persons_at_once = 200;
    constexpr std::size_t told_every = 10'000;
    std::size_t made = 0;
    while (true) {
        const auto some = house.database->write([&](store::Transaction& transaction) {
            people::Seals seals{transaction, house.vault};
            return people::make_tokens_anew(transaction, seals, crypto::SearchTokens{house.vault},
                                            persons_at_once);
        });
        if (some == 0) break;
        const bool told = made / told_every != (made + some) / told_every;
        made += some;
        if (told)
            messages << "schakel: search tokens of " << made << " persons were made anew"
                     << std::endl;
    }
    if (made > 0)
        messages << "schakel: search tokens of all " << made
                 << " persons who needed it were made anew" << std::endl;
}

} // namespace schakel::main
