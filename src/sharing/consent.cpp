#include "sharing/consent.h"

#include "base/blank.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

template <class T>
bool has(const std::vector<T>& list, const T& one) {
    return std::ranges::find(list, one) != list.end();
}

} // namespace

bool is_yes(const Consent& consent) {
    return consent.answer == ConsentAnswer::given || consent.answer == ConsentAnswer::partly;
}

bool withdrawn_by_themselves(const Consent& consent) {
    return consent.withdrawn && consent.withdrawn->professional == ProfessionalId{};
}

// R-CONSENT-1, R-CONSENT-4
std::vector<ConsentFlaw> flaws_of(const Consent& consent) {
    std::vector<ConsentFlaw> flaws;
    const bool asked = consent.answer != ConsentAnswer::not_asked;
    if (asked && consent.given_by.empty()) flaws.push_back(ConsentFlaw::giver_missing);
    if (consent.purpose.empty()) flaws.push_back(ConsentFlaw::purpose_missing);
    if (consent.kinds.empty()) flaws.push_back(ConsentFlaw::kinds_missing);
    if (consent.recipients.empty()) flaws.push_back(ConsentFlaw::recipients_missing);
    if (asked && !consent.form) flaws.push_back(ConsentFlaw::form_missing);
    if (consent.answer == ConsentAnswer::partly && consent.left_out.empty())
        flaws.push_back(ConsentFlaw::left_out_missing);
    if (asked && is_blank(consent.words)) flaws.push_back(ConsentFlaw::words_missing);
    if (!asked && is_blank(consent.why_not_asked)) flaws.push_back(ConsentFlaw::why_missing);
    if (consent.until && *consent.until <= consent.by.at)
        flaws.push_back(ConsentFlaw::end_has_passed);
    return flaws;
}

// R-CONSENT-3
bool covers(const Consent& consent, const OrganisationId& recipient, const std::string& purpose,
            const std::vector<std::string>& kinds, Instant at) {
    const bool holds = consent.by.at <= at && (!consent.withdrawn || at < consent.withdrawn->at) &&
                       (!consent.until || at < *consent.until);
    return is_yes(consent) && holds && flaws_of(consent).empty() && consent.purpose == purpose &&
           has(consent.recipients, recipient) &&
           std::ranges::all_of(kinds, [&](const auto& kind) { return has(consent.kinds, kind); });
}

bool refuses(const Consent& consent, const OrganisationId& recipient, const std::string& purpose,
             const std::vector<std::string>& kinds) {
    const auto& no_to = consent.answer == ConsentAnswer::refused ? consent.kinds : consent.left_out;
    return consent.purpose == purpose && has(consent.recipients, recipient) &&
           std::ranges::any_of(kinds, [&](const auto& kind) { return has(no_to, kind); });
}

} // namespace schakel::sharing
