#include "sharing/terms.h"

#include "base/local_day.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <toml++/toml.h>
#include <utility>

namespace schakel::sharing {

namespace {

constexpr std::string_view file = "parameters.toml";
/// The units of parameters.toml, in Dutch as all of it is.
constexpr std::array units{std::pair{std::string_view{"uur"}, TermUnit::hour},
                           std::pair{std::string_view{"dag"}, TermUnit::day},
                           std::pair{std::string_view{"week"}, TermUnit::week},
                           std::pair{std::string_view{"maand"}, TermUnit::month},
                           std::pair{std::string_view{"jaar"}, TermUnit::year}};

std::optional<TermUnit> unit_of(std::string_view word) {
    const auto* found = std::ranges::find(units, word, &decltype(units)::value_type::first);
    return found == units.end() ? std::nullopt : std::optional{found->second};
}

std::string text(const toml::table& table, std::string_view member) {
    return table[member].value_or(std::string{});
}

/// The facts of `where`; whatever is no list of texts is a fault.
std::map<std::string, std::vector<std::string>> where_of(const toml::table& table,
                                                         const std::string& place, Faults& faults) {
    std::map<std::string, std::vector<std::string>> where;
    const auto found = table["where"];
    if (!found) return where;
    const auto wrong = [&] {
        faults.push_back({place + ", where", "wrong_type", "must name facts with lists of codes"});
    };
    if (found.as_table() == nullptr) {
        wrong();
        return where;
    }
    for (const auto& [fact, codes] : *found.as_table()) {
        auto& list = where[std::string{fact.str()}];
        if (codes.as_array() == nullptr || codes.as_array()->empty()) {
            wrong();
            continue;
        }
        for (const auto& code : *codes.as_array())
            if (const auto one = code.value_exact<std::string>())
                list.push_back(*one);
            else
                wrong();
    }
    return where;
}

Term term_from(const toml::table& table, std::size_t number, Faults& faults) {
    Term term{.name = text(table, "name"),
              .of = text(table, "of"),
              .provision = text(table, "provision"),
              .parameter = text(table, "parameter"),
              .without_delay = table["without_delay"].value_or(false),
              .from = TermStart::request,
              .where = {}};
    const auto place = fmt::format("{}: terms {}", file, number);
    for (const auto& [member, value] :
         {std::pair{"name", &term.name}, {"of", &term.of}, {"provision", &term.provision}})
        if (value->empty())
            faults.push_back({fmt::format("{}, {}", place, member), "missing", "it must be there"});
    if (term.parameter.empty() != term.without_delay)
        faults.push_back(
            {place, "not_allowed", "names either a parameter or that it is without delay"});
    const auto from = text(table, "from");
    if (from == "disclosure")
        term.from = TermStart::disclosure;
    else if (from != "request")
        faults.push_back({place + ", from", "unknown",
                          fmt::format("'{}' is neither request nor disclosure", from)});
    term.where = where_of(table, place, faults);
    return term;
}

PartialDate to_date(std::chrono::year_month_day day) {
    if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

/// In how many days it is over, near enough to tell which of two ends first.
std::chrono::sys_days ends_on(const DutyTerm& term, const PartialDate& from) {
    using namespace std::chrono;
    const auto day = last_day(term, from);
    return sys_days{year{day.year} / static_cast<unsigned>(day.month) /
                    static_cast<unsigned>(day.day)};
}

} // namespace

std::expected<std::vector<Term>, Faults> read_terms(std::string_view toml) {
    std::vector<Term> read;
    Faults faults;
    try {
        const auto table = toml::parse(toml);
        const auto found = table["terms"];
        if (!found) return read;
        if (found.as_array() == nullptr)
            return std::unexpected{
                Faults{{fmt::format("{}: terms", file), "wrong_type", "must be a list of tables"}}};
        std::size_t number = 0;
        for (const auto& entry : *found.as_array()) {
            ++number;
            if (const auto* one = entry.as_table())
                read.push_back(term_from(*one, number, faults));
            else
                faults.push_back(
                    {fmt::format("{}: terms {}", file, number), "wrong_type", "must be a table"});
        }
    } catch (const toml::parse_error& error) {
        faults.push_back({fmt::format("{}: line {}", file, error.source().begin.line), "malformed",
                          std::string{error.description()}});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return read;
}

// R-DUTY-1
Faults faults_of(std::span<const Term> terms, std::span<const Parameter> parameters,
                 std::span<const Provision> provisions, const FactModel& model) {
    Faults faults;
    std::set<std::string_view> names;
    for (const auto& term : terms) {
        const auto fault = [&](const char* code, std::string message) {
            faults.push_back(
                {fmt::format("{}: terms {}", file, term.name), code, std::move(message)});
        };
        if (!names.insert(term.name).second) fault("duplicate", "it stands here twice");
        if (std::ranges::find(provisions, term.provision, &Provision::id) == provisions.end())
            fault("unknown", fmt::format("bepalingen.json has no {}", term.provision));
        if (term.of != must_code && find_code(model.outcomes.duties, term.of) == nullptr)
            fault("unknown", fmt::format("feiten.json has no duty {}", term.of));
        for (const auto& [name, codes] : term.where) {
            const auto* fact = model.fact(name);
            if (fact == nullptr) {
                fault("unknown", fmt::format("feiten.json has no fact {}", name));
                continue;
            }
            for (const auto& code : codes)
                if (fact->value(code) == nullptr)
                    fault("unknown", fmt::format("the fact {} has no code {}", name, code));
        }
        if (term.without_delay) continue;
        bool known = false;
        for (const auto& one : parameters) {
            if (one.name != term.parameter) continue;
            known = true;
            if (one.provision != term.provision)
                fault("not_allowed", fmt::format("{} is a term of {}", one.name, one.provision));
            if (!unit_of(one.unit))
                fault("unknown", fmt::format("'{}' is no unit of time", one.unit));
        }
        if (!known) fault("unknown", fmt::format("there is no parameter {}", term.parameter));
    }
    return faults;
}

// R-DUTY-2
PartialDate last_day(const DutyTerm& term, const PartialDate& from) {
    using namespace std::chrono;
    const auto day =
        year{from.year} / static_cast<unsigned>(from.month) / static_cast<unsigned>(from.day);
    switch (term.unit) {
    case TermUnit::hour: return date_of(start_of(from) + hours{term.value});
    case TermUnit::day: return to_date(sys_days{day} + days{term.value});
    case TermUnit::week: return to_date(sys_days{day} + weeks{term.value});
    case TermUnit::month: return to_date(day + months{term.value});
    case TermUnit::year: return to_date(day + years{term.value});
    }
    std::unreachable();
}

std::optional<DutyTerm> term_of(const TermQuestion& question, const SharingFramework& framework) {
    const auto& parts = FrameworkParts::of(framework);
    const auto holds = [&](const Term& term) {
        if (term.of != question.of) return false;
        if (term.of == must_code &&
            std::ranges::find(question.provisions, term.provision) == question.provisions.end())
            return false;
        return std::ranges::all_of(term.where, [&](const auto& one) {
            const auto said = question.facts.find(one.first);
            return said != question.facts.end() && said->second.size() == 1 &&
                   std::ranges::find(one.second, said->second.front()) != one.second.end();
        });
    };
    std::optional<DutyTerm> first;
    for (const auto& term : parts.terms) {
        if (!holds(term)) continue;
        DutyTerm found{.provision = term.provision,
                       .without_delay = term.without_delay,
                       .value = 0,
                       .unit = TermUnit::day,
                       .from = term.from};
        if (!term.without_delay) {
            const auto* length =
                parameter_on(parts.parameters, term.parameter, to_text(question.on));
            if (length == nullptr) continue;
            found.value = length->value;
            found.unit = unit_of(length->unit).value();
        }
        if (!first || ends_on(found, question.on) < ends_on(*first, question.on)) first = found;
    }
    return first;
}

} // namespace schakel::sharing
