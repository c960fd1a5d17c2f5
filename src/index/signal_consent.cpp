#include "index/signal_consent.h"

#include "networks/directory_store.h"
#include "sharing/consent_store.h"

#include <algorithm>

namespace schakel::index {

namespace {

bool given_by(const sharing::Consent& consent, ToInform who) {
    if (who == ToInform::youth) return consent.given_by == "child" || consent.given_by == "subject";
    return consent.given_by == "parent_1" || consent.given_by == "parent_2" ||
           consent.given_by == "guardian";
}

} // namespace

// R-SIGNAL-15
bool consent_covers(store::Transaction& transaction, people::Seals& seals, const PersonId& person,
                    const PartialDate& birth_date, const NetworkId& network, Instant at) {
    const auto consents = sharing::consents_of(transaction, seals, person);
    const auto coordinators = index_coordinators(transaction, network);
    const std::vector<std::string> kinds{std::string{kind_told_by_signal}};
    const auto says_yes = [&](ToInform who) {
        return std::ranges::any_of(consents, [&](const sharing::Consent& consent) {
            return given_by(consent, who) &&
                   std::ranges::any_of(coordinators, [&](const networks::Professional& one) {
                       return sharing::covers(consent, one.organisation,
                                              std::string{purpose_of_signal}, kinds, at);
                   });
        });
    };
    return std::ranges::all_of(to_inform(birth_date, date_of(at)), says_yes);
}

} // namespace schakel::index
