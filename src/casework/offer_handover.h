// What a professional does when offering a case to another organisation.
//
//   R-HANDOVER-4  An offer that is sent twice is one handover.
//                 (design: a line that drops must not make a family's file travel twice)
//   R-HANDOVER-7  What goes along with an offer is a disclosure like any other, made in the same
//                 transaction on an advice that permits it for this receiver and this case;
//                 without it there is no offer.
//                 (AVG art. 5 lid 1 onder b and lid 2; seed 002, chapter 4)
#pragma once

#include "casework/handover_view.h"
#include "casework/participant_store.h"
#include "ledger/make_disclosure.h"

namespace schakel::casework {

struct OfferHandover {
    CaseId case_id{};
    OrganisationId receiver{};
    /// The route along which it goes; absent where the definition has one at most.
    std::optional<RouteId> route{};
    /// What the receiver is asked to do.
    std::string question{};
    AdviceId advice{};
    /// The conditions of the advice that hold, by their code.
    std::vector<std::string> confirmed{};
    std::vector<sharing::DisclosedItem> items{};
    /// With whom it was weighed, where the advice asks that.
    std::optional<std::string> colleague{};
    /// The line of a protocol that it follows, or why it goes beside one (R-PROTOCOL-6 and 7).
    std::optional<ledger::FollowedExchange> follows{};
    std::optional<std::string> beside_protocol{};
};
BOOST_DESCRIBE_STRUCT(OfferHandover, (),
                      (case_id, receiver, route, question, advice, confirmed, items, colleague,
                       follows, beside_protocol))

struct RouteNotKnown {
    bool operator==(const RouteNotKnown&) const = default;
};

/// The second half is what stands in the way of the disclosure.
using OfferHandoverError =
    std::variant<CaseNotKnown, OrganisationNotKnown, RouteNotKnown, IdAlreadyUsed, CaseRefusal,
                 HandoverRefusal, sharing::AdviceNotKnown, sharing::AdviceTooOld,
                 sharing::SharingRefused, sharing::OutsideScope, sharing::ConditionsNotConfirmed,
                 sharing::ColleagueNotNamed, sharing::DisclosedToOneself, sharing::PurposeLeftOut,
                 sharing::ProtocolLineNotInForce, sharing::ProtocolReasonMissing,
                 ledger::DisclosureIdUsed>;

/// The identifier is chosen by the caller, so that an offer can be known again (R-HANDOVER-4); its
/// disclosure has the same one.
[[nodiscard]] std::expected<HandoverView, OfferHandoverError>
offer_handover(const HandoverId& id, const OfferHandover& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault,
               const sharing::SharingFramework& framework);

} // namespace schakel::casework
