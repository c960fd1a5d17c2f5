// One thing that a partner has promised to do about a case, with an owner and a date.
//
//   R-COMMITMENT-1  A commitment has one owner, an organisation that may hear the item from which it
//                   comes, and a day on which it is due, which is not past when it is made.
//                   (seed 002, appendix 1: wie doet wat en wanneer; row C6)
//   R-COMMITMENT-2  The owner says what came of it, once; nobody says it for them. (design: what
//                   was done is told by who did it, as in R-HANDOVER-2)
//   R-COMMITMENT-3  One that is not done on its day is overdue to all who see it. (seed 002,
//                   appendix 1, Kop van Noord-Holland: bewaken)
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(CommitmentState, open, done)

enum class CommitmentRefusal {
    owner_does_not_hear,
    works_elsewhere,
    day_is_past,
    not_the_owner,
    done_already,
    nothing_described,
};
BOOST_DESCRIBE_ENUM(CommitmentRefusal, owner_does_not_hear, works_elsewhere, day_is_past,
                    not_the_owner, done_already, nothing_described)

[[nodiscard]] std::string_view rule_behind(CommitmentRefusal refusal);

/// What came of it, and who says so.
struct CommitmentDone {
    std::string result;
    Signature by;
    bool operator==(const CommitmentDone&) const = default;
};

struct Commitment {
    CommitmentId id;
    AgendaItemId item;
    CaseId case_id;
    std::string what;
    OrganisationId owner;
    std::optional<ProfessionalId> professional;
    PartialDate due_on;
    Signature made;
    std::optional<CommitmentDone> done;
    std::int64_t version = 1;
    bool operator==(const Commitment&) const = default;

    [[nodiscard]] CommitmentState state() const {
        return done ? CommitmentState::done : CommitmentState::open;
    }
};

/// R-COMMITMENT-1: whether a day can be promised on that day.
[[nodiscard]] inline bool can_be_due(const PartialDate& due_on, const PartialDate& today) {
    return due_on.complete() && due_on >= today;
}
/// R-COMMITMENT-2: what it is once it was done, or why not.
[[nodiscard]] std::expected<Commitment, CommitmentRefusal> after_completion(Commitment commitment,
                                                                            CommitmentDone done);
/// R-COMMITMENT-3.
[[nodiscard]] inline bool overdue(const Commitment& commitment, const PartialDate& today) {
    return !commitment.done && commitment.due_on < today;
}

} // namespace schakel::casework
