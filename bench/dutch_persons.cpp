// An invented register of persons in the Netherlands, with the truth: who of it is the same person.
// For measuring the matching only; no person is real, and the same seed gives the same bytes.
//
//   bench_dutch_persons RECORDS SEED REGISTER.csv TRUTH.csv [--with-number] [--twins TWINS.csv]
//
// REGISTER: id,voornamen,achternaam,naampartner,geboortedatum,geslacht,straat,huisnummer,postcode,woonplaats[,bsn]
// TRUTH: id,person. TWINS: pairs of records that are twins of each other, left_id,right_id.
//
// People live in households: alone, as couples, with children, 16 in 1,000 of whom are twins (two of
// three of one sex, of whom a quarter have names that are alike); a few hundred live together in an
// institution. Of every five persons one stands in the register twice and some thrice: once as in the
// register of the municipality (all given names, own name, present address) and once as an
// organisation wrote it down: the name by which one is called, initials, the partner's name (use of
// name E, P, V, N), an address from before a move, another spelling of a name from another script,
// typing errors, an unknown birth date (00) or the first of January, or a field left empty. The shares
// stand below; they are estimates, except where a source is named.
#include "matching/names.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace schakel::bench;
using Names = std::span<const std::string_view>;

// Of records that were written down a second time, the share that have it.
constexpr double called_by_call_name = 0.35;
constexpr double only_first_given_name = 0.45;
constexpr double only_initials = 0.02;
constexpr double another_call_name = 0.002;
constexpr double name_of_partner = 0.25; // of those who have one
constexpr double other_spelling = 0.25;  // of those whose name has another
constexpr double moved = 0.12;
constexpr double slip_in_given_name = 0.03, slip_in_surname = 0.03, slip_in_street = 0.04;
constexpr double slip_in_date = 0.012, day_and_month_swapped = 0.004, date_only_year = 0.006;
constexpr double slip_in_postcode = 0.015, names_swapped = 0.002, addition_lost = 0.3;
constexpr double given_name_missing = 0.004, date_missing = 0.005, address_missing = 0.02,
                 postcode_missing = 0.04, sex_missing = 0.05;
// Of all. The first of January stands for "not known" where someone fled or came without papers.
constexpr double first_of_january_abroad = 0.05;
constexpr double second_record = 0.2, third_record = 0.03;
// CBS: about 16 in 1,000 confinements are of twins.
constexpr double twins_share = 0.016, twins_of_one_sex = 0.67, twins_with_like_names = 0.25;
constexpr double twins_of_one_letter = 0.15; // of those with like names: Lisa and Lise
constexpr double named_after_parent = 0.02;

/// SplitMix64: the same numbers on every machine.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : state_{seed} {}
    std::uint64_t next() {
        auto bits = state_ += 0x9E3779B97F4A7C15ULL;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
        return bits ^ (bits >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool chance(double share) { return unit() < share; }
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(unit() * static_cast<double>(count));
    }
    /// The first most often, then less and less, as one over the place: Zipf's law, with a flat top.
    std::size_t early_below(std::size_t count) {
        constexpr double flat = 12;
        const auto places = static_cast<double>(count);
        const auto drawn = flat * std::pow((places + flat) / flat, unit()) - flat;
        return std::min(static_cast<std::size_t>(drawn), count - 1);
    }
    template <class List>
    auto one_of(const List& list) {
        return list[below(std::size(list))];
    }
    template <class List>
    auto early_of(const List& list) {
        return list[early_below(std::size(list))];
    }

private:
    std::uint64_t state_;
};

