#include "sharing/provision_short.h"

namespace schakel::sharing {

std::vector<ProvisionShort> shorts_of(const std::vector<std::string>& ids,
                                      const SharingFramework& framework) {
    std::vector<ProvisionShort> shorts;
    for (const auto& id : ids) {
        const auto* provision = framework.provision(id);
        if (provision == nullptr)
            shorts.push_back({id, "", "", ""});
        else
            shorts.push_back({provision->id, provision->law, provision->article, provision->gist});
    }
    return shorts;
}

} // namespace schakel::sharing
