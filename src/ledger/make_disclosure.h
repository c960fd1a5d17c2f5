// What a professional does when passing data on to another organisation: the one way in which data
// travel.
//
//   R-DISCLOSURE-7  A disclosure that is sent twice is one. (design: a line that drops must not make
//                   a family's data travel twice)
//   R-DISCLOSURE-8  What rested on consent is not passed on once that consent was withdrawn or has
//                   ended, or someone answered no since, also when the advice was given before.
//                   Where more than one person had said yes, the end of one yes is enough.
//                   (AVG art. 7 lid 3)
//
// R-DISCLOSURE-1 to 6 and 10 stand in sharing/disclosure.h, R-PURPOSE-4 and 5 in
// sharing/carried_purpose.h.
#pragma once

#include "access/account.h"
#include "sharing/advice_store.h"
#include "sharing/sharing_framework.h"

namespace schakel::ledger {

/// A line of a protocol, by its names.
struct FollowedExchange {
    std::string protocol;
    std::string exchange;
};
BOOST_DESCRIBE_STRUCT(FollowedExchange, (), (protocol, exchange))

struct MakeDisclosure {
    AdviceId advice{};
    std::vector<sharing::DisclosedItem> items{};
    /// The conditions of the advice that hold, by their code.
    std::vector<std::string> confirmed{};
    /// With whom it was weighed, where the advice asks that.
    std::optional<std::string> colleague{};
    /// Who is to receive it within the organisation.
    std::optional<ProfessionalId> to_professional{};
    /// The line of a protocol that it follows.
    std::optional<FollowedExchange> follows{};
    /// Why it goes otherwise than a protocol that is in force between the two says.
    std::optional<std::string> beside_protocol{};
};
BOOST_DESCRIBE_STRUCT(MakeDisclosure, (),
                      (advice, items, confirmed, colleague, to_professional, follows,
                       beside_protocol))

/// The identifier stands for another disclosure.
struct DisclosureIdUsed {
    bool operator==(const DisclosureIdUsed&) const = default;
};
using MakeDisclosureError =
    std::variant<sharing::AdviceNotKnown, sharing::AdviceTooOld, sharing::SharingRefused,
                 sharing::OutsideScope, sharing::ConditionsNotConfirmed, sharing::ColleagueNotNamed,
                 sharing::DisclosedToOneself, sharing::PurposeLeftOut,
                 sharing::ProtocolLineNotInForce, sharing::ProtocolReasonMissing, DisclosureIdUsed>;

/// Keeps the disclosure and its entry in the ledger. The identifier is chosen by the caller
/// (R-DISCLOSURE-7); recipient and case are those to which the caller's own deed leads, such as the
/// receiver of a handover. `known_now` is what the system knows of the situation at this moment,
/// from where it was filled in when the advice was asked (R-DISCLOSURE-10). That it was refused is
/// kept by a deed of its own (record_refusal.h), for this one keeps nothing when it refuses.
[[nodiscard]] std::expected<sharing::Disclosure, MakeDisclosureError>
make_disclosure(const DisclosureId& id, const MakeDisclosure& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault,
                const sharing::SharingFramework& framework, const OrganisationId& recipient,
                const std::optional<CaseId>& case_id, const sharing::Facts& known_now);

} // namespace schakel::ledger
