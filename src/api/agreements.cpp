// /v1/agreements -- accession documents and covenants: their versions, who signed, and what is missing.
#include "api/agreement_document.h"
#include "api/routes.h"
#include "ledger/make_agreement.h"
#include "networks/agreement_store.h"
#include "networks/directory_store.h"

#include <charconv>

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"agreement-not-known", 404, "R-AGREEMENT-1", "Deze overeenkomst is er niet",
     "Kies een overeenkomst uit de lijst.", "There is no such agreement",
     "Choose one from the list."},
    {"agreement-not-a-party", 409, "R-AGREEMENT-2", "Deze organisatie is geen partij",
     "Alleen wie in deze versie als partij staat, kan haar ondertekenen.",
     "This organisation is no party", "Only who is named in this version can sign it."},
    {"agreement-signed-before", 409, "R-AGREEMENT-2", "Voor deze partij is al getekend",
     "Er hoeft niets te gebeuren.", "This party has signed already", "Nothing needs to be done."},
    {"agreement-not-signed", 409, "R-AGREEMENT-5", "Er is geen handtekening om in te trekken",
     "Kijk bij de handtekeningen hoe het ervoor staat.", "There is no signature to take back",
     "Look at the signatures."},
    {"agreement-version-ended", 409, "R-AGREEMENT-3", "Deze versie is afgelopen",
     "Stel een nieuwe versie voor; alle partijen tekenen die opnieuw.", "This version has ended",
     "Propose a new version, which every party signs anew."},
    {"agreement-day-wrong", 409, "R-AGREEMENT-2", "Deze dag kan niet",
     "Een handtekening is van vandaag of eerder, niet van voor de vorige, en eindigt na vandaag.",
     "That day cannot be",
     "A signature is of today or earlier, not from before the last one, and ends after today."},
};

struct AgreementSignatureView {
    networks::OrganisationShort organisation;
    networks::SignatureState state{};
    /// Who signed last, or took the signature back; absent while nobody did.
    std::optional<std::string> name;
    std::optional<std::string> function;
    std::optional<PartialDate> date;
    std::optional<PartialDate> valid_until;
    /// Why it was taken back.
    std::optional<std::string> reason;
    /// Who wrote it down, where that was done for another organisation.
    std::optional<networks::Contact> recorded_by;
    /// It waits for this party (R-AGREEMENT-6).
    bool due = false;
};
BOOST_DESCRIBE_STRUCT(AgreementSignatureView, (),
                      (organisation, state, name, function, date, valid_until, reason, recorded_by,
                       due))

struct AgreementVersionView {
    CovenantId id;
    std::int32_t version = 0;
    std::string name;
    std::string kind;
    NetworkId network;
    std::string network_name;
    std::vector<std::string> purposes;
    std::vector<std::string> data_categories;
    PartialDate valid_from;
    PartialDate valid_until;
    std::optional<std::string> retention;
    std::vector<networks::AgreementText> texts;
    std::vector<AgreementSignatureView> signatures;
    /// Between all its parties.
    bool in_force = false;
    /// Absent for what the definition of the network brought.
    std::optional<networks::Contact> proposed_by;
    std::optional<Instant> proposed_at;
};
BOOST_DESCRIBE_STRUCT(AgreementVersionView, (),
                      (id, version, name, kind, network, network_name, purposes, data_categories,
                       valid_from, valid_until, retention, texts, signatures, in_force, proposed_by,
                       proposed_at))

AgreementSignatureView view_of(store::Transaction& transaction,
                               const networks::PartySignature& party,
                               const std::vector<networks::PartySignature>& due) {
    AgreementSignatureView view;
    view.organisation = networks::short_of(transaction, party.organisation);
    view.state = party.state;
    view.due = std::ranges::find(due, party.organisation,
                                 &networks::PartySignature::organisation) != due.end();
    if (!party.last) return view;
    view.name = party.last->name;
    view.function = party.last->function;
    view.date = party.last->date;
    view.valid_until = party.last->valid_until;
    view.reason = party.last->reason;
    if (party.last->recorded_by && party.last->recorded_for != party.organisation)
        view.recorded_by = networks::contact_of(transaction, *party.last->recorded_by);
    return view;
}

