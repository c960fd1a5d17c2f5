#include "index/signal.h"

#include "base/local_day.h"

#include <array>

namespace schakel::index {

using enum SignalRefusal;

namespace {

constexpr int age_of_leaving_index = 23;

// Besluit Jeugdwet 7.1.1-7.1.7, in the codes of the fact model.
constexpr std::array listed = std::to_array<std::string_view>(
    {"school", "samenwerkingsverband", "jgz", "huisarts", "ziekenhuis", "ggz_jeugd",
     "ggz_volwassen", "verslavingszorg", "jeugdhulpaanbieder", "wijkteam_gemeente",
     "maatschappelijk_werk", "gi", "rvdk", "veilig_thuis", "politie", "halt", "leerplicht",
     "schuldhulp"});

} // namespace

std::string_view rule_behind(SignalRefusal refusal) {
    switch (refusal) {
    case index_off:
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

bool listed_kind(std::string_view organisation_kind) {
    return std::find(listed.begin(), listed.end(), organisation_kind) != listed.end();
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

// R-SIGNAL-5. Of an incomplete birth date the earliest day counts here: what must go, goes no later
// than the law says.
Instant removal_at(Instant registered_at, const PartialDate& birth_date) {
    using namespace std::chrono;
    const auto day = floor<days>(registered_at);
    year_month_day later{day};
    later += years{2};
    if (!later.ok()) later = later.year() / February / 28;
    year_month_day birthday{year{birth_date.year + age_of_leaving_index},
                            month{static_cast<unsigned>(std::max(birth_date.month, 1))},
                            std::chrono::day{static_cast<unsigned>(std::max(birth_date.day, 1))}};
    if (!birthday.ok()) birthday = birthday.year() / February / 28;
    const Instant two_years = Instant{sys_days{later}} + (registered_at - Instant{day});
    return std::min(two_years, start_of({static_cast<int>(birthday.year()),
                                         static_cast<int>(static_cast<unsigned>(birthday.month())),
                                         static_cast<int>(static_cast<unsigned>(birthday.day()))}));
}

// R-SIGNAL-6
std::vector<ToInform> to_inform(const PartialDate& birth_date, const PartialDate& today) {
    const int age = age_on(birth_date, today).value_or(0);
    if (age < 12) return {ToInform::legal_representatives};
    if (age < 16) return {ToInform::youth, ToInform::legal_representatives};
    return {ToInform::youth};
}

} // namespace schakel::index
