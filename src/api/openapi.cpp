#include "api/openapi.h"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>

namespace schakel::api {

namespace {

using boost::json::array;
using boost::json::object;

/// What an address begins with: the server of its path in the document. The first is that of all
/// paths that name no other.
constexpr std::array<std::string_view, 3> bases{"/v1", "/access/v1", "/.well-known"};
constexpr std::string_view base = bases.front();

std::string_view base_of(const Route& route) {
    const auto found = std::ranges::find_if(
        bases, [&](std::string_view one) { return route.path.starts_with(one); });
    return found == bases.end() ? base : *found;
}
constexpr std::string_view uuid_pattern =
    "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

/// Headers that answers of this status carry, as references to the components.
object answer_headers() {
    return {{"API-Version", {{"$ref", "#/components/headers/API-Version"}}}};
}

object problem_answer(std::string_view description) {
    return {
        {"description", description},
        {"headers", answer_headers()},
        {"content",
         {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}};
}

object parameter(std::string_view in, std::string_view name, bool required,
                 std::string_view meaning, object schema) {
    return {{"in", in},
            {"name", name},
            {"required", required},
            {"description", meaning},
            {"schema", std::move(schema)}};
}

array parameters_of(const Route& route) {
    array parameters;
    for (std::size_t open = route.path.find('{'); open != std::string_view::npos;
         open = route.path.find('{', open + 1)) {
        const auto name = route.path.substr(open + 1, route.path.find('}', open) - open - 1);
        parameters.push_back(parameter("path", name, true, "The identifier",
                                       {{"type", "string"}, {"pattern", "^[a-z0-9-]{1,64}$"}}));
    }
    for (const auto& query : route.query)
        parameters.push_back(
            parameter("query", query.name, false, query.meaning, {{"type", "string"}}));
    if (route.method != http::Method::get) {
        parameters.push_back(parameter(
            "header", "Idempotency-Key", false,
            "Sent twice with the same key is done once; also the identifier of what is made",
            {{"type", "string"}, {"pattern", uuid_pattern}}));
        if (route.audience == Audience::machine)
            parameters.push_back(parameter("header", "X-Request-ID", false,
                                           "Given back in the answer, whatever it is",
                                           {{"type", "string"}}));
        else if (route.audience != Audience::anyone)
            parameters.push_back(parameter("header", "X-CSRF-Token", true, "From the session",
                                           {{"type", "string"}}));
    }
    return parameters;
}

std::string_view tag_of(const Route& route) {
    if (base_of(route) != base) return "authorization";
    const auto rest = route.path.substr(base.size() + 1);
    return rest.substr(0, rest.find('/'));
}

object operation_of(const Route& route, codec::Schemas& schemas) {
    object answers;
    object good{{"description", route.status == 204 ? "Done" : "The answer"},
                {"headers", answer_headers()}};
    if (const auto schema = route.answer_schema ? route.answer_schema(schemas) : std::nullopt)
        good["content"] = object{{"application/json", object{{"schema", *schema}}}};
    else if (route.status != 204) // a page for people
        good["content"] = object{{"text/html", object{{"schema", object{{"type", "string"}}}}}};
    if (route.work == Work::stream)
        good["content"] =
            object{{"text/event-stream", object{{"schema", object{{"type", "string"}}}}}};
    answers[std::to_string(route.status)] = std::move(good);
    answers["400"] =
        problem_answer("Something in the message is not as it must be; each fault with its place");
    if (route.audience != Audience::anyone) {
        answers["401"] =
            problem_answer(route.audience == Audience::machine ? "No key, or one that is not known"
                                                               : "Not logged in");
        answers["403"] = problem_answer("Not allowed, with the reason");
    }
    if (base_of(route) != base)
        answers["404"] = problem_answer("Not offered by this server");
    else if (route.path.find('{') != std::string_view::npos)
        answers["404"] = problem_answer("Not known, or not known to you");
    if (route.method != http::Method::get && route.audience == Audience::machine) {
        answers["415"] = problem_answer("The message is not JSON");
        answers["500"] = problem_answer("Not answered, for it could not be logged: take it for no");
    } else if (route.method != http::Method::get) {
        answers["409"] = problem_answer("The rules do not admit it now");
        answers["412"] = problem_answer("Changed since it was seen");
    }
    answers["429"] = problem_answer("Too many requests");
    answers["503"] = problem_answer("Nothing can be kept now");

