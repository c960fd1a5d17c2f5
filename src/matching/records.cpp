#include "matching/records.h"

#include "matching/folded.h"
#include "matching/numbers.h"

#include <algorithm>
#include <cstring>

namespace schakel::matching {
namespace {

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

/// What a cell of that kind is compared as.
std::string compared_as(ColumnKind kind, std::string_view written) {
    if (kind == ColumnKind::number) return number_of(written);
    if (kind == ColumnKind::sex) return sex_of(written);
    if (kind == ColumnKind::house_number || kind == ColumnKind::postcode)
        return joined(folded(written));
    return folded(written);
}

Value number_of_date(std::string_view written) {
    const auto date = birth_date_of(written);
    return date ? date->year * 10'000u + date->month * 100u + date->day : 0;
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

} // namespace

/// A cell comes many times in a register; reading it once is enough. A place holds the last cell
/// that came there, whole, so that it is never taken for another.
class Records::Memory {
public:
    struct Place {
        std::array<char, 43> written;
        std::uint8_t length_and_one;
        std::array<Value, 5> values;
    };
    static constexpr std::size_t length_max = 43;

    /// The place of a cell that is not too long, and whether it is that cell that stands there.
    static std::pair<Place*, bool> place_of(Memory* memory, ColumnKind kind,
                                            std::string_view written) {
        if (memory == nullptr || written.size() > length_max) return {nullptr, false};
        return memory->place_of(static_cast<std::size_t>(kind), written);
    }

private:
    std::pair<Place*, bool> place_of(std::size_t kind, std::string_view written) {
        auto& places = places_[kind];
        if (places.empty()) places.resize(places_count);
        std::uint64_t hash = written.size();
        for (const char c : written)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        auto& place = places[(hash ^ (hash >> 32)) & (places_count - 1)];
        if (place.length_and_one == written.size() + 1 &&
            std::memcmp(place.written.data(), written.data(), written.size()) == 0)
            return {&place, true};
        place.length_and_one = static_cast<std::uint8_t>(written.size() + 1);
        std::ranges::copy(written, place.written.begin());
        return {&place, false};
    }

