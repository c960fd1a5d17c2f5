#include "index/reporters.h"

#include "index/legal_profile.h"
#include "networks/directory_store.h"

#include <algorithm>
#include <array>

namespace schakel::index {

namespace {

// Besluit Jeugdwet 7.1.1-7.1.7, in the codes of the fact model.
constexpr std::array listed = std::to_array<std::string_view>(
    {"school", "samenwerkingsverband", "jgz", "huisarts", "ziekenhuis", "ggz_jeugd",
     "ggz_volwassen", "verslavingszorg", "jeugdhulpaanbieder", "wijkteam_gemeente",
     "maatschappelijk_werk", "gi", "rvdk", "veilig_thuis", "politie", "halt", "leerplicht",
     "schuldhulp"});

} // namespace

bool listed_kind(std::string_view organisation_kind) {
    return std::find(listed.begin(), listed.end(), organisation_kind) != listed.end();
}

std::vector<networks::Professional> index_coordinators(store::Transaction& transaction,
                                                       const NetworkId& network) {
    std::vector<networks::Professional> found;
    for (auto& one : networks::all_professionals(transaction)) {
        if (std::ranges::find(one.roles, index_coordinator_role) == one.roles.end()) continue;
        const auto at = networks::find(transaction, one.organisation);
        if (at && std::ranges::find(at->networks, network) != at->networks.end())
            found.push_back(std::move(one));
    }
    return found;
}

} // namespace schakel::index
