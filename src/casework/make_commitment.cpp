#include "casework/make_commitment.h"

#include "casework/commitment_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "casework/meeting_gate.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

/// Who promised what stands beside; the ledger says who and by when.
struct CommitmentMade {
    AgendaItemId item;
    OrganisationId owner;
    PartialDate due_on;
};
BOOST_DESCRIBE_STRUCT(CommitmentMade, (), (item, owner, due_on))

} // namespace

std::expected<Commitment, MakeCommitmentError>
make_commitment(const AgendaItemId& item_id, const CommitmentId& id, const MakeCommitment& command,
                const access::Actor& actor, store::Transaction& transaction,
                const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto seen = agenda_item_to_lead(transaction, seals, item_id, actor);
    if (!seen) return std::unexpected{widen<MakeCommitmentError>(seen.error())};

    // 1. One that was made already is the answer.
    const Commitment made{.id = id,
                          .item = item_id,
                          .case_id = seen->item.case_id,
                          .what = command.what,
                          .owner = command.organisation,
                          .professional = command.professional,
                          .due_on = command.due_on,
                          .made = actor.signature(),
                          .done = {}};
    if (auto kept = find_commitment(transaction, seals, id)) {
        if (kept->item != made.item || kept->what != made.what || kept->owner != made.owner ||
            kept->professional != made.professional || kept->due_on != made.due_on ||
            kept->made.organisation != made.made.organisation)
            return std::unexpected{IdAlreadyUsed{}};
        return *std::move(kept);
    }

    // 2. R-COMMITMENT-1
    if (seen->at.meeting.state == CaseMeetingState::planned)
        return std::unexpected{MeetingRefusal::meeting_not_running};
    if (moved_away(seen->item)) return std::unexpected{AgendaRefusal::moved_to_other_table};
    if (command.what.empty()) return std::unexpected{CommitmentRefusal::nothing_described};
    if (!hears(seen->hearings, command.organisation))
        return std::unexpected{CommitmentRefusal::owner_does_not_hear};
    if (command.professional) {
        const auto professional = networks::find(transaction, *command.professional);
        if (!professional) return std::unexpected{ProfessionalNotKnown{}};
        if (professional->organisation != command.organisation)
            return std::unexpected{CommitmentRefusal::works_elsewhere};
    }
    if (!can_be_due(command.due_on, date_of(actor.at)))
        return std::unexpected{CommitmentRefusal::day_is_past};

    add_commitment(transaction, seals, made);
    record_change(transaction, seals, ledger::Event::commitment_made, actor, made.case_id, id.value,
                  CommitmentMade{item_id, made.owner, made.due_on});
    return made;
}

} // namespace schakel::casework
