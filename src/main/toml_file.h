// Reads what an administrator wrote in a TOML file into a described struct.
#pragma once

#include "codec/json.h"
#include "codec/toml_document.h"
#include "main/bad_option.h"

#include <filesystem>
#include <fmt/format.h>
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
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        refuse_file(file, {{fmt::format("line {}", error.source().begin.line), "malformed",
                            std::string{error.description()}}});
    }
    auto written = codec::read_json<Written>(codec::document_of(table));
    if (!written) refuse_file(file, written.error());
    return std::move(*written);
}

} // namespace schakel::main
