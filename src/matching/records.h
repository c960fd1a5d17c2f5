// The persons of one register, or of two that are linked, in columns: a value is a number, and two
// values are equal when their numbers are.
#pragma once

#include "matching/columns.h"
#include "matching/dates.h"
#include "matching/names.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schakel::matching {

/// What a person is told by, one column each.
enum class Part : std::uint8_t {
    given_name,
    surname,
    /// The second half of a double name.
    partner_surname,
    /// As a number: 20080314, parts that are not known 0.
    birth_date,
    number,
    street,
    house_number,
    postcode,
    place,
    sex,
    email
};
inline constexpr std::size_t parts_count = 11;
/// More columns of other text than these are not looked at.
inline constexpr std::size_t others_max = 9;

using Row = std::uint32_t;
/// A value of a column; 0 is not known.
using Value = std::uint32_t;

class Records {
public:
    Records() = default;
    Records(Records&&) = default;
    Records& operator=(Records&&) = default;
    Records(const Records&) = delete;
    Records& operator=(const Records&) = delete;

    /// Both sides, each by itself in the order of its file; the first register first.
    void add(std::span<const std::string_view> cells, std::span<const ColumnUse> uses);
    /// What comes now is of the second register. Without it, one register is held against itself.
    void begin_second() { second_ = size_; }

    [[nodiscard]] Row size() const { return size_; }
    /// The first row of the second register; nothing when there is one register.
    [[nodiscard]] std::optional<Row> second() const { return second_; }
    [[nodiscard]] Value value(Part part, Row row) const {
        return parts_[static_cast<std::size_t>(part)][row];
    }
    [[nodiscard]] std::size_t others() const { return others_.size(); }
    [[nodiscard]] Value other(std::size_t column, Row row) const { return others_[column][row]; }
    [[nodiscard]] std::string_view text(Value value) const { return texts_[value]; }
    [[nodiscard]] std::string_view text(Part part, Row row) const { return text(value(part, row)); }
    [[nodiscard]] BirthDate birth_date(Row row) const;
    [[nodiscard]] Surname surname(Row row) const {
        return {std::string{text(Part::surname, row)},
                std::string{text(Part::partner_surname, row)}};
    }
    /// How many pairs there are between the registers, or within the one.
    [[nodiscard]] double pairs() const;

private:
    [[nodiscard]] Value number_for(std::string text);

    Row size_ = 0;
    std::optional<Row> second_;
    std::array<std::vector<Value>, parts_count> parts_;
    std::vector<std::vector<Value>> others_;
    std::deque<std::string> texts_{""};
    std::unordered_map<std::string_view, Value> numbers_;
};

} // namespace schakel::matching
