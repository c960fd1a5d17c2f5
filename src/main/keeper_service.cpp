#include "main/keeper_service.h"

#include "api/problems.h"
#include "casework/send_announcement.h"
#include "codec/json.h"
#include "index/answer_organisation.h"
#include "index/index_news_store.h"
#include "index/index_tokens.h"
#include "networks/directory_store.h"

#include <thread>

namespace schakel::main {

namespace {

const api::ProblemKinds kinds{
    {"house-not-known", 403, "R-KEEPER-3", "Deze organisatie mag hier niet vragen",
     "Laat de beheerder van de index de naam in uw certificaat opnemen.",
     "This organisation may not ask here",
     "Have the keeper of the index enter the name in your certificate."},
};

/// Each waits for the disk now and then, and another goes on.
constexpr unsigned workers_of_a_core = 4;
constexpr std::size_t waiting_max = 1024;

http::Response json(std::string body) { return {.status = 200, .body = std::move(body)}; }

void refuse(http::Problem problem, const http::Request& request, const http::Responder& responder) {
    if (http::language_of(request.headers.find("accept-language")) == Language::en)
        api::put_into_english(problem);
    responder(problem);
}

template <class Taken>
index::KeeperAnswer answer_of(const std::expected<Taken, index::KeeperRefusal>& taken) {
    return taken ? index::KeeperAnswer{true, {}} : index::KeeperAnswer{false, taken.error()};
}

} // namespace

KeeperService::KeeperService(const KeeperParts& parts, std::vector<IndexHouse> houses)
    : parts_{parts}, houses_{std::move(houses)},
      index_key_{index::KeyedIndexTokens::index_key(parts.vault)},
      workers_{workers_of_a_core * std::max(1U, std::thread::hardware_concurrency()), waiting_max} {
    std::vector<OrganisationId> guests;
    for (const auto& house : houses_)
        std::ranges::copy(house.organisations, std::back_inserter(guests));
    parts_.database.write([&](store::Transaction& transaction) {
        index::set_guests(transaction, guests);
        return true;
    });
}

void KeeperService::take(http::Request&& request, const http::Responder& responder) {
    constexpr std::array<std::string_view, 5> paths{"/v1/signals", "/v1/agendas", "/v1/errands",
                                                    "/v1/tokens", "/v1/news"};
    const auto path = std::ranges::find(paths, request.path);
    if (path == paths.end()) return refuse(api::problem("route-not-known"), request, responder);
    responder.name_route(*path);
    const auto* const house = house_with(houses_, request.client_names);
    if (house == nullptr) return refuse(api::problem("house-not-known"), request, responder);
    if (request.method != http::Method::post) {
        auto problem = api::problem("method-not-allowed");
        problem.headers.emplace_back("Allow", "POST");
        return refuse(std::move(problem), request, responder);
    }
    const auto kept = std::make_shared<const http::Request>(std::move(request));
    const bool taken = workers_.submit([this, kept, house, responder] {
        try {
            answer(*house, *kept, responder);
        } catch (...) { responder.fail(std::current_exception()); }
    });
    if (!taken) {
        auto problem = api::problem("try-again-later");
        problem.headers.emplace_back("Retry-After", "1");
        refuse(std::move(problem), *kept, responder);
    }
}

void KeeperService::answer(const IndexHouse& house, const http::Request& request,
                           const http::Responder& responder) {
    const auto now = parts_.clock();
    /// Reads the message, lets `deed` do it in a transaction, and writes what came of it.
    const auto with = [&]<class Message>(std::type_identity<Message>, auto&& deed) {
        const auto message = codec::read_json<Message>(request.body);
        if (!message) return refuse(api::invalid_input(message.error()), request, responder);
        const auto taken = parts_.database.write(
            [&](store::Transaction& transaction) { return deed(*message, transaction); });
        responder(json(codec::write_json(answer_of(taken))));
    };
    const auto& speaks = house.organisations;
    if (request.path == "/v1/signals")
        return with(std::type_identity<index::SignalSent>{}, [&](const index::SignalSent& sent,
                                                                 store::Transaction& transaction) {
            return index::take_signal(sent, speaks, index_key_.view(), transaction, now);
        });
    if (request.path == "/v1/agendas") {
        std::vector<ProfessionalId> look_again;
        with(std::type_identity<index::AgendaSent>{}, [&](const index::AgendaSent& sent,
                                                          store::Transaction& transaction) {
            auto taken = index::take_agenda(sent, speaks, index_key_.view(), transaction, now);
            look_again.clear();
            if (taken)
                for (const auto& organisation :
                     casework::note_met(*taken, transaction, parts_.vault))
                    std::ranges::move(networks::ids_of_professionals(transaction, organisation),
                                      std::back_inserter(look_again));
            return taken;
        });
        for (const auto& one : look_again)
            parts_.events.publish(one, notify::EventKind::meeting);
        return;
    }
    if (request.path == "/v1/tokens")
        return with(std::type_identity<index::TokensSent>{},
                    [&](const index::TokensSent& sent, store::Transaction& transaction) {
                        return index::take_tokens(sent, speaks, index_key_.view(), transaction);
                    });
    if (request.path == "/v1/errands") {
        std::vector<ProfessionalId> coordinators;
        with(std::type_identity<index::Errand>{},
             [&](const index::Errand& errand, store::Transaction& transaction) {
                 auto taken = index::take_errand(errand, speaks, transaction, now);
                 coordinators = index::who_looks_at(errand, transaction);
                 return taken;
             });
        for (const auto& one : coordinators)
            parts_.events.publish(one, notify::EventKind::task);
        return;
    }
    const auto asked = codec::read_json<index::AskNews>(request.body);
    if (!asked) return refuse(api::invalid_input(asked.error()), request, responder);
    index::NewsAnswer news;
    // Looking is what a house does nearly always.
    if (asked->seen.empty())
        news = parts_.database.read([&](store::Transaction& transaction) {
            return index::give_news(*asked, speaks, transaction, now);
        });
    else
        (void)parts_.database.write([&](store::Transaction& transaction) {
            news = index::give_news(*asked, speaks, transaction, now);
            return true;
        });
    responder(json(codec::write_json(news)));
}

} // namespace schakel::main