class ByWeight {
public:
    explicit ByWeight(std::span<const Weighed> list) : list_{list} {
        for (const auto& one : list)
            sums_.push_back(total_ += one.weight);
    }
    std::size_t draw(Draws& draws) const {
        return static_cast<std::size_t>(std::ranges::upper_bound(sums_, draws.unit() * total_) -
                                        sums_.begin());
    }
    const Weighed& operator[](std::size_t at) const { return list_[at]; }

private:
    std::span<const Weighed> list_;
    std::vector<double> sums_;
    double total_ = 0;
};

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('|', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

struct Date {
    int year = 0, month = 0, day = 0;
};

struct Address {
    std::string street, house_number, addition, postcode, place;
};

/// A name, and the other ways of it: what one is called by, or other spellings.
struct Name {
    std::string text;
    std::vector<std::string> others;
};
Name name_of(std::string_view entry) {
    const auto parts = split(entry);
    return {std::string{parts[0]}, {parts.begin() + 1, parts.end()}};
}

struct Person {
    std::vector<Name> given;
    std::string called;
    bool is_abroad = false;
    Name surname;
    std::string partner;
    Date born;
    bool is_woman = false;
    Address address, before;
    std::string number;
    std::uint64_t twin = 0; // the same for both
};

class Houses {
public:
    explicit Houses(std::size_t records) : places_{places}, next_(std::size(places)) {
        double total = 0;
        for (const auto& one : places)
            total += one.weight;
        // Some 40 dwellings in a street, and a household of about two.
        for (const auto& one : places)
            streets_.push_back(std::max<std::size_t>(
                3,
                static_cast<std::size_t>(static_cast<double>(records) * one.weight / total / 60)));
    }
    Address next(Draws& draws) {
        const auto place = places_.draw(draws);
        return at(place, next_[place]++);
    }
    /// Where somebody of the same place lived before, or lives now.
    Address known(Draws& draws, const Address& like) {
        for (std::size_t place = 0; place < next_.size(); ++place)
            if (places_[place].text == like.place) return at(place, draws.below(next_[place] + 1));
        return like;
    }
    Address any(Draws& draws) {
        const auto place = places_.draw(draws);
        return at(place, draws.below(next_[place] + 1));
    }

private:
    Address at(std::size_t place, std::size_t dwelling) const {
        const auto streets = streets_[place];
        const auto street = dwelling % streets, within = dwelling / streets;
        Draws of_street{place * 1'000'003 + street * 7919 + 17};
        Address found;
        // The first streets are those that every place has.
        const auto stem = street < 12 ? street : of_street.below(std::size(street_stems));
        found.street =
            std::string{street_stems[stem]} +
            std::string{
                street_ends[street < 12 ? street % 3 : of_street.below(std::size(street_ends))]};
        const auto number = 1 + within;
        found.house_number = std::to_string(number);
        Draws of_door{place * 31 + street * 101 + within * 10'007};
        if (of_door.chance(0.15))
            found.addition = std::string(1, static_cast<char>('A' + of_door.below(4)));
        constexpr std::string_view letters = "ABCDEGHJKLMNPRSTVWXZ";
        const auto block = street * 7 + within / 20;
        found.postcode = fmt::format("{:04}{}{}", 1000 + place * 95 + (block / 400) % 95,
                                     letters[block / 20 % 20], letters[block % 20]);
        found.place = places_[place].text;
        return found;
    }
    ByWeight places_;
    std::vector<std::size_t> streets_;
    std::vector<std::size_t> next_;
};

/// About as it is heard, of Latin letters.
std::string spoken(std::string_view name) {
    std::string heard;
    for (std::size_t at = 0; at < name.size(); ++at) {
        char c = static_cast<char>(name[at] >= 'A' && name[at] <= 'Z' ? name[at] + 32 : name[at]);
        const char next = at + 1 < name.size() ? name[at + 1] : '\0';
        if (c == 'p' && next == 'h') c = 'f';
        if (c == 'c' || c == 'q') c = 'k';
        if (c == 'z') c = 's';
        if (c == 'y' || c == 'j') c = 'i';
        if (c == 'h' || c == '-' || (!heard.empty() && heard.back() == c)) continue;
        heard += c;
    }
    return heard;
}

class Country {
public:
    Country(std::size_t records, std::uint64_t seed, bool with_number)
        : draws_{seed}, houses_{records}, frequent_{surnames}, with_number_{with_number} {}

    /// The persons of one more household.
    std::vector<Person> household() {
        std::vector<Person> found;
        const auto origin = drawn_origin();
        auto address = houses_.next(draws_);
        const auto kind = draws_.unit();
        if (kind < 0.0005) { // an institution: people who share nothing but the door
            const auto count = 30 + draws_.below(70);
            for (std::size_t at = 0; at < count; ++at) {
                auto one = adult(drawn_origin(), draws_.chance(0.5),
                                 1930 + static_cast<int>(draws_.below(75)));
                found.push_back(std::move(one));
            }
        } else {
            const bool couple = kind > 0.39, children = kind > 0.64;
            const int year = children ? 1962 + static_cast<int>(draws_.below(38))
                                      : 1932 + static_cast<int>(draws_.below(72));
            const bool woman = draws_.chance(0.5);
            found.push_back(adult(origin, woman, year));
            const bool alone = children && draws_.chance(0.22);
            if (couple && !alone) {
                auto other = adult(origin, !woman, year - 4 + static_cast<int>(draws_.below(9)));
                if (draws_.chance(0.7)) {
                    other.partner = found[0].surname.text;
                    found[0].partner = other.surname.text;
                }
                found.push_back(std::move(other));
            }
            if (children) add_children(found, origin, year);
        }
        for (auto& one : found) {
            one.address = address;
            one.before = draws_.chance(0.6) ? houses_.known(draws_, address) : houses_.any(draws_);
            if (with_number_) one.number = number();
        }
        return found;
    }
    Draws& draws() { return draws_; }

private:
    std::size_t drawn_origin() {
        auto draw = draws_.unit();
        for (std::size_t at = 0; at < origins.size(); ++at)
            if ((draw -= origins[at].share) < 0) return at + 1;
        return 0;
    }

    Name drawn_surname(std::size_t origin) {
        if (origin > 0) {
            auto found = name_of(draws_.early_of(origins[origin - 1].names));
            // Behind the frequent names a tail of double ones and of rarer endings.
            if (draws_.chance(0.4)) {
                constexpr std::array<std::string_view, 12> ends{
                    "oğlu", "i", "an", "ari", "oui", "ski", "ov", "zade", "ine", "e", "a", "as"};
                const auto end = draws_.one_of(ends);
                const auto middle =
                    std::string(1, "bdgklmnrstz"[draws_.below(11)]) + "aeiou"[draws_.below(5)];
                found.text += middle + std::string{end};
                for (auto& other : found.others)
                    other += middle + std::string{end};
            }
            return found;
        }
        if (draws_.chance(0.26)) return {std::string{frequent_[frequent_.draw(draws_)].text}, {}};
        const auto stem = draws_.early_of(surname_stems);
        std::string name{draws_.one_of(surname_prefixes)};
        name += stem;
        name += draws_.early_of(surname_endings);
        name += draws_.one_of(surname_suffixes);
        return {name, {}};
    }

    /// A name that few have, put together.
    Name rare_given(bool woman, int year) {
        std::string name{
            draws_.early_of(year < 1990 ? Names{older_beginnings} : Names{young_beginnings})};
        if (year < 1990) {
            name += draws_.early_of(woman ? Names{older_girl_ends} : Names{older_boy_ends});
            return {name, {}};
        }
        name += draws_.early_of(middles);
        name += draws_.early_of(woman ? Names{young_girl_ends} : Names{young_boy_ends});
        return {name, {}};
    }

    Name drawn_given(std::size_t origin, bool woman, int year) {
        const auto of = [&](std::span<const std::string_view> list) {
            return name_of(draws_.early_of(list));
        };
        if (origin > 0 && !(year > 1995 && draws_.chance(0.25))) {
            auto found = of(woman ? origins[origin - 1].women : origins[origin - 1].men);
            // Two names in one, as many are: Abdelrahim, Gülnur.
            if (!draws_.chance(0.35)) return found;
            const auto end = draws_.one_of(abroad_ends);
            found.text += end;
            for (auto& other : found.others)
                (other += end);
            return found;
        }
        // The older, the more have one of few names.
        if (year < 1958)
            return draws_.chance(0.15) ? rare_given(woman, year)
                                       : of(woman ? Names{old_women} : Names{old_men});
        if (year < 1990)
            return draws_.chance(0.40) ? rare_given(woman, year)
                                       : of(woman ? Names{middle_women} : Names{middle_men});
        if (draws_.chance(0.55)) return rare_given(woman, year);
        auto found = of(woman ? Names{young_women} : Names{young_men});
        if (woman && draws_.chance(0.06))
            return {found.text + "-" + std::string{split(draws_.one_of(young_women))[0]}, {}};
        return found;
    }

    void name(Person& one, std::size_t origin) {
        one.given = {drawn_given(origin, one.is_woman, one.born.year)};
        one.is_abroad = origin > 0;
        const auto more = draws_.unit();
        if (origin == 0 && more < 0.55)
            for (std::size_t at = 0; at < (more < 0.08 ? 3u : more < 0.25 ? 2u : 1u); ++at)
                one.given.push_back(drawn_given(0, at == 1 ? !one.is_woman : one.is_woman, 1950));
        one.called = one.given[0].text;
        if (origin == 0 && !one.given[0].others.empty() && draws_.chance(0.85))
            one.called = draws_.one_of(one.given[0].others);
        else if (one.given.size() > 1 && draws_.chance(0.03))
            one.called = one.given[1].text;
    }

    Date day_in(int year, bool abroad) {
        if (abroad && year < 2000 && draws_.chance(first_of_january_abroad))
            return {year, draws_.chance(0.85) ? 1 : 7, 1};
        constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const auto month = draws_.below(12);
        return {year, static_cast<int>(month) + 1,
                static_cast<int>(draws_.below(static_cast<std::size_t>(days[month]))) + 1};
    }

    Person adult(std::size_t origin, bool woman, int year) {
        Person one;
        one.is_woman = woman;
        one.born = day_in(year, origin > 0);
        name(one, origin);
        one.surname = drawn_surname(origin);
        return one;
    }

    void add_children(std::vector<Person>& found, std::size_t origin, int parents_year) {
        const auto surname =
            found[found.size() > 1 && draws_.chance(0.9) ? (found[0].is_woman ? 1 : 0) : 0].surname;
        const auto draw = draws_.unit();
        const std::size_t count = draw < 0.35 ? 1 : draw < 0.8 ? 2 : draw < 0.95 ? 3 : 4;
        int year = std::max(parents_year + 22 + static_cast<int>(draws_.below(14)), 2001);
        for (std::size_t at = 0; at < count && year <= 2026; ++at) {
            Person child;
            child.is_woman = draws_.chance(0.5);
            child.born = day_in(year, origin > 0);
            child.surname = surname;
            // No two children of one name, and of a parent only with intent.
            const auto is_taken = [&] {
                return std::ranges::any_of(found, [&](const Person& one) {
                    return one.given[0].text == child.given[0].text || one.called == child.called;
                });
            };
            do
                name(child, origin);
            while (is_taken());
            if (draws_.chance(named_after_parent) && found[0].is_woman == child.is_woman) {
                child.given = found[0].given;
                child.called = found[0].called;
            }
            if (draws_.chance(twins_share)) {
                child.twin = ++twins_;
                auto other = twin_of(child, origin);
                found.push_back(std::move(other));
            }
            found.push_back(std::move(child));
            year += 1 + static_cast<int>(draws_.below(4));
        }
    }

    Person twin_of(const Person& child, std::size_t origin) {
        auto other = child;
        other.is_woman = draws_.chance(twins_of_one_sex) ? child.is_woman : !child.is_woman;
        const bool like = other.is_woman == child.is_woman && draws_.chance(twins_with_like_names);
        // Never one name, one that is spoken alike, nor one by which the other is called.
        constexpr int tries_for_like = 300;
        for (int tries = 0;; ++tries) {
            name(other, origin);
            const auto& one = child.given[0].text;
            const auto& two = other.given[0].text;
            if (spoken(one) == spoken(two) || spoken(child.called) == spoken(other.called) ||
                spoken(one) == spoken(other.called) || spoken(two) == spoken(child.called) ||
                one.contains(two) || two.contains(one))
                continue;
            if (!like || tries > tries_for_like || one.substr(0, 2) == two.substr(0, 2)) break;
        }
        // Lisa and Lise, Tim and Tom.
        auto text = child.given[0].text;
        if (const auto at = text.find_last_of("aeiou");
            like && draws_.chance(twins_of_one_letter) && !text.contains('-') && at != text.npos &&
            at > 0) {
            text[at] = text[at] == 'a' ? 'e' : text[at] == 'e' ? 'a' : text[at] == 'i' ? 'o' : 'i';
            other.given = {{text, {}}};
            other.called = text;
        }
        return other;
    }

    /// Passes the test of eleven; made up, and so marked by the beginning 9.
    std::string number() {
        for (;;) {
            auto digits = fmt::format("9{:08}", draws_.below(100'000'000));
            int sum = 0;
            for (int at = 0; at < 9; ++at)
                sum += (digits[static_cast<std::size_t>(at)] - '0') * (at == 8 ? -1 : 9 - at);
            if (sum % 11 == 0) return digits;
        }
    }

    Draws draws_;
    Houses houses_;
    ByWeight frequent_;
    bool with_number_;
    std::uint64_t twins_ = 0;
};

struct Record {
    std::string given, surname, partner, date, sex, street, house_number, postcode, place, number;
};

std::string iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Record of_municipality(const Person& one) {
    Record record;
    for (const auto& name : one.given)
        record.given += (record.given.empty() ? "" : " ") + name.text;
    record.surname = one.surname.text;
    record.partner = one.partner;
    record.date = iso(one.born);
    record.sex = one.is_woman ? "V" : "M";
    record.street = one.address.street;
    record.house_number = one.address.house_number + one.address.addition;
    record.postcode = one.address.postcode;
    record.place = one.address.place;
    record.number = one.number;
    return record;
}

/// One slip of a typing hand among plain letters: one more, one less, another, or two changed places.
void slip(std::string& text, Draws& draws) {
    if (text.size() < 2) return;
    const auto at = draws.below(text.size());
    const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!plain(text[at]) || (at + 1 < text.size() && !plain(text[at + 1]))) return;
    const bool digit = text[at] >= '0' && text[at] <= '9';
    const char other =
        digit ? static_cast<char>('0' + draws.below(10)) : static_cast<char>('a' + draws.below(26));
    const auto kind = draws.unit();
    if (kind < 0.35)
        text[at] = other;
    else if (kind < 0.55)
        text.erase(at, 1);
    else if (kind < 0.75)
        text.insert(at, 1, other);
    else if (at + 1 < text.size())
        std::swap(text[at], text[at + 1]);
}

/// "Vries, de" of "de Vries".
std::string prefix_behind(const std::string& name) {
    const auto at = name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (at == name.npos || at == 0) return name;
    return name.substr(at) + ", " + name.substr(0, at - 1);
}

Record of_organisation(const Person& one, Draws& draws) {
    auto record = of_municipality(one);
    record.partner.clear();
    const auto form = draws.unit();
    if (form < called_by_call_name)
        record.given = one.called;
    else if (form < called_by_call_name + only_first_given_name)
        record.given = one.given[0].text;
    else if (form < called_by_call_name + only_first_given_name + only_initials) {
        record.given.clear();
        for (const auto& name : one.given)
            record.given +=
                name.text.substr(0, static_cast<unsigned char>(name.text[0]) < 0x80 ? 1 : 2) + ".";
    }
    if (one.is_abroad && !one.given[0].others.empty() && draws.chance(other_spelling))
        record.given = draws.one_of(one.given[0].others);
    if (draws.chance(another_call_name))
        record.given = std::string{draws.one_of(young_beginnings)} + "ke";
    auto own = one.surname.text;
    if (!one.surname.others.empty() && draws.chance(other_spelling))
        own = draws.one_of(one.surname.others);
    record.surname = own;
    if (!one.partner.empty() &&
        draws.chance(one.is_woman ? 2 * name_of_partner : name_of_partner / 5)) {
        const auto use = draws.unit(); // use of name: P, V or N
        record.surname = use < 0.4   ? one.partner
                         : use < 0.9 ? one.partner + "-" + own
                                     : own + "-" + one.partner;
    } else if (draws.chance(0.1)) {
        record.surname = prefix_behind(own);
    }
    if (draws.chance(moved)) {
        record.street = one.before.street;
        record.house_number = one.before.house_number + one.before.addition;
        record.postcode = one.before.postcode;
        record.place = one.before.place;
    } else if (draws.chance(addition_lost)) {
        record.house_number = one.address.house_number;
    }
    auto date = one.born;
    if (draws.chance(day_and_month_swapped) && date.day <= 12) std::swap(date.day, date.month);
    if (draws.chance(date_only_year)) date.month = date.day = draws.chance(0.5) ? 0 : 1;
    record.date =
        draws.chance(0.3) ? fmt::format("{}-{}-{}", date.day, date.month, date.year) : iso(date);
    if (date.day == 0) record.date = iso(date);
    if (draws.chance(slip_in_date)) {
        record.date = iso(date);
        record.date[std::array{2, 3, 5, 6, 8, 9}[draws.below(6)]] =
            static_cast<char>('0' + draws.below(10));
    }
    if (draws.chance(slip_in_given_name)) slip(record.given, draws);
    if (draws.chance(slip_in_surname)) slip(record.surname, draws);
    if (draws.chance(slip_in_street)) slip(record.street, draws);
    if (draws.chance(slip_in_postcode)) slip(record.postcode, draws);
    if (!record.number.empty() && draws.chance(0.02)) slip(record.number, draws);
    if (draws.chance(names_swapped)) std::swap(record.given, record.surname);
    if (draws.chance(given_name_missing)) record.given.clear();
    if (draws.chance(date_missing)) record.date.clear();
    if (draws.chance(address_missing))
        record.street = record.house_number = record.postcode = record.place = "";
    if (draws.chance(postcode_missing)) record.postcode.clear();
    if (draws.chance(sex_missing)) record.sex.clear();
    if (draws.chance(0.3)) record.number.clear();
    if (draws.chance(0.04))
        std::ranges::transform(record.surname, record.surname.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        });
    return record;
}

