#include "api/router.h"

#include "access/account_store.h"
#include "access/casework_gate.h"
#include "access/log_in.h"
#include "api/event_pages.h"
#include "api/kept_answers.h"
#include "api/path_table.h"
#include "api/rate_limits.h"
#include "api/workers.h"
#include "authorization/decision_log.h"
#include "base/uuid.h"
#include "ledger/reading.h"
#include "store/last_room.h"

#include <charconv>

namespace schakel::api {

namespace {

constexpr std::string_view plain_cookie = "session", secure_cookie = "__Host-session";

/// A glance that takes longer than this holds up everyone on the same loop, and is done elsewhere.
constexpr std::chrono::milliseconds glance_max{2};

/// A larger message takes longer to read than anyone on the same loop should wait.
constexpr std::size_t at_once_bytes_max = 16 << 10;

/// Who has too many pages open has to close one first.
constexpr std::chrono::seconds pages_wait{30};

std::string cookie_of(const http::Request& request) {
    const auto cookie = http::read_cookie(request, request.secure ? secure_cookie : plain_cookie);
    return std::string{cookie.value_or("")};
}

/// R-HTTP-12
bool prefers_english(const http::Request& request) {
    return http::language_of(request.headers.find("Accept-Language")) == Language::en;
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

/// A program is given back the name that it gave its request, whatever it is (AuthZEN 1.0, request
/// identification).
void name_as_the_program_did(http::HeaderList& headers, const http::Request& request,
                             const Route& route) {
    const auto name = request.headers.find("X-Request-ID");
    if (route.audience == Audience::machine && name && !name->empty())
        headers.emplace_back("X-Request-ID", *name);
}

/// Its call needs no identifier for something new.
bool makes_nothing(const Route& route) {
    return route.method == http::Method::get || route.audience == Audience::machine;
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
          pages{parts.events, lookers, [this](const std::set<std::string>& tokens) {
                    return sessions_that_hold(tokens);
                }} {}

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
        /// R-API-5: a deed that runs again is one request.
        bool counted = false;
        /// Work::consider: what the thinking came to.
        std::optional<Considered> considered{};
        std::optional<http::Problem> held_back{};
        /// Work::apart: what is left of work that was begun.
        std::function<Answer()> left{};
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
        if (auto refusal = refused_form(request)) {
            name_as_the_program_did(refusal->headers, request, *found.route);
            return refuse(std::move(*refusal));
        }

        const auto work = found.route->work;
        auto travel = std::make_shared<Travel>(Travel{
            std::move(request), found.route, std::move(found.path_values), std::move(responder)});
        if (auto refusal = held_back_before_work(*travel)) {
            travel->answer = std::unexpected{std::move(*refusal)};
            return respond(travel);
        }
        if (work == Work::deed) return send_to_writer(travel);
        if (work == Work::glance && glance(travel)) return;
        if (work == Work::apart && done_at_once(travel)) return;
        auto& threads = work == Work::slow ? slow : lookers;
        const bool taken = threads.submit([this, travel, work] {
            try {
                if (work == Work::look || work == Work::glance)
                    look(travel);
                else if (work == Work::stream)
                    open_stream(travel);
                else if (work == Work::consider)
                    consider(travel);
                else
                    do_apart(travel);
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
                .key = key                             ? std::string{*key}
                       : makes_nothing(*travel->route) ? std::string{}
                                                       : new_uuid(),
                .version_seen = seen ? version_in(*seen) : std::nullopt,
                .session_token = cookie_of(request),
                .session = {},
                .now = parts.clock(),
                .readings = {},
                .notices = {}};
    }

    // ---- how much

    // R-API-5
    std::optional<http::Problem> held_back(Travel& travel, const AccountId& account) const {
        if (parts.limits == nullptr || travel.counted) return travel.held_back;
        travel.counted = true;
        auto wait = parts.limits->request(account);
        if (!wait && travel.route->rate == RateOf::searches) wait = parts.limits->search(account);
        if (wait) travel.held_back = too_many_requests(*wait);
        return travel.held_back;
    }

    /// What needs no thread and no database to be refused.
    std::optional<http::Problem> held_back_before_work(Travel& travel) const {
        // A program is known by its key, not by a cookie; its handler holds it back.
        if (parts.limits == nullptr || travel.route->audience == Audience::machine)
            return std::nullopt;
        if (travel.route->rate == RateOf::logins)
            if (const auto wait = parts.limits->login_of_address(travel.request.remote_address))
                return too_many_requests(*wait);
        const auto account = parts.limits->known_account(cookie_of(travel.request));
        return account ? held_back(travel, *account) : std::nullopt;
    }

    // ---- who

    /// The first gate: who is it, and is the route for them? Fills in the actor.
    std::optional<http::Problem> refused_actor(Call& call, Travel& travel) const {
        const auto& route = *travel.route;
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
        call.session = std::move(known->session);
        if (parts.limits != nullptr) parts.limits->remember(call.session_token, call.actor.account);
        if (auto refusal = held_back(travel, call.actor.account)) return refusal;
        if (!may_use(route, call.actor)) return problem("not-for-you");
        if (call.now - call.session->seen_at > access::seen_precision)
            keep_seen_later(call.session_token, call.now);
        return std::nullopt;
    }

    /// For the streams (R-API-6).
    std::set<std::string> sessions_that_hold(const std::set<std::string>& tokens) const {
        const auto now = parts.clock();
        return parts.database.read([&](store::Transaction& transaction) {
            std::set<std::string> hold;
            for (const auto& token : tokens)
                if (access::session_for(transaction, token, now)) hold.insert(token);
            return hold;
        });
    }

    void keep_seen_later(const std::string& token, Instant now) const {
        store::write_in_last_room(
            parts.database,
            [hash = access::hash_of_token(token), now](store::Transaction& transaction) {
                access::keep_seen(transaction, hash, now);
                return true;
            },
            [](std::exception_ptr) {}); // A session that ends a minute early harms nobody.
    }

    void respond(const TravelPointer& travel) const {
        auto& answer = *travel->answer;
        name_as_the_program_did(answer ? answer->headers : answer.error().headers, travel->request,
                                *travel->route);
        if (answer) return travel->responder(std::move(*answer));
        if (prefers_english(travel->request)) put_into_english(answer.error());
        travel->responder(answer.error());
    }

    // ---- looking

    void look(const TravelPointer& travel) const {
        parts.database.read([&](store::Transaction& transaction) {
            look_in(travel, transaction);
            return true;
        });
        tell(travel);
    }

    /// On the loop itself; false when it has to be done elsewhere.
    bool glance(const TravelPointer& travel) const {
        const auto done = parts.database.read_at_once(
            [&](store::Transaction& transaction) { look_in(travel, transaction); }, glance_max);
        if (done) tell(travel);
        return done;
    }

    /// What it came to stands in the travel, in the place of what came of it before.
    void look_in(const TravelPointer& travel, store::Transaction& transaction) const {
        auto call = call_for(travel, &transaction);
        if (auto refusal = refused_actor(call, *travel)) {
            travel->answer = std::unexpected{std::move(*refusal)};
            return;
        }
        travel->answer = travel->route->handle(call);
        travel->readings = std::move(call.readings);
        travel->actor = std::move(call.actor);
    }

    void tell(const TravelPointer& travel) const {
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
        store::write_in_last_room(
            parts.database,
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
            refusal = refused_actor(call, *travel);
            actor = std::move(call.actor);
            return true;
        });
        if (!refusal &&
            !pages.open(actor.professional, cookie_of(travel->request), travel->responder))
            refusal = too_many_requests(pages_wait);
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

    /// Whether it is to be kept. May run again, so it begins anew each time.
    bool do_deed(const TravelPointer& travel, store::Transaction& transaction) const {
        auto call = call_for(travel, &transaction);
        if (auto refusal = refused_actor(call, *travel)) {
            travel->answer = std::unexpected{std::move(*refusal)};
            return false;
        }
        const bool with_key = travel->request.headers.find("Idempotency-Key").has_value();
        if (with_key) {
            if (auto earlier = kept_answer(call)) {
                travel->answer = std::move(*earlier);
                return false;
            }
        }
        travel->answer =
            travel->considered ? travel->considered->give(call) : travel->route->handle(call);
        if (!*travel->answer) return false;
        if (!call.readings.empty()) log(transaction, *travel->route, call.actor, call.readings);
        if (with_key) keep_answer(call, **travel->answer);
        travel->notices = std::move(call.notices);
        return true;
    }

    // ---- thinking first

    void consider(const TravelPointer& travel) {
        std::optional<Consider> think;
        parts.database.read([&](store::Transaction& transaction) {
            auto call = call_for(travel, &transaction);
            if (auto refusal = refused_actor(call, *travel)) {
                travel->answer = std::unexpected{std::move(*refusal)};
                return true;
            }
            auto loaded = travel->route->load(call);
            if (loaded)
                think = std::move(*loaded);
            else
                travel->answer = std::unexpected{std::move(loaded.error())};
            return true;
        });
        if (!think) return respond(travel);
        travel->considered = (*think)();
        if (travel->considered->keeps) return send_to_writer(travel);
        auto call = call_for(travel, nullptr);
        travel->answer = travel->considered->give(call);
        respond(travel);
    }

    // ---- without the database

    /// On the loop itself; false when it, or what is left of it, has to be done elsewhere.
    bool done_at_once(const TravelPointer& travel) const {
        if (!travel->route->at_once || travel->request.body.size() > at_once_bytes_max)
            return false;
        auto tried = travel->route->at_once(call_for(travel, nullptr));
        if (auto* const left = std::get_if<std::function<Answer()>>(&tried)) {
            travel->left = std::move(*left);
            return false;
        }
        travel->answer = std::move(std::get<Answer>(tried));
        respond(travel);
        return true;
    }

    void do_apart(const TravelPointer& travel) const {
        if (travel->left) {
            travel->answer = travel->left();
        } else {
            auto call = call_for(travel, nullptr);
            travel->answer = travel->route->handle(call);
        }
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

RouterFigures Router::figures() const {
    return {.looks_waiting = inside_->lookers.waiting(), .logins_waiting = inside_->slow.waiting()};
}

namespace {

http::Problem explained(const std::exception& error) {
    if (dynamic_cast<const authorization::NotLogged*>(&error) != nullptr)
        return problem("decision-not-logged");
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

} // namespace

std::optional<http::Problem> Router::explain(const std::exception& error, Language language) {
    auto found = explained(error);
    if (language == Language::en) put_into_english(found);
    return found;
}

} // namespace schakel::api
