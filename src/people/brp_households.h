// Persons, relations and custody from a file of the base register, as the trial set is published.
// For examples and tests: a database that takes such a file is marked for test numbers (R-BSN-3).
//
//   R-BRP-1  Loaded twice is loaded once, and a person keeps the random identifier that they got
//            the first time. (contract: schakel load)
//   R-BRP-2  Nobody is loaded from a file in which something is wrong, and each fault is named by
//            its place and never by its value. (design)
//   R-BRP-3  Every degree of secrecy in the register makes the address secret, and a letter address
//            is no home. (Logisch Ontwerp BRP, elements 07.70.10 and 08.10.10; design: doubt means
//            no)
//
// The file is a list of person lists, or an object that has such a list as its member "personen"
// beside its notes on source and licence. Read are burgerservicenummer (must be there), naam,
// geboorte.datum, geslacht.code, verblijfplaats, geheimhoudingPersoonsgegevens, overlijden,
// opschortingBijhouding.reden, ouders, partners, expartners, kinderen, indicatieGezagMinderjarige
// and indicatieCurateleRegister. What else stands there is left where it is.
#pragma once

#include "base/invalid.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <boost/describe.hpp>
#include <expected>
#include <string_view>

namespace schakel::people {

struct HouseholdsLoaded {
    std::int64_t persons_added = 0;
    std::int64_t persons_changed = 0;
    std::int64_t persons_unchanged = 0;
    bool operator==(const HouseholdsLoaded&) const = default;
};
BOOST_DESCRIBE_STRUCT(HouseholdsLoaded, (), (persons_added, persons_changed, persons_unchanged))

/// Relations are kept with whoever is in the file or in the database already. Custody is what the
/// file's note says, or what follows from the law for a minor without one (people/custody.h).
[[nodiscard]] std::expected<HouseholdsLoaded, Faults>
load_households(std::string_view text, store::Transaction& transaction, const crypto::Vault& vault,
                Instant now);

} // namespace schakel::people
