// What every step of a handover has in common: find it, let the rules judge, keep it.
#pragma once

#include "casework/answer_handover.h"

namespace schakel::casework {

/// `step` is the rule: it takes the handover and the signature. Keeps the handover; what else changes
/// is up to the deed.
template <class Step>
std::expected<KeptHandover, HandoverStepError>
take_step(const HandoverId& id, std::optional<std::int64_t> version_seen,
          const access::Actor& actor, store::Transaction& transaction, people::Seals& seals,
          Step step) {
    // 1. For who is no side of it, it does not exist (R-CASE-3).
    auto kept = seen_handover(transaction, seals, id, actor);
    if (!kept) return std::unexpected{kept.error()};
    // 2. R-STORE-2
    if (version_seen && *version_seen != kept->version)
        return std::unexpected{store::ChangedMeanwhile{}};
    // 3. R-HANDOVER-1 to 3.
    if (const auto taken = step(kept->handover, actor.signature()); !taken)
        return std::unexpected{taken.error()};
    if (const auto changed = change_handover(transaction, seals, kept->handover, kept->version);
        !changed)
        return std::unexpected{changed.error()};
    ++kept->version;
    return *std::move(kept);
}

} // namespace schakel::casework
