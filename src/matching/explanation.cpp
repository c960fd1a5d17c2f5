#include "matching/explanation.h"

#include "matching/usual_shares.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace schakel::matching {
namespace {

struct InBoth {
    std::string_view nl;
    std::string_view en;
    [[nodiscard]] std::string_view in(Language language) const {
        return language == Language::nl ? nl : en;
    }
};

template <class Likeness>
Likeness likeness_at(std::uint8_t level) {
    return static_cast<Likeness>(level - 1);
}

/// "bram en abraham", or once when they are the same.
std::string both(std::string_view left, std::string_view right, Language language) {
    if (left == right) return std::string{left};
    return fmt::format("{} {} {}", left, language == Language::nl ? "en" : "and", right);
}

std::string surname_text(const Surname& name) {
    return name.second.empty() ? name.first : name.first + "-" + name.second;
}

/// As it is written in the Netherlands, with a question mark for what is not known.
std::string date_text(BirthDate date) {
    const auto part = [](unsigned value) {
        return value == 0 ? std::string{"?"} : std::to_string(value);
    };
    return part(date.day) + "-" + part(date.month) + "-" + part(date.year);
}

InBoth given_name_words(std::uint8_t level) {
    if (level == swapped_names_level)
        return {"voornaam en achternaam lijken verwisseld",
                "given name and surname seem to have changed places"};
    switch (likeness_at<NameLikeness>(level)) {
    case NameLikeness::equal: return {"dezelfde voornaam", "the same given name"};
    case NameLikeness::half:
    case NameLikeness::variant:
        return {"voornamen waarmee één persoon kan worden genoemd",
                "given names that one person may go by"};
    case NameLikeness::spelling:
        return {"dezelfde voornaam, anders gespeld", "the same given name, spelled otherwise"};
    case NameLikeness::close:
        return {"voornamen die bijna gelijk zijn", "given names that are nearly the same"};
    case NameLikeness::sound:
        return {"voornamen die hetzelfde klinken", "given names that sound the same"};
    case NameLikeness::other_second:
        return {"dezelfde eerste voornaam, en een andere tweede",
                "the same first given name, and another second one"};
    case NameLikeness::similar:
        return {"voornamen die op elkaar lijken", "given names that are somewhat alike"};
    case NameLikeness::initial:
        return {"van één is alleen de voorletter bekend, en die klopt",
                "only an initial is known of one, and it fits"};
    case NameLikeness::different: break;
    }
    return {"een andere voornaam", "another given name"};
}

InBoth surname_words(std::uint8_t level) {
    switch (likeness_at<NameLikeness>(level)) {
    case NameLikeness::equal: return {"dezelfde achternaam", "the same surname"};
    case NameLikeness::half:
        return {"de achternaam is een deel van de andere", "one surname is a part of the other"};
    case NameLikeness::spelling:
        return {"dezelfde achternaam, anders gespeld", "the same surname, spelled otherwise"};
    case NameLikeness::variant:
    case NameLikeness::close:
        return {"achternamen die bijna gelijk zijn", "surnames that are nearly the same"};
    case NameLikeness::sound:
        return {"achternamen die hetzelfde klinken", "surnames that sound the same"};
    case NameLikeness::other_second:
    case NameLikeness::similar:
    case NameLikeness::initial:
        return {"achternamen die op elkaar lijken", "surnames that are somewhat alike"};
    case NameLikeness::different: break;
    }
    return {"een andere achternaam", "another surname"};
}

InBoth birth_date_words(std::uint8_t level) {
    switch (likeness_at<DateLikeness>(level)) {
    case DateLikeness::equal: return {"dezelfde geboortedatum", "the same birth date"};
    case DateLikeness::as_far_as_known:
        return {"de geboortedatum klopt voor zover die bekend is",
                "the birth date fits as far as it is known"};
    case DateLikeness::swapped:
        return {"dag en maand van geboorte zijn verwisseld",
                "day and month of birth changed places"};
    case DateLikeness::one_slip:
        return {"één cijfer van de geboortedatum verschilt", "one digit of the birth date differs"};
    case DateLikeness::perhaps_not_known:
        return {
            "hetzelfde geboortejaar, en een van beide is 1 januari of 1 juli, zoals wanneer de "
            "dag niet bekend is",
            "the same year of birth, and one of both is 1 January or 1 July, as when the day is "
            "not known"};
    case DateLikeness::two_parts:
        return {"van dag, maand en jaar van geboorte zijn er twee gelijk",
                "of day, month and year of birth two are the same"};
    case DateLikeness::same_year:
        return {"alleen het geboortejaar is gelijk", "only the year of birth is the same"};
    case DateLikeness::different: break;
    }
    return {"een andere geboortedatum", "another birth date"};
}

InBoth number_words(std::uint8_t level) {
    switch (likeness_at<NumberLikeness>(level)) {
    case NumberLikeness::equal: return {"hetzelfde nummer", "the same number"};
    case NumberLikeness::one_slip:
        return {"nummers die één tikfout verschillen", "numbers that differ by one slip"};
    case NumberLikeness::different: return {"een ander nummer", "another number"};
    case NumberLikeness::both_valid_and_different: break;
    }
    return {"twee geldige nummers die verschillen", "two valid numbers that differ"};
}

InBoth address_part_words(AddressPart part) {
    switch (part) {
    case AddressPart::postcode: return {"postcode", "postcode"};
    case AddressPart::place: return {"plaats", "place"};
    case AddressPart::street: return {"straat", "street"};
    case AddressPart::house_number: break;
    }
    return {"huisnummer", "house number"};
}

InBoth text_words(std::uint8_t level) {
    switch (likeness_at<TextLikeness>(level)) {
    case TextLikeness::equal: return {"gelijk", "the same"};
    case TextLikeness::close: return {"bijna gelijk", "nearly the same"};
    case TextLikeness::different: break;
    }
    return {"anders", "different"};
}

/// "adres: postcode gelijk, huisnummer anders".
std::string address_finding(std::uint8_t level, Language language) {
    std::string parts;
    for (const auto part : {AddressPart::street, AddressPart::house_number, AddressPart::postcode,
                            AddressPart::place}) {
        const auto likeness = level_in_address(level, part);
        if (likeness == 0) continue;
        parts +=
            fmt::format("{}{} {}", parts.empty() ? "" : ", ", address_part_words(part).in(language),
                        text_words(likeness).in(language));
    }
    return fmt::format("{}: {}", InBoth{"adres", "address"}.in(language), parts);
}

std::string percentage(double probability, Language language) {
    // Never a certainty by rounding.
    if (probability > 0.9999) return language == Language::nl ? "meer dan 99,99%" : "over 99.99%";
    if (probability < 0.0001)
        return language == Language::nl ? "minder dan 0,01%" : "less than 0.01%";
    auto text = fmt::format("{:.2f}%", probability * 100);
    if (language == Language::nl) std::ranges::replace(text, '.', ',');
    return text;
}

/// Two figures, with marks between thousands: what weighs is estimated, not counted.
std::string times_text(double times, Language language) {
    constexpr double most = 1e6;
    if (times >= most)
        return language == Language::nl ? "meer dan een miljoen" : "more than a million";
    if (times < 10) {
        auto text = fmt::format("{:.1f}", times);
        if (language == Language::nl) std::ranges::replace(text, '.', ',');
        return text;
    }
    const auto unit = std::pow(10, std::floor(std::log10(times)) - 1);
    auto digits = fmt::format("{:.0f}", std::round(times / unit) * unit);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), language == Language::nl ? "." : ",");
    return digits;
}

