#include "casework/direction.h"

#include "base/local_day.h"

#include <algorithm>
#include <utility>

namespace schakel::casework {

using enum DirectorRefusal;

namespace {

bool says_something(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

/// R-DIRECTOR-3: whether it can be given on this day.
std::expected<void, DirectorRefusal> can_be_given(const Mandate& mandate,
                                                  const PartialDate& today) {
    if (!says_something(mandate.text)) return std::unexpected{mandate_says_nothing};
    if (!mandate.from.complete() || (mandate.until && !mandate.until->complete()))
        return std::unexpected{mandate_has_no_day};
    if (mandate.until && (*mandate.until < mandate.from || *mandate.until < today))
        return std::unexpected{mandate_is_over};
    return {};
}

} // namespace

std::string_view rule_behind(DirectorRefusal refusal) {
    switch (refusal) {
    case reason_missing: return "R-DIRECTOR-2";
    case mandate_says_nothing:
    case mandate_has_no_day:
    case mandate_is_over: return "R-DIRECTOR-3";
    case no_director:
    case director_already:
    case no_breakthrough:
    case separated_already: return "R-DIRECTOR-4";
    case not_separated:
    case no_last_day:
    case lasts_too_long: return "R-DIRECTOR-5";
    }
    std::unreachable();
}

bool holds(const Mandate& mandate, const PartialDate& day) {
    return mandate.from <= day && (!mandate.until || day <= *mandate.until);
}

std::expected<void, DirectorRefusal> can_be_named(const DirectorNaming& asked,
                                                  const std::optional<ProfessionalId>& director) {
    // R-DIRECTOR-2
    if (director && *director != asked.professional &&
        (!asked.reason || !says_something(*asked.reason)))
        return std::unexpected{reason_missing};
    // R-DIRECTOR-3
    if (asked.mandate) return can_be_given(*asked.mandate, date_of(asked.named.at));
    return {};
}

std::vector<DirectorPeriod> periods_of(const std::vector<DirectorNaming>& namings) {
    std::vector<DirectorPeriod> periods;
    for (const auto& naming : namings) {
        if (periods.empty() || periods.back().professional != naming.professional) {
            if (!periods.empty()) periods.back().until = naming.named.at;
            periods.push_back({.professional = naming.professional,
                               .since = naming.named.at,
                               .until = {},
                               .reason = naming.reason,
                               .mandates = {}});
        }
        if (naming.mandate) periods.back().mandates.push_back(*naming.mandate);
    }
    return periods;
}

Instant end_of(const ProcessDirection& exception) {
    const auto last = schakel::end_of(exception.last_day);
    return exception.ended_at ? std::min(*exception.ended_at, last) : last;
}

bool holds(const ProcessDirection& exception, Instant at) {
    return exception.separated.at <= at && at < end_of(exception);
}

std::expected<void, DirectorRefusal> can_be_separated(const ProcessDirection& asked,
                                                      const std::optional<ProfessionalId>& director,
                                                      std::int32_t days_max) {
    // R-DIRECTOR-4
    if (!director) return std::unexpected{no_director};
    if (*director == asked.professional) return std::unexpected{director_already};
    if (!says_something(asked.stuck) || !says_something(asked.tried))
        return std::unexpected{no_breakthrough};
    // R-DIRECTOR-5
    if (!asked.last_day.complete() || asked.last_day < date_of(asked.separated.at))
        return std::unexpected{no_last_day};
    if (schakel::end_of(asked.last_day) >
        schakel::end_of(date_of(asked.separated.at + std::chrono::days{days_max})))
        return std::unexpected{lasts_too_long};
    return {};
}

} // namespace schakel::casework
