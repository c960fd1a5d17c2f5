#include "index/token_inputs.h"

#include "codec/shapes.h"
#include "matching/folded.h"
#include "matching/names.h"

#include <fmt/format.h>

namespace schakel::index {

namespace {

std::string known_by(const people::Person& person) {
    return person.bsn ? *person.bsn : "id:" + person.id.value;
}

/// What people hear of the first of several given names; empty for an initial, which says too
/// little.
std::string given_sound(const people::PersonName& name) {
    if (!name.given_names) return {};
    const auto folded = matching::folded(*name.given_names);
    const auto words = matching::words_of(folded);
    if (words.empty() || words.front().size() < 2) return {};
    return matching::sound_of(words.front());
}

std::string surname_sound(const people::PersonName& name) {
    return matching::sound_of(matching::surname_of(name.family_name).first);
}

} // namespace

std::string to_text(const TokenInput& input) {
    return fmt::format("schakel/v1|{}|{}", codec::word_for(input.kind), input.value);
}

TokenInput person_input(const people::Person& person) {
    return {TokenKind::person, known_by(person)};
}

TokenInput parent_input(const people::Person& parent) {
    return {TokenKind::parent, known_by(parent)};
}

std::optional<TokenInput> address_input(const people::Person& person) {
    if (!person.address || person.address_secret) return std::nullopt;
    const auto& [street, number, addition, postcode, place] = *person.address;
    if (postcode.empty() || number <= 0) return std::nullopt;
    return TokenInput{TokenKind::address,
                      fmt::format("{}|{}|{}", matching::joined(matching::folded(postcode)), number,
                                  matching::joined(matching::folded(addition.value_or(""))))};
}

std::vector<TokenInput> partial_inputs(const people::Person& person) {
    std::vector<TokenInput> inputs;
    // A part that is not known leaves out what rests on it (R-OPRF-22).
    const auto add = [&](std::string_view key, std::initializer_list<std::string> parts) {
        std::string value{key};
        for (const auto& part : parts) {
            if (part.empty()) return;
            value += "|" + part;
        }
        inputs.push_back({TokenKind::partial, std::move(value)});
    };
    const auto given = given_sound(person.name), surname = surname_sound(person.name);
    const auto& birth = person.birth_date;
    const auto date = birth.complete() ? schakel::to_text(birth) : std::string{};
    const auto year = birth.year != 0 ? std::to_string(birth.year) : std::string{};
    const auto day_of_year = birth.month != 0 && birth.day != 0
                                 ? fmt::format("{:02}-{:02}", birth.month, birth.day)
                                 : std::string{};
    const auto home = address_input(person);
    const auto postcode = home ? home->value.substr(0, home->value.find('|')) : std::string{};
    add("given-surname-date", {given, surname, date});
    add("given-date", {given, date});
    add("given-surname-year", {given, surname, year});
    add("given-surname-day", {given, surname, day_of_year});
    add("given-surname-postcode", {given, surname, postcode});
    add("given-address", {given, home ? home->value : std::string{}});
    // The only one without a given name: twins share it, and one alone is nothing.
    add("surname-date-postcode", {surname, date, postcode});
    return inputs;
}

} // namespace schakel::index
