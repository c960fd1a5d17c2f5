// The shape of a route: what it is called, who may use it, what it reads and what it answers. The
// one list of routes (routes.h) is what requests are led by, what the OpenAPI document is made from
// and what the rights test walks through.
//
// A handler reads, calls one deed and translates the answer. It decides nothing.
#pragma once

#include "access/account.h"
#include "api/problems.h"
#include "codec/json.h"
#include "crypto/password.h"
#include "http/request.h"
#include "http/response.h"
#include "networks/directory_store.h"
#include "notify/address.h"
#include "notify/event_hub.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::authorization {
class CurrentPoint;
}
namespace schakel::sharing {
class SharingFramework;
class PoliciesInForce;
} // namespace schakel::sharing

namespace schakel::api {

class RateLimits;

/// What a deed may need besides its transaction. Made once, lives as long as the server.
struct Parts {
    store::Database& database;
    const crypto::Vault& vault;
    const crypto::Passwords& passwords;
    const sharing::SharingFramework& framework;
    notify::EventHub& events;
    Clock clock;
    /// R-API-5; without them nobody is held back.
    RateLimits* limits = nullptr;
    /// Where people find the page, for what is sent to them; the address that a request came to is
    /// what its sender wrote, and so it is never taken. Empty, or answers nothing, where nobody
    /// told the server.
    std::function<std::optional<notify::PageAddress>()> page{};
    /// Decides for other programs; nothing of it is offered without.
    const authorization::CurrentPoint* authorization = nullptr;
    /// The versions that were adopted here; without, `framework` answers at every moment.
    const sharing::PoliciesInForce* policies = nullptr;
};

/// Who may use a route. What someone may do with the thing itself, the deed asks.
enum class Audience {
    anyone,       ///< also without a session
    signed_in,    ///< every account
    professional, ///< who acts for an organisation
    caseworker,   ///< of those, who has a role in casework (R-ACCESS-4)
    citizen,      ///< a member of a family, about the own family
    machine,      ///< a program with a key of its own, which the handler asks for; no session
                  ///< gives access to it (R-AUTHORIZATION-9)
};

/// On which threads a handler runs, and with which transaction.
enum class Work {
    look,     ///< a reader; keeps nothing
    glance,   ///< a look at a few rows by key: where the database is at hand, right where the
              ///< request came in, for going to another thread takes longer than looking
    deed,     ///< the writer; answered when it is durable
    consider, ///< a reader, then no transaction at all, then the writer if something is to be kept
    stream,   ///< a reader; the answer stays open for events (Router keeps it)
    slow,     ///< a queue of its own without a transaction, for the check of a password
    apart,    ///< without a transaction: it needs nothing of the database
};

/// What holds a route back besides the requests of its user (R-API-5).
enum class RateOf {
    requests, ///< nothing else
    searches, ///< who searches on and on reads a register
    logins,   ///< the account and the address that try
};

struct Call;
/// The version of the Grondslag that is in force at the moment of the call (R-SHARING-13).
[[nodiscard]] const sharing::SharingFramework& framework_of(const Call& call);

/// One request on its way through a handler.
struct Call {
    const http::Request& request;
    const Parts& parts;
    /// Not for Work::slow and Work::apart.
    store::Transaction* transaction_here = nullptr;
    /// For Audience::anyone an actor without account.
    access::Actor actor;
    /// The parts of the path that stand for {braces}, in their order.
    std::vector<std::string> path_values;
    /// The client's idempotency key, or a new identifier where it sent none: the identifier of what
    /// is made.
    std::string key;
    /// From If-Match; absent where the client sent none.
    std::optional<std::int64_t> version_seen;
    /// The value of the session's cookie, and the session that it stands for; none for an actor
    /// without account.
    std::string session_token;
    std::optional<access::Session> session{};
    Instant now;

    /// What a look showed of whom ("case/ID", "person/ID"): logged before the answer leaves
    /// (R-API-4).
    std::vector<std::string> readings;
    /// Whose pages are told, after the commit, to look again.
    std::vector<std::pair<ProfessionalId, notify::EventKind>> notices;

