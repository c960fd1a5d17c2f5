// /v1/consents -- what was agreed to, by whom, for how long; and that it was withdrawn.
#include "api/case_problems.h"
#include "api/routes.h"
#include "casework/participant_store.h"
#include "index/change_signal.h"
#include "ledger/answer_consent.h"
#include "ledger/consent_reach.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "sharing/consent_store.h"

#include <algorithm>

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"consent-not-known", 404, "R-CONSENT-3", "Deze toestemming is hier niet bekend",
     "Kijk bij de casus welke toestemming is vastgelegd.", "This consent is not known here",
     "See which consents the case holds."},
    {"consent-not-the-ground", 409, "R-CONSENT-5", "Toestemming is hier niet de grond",
     "Vraag er niet om: het antwoord wordt er niet anders van.", "Consent is not the ground here",
     "Do not ask for it: the answer does not change with it."},
    {"consent-not-specific", 409, "R-CONSENT-1", "Deze toestemming is nog niet volledig",
     "Vul aan wat erbij staat.", "This consent is not complete yet", "Add what is named."},
    {"no-consent-to-withdraw", 409, "R-CONSENT-2", "Er is geen toestemming om in te trekken",
     "Er is hier nooit ja gezegd.", "There is no consent to withdraw", "Nobody said yes here."},
};

struct ConsentView {
    ConsentId id;
    people::PersonShort person;
    std::optional<CaseId> case_id;
    std::optional<std::string> given_by;
    sharing::ConsentAnswer answer{};
    std::optional<sharing::ConsentForm> form;
    std::string purpose;
    std::vector<std::string> kinds;
    std::vector<std::string> left_out;
    std::vector<networks::OrganisationShort> recipients;
    std::optional<Instant> until;
    std::optional<std::int32_t> age;
    std::optional<std::string> words;
    std::optional<std::string> why_not_asked;
    networks::Contact asked_by;
    Instant at;
    std::optional<networks::Contact> withdrawn_by;
    std::optional<Instant> withdrawn_at;
    /// On the family's own page.
    bool withdrawn_by_themselves = false;
    /// That it was is still to be seen by the asker's organisation (R-CONSENT-9).
    bool to_see = false;
    /// Whether it is a yes that still holds.
    bool stands = false;
};
BOOST_DESCRIBE_STRUCT(ConsentView, (),
                      (id, person, case_id, given_by, answer, form, purpose, kinds, left_out,
                       recipients, until, age, words, why_not_asked, asked_by, at, withdrawn_by,
                       withdrawn_at, withdrawn_by_themselves, to_see, stands))

/// A question whose answer stops carrying.
struct StoppedAnswerView {
    AdviceId id;
    Instant at;
    networks::OrganisationShort to;
    std::vector<std::string> kinds;
};
BOOST_DESCRIBE_STRUCT(StoppedAnswerView, (), (id, at, to, kinds))

struct SharedSinceView {
    DisclosureId id;
    Instant at;
    networks::OrganisationShort from;
    networks::OrganisationShort to;
    std::vector<std::string> kinds;
    /// The ground, as it was said when it was shared.
    std::string sentence_nl;
    std::string sentence_en;
};
BOOST_DESCRIBE_STRUCT(SharedSinceView, (), (id, at, from, to, kinds, sentence_nl, sentence_en))

struct ConsentReachView {
    std::vector<StoppedAnswerView> stops;
    std::vector<SharedSinceView> shared_on_it;
    std::vector<SharedSinceView> rests_elsewhere;
};
BOOST_DESCRIBE_STRUCT(ConsentReachView, (), (stops, shared_on_it, rests_elsewhere))

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

