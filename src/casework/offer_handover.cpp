#include "casework/offer_handover.h"

#include "casework/case_store.h"
#include "casework/disclose.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/route_choice.h"
#include "casework/throughput_store.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct HandoverOffered {
    OrganisationId receiver;
    std::optional<RouteId> route;
    std::string question;
    DisclosureId disclosure;
};
BOOST_DESCRIBE_STRUCT(HandoverOffered, (), (receiver, route, question, disclosure))

/// The items are compared by make_disclosure, whose disclosure has the same identifier.
bool asks_again(const OfferHandover& command, const access::Actor& actor,
                const HandoverTerms& kept) {
    return command.case_id == kept.case_id && command.receiver == kept.receiver &&
           command.question == kept.question && command.advice == kept.advice &&
           (!command.route || command.route == kept.route) &&
           actor.professional == kept.sender.professional &&
           actor.organisation == kept.sender.organisation;
}

/// The route of the command, or the one that the definition has (R-HANDOVER-6); without one the term
/// is ours.
std::expected<std::optional<networks::Route>, OfferHandoverError>
route_of(store::Transaction& transaction, const OfferHandover& command, const RouteStart& start) {
    if (!command.route)
        return route_for(transaction, start, command.receiver, "handover",
                         RouteReach::itself_or_its_meeting);
    auto route = networks::find(transaction, *command.route);
    if (!route) return std::unexpected{RouteNotKnown{}};
    if (route->kind != "handover" || !leads_to(transaction, *route, start, command.receiver))
        return std::unexpected{HandoverRefusal::route_leads_elsewhere};
    return route;
}

} // namespace

std::expected<HandoverView, OfferHandoverError>
offer_handover(const HandoverId& id, const OfferHandover& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault,
               const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};

    // 1. An offer that was made already is the answer, however far it has come (R-HANDOVER-4).
    const auto kept = find_handover(transaction, seals, id);
    if (kept && asks_again(command, actor, kept->handover.terms()))
        return view_of(transaction, seals, *kept, actor);

    // 2. Only the organisation that answers for the case can offer it (R-CASE-1). For outsiders the
    //    case does not exist: that a family is known here is itself personal data (R-CASE-3).
    auto offered = case_to_work_on(transaction, seals, command.case_id, actor);
    if (!offered) return std::unexpected{widen<OfferHandoverError>(offered.error())};
    if (kept) return std::unexpected{IdAlreadyUsed{}};
    if (offered->responsible != actor.organisation)
        return std::unexpected{CaseRefusal::not_responsible};
    if (offered->approach != networks::Approach::person)
        return std::unexpected{CaseRefusal::not_about_a_family};
    if (!networks::find(transaction, command.receiver))
        return std::unexpected{OrganisationNotKnown{}};

    // 3. The handover must be one that the casework rules admit: to one receiver at a time
    //    (R-HANDOVER-5), along a route that leads there, within its term (R-HANDOVER-6).
    if (std::ranges::any_of(handover_states(transaction, command.case_id), holds_the_case))
        return std::unexpected{HandoverRefusal::another_is_open};
    const auto route = route_of(transaction, command, {actor.organisation, offered->meeting_kind});
    if (!route) return std::unexpected{route.error()};
    const auto term_days = *route ? (*route)->term_days : default_term_days(CaseStep::handover);
    auto handover = Handover::offer({.id = id,
                                     .case_id = command.case_id,
                                     .receiver = command.receiver,
                                     .sender = actor.signature(),
                                     .question = command.question,
                                     .advice = command.advice,
                                     .route = *route ? std::optional{(*route)->id} : std::nullopt,
                                     .answer_due_at = actor.at + std::chrono::days{term_days}});
    if (!handover) return std::unexpected{handover.error()};

    // 4. R-HANDOVER-7: whether these data may go along is for the framework to say; what was given in
    //    order to help is not free for other ends (AVG art. 5 lid 1 onder b; seed 002, chapter 4).
    const auto disclosure =
        disclose({id.value},
                 {.advice = command.advice,
                  .items = command.items,
                  .confirmed = command.confirmed,
                  .colleague = command.colleague,
                  .follows = command.follows,
                  .beside_protocol = command.beside_protocol},
                 actor, transaction, vault, framework, command.receiver, command.case_id);
    if (!disclosure) return std::unexpected{widen<OfferHandoverError>(disclosure.error())};

    // 5. Keep the offer. The receiver now sees it and what was disclosed, and no more.
    add_handover(transaction, seals, *handover);
    if (!participation_of(transaction, command.case_id, command.receiver))
        keep_participant(transaction, command.case_id,
                         {.organisation = command.receiver,
                          .role = ParticipantRole::participant,
                          .since = actor.at,
                          .by_handover = id});
    begin_step(transaction, command.case_id, CaseStep::handover, actor.at, term_days);

    record_change(transaction, seals, ledger::Event::handover_offered, actor, command.case_id,
                  id.value,
                  HandoverOffered{command.receiver, handover->terms().route, command.question,
                                  disclosure->id});
    return view_of(transaction, seals, {*std::move(handover), 1}, actor);
}

} // namespace schakel::casework
