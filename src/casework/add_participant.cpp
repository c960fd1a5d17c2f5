#include "casework/add_participant.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "networks/directory_store.h"

namespace schakel::casework {

std::expected<Participant, AddParticipantError>
add_participant(const CaseId& id, const AddParticipant& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. Only who takes full part lets others in (R-PARTICIPANT-3).
    const auto seen = case_to_work_on(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<AddParticipantError>(seen.error())};

    // 2. Whom the directory knows, and someone who works there.
    if (!networks::find(transaction, command.organisation))
        return std::unexpected{OrganisationNotKnown{}};
    std::optional<networks::Professional> professional;
    if (command.professional) {
        professional = networks::find(transaction, *command.professional);
        if (!professional || professional->organisation != command.organisation)
            return std::unexpected{ProfessionalNotKnown{}};
    }

    // 3. R-PARTICIPANT-4
    const Participant newcomer{.organisation = command.organisation,
                               .role = command.role,
                               .professional = command.professional,
                               .since = actor.at,
                               .secrecy_signed = command.secrecy_signed.value_or(false)};
    if (const auto now = participation_of(transaction, id, command.organisation)) {
        if (now->role == newcomer.role && now->professional == newcomer.professional &&
            now->secrecy_signed == newcomer.secrecy_signed && !now->by_handover)
            return *now;
        return std::unexpected{CaseRefusal::takes_part_already};
    }

    // 4. R-PARTICIPANT-1, 2 and 3.
    std::optional<networks::MeetingKind> kind;
    if (seen->meeting_kind) kind = networks::find(transaction, *seen->meeting_kind);
    if (const auto may =
            may_come_in(newcomer, kind ? &*kind : nullptr, professional ? &*professional : nullptr);
        !may)
        return std::unexpected{may.error()};

    keep_participant(transaction, id, newcomer);
    record_change(transaction, seals, ledger::Event::participant_added, actor, id, id.value,
                  newcomer);
    return newcomer;
}

} // namespace schakel::casework