ConsentView view_of(Call& call, people::Seals& seals, const sharing::Consent& consent) {
    auto& transaction = call.transaction();
    ConsentView view{.id = consent.id,
                     .person = {},
                     .case_id = consent.case_id,
                     .given_by = unless_empty(consent.given_by),
                     .answer = consent.answer,
                     .form = consent.form,
                     .purpose = consent.purpose,
                     .kinds = consent.kinds,
                     .left_out = consent.left_out,
                     .recipients = {},
                     .until = consent.until,
                     .age = consent.age,
                     .words = unless_empty(consent.words),
                     .why_not_asked = unless_empty(consent.why_not_asked),
                     .asked_by = networks::contact_of(transaction, consent.by.professional),
                     .at = consent.by.at,
                     .withdrawn_by = {},
                     .withdrawn_at = {},
                     .withdrawn_by_themselves = sharing::withdrawn_by_themselves(consent),
                     .to_see = {},
                     .stands = sharing::is_yes(consent) && !consent.withdrawn &&
                               (!consent.until || call.now < *consent.until)};
    if (const auto person = people::find_person(transaction, seals, consent.person))
        view.person = people::short_of(*person, date_of(call.now));
    for (const auto& recipient : consent.recipients)
        view.recipients.push_back(networks::short_of(transaction, recipient));
    if (consent.withdrawn) {
        if (!view.withdrawn_by_themselves)
            view.withdrawn_by = networks::contact_of(transaction, consent.withdrawn->professional);
        view.withdrawn_at = consent.withdrawn->at;
        const auto waiting = sharing::withdrawals_to_see(transaction, call.actor.organisation);
        view.to_see = std::ranges::find(waiting, consent.id, &sharing::WithdrawalToSee::consent) !=
                      waiting.end();
    }
    call.readings.push_back(people::owner_of(consent.person));
    return view;
}

Invalid fault_of(sharing::ConsentFlaw flaw) {
    using enum sharing::ConsentFlaw;
    switch (flaw) {
    case giver_missing: return {"/givenBy", "missing", "must say who gave it"};
    case purpose_missing: return {"/advice", "missing", "the question named no purpose"};
    case kinds_missing: return {"/kinds", "missing", "must name what may be told"};
    case recipients_missing: return {"/advice", "missing", "the question named no receiver"};
    case form_missing: return {"/form", "missing", "must say how it was given"};
    case left_out_missing: return {"/kinds", "not_allowed", "a yes to everything is not a part"};
    case words_missing: return {"/words", "missing", "must say what was explained and answered"};
    case why_missing: return {"/whyNotAsked", "missing", "must say why it was not asked"};
    case end_has_passed: return {"/until", "out_of_range", "must lie ahead"};
    }
    std::unreachable();
}

struct ConsentProblem {
    http::Problem operator()(const sharing::AdviceNotKnown&) const {
        return problem("advice-not-known");
    }
    http::Problem operator()(const ledger::ConsentNotTheGround&) const {
        return problem("consent-not-the-ground");
    }
    http::Problem operator()(const ledger::ConsentNotSpecific& lacks) const {
        auto made = problem("consent-not-specific");
        for (const auto flaw : lacks.flaws)
            made.errors.push_back(fault_of(flaw));
        return made;
    }
    http::Problem operator()(const ledger::ConsentIdAlreadyUsed&) const {
        return problem("key-used-for-another");
    }
    http::Problem operator()(const ledger::ConsentNotKnown&) const {
        return problem("consent-not-known");
    }
    http::Problem operator()(const ledger::ConsentWasRefused&) const {
        return problem("no-consent-to-withdraw");
    }
};

Reply<ConsentView> record(Call& call, const ledger::AnswerConsent& command) {
    const auto recorded =
        ledger::answer_consent(call.new_id<ConsentId>(), command, call.actor, call.transaction(),
                               call.vault(), call.framework().fact_model());
    if (!recorded) return std::unexpected{std::visit(ConsentProblem{}, recorded.error())};
    people::Seals seals{call.transaction(), call.vault()};
    return Given{view_of(call, seals, *recorded)};
}

Reply<ConsentView> withdraw(Call& call, const Nothing&) {
    const auto withdrawn = ledger::withdraw_consent({call.id<ConsentId>(), call.actor.signature()},
                                                    call.transaction(), call.vault());
    if (!withdrawn) return std::unexpected{std::visit(ConsentProblem{}, withdrawn.error())};
    for (const auto& recipient : withdrawn->recipients)
        call.tell(recipient, notify::EventKind::task);
    people::Seals seals{call.transaction(), call.vault()};
    index::end_what_may_not_stay(withdrawn->person, call.transaction(), seals, call.now);
    return Given{view_of(call, seals, *withdrawn)};
}

