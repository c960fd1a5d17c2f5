// Which houses a keeper of the index answers, as it writes them in a TOML file:
//
//     [[house]]
//     certificate_names = ["schakel.piushaven.example"]   # DNS names or URIs of the certificate
//     organisations = ["piushavencollege"]                 # for which it speaks (R-KEEPER-3)
#pragma once

#include "base/vocabulary.h"
#include "codec/shapes.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace schakel::main {

struct IndexHouse {
    std::vector<std::string> certificate_names;
    std::vector<OrganisationId> organisations;
};
BOOST_DESCRIBE_STRUCT(IndexHouse, (), (certificate_names, organisations))

/// Throws BadOption with the file and every fault in it.
[[nodiscard]] std::vector<IndexHouse> read_index_houses(const std::filesystem::path& file);

/// Null when these names are of nobody, or of two (R-OPRF-14).
[[nodiscard]] const IndexHouse* house_with(std::span<const IndexHouse> houses,
                                           std::span<const std::string> certificate_names);

} // namespace schakel::main
