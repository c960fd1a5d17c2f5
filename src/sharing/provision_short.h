// A provision as people see it beside an answer.
#pragma once

#include "sharing/sharing_framework.h"

namespace schakel::sharing {

/// One article in words of our own.
struct ProvisionShort {
    std::string id;
    std::string law;
    std::string article;
    std::string gist;
    bool operator==(const ProvisionShort&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProvisionShort, (), (id, law, article, gist))

/// One for each identifier; of what this version does not know (any more) the identifier only.
[[nodiscard]] std::vector<ProvisionShort> shorts_of(const std::vector<std::string>& ids,
                                                    const SharingFramework& framework);

} // namespace schakel::sharing
