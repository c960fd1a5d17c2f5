// A register of persons as a CSV file, for linking: read whole or not at all.
#pragma once

#include "codec/csv_text.h"
#include "matching/columns.h"

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace schakel::main {

struct PersonRegister {
    std::vector<std::string> header;
    std::vector<codec::CsvRow> rows;
    std::size_t id_column = 0;
    [[nodiscard]] const std::string& id_of(std::size_t row) const {
        return rows[row][id_column].text;
    }
};

/// Cells are without the white space around them. `id` is the name of the column of identifiers, the
/// first one when absent. Otherwise all that is wrong, a line for each, with file, line and column:
/// encoding, quotes, cells too many or too few, an identifier that is missing or comes twice.
[[nodiscard]] std::expected<PersonRegister, std::vector<std::string>>
read_person_register(const std::filesystem::path& file, const std::optional<std::string>& id);

/// The kinds of the columns of that header: as the map says (a TOML file of column = "kind"), or
/// guessed. Throws BadOption for a map that cannot be read or that names a kind that is none, or
/// the column of identifiers.
[[nodiscard]] std::vector<matching::ColumnKind>
kinds_of(const PersonRegister& people, const std::optional<std::filesystem::path>& map);

} // namespace schakel::main
