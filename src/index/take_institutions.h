// Taking over a list of institutions, at the organisations' side and the keeper's at once.
//
// The file is CSV in UTF-8 with the columns postcode, houseNumber and, where there is one, addition.
#pragma once

#include "base/invalid.h"
#include "index/index_tokens.h"
#include "index/institution_list.h"
#include "people/person.h"

#include <expected>

namespace schakel::index {

/// Each address once, as the register writes it. Errors are those of read_csv, and
/// postcode_not_dutch and house_number_out_of_range, each with row and column.
[[nodiscard]] std::expected<std::vector<people::Address>, Faults>
read_institutions(std::string_view csv);

/// What is kept of a list. Made outside of any deed, for it takes a fraction of a millisecond for each
/// address.
struct HashedInstitutions {
    PartialDate as_of;
    /// For the organisations.
    std::vector<store::Bytes> homes;
    /// For the keeper, and the mark of the keys with which they are made.
    std::vector<store::Bytes> tokens;
    std::string made_with;
};
/// The day must be complete.
[[nodiscard]] HashedInstitutions hash_institutions(std::span<const people::Address> addresses,
                                                   const PartialDate& as_of,
                                                   const crypto::Vault& vault);

/// elsewhere: R-SIGNAL-34. older_than_kept: a newer one is here.
BOOST_DEFINE_ENUM_CLASS(InstitutionListRefusal, no_addresses, of_day_to_come, not_fresh,
                        older_than_kept, elsewhere)

/// R-SIGNAL-30. Afterwards no tokens are of today, and have to be renewed (R-SIGNAL-32).
[[nodiscard]] std::expected<void, InstitutionListRefusal>
take_institutions(const HashedInstitutions& list, store::Transaction& transaction,
                  const crypto::Vault& vault, Instant now);

/// For the keys of this house, before tokens are made with them: a list of the keeper that was made
/// with others leaves nothing out, and goes. Whether there was one.
bool drop_institutions_of_other_keys(store::Transaction& transaction,
                                     const KeyedIndexTokens& tokens);

} // namespace schakel::index
