// The persons of one register, or of two that are linked: what each is told by as numbers, and two
// values are equal when their numbers are.
#pragma once

#include "matching/columns.h"
#include "matching/dates.h"
#include "matching/large_pages.h"
#include "matching/names.h"
#include "matching/texts.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schakel::matching {

/// What a person is told by.
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

/// What is heard of a name, by numbers of Texts; see HeardName.
struct Heard {
    Value spoken = 0, sound = 0;
    std::uint16_t called = 0;
    bool sounds_enough = false;
};

/// One person, in a line of the processor's memory: the parts, and what of the names is compared again
/// and again.
struct alignas(64) Told {
    std::array<Value, parts_count> parts{};
    /// Of the given names the first, its first letter and its sound.
    Value first_given = 0, initial = 0, given_sound = 0;
    Value surname_sound = 0, partner_sound = 0;
    [[nodiscard]] Value operator[](Part part) const {
        return parts[static_cast<std::size_t>(part)];
    }
};

class Records {
public:
    Records();
    /// For a person who is asked about among the records of `base`, which has to stay where it is: a
    /// value that both have is the same number.
    explicit Records(const Records* base);
    ~Records();
    Records(Records&&) noexcept;
    Records& operator=(Records&&) noexcept;
    Records(const Records&) = delete;
    Records& operator=(const Records&) = delete;

    /// Both sides, each by itself in the order of its file; the first register first.
    void add(std::span<const std::string_view> cells, std::span<const ColumnUse> uses);
    /// What comes now is of the second register. Without it, one register is held against itself.
    void begin_second() { second_ = size(); }

    [[nodiscard]] Row size() const { return static_cast<Row>(told_.size()); }
    /// The first row of the second register; nothing when there is one register.
    [[nodiscard]] std::optional<Row> second() const { return second_; }
    [[nodiscard]] const Told& told(Row row) const { return told_[row]; }
    [[nodiscard]] Value value(Part part, Row row) const { return told_[row][part]; }
    [[nodiscard]] std::size_t others() const { return others_.size(); }
    [[nodiscard]] Value other(std::size_t column, Row row) const { return others_[column][row]; }
    [[nodiscard]] std::string_view text(Value value) const { return texts_[value]; }
    [[nodiscard]] std::string_view text(Part part, Row row) const { return text(value(part, row)); }
    /// Of a first given name or half of a surname.
    [[nodiscard]] HeardName heard(Value name) const {
        const auto& of_name = heard_of(name);
        return {text(name), of_name.spoken, of_name.sound, of_name.called, of_name.sounds_enough};
    }
    [[nodiscard]] BirthDate birth_date(Row row) const;
    [[nodiscard]] Surname surname(Row row) const {
        return {std::string{text(Part::surname, row)},
                std::string{text(Part::partner_surname, row)}};
    }
    /// How many pairs there are between the registers, or within the one.
    [[nodiscard]] double pairs() const;

private:
    /// What a cell came to the last time it was read.
    class Memory;
    void read_given_name(std::string_view written, Told& told);
    void read_surname(std::string_view written, std::string_view of_partner, Told& told);
    [[nodiscard]] const Heard& heard_of(Value name) const {
        if (name >= first_heard_) return heard_[name - first_heard_];
        const auto known = heard_also_.find(name);
        return known == heard_also_.end() ? base_->heard_of(name) : known->second;
    }
    /// The number of a name, of which is kept what is heard.
    [[nodiscard]] Value number_of_name(std::string_view name);
    [[nodiscard]] Value remembered(ColumnKind kind, std::string_view written);

    std::optional<Row> second_;
    std::vector<Told, LargePages<Told>> told_;
    std::vector<std::vector<Value>> others_;
    Texts texts_;
    /// By number, from the first that is not of the base.
    std::vector<Heard> heard_;
    /// Of texts of the base that are a name only here.
    std::unordered_map<Value, Heard> heard_also_;
    const Records* base_ = nullptr;
    Value first_heard_ = 0;
    std::unique_ptr<Memory> memory_;
};

[[nodiscard]] BirthDate birth_date_in(Value value);

} // namespace schakel::matching
