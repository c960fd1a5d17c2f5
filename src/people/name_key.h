// What is left of a name when everything is taken away that people write differently.
//
//   R-NAME-1  Capitals, diacritics, spaces, hyphens and apostrophes make no other name: "Groot
//             Esselink", "Grootesselink" and "groot-esselink" are found by one another.
//             (design: who is worried types what they heard)
//   R-NAME-2  A prefix makes no other family name: "de Boer" is found under "Boer".
//             (Logisch Ontwerp BRP, table 36)
#pragma once

#include <string>
#include <string_view>

namespace schakel::people {

/// Lower-case Latin letters and digits only: ø is o, ß is ss, ĳ is ij; other scripts are put into
/// Latin letters. Empty when nothing remains, such as for the register's "." for no name.
[[nodiscard]] std::string name_key(std::string_view name);

/// The same for a family name, with or without its prefix. A name that is nothing but a prefix
/// stays whole.
[[nodiscard]] std::string family_name_key(std::string_view family_name);

/// The same for the first of the given names: "Jan-Willem Pieter" is janwillem.
[[nodiscard]] std::string first_given_name_key(std::string_view given_names);

/// Without the white space at both ends and with one space for each stretch of it inside.
[[nodiscard]] std::string tidy(std::string_view text);

} // namespace schakel::people
