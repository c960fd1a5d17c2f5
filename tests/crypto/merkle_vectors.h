// The published vectors beside the repository, where they are there.
#pragma once

#include "crypto/merkle.h"
#include "source_folder.h"

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace schakel::crypto {

/// Nullopt when the folder with the vectors is not beside the repository.
inline std::optional<boost::json::value> merkle_vectors(const std::string& name) {
    const auto file = source_folder() / ".." / "shared" / "data" / "merkle" / name;
    if (!std::filesystem::exists(file)) return std::nullopt;
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    return boost::json::parse(text.str());
}

/// Some vectors put a short text where a hash belongs; it is filled up with zero bytes, so that it
/// is still another than every other.
inline Hash hash_of(const std::optional<Bytes>& bytes) {
    Hash hash{};
    std::copy_n(bytes.value().begin(), std::min(hash.size(), bytes->size()), hash.begin());
    return hash;
}

} // namespace schakel::crypto
