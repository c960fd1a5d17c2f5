#include "sharing/informing.h"

#include "base/local_day.h"

#include <algorithm>

namespace schakel::sharing {

bool can_be_put_off(const std::optional<std::string>& reason,
                    const std::optional<PartialDate>& until, Instant at) {
    return reason && until && until->complete() && *until > date_of(at);
}

std::optional<Informed> informed_on(const RecordInformation& said, Instant at) {
    if (said.how == InformedHow::postponed && !can_be_put_off(said.reason, said.until, at))
        return std::nullopt;
    return Informed{said.how, said.reason, at, said.until};
}

std::optional<Instant> telling_due(const Disclosure& disclosure,
                                   const std::optional<DutyTerm>& afterwards) {
    const auto has = [&](std::string_view duty) {
        return std::ranges::find(disclosure.duties, duty) != disclosure.duties.end();
    };
    if (disclosure.about.empty()) return std::nullopt;
    if (has("inform_before") || has("postpone_informing")) return disclosure.by.at;
    if (!has("inform_after")) return std::nullopt;
    if (!afterwards) return disclosure.by.at;
    return start_of(last_day(*afterwards, date_of(disclosure.by.at)));
}

} // namespace schakel::sharing
