#include "main/person_register.h"

#include "base/utf8.h"
#include "main/bad_option.h"
#include "main/open_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <toml++/toml.h>
#include <unordered_map>

namespace schakel::main {
namespace {

/// A register of the whole country, and no more.
constexpr codec::CsvLimits limits{.rows_max = 20'000'000, .line_bytes_max = 64 << 10};
/// So many faults tell enough about a file.
constexpr std::size_t faults_max = 20;

/// Where the bytes are no UTF-8, counted in lines and in signs of the line.
std::string place_of_bad_byte(std::string_view text) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t at = 0; at < text.size();) {
        const auto sign = next_code_point(text, at);
        if (sign <= 0) break;
        ++column;
        if (sign == '\n') {
            ++line;
            column = 1;
        }
    }
    return fmt::format("line {}, column {}", line, column);
}

void trim(std::string& text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == text.npos) return text.clear();
    text.erase(text.find_last_not_of(" \t") + 1);
    text.erase(0, begin);
}

std::size_t column_named(const PersonRegister& people, const std::optional<std::string>& id) {
    if (!id) return 0;
    const auto found = std::ranges::find(people.header, *id);
    return static_cast<std::size_t>(found - people.header.begin());
}

std::vector<std::string> faults_of(const PersonRegister& people) {
    std::vector<std::string> faults;
    std::unordered_map<std::string_view, std::size_t> lines;
    for (std::size_t row = 0; row < people.rows.size() && faults.size() < faults_max; ++row) {
        const auto& cells = people.rows[row];
        const auto line = row + 2;
        if (cells.size() != people.header.size()) {
            faults.push_back(fmt::format("{}: has {} cells where the header has {}",
                                         codec::csv_place(line, std::to_string(cells.size())),
                                         cells.size(), people.header.size()));
            continue;
        }
        const auto place = codec::csv_place(line, people.header[people.id_column]);
        const auto& id = people.id_of(row);
        if (id.empty())
            faults.push_back(place + ": the identifier is missing");
        else if (const auto [known, added] = lines.emplace(id, line); !added)
            faults.push_back(
                fmt::format("{}: the identifier stands in row {} already", place, known->second));
    }
    return faults;
}

} // namespace

std::expected<PersonRegister, std::vector<std::string>>
read_person_register(const std::filesystem::path& file, const std::optional<std::string>& id) {
    const auto refuse = [&](std::vector<std::string> faults) {
        for (auto& fault : faults)
            fault = file.string() + ": " + fault;
        return std::unexpected{std::move(faults)};
    };
    auto stream = opened(file);
    if (!stream) return refuse({"cannot be read"});
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!is_utf8(text) || text.contains('\0'))
        return refuse({place_of_bad_byte(text) + ": is not UTF-8 text"});

    auto rows = codec::parse_csv(text, limits);
    if (!rows) {
        std::vector<std::string> faults;
        for (const auto& fault : rows.error())
            if (faults.size() < faults_max) faults.push_back(fault.pointer + ": " + fault.message);
        return refuse(std::move(faults));
    }
    if (rows->empty()) return refuse({"row 1: the header must be there"});
    PersonRegister people;
    for (auto& cells : *rows)
        for (auto& cell : cells)
            trim(cell.text);
    for (auto& cell : rows->front())
        people.header.push_back(std::move(cell.text));
    rows->erase(rows->begin());
    people.rows = std::move(*rows);
    for (std::size_t column = 0; column < people.header.size(); ++column)
        if (const auto& name = people.header[column]; std::ranges::count(people.header, name) > 1)
            return refuse({codec::csv_place(1, std::to_string(column + 1)) +
                           ": the name of the column stands twice"});
    people.id_column = column_named(people, id);
    if (people.id_column == people.header.size())
        return refuse({"row 1: there is no column " + *id});
    if (auto faults = faults_of(people); !faults.empty()) return refuse(std::move(faults));
    return people;
}

std::vector<matching::ColumnKind> kinds_of(const PersonRegister& people,
                                           const std::optional<std::filesystem::path>& map) {
    if (!map) return matching::guessed_kinds(people.header, people.id_column);
    toml::table table;
    try {
        table = toml::parse_file(map->string());
    } catch (const toml::parse_error& error) {
        throw BadOption{fmt::format("{}:{}: {}", map->string(), error.source().begin.line,
                                    error.description())};
    }
    std::vector kinds(people.header.size(), matching::ColumnKind::unused);
    for (const auto& [key, value] : table) {
        const auto place = fmt::format("{}:{}: {}", map->string(), value.source().begin.line,
                                       std::string_view{key.str()});
        const auto word = value.value_exact<std::string>();
        const auto kind = word ? matching::column_kind_of(*word) : std::nullopt;
        if (!kind) throw BadOption{place + " is no kind of column"};
        const auto column = std::ranges::find(people.header, key.str());
        // The other register may have it.
        if (column == people.header.end()) continue;
        const auto number = static_cast<std::size_t>(column - people.header.begin());
        if (number == people.id_column && *kind != matching::ColumnKind::unused)
            throw BadOption{place + " names the record and is never used for matching"};
        kinds[number] = *kind;
    }
    return kinds;
}

} // namespace schakel::main
