// A document to a record, by the record's one Describe line. Every fault is found, and each says
// where it is.
#pragma once

#include "base/uuid.h"
#include "codec/json_text.h"
#include "codec/names.h"
#include "codec/shapes.h"

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <limits>

namespace schakel::codec {

/// Reads one record and gathers what is wrong with it.
///
/// A member that is no std::optional, list or map must be there; a text must not be empty; nothing
/// unknown may stand beside it. Whole numbers must fit; moments are RFC 3339; dates YYYY-MM-DD.
class JsonReader {
public:
    Faults faults;

    template <class T>
    bool read(const boost::json::value& value, T& into, const std::string& at) {
        if constexpr (std::is_same_v<T, bool>) {
            if (!value.is_bool()) return wrong(at, "true or false");
            into = value.get_bool();
            return true;
        } else if constexpr (std::is_integral_v<T>) {
            return read_integer(value, into, at);
        } else if constexpr (std::is_floating_point_v<T>) {
            if (!value.is_number()) return wrong(at, "a number");
            into = value.to_number<T>();
            return true;
        } else if constexpr (std::is_same_v<T, std::string>) {
            return read_text(value, into, at);
        } else if constexpr (is_id<T>) {
            if (!read_text(value, into.value, at)) return false;
            if (!is_identifier(into.value)) return fault(at, "malformed", "no identifier");
            return true;
        } else if constexpr (std::is_same_v<T, Instant>) {
            return read_parsed(value, into, at, parse_rfc3339, "a moment as in RFC 3339");
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            return read_parsed(value, into, at, parse_date, "a date as YYYY-MM-DD");
        } else if constexpr (std::is_same_v<T, boost::json::value>) {
            into = value;
            return true;
        } else if constexpr (is_optional<T>) {
            if (value.is_null()) return true;
            return read(value, into.emplace(), at);
        } else if constexpr (is_vector<T>) {
            return read_list(value, into, at);
        } else if constexpr (is_text_map<T>) {
            return read_map(value, into, at);
        } else if constexpr (DescribedEnum<T>) {
            return read_enum(value, into, at);
        } else {
            static_assert(DescribedRecord<T>, "a record needs its Describe line");
            return read_record(value, into, at);
        }
    }

private:
    bool fault(const std::string& at, std::string code, std::string message) {
        faults.push_back({at, std::move(code), std::move(message)});
        return false;
    }
    bool wrong(const std::string& at, std::string_view wanted) {
        return fault(at, "wrong_type", "must be " + std::string{wanted});
    }

    template <class T>
    bool read_integer(const boost::json::value& value, T& into, const std::string& at) {
        if (!value.is_int64() && !value.is_uint64()) return wrong(at, "a whole number");
        boost::json::error_code code;
        const T number = value.to_number<T>(code);
        if (code)
            return fault(at, "out_of_range",
                         "must lie from " + std::to_string(std::numeric_limits<T>::min()) + " to " +
                             std::to_string(std::numeric_limits<T>::max()));
        into = number;
        return true;
    }
    bool read_text(const boost::json::value& value, std::string& into, const std::string& at);

    template <class T, class Parse>
    bool read_parsed(const boost::json::value& value, T& into, const std::string& at, Parse parse,
                     std::string_view wanted) {
        if (!value.is_string()) return wrong(at, wanted);
        const auto parsed = parse(std::string_view{value.get_string()});
        if (!parsed) return fault(at, "malformed", "must be " + std::string{wanted});
        into = *parsed;
        return true;
    }
    template <class T>
    bool read_list(const boost::json::value& value, std::vector<T>& into, const std::string& at) {
        if (!value.is_array()) return wrong(at, "a list");
        const auto& list = value.get_array();
        if (list.size() > elements_max)
            return fault(at, "too_large", "holds more than " + std::to_string(elements_max));
        bool good = true;
        into.clear();
        into.reserve(list.size());
        for (std::size_t i = 0; i < list.size(); ++i)
            good = read(list[i], into.emplace_back(), at + "/" + std::to_string(i)) && good;
        return good;
    }
    template <class T>
    bool read_map(const boost::json::value& value, std::map<std::string, T>& into,
                  const std::string& at) {
        if (!value.is_object()) return wrong(at, "an object");
        bool good = true;
        for (const auto& [name, member] : value.get_object())
            good = read(member, into[std::string{name}], at + pointer_step(name)) && good;
        return good;
    }
    template <class E>
    bool read_enum(const boost::json::value& value, E& into, const std::string& at) {
        if (!value.is_string()) return wrong(at, "one of the listed words");
        const auto found = from_word<E>(std::string_view{value.get_string()});
        if (!found) {
            std::string words;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
                [&](auto enumerator) {
                    words += words.empty() ? "" : ", ";
                    words += enumerator.name;
                });
            return fault(at, "not_allowed", "must be one of: " + words);
        }
        into = *found;
        return true;
    }
    template <class T>
    bool read_record(const boost::json::value& value, T& into, const std::string& at) {
        if (!value.is_object()) return wrong(at, "an object");
        const auto& object = value.get_object();
        bool good = true;
        std::size_t known = 0;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
            using Descriptor = decltype(descriptor);
            auto& member = into.*Descriptor::pointer;
            using Member = std::remove_reference_t<decltype(member)>;
            const auto name = wire_name<Descriptor>();
            const auto* const found = object.if_contains(name);
            if (found != nullptr) {
                ++known;
                good = read(*found, member, at + pointer_step(name)) && good;
            } else if constexpr (!may_be_left_out<Member>) {
                good = fault(at + pointer_step(name), "missing", "must be there");
            }
        });
        if (known != object.size()) good = find_unknown<T>(object, at);
        return good;
    }
    template <class T>
    bool find_unknown(const boost::json::object& object, const std::string& at) {
        for (const auto& [name, member] : object) {
            bool known = false;
            boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
                known = known || wire_name<decltype(descriptor)>() == std::string_view{name};
            });
            if (!known) fault(at + pointer_step(name), "unknown", "is not a member of this record");
        }
        return false;
    }
};

/// A record from a document that was parsed already.
template <class T>
[[nodiscard]] std::expected<T, Faults> read_json(const boost::json::value& document) {
    JsonReader reader;
    T record{};
    reader.read(document, record, "");
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};
    return record;
}

/// A record from text; the document lives in an arena and is gone afterwards.
template <class T>
[[nodiscard]] std::expected<T, Faults> read_json(std::string_view text,
                                                 const JsonLimits& limits = {}) {
    std::array<unsigned char, 16 * 1024> room;
    boost::json::monotonic_resource arena{room.data(), room.size()};
    const auto document = parse_json(text, &arena, limits);
    if (!document) return std::unexpected{document.error()};
    return read_json<T>(*document);
}

} // namespace schakel::codec
