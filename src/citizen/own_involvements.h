// Who is involved with the family, and since when.
//
//   R-CITIZEN-4  The family sees everyone who takes part in its case, guests and listeners too, with
//                how to reach them; not an organisation that was only asked to take it over. (seed 001,
//                building block on legal protection; AVG art. 13 and 14)
#pragma once

#include "access/account.h"
#include "crypto/vault.h"
#include "networks/directory.h"
#include "people/person.h"
#include "store/store.h"

namespace schakel::citizen {

struct Involvement {
    /// Of an organisation that named nobody: its own name and number.
    networks::Contact contact;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(Involvement, (), (contact, since))

/// Of several cases at once: the newest says who is responsible and who directs.
struct OwnInvolvements {
    std::optional<networks::OrganisationShort> responsible;
    std::optional<networks::Contact> director;
    /// Where it is another than the director, by exception (R-DIRECTOR-4).
    std::optional<networks::Contact> process_director;
    std::optional<networks::Contact> contact_person;
    std::vector<Involvement> involved;
    std::vector<people::PersonShort> family;
};
BOOST_DESCRIBE_STRUCT(OwnInvolvements, (),
                      (responsible, director, process_director, contact_person, involved, family))

/// Empty for whom no case opens (R-CITIZEN-1).
[[nodiscard]] OwnInvolvements own_involvements(store::Transaction& transaction,
                                               const crypto::Vault& vault,
                                               const access::Actor& actor);

} // namespace schakel::citizen
