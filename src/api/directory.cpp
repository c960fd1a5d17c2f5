// /v1/networks, /v1/organisations, /v1/professionals, ... -- who is who (row C9).
#include "api/routes.h"
#include "casework/liaison_load.h"
#include "networks/directory_store.h"
#include "store/edition.h"

namespace schakel::api {

namespace {

/// Whom one speaks to before sharing: an organisation, the people to reach there, and what it
/// signed.
struct OrganisationView {
    networks::Organisation organisation;
    std::vector<networks::Contact> professionals;
    std::vector<networks::SignedCovenant> covenants;
};
BOOST_DESCRIBE_STRUCT(OrganisationView, (), (organisation, professionals, covenants))

struct ProfessionalView {
    ProfessionalId id;
    std::string name;
    std::string function;
    networks::OrganisationShort organisation;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::vector<std::string> roles;
};
BOOST_DESCRIBE_STRUCT(ProfessionalView, (), (id, name, function, organisation, phone, email, roles))

struct RouteView {
    RouteId id;
    std::string from;
    std::string to;
    std::string kind;
    std::int32_t term_days = 0;
    std::string conditions;
    std::optional<networks::Contact> liaison;
    casework::LiaisonState liaison_state = casework::LiaisonState::there;
    /// Words that wait for this liaison, along whatever way.
    std::int64_t waiting = 0;
    std::int64_t overdue = 0;
};
BOOST_DESCRIBE_STRUCT(RouteView, (),
                      (id, from, to, kind, term_days, conditions, liaison, liaison_state, waiting,
                       overdue))

template <class Record>
Reply<List<Record>> listed(std::vector<Record> records) {
    return Given{List<Record>{std::move(records)}};
}

Reply<List<ProfessionalView>> list_professionals(Call& call) {
    std::vector<ProfessionalView> views;
    for (auto& found : networks::all_professionals(call.transaction()))
        views.push_back({found.id, found.name, found.function,
                         networks::short_of(call.transaction(), found.organisation), found.phone,
                         found.email, found.roles});
    return listed(std::move(views));
}

Reply<OrganisationView> show_organisation(Call& call) {
    const auto id = call.id<OrganisationId>();
    auto organisation = networks::find(call.transaction(), id);
    if (!organisation) return std::unexpected{problem("organisation-not-known")};
    OrganisationView view{*std::move(organisation), {}, {}};
    for (const auto& professional : networks::ids_of_professionals(call.transaction(), id))
        view.professionals.push_back(networks::contact_of(call.transaction(), professional));
    view.covenants = networks::signed_by(call.transaction(), id, date_of(call.now));
    return Given{std::move(view)};
}

Reply<List<RouteView>> list_routes(Call& call) {
    const auto loads = casework::liaison_loads(call.transaction(), call.now);
    std::vector<RouteView> views;
    for (const auto& found : networks::all_routes(call.transaction())) {
        RouteView view{.id = found.id,
                       .from = found.from,
                       .to = found.to,
                       .kind = found.kind,
                       .term_days = found.term_days,
                       .conditions = found.conditions,
                       .liaison = {}};
        std::optional<networks::Professional> carries;
        if (found.liaison) carries = networks::find(call.transaction(), *found.liaison);
        const casework::LiaisonLoad* load = nullptr;
        if (carries) {
            view.liaison = networks::contact_of(call.transaction(), carries->id);
            const auto waits =
                std::ranges::find(loads, carries->id, &casework::LiaisonLoad::liaison);
            if (waits != loads.end()) load = &*waits;
        }
        view.liaison_state = casework::liaison_state(carries ? &*carries : nullptr, load);
        if (load != nullptr) {
            view.waiting = load->waiting;
            view.overdue = load->overdue;
        }
        views.push_back(std::move(view));
    }
    return listed(std::move(views));
}

/// More answers than a region has organisations, and the lists.
constexpr std::size_t answers_max = 256;

/// Every professional is answered the same, for as long as the edition stands (R-STORE-5) and the
/// day lasts; so it is written out once.
Route same_for_all(Route route) {
    route.work = Work::glance;
    route.handle = [write_out = std::move(route.handle)](Call& call) -> Answer {
        thread_local store::Remembered<std::string> remembered{answers_max};
        const auto key = call.request.path + '\n' + to_text(date_of(call.now));
        if (const auto* body = remembered.find(call.transaction(), key))
            return http::Response{.status = 200, .body = *body};
        auto answer = write_out(call);
        if (answer) remembered.keep(call.transaction(), key, answer->body);
        return answer;
    };
    return route;
}

} // namespace

std::vector<Route> directory_routes() {
    const auto who = Audience::professional;
    return {
        same_for_all(look<List<networks::Network>>(
            "/v1/networks", "listNetworks", "The networks of this region", who,
            [](Call& call) { return listed(networks::all_networks(call.transaction())); })),
        same_for_all(look<List<networks::Organisation>>(
            "/v1/organisations", "listOrganisations",
            "Organisations, what they do and how to reach them", who,
            [](Call& call) { return listed(networks::all_organisations(call.transaction())); })),
        same_for_all(
            look<OrganisationView>("/v1/organisations/{id}", "showOrganisation",
                                   "One organisation, the people to reach there and what it signed",
                                   who, show_organisation)),
        same_for_all(look<List<ProfessionalView>>(
            "/v1/professionals", "listProfessionals",
            "Who works where, in which function, and how to reach them", who, list_professionals)),
        same_for_all(look<List<networks::MeetingKind>>(
            "/v1/meeting-kinds", "listMeetingKinds",
            "The kinds of meeting, with purpose, ground and criteria", who,
            [](Call& call) { return listed(networks::all_meeting_kinds(call.transaction())); })),
        look<List<RouteView>>(
            "/v1/routes", "listRoutes",
            "How something goes from one network to another, by whom and within which term", who,
            list_routes)};
}

} // namespace schakel::api
