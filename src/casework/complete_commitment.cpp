#include "casework/complete_commitment.h"

#include "casework/case_store.h"
#include "casework/commitment_store.h"
#include "casework/inside/record_change.h"

namespace schakel::casework {

std::expected<Commitment, CompleteCommitmentError>
complete_commitment(const CommitmentId& id, const CompleteCommitment& command,
                    std::optional<std::int64_t> version_seen, const access::Actor& actor,
                    store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. Only who owns it and who wrote it down know of it here.
    const auto kept = find_commitment(transaction, seals, id);
    if (!kept ||
        (kept->owner != actor.organisation && kept->made.organisation != actor.organisation))
        return std::unexpected{CommitmentNotKnown{}};
    const CommitmentDone done{command.result, actor.signature()};
    if (kept->done && kept->done->result == done.result &&
        kept->done->by.organisation == actor.organisation)
        return *kept;
    if (version_seen && *version_seen != kept->version)
        return std::unexpected{store::ChangedMeanwhile{}};

    // 2. R-CASE-6
    const auto about = find_case(transaction, seals, kept->case_id);
    if (!about || about->state == CaseState::closed)
        return std::unexpected{CaseRefusal::case_closed};

    // 3. R-COMMITMENT-2
    auto changed = after_completion(*kept, done);
    if (!changed) return std::unexpected{changed.error()};
    if (const auto written = keep_completion(transaction, seals, *changed, kept->version); !written)
        return std::unexpected{written.error()};
    ++changed->version;
    record_change(transaction, seals, ledger::Event::commitment_done, actor, changed->case_id,
                  id.value, command);
    return *std::move(changed);
}

} // namespace schakel::casework
