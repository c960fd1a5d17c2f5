#include "sharing/policy_tables.h"

#include "base/time.h"
#include "sharing/fact_model.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <set>
#include <toml++/toml.h>

namespace schakel::sharing {
namespace {

std::string_view local_name(const char* name) {
    const std::string_view all{name};
    const auto colon = all.find(':');
    return colon == std::string_view::npos ? all : all.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (const auto element : node.children())
        if (local_name(element.name()) == name) return element;
    return {};
}

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// What stands after the word on a line that begins with it.
std::string after(std::string_view text, std::string_view word) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        if (line.starts_with(word) && line.substr(word.size()).starts_with(':'))
            return std::string{trimmed(line.substr(word.size() + 1))};
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

/// A whole day that exists, as 2026-11-22.
bool is_day(std::string_view text) {
    const auto date = text.size() == 10 ? parse_date(text) : std::nullopt;
    return date && date->month != 0 && date->day != 0;
}

/// The tables of an array in a file: missing is none, anything else than an array of tables a fault.
template <class Read>
Faults each_of(std::string_view toml, const std::string& file, std::string_view name,
               const Read& read) {
    Faults faults;
    try {
        const auto table = toml::parse(toml);
        const auto found = table[name];
        if (!found) return faults;
        if (found.as_array() == nullptr)
            return {{fmt::format("{}: {}", file, name), "wrong_type", "must be a list of tables"}};
        std::size_t number = 0;
        for (const auto& entry : *found.as_array()) {
            const auto place = fmt::format("{}: {} {}", file, name, ++number);
            if (const auto* one = entry.as_table())
                read(*one, place, faults);
            else
                faults.push_back({place, "wrong_type", "must be a table"});
        }
    } catch (const toml::parse_error& error) {
        faults.push_back({fmt::format("{}: line {}", file, error.source().begin.line), "malformed",
                          std::string{error.description()}});
    }
    return faults;
}

std::string text(const toml::table& table, std::string_view member, const std::string& place,
                 Faults& faults) {
    auto found = std::string{trimmed(table[member].value_or(std::string_view{}))};
    if (found.empty())
        faults.push_back({fmt::format("{}, {}", place, member), "missing", "it must be there"});
    return found;
}

std::string day(const toml::table& table, std::string_view member, const std::string& place,
                Faults& faults) {
    auto found = text(table, member, place, faults);
    if (!found.empty() && !is_day(found))
        faults.push_back({fmt::format("{}, {}", place, member), "malformed",
                          fmt::format("'{}' is no day such as 2026-11-22", found)});
    return found;
}

/// A list of codes that is not empty.
std::vector<std::string> codes(const toml::table& table, std::string_view member,
                               const std::string& place, Faults& faults) {
    std::vector<std::string> found;
    if (const auto* list = table[member].as_array())
        for (const auto& one : *list)
            found.emplace_back(trimmed(one.value_or(std::string_view{})));
    if (found.empty())
        faults.push_back({fmt::format("{}, {}", place, member), "missing", "it must be there"});
    return found;
}

/// The ages at which another group begins.
constexpr std::array ages{"jeugdige_beslist_mee", "jeugdige_beslist_zelf", "meerderjarig",
                          "verwijsindex_tot"};

} // namespace

// R-SHARING-44
void read_table_titles(std::string_view file, std::string_view bytes,
                       std::vector<TableTitle>& titles, Faults& faults) {
    pugi::xml_document document;
    if (!document.load_buffer(bytes.data(), bytes.size())) return;
    for (const auto node : document.document_element().children()) {
        if (local_name(node.name()) != "decision" || !child(node, "decisionTable")) continue;
        const std::string_view description{child(node, "description").text().get()};
        TableTitle title{std::string{file}, node.attribute("name").value(), {}, {}, {}, {}, {}, {}};
        const auto place = fmt::format("{}: decision '{}'", file, title.decision);
        for (const auto& [word, into] : {std::pair{"Titel", &title.title},
                                         {"Bron", &title.source},
                                         {"Van kracht op", &title.in_force_from},
                                         {"Versie", &title.version},
                                         {"Vastgesteld door", &title.approved_by},
                                         {"In English", &title.summary_en}}) {
            *into = after(description, word);
            if (into->empty())
                faults.push_back(
                    {place, "missing",
                     fmt::format("its description has no line that begins with '{}:'", word)});
        }
        if (!title.in_force_from.empty() && !is_day(title.in_force_from))
            faults.push_back(
                {place, "malformed",
                 fmt::format("'{}' is no day such as 2026-11-22", title.in_force_from)});
        titles.push_back(std::move(title));
    }
}

std::expected<std::vector<SignOff>, Faults> read_sign_offs(std::string_view toml) {
    std::vector<SignOff> read;
    auto faults =
        each_of(toml, "grondslag.toml", "sign_offs",
                [&](const toml::table& table, const std::string& place, Faults& wrong) {
                    read.push_back(
                        {text(table, "provision", place, wrong), text(table, "name", place, wrong),
                         text(table, "function", place, wrong), day(table, "date", place, wrong)});
                });
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return read;
}

std::expected<std::vector<Parameter>, Faults> read_parameters(std::string_view toml) {
    std::vector<Parameter> read;
    std::set<std::pair<std::string, std::string>> seen;
    auto faults = each_of(
        toml, "parameters.toml", "parameters",
        [&](const toml::table& table, const std::string& place, Faults& wrong) {
            Parameter one{text(table, "name", place, wrong), table["value"].value_or(0),
                          text(table, "unit", place, wrong), text(table, "provision", place, wrong),
                          day(table, "in_force_from", place, wrong)};
            if (one.value <= 0)
                wrong.push_back({place + ", value", "out_of_range", "must be a number above 0"});
            if (!seen.emplace(one.name, one.in_force_from).second)
                wrong.push_back(
                    {place, "duplicate",
                     fmt::format("{} has a value from {} already", one.name, one.in_force_from)});
            read.push_back(std::move(one));
        });
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return read;
}

std::expected<std::vector<PurposeBound>, Faults> read_purpose_bounds(std::string_view toml,
                                                                     const FactModel& facts) {
    std::vector<PurposeBound> read;
    const auto* purpose = facts.fact("purpose");
    auto faults = each_of(
        toml, "parameters.toml", "purpose_bounds",
        [&](const toml::table& table, const std::string& place, Faults& wrong) {
            PurposeBound bound{codes(table, "given_for", place, wrong),
                               codes(table, "not_for", place, wrong),
                               text(table, "provision", place, wrong)};
            for (const auto* side : {&bound.given_for, &bound.not_for})
                for (const auto& code : *side)
                    if (purpose == nullptr || purpose->value(code) == nullptr)
                        wrong.push_back(
                            {place, "unknown", fmt::format("'{}' is no purpose", code)});
            for (const auto& code : bound.given_for)
                if (std::ranges::find(bound.not_for, code) != bound.not_for.end())
                    wrong.push_back(
                        {place, "not_allowed",
                         fmt::format("what was given for {} goes with that purpose", code)});
            read.push_back(std::move(bound));
        });
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return read;
}

const Parameter* parameter_on(std::span<const Parameter> parameters, std::string_view name,
                              std::string_view day) {
    const Parameter* latest = nullptr;
    for (const auto& one : parameters)
        if (one.name == name && one.in_force_from <= day &&
            (latest == nullptr || latest->in_force_from < one.in_force_from))
            latest = &one;
    return latest;
}

std::vector<std::string> age_groups(std::span<const Parameter> parameters, std::string_view day) {
    std::vector<std::string> groups;
    int from = 0;
    for (const auto* name : ages) {
        const auto* next = parameter_on(parameters, name, day);
        if (next == nullptr || next->value <= from) return {};
        groups.push_back(from == 0 ? fmt::format("u{}", next->value)
                                   : fmt::format("{}_{}", from, next->value - 1));
        from = next->value;
    }
    groups.push_back(fmt::format("{}plus", from));
    return groups;
}

std::string age_group_of(std::span<const Parameter> parameters, std::string_view day, int age) {
    const auto groups = age_groups(parameters, day);
    if (groups.empty()) return {};
    const auto begun = std::ranges::count_if(
        ages, [&](const char* name) { return parameter_on(parameters, name, day)->value <= age; });
    return groups[static_cast<std::size_t>(begun)];
}

std::optional<int> age_of_majority(std::span<const Parameter> parameters, std::string_view day) {
    const auto* found = parameter_on(parameters, "meerderjarig", day);
    return found == nullptr ? std::nullopt : std::optional{found->value};
}

// R-SHARING-45
std::vector<const Provision*> unverified_provisions(const SharingFramework& framework) {
    const auto& parts = FrameworkParts::of(framework);
    std::set<std::string> cited;
    for (const auto& compiled : parts.program.decisions())
        for (const auto& rule : compiled.table.rules)
            for (auto& id : provision_ids(annotation(compiled.table, rule, provisions_annotation)))
                cited.insert(std::move(id));
    std::vector<const Provision*> found;
    for (const auto& provision : parts.provisions)
        if (cited.contains(provision.id) && provision.verification == "not_verified" &&
            std::ranges::find(parts.sign_offs, provision.id, &SignOff::provision) ==
                parts.sign_offs.end())
            found.push_back(&provision);
    return found;
}

} // namespace schakel::sharing