// R-MATCHING-40.
template <class BitsOf>
Explanation explained(const Records& records, Pair pair, const Pattern& pattern, double bits_before,
                      double bits_for_family, const BitsOf& bits_of) {
    Explanation made;
    made.probability_before = probability_of(bits_before);
    for (std::size_t comparison = 0; comparison < comparisons_of_kinds + records.others();
         ++comparison)
        if (const auto level = pattern.levels[comparison]; level != 0)
            made.observations.push_back({comparison, level, bits_of(comparison), 0});
    constexpr double hardly_any = -1e-3;
    if (bits_for_family < hardly_any)
        made.observations.push_back({may_be_family, 1, bits_for_family, 0});
    std::ranges::stable_sort(made.observations, std::greater{},
                             [](const Observation& one) { return std::abs(one.bits); });
    double bits = bits_before;
    for (auto& one : made.observations) {
        bits += one.bits;
        one.probability = probability_of(bits);
    }
    made.link = {pair, probability_of(bits), guard_of(pattern, records, pair)};
    return made;
}

} // namespace

Explanation explanation_of(const Records& records, const Model& model, Pair pair) {
    const auto pattern = compare(records, pair.left, pair.right);
    return explained(records, pair, pattern, model.bits_before(),
                     model.bits_for_family(pattern, pair),
                     [&](std::size_t comparison) { return model.bits(comparison, pattern, pair); });
}

