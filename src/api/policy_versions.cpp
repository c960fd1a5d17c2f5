// /v1/policy-versions -- versions of the Grondslag: read, proposed, approved.
#include "api/routes.h"
#include "ledger/adopt_policy.h"
#include "networks/directory_store.h"
#include "sharing/policies_in_force.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"policy-not-known", 404, "R-SHARING-14", "Deze versie is er niet",
     "Kies een versie uit de lijst.", "There is no such version", "Choose one from the list."},
    {"policy-refused", 409, "R-SHARING-11", "Deze versie kan niet worden voorgelegd",
     "Bij elke fout staat het bestand en de plaats. Herstel ze en leg de versie opnieuw voor. De "
     "versie "
     "die nu geldt, blijft gelden.",
     "This version cannot be proposed",
     "Each fault names its file and place. Mend them and propose it again. The version in force "
     "stays "
     "in force."},
    {"policy-day-has-begun", 409, "R-SHARING-12", "Deze dag is al begonnen",
     "Een versie gaat in op een dag die nog moet komen.", "That day has begun",
     "A version takes effect on a day that is still to come."},
    {"policy-own-proposal", 409, "R-SHARING-12", "U hebt deze versie zelf voorgelegd",
     "Twee anderen moeten haar goedkeuren.", "You proposed this version yourself",
     "Two others have to approve it."},
    {"policy-approved-before", 409, "R-SHARING-12", "U hebt deze versie al goedgekeurd",
     "Er is nog iemand anders nodig.", "You approved this version before",
     "Someone else is needed."},
};

struct PolicyFileView {
    /// Below the policy folder, such as uitkomst.dmn.
    std::string path;
    /// A text, however long: the limit of every other text is too low for a table.
    boost::json::value text;
};
BOOST_DESCRIBE_STRUCT(PolicyFileView, (), (path, text))

struct ProposePolicyBody {
    PartialDate takes_effect;
    std::vector<PolicyFileView> files;
};
BOOST_DESCRIBE_STRUCT(ProposePolicyBody, (), (takes_effect, files))

BOOST_DEFINE_ENUM_CLASS(PolicyVersionState, proposed, adopted, in_force, superseded, lapsed)

