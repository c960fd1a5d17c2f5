// How well partial tokens alone find who is the same person, without a number: the very inputs that
// the product makes (index/token_inputs.h), two in common being a question to both sides. Beside them
// what the same would be without the guard against twins, with sounds of either name and without a
// given name where it is another: for knowing what the guard costs, and never for use.
//
//   bench_index_tokens REGISTER.csv [--other OTHER.csv] [--truth TRUTH.csv] [--twins TWINS.csv]
//       [--born-from YEAR]
//
// The columns are those of bench_dutch_persons or of FEBRL. With another register the pairs are those
// between the two; without a file of the truth it is taken from the identifiers of FEBRL, rec-N-org
// and rec-N-dup-K. Who was born before that year is left out, for the index knows none who is 23 or
// older. A line of JSON for each way of making tokens; with SHOW_FALSE set the pairs that are not the
// same person go to the error output.
#include "codec/csv_text.h"
#include "index/token_inputs.h"
#include "matching/dates.h"
#include "matching/folded.h"

#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
// In angles, for bench/matching has a file of that name too.
#include <matching/names.h>
#include <set>
#include <unordered_map>

namespace {

using namespace schakel;

[[noreturn]] void fail(const std::string& why) {
    fmt::print(stderr, "bench_index_tokens: {}\n", why);
    std::exit(1);
}

struct Row {
    people::Person person;
    std::string truth;
    bool other = false;
};

std::vector<codec::CsvRow> read(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) fail(path + " cannot be read");
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto rows = codec::parse_csv(text, {.rows_max = 2'000'000, .line_bytes_max = 64 << 10});
    if (!rows) fail(path + ": " + rows.error().front().message);
    for (auto& row : *rows)
        for (auto& cell : row) {
            const auto begin = cell.text.find_first_not_of(' ');
            cell.text.erase(0, std::min(begin, cell.text.size()));
        }
    return *std::move(rows);
}

std::int32_t number_of(std::string_view text) {
    std::int32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// A person as an organisation would have entered them; what the calendar does not know is unknown.
people::Person person_of(const std::function<std::string(std::string_view)>& cell) {
    const auto or_other = [&](std::string_view dutch, std::string_view febrl) {
        auto text = cell(dutch);
        return text.empty() ? cell(febrl) : text;
    };
    people::Person person;
    if (auto given = or_other("voornamen", "given_name"); !given.empty())
        person.name.given_names = std::move(given);
    person.name.family_name = or_other("achternaam", "surname");
    if (const auto date = matching::birth_date_of(or_other("geboortedatum", "date_of_birth"))) {
        person.birth_date = {date->year, date->month, date->day};
        if (date->month > 12) person.birth_date.month = 0;
        if (date->day > 31) person.birth_date.day = 0;
    }
    const auto number = or_other("huisnummer", "street_number");
    const auto digits = std::min(number.find_first_not_of("0123456789"), number.size());
    people::Address address;
    address.street = or_other("straat", "address_1");
    address.house_number = number_of(number);
    if (digits < number.size()) address.addition = number.substr(digits);
    address.postcode = cell("postcode");
    address.place = or_other("woonplaats", "suburb");
    if (!address.postcode.empty() || !address.street.empty()) person.address = address;
    return person;
}

void add_rows(std::vector<Row>& into, const std::string& path, bool other,
              const std::map<std::string, std::string>& truth) {
    const auto rows = read(path);
    const auto& header = rows.front();
    std::map<std::string, std::size_t, std::less<>> columns;
    for (std::size_t at = 0; at < header.size(); ++at)
        columns.emplace(header[at].text, at);
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const auto cell = [&](std::string_view name) {
            const auto found = columns.find(name);
            return found == columns.end() || found->second >= rows[at].size()
                       ? std::string{}
                       : rows[at][found->second].text;
        };
        const auto& id = rows[at].front().text;
        auto person = person_of(cell);
        person.id = {id};
        const auto known = truth.find(id);
        const auto begin = id.find('-') + 1;
        into.push_back(
            {std::move(person),
             known != truth.end() ? known->second : id.substr(begin, id.find('-', begin) - begin),
             other});
    }
}

std::vector<std::string> of_the_product(const people::Person& person) {
    std::vector<std::string> found;
    for (const auto& input : index::partial_inputs(person))
        found.push_back(index::to_text(input));
    return found;
}

