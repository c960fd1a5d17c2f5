#include "api/router.h"

#include "access/account_store.h"
#include "access/casework_gate.h"
#include "access/log_in.h"
#include "api/event_pages.h"
#include "api/path_table.h"
#include "api/workers.h"
#include "base/uuid.h"
#include "crypto/sha256.h"
#include "ledger/reading.h"
#include "people/seals.h"
#include "store/answer_store.h"

#include <charconv>

namespace schakel::api {

namespace {

constexpr std::string_view plain_cookie = "session", secure_cookie = "__Host-session";

/// A minute's precision is enough for thirty, and spares a write for every look.
constexpr std::chrono::seconds seen_precision{60};

std::string cookie_of(const http::Request& request) {
    const auto cookie = http::read_cookie(request, request.secure ? secure_cookie : plain_cookie);
    return std::string{cookie.value_or("")};
}

bool prefers_english(const http::Request& request) {
    const auto wanted = request.headers.find("Accept-Language");
    return wanted && wanted->starts_with("en");
}

/// R-STORE-3: what makes two requests the same.
store::Bytes hash_of(const http::Request& request) {
    const auto hash = crypto::sha256({crypto::bytes_of(http::name_of(request.method)),
                                      crypto::bytes_of(" "), crypto::bytes_of(request.path),
                                      crypto::bytes_of("\n"), crypto::bytes_of(request.body)});
    return {hash.begin(), hash.end()};
}

std::optional<std::int64_t> version_in(std::string_view etag) {
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    if (etag.size() < 3 || etag.front() != '"' || etag.back() != '"') return std::nullopt;
    std::int64_t version = 0;
    const auto* const end = etag.data() + etag.size() - 1;
    const auto read = std::from_chars(etag.data() + 1, end, version);
    if (read.ec != std::errc{} || read.ptr != end || version < 0) return std::nullopt;
    return version;
}

/// What must hold of the message before anything else is looked at.
std::optional<http::Problem> refused_form(const http::Request& request) {
    const auto type = request.headers.find("Content-Type");
    if (!request.body.empty() && (!type || !type->starts_with("application/json")))
        return problem("media-type-not-supported");
    const auto accept = request.headers.find("Accept");
    if (accept && accept->find("json") == std::string_view::npos &&
        accept->find("*/*") == std::string_view::npos &&
        accept->find("application/*") == std::string_view::npos &&
        accept->find("text/event-stream") == std::string_view::npos)
        return problem("not-acceptable");
    const auto key = request.headers.find("Idempotency-Key");
    if (key && !is_uuid(*key)) return problem("key-malformed");
    const auto seen = request.headers.find("If-Match");
    if (seen && !version_in(*seen)) return problem("version-needed");
    return std::nullopt;
}

/// R-API-2: the second half of the first gate; the first is that there is a session at all.
bool may_use(const Route& route, const access::Actor& actor) {
    if (route.audience == Audience::professional && actor.kind != access::AccountKind::professional)
        return false;
    if (route.audience == Audience::caseworker && !access::has_casework(actor)) return false;
    if (route.audience == Audience::citizen && actor.kind != access::AccountKind::citizen)
        return false;
    return route.roles.empty() ||
           std::any_of(route.roles.begin(), route.roles.end(),
                       [&](std::string_view role) { return actor.has_role(role); });
}

} // namespace

struct Router::Inside {
    const Parts parts;
    const std::vector<Route> routes;
    const PathTable table;
    Workers lookers;
    Workers slow;
    EventPages pages;

    Inside(const Parts& with, std::vector<Route> all, const RouterOptions& options)
        : parts{with}, routes{std::move(all)}, table{routes},
          lookers{options.workers, options.waiting_max}, slow{1, options.logins_waiting_max},
          pages{parts.events, lookers} {}

    /// One request with its route, kept alive until it is answered.
    struct Travel {
        http::Request request;
        const Route* route;
        std::vector<std::string> path_values;
        http::Responder responder;
        std::optional<Answer> answer{};
        std::vector<std::string> readings{};
        std::vector<std::pair<ProfessionalId, notify::EventKind>> notices{};
        access::Actor actor{};
    };
    using TravelPointer = std::shared_ptr<Travel>;

