#include "main/options_file.h"

#include "main/bad_option.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <toml++/toml.h>

namespace schakel::main {

namespace {

std::string text_of(const toml::node& value, const std::string& place) {
    if (const auto text = value.value_exact<std::string>()) return *text;
    if (const auto number = value.value_exact<std::int64_t>()) return std::to_string(*number);
    throw BadOption{place + " is a text, a whole number or a list of texts"};
}

} // namespace

void read_options_file(CLI::App& command, const std::filesystem::path& file) {
    toml::table options;
    try {
        options = toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        throw BadOption{fmt::format("{}:{}: {}", file.string(), error.source().begin.line,
                                    error.description())};
    }
    for (const auto& [key, value] : options) {
        const std::string name{key.str()};
        const auto place = fmt::format("{}:{}: {}", file.string(), value.source().begin.line, name);
        auto* const option = command.get_option_no_throw("--" + name);
        if (option == nullptr || name == "config" || name == "help")
            throw BadOption{place + " is no option"};
        if (option->count() > 0) continue;
        if (const auto* const list = value.as_array()) {
            for (const auto& one : *list)
                option->add_result(text_of(one, place));
        } else {
            option->add_result(text_of(value, place));
        }
        try {
            option->run_callback();
        } catch (const CLI::ParseError& error) { throw BadOption{place + ": " + error.what()}; }
    }
}

} // namespace schakel::main
