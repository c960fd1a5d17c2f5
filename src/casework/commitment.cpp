#include "casework/commitment.h"

#include <utility>

namespace schakel::casework {

std::string_view rule_behind(CommitmentRefusal refusal) {
    switch (refusal) {
    case CommitmentRefusal::owner_does_not_hear:
    case CommitmentRefusal::works_elsewhere:
    case CommitmentRefusal::day_is_past: return "R-COMMITMENT-1";
    case CommitmentRefusal::not_the_owner:
    case CommitmentRefusal::done_already:
    case CommitmentRefusal::nothing_described: return "R-COMMITMENT-2";
    }
    std::unreachable();
}

std::expected<Commitment, CommitmentRefusal> after_completion(Commitment commitment,
                                                              CommitmentDone done) {
    if (done.by.organisation != commitment.owner)
        return std::unexpected{CommitmentRefusal::not_the_owner};
    if (commitment.done) return std::unexpected{CommitmentRefusal::done_already};
    if (done.result.empty()) return std::unexpected{CommitmentRefusal::nothing_described};
    commitment.done = std::move(done);
    return commitment;
}

} // namespace schakel::casework
