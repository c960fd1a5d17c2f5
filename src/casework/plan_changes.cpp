#include "casework/plan_changes.h"

#include "codec/json.h"

#include <boost/json/parse.hpp>

namespace schakel::casework {

namespace {

namespace json = boost::json;

void compare(const json::value& seen, const json::value& now, const std::string& pointer,
             Faults& found);

void compare_objects(const json::object& seen, const json::object& now, const std::string& pointer,
                     Faults& found) {
    static const json::value nothing;
    const auto member = [](const json::object& object,
                           std::string_view name) -> const json::value& {
        const auto* value = object.if_contains(name);
        return value != nullptr ? *value : nothing;
    };
    for (const auto& [name, value] : now)
        compare(member(seen, name), value, pointer + "/" + std::string{name}, found);
    for (const auto& [name, value] : seen)
        if (!now.contains(name)) compare(value, nothing, pointer + "/" + std::string{name}, found);
}

void compare(const json::value& seen, const json::value& now, const std::string& pointer,
             Faults& found) {
    if (seen == now) return;
    if (seen.is_object() && now.is_object())
        return compare_objects(seen.get_object(), now.get_object(), pointer, found);
    if (seen.is_array() && now.is_array() && seen.get_array().size() == now.get_array().size()) {
        for (std::size_t at = 0; at < now.get_array().size(); ++at)
            compare(seen.get_array()[at], now.get_array()[at], pointer + "/" + std::to_string(at),
                    found);
        return;
    }
    found.push_back({pointer, "changed", "is otherwise in the version that holds"});
}

} // namespace

Faults changed_between(const PlanContent& seen, const PlanContent& now) {
    Faults found;
    compare(json::parse(codec::write_json(seen)), json::parse(codec::write_json(now)), "", found);
    return found;
}

} // namespace schakel::casework
