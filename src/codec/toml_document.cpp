#include "codec/toml_document.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <sstream>

namespace schakel::codec {

namespace {

namespace json = boost::json;

std::string to_wire(std::string_view name) {
    std::string wire;
    bool upper = false;
    for (const char c : name) {
        if (c == '_') {
            upper = true;
            continue;
        }
        wire += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = false;
    }
    return wire;
}

} // namespace

json::value document_of(const toml::node& node, std::initializer_list<std::string_view> remarks) {
    if (const auto* table = node.as_table()) {
        json::object object;
        for (const auto& [name, member] : *table)
            if (std::ranges::find(remarks, name.str()) == remarks.end())
                object[to_wire(name.str())] = document_of(member, remarks);
        return object;
    }
    if (const auto* array = node.as_array()) {
        json::array list;
        for (const auto& member : *array)
            list.push_back(document_of(member, remarks));
        return list;
    }
    if (const auto* text = node.as_string()) return json::string{text->get()};
    if (const auto* number = node.as_integer()) return number->get();
    if (const auto* number = node.as_floating_point()) return number->get();
    if (const auto* flag = node.as_boolean()) return flag->get();
    std::ostringstream text; // A date or time, in the form of RFC 3339.
    if (const auto* date = node.as_date())
        text << date->get();
    else if (const auto* moment = node.as_date_time())
        text << moment->get();
    else if (const auto* time = node.as_time())
        text << time->get();
    return json::string{text.str()};
}

std::expected<boost::json::value, Faults> toml_document(std::string_view text) {
    try {
        return document_of(toml::parse(text));
    } catch (const toml::parse_error& error) {
        return std::unexpected{Faults{{"line " + std::to_string(error.source().begin.line),
                                       "malformed", std::string{error.description()}}}};
    }
}

} // namespace schakel::codec
