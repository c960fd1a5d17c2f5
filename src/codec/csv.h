// Records to and from CSV by the same Describe line as JSON: a column for each member, named as on
// the wire; members are texts, numbers, words, moments and dates, or absent.
#pragma once

#include "codec/csv_text.h"
#include "codec/json_read.h"
#include "codec/json_write.h"

#include <charconv>

namespace schakel::codec {

namespace detail {

template <class T>
inline constexpr bool is_cell = !is_vector<T> && !is_text_map<T> && !DescribedRecord<T> &&
                                !std::is_same_v<T, boost::json::value>;
template <class T>
inline constexpr bool is_cell<std::optional<T>> = is_cell<T>;

/// The cell as the JSON reader wants it, which knows all that can be wrong with it.
template <class T>
boost::json::value value_in(const CsvCell& cell) {
    if (cell.text.empty() && !cell.quoted) return nullptr;
    if constexpr (is_optional<T>) {
        return value_in<typename T::value_type>(cell);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (cell.text == "true" || cell.text == "false") return cell.text == "true";
    } else if constexpr (std::is_arithmetic_v<T>) {
        std::conditional_t<std::is_integral_v<T>, std::int64_t, double> number{};
        const auto* const end = cell.text.data() + cell.text.size();
        const auto read = std::from_chars(cell.text.data(), end, number);
        if (read.ec == std::errc{} && read.ptr == end) return number;
    }
    return boost::json::string{cell.text};
}

template <class T>
void append_cell(std::string& out, const T& value) {
    if constexpr (is_optional<T>) {
        if (value) append_cell(out, *value);
    } else if constexpr (std::is_arithmetic_v<T>) {
        append_json(out, value);
    } else if constexpr (std::is_same_v<T, std::string>) {
        append_csv_text(out, value);
    } else if constexpr (is_id<T>) {
        append_csv_text(out, value.value);
    } else if constexpr (DescribedEnum<T>) {
        out += word_for(value);
    } else if constexpr (std::is_same_v<T, Instant>) {
        out += to_rfc3339(value);
    } else {
        out += to_text(value);
    }
}

} // namespace detail

/// The names of a record's columns, in their order.
template <class T>
[[nodiscard]] std::vector<std::string_view> csv_columns() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<MembersOf<T>>(
        [&](auto descriptor) { names.push_back(wire_name<decltype(descriptor)>()); });
    return names;
}

/// A record for each row below the header, which names the columns in any order. A column of a
/// member that may not be left out must be there; an unknown one, or one twice, is refused. All
/// faults at once, each with its row and column. Errors: malformed, too_large, missing, unknown,
/// duplicate, and those of JsonReader.
template <class T>
[[nodiscard]] std::expected<std::vector<T>, Faults> read_csv(std::string_view text,
                                                             const CsvLimits& limits = {}) {
    auto rows = parse_csv(text, limits);
    if (!rows) return std::unexpected{std::move(rows.error())};
    if (rows->empty())
        return std::unexpected{Faults{{"row 1", "missing", "the header must be there"}}};

    const auto names = csv_columns<T>();
    const auto& header = rows->front();
    JsonReader reader;
    std::vector<std::optional<std::size_t>> column_of(names.size());
    for (std::size_t column = 0; column < header.size(); ++column) {
        const auto found = std::find(names.begin(), names.end(), header[column].text);
        // Never the text itself: it may be a person's, in a file without a header.
        const auto place = csv_place(1, std::to_string(column + 1));
        if (found == names.end())
            reader.faults.push_back({place, "unknown", "is not a column of this record"});
        else if (column_of[static_cast<std::size_t>(found - names.begin())])
            reader.faults.push_back({place, "duplicate", "the column stands twice"});
        else
            column_of[static_cast<std::size_t>(found - names.begin())] = column;
    }
    std::size_t number = 0;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
        using Member =
            std::remove_reference_t<decltype(std::declval<T&>().*decltype(descriptor)::pointer)>;
        static_assert(detail::is_cell<Member>, "a cell holds no list and no record");
        if (!may_be_left_out<Member> && !column_of[number])
            reader.faults.push_back(
                {csv_place(1, names[number]), "missing", "the column must be there"});
        ++number;
    });
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};

    std::vector<T> records;
    records.reserve(rows->size() - 1);
    for (std::size_t row = 1; row < rows->size(); ++row) {
        const auto& cells = (*rows)[row];
        if (cells.size() != header.size()) {
            reader.faults.push_back(
                {csv_place(row + 1 + limits.rows_before, std::to_string(cells.size())), "malformed",
                 "has " + std::to_string(cells.size()) + " cells where the " + "header has " +
                     std::to_string(header.size())});
            continue;
        }
        auto& record = records.emplace_back();
        std::size_t member = 0;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
            auto& into = record.*decltype(descriptor)::pointer;
            using Member = std::remove_reference_t<decltype(into)>;
            const auto column = column_of[member];
            const auto place = csv_place(row + 1 + limits.rows_before, names[member++]);
            if (!column) return;
            const auto value = detail::value_in<Member>(cells[*column]);
            if (value.is_null() && !may_be_left_out<Member>)
                reader.faults.push_back({place, "missing", "must be there"});
            else
                reader.read(value, into, place);
        });
    }
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};
    return records;
}

/// With a header, and CRLF after each row.
template <class T>
[[nodiscard]] std::string write_csv(const std::vector<T>& records) {
    std::string out;
    for (const auto name : csv_columns<T>()) {
        if (!out.empty()) out += ',';
        out += name;
    }
    out += "\r\n";
    for (const auto& record : records) {
        bool first = true;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
            if (!first) out += ',';
            first = false;
            detail::append_cell(out, record.*decltype(descriptor)::pointer);
        });
        out += "\r\n";
    }
    return out;
}

} // namespace schakel::codec
