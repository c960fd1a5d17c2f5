// How long each step of a case took, and how long it may.
//
//   R-THROUGHPUT-1  Every step of a case has a term, and one that takes longer is shown as
//                   overdue to all who take part.
//                   (seed 002, appendix 1, Kop van Noord-Holland: bewaken van de doorlooptijd)
//   R-THROUGHPUT-2  An open case is in exactly one step at a time, and what each took stays
//                   known. (design: follows from the first)
#pragma once

#include "base/vocabulary.h"
#include "networks/directory.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(CaseStep, intake, meeting, plan, handover, aftercare)

/// One step of one case.
struct ThroughputTime {
    CaseStep step = CaseStep::intake;
    Instant started_at;
    std::optional<Instant> ended_at;
    std::int32_t term_days = 0;
    bool operator==(const ThroughputTime&) const = default;
};
BOOST_DESCRIBE_STRUCT(ThroughputTime, (), (step, started_at, ended_at, term_days))

/// Days that a step may take where the definition of the network says nothing. Every number is our
/// own choice (design), but for aftercare: a year and a half (seed 001: safety is followed for a
/// period of on average one and a half years).
[[nodiscard]] std::int32_t default_term_days(CaseStep step);

/// Days for a step in a case of this meeting, nullptr where there is none: a case is discussed
/// within two meetings.
[[nodiscard]] std::int32_t term_days_for(CaseStep step, const networks::MeetingKind* kind);

[[nodiscard]] inline Instant due_at(const ThroughputTime& time) {
    return time.started_at + std::chrono::days{time.term_days};
}
/// Whether it took, or is taking, longer than it may (R-THROUGHPUT-1).
[[nodiscard]] inline bool overdue(const ThroughputTime& time, Instant now) {
    return time.ended_at.value_or(now) > due_at(time);
}

} // namespace schakel::casework
