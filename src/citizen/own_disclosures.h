// What was told about someone, by whom to whom and on which ground.
//
//   R-CITIZEN-7   Someone from twelve on sees every disclosure about themselves; who has custody of a
//                 child under sixteen also those about that child. Nobody sees those about anyone else,
//                 and of one about several is not shown about whom else it was. (AVG art. 15; UAVG art.
//                 5; Jeugdwet art. 7.3.10; BW art. 1:247)
//   R-CITIZEN-8   That a reporter or a secret address was among the data is shown to nobody; a
//                 disclosure of nothing else is left out. (Jeugdwet art. 7.3.10; R-PERSON-2)
//   R-CITIZEN-9   A disclosure of which telling was put off, because it is not safe, is left out
//                 until whom it is about was told. (AVG art. 23 lid 1 onder i; UAVG art. 41)
//   R-CITIZEN-10  The page shows kinds of data, the ground and the reason in one sentence, never the
//                 words that were said: those are asked for and looked at by a person first. (AVG art.
//                 15 lid 4)
//
// NOT YET: asking for the words.
#pragma once

#include "access/account.h"
#include "crypto/vault.h"
#include "networks/directory.h"
#include "people/person.h"
#include "people/seals.h"
#include "sharing/provision_short.h"
#include "store/store.h"

#include <map>

namespace schakel::citizen {

struct OwnDisclosure {
    DisclosureId id;
    Instant at;
    networks::OrganisationShort from;
    networks::OrganisationShort to;
    /// Only those whom the reader may read about (R-CITIZEN-7).
    std::vector<people::PersonShort> about;
    /// Codes of the fact `data`, each once.
    std::vector<std::string> data;
    std::string sentence_nl;
    std::string sentence_en;
    /// Of an older version that is not known any more, the identifier only.
    std::vector<sharing::ProvisionShort> provisions;
};
BOOST_DESCRIBE_STRUCT(OwnDisclosure, (),
                      (id, at, from, to, about, data, sentence_nl, sentence_en, provisions))

/// About whom the reader may read what was shared: themselves, and the children in whose place they
/// may ask (R-CITIZEN-7). Empty for who is no citizen.
[[nodiscard]] std::map<PersonId, people::PersonShort>
readable_by(store::Transaction& transaction, people::Seals& seals, const access::Actor& actor);

/// The newest first; empty for who is no citizen.
[[nodiscard]] std::vector<OwnDisclosure> own_disclosures(store::Transaction& transaction,
                                                         const crypto::Vault& vault,
                                                         const sharing::SharingFramework& framework,
                                                         const access::Actor& actor);

} // namespace schakel::citizen
