// /access/v1 and /.well-known/authzen-configuration -- decisions for other programs (OpenID AuthZEN
// Authorization API 1.0, with what the Dutch profile adds).
#include "authorization/current_point.h"

#include "api/authorization_schemas.h"
#include "api/rate_limits.h"
#include "api/routes.h"
#include "http/trace_context.h"

#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>

namespace schakel::api {

namespace {

using namespace authorization;
namespace json = boost::json;

const ProblemKinds kinds{
    {"authorization-not-offered", 404, "", "Deze server beslist hier niet over",
     "Vraag de beheerder om het beleid, of lees /.well-known/authzen-configuration.",
     "This server offers no such decisions",
     "Ask the administrator for the policy, or read /.well-known/authzen-configuration."},
    {"client-not-known", 401, "R-AUTHORIZATION-9", "Dit programma is niet bekend",
     "Stuur de sleutel mee als Authorization: Bearer SLEUTEL.", "This program is not known",
     "Send its key as Authorization: Bearer KEY."},
    {"client-may-not", 403, "R-AUTHORIZATION-9", "Dit programma mag dit niet vragen",
     "Vraag de beheerder om het recht als dat wel moet.", "This program may not ask this",
     "Ask the administrator for the right if it should."},
    {"page-token-refused", 400, "R-AUTHORIZATION-5", "Deze bladwijzer hoort niet bij deze vraag",
     "Stuur dezelfde vraag met het token van de vorige bladzijde, of begin opnieuw zonder token.",
     "The token is not for this search",
     "Send the same search with the token of the page before, or begin anew without one."},
    {"decision-not-logged", 500, "R-AUTHORIZATION-8", "De beslissing kon niet worden vastgelegd",
     "Er is niets beslist: neem aan dat het niet mag, en meld het de beheerder.",
     "The decision could not be logged",
     "Nothing was decided: take it for no, and tell the administrator."}};

constexpr std::size_t logged_name_max = 256;
/// Most messages are read into so many bytes of the stack; those that are not take more elsewhere.
constexpr std::size_t message_memory = 4'096;

/// The point that answers now; null where none is offered. (R-AUTHORIZATION-11)
std::shared_ptr<const DecisionPoint> point_for(const Call& call) {
    return call.parts.authorization == nullptr ? nullptr : call.parts.authorization->now();
}

/// Who asks, and of what; client and policy are the point's.
struct Asker {
    std::shared_ptr<const DecisionPoint> point;
    const Client& client;
    const Policy& policy;
};

/// R-AUTHORIZATION-9
std::expected<Asker, http::Problem> asker_of(const Call& call, Asking what) {
    auto point = point_for(call);
    if (point == nullptr) return std::unexpected{problem("authorization-not-offered")};
    const auto& headers = call.request.headers;
    const Sender sender{.authorization = headers.find("Authorization"),
                        .is_on_this_machine =
                            notify::is_this_machine(call.request.remote_address) &&
                            !headers.find("X-Forwarded-For") && !headers.find("Forwarded")};
    const auto* const client = point->clients().find(sender);
    if (client == nullptr) {
        auto refusal = problem("client-not-known");
        refusal.headers.emplace_back("WWW-Authenticate",
                                     sender.authorization
                                         ? R"(Bearer realm="schakel", error="invalid_token")"
                                         : R"(Bearer realm="schakel")");
        return std::unexpected{std::move(refusal)};
    }
    if (call.parts.limits != nullptr)
        if (const auto wait = call.parts.limits->evaluation(client->name))
            return std::unexpected{too_many_requests(*wait)};
    if (!client->may_ask(what)) return std::unexpected{problem("client-may-not")};
    const auto* const policy = point->policy_of(client->tenant);
    if (policy == nullptr) return std::unexpected{problem("authorization-not-offered")};
    return Asker{std::move(point), *client, *policy};
}

std::expected<json::object, http::Problem> message_of(const Call& call, json::storage_ptr memory) {
    auto document = codec::parse_json(call.request.body, std::move(memory));
    if (!document) return std::unexpected{invalid_input(std::move(document.error()))};
    if (auto* const object = document->if_object()) return std::move(*object);
    return std::unexpected{invalid_input({{"", "wrong_type", "must be an object"}})};
}

/// The trace that the message is part of: as its context says, else as its headers do.
struct Trace {
    std::string parent;
    std::string state;
    /// The context names it, so the answer's context does too.
    bool is_of_context = false;
};

std::string text_in(const json::object& message, std::string_view name) {
    const auto* const context = message.if_contains("context");
    const auto* const object = context == nullptr ? nullptr : context->if_object();
    const auto* const text = object == nullptr ? nullptr : object->if_contains(name);
    return text != nullptr && text->is_string() ? std::string{text->get_string()} : "";
}

Trace trace_of(const Call& call, const json::object& message) {
    Trace trace{.parent = call.request.traceparent, .state = {}};
    const auto named = text_in(message, "traceparent");
    trace.is_of_context = http::is_traceparent(named);
    if (trace.is_of_context) {
        trace.parent =
            http::is_traceparent(trace.parent) ? http::continued_trace(named, trace.parent) : named;
        trace.state = text_in(message, "tracestate");
    } else if (const auto header = call.request.headers.find("traceparent");
               header && http::is_traceparent(*header)) {
        trace.state = call.request.headers.find("tracestate").value_or("");
    }
    if (!http::is_tracestate(trace.state)) trace.state.clear();
    return trace;
}

void put_into_context(json::object& context, const Trace& trace) {
    context["traceparent"] = trace.parent;
    if (!trace.state.empty()) context["tracestate"] = trace.state;
}

/// The client's own name for it, where a log can hold that.
std::string_view name_of_request(const Call& call) {
    const auto named = call.request.headers.find("X-Request-ID").value_or("");
    const bool loggable = !named.empty() && named.size() <= logged_name_max &&
                          std::ranges::all_of(named, [](char c) { return c > 0x20 && c < 0x7f; });
    return loggable ? named : std::string_view{call.request.request_id};
}

http::Response response_with(std::string answer, const Asker& asker, const Trace& trace) {
    http::Response response{.status = 200, .body = std::move(answer)};
    if (trace.is_of_context) response.headers.emplace_back("traceparent", trace.parent);
    if (!trace.state.empty()) response.headers.emplace_back("tracestate", trace.state);
    if (asker.point->settings().sign_answers.value_or(false))
        response.headers.emplace_back("X-JWS-Signature",
                                      asker.point->signer().sign_beside(response.body));
    return response;
}

http::Problem refusal_for(Unanswered why) {
    return problem(why == Unanswered::token_refused ? "page-token-refused" : "decision-not-logged");
}

Deadline deadline_of(const Call& call) {
    // Who calls a handler without a server sets none.
    const auto never = Deadline{};
    return call.request.deadline == never ? Deadline::max() : call.request.deadline;
}

// ---- evaluating

enum class Many { no, yes };

/// One question is a batch of one, so that both go the same way.
std::expected<Batch, Faults> batch_of(const json::object& message, const Call& call,
                                      const Asker& asker, Many many) {
    if (many == Many::yes) return read_batch(message, call.now, asker.point->evaluations_max());
    auto question = read_question(message, call.now);
    if (!question) return std::unexpected{std::move(question.error())};
    Batch batch;
    batch.is_single = true;
    batch.questions.push_back(std::move(question));
    return batch;
}

/// A message that was read, and all that is needed to answer it.
struct Asked {
    Asker asker;
    Batch batch;
    Trace trace;
    std::string request_id;
    Instant at;
    Deadline deadline;
};

std::expected<Asked, http::Problem> asked_by(const Call& call, Many many) {
    auto asker = asker_of(call, Asking::evaluation);
    if (!asker) return std::unexpected{asker.error()};
    std::array<unsigned char, message_memory> memory;
    json::monotonic_resource first{memory.data(), memory.size()};
    const auto message = message_of(call, &first);
    if (!message) return std::unexpected{message.error()};
    auto batch = batch_of(*message, call, *asker, many);
    if (!batch) return std::unexpected{invalid_input(std::move(batch.error()))};
    auto trace = trace_of(call, *message);
    return Asked{std::move(*asker), std::move(*batch),
                 std::move(trace),  std::string{name_of_request(call)},
                 call.now,          deadline_of(call)};
}

Answer response_to(const Asked& asked, Evaluated evaluated) {
    auto& rulings = evaluated.rulings;
    std::string answer;
    if (asked.batch.is_single) {
        auto& ruling = rulings.front();
        if (asked.trace.is_of_context) put_into_context(ruling.context, asked.trace);
        append_message(answer, ruling);
    } else {
        answer = R"({"evaluations":[)";
        for (const auto& ruling : rulings) {
            if (&ruling != &rulings.front()) answer += ',';
            append_message(answer, ruling);
        }
        answer += "]}";
    }
    auto response = response_with(std::move(answer), asked.asker, asked.trace);
    response.rests_on = std::move(evaluated.log);
    return response;
}

/// nullopt where it is to be at once and is not.
std::optional<Answer> evaluate(const Asked& asked, Haste haste) {
    const auto& [asker, batch, trace, request_id, at, deadline] = asked;
    auto evaluated = asker.point->evaluate(asker.policy, batch,
                                           {.at = at,
                                            .request_id = request_id,
                                            .traceparent = trace.parent,
                                            .client = asker.client.name},
                                           deadline, haste);
    if (evaluated) return response_to(asked, std::move(*evaluated));
    if (evaluated.error() == Unanswered::not_at_once) return std::nullopt;
    return std::unexpected{refusal_for(evaluated.error())};
}

/// One question.
AtOnce evaluate_at_once(const Call& call) {
    auto asked = asked_by(call, Many::no);
    if (!asked) return std::unexpected{std::move(asked.error())};
    if (auto answer = evaluate(*asked, Haste::at_once)) return std::move(*answer);
    return [asked = std::make_shared<const Asked>(std::move(*asked))] {
        return *evaluate(*asked, Haste::none);
    };
}

Answer evaluate(const Call& call, Many many) {
    const auto asked = asked_by(call, many);
    if (!asked) return std::unexpected{asked.error()};
    return *evaluate(*asked, Haste::none);
}

// ---- searching

Answer search(const Call& call, Searched searched) {
    const auto asker = asker_of(call, Asking::search);
    if (!asker) return std::unexpected{asker.error()};
    const bool offered = searched == Searched::action ? offers_action_search(asker->policy)
                                                      : offers_entity_search(asker->policy);
    if (!offered) return std::unexpected{problem("authorization-not-offered")};
    std::array<unsigned char, message_memory> memory;
    json::monotonic_resource first{memory.data(), memory.size()};
    const auto message = message_of(call, &first);
    if (!message) return std::unexpected{message.error()};
    auto read = read_search(searched, *message, call.now);
    if (!read) return std::unexpected{invalid_input(std::move(read.error()))};
    const auto trace = trace_of(call, *message);
    const auto found = asker->point->find(asker->policy, *read,
                                          {.at = call.now,
                                           .request_id = name_of_request(call),
                                           .traceparent = trace.parent,
                                           .client = asker->client.name},
                                          deadline_of(call));
    if (!found) return std::unexpected{refusal_for(found.error())};
    auto answer = authorization::message_of(*found);
    if (trace.is_of_context) {
        auto& context = answer["context"];
        put_into_context(context.is_object() ? context.get_object() : context.emplace_object(),
                         trace);
    }
    return response_with(json::serialize(answer), *asker, trace);
}

// ---- what is offered

/// R-AUTHORIZATION-10
Answer show_metadata(const Call& call) {
    const auto point = point_for(call);
    const std::string tenant = call.path_values.empty() ? "" : call.path_values.front();
    const auto* const policy = point == nullptr ? nullptr : point->policy_of(tenant);
    const auto page = call.parts.page ? call.parts.page() : std::nullopt;
    if (policy == nullptr || !page) return std::unexpected{problem("authorization-not-offered")};
    std::string_view address = page->text();
    while (address.ends_with('/'))
        address.remove_suffix(1);
    http::Response response{.status = 200, .body = metadata_of(*policy, address, point->signer())};
    response.headers.emplace_back("Cache-Control", "public, max-age=3600");
    return response;
}

Answer show_keys(const Call& call) {
    const auto point = point_for(call);
    if (point == nullptr) return std::unexpected{problem("authorization-not-offered")};
    http::Response response{.status = 200, .body = point->signer().key_set()};
    response.headers.emplace_back("Cache-Control", "public, max-age=3600");
    return response;
}

// ---- the routes

Route offered(http::Method method, Audience audience, std::string_view path,
              std::string_view operation, std::string_view summary,
              std::function<Answer(const Call&)> handle) {
    return {.method = method,
            .path = path,
            .operation = operation,
            .summary = summary,
            .audience = audience,
            .work = Work::apart,
            .handle = [handle](Call& call) { return handle(call); }};
}

Route asks(std::string_view path, std::string_view operation, std::string_view summary,
           AuthorizationMessage question, AuthorizationMessage answer,
           std::function<Answer(const Call&)> handle) {
    auto route =
        offered(http::Method::post, Audience::machine, path, operation, summary, std::move(handle));
    route.body_schema = [question](codec::Schemas& schemas) {
        return std::optional{authorization_schema(question, schemas)};
    };
    route.answer_schema = [answer](codec::Schemas& schemas) {
        return std::optional{authorization_schema(answer, schemas)};
    };
    return route;
}

Route evaluates(std::string_view path, std::string_view operation, std::string_view summary,
                AuthorizationMessage question, AuthorizationMessage answer, Many many) {
    auto route = asks(path, operation, summary, question, answer,
                      [many](const Call& call) { return evaluate(call, many); });
    if (many == Many::no) route.at_once = evaluate_at_once;
    return route;
}

Route tells(std::string_view path, std::string_view operation, std::string_view summary,
            AuthorizationMessage answer, std::function<Answer(const Call&)> handle) {
    auto route =
        offered(http::Method::get, Audience::anyone, path, operation, summary, std::move(handle));
    route.answer_schema = [answer](codec::Schemas& schemas) {
        return std::optional{authorization_schema(answer, schemas)};
    };
    return route;
}

Route searches(std::string_view path, std::string_view operation, std::string_view summary,
               Searched searched) {
    return asks(path, operation, summary, AuthorizationMessage::search,
                AuthorizationMessage::results,
                [searched](const Call& call) { return search(call, searched); });
}

} // namespace

std::vector<Route> authorization_routes() {
    return {evaluates("/access/v1/evaluation", "evaluateAccess",
                      "May this subject do this with this resource",
                      AuthorizationMessage::evaluation, AuthorizationMessage::decision, Many::no),
            evaluates("/access/v1/evaluations", "evaluateAccesses",
                      "Several such questions in one message", AuthorizationMessage::evaluations,
                      AuthorizationMessage::decisions, Many::yes),
            searches("/access/v1/search/subject", "searchSubjects",
                     "Who may do this with this resource", Searched::subject),
            searches("/access/v1/search/resource", "searchResources",
                     "With which resources this subject may do this", Searched::resource),
            searches("/access/v1/search/action", "searchActions",
                     "What this subject may do with this resource", Searched::action),
            tells("/access/v1/keys", "showAuthorizationKeys",
                  "The key that metadata and answers are signed with",
                  AuthorizationMessage::key_set, show_keys),
            tells("/.well-known/authzen-configuration", "showAuthorizationMetadata",
                  "What this decision point offers, signed", AuthorizationMessage::metadata,
                  show_metadata),
            tells("/.well-known/authzen-configuration/{tenant}", "showTenantAuthorizationMetadata",
                  "What it offers one tenant, signed", AuthorizationMessage::metadata,
                  show_metadata)};
}

} // namespace schakel::api
