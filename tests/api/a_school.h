// The least of a directory that someone can log in to: a school in a network, and who works there.
#pragma once

#include "networks/directory_store.h"

namespace schakel::api {

inline void keep_a_school(store::Transaction& transaction,
                          const std::vector<std::string>& professionals) {
    networks::keep(transaction, networks::Network{{"n"}, "N", "p", "r", {}});
    networks::keep(transaction,
                   networks::Organisation{
                       {"school"}, "School", "school", "t", "general", {}, {}, {{"n"}}, "none"});
    for (const auto& name : professionals)
        networks::keep(
            transaction,
            networks::Professional{{name}, {"school"}, name, "mentor", {}, {}, {"signaller"}, {}});
}

} // namespace schakel::api
