#include "dmn/inside/reading.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace schakel::dmn::inside {
namespace {

constexpr std::array<std::pair<std::string_view, Version>, 5> versions{
    {{"http://www.omg.org/spec/DMN/20151101/dmn.xsd", Version::dmn_1_1},
     {"http://www.omg.org/spec/DMN/20180521/MODEL/", Version::dmn_1_2},
     {"https://www.omg.org/spec/DMN/20191111/MODEL/", Version::dmn_1_3},
     {"https://www.omg.org/spec/DMN/20211108/MODEL/", Version::dmn_1_4},
     {"https://www.omg.org/spec/DMN/20230324/MODEL/", Version::dmn_1_5}}};

/// FEEL has a namespace for each version; as the language of an expression they are one.
bool is_feel(std::string_view language) {
    return language.starts_with("http") && language.find("omg.org/spec/") != language.npos &&
           language.find("FEEL") != language.npos;
}

constexpr std::array without_effect{std::string_view{"description"},
                                    std::string_view{"extensionElements"}};

} // namespace

std::optional<Version> version_of(std::string_view space) {
    for (const auto& [name, version] : versions)
        if (name == space) return version;
    return std::nullopt;
}

Reading::Reading(const Xml& xml_read, std::string file, std::span<const Model> others)
    : xml{xml_read}, known{others} {
    model.file = std::move(file);
    scope.type = [this](std::string_view name) -> TypePointer {
        if (const auto found = model.types.find(name); found != model.types.end())
            return found->second;
        for (const auto& [import, other] : imports) {
            if (other == nullptr) continue;
            std::string_view rest = name;
            if (!import->name.empty()) {
                if (!rest.starts_with(import->name)) continue;
                rest.remove_prefix(import->name.size());
                if (!rest.starts_with('.')) continue;
                rest.remove_prefix(1);
            }
            if (const auto found = other->types.find(rest); found != other->types.end())
                return found->second;
        }
        return nullptr;
    };
}

void Reading::fault(std::string_view place, const char* code, std::string message) {
    faults.push_back({place.empty() ? model.file : fmt::format("{}: {}", model.file, place), code,
                      std::move(message)});
}

void Reading::syntax_fault(std::string_view place, const SyntaxFault& wrong) {
    fault(place, "malformed", fmt::format("at byte {}: {}", wrong.at + 1, wrong.message));
}

void Reading::check_language(pugi::xml_node node, std::string_view place) {
    const auto language = attribute(node, "expressionLanguage");
    if (!language.empty() && !is_feel(language))
        fault(place, "not_allowed",
              fmt::format("the expression language {} is not carried out", language));
    if (child(node, "importedValues"))
        fault(place, "not_allowed", "importedValues is not carried out");
}

void Reading::check_elements(pugi::xml_node node, std::string_view place,
                             std::span<const std::string_view> named) {
    const auto among = [](std::span<const std::string_view> names, pugi::xml_node element) {
        return std::find(names.begin(), names.end(), local_name(element.name())) != names.end();
    };
    for (const auto element : elements(node))
        if (xml.space_of(element) != space ||
            (!among(named, element) && !among(without_effect, element)))
            fault(place, "not_allowed",
                  fmt::format("the element {} is not carried out", element.name()));
}

Expression Reading::expression(std::string_view text, std::string_view place) {
    auto read = parse_expression(text, scope);
    if (read) return std::move(*read);
    syntax_fault(place, read.error());
    return Expression{Literal{}};
}

UnaryTests Reading::tests(std::string_view text, std::string_view place) {
    auto read = parse_unary_tests(text, scope);
    if (read) return std::move(*read);
    syntax_fault(place, read.error());
    return {};
}

const Imported* Reading::imported(std::string_view namespace_name) const {
    const auto found = std::ranges::find_if(
        imports, [&](const Imported& import) { return import.import->space == namespace_name; });
    return found == imports.end() ? nullptr : &*found;
}

void Brought::bring(const std::string& name) {
    if (reading_.scope.names.insert(name).second) names_.push_back(name);
}

Brought::~Brought() {
    for (const auto& name : names_)
        reading_.scope.names.erase(name);
}

std::string text_of(pugi::xml_node node) {
    return std::string{trimmed(content(child(node, "text")))};
}

} // namespace schakel::dmn::inside
