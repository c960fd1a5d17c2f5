#include "main/management.h"

#include "api/problems.h"
#include "main/metrics_page.h"
#include "store/setting_store.h"

namespace schakel::main {

namespace {

const api::ProblemKinds kinds{
    {"server-ending", 503, "R-HTTP-9", "De server stopt", "Stuur verzoeken naar een andere server.",
     "The server is ending", "Send requests to another server."},
    {"database-away", 503, "", "De database antwoordt niet",
     "Kijk of zij draait en te bereiken is; wat bevestigd was, is bewaard.",
     "The database does not answer",
     "See whether it runs and can be reached; what was confirmed is kept."},
};

/// Two, so that figures are told while one waits for the database.
constexpr std::size_t askers = 2;
constexpr std::size_t waiting_max = 16;

http::Options options_for(const ListenAddress& address) {
    http::Options options;
    options.host = address.host;
    options.port = address.port;
    options.threads = 1;
    options.limits.connections_max = 64;
    options.limits.body_bytes_max = 0;
    options.explain = api::Router::explain;
    return options;
}

std::string_view name_of(store::Trouble trouble) {
    switch (trouble) {
    case store::Trouble::busy: return "busy";
    case store::Trouble::full: return "full";
    case store::Trouble::unavailable: return "unavailable";
    case store::Trouble::deadline: return "deadline";
    case store::Trouble::serialization: return "serialization";
    case store::Trouble::unique:
    case store::Trouble::foreign_key:
    case store::Trouble::check:
    case store::Trouble::other: return "other";
    }
    return "other";
}

std::optional<http::Problem> not_ready(const Managed& managed) {
    if (managed.ending) return api::problem("server-ending");
    const auto trouble = trouble_of(managed.database);
    // On a full disk people can still look, and who sent them elsewhere would take that away too.
    if (!trouble || trouble == store::Trouble::full) return std::nullopt;
    auto away = api::problem("database-away");
    away.reasons.push_back({.source = "database", .wording_key = std::string{name_of(*trouble)}});
    away.headers.emplace_back("Retry-After", "5");
    return away;
}

http::Response text(std::string body, std::string type = "text/plain; charset=utf-8") {
    return {.status = 200, .content_type = std::move(type), .body = std::move(body)};
}

} // namespace

std::optional<store::Trouble> trouble_of(store::Database& database) {
    try {
        static_cast<void>(database.read([](store::Transaction& transaction) {
            return store::ask_setting(transaction, "crypto.key-id");
        }));
        // Also the writer is asked, though it has nothing to keep.
        database.write([](store::Transaction&) { return false; });
        return std::nullopt;
    } catch (const store::Failure& failure) { return failure.trouble(); }
}

Management::Management(const ListenAddress& address, const Managed& managed)
    : managed_{managed}, askers_{askers, waiting_max},
      server_{options_for(address), [this](http::Request&& request, http::Responder responder) {
                  take(std::move(request), responder);
              }} {}

void Management::take(http::Request&& request, const http::Responder& responder) {
    const bool english = http::language_of(request.headers.find("accept-language")) == Language::en;
    const auto refuse = [english](http::Problem problem, const http::Responder& to) {
        if (english) api::put_into_english(problem);
        to(problem);
    };
    const bool live = request.path == "/livez", ready = request.path == "/readyz",
               figures = request.path == "/metrics";
    if (!live && !ready && !figures) return refuse(api::problem("route-not-known"), responder);
    if (request.method != http::Method::get) {
        auto problem = api::problem("method-not-allowed");
        problem.headers.emplace_back("Allow", "GET, HEAD");
        return refuse(std::move(problem), responder);
    }
    if (live) return responder(text("alive\n"));
    const bool taken = askers_.submit([this, ready, refuse, responder] {
        try {
            if (!ready) return responder(text(metrics_page(managed_), "text/plain; version=0.0.4"));
            if (auto problem = not_ready(managed_)) return refuse(std::move(*problem), responder);
            responder(text("ready\n"));
        } catch (...) { responder.fail(std::current_exception()); }
    });
    if (!taken) {
        auto problem = api::problem("try-again-later");
        problem.headers.emplace_back("Retry-After", "5");
        refuse(std::move(problem), responder);
    }
}

} // namespace schakel::main
