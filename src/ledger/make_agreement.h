// What people do with agreements: propose a version, sign it for a party, take a signature back. Each is
// kept with its entry in the record of changes.
//
// The rules stand in networks/agreement.h; these deeds stand here because of R-LEDGER-1.
#pragma once

#include "access/account.h"
#include "base/invalid.h"
#include "networks/agreement.h"
#include "people/seals.h"
#include "sharing/sharing_framework.h"

#include <variant>

namespace schakel::ledger {

struct ProposeAgreement {
    std::string name;
    /// accession or collaboration.
    std::string kind;
    NetworkId network;
    std::vector<OrganisationId> parties;
    std::vector<std::string> purposes;
    std::vector<std::string> data_categories;
    PartialDate valid_from;
    PartialDate valid_until;
    std::optional<std::string> retention;
    std::vector<networks::AgreementText> texts;
};
BOOST_DESCRIBE_STRUCT(ProposeAgreement, (),
                      (name, kind, network, parties, purposes, data_categories, valid_from,
                       valid_until, retention, texts))

/// Whoever signs for the own organisation is named by the directory, and signs today. Who records it for
/// another says who signed, in which function and on which day (R-AGREEMENT-2).
struct SignAgreement {
    std::int32_t version = 0;
    OrganisationId organisation;
    std::optional<std::string> name;
    std::optional<std::string> function;
    std::optional<PartialDate> date;
    std::optional<PartialDate> valid_until;
};
BOOST_DESCRIBE_STRUCT(SignAgreement, (), (version, organisation, name, function, date, valid_until))

struct WithdrawSignature {
    std::int32_t version = 0;
    OrganisationId organisation;
    std::string reason;
    std::optional<std::string> name;
    std::optional<std::string> function;
    std::optional<PartialDate> date;
};
BOOST_DESCRIBE_STRUCT(WithdrawSignature, (), (version, organisation, reason, name, function, date))

/// Neither the network nor this party is the actor's to speak for; with the rule that says so.
struct NotForThisActor {
    std::string_view rule;
};
struct AgreementNotKnown {};
using ProposeAgreementError = std::variant<NotForThisActor, AgreementNotKnown, Faults>;
using SignAgreementError =
    std::variant<NotForThisActor, AgreementNotKnown, networks::SignatureRefusal, Faults>;

/// R-AGREEMENT-4. The first version of an agreement that is not there yet.
[[nodiscard]] std::expected<networks::Agreement, ProposeAgreementError>
propose_agreement(const CovenantId& id, const ProposeAgreement& command, const access::Actor& actor,
                  store::Transaction& transaction, const crypto::Vault& vault,
                  const sharing::SharingFramework& framework);
/// R-AGREEMENT-1: the version after the last.
[[nodiscard]] std::expected<networks::Agreement, ProposeAgreementError>
propose_next_version(const CovenantId& id, const ProposeAgreement& command,
                     const access::Actor& actor, store::Transaction& transaction,
                     const crypto::Vault& vault, const sharing::SharingFramework& framework);

/// R-AGREEMENT-2.
[[nodiscard]] std::expected<networks::Agreement, SignAgreementError>
sign_agreement(const CovenantId& id, const SignAgreement& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault);
/// R-AGREEMENT-5.
[[nodiscard]] std::expected<networks::Agreement, SignAgreementError>
withdraw_signature(const CovenantId& id, const WithdrawSignature& command,
                   const access::Actor& actor, store::Transaction& transaction,
                   const crypto::Vault& vault);

} // namespace schakel::ledger
