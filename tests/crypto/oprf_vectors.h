// The published vectors of RFC 9497 beside the repository, where they are there.
#pragma once

#include "crypto/oprf.h"
#include "source_folder.h"

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace schakel::crypto {

/// Nullopt when the folder with the vectors is not beside the repository.
inline std::optional<boost::json::value> oprf_vectors() {
    const auto file =
        source_folder() / ".." / "shared" / "data" / "oprf" / "ristretto255-SHA512.json";
    if (!std::filesystem::exists(file)) return std::nullopt;
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    return boost::json::parse(text.str());
}

inline Bytes bytes_at(const boost::json::value& value, std::string_view name) {
    return from_hex(value.at(name).as_string()).value();
}

/// The values of a batch stand in one text, with commas between.
inline std::vector<Bytes> batch_at(const boost::json::value& vector, std::string_view name) {
    std::vector<Bytes> values;
    std::stringstream text{std::string{vector.at(name).as_string()}};
    for (std::string one; std::getline(text, one, ',');)
        values.push_back(from_hex(one).value());
    return values;
}

/// Gives these in their order, in place of random ones.
inline ScalarSource scalars_of(std::vector<Bytes> given) {
    return [given = std::move(given), next = std::size_t{0}]() mutable {
        return Secret{Bytes{given.at(next++)}};
    };
}

} // namespace schakel::crypto