    void take(http::Request&& request, http::Responder responder) {
        const auto refuse = [&](http::Problem&& found) {
            if (prefers_english(request)) put_into_english(found);
            responder(found);
        };
        auto found = table.find(request.method, request.path);
        if (found.route == nullptr) {
            auto refusal =
                problem(found.allowed.empty() ? "route-not-known" : "method-not-allowed");
            if (!found.allowed.empty()) refusal.headers.emplace_back("Allow", found.allowed);
            return refuse(std::move(refusal));
        }
        responder.name_route(found.route->path);
        if (auto refusal = refused_form(request)) return refuse(std::move(*refusal));

        const auto work = found.route->work;
        auto travel = std::make_shared<Travel>(Travel{
            std::move(request), found.route, std::move(found.path_values), std::move(responder)});
        if (work == Work::deed) return send_to_writer(travel);
        auto& threads = work == Work::slow ? slow : lookers;
        const bool taken = threads.submit([this, travel, work] {
            try {
                if (work == Work::look)
                    look(travel);
                else if (work == Work::stream)
                    open_stream(travel);
                else
                    do_slowly(travel);
            } catch (...) { travel->responder.fail(std::current_exception()); }
        });
        if (!taken)
            travel->responder.fail(
                std::make_exception_ptr(store::Failure{store::Trouble::busy, "queue full"}));
    }

    Call call_for(const TravelPointer& travel, store::Transaction* transaction) const {
        const auto& request = travel->request;
        const auto key = request.headers.find("Idempotency-Key");
        const auto seen = request.headers.find("If-Match");
        return {.request = request,
                .parts = parts,
                .transaction_here = transaction,
                .actor = {},
                .path_values = travel->path_values,
                .key = key ? std::string{*key} : new_uuid(),
                .version_seen = seen ? version_in(*seen) : std::nullopt,
                .session_token = cookie_of(request),
                .now = parts.clock(),
                .readings = {},
                .notices = {}};
    }

    /// The first gate: who is it, and is the route for them? Fills in the actor.
    std::optional<http::Problem> refused_actor(Call& call, const Route& route) const {
        auto known = call.session_token.empty()
                         ? std::nullopt
                         : access::session_for(call.transaction(), call.session_token, call.now);
        if (!known)
            return route.audience == Audience::anyone ? std::nullopt
                                                      : std::optional{problem("session-needed")};
        // R-API-3
        if (route.method != http::Method::get && route.audience != Audience::anyone) {
            const auto token = call.request.headers.find("X-CSRF-Token");
            if (!token || *token != access::csrf_token_for(call.session_token, parts.vault))
                return problem("csrf-token-needed");
        }
        call.actor = std::move(known->actor);
        if (!may_use(route, call.actor)) return problem("not-for-you");
        if (call.now - known->session.seen_at > seen_precision)
            keep_seen_later(call.session_token, call.now);
        return std::nullopt;
    }

    void keep_seen_later(const std::string& token, Instant now) const {
        parts.database.write_later(
            [hash = access::hash_of_token(token), now](store::Transaction& transaction) {
                access::keep_seen(transaction, hash, now);
                return true;
            },
            [](std::exception_ptr) {}); // A session that ends a minute early harms nobody.
    }

    void respond(const TravelPointer& travel) const {
        auto& answer = *travel->answer;
        if (answer) return travel->responder(std::move(*answer));
        if (prefers_english(travel->request)) put_into_english(answer.error());
        travel->responder(answer.error());
    }

    // ---- looking

    void look(const TravelPointer& travel) const {
        parts.database.read([&](store::Transaction& transaction) {
            auto call = call_for(travel, &transaction);
            if (auto refusal = refused_actor(call, *travel->route)) {
                travel->answer = std::unexpected{std::move(*refusal)};
                return true;
            }
            travel->answer = travel->route->handle(call);
            travel->readings = std::move(call.readings);
            travel->actor = std::move(call.actor);
            return true;
        });
        if (travel->readings.empty() || !*travel->answer) return respond(travel);
        log_then_respond(travel);
    }

    // R-API-4
    static void log(store::Transaction& transaction, const Route& route, const access::Actor& actor,
                    const std::vector<std::string>& subjects) {
        ledger::log_reading(transaction, {.at = actor.at,
                                          .professional = actor.professional,
                                          .organisation = actor.organisation,
                                          .what = std::string{route.path},
                                          .subjects = subjects,
                                          .ground = "task"});
    }

    void log_then_respond(const TravelPointer& travel) const {
        parts.database.write_later(
            [travel](store::Transaction& transaction) {
                log(transaction, *travel->route, travel->actor, travel->readings);
                return true;
            },
            [this, travel](std::exception_ptr trouble) {
                if (trouble)
                    travel->responder.fail(std::move(trouble));
                else
                    respond(travel);
            });
    }