std::vector<SharedSinceView> views_of(store::Transaction& transaction,
                                      const std::vector<sharing::Disclosure>& disclosures) {
    std::vector<SharedSinceView> views;
    for (const auto& one : disclosures)
        views.push_back({.id = one.id,
                         .at = one.by.at,
                         .from = networks::short_of(transaction, one.by.organisation),
                         .to = networks::short_of(transaction, one.to),
                         .kinds = sharing::kinds_of(one.items),
                         .sentence_nl = one.sentence_nl,
                         .sentence_en = one.sentence_en});
    return views;
}

Reply<ConsentView> see(Call& call, const Nothing&) {
    const auto seen = ledger::see_withdrawal({call.id<ConsentId>(), call.actor.signature()},
                                             call.transaction(), call.vault());
    if (!seen) return std::unexpected{std::visit(ConsentProblem{}, seen.error())};
    people::Seals seals{call.transaction(), call.vault()};
    return Given{view_of(call, seals, *seen)};
}

Reply<ConsentView> show(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    const auto consent = sharing::find_consent(call.transaction(), seals, call.id<ConsentId>());
    if (!consent || !ledger::is_known_to(*consent, call.actor.organisation))
        return std::unexpected{problem("consent-not-known")};
    return Given{view_of(call, seals, *consent)};
}

/// What its withdrawal stops and what not, before and after it (R-CONSENT-6).
Reply<ConsentReachView> show_reach(Call& call) {
    auto& transaction = call.transaction();
    people::Seals seals{transaction, call.vault()};
    const auto consent = sharing::find_consent(transaction, seals, call.id<ConsentId>());
    if (!consent || !ledger::is_known_to(*consent, call.actor.organisation))
        return std::unexpected{problem("consent-not-known")};
    const auto reach =
        ledger::reach_of(transaction, seals, *consent, call.actor.organisation, call.now);
    ConsentReachView view{.stops = {},
                          .shared_on_it = views_of(transaction, reach.shared_on_it),
                          .rests_elsewhere = views_of(transaction, reach.rests_elsewhere)};
    for (const auto& asked : reach.stops)
        view.stops.push_back({.id = asked.id,
                              .at = asked.by.at,
                              .to = networks::short_of(transaction, *asked.recipient),
                              .kinds = asked.advice.scope});
    call.readings.push_back(people::owner_of(consent->person));
    return Given{std::move(view)};
}

/// Of the family of a case: what the asker's organisation asked for, or may receive on.
Reply<List<ConsentView>> list(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    const auto seen = casework::seen_case(call.transaction(), seals, call.id<CaseId>(), call.actor);
    if (!seen) return std::unexpected{CaseProblem{}(seen.error())};
    List<ConsentView> views;
    for (const auto& person : seen->members)
        for (const auto& consent :
             ledger::consents_known_to(call.transaction(), seals, person, call.actor.organisation))
            if (!consent.case_id || consent.case_id == seen->id)
                views.items.push_back(view_of(call, seals, consent));
    return Given{std::move(views)};
}

} // namespace

std::vector<Route> consent_routes() {
    const auto who = Audience::caseworker;
    return {makes<ledger::AnswerConsent, ConsentView>(
                "/v1/consents", "recordConsent",
                "Note what was answered to a question for consent, or why it was not asked; on an "
                "advice that waits for it",
                who, record),
            changes<Nothing, ConsentView>("/v1/consents/{id}/withdrawal", "withdrawConsent",
                                          "Withdraw a consent; what rested on it stops at once",
                                          who, withdraw),
            changes<Nothing, ConsentView>(
                "/v1/consents/{id}/withdrawal-seen", "seeWithdrawal",
                "Say that you saw that a consent was withdrawn on the family's own page", who, see),
            look<ConsentView>("/v1/consents/{id}", "showConsent",
                              "One consent that your organisation asked for or may receive on", who,
                              show),
            look<ConsentReachView>("/v1/consents/{id}/reach", "showConsentReach",
                                   "What the withdrawal of a consent stops, what was shared on it, "
                                   "and what rests on something else",
                                   who, show_reach),
            look<List<ConsentView>>("/v1/cases/{id}/consents", "listConsents",
                                    "The consents of a family that your organisation asked for or "
                                    "may receive on",
                                    who, list)};
}

} // namespace schakel::api
