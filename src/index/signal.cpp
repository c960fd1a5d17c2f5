#include "index/signal.h"

#include "base/local_day.h"

#include <algorithm>
#include <array>

namespace schakel::index {

using enum SignalRefusal;

namespace {

constexpr int age_of_leaving_index = 23;

/// The end of the day that is a month later, or of the last day of that month.
Instant month_later(Instant at) {
    using namespace std::chrono;
    const auto day = date_of(at);
    year_month_day later{year{day.year}, month{static_cast<unsigned>(day.month)},
                         std::chrono::day{static_cast<unsigned>(day.day)}};
    later += months{1};
    if (!later.ok()) later = later.year() / later.month() / last;
    return end_of({static_cast<int>(later.year()),
                   static_cast<int>(static_cast<unsigned>(later.month())),
                   static_cast<int>(static_cast<unsigned>(later.day()))});
}

} // namespace

std::string_view rule_behind(SignalRefusal refusal) {
    switch (refusal) {
    case index_off:
    case no_index_there: return "R-SIGNAL-14";
    case consent_missing: return "R-SIGNAL-15";
    case leaves_this_month: return "R-SIGNAL-9";
    case objected_already: return "R-SIGNAL-17";
    case not_who_may_object: return "R-SIGNAL-18";
    case nothing_to_tell: return "R-SIGNAL-19";
    case not_a_named_functionary:
    case organisation_not_listed:
    case agreement_not_in_force: return "R-SIGNAL-1";
    case no_risk_named: return "R-SIGNAL-2";
    case too_old:
    case birth_date_unknown: return "R-SIGNAL-3";
    case not_yours: return "R-SIGNAL-4";
    case removed_already: return "R-SIGNAL-5";
    case postponed_without_reason: return "R-SIGNAL-6";
    }
    std::unreachable();
}

// R-SIGNAL-1
std::expected<void, SignalRefusal> may_signal(LegalProfile profile, const access::Actor& actor,
                                              const networks::Organisation& organisation,
                                              bool agreement_in_force) {
    if (profile == LegalProfile::off) return std::unexpected{index_off};
    if (!actor.has_role("signaller")) return std::unexpected{not_a_named_functionary};
    if (!listed_kind(organisation.kind)) return std::unexpected{organisation_not_listed};
    if (!agreement_in_force) return std::unexpected{agreement_not_in_force};
    return {};
}

// R-SIGNAL-2, R-SIGNAL-3
std::expected<void, SignalRefusal>
fits_the_law(const Weighing& weighing, const PartialDate& birth_date, const PartialDate& today) {
    if (weighing.risks.empty()) return std::unexpected{no_risk_named};
    const auto age = age_on(birth_date, today);
    if (!age) return std::unexpected{birth_date_unknown};
    if (*age >= age_of_leaving_index) return std::unexpected{too_old};
    return {};
}

// R-SIGNAL-6
std::vector<ToInform> to_inform(const PartialDate& birth_date, const PartialDate& today) {
    const int age = age_on(birth_date, today).value_or(0);
    if (age < 12) return {ToInform::legal_representatives};
    if (age < 16) return {ToInform::youth, ToInform::legal_representatives};
    return {ToInform::youth};
}

// R-SIGNAL-18
bool may_object(const std::vector<ToInform>& by, const PartialDate& birth_date,
                const PartialDate& today) {
    const auto needed = to_inform(birth_date, today);
    return std::ranges::all_of(
        needed, [&](ToInform one) { return std::ranges::find(by, one) != by.end(); });
}

// R-SIGNAL-23
Instant telling_late_from(Instant registered_at, const std::optional<PartialDate>& put_off_until) {
    return put_off_until ? end_of(*put_off_until) : month_later(registered_at);
}

// R-SIGNAL-17
Instant judging_late_from(Instant received_at) { return month_later(received_at); }

} // namespace schakel::index
