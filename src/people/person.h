// A person: name in four parts, birth date of which parts may be unknown, address, number.
//
//   R-PERSON-1  A name has four parts, and is shown as the register shows it: a predicate before
//               the given names, a title of nobility after them, then prefix and family name.
//               (Logisch Ontwerp BRP, category 01 group 02)
//   R-PERSON-2  A secret address goes to nobody through Schakel, however it was found. (Wet BRP
//               art. 2.59; design: stricter than that article asks of public bodies, for those who
//               hide are often hiding from the family that is being helped)
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace schakel::people {

struct PersonName {
    std::optional<std::string> given_names;
    /// Title of nobility or predicate, written out: "baron", "jonkvrouw".
    std::optional<std::string> title;
    /// What stands before the family name and is left out when sorting: "van der".
    std::optional<std::string> prefix;
    std::string family_name;
    bool operator==(const PersonName&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonName, (), (given_names, title, prefix, family_name))

struct Address {
    std::string street;
    std::int32_t house_number = 0;
    /// House letter and addition together: "a", "2H".
    std::optional<std::string> addition;
    /// Four digits and two capitals, without a space.
    std::string postcode;
    std::string place;
    bool operator==(const Address&) const = default;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street, house_number, addition, postcode, place))

BOOST_DEFINE_ENUM_CLASS(Sex, male, female, unknown)

struct Person {
    PersonId id;
    PersonName name;
    PartialDate birth_date;
    Sex sex = Sex::unknown;
    /// Where the person lives; absent when that is not known or when there is only a letter
    /// address.
    std::optional<Address> address;
    bool address_secret = false;
    bool deceased = false;
    /// Citizen service number, nine digits (see people/bsn.h).
    std::optional<std::string> bsn;
    bool operator==(const Person&) const = default;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, name, birth_date, sex, address, address_secret, deceased, bsn))

/// Enough to know a person by, without address or number.
struct PersonShort {
    PersonId id;
    std::string display_name;
    /// Absent when nothing of it is known.
    std::optional<PartialDate> birth_date;
    /// Whole years; absent when the year of birth is unknown or the person has died.
    std::optional<std::int32_t> age;
    Sex sex = Sex::unknown;
    bool operator==(const PersonShort&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonShort, (), (id, display_name, birth_date, age, sex))

/// "Daan Groot Esselink", "jonkvrouw Anna van Brabo", "Jan baron van Brest" (R-PERSON-1).
[[nodiscard]] std::string display_name(const PersonName& name);
/// "Hofdijk 651, 3032CG Rotterdam".
[[nodiscard]] std::string display_address(const Address& address);
/// The person as others see them on a day.
[[nodiscard]] PersonShort short_of(const Person& person, const PartialDate& today);
/// The address in one line; absent when it is secret or unknown (R-PERSON-2).
[[nodiscard]] std::optional<std::string> address_to_show(const Person& person);
/// Whether both live at one address. Someone whose address is secret lives with nobody: who lives
/// with them would tell where they are (R-PERSON-2).
[[nodiscard]] bool share_a_home(const Person& person, const Person& other);

} // namespace schakel::people
