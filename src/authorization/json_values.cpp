#include "authorization/json_values.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace schakel::authorization {

namespace {

namespace json = boost::json;

void append_canonical(std::string& out, const json::value& document) {
    if (const auto* array = document.if_array()) {
        out += '[';
        for (const auto& item : *array) {
            if (out.back() != '[') out += ',';
            append_canonical(out, item);
        }
        out += ']';
    } else if (const auto* object = document.if_object()) {
        std::vector<const json::key_value_pair*> members;
        for (const auto& member : *object)
            members.push_back(&member);
        std::ranges::sort(members, {}, [](const auto* member) { return member->key(); });
        out += '{';
        for (const auto* member : members) {
            out += json::serialize(member->key());
            out += ':';
            append_canonical(out, member->value());
            out += ',';
        }
        out += '}';
    } else {
        out += json::serialize(document);
    }
}

} // namespace

dmn::Value value_of(const json::value& document) {
    switch (document.kind()) {
    case json::kind::null: return {};
    case json::kind::bool_: return dmn::Value{document.get_bool()};
    case json::kind::int64: return dmn::Value{dmn::Number{document.get_int64()}};
    case json::kind::uint64: {
        const auto number = dmn::Number::parse(std::to_string(document.get_uint64()));
        return number ? dmn::Value{*number} : dmn::Value{};
    }
    case json::kind::double_: return dmn::Value{dmn::Number{document.get_double()}};
    case json::kind::string: return dmn::Value{std::string_view{document.get_string()}};
    case json::kind::array: {
        dmn::List list;
        list.reserve(document.get_array().size());
        for (const auto& item : document.get_array())
            list.push_back(value_of(item));
        return dmn::Value{std::move(list)};
    }
    case json::kind::object: return dmn::Value{context_of(document.get_object())};
    }
    return {};
}

dmn::Context context_of(const json::object& document) {
    dmn::Context context;
    context.entries.reserve(document.size());
    // Names stand once in what codec::parse_json reads.
    for (const auto& [name, member] : document)
        context.entries.emplace_back(std::string{name}, value_of(member));
    return context;
}

json::value document_of(const dmn::Value& value) {
    if (value.is_null() || value.function() != nullptr) return nullptr;
    if (const auto* truth = value.boolean()) return *truth;
    if (const auto* number = value.number()) {
        if (const auto whole = number->as_integer()) return *whole;
        return number->as_double();
    }
    if (const auto* list = value.list()) {
        json::array array;
        for (const auto& item : *list)
            array.push_back(document_of(item));
        return array;
    }
    if (const auto* context = value.context()) return document_of(*context);
    return json::string{to_plain_text(value)};
}

json::object document_of(const dmn::Context& context) {
    json::object object;
    for (const auto& [name, entry] : context.entries)
        if (auto member = document_of(entry); !member.is_null()) object[name] = std::move(member);
    return object;
}

std::string canonical_text(const json::value& document) {
    std::string text;
    append_canonical(text, document);
    return text;
}

} // namespace schakel::authorization
