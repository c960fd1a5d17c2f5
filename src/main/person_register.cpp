#include "main/person_register.h"

#include "base/utf8.h"
#include "main/bad_option.h"
#include "main/open_file.h"
#include "main/row_batches.h"

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

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

std::size_t column_named(const PersonRegister& people, const std::optional<std::string>& id) {
    if (!id) return 0;
    const auto found = std::ranges::find(people.header, *id);
    return static_cast<std::size_t>(found - people.header.begin());
}

/// What is wrong with the header, or nothing; sets which column is the identifier.
std::optional<std::string> fault_of_header(PersonRegister& people,
                                           const std::optional<std::string>& id) {
    for (std::size_t column = 0; column < people.header.size(); ++column)
        if (const auto& name = people.header[column]; std::ranges::count(people.header, name) > 1)
            return codec::csv_place(1, std::to_string(column + 1)) +
                   ": the name of the column stands twice";
    people.id_column = column_named(people, id);
    if (people.id_column == people.header.size()) return "row 1: there is no column " + *id;
    return {};
}

/// Takes rows one by one and finds what is wrong with them.
class Rows {
public:
    explicit Rows(PersonRegister& people) : people_{people}, cells_(people.header.size()) {}

    /// Whether the row is right.
    bool take(const codec::CsvRow& row) {
        ++line_;
        if (row.size() != cells_.size()) {
            fault("{}: has {} cells where the header has {}",
                  codec::csv_place(line_, std::to_string(row.size())), row.size(), cells_.size());
            return false;
        }
        for (std::size_t column = 0; column < cells_.size(); ++column)
            cells_[column] = trimmed(row[column].text);
        const auto id = cells_[people_.id_column];
        if (id.empty()) {
            fault("{}: the identifier is missing", place());
            return false;
        }
        const auto number = people_.ids.number_of(id);
        if (number <= lines_.size()) {
            fault("{}: the identifier stands in row {} already", place(), lines_[number - 1]);
            return false;
        }
        lines_.push_back(line_);
        return true;
    }
    [[nodiscard]] std::span<const std::string_view> cells() const { return cells_; }
    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }
    [[nodiscard]] bool has_enough_faults() const { return faults_.size() >= faults_max; }

private:
    [[nodiscard]] std::string place() const {
        return codec::csv_place(line_, people_.header[people_.id_column]);
    }
    template <class... Words>
    void fault(fmt::format_string<Words...> text, Words&&... words) {
        faults_.push_back(fmt::format(text, std::forward<Words>(words)...));
    }

    PersonRegister& people_;
    std::vector<std::string_view> cells_;
    std::uint32_t line_ = 1;
    /// Of each identifier, where it stood first.
    std::vector<std::uint32_t> lines_;
    std::vector<std::string> faults_;
};

std::optional<std::string> text_of(const std::filesystem::path& file) {
    auto stream = opened(file);
    if (!stream) return {};
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    std::string text;
    // What is no file with a size, such as a pipe, is read to its end all the same.
    if (!unknown) {
        text.resize(size);
        stream.read(text.data(), static_cast<std::streamsize>(size));
        text.resize(static_cast<std::size_t>(stream.gcount()));
        if (!stream) return text;
    }
    text.append(std::istreambuf_iterator<char>{stream}, {});
    return text;
}

} // namespace

std::expected<PersonRegister, std::vector<std::string>>
read_person_register(const std::filesystem::path& file, const std::optional<std::string>& id,
                     const TakeHeader& take) {
    const auto refuse = [&](std::vector<std::string> faults) {
        for (auto& fault : faults)
            fault = file.string() + ": " + fault;
        return std::unexpected{std::move(faults)};
    };
    const auto text = text_of(file);
    if (!text) return refuse({"cannot be read"});
    if (!is_utf8(*text) || text->contains('\0'))
        return refuse({place_of_bad_byte(*text) + ": is not UTF-8 text"});

    codec::CsvReader reader{*text, limits};
    const auto faults_of_text = [&] {
        std::vector<std::string> faults;
        for (const auto& fault : reader.faults())
            if (faults.size() < faults_max) faults.push_back(fault.pointer + ": " + fault.message);
        return faults;
    };
    codec::CsvRow row;
    const bool has_header = reader.next(row);
    if (!reader.faults().empty()) return refuse(faults_of_text());
    if (!has_header) return refuse({"row 1: the header must be there"});
    PersonRegister people;
    for (const auto& cell : row)
        people.header.emplace_back(trimmed(cell.text));
    if (auto fault = fault_of_header(people, id)) return refuse({std::move(*fault)});

    RowBatches batches{take(people)};
    Rows rows{people};
    while (reader.next(row) && !rows.has_enough_faults())
        if (rows.take(row) && reader.faults().empty()) batches.add(rows.cells());
    if (!reader.faults().empty()) return refuse(faults_of_text());
    if (!rows.faults().empty()) return refuse(rows.faults());
    batches.finish();
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
