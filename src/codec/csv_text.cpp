#include "codec/csv_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace schakel::codec {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What a spreadsheet takes for the beginning of a formula; and the mark that keeps it from doing
/// so, which must be marked itself to be read back.
bool needs_mark(std::string_view text) {
    return !text.empty() && std::string_view{"=+-@\t\r'"}.find(text.front()) != text.npos;
}

bool is_empty(const CsvRow& row) {
    return row.size() == 1 && row[0].text.empty() && !row[0].quoted;
}

} // namespace

CsvReader::CsvReader(std::string_view text, const CsvLimits& limits)
    : text_{text}, limits_{limits} {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
}

bool CsvReader::next(CsvRow& row) {
    if (!waits_) {
        while (at_ < text_.size() && !unended_) {
            read_row(waiting_);
            waits_ = !is_empty(waiting_);
            if (waits_) break;
            ++empty_rows_;
        }
        if (!waits_) return false;
    }
    if (empty_rows_ > 0) {
        --empty_rows_;
        row.assign(1, CsvCell{});
    } else {
        waits_ = false;
        row.swap(waiting_);
    }
    return true;
}

void CsvReader::read_row(CsvRow& row) {
    column_ = 0;
    if (++rows_ > limits_.rows_max + 1) {
        fault("too_large", "more than " + std::to_string(limits_.rows_max) + " rows");
        unended_ = true;
        return row.assign(1, CsvCell{});
    }
    const auto begin = at_;
    while (read_cell(row, column_++)) {}
    row.resize(column_);
    if (at_ - begin > limits_.line_bytes_max)
        fault("too_large",
              "a line of more than " + std::to_string(limits_.line_bytes_max) + " bytes");
}

/// Whether another cell of this row follows.
bool CsvReader::read_cell(CsvRow& row, std::size_t column) {
    if (column == row.size()) row.emplace_back();
    auto& into = row[column];
    into.text.clear();
    into.quoted = at_ < text_.size() && text_[at_] == '"';
    if (into.quoted && !read_quoted(into.text)) return false;
    const auto begin = at_;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\r' && text_[at_] != '\n')
        ++at_;
    const auto plain = text_.substr(begin, at_ - begin);
    if (into.quoted && !plain.empty()) fault("malformed", "text after the closing quote");
    if (!into.quoted && plain.find('"') != plain.npos)
        fault("malformed", "a quote in a cell that does not begin with one");
    into.text += plain;
    if (needs_mark(into.text) && into.text.front() == '\'' &&
        needs_mark(std::string_view{into.text}.substr(1)))
        into.text.erase(0, 1);
    if (at_ == text_.size()) return false;
    if (text_[at_] == ',') return ++at_, true;
    if (text_.substr(at_, 2) == "\r\n")
        ++at_;
    else if (text_[at_] == '\r')
        fault("malformed", "a carriage return that ends no line");
    ++at_;
    return false;
}

bool CsvReader::read_quoted(std::string& into) {
    for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] != '"') {
            into += text_[at_];
        } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
            into += '"';
            ++at_;
        } else {
            ++at_;
            return true;
        }
    }
    fault("malformed", "a quote that is not closed");
    unended_ = true;
    return false;
}

void CsvReader::fault(std::string code, std::string message) {
    const auto column = std::max(column_, std::size_t{1});
    faults_.push_back(
        {csv_place(rows_ + (rows_ > 1 ? limits_.rows_before : 0), std::to_string(column)),
         std::move(code), std::move(message)});
}

std::expected<std::vector<CsvRow>, Faults> parse_csv(std::string_view text,
                                                     const CsvLimits& limits) {
    if (!is_utf8(text) || text.find('\0') != text.npos)
        return std::unexpected{Faults{{"", "malformed", "must be UTF-8 without NUL"}}};
    CsvReader reader{text, limits};
    std::vector<CsvRow> rows;
    for (CsvRow row; reader.next(row);)
        rows.push_back(row);
    if (!reader.faults().empty()) return std::unexpected{reader.faults()};
    return rows;
}

// R-CODEC-1
void append_csv_text(std::string& out, std::string_view text) {
    out += '"';
    if (needs_mark(text)) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

std::string csv_place(std::size_t row, std::string_view column) {
    return "row " + std::to_string(row) + ", column " + std::string{column};
}

} // namespace schakel::codec
