#include "casework/disclose.h"

#include "casework/participant_store.h"
#include "casework/throughput_store.h"
#include "networks/directory_store.h"
#include "sharing/carried_purpose.h"

#include <algorithm>

namespace schakel::casework {

namespace {

bool meets_in_safety_house(store::Transaction& transaction,
                           const std::optional<MeetingKindId>& id) {
    const auto kind = id ? networks::find(transaction, *id) : std::nullopt;
    return kind && kind->setting == "meeting_hco";
}

/// The phase of sharing in which a case at this step is, as a code of the fact `phase`.
std::string phase_of(CaseStep step) {
    switch (step) {
    case CaseStep::intake: return "triage";
    case CaseStep::meeting: return "case_discussion";
    case CaseStep::plan: return "plan";
    case CaseStep::handover: return "handover";
    case CaseStep::aftercare: return "aftercare";
    }
    std::unreachable();
}

/// What casework knows of how the case stands: taken in by a Zorg- en Veiligheidshuis, waiting for
/// it, or neither.
std::expected<void, std::variant<CaseNotKnown, CaseRefusal>>
add_case(store::Transaction& transaction, people::Seals& seals, const std::optional<CaseId>& id,
         const access::Actor& actor, sharing::Situation& situation) {
    if (!id) {
        if (meets_in_safety_house(transaction, situation.meeting_kind))
            situation.triage = "pending";
        return {};
    }
    const auto seen = seen_case(transaction, seals, *id, actor);
    if (!seen) return std::unexpected{seen.error()};
    if (situation.about && seen->approach != networks::Approach::person)
        return std::unexpected{CaseRefusal::not_about_a_family};
    if (meets_in_safety_house(transaction, seen->meeting_kind))
        situation.triage = seen->state == CaseState::open ? "met" : "closed";
    const auto part = participation_of(transaction, *id, actor.organisation);
    situation.guest_in_case = part && part->role == ParticipantRole::guest && part->secrecy_signed;
    situation.members = seen->members;
    situation.in_case = true;
    if (const auto steps = steps_of(transaction, *id);
        seen->state == CaseState::open && !steps.empty())
        situation.phase = phase_of(steps.back().step);
    return {};
}

} // namespace

std::expected<sharing::KnownSituation, std::variant<CaseNotKnown, CaseRefusal>>
known_of(store::Transaction& transaction, people::Seals& seals, const sharing::KeptAdvice& asked,
         const access::Actor& actor, const sharing::SharingFramework& framework) {
    sharing::Situation situation{.about = asked.about,
                                 .recipient = asked.recipient,
                                 .recipient_professional = {},
                                 .meeting_kind = asked.meeting_kind,
                                 .triage = {},
                                 .phase = {},
                                 .members = {},
                                 .purpose = {},
                                 .data = {}};
    if (const auto added = add_case(transaction, seals, asked.case_id, actor, situation); !added)
        return std::unexpected{added.error()};
    if (const auto said = asked.facts.find("purpose");
        said != asked.facts.end() && !said->second.empty())
        situation.purpose = said->second.front();
    if (const auto said = asked.facts.find("data"); said != asked.facts.end())
        situation.data = said->second;
    auto known = sharing::known_facts(transaction, seals, situation, actor, framework.parameters());
    // R-PURPOSE-2
    known.came = sharing::concerned(
        sharing::received_by(transaction, seals, actor.organisation, asked.about, asked.case_id),
        situation.data, asked.came);
    // In a meeting the purpose is that of the meeting.
    auto purpose = situation.purpose;
    if (const auto* of_meeting = known.facts.find("purpose"); !purpose && of_meeting != nullptr)
        purpose = of_meeting->front();
    if (!asked.own_knowledge)
        sharing::add_purpose_relation(known, known.came, purpose, situation.data,
                                      framework.purpose_bounds());
    return known;
}

std::expected<sharing::Disclosure, ledger::MakeDisclosureError>
disclose(const DisclosureId& id, const ledger::MakeDisclosure& command, const access::Actor& actor,
         store::Transaction& transaction, const crypto::Vault& vault,
         const sharing::SharingFramework& framework, const OrganisationId& recipient,
         const std::optional<CaseId>& case_id) {
    people::Seals seals{transaction, vault};
    // Without the advice, or without the case, nothing is known any more; the rules say what of it.
    sharing::Facts known_now;
    if (const auto asked = sharing::find_advice(transaction, seals, command.advice))
        known_now = known_of(transaction, seals, *asked, actor, framework)
                        .value_or(sharing::KnownSituation{})
                        .facts;
    return ledger::make_disclosure(id, command, actor, transaction, vault, framework, recipient,
                                   case_id, known_now);
}

std::expected<sharing::Disclosure, ledger::MakeDisclosureError>
disclose(const DisclosureId& id, const ledger::MakeDisclosure& command, const access::Actor& actor,
         store::Transaction& transaction, const crypto::Vault& vault,
         const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};
    const auto asked = sharing::find_advice(transaction, seals, command.advice);
    if (!asked || !asked->recipient || asked->by.organisation != actor.organisation)
        return std::unexpected{sharing::AdviceNotKnown{}};
    return disclose(id, command, actor, transaction, vault, framework, *asked->recipient,
                    asked->case_id);
}

} // namespace schakel::casework
