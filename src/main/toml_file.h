// Reads what an administrator wrote in a TOML file into a described struct.
#pragma once

#include "codec/toml_document.h"
#include "main/bad_option.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace schakel::main {

[[noreturn]] inline void refuse_file(const std::filesystem::path& file, const Faults& faults) {
    std::string all = file.string();
    for (const auto& fault : faults)
        all += "\n  " + fault.pointer + ": " + fault.message;
    throw BadOption{all};
}

/// Throws BadOption with the file and every fault in it.
template <class Written>
[[nodiscard]] Written read_toml_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw BadOption{file.string() + " cannot be read"};
    auto written = codec::read_toml<Written>(text);
    if (!written) refuse_file(file, written.error());
    return std::move(*written);
}

} // namespace schakel::main
