// A register of persons as a CSV file, for linking: read whole or not at all.
#pragma once

#include "codec/csv_text.h"
#include "matching/columns.h"
#include "matching/texts.h"

#include <expected>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace schakel::main {

struct PersonRegister {
    std::vector<std::string> header;
    std::size_t id_column = 0;
    /// In the order of the rows, each once.
    matching::Texts ids;
    [[nodiscard]] std::size_t rows() const { return ids.size() - 1; }
    [[nodiscard]] std::string_view id_of(std::size_t row) const {
        return ids[static_cast<matching::Value>(row + 1)];
    }
};

/// Is given each row in order, a cell for each column, without the white space around them; in a
/// thread of its own, until the reading has ended.
using TakeRow = std::function<void(std::span<const std::string_view> cells)>;
/// Is given the register with its header, before the rows, and says who takes those.
using TakeHeader = std::function<TakeRow(const PersonRegister&)>;

/// Whole or not at all: when it is refused, what was taken is worth nothing. `id` is the name of the
/// column of identifiers, the first one when absent. Otherwise all that is wrong, a line for each,
/// with file, line and column: encoding, quotes, cells too many or too few, an identifier that is
/// missing or comes twice.
[[nodiscard]] std::expected<PersonRegister, std::vector<std::string>>
read_person_register(const std::filesystem::path& file, const std::optional<std::string>& id,
                     const TakeHeader& take);

/// The kinds of the columns of that header: as the map says (a TOML file of column = "kind"), or
/// guessed. Throws BadOption for a map that cannot be read or that names a kind that is none, or
/// the column of identifiers.
[[nodiscard]] std::vector<matching::ColumnKind>
kinds_of(const PersonRegister& people, const std::optional<std::filesystem::path>& map);

} // namespace schakel::main