std::string name_of_network(store::Transaction& transaction, const NetworkId& id) {
    for (const auto& network : networks::all_networks(transaction))
        if (network.id == id) return network.name;
    return id.value;
}

AgreementVersionView view_of(const Call& call, const networks::Agreement& agreement) {
    const auto& version = agreement.version;
    const auto today = date_of(call.now);
    AgreementVersionView view{.id = version.id,
                              .version = networks::number_of(version),
                              .name = version.name,
                              .kind = version.kind,
                              .network = version.network,
                              .network_name = name_of_network(call.transaction(), version.network),
                              .purposes = version.purposes,
                              .data_categories = version.data_categories,
                              .valid_from = version.valid_from,
                              .valid_until = version.valid_until,
                              .retention = version.retention,
                              .texts = version.texts,
                              .signatures = {},
                              .in_force = networks::in_force(agreement, today),
                              .proposed_by = {},
                              .proposed_at = {}};
    const auto due = networks::signatures_due(agreement, today);
    for (const auto& party : networks::signatures_on(agreement, today))
        view.signatures.push_back(view_of(call.transaction(), party, due));
    if (agreement.proposed) {
        view.proposed_by =
            networks::contact_of(call.transaction(), agreement.proposed->professional);
        view.proposed_at = agreement.proposed->at;
    }
    return view;
}

List<AgreementVersionView> views_of(const Call& call,
                                    const std::vector<networks::Agreement>& agreements) {
    List<AgreementVersionView> list;
    for (const auto& one : agreements)
        list.items.push_back(view_of(call, one));
    return list;
}

Reply<List<AgreementVersionView>> list_agreements(Call& call) {
    return Given{views_of(call, networks::all_agreements(call.transaction()))};
}

Reply<List<AgreementVersionView>> show_agreement(Call& call) {
    const auto versions = networks::agreement_versions(call.transaction(), call.id<CovenantId>());
    if (versions.empty()) return std::unexpected{problem("agreement-not-known")};
    return Given{views_of(call, versions)};
}

struct AgreementToProblem {
    http::Problem operator()(const ledger::NotForThisActor& refused) const {
        return problem("not-for-you", refused.rule);
    }
    http::Problem operator()(const ledger::AgreementNotKnown&) const {
        return problem("agreement-not-known");
    }
    http::Problem operator()(const Faults& faults) const { return invalid_input(faults); }
    http::Problem operator()(networks::SignatureRefusal refusal) const {
        using enum networks::SignatureRefusal;
        switch (refusal) {
        case not_a_party: return problem("agreement-not-a-party");
        case signed_before: return problem("agreement-signed-before");
        case not_signed: return problem("agreement-not-signed");
        case version_ended: return problem("agreement-version-ended");
        case day_to_come:
        case before_the_last:
        case ends_before_it_begins:
            return problem("agreement-day-wrong", networks::rule_of(refusal));
        }
        std::unreachable();
    }
};

template <class Error>
Reply<AgreementVersionView> reply_of(const Call& call,
                                     const std::expected<networks::Agreement, Error>& done) {
    if (!done) return std::unexpected{std::visit(AgreementToProblem{}, done.error())};
    return Given{view_of(call, *done)};
}