struct PolicyApprovalView {
    networks::Contact by;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(PolicyApprovalView, (), (by, at))

struct PolicyVersionView {
    /// Its hash.
    std::string id;
    std::string name;
    std::string version;
    std::string title;
    PolicyVersionState state{};
    /// Absent for the version that came with the program.
    std::optional<std::string> takes_effect;
    std::optional<PolicyApprovalView> proposed;
    std::vector<PolicyApprovalView> approvals;
};
BOOST_DESCRIBE_STRUCT(PolicyVersionView, (),
                      (id, name, version, title, state, takes_effect, proposed, approvals))

struct PolicyVersionWithFiles {
    PolicyVersionView version;
    std::vector<PolicyFileView> files;
};
BOOST_DESCRIBE_STRUCT(PolicyVersionWithFiles, (), (version, files))

PolicyApprovalView view_of(store::Transaction& transaction, const Signature& signature) {
    return {networks::contact_of(transaction, signature.professional), signature.at};
}

PolicyVersionState state_of(const Call& call, const sharing::AdoptedPolicy& policy) {
    if (call.framework().version().hash == policy.version.hash) return PolicyVersionState::in_force;
    const bool begun = !sharing::may_take_effect(policy.takes_effect, call.now);
    if (!policy.adopted_at)
        return begun ? PolicyVersionState::lapsed : PolicyVersionState::proposed;
    return begun ? PolicyVersionState::superseded : PolicyVersionState::adopted;
}

PolicyVersionView view_of(const Call& call, const sharing::AdoptedPolicy& policy) {
    PolicyVersionView view{.id = policy.version.hash,
                           .name = policy.version.name,
                           .version = policy.version.version,
                           .title = policy.title,
                           .state = state_of(call, policy),
                           .takes_effect = to_text(policy.takes_effect),
                           .proposed = view_of(call.transaction(), policy.proposed),
                           .approvals = {}};
    for (const auto& approval : policy.approvals)
        view.approvals.push_back(view_of(call.transaction(), approval));
    return view;
}

PolicyVersionView view_of_shipped(const Call& call) {
    const auto& shipped = call.parts.framework;
    return {.id = shipped.version().hash,
            .name = shipped.version().name,
            .version = shipped.version().version,
            .title = shipped.title().title,
            .state = call.framework().version().hash == shipped.version().hash
                         ? PolicyVersionState::in_force
                         : PolicyVersionState::superseded,
            .takes_effect = {},
            .proposed = {},
            .approvals = {}};
}

Reply<List<PolicyVersionView>> list_versions(Call& call) {
    List<PolicyVersionView> views;
    const auto kept = sharing::kept_policies(call.transaction());
    if (std::ranges::none_of(kept, [&](const auto& one) {
            return one.version.hash == call.parts.framework.version().hash;
        }))
        views.items.push_back(view_of_shipped(call));
    for (const auto& policy : kept)
        views.items.push_back(view_of(call, policy));
    return Given{std::move(views)};
}

Reply<PolicyVersionWithFiles> show_version(Call& call) {
    const auto& hash = call.path_values.front();
    if (const auto policy = sharing::find_policy(call.transaction(), hash)) {
        PolicyVersionWithFiles view{view_of(call, *policy), {}};
        for (auto& [path, text] : sharing::policy_files(call.transaction(), hash))
            view.files.push_back({std::move(path), boost::json::value(text)});
        return Given{std::move(view)};
    }
    if (hash != call.parts.framework.version().hash)
        return std::unexpected{problem("policy-not-known")};
    PolicyVersionWithFiles view{view_of_shipped(call), {}};
    for (const auto& [path, text] : call.parts.framework.files())
        view.files.push_back({std::string{path}, boost::json::value(text)});
    return Given{std::move(view)};
}

http::Problem refused(Faults faults) {
    auto refused = problem("policy-refused");
    refused.errors = invalid_input(std::move(faults)).errors;
    return refused;
}

/// Eight times what any other request may hold, as the server takes it at this address.
constexpr codec::JsonLimits policy_limits{.bytes_max = 8 << 20, .string_bytes_max = 2 << 20};

std::expected<ProposePolicyBody, http::Problem> body_of(const Call& call) {
    const auto document = codec::parse_json(call.request.body, {}, policy_limits);
    if (!document) return std::unexpected{invalid_input(document.error())};
    codec::JsonReader reader;
    ProposePolicyBody body;
    (void)reader.read(*document, body, "");
    if (reader.faults.empty()) {
        if (!body.takes_effect.complete())
            reader.faults.push_back({"/takesEffect", "malformed", "must be a whole date"});
        for (std::size_t at = 0; at < body.files.size(); ++at)
            if (!body.files[at].text.is_string())
                reader.faults.push_back(
                    {fmt::format("/files/{}/text", at), "wrong_type", "must be a text"});
    }
    if (!reader.faults.empty()) return std::unexpected{invalid_input(std::move(reader.faults))};
    return body;
}

/// Proving takes seconds, so that it is done without a transaction.
std::expected<Consider, http::Problem> consider_version(Call& call) {
    auto body = body_of(call);
    if (!body) return std::unexpected{body.error()};
    return Consider{[day = body->takes_effect, sent = std::move(body->files)]() -> Considered {
        std::vector<std::string> paths;
        for (const auto& file : sent)
            paths.push_back("grondslag/" + file.path);
        std::vector<sharing::PolicyFile> files;
        for (std::size_t at = 0; at < sent.size(); ++at)
            files.push_back({paths[at], std::string_view{sent[at].text.get_string()}});
        auto checked = sharing::checked_policy(files);
        if (!checked)
            return {.keeps = false, .give = [faults = checked.error()](Call&) -> Answer {
                        return std::unexpected{refused(faults)};
                    }};
        return {.keeps = true, .give = [day, framework = *std::move(checked)](Call& now) -> Answer {
                    const auto kept = ledger::propose_policy(framework, day, now.actor,
                                                             now.transaction(), now.vault());
                    if (!kept)
                        return std::unexpected{kept.error() ==
                                                       ledger::PolicyProposalRefusal::not_a_keeper
                                                   ? problem("not-for-you", "R-SHARING-15")
                                                   : problem("policy-day-has-begun")};
                    return detail::to_answer<PolicyVersionView>(Given{view_of(now, *kept)}, 201);
                }};
    }};
}

/// As considers() makes one, with a body that it reads itself.
Route proposing() {
    return {.method = http::Method::post,
            .path = "/v1/policy-versions",
            .operation = "proposePolicyVersion",
            .summary = "Propose a version of the Grondslag; its proofs and vignettes are run first",
            .audience = Audience::professional,
            .work = Work::consider,
            .status = 201,
            .handle = [](Call& call) -> Answer {
                const auto consider = consider_version(call);
                if (!consider) return std::unexpected{consider.error()};
                return (*consider)().give(call);
            },
            .load = consider_version,
            .body_schema = detail::schema<ProposePolicyBody>,
            .answer_schema = detail::schema<PolicyVersionView>};
}

struct ApprovalProblem {
    http::Problem operator()(ledger::NotAKeeper) const {
        return problem("not-for-you", "R-SHARING-15");
    }
    http::Problem operator()(ledger::PolicyNotKnown) const { return problem("policy-not-known"); }
    http::Problem operator()(sharing::PolicyApprovalRefusal refusal) const {
        using enum sharing::PolicyApprovalRefusal;
        switch (refusal) {
        case own_proposal: return problem("policy-own-proposal");
        case approved_before: return problem("policy-approved-before");
        case day_has_begun: return problem("policy-day-has-begun");
        }
        std::unreachable();
    }
};

Reply<PolicyVersionView> approve_version(Call& call, const Nothing&) {
    const auto approved = ledger::approve_policy(call.path_values.front(), call.actor,
                                                 call.transaction(), call.vault());
    if (!approved) return std::unexpected{std::visit(ApprovalProblem{}, approved.error())};
    return Given{view_of(call, *approved)};
}

} // namespace

const sharing::SharingFramework& framework_of(const Call& call) {
    if (call.parts.policies == nullptr) return call.parts.framework;
    // Another version's rules would answer without anyone noticing.
    if (call.transaction_here == nullptr)
        throw std::logic_error{"which version is in force is asked in a transaction"};
    return call.parts.policies->at(call.transaction(), call.now);
}

std::vector<Route> policy_version_routes() {
    const std::vector<std::string_view> keepers{sharing::policy_keeping_roles.begin(),
                                                sharing::policy_keeping_roles.end()};
    return {look<List<PolicyVersionView>>("/v1/policy-versions", "listPolicyVersions",
                                          "The versions of the Grondslag, and which is in force",
                                          Audience::professional, list_versions),
            look<PolicyVersionWithFiles>("/v1/policy-versions/{id}", "showPolicyVersion",
                                         "One version of the Grondslag with its files",
                                         Audience::professional, show_version),
            for_roles(proposing(), keepers),
            for_roles(changes<Nothing, PolicyVersionView>(
                          "/v1/policy-versions/{id}/approval", "approvePolicyVersion",
                          "Approve a proposed version; with the second approval it is adopted",
                          Audience::professional, approve_version),
                      keepers)};
}

} // namespace schakel::api
