#include "main/serve_command.h"

#include "api/router.h"
#include "api/routes.h"
#include "authorization/current_point.h"
#include "http/server.h"
#include "index/index_reach.h"
#include "index/index_row_store.h"
#include "ledger/adopt_policy.h"
#include "ledger/reading.h"
#include "main/bad_option.h"
#include "main/between_houses.h"
#include "main/index_courier.h"
#include "main/index_keeping.h"
#include "main/keeper_service.h"
#include "main/management.h"
#include "main/opened_house.h"
#include "main/process_signals.h"
#include "main/ready_index.h"
#include "main/ready_persons.h"
#include "notify/event_hub.h"
#include "page/resources.h"
#include "people/seals.h"
#include "sharing/policies_in_force.h"

#include <algorithm>
#include <functional>
#include <ostream>
#include <system_error>

namespace schakel {

namespace {

using namespace main;

/// With the time that a new connection takes, nobody waits longer than five seconds for a database
/// that does not answer (research: reliability 2.2).
constexpr std::chrono::milliseconds database_deadline{3'000};

/// What was written on the command line, as far as it can be told before anything is opened.
struct Checked {
    ListenAddress listen;
    std::optional<ListenAddress> management;
    std::optional<notify::PageAddress> page;
    std::optional<notify::MailServer> mail;

    explicit Checked(const ServeOptions& options)
        : listen{read_listen_address("--listen", options.listen)},
          mail{mail_server_of(options.mail)} {
        if (options.management != "off")
            management = read_listen_address("--management", options.management);
        if (options.certificate.empty() != options.private_key.empty())
            throw BadOption{"--certificate and --private-key go together"};
        if (!options.public_address.empty()) {
            page = notify::PageAddress::of(options.public_address);
            if (!page)
                throw BadOption{"--public-address: '" + options.public_address +
                                "' is no https address such as https://schakel.example.nl/"};
        }
        if (mail && !page && !notify::is_this_machine(listen.host))
            throw BadOption{"--public-address is needed with --mail-server: a mail says where to "
                            "log in"};
    }
};

constexpr std::size_t policy_bytes_max = 8 << 20;

http::Options server_options(const ServeOptions& options, const Checked& checked, RequestLog& log) {
    http::Options made;
    made.host = checked.listen.host;
    made.port = checked.listen.port;
    made.certificate = options.certificate;
    made.key = options.private_key;
    made.limits.body_bytes_max = options.body_bytes_max;
    // A version of the Grondslag is sent whole, and is longer than anything else that is sent.
    made.body_bytes_max = [](http::Method method, std::string_view path) {
        return method == http::Method::post && path == "/v1/policy-versions"
                   ? std::optional{policy_bytes_max}
                   : std::nullopt;
    };
    made.trusted_proxies = options.trusted_proxies;
    made.page = std::make_shared<http::StaticFiles>(http::StaticFiles::from(page::resources()));
    // What belongs to the management address is no page here either.
    for (const auto* path : {"/livez", "/readyz", "/metrics"})
        made.handler_prefixes.emplace_back(path);
    made.log = [&log](std::string_view line) { log.add(line); };
    made.explain = api::Router::explain;
    return made;
}

/// A signal with its outputs; a question with what a house has seen of hundreds.
constexpr std::size_t keeper_body_bytes_max = 256 << 10;

/// Keeps where the index is. Signals that this house keeps itself would be nobody's any more.
void settle_reach(const OpenedHouse& house, const std::optional<IndexEvaluators>& evaluators) {
    const index::IndexReach reach{.evaluators_elsewhere = evaluators.has_value(),
                                  .keeper_elsewhere = evaluators && evaluators->keeper};
    const auto before = house.database->write([&](store::Transaction& transaction) {
        const auto kept = index::index_reach(transaction);
        const bool moves = kept.keeper_elsewhere != reach.keeper_elsewhere;
        if (moves && (kept.keeper_elsewhere || index::keeps_any_row(transaction)))
            return std::optional<index::IndexReach>{};
        if (kept != reach) index::keep_index_reach(transaction, reach);
        return std::optional{kept};
    });
    if (before) return;
    throw BadOption{reach.keeper_elsewhere
                        ? "--evaluators: this house keeps signals itself; end them before the "
                          "index goes elsewhere"
                        : "--evaluators: the signals of this house are with an index elsewhere; "
                          "name its file"};
}

/// Where people find the page, when nobody said so: on this machine, or unknown.
std::optional<notify::PageAddress> page_at(const ListenAddress& listen, bool encrypted) {
    if (listen.port == 0 || !notify::is_this_machine(listen.host)) return std::nullopt;
    return notify::PageAddress::of((encrypted ? "https://" : "http://") + to_text(listen) + "/");
}

/// `files` are the options with its certificates.
void start(http::Server& server, const ListenAddress& address,
           std::string_view files = "--certificate, --private-key") {
    try {
        server.start();
    } catch (const http::CertificateUnusable& error) {
        throw BadOption{std::string{files} + ": " + error.what()};
    } catch (const std::system_error& error) {
        throw std::runtime_error{"cannot listen on " + to_text(address) + ": " +
                                 error.code().message()};
    }
}

/// Several servers run side by side: who asked for no address of its own goes on without.
void start(Management& management, const ListenAddress& address, bool asked, std::ostream& errors) {
    try {
        management.start();
        auto found = address;
        found.port = management.port();
        errors << "schakel: management at http://" << to_text(found) << std::endl;
    } catch (const std::system_error& error) {
        if (asked)
            throw std::runtime_error{"cannot listen on " + to_text(address) +
                                     " (--management): " + error.code().message()};
        errors << "schakel: " << to_text(address)
               << " is taken; serving without a management address (--management HOST:PORT)"
               << std::endl;
    }
}

/// Every fault of the folder, each on its own line.
std::string in_words(const ServeOptions& options, const Faults& faults) {
    std::string text = "--authorization: " + options.authorization.string();
    for (const auto& fault : faults)
        text += "\n  " + fault.pointer + ": " + fault.message;
    return text;
}

/// Null when nothing of it was asked for. Throws BadOption with the faults.
std::unique_ptr<authorization::CurrentPoint>
decision_point(const ServeOptions& options, const crypto::Vault& vault, std::ostream& errors) {
    if (options.authorization.empty()) return nullptr;
    auto point = authorization::CurrentPoint::open(options.authorization, vault);
    if (!point) throw BadOption{in_words(options, point.error())};
    // R-AUTHORIZATION-9
    if (!(*point)->now()->clients().need_key())
        errors << "schakel: authorization.toml names no client; only programs on this machine are "
                  "answered, without a key"
               << std::endl;
    return std::move(*point);
}

/// What the program does by itself: it records readings and versions whose day began (R-LEDGER-6 and
/// 8), and does `besides`. False when the file can no longer be written.
bool record_by_itself(const OpenedHouse& house, const std::function<void()>& besides) {
    try {
        (void)house.database->write([&](store::Transaction& transaction) {
            people::Seals seals{transaction, house.vault};
            const auto sealed = ledger::seal_readings(transaction, seals, system_now());
            const auto begun = ledger::record_policies_in_effect(transaction, seals, system_now());
            return sealed > 0 || begun > 0;
        });
        besides();
    } catch (const store::Failure& failure) {
        // The database is away or full; it waits for the next second.
        return house.database->kind() != store::Kind::sqlite ||
               failure.trouble() != store::Trouble::unavailable;
    }
    return true;
}

/// R-AUTHORIZATION-11
void renew(authorization::CurrentPoint& decisions, const ServeOptions& options,
           std::ostream& errors) {
    const auto faults = decisions.renew();
    if (!faults.empty()) {
        errors << "schakel: " << in_words(options, faults)
               << "\n  nothing of it was taken over; what answered before goes on" << std::endl;
        return;
    }
    for (const auto& policy : decisions.now()->policies())
        errors << "schakel: policy " << policy.settings().name << " answers as " << policy.hash()
               << std::endl;
}

/// Does so each second, until it is asked to end. False when the program must end by itself: a file
/// that could not be written is read anew and never written again before that (research:
/// reliability 2.2).
bool seal_until_ended(const OpenedHouse& house, const sigset_t& heard, RequestLog& log,
                      const std::function<void()>& renew_decisions,
                      const std::function<void()>& besides) {
    const timespec second{1, 0};
    while (true) {
        const int signal = sigtimedwait(&heard, nullptr, &second);
        if (signal == SIGTERM || signal == SIGINT) return true;
        if (signal == SIGHUP) {
            log.reopen();
            renew_decisions();
        }
        if (!record_by_itself(house, besides)) return false;
    }
}

} // namespace

int serve_command(const ServeOptions& options, std::ostream& out, std::ostream& errors) {
    Checked checked{options};
    const auto heard = hold_back_signals();
    RequestLog log{options.log};
    const auto house = open_house(options.database, options.keys, {.deadline = database_deadline});
    ready_persons(*house, errors);
    const auto evaluators = options.evaluators.empty()
                                ? std::optional<IndexEvaluators>{}
                                : std::optional{read_index_evaluators(options.evaluators)};
    if (evaluators && options.keeper)
        throw BadOption{"--evaluators: who keeps the index for others makes no tokens"};
    settle_reach(*house, evaluators);
    if (!evaluators && !options.keeper) ready_index(*house, errors);
    const crypto::Passwords passwords{house->vault};
    const auto framework = sharing::SharingFramework::built_in();
    const sharing::PoliciesInForce policies{framework};
    const auto decisions = decision_point(options, house->vault, errors);
    notify::EventHub events;
    api::RateLimits limits{options.rates};
    std::atomic<std::uint16_t> port{0};
    const bool encrypted = !options.certificate.empty();
    const auto page = [&] {
        return checked.page ? checked.page : page_at({checked.listen.host, port}, encrypted);
    };
    const auto time_goes_by = [&] {
        keep_index(*house->database, house->vault, events, page(), system_now());
    };
    api::Router router{{.database = *house->database,
                        .vault = house->vault,
                        .passwords = passwords,
                        .framework = framework,
                        .events = events,
                        .clock = system_now,
                        .limits = &limits,
                        .page = page,
                        .authorization = decisions.get(),
                        .policies = &policies},
                       api::all_routes()};
    http::Server server{server_options(options, checked, log),
                        [&](http::Request&& request, http::Responder responder) {
                            router.take(std::move(request), std::move(responder));
                        }};
    std::optional<KeeperService> keeper;
    std::optional<http::Server> for_houses;
    if (options.keeper) {
        keeper.emplace(KeeperParts{*house->database, house->vault, events, system_now},
                       read_index_houses(options.keeper->houses));
        for_houses.emplace(
            between_houses({.listen = read_listen_address("--index-listen", options.keeper->listen),
                            .certificate = options.keeper->certificate,
                            .private_key = options.keeper->private_key,
                            .client_authorities = options.keeper->client_authorities,
                            .body_bytes_max = keeper_body_bytes_max},
                           log),
            [&](http::Request&& request, const http::Responder& responder) {
                keeper->take(std::move(request), responder);
            });
    }
    std::optional<Postman> postman;
    if (checked.mail) {
        try {
            postman.emplace(*house->database, *checked.mail, options.mail, system_now);
        } catch (const notify::MailServerUnusable& error) {
            throw BadOption{std::string{"--mail-server: "} + error.what()};
        }
    }
    std::atomic<bool> is_ending{false};
    std::optional<Management> management;
    if (checked.management)
        management.emplace(*checked.management,
                           Managed{*house->database, server, router, limits, log,
                                   postman ? &*postman : nullptr, is_ending, system_now()});

    start(server, checked.listen);
    port = server.port();
    std::optional<IndexCourier> courier;
    if (evaluators)
        courier.emplace(
            CourierParts{*house->database, house->vault, events, page, system_now, errors},
            *evaluators);
    if (management) start(*management, *checked.management, options.management_asked, errors);
    out << "Schakel is ready at " << (encrypted ? "https" : "http") << "://"
        << to_text({checked.listen.host, port}) << std::endl;
    if (for_houses) {
        auto address = read_listen_address("--index-listen", options.keeper->listen);
        start(*for_houses, address,
              "--index-certificate, --index-private-key, "
              "--index-client-authorities");
        address.port = for_houses->port();
        out << "The index is ready at https://" << to_text(address) << std::endl;
    }

    const bool asked_to_end = seal_until_ended(
        *house, heard, log,
        [&] {
            if (decisions) renew(*decisions, options, errors);
        },
        time_goes_by);
    // R-HTTP-9: what runs is finished, streams end, the message that is being sent is sent.
    is_ending = true;
    server.stop();
    if (for_houses) for_houses->stop();
    if (postman) postman->stop();
    if (courier) courier->stop();
    if (asked_to_end) {
        (void)record_by_itself(*house, time_goes_by);
        return 0;
    }
    errors << "schakel: the database file cannot be written; start again to go on from what was "
              "confirmed\n";
    return 1;
}

} // namespace schakel
