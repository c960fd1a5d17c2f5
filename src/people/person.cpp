#include "people/person.h"

#include <array>

namespace schakel::people {

namespace {

void add_word(std::string& text, std::string_view word) {
    if (word.empty()) return;
    if (!text.empty()) text += ' ';
    text += word;
}

/// A predicate is no title of nobility: it stands before the given names.
bool is_predicate(std::string_view title) { return title.starts_with("jonk"); }

} // namespace

// R-PERSON-1.
std::string display_name(const PersonName& name) {
    std::string text;
    const auto title = name.title.value_or("");
    if (is_predicate(title)) add_word(text, title);
    add_word(text, name.given_names.value_or(""));
    if (!is_predicate(title)) add_word(text, title);
    const auto prefix = name.prefix.value_or("");
    add_word(text, prefix);
    // d'Hondt is written in one.
    if (prefix.ends_with('\'') && prefix.size() == 2)
        text += name.family_name;
    else
        add_word(text, name.family_name);
    return text;
}

std::string display_address(const Address& address) {
    auto text = address.street + " " + std::to_string(address.house_number);
    if (address.addition) text += " " + *address.addition;
    return text + ", " + address.postcode + " " + address.place;
}

PersonShort short_of(const Person& person, const PartialDate& today) {
    PersonShort brief{.id = person.id,
                      .display_name = display_name(person.name),
                      .birth_date = std::nullopt,
                      .age = std::nullopt,
                      .sex = person.sex};
    if (person.birth_date.year != 0) brief.birth_date = person.birth_date;
    if (!person.deceased) brief.age = age_on(person.birth_date, today);
    return brief;
}

// R-PERSON-2, in both.
std::optional<std::string> address_to_show(const Person& person) {
    if (person.address_secret || !person.address) return std::nullopt;
    return display_address(*person.address);
}

bool share_a_home(const Person& person, const Person& other) {
    if (person.address_secret || other.address_secret || !person.address || !other.address)
        return false;
    return person.address->postcode == other.address->postcode &&
           person.address->house_number == other.address->house_number &&
           person.address->addition == other.address->addition;
}

} // namespace schakel::people
