// An invented country: households of persons, their names and where they live. The same seed gives the
// same country on every machine.
#pragma once

#include "names.h"
#include "names_from_elsewhere.h"
#include "places.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

namespace schakel::bench {

using Names = std::span<const std::string_view>;

// The first of January stands for "not known" where someone fled or came without papers.
constexpr double first_of_january_abroad = 0.05;
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
        const auto wide = static_cast<double>(count);
        const auto drawn = flat * std::pow((wide + flat) / flat, unit()) - flat;
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

inline std::vector<std::string_view> split(std::string_view text) {
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
inline Name name_of(std::string_view entry) {
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
inline std::string spoken(std::string_view name) {
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

} // namespace schakel::bench
