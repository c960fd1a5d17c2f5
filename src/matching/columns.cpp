#include "matching/columns.h"

#include "matching/folded.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace schakel::matching {
namespace {

using enum ColumnKind;

constexpr std::array words{std::pair{given_name, "given name"},
                           std::pair{surname, "surname"},
                           std::pair{birth_date, "birth date"},
                           std::pair{number, "number"},
                           std::pair{street, "street"},
                           std::pair{house_number, "house number"},
                           std::pair{postcode, "postcode"},
                           std::pair{place, "place"},
                           std::pair{sex, "sex"},
                           std::pair{email, "e-mail"},
                           std::pair{other_text, "other text"},
                           std::pair{unused, "unused"}};

/// What the names of columns hold in Dutch and English registers, folded and without spaces; the
/// first that is found decides.
struct Clue {
    std::string_view in_name;
    ColumnKind kind;
    /// The whole name, not a part of it.
    bool whole = false;
};
constexpr std::array clues{
    Clue{"voorvoegsel", unused},
    Clue{"tussenvoegsel", unused},
    Clue{"prefix", unused},
    Clue{"birthplace", other_text},
    Clue{"placeofbirth", other_text},
    Clue{"geboorteplaats", other_text},
    Clue{"occupation", other_text},
    Clue{"beroep", other_text},
    Clue{"geboortedatum", birth_date},
    Clue{"geboren", birth_date},
    Clue{"dateofbirth", birth_date},
    Clue{"birthdate", birth_date},
    Clue{"birthday", birth_date},
    Clue{"dob", birth_date},
    Clue{"givenname", given_name},
    Clue{"firstname", given_name},
    Clue{"forename", given_name},
    Clue{"fname", given_name},
    Clue{"voornaam", given_name},
    Clue{"voornamen", given_name},
    Clue{"roepnaam", given_name},
    Clue{"surname", surname},
    Clue{"lastname", surname},
    Clue{"familyname", surname},
    Clue{"lname", surname},
    Clue{"achternaam", surname},
    Clue{"geslachtsnaam", surname},
    Clue{"familienaam", surname},
    Clue{"partnernaam", surname},
    Clue{"naampartner", surname},
    Clue{"email", email},
    Clue{"postcode", postcode},
    Clue{"postalcode", postcode},
    Clue{"zip", postcode},
    Clue{"bsn", number},
    Clue{"burgerservicenummer", number},
    Clue{"sofinummer", number},
    Clue{"socsec", number},
    Clue{"socialsecurity", number},
    Clue{"ssn", number},
    Clue{"nationalid", number},
    Clue{"nhsnumber", number},
    Clue{"huisnummer", house_number},
    Clue{"housenumber", house_number},
    Clue{"streetnumber", house_number},
    Clue{"huisnr", house_number},
    Clue{"straat", street},
    Clue{"street", street},
    Clue{"address1", street},
    Clue{"adres", street, true},
    Clue{"address", street, true},
    Clue{"address2", other_text},
    Clue{"woonplaats", place},
    Clue{"plaats", place},
    Clue{"suburb", place},
    Clue{"city", place},
    Clue{"town", place},
    Clue{"place", place, true},
    Clue{"gemeente", other_text},
    Clue{"state", other_text, true},
    Clue{"province", other_text},
    Clue{"provincie", other_text},
    Clue{"geslacht", sex, true},
    Clue{"sex", sex, true},
    Clue{"gender", sex},
};

std::string letters_of(std::string_view name) { return joined(folded(name)); }

} // namespace

std::string_view word_for(ColumnKind kind) {
    return std::ranges::find(words, kind, &std::pair<ColumnKind, const char*>::first)->second;
}

std::optional<ColumnKind> column_kind_of(std::string_view word) {
    for (const auto& [kind, text] : words)
        if (letters_of(text) == letters_of(word)) return kind;
    return {};
}

// R-MATCHING-13.
std::vector<ColumnKind> guessed_kinds(std::span<const std::string> header, std::size_t id_column) {
    std::vector<ColumnKind> kinds;
    std::set<ColumnKind> seen;
    for (std::size_t column = 0; column < header.size(); ++column) {
        auto kind = unused;
        const auto name = letters_of(header[column]);
        const auto clue = std::ranges::find_if(clues, [&](const Clue& one) {
            return one.whole ? name == one.in_name : name.contains(one.in_name);
        });
        if (column != id_column && clue != clues.end()) kind = clue->kind;
        const bool may_come_again = kind == surname || kind == other_text || kind == unused;
        if (!seen.insert(kind).second && !may_come_again) kind = unused;
        kinds.push_back(kind);
    }
    return kinds;
}

} // namespace schakel::matching
