#include "matching/records.h"

#include "matching/folded.h"
#include "matching/numbers.h"

#include <algorithm>

namespace schakel::matching {
namespace {

void append(std::string& into, std::string_view text, std::string_view between) {
    if (text.empty()) return;
    if (!into.empty()) into += between;
    into += text;
}

/// "Dorpsstraat 12 a" is a street and a number, where the register has no column for the latter.
void part_number(std::string& street, std::string& house_number) {
    const auto digit = street.find_first_of("0123456789");
    if (!house_number.empty() || digit == street.npos || digit == 0 || street[digit - 1] != ' ')
        return;
    house_number = street.substr(digit);
    street.resize(digit - 1);
}

/// M, man and male are one, as are V, F, vrouw and female; anything else is not known.
std::string sex_of(std::string_view written) {
    const auto text = folded(written);
    if (text.empty()) return {};
    if (text[0] == 'm' || text == "1") return "m";
    return text[0] == 'v' || text[0] == 'f' || text == "2" ? "v" : "";
}

} // namespace

void Records::add(std::span<const std::string_view> cells, std::span<const ColumnUse> uses) {
    std::array<std::string, parts_count> parts;
    const auto at = [&](Part part) -> std::string& {
        return parts[static_cast<std::size_t>(part)];
    };
    std::string surname;
    Value birth_date = 0;
    std::vector<std::string> others(others_.size());
    for (std::size_t column = 0; column < uses.size(); ++column) {
        const auto cell = cells[column];
        switch (uses[column].kind) {
        case ColumnKind::given_name: append(at(Part::given_name), folded(cell), " "); break;
        case ColumnKind::surname: append(surname, cell, "-"); break;
        case ColumnKind::birth_date:
            if (const auto date = birth_date_of(cell))
                birth_date = date->year * 10'000u + date->month * 100u + date->day;
            break;
        case ColumnKind::number: append(at(Part::number), number_of(cell), ""); break;
        case ColumnKind::street: append(at(Part::street), folded(cell), " "); break;
        case ColumnKind::house_number:
            append(at(Part::house_number), joined(folded(cell)), "");
            break;
        case ColumnKind::postcode: append(at(Part::postcode), joined(folded(cell)), ""); break;
        case ColumnKind::place: append(at(Part::place), folded(cell), " "); break;
        case ColumnKind::sex: append(at(Part::sex), sex_of(cell), ""); break;
        case ColumnKind::email: append(at(Part::email), folded(cell), " "); break;
        case ColumnKind::other_text: {
            const auto other = uses[column].other;
            if (other >= others_max) break;
            if (other >= others.size()) others.resize(other + 1);
            append(others[other], folded(cell), " ");
            break;
        }
        case ColumnKind::unused: break;
        }
    }
    auto halves = surname_of(surname);
    at(Part::surname) = std::move(halves.first);
    at(Part::partner_surname) = std::move(halves.second);
    part_number(at(Part::street), at(Part::house_number));
    for (const auto part : {Part::house_number, Part::street})
        at(part) = joined(at(part));

    for (std::size_t part = 0; part < parts_count; ++part)
        parts_[part].push_back(static_cast<Part>(part) == Part::birth_date
                                   ? birth_date
                                   : number_for(std::move(parts[part])));
    while (others_.size() < others.size())
        others_.emplace_back(size_, Value{0});
    for (std::size_t other = 0; other < others_.size(); ++other)
        others_[other].push_back(number_for(std::move(others[other])));
    ++size_;
}

BirthDate Records::birth_date(Row row) const {
    const auto date = value(Part::birth_date, row);
    return {static_cast<std::uint16_t>(date / 10'000), static_cast<std::uint8_t>(date / 100 % 100),
            static_cast<std::uint8_t>(date % 100)};
}

double Records::pairs() const {
    const double all = size_;
    if (!second_) return all * (all - 1) / 2;
    const double first = *second_;
    return first * (all - first);
}

Value Records::number_for(std::string text) {
    if (text.empty()) return 0;
    if (const auto known = numbers_.find(text); known != numbers_.end()) return known->second;
    const auto number = static_cast<Value>(texts_.size());
    numbers_.emplace(texts_.emplace_back(std::move(text)), number);
    return number;
}

} // namespace schakel::matching