    /// Tells everyone of an organisation.
    void tell(const OrganisationId& organisation, notify::EventKind kind) {
        for (auto& professional : networks::ids_of_professionals(transaction(), organisation))
            notices.emplace_back(std::move(professional), kind);
    }
    [[nodiscard]] store::Transaction& transaction() const { return *transaction_here; }
    [[nodiscard]] const crypto::Vault& vault() const { return parts.vault; }
    [[nodiscard]] const sharing::SharingFramework& framework() const { return framework_of(*this); }
    /// The identifier in the path, the first unless said otherwise.
    template <class AnyId>
    [[nodiscard]] AnyId id(std::size_t place = 0) const {
        return AnyId{path_values.at(place)};
    }
    /// The identifier of the thing that this call makes.
    template <class AnyId>
    [[nodiscard]] AnyId new_id() const {
        return AnyId{key};
    }
};

/// What a handler gives: the record, and the version that a change of it must name.
template <class T>
struct Given {
    T value;
    std::optional<std::int64_t> version{};
};

template <class T>
using Reply = std::expected<Given<T>, http::Problem>;

/// An answer without a body.
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

/// Every answer that lists things.
template <class T>
struct List {
    std::vector<T> items;
    BOOST_DESCRIBE_CLASS(List, (), (items), (), ())
};

/// The same for every kind of route, so that one list can hold them.
using Answer = std::expected<http::Response, http::Problem>;

/// What came of thinking: the answer itself, or what still has to be kept before it is given.
struct Considered {
    /// Whether `give` keeps something, so that it needs the writer.
    bool keeps = false;
    std::function<Answer(Call&)> give;
};
/// Thinks, on what was loaded before; without a transaction.
using Consider = std::function<Considered()>;

/// The answer, or the work that is left, which takes more than a moment and is done elsewhere. It
/// keeps what it needs, for the call is gone by then.
using AtOnce = std::variant<Answer, std::function<Answer()>>;

struct QueryName {
    std::string_view name;
    std::string_view meaning;
};

struct Route {
    http::Method method = http::Method::get;
    /// As /v1/handovers/{id}/acceptance.
    std::string_view path;
    std::string_view operation;
    std::string_view summary;
    Audience audience = Audience::professional;
    Work work = Work::look;
    /// Any of these roles; none means every professional.
    std::vector<std::string_view> roles{};
    /// The status when all went well.
    int status = 200;
    std::function<Answer(Call&)> handle{};
    /// Work::consider: loads what has to be thought about.
    std::function<std::expected<Consider, http::Problem>(Call&)> load{};
    /// Work::apart: tried first, right where the request came in, for going to another thread takes
    /// longer than most of such work. Without it everything is done elsewhere.
    std::function<AtOnce(const Call&)> at_once{};
    /// The schema of the body and of the answer; nothing where there is none.
    std::function<std::optional<boost::json::object>(codec::Schemas&)> body_schema{};
    std::function<std::optional<boost::json::object>(codec::Schemas&)> answer_schema{};
    std::vector<QueryName> query{};
    RateOf rate = RateOf::requests;
};

namespace detail {

template <class T>
std::optional<boost::json::object> schema(codec::Schemas& schemas) {
    if constexpr (std::is_same_v<T, Nothing>)
        return std::nullopt;
    else
        return codec::schema_of<T>(schemas);
}

template <class T>
Answer to_answer(const Reply<T>& reply, int status) {
    if (!reply) return std::unexpected{reply.error()};
    http::Response response{.status = status};
    if constexpr (std::is_same_v<T, Nothing>)
        response.status = 204;
    else
        response.body = codec::write_json(reply->value);
    if (reply->version)
        response.headers.emplace_back("ETag", "\"" + std::to_string(*reply->version) + "\"");
    return response;
}

/// An empty body stands for a record without members, so that a deed that needs no words can be
/// sent without.
template <class Body>
std::expected<Body, http::Problem> body_of(const Call& call) {
    if constexpr (std::is_same_v<Body, Nothing>) {
        if (call.request.body.empty()) return Nothing{};
    }
    auto body = codec::read_json<Body>(call.request.body);
    if (!body) return std::unexpected{invalid_input(std::move(body.error()))};
    return *std::move(body);
}

} // namespace detail

/// A route that looks.
template <class Result>
[[nodiscard]] Route look(std::string_view path, std::string_view operation,
                         std::string_view summary, Audience audience,
                         std::function<Reply<Result>(Call&)> handle) {
    return {.method = http::Method::get,
            .path = path,
            .operation = operation,
            .summary = summary,
            .audience = audience,
            .work = Work::look,
            .handle = [handle](Call& call) { return detail::to_answer<Result>(handle(call), 200); },
            .answer_schema = detail::schema<Result>};
}

/// A route that looks at a few rows, each by its key: nothing that grows with what is kept.
template <class Result>
[[nodiscard]] Route glance(std::string_view path, std::string_view operation,
                           std::string_view summary, Audience audience,
                           std::function<Reply<Result>(Call&)> handle) {
    auto route = look<Result>(path, operation, summary, audience, std::move(handle));
    route.work = Work::glance;
    return route;
}

/// A route that does something: 201 when it makes a thing, 200 when it changes one, 204 when it
/// answers nothing.
template <class Body, class Result>
[[nodiscard]] Route deed(http::Method method, int status, std::string_view path,
                         std::string_view operation, std::string_view summary, Audience audience,
                         std::function<Reply<Result>(Call&, const Body&)> handle) {
    return {.method = method,
            .path = path,
            .operation = operation,
            .summary = summary,
            .audience = audience,
            .work = Work::deed,
            .status = std::is_same_v<Result, Nothing> ? 204 : status,
            .handle = [handle, status](Call& call) -> Answer {
                const auto body = detail::body_of<Body>(call);
                if (!body) return std::unexpected{body.error()};
                return detail::to_answer<Result>(handle(call, *body), status);
            },
            .body_schema = detail::schema<Body>,
            .answer_schema = detail::schema<Result>};
}

/// POST that makes something: its identifier is the caller's idempotency key.
template <class Body, class Result>
[[nodiscard]] Route makes(std::string_view path, std::string_view operation,
                          std::string_view summary, Audience audience,
                          std::function<Reply<Result>(Call&, const Body&)> handle) {
    return deed<Body, Result>(http::Method::post, 201, path, operation, summary, audience,
                              std::move(handle));
}

/// POST that makes something after long thought: what is loaded in a reader's snapshot is thought
/// about without a transaction, so that nobody waits for it; what the thinking rested on is looked
/// at again by the deed that uses its outcome.
template <class Body, class Result>
[[nodiscard]] Route
considers(std::string_view path, std::string_view operation, std::string_view summary,
          Audience audience,
          std::function<std::expected<Consider, http::Problem>(Call&, const Body&)> load) {
    const auto from_body = [load](Call& call) -> std::expected<Consider, http::Problem> {
        const auto body = detail::body_of<Body>(call);
        if (!body) return std::unexpected{body.error()};
        return load(call, *body);
    };
    return {.method = http::Method::post,
            .path = path,
            .operation = operation,
            .summary = summary,
            .audience = audience,
            .work = Work::consider,
            .status = 201,
            .handle = [from_body](Call& call) -> Answer {
                const auto consider = from_body(call);
                if (!consider) return std::unexpected{consider.error()};
                return (*consider)().give(call);
            },
            .load = from_body,
            .body_schema = detail::schema<Body>,
            .answer_schema = detail::schema<Result>};
}

/// POST that changes something that is there.
template <class Body, class Result>
[[nodiscard]] Route changes(std::string_view path, std::string_view operation,
                            std::string_view summary, Audience audience,
                            std::function<Reply<Result>(Call&, const Body&)> handle) {
    return deed<Body, Result>(http::Method::post, 200, path, operation, summary, audience,
                              std::move(handle));
}

/// With a limit of its own.
[[nodiscard]] inline Route held_by(RateOf rate, Route route) {
    route.rate = rate;
    return route;
}

/// Only for who has one of these roles.
[[nodiscard]] inline Route for_roles(Route route, std::vector<std::string_view> roles) {
    route.roles = std::move(roles);
    return route;
}

} // namespace schakel::api
