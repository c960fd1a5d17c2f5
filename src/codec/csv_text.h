// CSV text to cells and back, by RFC 4180: quotes, doubled quotes inside, CRLF or LF, UTF-8 only.
//
//   R-CODEC-1  What a spreadsheet would take for a formula is written so that it takes it for text,
//              and read back as it was. (OWASP ASVS 5.0.0, 1.2.10)
#pragma once

#include "base/invalid.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::codec {

/// Research: reliability 6.1.
struct CsvLimits {
    std::size_t rows_max = 100'000;
    std::size_t line_bytes_max = 64 << 10;
    /// Of a part of a file behind the header of that file: how many rows stand between the two, so
    /// that the places of faults are those of the file.
    std::size_t rows_before = 0;
};

struct CsvCell {
    std::string text;
    /// A cell of nothing is absent, one of two quotes is an empty text.
    bool quoted = false;
};
using CsvRow = std::vector<CsvCell>;

/// Every row, the header first; empty lines at the end are nothing. Errors: malformed, too_large;
/// each says in which row and column. All of them, but nothing after a row that cannot be ended.
[[nodiscard]] std::expected<std::vector<CsvRow>, Faults> parse_csv(std::string_view text,
                                                                   const CsvLimits& limits = {});

/// The rows of a text one after the other, for files that are large. The text must be UTF-8 without
/// NUL, and stay as long as this does.
class CsvReader {
public:
    explicit CsvReader(std::string_view text, const CsvLimits& limits = {});

    /// Puts the next row into `row`, the memory of which is used again; false when there is none, or
    /// when nothing can be read any more after a fault.
    [[nodiscard]] bool next(CsvRow& row);
    /// What is wrong in what was read so far.
    [[nodiscard]] const Faults& faults() const { return faults_; }

private:
    void read_row(CsvRow& row);
    bool read_cell(CsvRow& row, std::size_t column);
    bool read_quoted(std::string& into);
    void fault(std::string code, std::string message);

    std::string_view text_;
    CsvLimits limits_;
    std::size_t at_ = 0;
    std::size_t rows_ = 0;
    std::size_t column_ = 0;
    bool unended_ = false;
    /// Empty lines that are rows only if another row comes behind them, which waits.
    std::size_t empty_rows_ = 0;
    bool waits_ = false;
    CsvRow waiting_;
    Faults faults_;
};

/// Appends one cell, with quotes where it needs them (R-CODEC-1).
void append_csv_text(std::string& out, std::string_view text);

/// The place of a cell in words: "row 3, column name"; rows are counted from 1, the header's.
[[nodiscard]] std::string csv_place(std::size_t row, std::string_view column);

} // namespace schakel::codec
