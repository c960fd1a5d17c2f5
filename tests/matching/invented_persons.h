// Persons who do not exist, in a register of a usual header.
#pragma once

#include "matching/records.h"

namespace schakel::matching {

inline const std::vector<std::string> header{"id",        "voornaam", "achternaam", "geboortedatum",
                                             "bsn",       "straat",   "huisnummer", "postcode",
                                             "woonplaats"};

/// Invented persons, a row each in the order of the header.
using Person = std::vector<std::string_view>;

inline Records records_of(const std::vector<Person>& persons, std::size_t second = 0) {
    std::vector<ColumnUse> uses;
    for (const auto kind : guessed_kinds(header, 0))
        uses.push_back({kind, 0});
    Records records;
    for (std::size_t row = 0; row < persons.size(); ++row) {
        if (second != 0 && row == second) records.begin_second();
        records.add(persons[row], uses);
    }
    return records;
}

/// A hundred invented persons, each with names, day and address of their own; then the same number
/// of copies with one slip each.
inline std::vector<std::vector<std::string>> register_with_copies() {
    constexpr int persons = 100;
    std::vector<std::vector<std::string>> rows;
    for (int copy = 0; copy < 2; ++copy)
        for (int person = 0; person < persons; ++person) {
            const auto letters = std::string{static_cast<char>('a' + person % 19)} +
                                 static_cast<char>('a' + person * 7 % 23);
            const auto digits = std::to_string(1'000 + person * 37 % 9'000);
            std::string surname = letters + "ker" + letters + "ma";
            if (copy == 1) surname.insert(3, "r");
            rows.push_back({std::to_string(copy) + "-" + std::to_string(person),
                            letters + "nneke" + letters, surname,
                            std::to_string(1980 + person % 29) + "-" +
                                std::to_string(1 + person % 12) + "-" +
                                std::to_string(1 + person * 11 % 28),
                            "", letters + "straat", std::to_string(1 + person % 40), digits + " AB",
                            "Onbekendam"});
        }
    return rows;
}

inline std::vector<Person> views_of(const std::vector<std::vector<std::string>>& rows) {
    std::vector<Person> persons;
    for (const auto& row : rows)
        persons.emplace_back(row.begin(), row.end());
    return persons;
}

inline const Person bram{"1",           "Bram", "de Vries", "2008-03-14", "",
                         "Dorpsstraat", "1",    "1234AB",   "Onbekendam"};

inline Person with(Person person, std::size_t column, std::string_view cell) {
    person[column] = cell;
    return person;
}

} // namespace schakel::matching