/// Thirteen combinations as the literature has them (research: index 6.6), blind for twins.
std::vector<std::string> without_the_guard(const people::Person& person) {
    const auto sound = [](std::string_view name) {
        const auto folded = matching::folded(name);
        const auto words = matching::words_of(folded);
        return words.empty() ? std::string{} : matching::sound_of(words.front());
    };
    const auto given = sound(person.name.given_names.value_or(""));
    const auto surname = matching::sound_of(matching::surname_of(person.name.family_name).first);
    const auto date = person.birth_date.complete() ? to_text(person.birth_date) : std::string{};
    const auto year =
        person.birth_date.year != 0 ? std::to_string(person.birth_date.year) : std::string{};
    const auto address = person.address.value_or(people::Address{});
    const auto postcode = matching::joined(matching::folded(address.postcode));
    const auto street = matching::sound_of(matching::joined(matching::folded(address.street)));
    const auto number =
        address.house_number > 0 ? std::to_string(address.house_number) : std::string{};
    const auto place = matching::sound_of(matching::joined(matching::folded(address.place)));
    std::vector<std::string> found;
    const auto add = [&](const std::vector<std::string>& parts) {
        std::string value = std::to_string(found.size());
        bool known = true;
        for (const auto& part : parts) {
            known = known && !part.empty();
            value += "|" + part;
        }
        found.push_back(known ? value : std::string{});
    };
    const auto& [one, two] = std::minmax(given, surname);
    add({given, date});
    add({surname, date});
    add({one, two, year});
    add({one, two, postcode});
    add({one, two, place});
    add({date, postcode});
    add({date, number, street});
    add({date, number, place});
    add({date, place});
    add({given, postcode, number});
    add({surname, postcode, number});
    add({given, street, number});
    add({surname, street, number});
    std::erase(found, std::string{});
    return found;
}

using Pair = std::pair<std::uint32_t, std::uint32_t>;

void measure(const std::string& what, const std::vector<Row>& rows,
             const std::set<std::pair<std::string, std::string>>& twins,
             const std::function<std::vector<std::string>(const people::Person&)>& inputs) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> holders;
    std::size_t made = 0;
    for (std::uint32_t at = 0; at < rows.size(); ++at)
        for (auto& input : inputs(rows[at].person)) {
            holders[std::move(input)].push_back(at);
            ++made;
        }
    const bool two_registers = std::ranges::any_of(rows, [](const Row& row) { return row.other; });
    const auto counts = [&](std::uint32_t one, std::uint32_t two) {
        return !two_registers || rows[one].other != rows[two].other;
    };
    std::vector<Pair> shared;
    for (const auto& [input, who] : holders)
        for (std::size_t one = 0; one < who.size(); ++one)
            for (std::size_t two = one + 1; two < who.size(); ++two)
                if (counts(who[one], who[two])) shared.emplace_back(who[one], who[two]);
    holders.clear();
    std::ranges::sort(shared);
    std::size_t found = 0, right = 0, of_twins = 0;
    for (std::size_t at = 0; at < shared.size();) {
        auto end = at;
        while (end < shared.size() && shared[end] == shared[at])
            ++end;
        if (end - at >= index::partial_tokens_in_common_min) {
            const auto& [one, two] = shared[at];
            ++found;
            right += rows[one].truth == rows[two].truth;
            of_twins += twins.contains({rows[one].person.id.value, rows[two].person.id.value}) ||
                        twins.contains({rows[two].person.id.value, rows[one].person.id.value});
            if (std::getenv("SHOW_FALSE") && rows[one].truth != rows[two].truth)
                fmt::print(stderr, "{} {}\n", rows[one].person.id.value, rows[two].person.id.value);
        }
        at = end;
    }
    std::map<std::string, std::pair<std::size_t, std::size_t>> persons;
    std::size_t all = 0;
    for (const auto& row : rows) {
        auto& [here, there] = persons[row.truth];
        all += two_registers ? (row.other ? here : there) : here;
        ++(row.other ? there : here);
    }
    const auto precision = found ? static_cast<double>(right) / static_cast<double>(found) : 1.0;
    const auto recall = static_cast<double>(right) / static_cast<double>(all);
    fmt::print("{{\"what\":\"{}\",\"precision\":{:.6f},\"recall\":{:.5f},\"f1\":{:.5f},"
               "\"found\":{},\"false\":{},\"true\":{},\"twins\":{},\"tokens\":{:.2f}}}\n",
               what, precision, recall, 2 * precision * recall / (precision + recall), found,
               found - right, all, of_twins,
               static_cast<double>(made) / static_cast<double>(rows.size()));
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2 || count % 2 != 0) {
        fmt::print(stderr, "bench_index_tokens REGISTER.csv [--other OTHER.csv] "
                           "[--truth TRUTH.csv] [--twins TWINS.csv] [--born-from YEAR]\n");
        return 2;
    }
    std::map<std::string, std::string> options;
    for (int at = 2; at + 1 < count; at += 2)
        options[arguments[at]] = arguments[at + 1];
    std::map<std::string, std::string> truth;
    if (const auto file = options.find("--truth"); file != options.end())
        for (const auto& row : read(file->second))
            truth.emplace(row.at(0).text, row.at(1).text);
    std::set<std::pair<std::string, std::string>> twins;
    if (const auto file = options.find("--twins"); file != options.end())
        for (const auto& row : read(file->second))
            twins.emplace(row.at(0).text, row.at(1).text);
    std::vector<Row> rows;
    add_rows(rows, arguments[1], false, truth);
    if (const auto file = options.find("--other"); file != options.end())
        add_rows(rows, file->second, true, truth);
    if (const auto year = options.find("--born-from"); year != options.end())
        std::erase_if(rows, [from = number_of(year->second)](const Row& row) {
            return row.person.birth_date.year != 0 && row.person.birth_date.year < from;
        });
    measure("product", rows, twins, of_the_product);
    measure("without the guard", rows, twins, without_the_guard);
}
