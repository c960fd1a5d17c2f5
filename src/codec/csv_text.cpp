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

class Reader {
public:
    Reader(std::string_view text, const CsvLimits& limits) : text_{text}, limits_{limits} {}

    std::expected<std::vector<CsvRow>, Faults> run() {
        if (!is_utf8(text_) || text_.find('\0') != text_.npos)
            return std::unexpected{Faults{{"", "malformed", "must be UTF-8 without NUL"}}};
        if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
        while (at_ < text_.size() && row()) {}
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        while (!rows_.empty() && rows_.back().size() == 1 && rows_.back()[0].text.empty() &&
               !rows_.back()[0].quoted)
            rows_.pop_back();
        return std::move(rows_);
    }

private:
    /// False when nothing after it can be read.
    bool row() {
        rows_.emplace_back();
        if (rows_.size() > limits_.rows_max + 1) {
            fault("too_large", "more than " + std::to_string(limits_.rows_max) + " rows");
            return false;
        }
        const auto begin = at_;
        while (cell()) {}
        if (at_ - begin > limits_.line_bytes_max)
            fault("too_large",
                  "a line of more than " + std::to_string(limits_.line_bytes_max) + " bytes");
        return !unended_;
    }

    /// Whether another cell of this row follows.
    bool cell() {
        auto& into = rows_.back().emplace_back();
        into.quoted = at_ < text_.size() && text_[at_] == '"';
        if (into.quoted && !quoted_text(into.text)) return false;
        const auto begin = at_;
        at_ = std::min(text_.find_first_of(",\r\n", begin), text_.size());
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

    bool quoted_text(std::string& into) {
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

    void fault(std::string code, std::string message) {
        const auto column = std::max(rows_.back().size(), std::size_t{1});
        faults_.push_back(
            {csv_place(rows_.size(), std::to_string(column)), std::move(code), std::move(message)});
    }

    std::string_view text_;
    const CsvLimits& limits_;
    std::size_t at_ = 0;
    bool unended_ = false;
    std::vector<CsvRow> rows_;
    Faults faults_;
};

} // namespace

std::expected<std::vector<CsvRow>, Faults> parse_csv(std::string_view text,
                                                     const CsvLimits& limits) {
    return Reader{text, limits}.run();
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