    static constexpr std::size_t places_count = 1 << 14;
    std::array<std::vector<Place>, 16> places_;
};

Records::Records() : memory_{std::make_unique<Memory>()} {}
Records::Records(const Records* base)
    : others_(base->others()), texts_{&base->texts_}, base_{base},
      first_heard_{static_cast<Value>(base->heard_.size())} {}
Records::~Records() = default;
Records::Records(Records&&) noexcept = default;
Records& Records::operator=(Records&&) noexcept = default;

Value Records::remembered(ColumnKind kind, std::string_view written) {
    if (written.empty()) return 0;
    const auto read = [&] {
        return kind == ColumnKind::birth_date ? number_of_date(written)
                                              : texts_.number_of(compared_as(kind, written));
    };
    const auto [place, known] = Memory::place_of(memory_.get(), kind, written);
    if (place == nullptr) return read();
    if (!known) place->values[0] = read();
    return place->values[0];
}

Value Records::number_of_name(std::string_view name) {
    const auto number = texts_.number_of(name);
    if (number == 0) return 0;
    const auto listen = [&] {
        const auto sound = sound_of(name);
        return Heard{texts_.number_of(spoken(name)), texts_.number_of(sound),
                     place_among_called(name), sounds_enough(sound)};
    };
    if (number < first_heard_) {
        if (heard_of(number).spoken == 0) heard_also_[number] = listen();
        return number;
    }
    const auto at = number - first_heard_;
    if (at >= heard_.size()) heard_.resize(at + 1);
    if (heard_[at].spoken == 0) heard_[at] = listen();
    return number;
}

void Records::read_given_name(std::string_view written, Told& told) {
    if (written.empty()) return;
    const auto [place, known] = Memory::place_of(memory_.get(), ColumnKind::given_name, written);
    std::array<Value, 5> values{};
    if (known) {
        values = place->values;
    } else {
        const auto names = folded(written);
        const auto first = first_word(names);
        const auto name = number_of_name(first);
        values = {texts_.number_of(names), name, texts_.number_of(first.substr(0, 1)),
                  heard(name).sound, 0};
        if (place != nullptr) place->values = values;
    }
    told.parts[static_cast<std::size_t>(Part::given_name)] = values[0];
    told.first_given = values[1];
    told.initial = values[2];
    told.given_sound = values[3];
}

void Records::read_surname(std::string_view written, std::string_view of_partner, Told& told) {
    std::string both{written};
    if (!of_partner.empty()) both.append(1, '\n').append(of_partner);
    if (both.empty()) return;
    const auto [place, known] = Memory::place_of(memory_.get(), ColumnKind::surname, both);
    std::array<Value, 5> values{};
    if (known) {
        values = place->values;
    } else {
        auto halves = surname_of(written);
        if (halves.second.empty()) halves.second = surname_of(of_partner).first;
        if (halves.second == halves.first) halves.second.clear();
        if (halves.first.empty()) halves.first.swap(halves.second);
        const auto first = number_of_name(halves.first);
        const auto second = number_of_name(halves.second);
        values = {first, second, first == 0 ? 0 : heard(first).sound,
                  second == 0 ? 0 : heard(second).sound, 0};
        if (place != nullptr) place->values = values;
    }
    told.parts[static_cast<std::size_t>(Part::surname)] = values[0];
    told.parts[static_cast<std::size_t>(Part::partner_surname)] = values[1];
    told.surname_sound = values[2];
    told.partner_sound = values[3];
}

void Records::add(std::span<const std::string_view> cells, std::span<const ColumnUse> uses) {
    auto& told = told_.emplace_back();
    const auto part = [&](Part which) -> Value& {
        return told.parts[static_cast<std::size_t>(which)];
    };
    for (auto& column : others_)
        column.push_back(0);
    // Two columns of one kind, as a map of columns may have, are one text.
    const auto set = [&](Part which, Value value) {
        auto& now = part(which);
        if (now == 0)
            now = value;
        else if (value != 0 && which != Part::birth_date)
            now = texts_.number_of(std::string{text(now)} += text(value));
    };
    std::string_view given;
    std::string several_given;
    std::string_view surname;
    std::string_view of_partner;
    std::string street;
    for (std::size_t column = 0; column < uses.size(); ++column) {
        const auto cell = cells[column];
        const auto kind = uses[column].kind;
        switch (kind) {
        case ColumnKind::given_name:
            if (given.empty()) {
                given = cell;
            } else if (!cell.empty()) {
                several_given = (std::string{given} += ' ') += cell;
                given = several_given;
            }
            break;
        case ColumnKind::surname: (surname.empty() ? surname : of_partner) = cell; break;
        case ColumnKind::birth_date: set(Part::birth_date, remembered(kind, cell)); break;
        case ColumnKind::number: set(Part::number, remembered(kind, cell)); break;
        case ColumnKind::street:
            if (!street.empty() && !cell.empty()) street += ' ';
            street += cell;
            break;
        case ColumnKind::house_number: set(Part::house_number, remembered(kind, cell)); break;
        case ColumnKind::postcode: set(Part::postcode, remembered(kind, cell)); break;
        case ColumnKind::place: set(Part::place, remembered(kind, cell)); break;
        case ColumnKind::sex: set(Part::sex, remembered(kind, cell)); break;
        case ColumnKind::email: set(Part::email, remembered(kind, cell)); break;
        case ColumnKind::other_text: {
            const auto other = uses[column].other;
            if (other >= others_max) break;
            while (others_.size() <= other)
                others_.emplace_back(told_.size(), Value{0});
            others_[other].back() = remembered(kind, cell);
            break;
        }
        case ColumnKind::unused: break;
        }
    }
    if (have_changed_places(given, surname)) std::swap(given, surname);
    read_given_name(given, told);
    read_surname(surname, of_partner, told);
    if (street.empty()) return;
    const auto [place, known] = Memory::place_of(memory_.get(), ColumnKind::street, street);
    std::array<Value, 5> values{};
    if (known) {
        values = place->values;
    } else {
        auto name = folded(street);
        std::string number;
        part_number(name, number);
        values = {texts_.number_of(joined(name)), texts_.number_of(joined(number)),
                  texts_.number_of(joined(folded(street))), 0, 0};
        if (place != nullptr) place->values = values;
    }
    // The number behind the street is one of the house where no other is told.
    if (part(Part::house_number) == 0) {
        part(Part::street) = values[0];
        part(Part::house_number) = values[1];
    } else {
        part(Part::street) = values[2];
    }
}

BirthDate birth_date_in(Value value) {
    return {static_cast<std::uint16_t>(value / 10'000),
            static_cast<std::uint8_t>(value / 100 % 100), static_cast<std::uint8_t>(value % 100)};
}

BirthDate Records::birth_date(Row row) const { return birth_date_in(value(Part::birth_date, row)); }

double Records::pairs() const {
    const double all = size();
    if (!second_) return all * (all - 1) / 2;
    const double first = *second_;
    return first * (all - first);
}

} // namespace schakel::matching
