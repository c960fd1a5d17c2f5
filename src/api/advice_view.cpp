#include "api/advice_view.h"

#include "networks/directory_store.h"

namespace schakel::api {

namespace {

JointQuestionView view_of(const sharing::JointQuestion& joint, const sharing::FactModel& model) {
    JointQuestionView view{joint.facts,  joint.question.nl, joint.question.en,
                           joint.why.nl, joint.why.en,      {}};
    for (const auto& answer : joint.answers) {
        JointAnswerView one{answer.nl, answer.en, {}};
        for (const auto& [name, code] : answer.facts)
            if (const auto* fact = model.fact(name))
                one.facts.push_back({name, sharing::fact_to_json(*fact, {code})});
        view.answers.push_back(std::move(one));
    }
    return view;
}

} // namespace

CameView came_view(store::Transaction& transaction, const sharing::Disclosure& came) {
    return {.disclosure = came.id,
            .from = networks::short_of(transaction, came.by.organisation),
            .at = came.by.at,
            .data = sharing::kinds_of(came.items),
            .purpose = came.purpose,
            .carried = came.carried,
            .sentence_nl = came.sentence_nl,
            .sentence_en = came.sentence_en};
}

AdviceView view_of(const sharing::KeptAdvice& kept, const AskedView& asked,
                   const sharing::SharingFramework& framework) {
    const auto& advice = kept.advice;
    AdviceView view{.id = kept.id,
                    .verdict = advice.verdict,
                    .scope = advice.scope,
                    .manner = advice.manner,
                    .duties = advice.duties,
                    .conditions = advice.conditions,
                    .provisions = sharing::shorts_of(advice.provisions, framework),
                    .norm = advice.norm,
                    .sentence_nl = advice.sentence_nl,
                    .sentence_en = advice.sentence_en,
                    .known = {},
                    .because = advice.because,
                    .would_change = advice.would_change,
                    .possible = advice.possible,
                    .next_question = std::nullopt,
                    .questions_left_max = 0,
                    .policy = advice.policy,
                    .term = advice.next_question ? std::nullopt
                                                 : term_view(kept, asked.requested_on, framework),
                    .kept = asked.kept,
                    .came = asked.came,
                    .own_knowledge = kept.own_knowledge,
                    .least = asked.least};
    const auto& model = framework.fact_model();
    for (const auto& [name, codes] : kept.facts) {
        const auto* fact = model.fact(name);
        if (fact == nullptr) continue;
        const bool answered = asked.answers.find(name) != nullptr;
        const auto from = asked.from.find(name);
        view.known.push_back(
            {name, sharing::fact_to_json(*fact, codes),
             answered ? FactSource::answer : FactSource::system,
             answered || from == asked.from.end() ? std::nullopt : std::optional{from->second}});
    }
    if (advice.next_question) {
        view.next_question = NextQuestion{*advice.next_question, {}};
        if (asked.together != nullptr)
            view.next_question->together = view_of(*asked.together, model);
        view.questions_left_max = static_cast<std::int32_t>(model.facts.size() - view.known.size());
    }
    return view;
}

http::Problem DisclosureToProblem::operator()(const sharing::AdviceNotKnown&) const {
    return problem("advice-not-known");
}
http::Problem DisclosureToProblem::operator()(const sharing::AdviceTooOld& too_old) const {
    switch (too_old.because) {
    case sharing::AdviceAge::older_than_a_day:
    case sharing::AdviceAge::policy_changed: return problem("advice-too-old");
    case sharing::AdviceAge::consent_withdrawn: return problem("consent-ended");
    case sharing::AdviceAge::situation_changed: break;
    }
    auto made = problem("situation-changed");
    for (const auto& name : too_old.facts)
        if (const auto* fact = framework.fact_model().fact(name))
            made.errors.push_back({"/advice", name, fact->label.nl + " / " + fact->label.en});
    return made;
}

http::Problem DisclosureToProblem::operator()(const sharing::SharingRefused& refused) const {
    auto made = problem("sharing-refused");
    for (const auto& provision : sharing::shorts_of(refused.advice.provisions, framework))
        made.reasons.push_back({provision.law + " " + provision.article, provision.id});
    return made;
}

http::Problem DisclosureToProblem::operator()(const sharing::OutsideScope& outside) const {
    auto made = problem("outside-scope");
    for (const auto& kind : outside.data)
        made.errors.push_back({"/items", "not_allowed", "may not go along: " + kind});
    return made;
}

http::Problem DisclosureToProblem::operator()(const sharing::ConditionsNotConfirmed& open) const {
    auto made = problem("condition-not-confirmed");
    for (const auto& condition : open.conditions)
        made.errors.push_back({"/confirmed", "missing", condition});
    return made;
}

http::Problem DisclosureToProblem::operator()(const sharing::ColleagueNotNamed&) const {
    auto made = problem("colleague-not-named");
    made.errors.push_back({"/colleague", "missing", "must be there"});
    return made;
}

http::Problem DisclosureToProblem::operator()(const sharing::DisclosedToOneself&) const {
    return problem("disclosed-to-oneself");
}

http::Problem DisclosureToProblem::operator()(const sharing::PurposeLeftOut& left_out) const {
    auto made = problem("purpose-left-out");
    for (const auto& came : left_out.came)
        made.errors.push_back({"/items", "not_allowed", "came by disclosure " + came.value});
    return made;
}

http::Problem DisclosureToProblem::operator()(const sharing::ProtocolLineNotInForce&) const {
    auto made = problem("protocol-line-not-in-force");
    made.errors.push_back({"/follows", "not_allowed", "does not speak of this"});
    return made;
}

http::Problem DisclosureToProblem::operator()(const sharing::ProtocolReasonMissing&) const {
    auto made = problem("protocol-reason-missing");
    made.errors.push_back({"/besideProtocol", "missing", "must say why"});
    return made;
}

http::Problem DisclosureToProblem::operator()(const ledger::DisclosureIdUsed&) const {
    return problem("key-used-for-another");
}

} // namespace schakel::api
