// A record to JSON text, straight into the output, by the record's one Describe line.
#pragma once

#include "codec/names.h"
#include "codec/shapes.h"

#include <boost/json/serialize.hpp>
#include <charconv>
#include <string>

namespace schakel::codec {

/// Appends text as a JSON string with its quotes.
void append_json_text(std::string& out, std::string_view text);

/// Appends a document that was made before.
void append_json_value(std::string& out, const boost::json::value& value);

/// Appends a value. An absent optional member is left out; numbers take their shortest form.
template <class T>
void append_json(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_arithmetic_v<T>) {
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out.append(digits.data(), end);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        append_json_text(out, value);
    } else if constexpr (is_id<T>) {
        append_json_text(out, value.value);
    } else if constexpr (std::is_same_v<T, Instant>) {
        out += '"';
        append_rfc3339(out, value);
        out += '"';
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        append_json_text(out, to_text(value));
    } else if constexpr (std::is_same_v<T, boost::json::value>) {
        append_json_value(out, value);
    } else if constexpr (is_optional<T>) {
        if (value)
            append_json(out, *value);
        else
            out += "null";
    } else if constexpr (is_vector<T>) {
        out += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i != 0) out += ',';
            append_json(out, static_cast<const typename T::value_type&>(value[i]));
        }
        out += ']';
    } else if constexpr (is_text_map<T>) {
        out += '{';
        for (bool first = true; const auto& [name, member] : value) {
            if (!first) out += ',';
            first = false;
            append_json_text(out, name);
            out += ':';
            append_json(out, member);
        }
        out += '}';
    } else if constexpr (DescribedEnum<T>) {
        append_json_text(out, word_for(value));
    } else {
        static_assert(DescribedRecord<T>, "a record needs its Describe line");
        out += '{';
        bool first = true;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
            using Descriptor = decltype(descriptor);
            const auto& member = value.*Descriptor::pointer;
            if constexpr (is_optional<std::remove_cvref_t<decltype(member)>>)
                if (!member) return;
            if (!first) out += ',';
            first = false;
            out += '"';
            out += wire_name<Descriptor>();
            out += "\":";
            append_json(out, member);
        });
        out += '}';
    }
}

/// Room that is asked for once, instead of a little more each time.
inline constexpr std::size_t most_answers_fit = 1000;

template <class T>
[[nodiscard]] std::string write_json(const T& value) {
    std::string out;
    out.reserve(most_answers_fit);
    append_json(out, value);
    return out;
}

} // namespace schakel::codec
