// A network as a region writes it down: a folder of TOML files, documented in
// examples/tilburg/README.md.
//
// Every member is read as strictly as a message over the API: unknown, missing and wrong ones are
// all named at once, with the file and the place. The members `source` and `in_2010` are remarks
// for readers and are passed over.
#pragma once

#include "base/invalid.h"
#include "networks/agreement.h"
#include "networks/direction_terms.h"
#include "networks/directory.h"
#include "networks/exchange_protocol.h"
#include "store/store.h"

#include <expected>
#include <filesystem>

namespace schakel::networks {

/// Someone who can log in: a professional, or a member of a family named by number.
struct AccountEntry {
    std::string name;
    std::optional<ProfessionalId> professional;
    /// The citizen's BSN; only test numbers in an example.
    std::optional<std::string> person;
    std::string language;
};
BOOST_DESCRIBE_STRUCT(AccountEntry, (), (name, professional, person, language))

struct NetworkDefinition {
    std::vector<Network> networks;
    std::vector<Organisation> organisations;
    std::vector<Professional> professionals;
    std::vector<MeetingKind> meeting_kinds;
    std::vector<Route> routes;
    /// Each version of each accession document and covenant.
    std::vector<AgreementVersion> agreements;
    std::vector<ExchangeProtocol> protocols;
    std::vector<EscalationStep> escalation;
    /// For networks that say what they expect of a director; see R-NETWORK-3 for the others.
    std::vector<DirectionTerms> direction;
    std::vector<AccountEntry> accounts;
};

/// Reads every *.toml of the folder. A fault's pointer is "file.toml#/kind/number/member".
[[nodiscard]] std::expected<NetworkDefinition, Faults>
read_network_definition(const std::filesystem::path& folder);

/// Whether everything that the definition names is also defined in it: faults of code not_allowed.
[[nodiscard]] Faults unknown_names_in(const NetworkDefinition& definition);

/// Puts all but the accounts into the directory. Loading twice is loading once.
void keep_definition(store::Transaction& transaction, const NetworkDefinition& definition);

} // namespace schakel::networks
