#include "index/legal_profile.h"

#include <algorithm>

namespace schakel::index {

std::optional<LegalProfile> profile_of(std::string_view word) {
    if (word == "vir-jeugdwet") return LegalProfile::vir_jeugdwet;
    if (word == "consent") return LegalProfile::consent;
    if (word == "off") return LegalProfile::off;
    return std::nullopt;
}

LegalProfile profile_at(const NetworkProfile& network, Instant at) {
    return network.next_at && *network.next_at <= at
               ? network.next_profile.value_or(LegalProfile::off)
               : network.profile;
}

// R-SIGNAL-14
std::optional<NetworkProfile> index_for(const networks::Organisation& organisation,
                                        const std::vector<NetworkProfile>& profiles, Instant at) {
    std::vector<NetworkProfile> on, own;
    bool own_decided = false;
    for (const auto& each : profiles) {
        const bool is_own =
            std::ranges::find(organisation.networks, each.network) != organisation.networks.end();
        own_decided = own_decided || is_own;
        if (profile_at(each, at) == LegalProfile::off) continue;
        on.push_back(each);
        if (is_own) own.push_back(each);
    }
    if (own.size() == 1) return own.front();
    // Whose own municipality has it off does not signal to another's.
    if (!own_decided && on.size() == 1) return on.front();
    // Doubt means no: to which municipality it would go was not said.
    return std::nullopt;
}

} // namespace schakel::index
