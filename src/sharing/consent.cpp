#include "sharing/consent.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

template <class T>
bool has(const std::vector<T>& list, const T& one) {
    return std::ranges::find(list, one) != list.end();
}

} // namespace

// R-CONSENT-1
std::vector<ConsentFlaw> flaws_of(const Consent& consent) {
    std::vector<ConsentFlaw> flaws;
    if (consent.given_by.empty()) flaws.push_back(ConsentFlaw::giver_missing);
    if (consent.purpose.empty()) flaws.push_back(ConsentFlaw::purpose_missing);
    if (consent.kinds.empty()) flaws.push_back(ConsentFlaw::kinds_missing);
    if (consent.recipients.empty()) flaws.push_back(ConsentFlaw::recipients_missing);
    return flaws;
}

// R-CONSENT-3
bool covers(const Consent& consent, const OrganisationId& recipient, const std::string& purpose,
            const std::vector<std::string>& kinds, Instant at) {
    const bool holds = consent.by.at <= at && (!consent.withdrawn || at < consent.withdrawn->at);
    return consent.answer == ConsentAnswer::given && holds && flaws_of(consent).empty() &&
           consent.purpose == purpose && has(consent.recipients, recipient) &&
           std::ranges::all_of(kinds, [&](const auto& kind) { return has(consent.kinds, kind); });
}

} // namespace schakel::sharing
