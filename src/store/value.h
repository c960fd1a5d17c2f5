// What a database can hold, and how the words of the other rooms are written down and read back.
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"
#include "codec/shapes.h"
#include "store/failure.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace schakel::store {

using Bytes = std::vector<std::byte>;
/// Text is UTF-8 without NUL, for PostgreSQL holds no other.
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

inline Value to_value(std::int64_t number) { return number; }
inline Value to_value(std::int32_t number) { return std::int64_t{number}; }
inline Value to_value(bool flag) { return std::int64_t{flag ? 1 : 0}; }
inline Value to_value(std::string text) { return text; }
inline Value to_value(std::string_view text) { return std::string{text}; }
inline Value to_value(const char* text) { return std::string{text}; }
inline Value to_value(Bytes bytes) { return bytes; }
inline Value to_value(Instant at) { return std::int64_t{at.time_since_epoch().count()}; }
inline Value to_value(const PartialDate& date) { return to_text(date); }
template <class Kind>
Value to_value(const Id<Kind>& id) {
    return id.value;
}
template <codec::DescribedEnum E>
Value to_value(E value) {
    return std::string{codec::word_for(value)};
}
template <class T>
Value to_value(const std::optional<T>& value) {
    return value ? to_value(*value) : Value{};
}

/// Throws Failure when the value is of another kind: a column that its reader does not expect is a
/// fault of the program or of the database, never of a professional.
template <class T>
[[nodiscard]] T from_value(Value value) {
    const auto held = [&]<class Kind>(std::type_identity<Kind>) -> Kind {
        if (auto* found = std::get_if<Kind>(&value)) return std::move(*found);
        throw Failure{Trouble::other,
                      "a column holds another kind of value than its reader expects"};
    };
    if constexpr (codec::is_optional<T>) {
        if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
        return from_value<typename T::value_type>(std::move(value));
    } else if constexpr (std::is_same_v<T, bool>) {
        return held(std::type_identity<std::int64_t>{}) != 0;
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(held(std::type_identity<std::int64_t>{}));
    } else if constexpr (std::is_same_v<T, Instant>) {
        return Instant{Instant::duration{held(std::type_identity<std::int64_t>{})}};
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        const auto date = parse_date(held(std::type_identity<std::string>{}));
        if (!date) throw Failure{Trouble::other, "a column holds no date"};
        return *date;
    } else if constexpr (codec::DescribedEnum<T>) {
        const auto word = codec::from_word<T>(held(std::type_identity<std::string>{}));
        if (!word)
            throw Failure{Trouble::other, "a column holds a word that this version does not know"};
        return *word;
    } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Bytes>) {
        return held(std::type_identity<T>{});
    } else {
        return T{held(std::type_identity<std::string>{})};
    }
}

} // namespace schakel::store
