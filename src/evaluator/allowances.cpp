#include "evaluator/allowances.h"

#include "base/local_day.h"

namespace schakel::evaluator {

Allowances::Allowances(const std::vector<AskingOrganisation>& organisations) {
    for (const auto& one : organisations) {
        usage_.emplace(one.name, Usage{0, one.clients * evaluations_per_client}); // R-OPRF-15
        const auto rate = one.questions_per_second.value_or(questions_per_second_default);
        paces_.emplace(one.name, TokenBuckets{{rate, std::chrono::seconds{1}, rate}, 1});
    }
}

void Allowances::turn_to(Instant now) {
    if (const auto today = date_of(now); day_ < today) {
        day_ = today;
        for (auto& [organisation, usage] : usage_)
            usage.used = 0;
    }
}

void Allowances::remember(const PartialDate& day, const std::string& organisation,
                          std::int64_t evaluations) {
    if (day_ < day) {
        day_ = day;
        for (auto& [name, usage] : usage_)
            usage.used = 0;
    }
    // Of who may no longer ask nothing needs to be known.
    if (const auto found = usage_.find(organisation); found != usage_.end() && day == day_)
        found->second.used += evaluations;
}

std::expected<Granted, NotGranted> Allowances::take(const std::string& organisation,
                                                    std::int64_t evaluations, Instant now,
                                                    Moment moment) {
    using std::chrono::ceil;
    using std::chrono::seconds;
    turn_to(now);
    auto& [used, allowed] = usage_.at(organisation);
    // R-OPRF-16. One who asks too fast is not charged for it.
    if (const auto wait = paces_.at(organisation).take(organisation, moment))
        return std::unexpected{NotGranted{NotGranted::Why::asks_too_fast, ceil<seconds>(*wait)}};
    if (evaluations > allowed - used) {
        const auto tomorrow = ceil<seconds>(end_of(day_) - now);
        return std::unexpected{
            NotGranted{NotGranted::Why::day_is_used_up, std::max(tomorrow, seconds{1})}};
    }
    const auto before = used;
    used += evaluations;
    return Granted{.passes_half = 2 * before < allowed && 2 * used >= allowed};
}

} // namespace schakel::evaluator
