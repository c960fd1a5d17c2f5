// A record's JSON Schema (2020-12, as OpenAPI 3.1 uses it), by the record's one Describe line.
#pragma once

#include "codec/names.h"
#include "codec/shapes.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <limits>
#include <map>
#include <string>
#include <typeindex>

namespace schakel::codec {

/// The schemas of every named record that was described, by name: the components of an OpenAPI
/// document.
class Schemas {
public:
    /// Nothing when the schema of this type is there already. Throws std::logic_error when another
    /// type of that name is: one of the two would be told of in the words of the other.
    template <class T>
    [[nodiscard]] boost::json::object* begin(const std::string& name) {
        const auto [type, is_new] = types_.emplace(name, typeid(T));
        if (type->second != typeid(T) || (is_new && objects_.contains(name))) two_of_one_name(name);
        return is_new ? &objects_[name] : nullptr;
    }
    /// One that was written by hand. Put twice it is one; the name may be no type's.
    void put(const std::string& name, boost::json::object schema) {
        if (types_.contains(name)) two_of_one_name(name);
        objects_.try_emplace(name, std::move(schema));
    }
    [[nodiscard]] const std::map<std::string, boost::json::object>& objects() const {
        return objects_;
    }

private:
    [[noreturn]] static void two_of_one_name(const std::string& name);
    std::map<std::string, boost::json::object> objects_;
    std::map<std::string, std::type_index> types_;
};

namespace detail {
/// The last part of a type's name: schakel::casework::OfferHandover is OfferHandover.
[[nodiscard]] std::string short_name(const char* mangled);
} // namespace detail

template <class T>
[[nodiscard]] std::string schema_name() {
    return detail::short_name(typeid(T).name());
}

/// The schema of T, as a reference when T is a record or enumeration; `into` then holds it. A
/// record that is read (`strict`) refuses what it does not know; one that is written may grow.
template <class T>
[[nodiscard]] boost::json::object schema_of(Schemas& into) {
    using boost::json::object;
    if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_integral_v<T>) {
        return {{"type", "integer"}, {"format", sizeof(T) > 4 ? "int64" : "int32"}};
    } else if constexpr (std::is_floating_point_v<T>) {
        return {{"type", "number"}, {"format", "double"}};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return {{"type", "string"}, {"minLength", 1}, {"maxLength", text_bytes_max}};
    } else if constexpr (is_id<T>) {
        return {{"type", "string"}, {"pattern", "^[a-z0-9-]{1,64}$"}};
    } else if constexpr (std::is_same_v<T, Instant>) {
        return {{"type", "string"}, {"format", "date-time"}};
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return {{"type", "string"},
                {"format", "date"},
                {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                {"description",
                 "A date; 00 stands for an unknown day or month, 0000 for an unknown year."}};
    } else if constexpr (std::is_same_v<T, boost::json::value>) {
        return {};
    } else if constexpr (is_optional<T>) {
        return schema_of<typename T::value_type>(into);
    } else if constexpr (is_vector<T>) {
        return {{"type", "array"},
                {"maxItems", elements_max},
                {"items", schema_of<typename T::value_type>(into)}};
    } else if constexpr (is_text_map<T>) {
        return {{"type", "object"},
                {"additionalProperties", schema_of<typename T::mapped_type>(into)}};
    } else if constexpr (DescribedEnum<T>) {
        const auto name = schema_name<T>();
        if (auto* const made = into.begin<T>(name)) {
            boost::json::array words;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
                [&](auto enumerator) { words.emplace_back(enumerator.name); });
            *made = {{"type", "string"}, {"enum", std::move(words)}};
        }
        return {{"$ref", "#/components/schemas/" + name}};
    } else {
        static_assert(DescribedRecord<T>, "a record needs its Describe line");
        const auto name = schema_name<T>();
        // First, for a record may hold itself.
        if (auto* const made = into.begin<T>(name)) {
            object properties;
            boost::json::array required;
            boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
                using Descriptor = decltype(descriptor);
                using Member =
                    std::remove_cvref_t<decltype(std::declval<T&>().*Descriptor::pointer)>;
                properties[wire_name<Descriptor>()] = schema_of<Member>(into);
                if constexpr (!may_be_left_out<Member>)
                    required.emplace_back(wire_name<Descriptor>());
            });
            object schema{{"type", "object"}, {"properties", std::move(properties)}};
            if (!required.empty()) schema["required"] = std::move(required);
            *made = std::move(schema);
        }
        return {{"$ref", "#/components/schemas/" + name}};
    }
}

} // namespace schakel::codec