    // ---- staying open for events

    void open_stream(const TravelPointer& travel) {
        std::optional<http::Problem> refusal;
        access::Actor actor;
        parts.database.read([&](store::Transaction& transaction) {
            auto call = call_for(travel, &transaction);
            refusal = refused_actor(call, *travel->route);
            actor = std::move(call.actor);
            return true;
        });
        if (!refusal && !pages.open(actor.professional, travel->responder))
            refusal = problem("too-many-requests");
        if (!refusal) return;
        travel->answer = std::unexpected{std::move(*refusal)};
        respond(travel);
    }

    // ---- doing

    void send_to_writer(const TravelPointer& travel) {
        try {
            parts.database.write_later(
                [this, travel](store::Transaction& transaction) {
                    return do_deed(travel, transaction);
                },
                [this, travel](std::exception_ptr trouble) {
                    if (trouble) return travel->responder.fail(std::move(trouble));
                    respond(travel);
                    for (const auto& [professional, kind] : travel->notices)
                        parts.events.publish(professional, kind);
                });
        } catch (const store::Failure&) { travel->responder.fail(std::current_exception()); }
    }

    /// Whether it is to be kept. May run again (PostgreSQL), so it begins anew each time.
    bool do_deed(const TravelPointer& travel, store::Transaction& transaction) const {
        auto call = call_for(travel, &transaction);
        if (auto refusal = refused_actor(call, *travel->route)) {
            travel->answer = std::unexpected{std::move(*refusal)};
            return false;
        }
        const bool with_key = travel->request.headers.find("Idempotency-Key").has_value();
        if (with_key) {
            if (auto earlier = answered_before(call)) {
                travel->answer = std::move(*earlier);
                return false;
            }
        }
        travel->answer = travel->route->handle(call);
        if (!*travel->answer) return false;
        if (!call.readings.empty()) log(transaction, *travel->route, call.actor, call.readings);
        if (with_key) keep(call, **travel->answer);
        travel->notices = std::move(call.notices);
        return true;
    }

    static std::string sealed_place(const Call& call) { return "answer/" + call.key; }

    std::optional<Answer> answered_before(const Call& call) const {
        const auto kept = store::find_answer(call.transaction(), call.actor.account, call.key);
        if (!kept) return std::nullopt;
        if (kept->request_hash != hash_of(call.request))
            return std::unexpected{problem("key-used-for-another")};
        people::Seals seals{call.transaction(), parts.vault};
        const auto body =
            seals.open(people::owner_of(call.actor.account), sealed_place(call), kept->sealed);
        if (!body) return std::unexpected{problem("key-used-for-another")};
        return http::Response{.status = kept->status, .body = *body};
    }

    void keep(const Call& call, const http::Response& response) const {
        people::Seals seals{call.transaction(), parts.vault};
        store::keep_answer(
            call.transaction(), call.actor.account, call.key,
            {hash_of(call.request), response.status,
             seals.seal(people::owner_of(call.actor.account), sealed_place(call), response.body)},
            call.now);
    }

    // ---- slowly

    void do_slowly(const TravelPointer& travel) const {
        auto call = call_for(travel, nullptr);
        travel->answer = travel->route->handle(call);
        respond(travel);
    }
};

Router::Router(const Parts& parts, std::vector<Route> routes, const RouterOptions& options)
    : inside_{std::make_unique<Inside>(parts, std::move(routes), options)} {}

Router::~Router() = default;

void Router::take(http::Request&& request, http::Responder responder) {
    inside_->take(std::move(request), std::move(responder));
}

const std::vector<Route>& Router::routes() const { return inside_->routes; }

std::optional<http::Problem> Router::explain(const std::exception& error) {
    const auto* failure = dynamic_cast<const store::Failure*>(&error);
    if (failure == nullptr) return problem("something-broke");
    switch (failure->trouble()) {
    case store::Trouble::busy:
    case store::Trouble::full:
    case store::Trouble::unavailable:
    case store::Trouble::deadline:
    case store::Trouble::serialization: {
        auto later = problem("try-again-later");
        later.headers.emplace_back("Retry-After", "30");
        return later;
    }
    case store::Trouble::unique:
    case store::Trouble::foreign_key:
    case store::Trouble::check:
    case store::Trouble::other: return problem("something-broke");
    }
    return problem("something-broke");
}

} // namespace schakel::api
