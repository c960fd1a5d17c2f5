#include "main/serve_command.h"

#include "api/router.h"
#include "api/routes.h"
#include "http/server.h"
#include "ledger/reading.h"
#include "main/opened_house.h"
#include "notify/event_hub.h"
#include "page/resources.h"
#include "people/seals.h"
#include "sharing/sharing_framework.h"

#include <charconv>
#include <csignal>
#include <ostream>
#include <pthread.h>

namespace schakel {

namespace {

struct Address {
    std::string host;
    std::uint16_t port = 0;
};

std::optional<Address> read_address(const std::string& listen) {
    const auto colon = listen.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    Address address{listen.substr(0, colon), 0};
    const auto* const end = listen.data() + listen.size();
    const auto read = std::from_chars(listen.data() + colon + 1, end, address.port);
    if (read.ec != std::errc{} || read.ptr != end || address.host.empty()) return std::nullopt;
    if (address.host.starts_with('[') && address.host.ends_with(']'))
        address.host = address.host.substr(1, address.host.size() - 2);
    return address;
}

/// The signals that end the server wait until someone asks for them; before any thread is made, for threads inherit it.
sigset_t hold_back_ending() {
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    return ending;
}

/// R-LEDGER-6: seals the readings of each second into the log, until it is asked to end.
void seal_until_ended(const OpenedHouse& house, const sigset_t& ending) {
    const timespec second{1, 0};
    while (sigtimedwait(&ending, nullptr, &second) < 0) {
        try {
            (void)house.database->write([&](store::Transaction& transaction) {
                people::Seals seals{transaction, house.vault};
                return ledger::seal_readings(transaction, seals, system_now()) > 0;
            });
        } catch (
            const store::
                Failure&) { // The database is away or full; the readings wait for the next second.
        }
    }
}

} // namespace

int serve_command(const ServeOptions& options, std::ostream& out, std::ostream& errors) {
    const auto address = read_address(options.listen);
    if (!address) {
        errors << "--listen is HOST:PORT, such as 127.0.0.1:8080\n";
        return 2;
    }
    const auto ending = hold_back_ending();
    const auto house = open_house(options.database, options.keys);
    const crypto::Passwords passwords{house->vault};
    const auto framework = sharing::SharingFramework::built_in();
    notify::EventHub events;
    api::Router router{{*house->database, house->vault, passwords, framework, events, system_now},
                       api::all_routes()};

    http::Options server_options;
    server_options.host = address->host;
    server_options.port = address->port;
    server_options.certificate = options.certificate;
    server_options.key = options.certificate_key;
    server_options.page =
        std::make_shared<http::StaticFiles>(http::StaticFiles::from(page::resources()));
    server_options.explain = api::Router::explain;
    http::Server server{std::move(server_options),
                        [&](http::Request&& request, http::Responder responder) {
                            router.take(std::move(request), std::move(responder));
                        }};
    server.start();
    const bool encrypted = !options.certificate.empty();
    out << "Schakel is ready at " << (encrypted ? "https" : "http") << "://"
        << options.listen.substr(0, options.listen.rfind(':')) << ":" << server.port() << std::endl;
    seal_until_ended(*house, ending);
    server.stop();
    return 0;
}

} // namespace schakel
