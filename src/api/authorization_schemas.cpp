#include "api/authorization_schemas.h"

namespace schakel::api {

namespace {

using boost::json::array;
using boost::json::object;

object text() { return {{"type", "string"}}; }
object url() { return {{"type", "string"}, {"format", "uri"}}; }
object anything() { return {{"type", "object"}}; }
object reference(std::string_view name) {
    return {{"$ref", "#/components/schemas/" + std::string{name}}};
}
object list_of(object items) { return {{"type", "array"}, {"items", std::move(items)}}; }

object record(array required, object properties) {
    object made{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) made["required"] = std::move(required);
    return made;
}

void put_entities(codec::Schemas& into) {
    into.put("AuthorizationEntity",
             record({"type"}, {{"type", text()}, {"id", text()}, {"properties", anything()}}));
    into.put("AuthorizationAction",
             record({"name"}, {{"name", text()}, {"properties", anything()}}));
    into.put("AuthorizationDecision",
             record({"decision"}, {{"decision", {{"type", "boolean"}}}, {"context", anything()}}));
}

/// What every question has.
object question() {
    return {{"subject", reference("AuthorizationEntity")},
            {"action", reference("AuthorizationAction")},
            {"resource", reference("AuthorizationEntity")},
            {"context", anything()}};
}

object evaluations() {
    auto properties = question();
    properties["evaluations"] = list_of(record({}, question()));
    properties["options"] =
        record({}, {{"evaluations_semantic",
                     {{"type", "string"},
                      {"enum", {"execute_all", "deny_on_first_deny", "permit_on_first_permit"}}}}});
    return record({}, std::move(properties));
}

object count() { return {{"type", "integer"}, {"format", "int64"}, {"minimum", 0}}; }

object search() {
    auto properties = question();
    properties["page"] =
        record({}, {{"token", text()}, {"limit", count()}, {"properties", anything()}});
    return record({}, std::move(properties));
}

object results() {
    return record(
        {"results"},
        {{"page",
          record({"next_token"}, {{"next_token", text()}, {"count", count()}, {"total", count()}})},
         {"context", anything()},
         {"results", list_of(record({}, {{"type", text()}, {"id", text()}, {"name", text()}}))}});
}

object metadata() {
    object properties{{"policy_decision_point", url()}};
    for (const auto* name :
         {"access_evaluation_endpoint", "access_evaluations_endpoint", "search_subject_endpoint",
          "search_resource_endpoint", "search_action_endpoint", "jwks_uri"})
        properties[name] = url();
    properties["capabilities"] = list_of(text());
    properties["signed_metadata"] = text();
    return record({"policy_decision_point", "access_evaluation_endpoint"}, std::move(properties));
}

object put(codec::Schemas& into, std::string_view name, object schema) {
    into.put(std::string{name}, std::move(schema));
    return reference(name);
}

} // namespace

object authorization_schema(AuthorizationMessage message, codec::Schemas& into) {
    put_entities(into);
    switch (message) {
    case AuthorizationMessage::evaluation:
        return put(into, "AuthorizationEvaluation",
                   record({"subject", "action", "resource"}, question()));
    case AuthorizationMessage::decision: return reference("AuthorizationDecision");
    case AuthorizationMessage::evaluations:
        return put(into, "AuthorizationEvaluations", evaluations());
    case AuthorizationMessage::decisions:
        return put(into, "AuthorizationDecisions",
                   record({}, {{"decision", {{"type", "boolean"}}},
                               {"context", anything()},
                               {"evaluations", list_of(reference("AuthorizationDecision"))}}));
    case AuthorizationMessage::search: return put(into, "AuthorizationSearch", search());
    case AuthorizationMessage::results: return put(into, "AuthorizationResults", results());
    case AuthorizationMessage::metadata: return put(into, "AuthorizationMetadata", metadata());
    case AuthorizationMessage::key_set:
        return put(into, "AuthorizationKeySet", record({"keys"}, {{"keys", list_of(anything())}}));
    }
    std::unreachable();
}

} // namespace schakel::api