    object operation{{"operationId", route.operation},
                     {"summary", route.summary},
                     {"description", route.summary},
                     {"tags", array{tag_of(route)}},
                     {"responses", std::move(answers)}};
    if (auto parameters = parameters_of(route); !parameters.empty())
        operation["parameters"] = std::move(parameters);
    if (const auto schema = route.body_schema ? route.body_schema(schemas) : std::nullopt)
        operation["requestBody"] =
            object{{"required", true},
                   {"content", object{{"application/json", object{{"schema", *schema}}}}}};
    if (route.audience == Audience::anyone) operation["security"] = array{};
    if (route.audience == Audience::machine)
        operation["security"] = array{object{{"clientKey", array{}}}};
    return operation;
}

std::string_view method_word(http::Method method) {
    switch (method) {
    case http::Method::get: return "get";
    case http::Method::post: return "post";
    case http::Method::put: return "put";
    case http::Method::patch: return "patch";
    case http::Method::delete_: return "delete";
    case http::Method::options: return "options";
    }
    std::unreachable();
}

object problem_schema() {
    const object text{{"type", "string"}};
    return {
        {"type", "object"},
        {"description", "RFC 9457; the type leads to the rule"},
        {"required", {"type", "title", "status", "detail"}},
        {"properties",
         {{"type", {{"type", "string"}, {"format", "uri-reference"}}},
          {"title", text},
          {"status", {{"type", "integer"}, {"format", "int32"}}},
          {"detail", text},
          {"rule", text},
          {"errors",
           {{"type", "array"},
            {"items",
             {{"type", "object"},
              {"properties", {{"pointer", text}, {"code", text}, {"message", text}}}}}}},
          {"reasons",
           {{"type", "array"},
            {"items",
             {{"type", "object"}, {"properties", {{"source", text}, {"wordingKey", text}}}}}}}}}};
}

} // namespace

object openapi_document(const std::vector<Route>& routes) {
    codec::Schemas schemas;
    object paths;
    for (const auto& route : routes) {
        const auto server = base_of(route);
        auto& path = paths[route.path.substr(server.size())];
        if (!path.is_object()) path.emplace_object();
        if (server != base) path.get_object()["servers"] = array{object{{"url", server}}};
        path.get_object()[method_word(route.method)] = operation_of(route, schemas);
    }
    object components;
    for (const auto& [name, schema] : schemas.objects())
        components[name] = schema;
    components["Problem"] = problem_schema();
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", "Schakel"},
              {"version", SCHAKEL_VERSION},
              {"description", "Work together around young people and families: signals, lawful "
                              "sharing, one table, one "
                              "plan, and handovers that cannot be dropped."},
              {"license", {{"name", "EUPL-1.2"}, {"identifier", "EUPL-1.2"}}},
              {"contact",
               {{"name", "Schakel maintainers"},
                {"email", "schakel@example.nl"},
                {"url", "https://schakel.example.nl"}}}}},
            {"servers", array{object{{"url", base}}}},
            {"security", array{object{{"session", array{}}}}},
            {"paths", std::move(paths)},
            {"components",
             {{"schemas", std::move(components)},
              {"headers",
               {{"API-Version",
                 {{"description", "The full version of the API"},
                  {"required", true},
                  {"schema", {{"type", "string"}}}}}}},
              {"securitySchemes",
               {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "session"}}},
                {"clientKey", {{"type", "http"}, {"scheme", "bearer"}}}}}}}};
}

Route openapi_route(const std::vector<Route>& routes) {
    Route self{
        .method = http::Method::get,
        .path = "/v1/openapi.json",
        .operation = "showOpenapi",
        .summary = "This document",
        .audience = Audience::anyone,
        .work = Work::look,
        .answer_schema = [](codec::Schemas&) { return std::optional{object{{"type", "object"}}}; }};
    auto described = routes;
    described.push_back(self);
    self.handle = [text = boost::json::serialize(openapi_document(described))](Call&) -> Answer {
        http::Response response{.status = 200, .body = text};
        response.headers.emplace_back("Access-Control-Allow-Origin", "*");
        response.headers.emplace_back("Cache-Control", "public, max-age=300");
        return response;
    };
    return self;
}

} // namespace schakel::api
