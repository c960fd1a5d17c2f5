// How much each organisation may still ask today. Whoever could ask without end would try all
// numbers, and find everybody.
//
//   R-OPRF-15  In a day an organisation has at most three evaluations for each of its registered
//              clients, whatever happens in between; who asks for more than is left gets nothing.
//              (research: index 7.3; AVG art. 25 lid 1)
//   R-OPRF-16  It asks at most so many questions at once and in a second. (research: index 7.3)
//   R-OPRF-17  When half of the day's evaluations is used, once a day, its keeper hears so.
//              (research: index 7.3, 8 R20)
//
// A day is one of the Netherlands. It never goes back: while a clock runs behind, the last day that
// was counted goes on.
#pragma once

#include "base/time.h"
#include "base/token_buckets.h"
#include "evaluator/asking_organisations.h"

#include <map>

namespace schakel::evaluator {

/// What was used of a day by an organisation.
struct Usage {
    std::int64_t used = 0;
    std::int64_t allowed = 0;
};

struct Granted {
    /// R-OPRF-17: these evaluations are those that pass the half.
    bool passes_half = false;
};

struct NotGranted {
    enum class Why { asks_too_fast, day_is_used_up };
    Why why{};
    std::chrono::seconds retry_after{};
    bool operator==(const NotGranted&) const = default;
};

/// From one thread at a time.
class Allowances {
public:
    using Moment = TokenBuckets::Moment;

    explicit Allowances(const std::vector<AskingOrganisation>& organisations);

    /// What the log says was evaluated on that day, before this began.
    void remember(const PartialDate& day, const std::string& organisation,
                  std::int64_t evaluations);
    /// Takes them off what is left, or nothing of them. The organisation must be one of those
    /// given.
    [[nodiscard]] std::expected<Granted, NotGranted>
    take(const std::string& organisation, std::int64_t evaluations, Instant now, Moment moment);
    /// The day that is counted.
    [[nodiscard]] const PartialDate& day() const { return day_; }
    [[nodiscard]] const std::map<std::string, Usage>& usage() const { return usage_; }
    /// Makes it the day of that moment, when that is a later one.
    void turn_to(Instant now);

private:
    PartialDate day_;
    std::map<std::string, Usage> usage_;
    std::map<std::string, TokenBuckets> paces_;
};

} // namespace schakel::evaluator
