// The organisations' own list of institutions, as keyed hashes of their addresses: some of them are
// shelters that nobody may find. SQL, and nothing else.
#pragma once

#include "crypto/search_token.h"
#include "people/person.h"
#include "store/store.h"

#include <span>

namespace schakel::index {

struct InstitutionHomeList {
    PartialDate as_of;
    std::int64_t addresses = 0;
    bool operator==(const InstitutionHomeList&) const = default;
};

[[nodiscard]] std::optional<InstitutionHomeList>
find_institution_home_list(store::Transaction& transaction);
/// As which an address stands in it: only postcode, number and addition are looked at.
[[nodiscard]] store::Bytes institution_home(const crypto::SearchTokens& hashes,
                                            const people::Address& address);
/// Puts it in the place of the one that was there.
void replace_institution_homes(store::Transaction& transaction, const PartialDate& as_of,
                               std::span<const store::Bytes> homes);
/// Whether somebody lives in an institution there (R-SIGNAL-31).
[[nodiscard]] bool is_institution_home(store::Transaction& transaction,
                                       const crypto::SearchTokens& hashes,
                                       const people::Address& address);

} // namespace schakel::index
