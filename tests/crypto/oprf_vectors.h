// The published vectors of RFC 9497.
#pragma once

#include "crypto/oprf.h"
#include "source_folder.h"

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace schakel::crypto {

/// A suite for each mode.
inline boost::json::value oprf_vectors() {
    std::ifstream file{source_folder() / "tests/crypto/fixtures/ristretto255-SHA512.json"};
    return boost::json::parse(std::string{std::istreambuf_iterator<char>{file}, {}});
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
