#include "people/look_alikes.h"

#include "matching/explanation.h"
#include "matching/folded.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace schakel::people {
namespace {

using matching::ColumnKind;

constexpr std::string_view likeness_domain = "likeness";
/// A key that more persons share tells of none of them.
constexpr std::size_t persons_behind_key_max = 100;
/// A region, of which anyone may be meant.
constexpr double persons_in_region = 1'000'000;

/// What keys are made of; empty is not known.
struct Ingredients {
    std::string given_sound;
    std::string initial;
    /// Of a double name one for each half.
    std::vector<std::string> surname_sounds;
    std::string date_in_any_order;
    std::string year;
    std::string day_and_month;
    std::string home;
};

Ingredients ingredients_of(const Description& described) {
    Ingredients found;
    const auto given = matching::folded(described.given_names.value_or(""));
    if (const auto first = given.substr(0, given.find(' ')); !first.empty()) {
        found.given_sound = matching::sound_of(first);
        found.initial = first.substr(0, 1);
    }
    const auto surname = matching::surname_of(described.family_name.value_or(""));
    for (const auto& half : {surname.first, surname.second})
        if (auto sound = matching::sound_of(half); !sound.empty())
            found.surname_sounds.push_back(std::move(sound));
    const auto& date = described.birth_date;
    if (date.year != 0) found.year = std::to_string(date.year);
    if (date.month != 0 && date.day != 0) {
        const auto low = std::min(date.month, date.day);
        const auto high = std::max(date.month, date.day);
        found.day_and_month = fmt::format("{}-{}", low, high);
        if (date.year != 0) found.date_in_any_order = found.year + "-" + found.day_and_month;
    }
    if (described.home)
        found.home =
            fmt::format("{} {}", matching::joined(matching::folded(described.home->postcode)),
                        described.home->house_number);
    return found;
}

/// Each column of a description that is compared.
constexpr std::array columns{
    matching::ColumnUse{ColumnKind::given_name}, matching::ColumnUse{ColumnKind::surname},
    matching::ColumnUse{ColumnKind::birth_date}, matching::ColumnUse{ColumnKind::postcode},
    matching::ColumnUse{ColumnKind::house_number}};

void add_to(matching::Records& records, const Description& described) {
    const auto birth_date =
        described.birth_date.year == 0 ? std::string{} : to_text(described.birth_date);
    const auto house_number = described.home ? fmt::format("{}{}{}", described.home->house_number,
                                                           described.home->addition ? "-" : "",
                                                           described.home->addition.value_or(""))
                                             : std::string{};
    const std::array<std::string_view, columns.size()> cells{
        described.given_names ? std::string_view{*described.given_names} : std::string_view{},
        described.family_name ? std::string_view{*described.family_name} : std::string_view{},
        birth_date,
        described.home ? std::string_view{described.home->postcode} : std::string_view{},
        house_number};
    records.add(cells, columns);
}

} // namespace

// R-SEARCH-8.
Description description_of(const Person& person) {
    return {.given_names = person.name.given_names,
            .family_name = person.name.family_name,
            .birth_date = person.birth_date,
            .home = person.address_secret ? std::nullopt : person.address};
}

std::vector<PersonToken> likeness_tokens(const crypto::SearchTokens& tokens,
                                         const Description& description) {
    const auto known = ingredients_of(description);
    std::vector<PersonToken> found;
    // The kind of a key stands before its parts, so that keys of two kinds never meet.
    const auto add = [&](std::string_view kind, std::initializer_list<std::string_view> parts) {
        std::string key{kind};
        for (const auto part : parts) {
            if (part.empty()) return;
            key += ' ';
            key += part;
        }
        PersonToken token{std::string{likeness_domain}, tokens.token(likeness_domain, key)};
        if (std::ranges::find(found, token) == found.end()) found.push_back(std::move(token));
    };
    add("date-initial", {known.date_in_any_order, known.initial});
    add("home-given", {known.home, known.given_sound});
    for (const auto& surname : known.surname_sounds) {
        const auto& [first, second] = std::minmax(known.given_sound, surname);
        if (!first.empty()) add("names", {first, second});
        add("date-surname", {known.date_in_any_order, surname});
        add("day-surname", {known.day_and_month, surname});
        add("year-surname", {known.year, surname});
        add("home-surname", {known.home, surname});
    }
    return found;
}

LookAlike held_against(const Description& description, Person person) {
    matching::Records records;
    add_to(records, description);
    add_to(records, description_of(person));
    const auto explanation = matching::usual_explanation(records, {0, 1}, persons_in_region);
    LookAlike found{
        .person = std::move(person),
        .probability = explanation.link.probability,
        .findings = {},
        .guard_nl = std::string{matching::reason_of(explanation.link.guard, Language::nl)},
        .guard_en = std::string{matching::reason_of(explanation.link.guard, Language::en)}};
    for (const auto& one : explanation.observations)
        found.findings.push_back({matching::words_of(one, Language::nl),
                                  matching::words_of(one, Language::en), one.bits});
    return found;
}

std::vector<Finding> findings_of(LookAlike alike) {
    auto findings = std::move(alike.findings);
    if (!alike.guard_nl.empty())
        findings.push_back({std::move(alike.guard_nl), std::move(alike.guard_en), 0});
    return findings;
}

std::vector<LookAlike> look_alikes(store::Transaction& transaction, Seals& seals,
                                   const crypto::SearchTokens& tokens,
                                   const Description& description) {
    std::set<PersonId> ids;
    for (const auto& token : likeness_tokens(tokens, description)) {
        const auto behind = persons_by_token(transaction, token, persons_behind_key_max + 1);
        if (behind.size() <= persons_behind_key_max) ids.insert(behind.begin(), behind.end());
    }
    std::vector<LookAlike> found;
    for (const auto& id : ids) {
        auto person = find_person(transaction, seals, id);
        if (!person) continue;
        auto alike = held_against(description, *std::move(person));
        if (alike.probability >= look_alike_probability_min) found.push_back(std::move(alike));
    }
    std::ranges::sort(found, [](const LookAlike& one, const LookAlike& other) {
        return std::tie(other.probability, one.person.id) <
               std::tie(one.probability, other.person.id);
    });
    if (found.size() > look_alikes_max) found.erase(found.begin() + look_alikes_max, found.end());
    return found;
}

} // namespace schakel::people