Explanation usual_explanation(const Records& records, Pair pair, double persons) {
    const auto pattern = compare(records, pair.left, pair.right);
    return explained(records, pair, pattern, -std::log2(persons), 0, [&](std::size_t comparison) {
        return usual_bits(comparison, pattern.levels[comparison]);
    });
}

std::string words_of(const Observation& observation, Language language, NamesOfOthers others) {
    const auto level = observation.level;
    if (observation.comparison == may_be_family)
        return std::string{InBoth{"wie een naam en een adres delen, kunnen ook familie zijn",
                                  "who share a name and an address may also be family"}
                               .in(language)};
    if (observation.comparison >= comparisons_of_kinds) {
        const auto other = observation.comparison - comparisons_of_kinds;
        const auto name = other < others.size() ? std::string_view{others[other]}
                                                : InBoth{"overig", "other"}.in(language);
        return fmt::format("{}: {}", name, text_words(level).in(language));
    }
    const auto words = [&](InBoth both_words) { return std::string{both_words.in(language)}; };
    switch (static_cast<Comparison>(observation.comparison)) {
    case Comparison::given_name: return words(given_name_words(level));
    case Comparison::surname: return words(surname_words(level));
    case Comparison::birth_date: return words(birth_date_words(level));
    case Comparison::number: return words(number_words(level));
    case Comparison::address: return address_finding(level, language);
    case Comparison::sex:
        return words(likeness_at<TextLikeness>(level) == TextLikeness::equal
                         ? InBoth{"hetzelfde geslacht", "the same sex"}
                         : InBoth{"een ander geslacht", "another sex"});
    case Comparison::email:
        return fmt::format("{}: {}", InBoth{"e-mailadres", "e-mail address"}.in(language),
                           text_words(level).in(language));
    }
    return {};
}

std::string finding_of(const Observation& observation, const Records& records, Pair pair,
                       Language language, NamesOfOthers others) {
    const auto words = words_of(observation, language, others);
    const auto with_values = [&](std::string_view left, std::string_view right) {
        return fmt::format("{}: {}", words, both(left, right, language));
    };
    if (observation.comparison >= comparisons_of_kinds) return words;
    switch (static_cast<Comparison>(observation.comparison)) {
    case Comparison::given_name:
        return with_values(records.text(Part::given_name, pair.left),
                           records.text(Part::given_name, pair.right));
    case Comparison::surname:
        return with_values(surname_text(records.surname(pair.left)),
                           surname_text(records.surname(pair.right)));
    case Comparison::birth_date:
        return with_values(date_text(records.birth_date(pair.left)),
                           date_text(records.birth_date(pair.right)));
    // R-MATCHING-42.
    case Comparison::number:
    case Comparison::address:
    case Comparison::sex:
    case Comparison::email: break;
    }
    return words;
}

