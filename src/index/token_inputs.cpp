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

/// How the first of several given names is spoken, vowels and all, so that Lisa is not Lise; empty for
/// an initial, which says too little.
std::string given_spoken(const people::PersonName& name) {
    if (!name.given_names) return {};
    const auto folded = matching::folded(*name.given_names);
    const auto words = matching::words_of(folded);
    if (words.empty() || words.front().size() < 2) return {};
    return matching::spoken(words.front());
}

/// What is known of a birth date, each part empty when it is not.
struct BirthParts {
    std::string year, decade, month, day;
    /// Of which a day and a month that changed places are one.
    std::string either_way;
};

BirthParts parts_of(const PartialDate& birth) {
    BirthParts parts;
    if (birth.year != 0) {
        parts.year = std::to_string(birth.year);
        parts.decade = std::to_string(birth.year / 10);
    }
    // The first of January and of July are also written for a day that is not known (R-MATCHING-31).
    if (birth.month == 0 || birth.day == 0 ||
        (birth.day == 1 && (birth.month == 1 || birth.month == 7)))
        return parts;
    parts.month = fmt::format("{:02}", birth.month);
    parts.day = fmt::format("{:02}", birth.day);
    const bool may_be_swapped = birth.day <= 12;
    const auto& one = may_be_swapped ? std::min(parts.month, parts.day) : parts.month;
    const auto& other = may_be_swapped ? std::max(parts.month, parts.day) : parts.day;
    if (!parts.year.empty()) parts.either_way = parts.year + "-" + one + "-" + other;
    return parts;
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

std::string home_value(const people::Address& address) {
    const auto written = [](const std::string& text) {
        return matching::joined(matching::folded(text));
    };
    return fmt::format("{}|{}|{}", written(address.postcode), address.house_number,
                       written(address.addition.value_or("")));
}

std::optional<TokenInput> address_input(const people::Person& person) {
    if (!person.address || person.address_secret) return std::nullopt;
    if (person.address->postcode.empty() || person.address->house_number <= 0) return std::nullopt;
    return TokenInput{TokenKind::address, home_value(*person.address)};
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
    const auto given = given_spoken(person.name);
    const auto surname = matching::surname_of(person.name.family_name).first;
    const auto sound = matching::sound_of(surname), spoken = matching::spoken(surname);
    // In one order, for the two names are written in each other's place.
    const auto& [first, last] = std::minmax(given, spoken);
    const auto birth = parts_of(person.birth_date);
    std::string postcode, street;
    if (const auto home = address_input(person)) {
        const auto& at = *person.address;
        postcode = home->value.substr(0, home->value.find('|'));
        const auto named = [](const std::string& text) {
            return matching::sound_of(matching::joined(matching::folded(text)));
        };
        const auto road = named(at.street), place = named(at.place);
        if (!road.empty() && !place.empty())
            street = fmt::format("{}|{}|{}", road, at.house_number, place);
    }
    // Two of the three parts of a date, so that a slip in one leaves a token.
    add("names-year-month", {first, last, birth.year, birth.month});
    add("names-year-day", {first, last, birth.year, birth.day});
    add("names-month-day", {first, last, birth.month, birth.day});
    // Either way only beside a home: of one name, born 2 November and 11 February, there are two.
    add("given-date", {given, birth.either_way});
    add("given-date-postcode", {given, birth.either_way, postcode});
    add("given-date-street", {given, birth.either_way, street});
    add("given-surname-year-postcode", {given, sound, birth.year, postcode});
    add("given-surname-year-street", {given, sound, birth.year, street});
    // Of the year only the decade, which parent and child of one name and birthday do not share.
    add("given-surname-day-postcode",
        {given, sound, birth.decade, birth.month, birth.day, postcode});
    return inputs;
}

} // namespace schakel::index