Reply<AgreementVersionView> propose(Call& call, const ledger::ProposeAgreement& command) {
    return reply_of(call,
                    ledger::propose_agreement(call.new_id<CovenantId>(), command, call.actor,
                                              call.transaction(), call.vault(), call.framework()));
}
Reply<AgreementVersionView> propose_version(Call& call, const ledger::ProposeAgreement& command) {
    return reply_of(call, ledger::propose_next_version(call.id<CovenantId>(), command, call.actor,
                                                       call.transaction(), call.vault(),
                                                       call.framework()));
}
Reply<AgreementVersionView> sign(Call& call, const ledger::SignAgreement& command) {
    return reply_of(call, ledger::sign_agreement(call.id<CovenantId>(), command, call.actor,
                                                 call.transaction(), call.vault()));
}
Reply<AgreementVersionView> withdraw(Call& call, const ledger::WithdrawSignature& command) {
    return reply_of(call, ledger::withdraw_signature(call.id<CovenantId>(), command, call.actor,
                                                     call.transaction(), call.vault()));
}

/// The version that is asked for; the newest where none is.
std::optional<networks::Agreement> asked_version(Call& call) {
    auto versions = networks::agreement_versions(call.transaction(), call.id<CovenantId>());
    if (versions.empty()) return std::nullopt;
    std::optional<std::string> asked;
    const auto parameters = http::read_query(call.request.query);
    if (!parameters) return std::nullopt;
    for (const auto& [name, value] : *parameters) {
        if (name != "version" || asked) return std::nullopt;
        asked = value;
    }
    if (!asked) return std::move(versions.back());
    for (auto& one : versions)
        if (std::to_string(networks::number_of(one.version)) == *asked) return std::move(one);
    return std::nullopt;
}

Answer print(Call& call) {
    const auto agreement = asked_version(call);
    if (!agreement) return std::unexpected{problem("agreement-not-known")};
    return http::Response{
        .status = 200,
        .content_type = "text/html; charset=utf-8",
        .body = agreement_document(call.transaction(), *agreement, date_of(call.now),
                                   call.framework().fact_model()),
        // It brings its own looks, and nothing else may be loaded or run.
        .headers = {{"Content-Security-Policy",
                     "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"}}};
}

Route printing() {
    return {.method = http::Method::get,
            .path = "/v1/agreements/{id}/document",
            .operation = "printAgreement",
            .summary = "One version of an agreement as a page for print, in Dutch",
            .audience = Audience::professional,
            .work = Work::look,
            .handle = print,
            .query = {{"version", "Which one; the newest where it is left out"}}};
}

} // namespace

std::vector<Route> agreement_routes() {
    const auto who = Audience::professional;
    const std::vector<std::string_view> proposers{networks::agreement_proposing_roles.begin(),
                                                  networks::agreement_proposing_roles.end()};
    const std::vector<std::string_view> signers{networks::agreement_signing_role,
                                                networks::agreement_recording_role};
    return {look<List<AgreementVersionView>>(
                "/v1/agreements", "listAgreements",
                "Accession documents and covenants: every version, who signed and what is missing",
                who, list_agreements),
            look<List<AgreementVersionView>>("/v1/agreements/{id}", "showAgreement",
                                             "One agreement: its versions, the oldest first", who,
                                             show_agreement),
            printing(),
            for_roles(makes<ledger::ProposeAgreement, AgreementVersionView>(
                          "/v1/agreements", "proposeAgreement",
                          "Propose an agreement; it holds for who signs it", who, propose),
                      proposers),
            for_roles(deed<ledger::ProposeAgreement, AgreementVersionView>(
                          http::Method::post, 201, "/v1/agreements/{id}/versions",
                          "proposeAgreementVersion",
                          "Propose the next version; the one before holds until its own end", who,
                          propose_version),
                      proposers),
            for_roles(changes<ledger::SignAgreement, AgreementVersionView>(
                          "/v1/agreements/{id}/signatures", "signAgreement",
                          "Sign a version for one's own organisation, or record that a party did",
                          who, sign),
                      signers),
            for_roles(changes<ledger::WithdrawSignature, AgreementVersionView>(
                          "/v1/agreements/{id}/withdrawals", "withdrawSignature",
                          "Take a signature back, or record that a party did", who, withdraw),
                      signers)};
}

} // namespace schakel::api