std::string weight_of(double bits, Language language) {
    constexpr double hardly = 0.5;
    if (std::abs(bits) < hardly)
        return std::string{InBoth{"zegt bijna niets", "says next to nothing"}.in(language)};
    const auto times = times_text(std::exp2(std::abs(bits)), language);
    if (language == Language::nl)
        return fmt::format("maakt het {} keer zo {} dat dit één persoon is", times,
                           bits > 0 ? "waarschijnlijk" : "onwaarschijnlijk");
    return fmt::format("makes it {} times as {} that this is one person", times,
                       bits > 0 ? "likely" : "unlikely");
}

// R-MATCHING-41.
std::string_view reason_of(Guard guard, Language language) {
    const auto words = [&]() -> InBoth {
        switch (guard) {
        case Guard::none: return {};
        case Guard::twins:
            return {"De voornamen zijn verschillend: het kan een tweeling zijn, of broer en zus.",
                    "The given names differ: these may be twins, or brother and sister."};
        case Guard::other_name:
            return {"Het nummer is gelijk en de voornaam niet: het nummer kan verkeerd zijn "
                    "overgenomen.",
                    "The number is the same and the given name is not: the number may have been "
                    "copied wrongly."};
        case Guard::name_unknown:
            return {"Van de voornaam is te weinig bekend, en een nummer dat gelijk is ontbreekt.",
                    "Too little is known of the given name, and there is no number that is the "
                    "same."};
        case Guard::two_numbers:
            return {"Beide nummers zijn geldig en ze verschillen: dat zijn twee personen, of één "
                    "nummer is fout.",
                    "Both numbers are valid and they differ: these are two persons, or one number "
                    "is wrong."};
        case Guard::number_of_another:
            return {"Het nummer is gelijk, de geboortedatum en een naam niet: het nummer is bij "
                    "een van beide van iemand anders.",
                    "The number is the same, birth date and a name are not: one of both carries "
                    "the number of somebody else."};
        case Guard::namesakes:
            return {"De geboortedatum verschilt en een nummer dat gelijk is ontbreekt: het kunnen "
                    "naamgenoten zijn, zoals ouder en kind.",
                    "The birth dates differ and there is no number that is the same: these may be "
                    "namesakes, as a parent and a child."};
        }
        return {};
    }();
    return words.in(language);
}

std::string conclusion_of(const Link& link, Language language) {
    const auto chance = percentage(link.probability, language);
    const auto first =
        language == Language::nl
            ? fmt::format("Samen is de kans dat dit één persoon is {}.", chance)
            : fmt::format("Together the chance that this is one person is {}.", chance);
    if (band_of(link) == Band::match)
        return first + std::string{InBoth{" Niets staat koppelen in de weg.",
                                          " Nothing stands in the way of linking them."}
                                       .in(language)};
    const auto reason = reason_of(link.guard, language);
    const auto by_person = InBoth{" Een mens beslist.", " A person decides."}.in(language);
    if (reason.empty()) return first + std::string{by_person};
    return fmt::format("{} {}{}", first, reason, by_person);
}

std::vector<std::string> lines_of(const Explanation& explanation, const Records& records,
                                  Language language, NamesOfOthers others) {
    std::vector<std::string> lines;
    for (const auto& one : explanation.observations) {
        auto line = finding_of(one, records, explanation.link.pair, language, others);
        line += "; " + weight_of(one.bits, language) + ".";
        // As a sentence begins; what stands first is of this file and in plain letters.
        if (line[0] >= 'a' && line[0] <= 'z') line[0] = static_cast<char>(line[0] - 'a' + 'A');
        lines.push_back(std::move(line));
    }
    lines.push_back(conclusion_of(explanation.link, language));
    return lines;
}

} // namespace schakel::matching
