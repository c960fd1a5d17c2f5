#include "sharing/policy_texts_difference.h"

#include "sharing/claims_file.h"
#include "sharing/sharing_framework_parts.h"

#include <fmt/format.h>
#include <map>
#include <sstream>
#include <toml++/toml.h>

namespace schakel::sharing {

namespace {

/// What has a name, with its text.
using Named = std::map<std::string, std::string>;

void gather(const toml::node& node, const std::string& place, Named& into) {
    if (const auto* table = node.as_table()) {
        for (const auto& [key, value] : *table)
            gather(value,
                   place.empty() ? std::string{key.str()} : fmt::format("{}.{}", place, key.str()),
                   into);
        return;
    }
    if (const auto* list = node.as_array()) {
        for (std::size_t at = 0; at < list->size(); ++at) {
            const auto* record = list->get(at)->as_table();
            std::string name = fmt::format("{}", at + 1);
            for (const auto* key : {"name", "naam", "id", "provision", "bepaling"})
                if (record != nullptr)
                    if (const auto text = record->get_as<std::string>(key)) name = text->get();
            gather(*list->get(at), fmt::format("{} {}", place, name), into);
        }
        return;
    }
    if (const auto text = node.value_exact<std::string>()) {
        into.emplace(place, *text);
        return;
    }
    std::ostringstream text;
    node.visit([&](const auto& one) { text << one; });
    into.emplace(place, text.str());
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char letter : text) {
        const bool space = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
        if (!space)
            line += letter;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

class Texts {
public:
    explicit Texts(const PolicyWords& words) : words_{words} {}
    std::vector<std::string> said;

    void compare(std::string_view nl, std::string_view en, const Named& before,
                 const Named& after) {
        const auto kind = words_.pick(nl, en);
        for (const auto& [name, text] : after) {
            const auto old = before.find(name);
            if (old == before.end())
                say(words_.pick("Nieuw", "New"), kind, name, text);
            else if (old->second != text)
                said.push_back(fmt::format("{} {} {}: {} ‘{}’, {} ‘{}’.",
                                           words_.pick("Gewijzigd:", "Changed:"), kind, name,
                                           words_.pick("was", "was"), old->second,
                                           words_.pick("wordt", "becomes"), text));
        }
        for (const auto& [name, text] : before)
            if (!after.contains(name)) say(words_.pick("Vervallen", "Gone"), kind, name, text);
    }

private:
    void say(std::string_view what, std::string_view kind, std::string_view name,
             std::string_view text) {
        said.push_back(
            fmt::format("{}: {} {}{}{}.", what, kind, name, text.empty() ? "" : ": ", text));
    }
    const PolicyWords& words_;
};

Named facts_of(const FactModel& model, const PolicyWords& words) {
    Named named;
    for (const auto& fact : model.facts) {
        named.emplace(fact.name, fmt::format("{} / {} / {}", words.pick(fact.label),
                                             words.pick(fact.question), words.pick(fact.why)));
        for (const auto& value : fact.values)
            named.emplace(fmt::format("{} = {}", fact.name, value.code),
                          words.dutch() ? value.nl : value.en);
    }
    for (const auto* list : {&model.outcomes.verdict, &model.outcomes.norm, &model.outcomes.manner,
                             &model.outcomes.duties, &model.outcomes.conditions})
        for (const auto& value : *list)
            named.emplace(value.code, words.dutch() ? value.nl : value.en);
    return named;
}

Named provisions_of(const SharingFramework& framework) {
    Named named;
    for (const auto& one : framework.provisions())
        named.emplace(one.id, fmt::format("{}, {}. {} ({}, {}, {})", one.law, one.article, one.gist,
                                          one.kind, one.status, one.verification));
    return named;
}

Named sentences_of(const SharingFramework& framework, const PolicyWords& words) {
    Named named;
    const auto& sentences = FrameworkParts::of(framework).sentences;
    for (const auto* part : {&sentences.gronden, &sentences.delen})
        for (const auto& [code, wording] : *part)
            named.emplace(code, words.pick(wording));
    return named;
}

Named ages_and_terms_of(const SharingFramework& framework) {
    Named named;
    const auto& parts = FrameworkParts::of(framework);
    for (const auto& one : parts.parameters)
        named.emplace(fmt::format("{} ({})", one.name, one.in_force_from),
                      fmt::format("{} {}, {}", one.value, one.unit, one.provision));
    for (const auto& term : parts.terms)
        named.emplace(term.name,
                      fmt::format("{}, {}, {}", term.of, term.provision,
                                  term.without_delay ? "without_delay" : term.parameter));
    return named;
}

Named statements_of(const SharingFramework& framework) {
    Named named;
    const auto claims = read_claims(framework.file("invarianten.toml"), "invarianten.toml");
    if (!claims) return named;
    for (const auto& definition : claims->definitions)
        named.emplace(definition.name, on_one_line(definition.expression));
    for (const auto& statement : claims->statements) {
        const auto text = std::visit(
            [](const auto& one) {
                using One = std::remove_cvref_t<decltype(one)>;
                if constexpr (std::is_same_v<One, dmn::proof::Invariant>)
                    return fmt::format("{} => {}", one.condition, one.claim);
                else if constexpr (std::is_same_v<One, dmn::proof::Change>)
                    return fmt::format("{} => {}: {}", one.before, one.after, one.measure);
                else
                    return fmt::format("{} => {} = {}", one.condition, one.measure,
                                       one.other_measure);
            },
            statement);
        named.emplace(name_of(statement), on_one_line(text));
    }
    return named;
}

/// A file that cannot be read says nothing; a version with one is not loaded.
Named settings_of(const SharingFramework& framework, std::string_view file) {
    Named named;
    const auto text = framework.file(file);
    if (text.empty()) return named;
    try {
        gather(toml::parse(text), {}, named);
    } catch (const toml::parse_error&) { named.clear(); }
    return named;
}

} // namespace

std::vector<std::string> texts_changed(const SharingFramework& before,
                                       const SharingFramework& after, const PolicyWords& words) {
    Texts texts{words};
    texts.compare("het gegeven", "the entry", settings_of(before, "grondslag.toml"),
                  settings_of(after, "grondslag.toml"));
    texts.compare("de afwijking", "the adaptation", settings_of(before, "afwijkingen.toml"),
                  settings_of(after, "afwijkingen.toml"));
    texts.compare("de leeftijd of termijn", "the age or term", ages_and_terms_of(before),
                  ages_and_terms_of(after));
    texts.compare("het feit of woord", "the fact or word", facts_of(before.fact_model(), words),
                  facts_of(after.fact_model(), words));
    texts.compare("de bepaling", "the provision", provisions_of(before), provisions_of(after));
    texts.compare("de zin", "the sentence", sentences_of(before, words),
                  sentences_of(after, words));
    texts.compare("wat altijd moet gelden,", "what must always hold,", statements_of(before),
                  statements_of(after));
    if (before.file("vignetten.json") != after.file("vignetten.json"))
        texts.said.emplace_back(
            words.pick("De vignetten zijn gewijzigd.", "The vignettes have changed."));
    return std::move(texts.said);
}

} // namespace schakel::sharing
