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
// stand below and in matching/country.h; they are estimates, except where a source is named.
#include "matching/country.h"

#include <cstdlib>
#include <fstream>

namespace {

using namespace schakel::bench;

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
constexpr double second_record = 0.2, third_record = 0.03; // of all

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
