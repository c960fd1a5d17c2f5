// What a professional does to find a person. Who may search is decided before this, by access.
//
//   R-SEARCH-1  One asks by number, by family name and birth date of which at least the year is
//               known, or by family name and home. (AVG art. 5 lid 1 onder c: nobody leafs through a
//               town)
//   R-SEARCH-2  A person is certain when the number is theirs and nothing else that was asked
//               speaks against it; or when family name and whole birth date are theirs, the given
//               name too where it was asked, and nobody else fits as well. All else is possible,
//               and a person decides. (design: twins and namesakes)
//   R-SEARCH-3  A birth date of which the register or the asker does not know a part fits every
//               date that it could be, and makes the person possible at most. (design: doubt means
//               no)
//   R-SEARCH-4  When more fit than a professional needs to see, none is shown, and more must be
//               asked. (AVG art. 5 lid 1 onder c)
#pragma once

#include "crypto/vault.h"
#include "people/bsn.h"
#include "people/look_alikes.h"

#include <expected>
#include <variant>
#include <vector>

namespace schakel::people {

/// Where someone lives, as far as a door can be told by it.
struct Home {
    /// With or without a space.
    std::string postcode;
    std::int32_t house_number = 0;
    std::optional<std::string> addition;
};
BOOST_DESCRIBE_STRUCT(Home, (), (postcode, house_number, addition))

struct SearchPersons {
    std::optional<std::string> family_name;
    std::optional<std::string> given_names;
    std::optional<PartialDate> birth_date;
    std::optional<std::string> bsn;
    std::optional<Home> home{};
    /// Also those who are only alike (R-SEARCH-5); without it nobody.
    std::optional<bool> also_alike{};
};
BOOST_DESCRIBE_STRUCT(SearchPersons, (),
                      (family_name, given_names, birth_date, bsn, home, also_alike))

/// alike: found by likeness only (R-SEARCH-5).
BOOST_DEFINE_ENUM_CLASS(FoundBand, certain, possible, alike)
BOOST_DEFINE_ENUM_CLASS(FoundReason, bsn, family_name, birth_date, given_names, home)

struct PersonFound {
    PersonShort person;
    /// In one line; absent when it is unknown or secret (R-PERSON-2).
    std::optional<std::string> address;
    FoundBand band = FoundBand::possible;
    /// What was asked and is theirs.
    std::vector<FoundReason> reasons;
    /// Of one who is alike: from 0 to 1, as if one were looked for among a million.
    std::optional<double> probability{};
    /// Of one who is alike: what speaks for and against it, what weighs most first.
    std::optional<std::vector<Finding>> findings{};
    bool operator==(const PersonFound&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonFound, (), (person, address, band, reasons, probability, findings))

/// Most persons that one search shows (R-SEARCH-4).
inline constexpr std::size_t persons_found_max = 25;

BOOST_DEFINE_ENUM_CLASS(SearchRefusal, asked_too_widely, too_many_found)
[[nodiscard]] std::string_view rule_of(SearchRefusal refusal);

using SearchPersonsError = std::variant<SearchRefusal, BsnRefusal>;

/// The certain ones first, then by name, then those who are alike, the likeliest first. Nobody found
/// is an empty list.
[[nodiscard]] std::expected<std::vector<PersonFound>, SearchPersonsError>
search_persons(const SearchPersons& command, store::Transaction& transaction,
               const crypto::Vault& vault, const PartialDate& today);

} // namespace schakel::people