struct Placed {
    Record record;
    std::size_t person;
    std::uint64_t twin;
};

} // namespace

int main(int count, char** arguments) {
    if (count < 5) {
        fmt::print(stderr, "bench_dutch_persons RECORDS SEED REGISTER.csv TRUTH.csv "
                           "[--with-number] [--twins TWINS.csv]\n");
        return 2;
    }
    const auto records = static_cast<std::size_t>(std::atoll(arguments[1]));
    const auto seed = static_cast<std::uint64_t>(std::atoll(arguments[2]));
    bool with_number = false;
    std::optional<std::string> twins_file;
    for (int at = 5; at < count; ++at) {
        const std::string_view word = arguments[at];
        if (word == "--with-number")
            with_number = true;
        else if (word == "--twins" && at + 1 < count)
            twins_file = arguments[++at];
        else
            return 2;
    }

    Country country{records, seed, with_number};
    std::vector<Placed> placed;
    placed.reserve(records);
    for (std::size_t person = 0; placed.size() < records;) {
        for (const auto& one : country.household()) {
            auto& draws = country.draws();
            placed.push_back({of_municipality(one), person, one.twin});
            if (draws.chance(second_record))
                placed.push_back({of_organisation(one, draws), person, one.twin});
            if (draws.chance(third_record))
                placed.push_back({of_organisation(one, draws), person, one.twin});
            ++person;
        }
    }
    placed.resize(records);
    for (std::size_t at = records; at > 1; --at)
        std::swap(placed[at - 1], placed[country.draws().below(at)]);

    std::ofstream file{arguments[3], std::ios::binary}, truth{arguments[4], std::ios::binary};
    file << "id,voornamen,achternaam,naampartner,geboortedatum,geslacht,straat,huisnummer,postcode,"
            "woonplaats"
         << (with_number ? ",bsn" : "") << '\n';
    truth << "id,person\n";
    std::vector<std::pair<std::uint64_t, std::size_t>> twins;
    for (std::size_t at = 0; at < records; ++at) {
        const auto& [record, person, twin] = placed[at];
        const auto quoted = [](const std::string& text) {
            return text.contains(',') ? '"' + text + '"' : text;
        };
        file << fmt::format("r{},{},{},{},{},{},{},{},{},{}", at, quoted(record.given),
                            quoted(record.surname), record.partner, record.date, record.sex,
                            record.street, record.house_number, record.postcode, record.place);
        if (with_number) file << ',' << record.number;
        file << '\n';
        truth << fmt::format("r{},p{}\n", at, person);
        if (twin != 0) twins.emplace_back(twin, at);
    }
    if (twins_file) {
        std::ranges::sort(twins);
        std::ofstream pairs{*twins_file, std::ios::binary};
        pairs << "left_id,right_id\n";
        for (std::size_t one = 0; one < twins.size(); ++one)
            for (std::size_t other = one + 1;
                 other < twins.size() && twins[other].first == twins[one].first; ++other)
                if (placed[twins[one].second].person != placed[twins[other].second].person)
                    pairs << fmt::format("r{},r{}\n", twins[one].second, twins[other].second);
        pairs.flush();
        if (!pairs) return 1;
    }
    file.flush();
    truth.flush();
    return file && truth ? 0 : 1;
}
