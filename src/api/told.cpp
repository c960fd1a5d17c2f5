// What a family told already, and asking partners for it before the family is asked (R-TOLD-1 to
// R-TOLD-6).
#include "api/case_problems.h"
#include "api/routes.h"
#include "casework/ask_what_was_told.h"
#include "casework/told_view.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"told-question-not-known", 404, "R-TOLD-3", "Deze vraag is hier niet bekend",
     "Kijk in de casus wat u is gevraagd.", "This question is not known here",
     "See in the case what you were asked."},
};

struct ToProblem : CaseProblem {
    using CaseProblem::operator();

    http::Problem operator()(const casework::ToldQuestionNotKnown&) const {
        return problem("told-question-not-known");
    }
};

Reply<casework::ToldInCase> show(Call& call) {
    const auto id = call.id<CaseId>();
    auto view = casework::view_told(call.transaction(), call.vault(), id, call.actor);
    if (!view) return std::unexpected{CaseProblem{}(view.error())};
    call.readings.push_back("case/" + id.value);
    for (const auto& answer : view->answers)
        if (!answer.here) call.readings.push_back("case/" + answer.in_case.value);
    return Given{std::move(*view)};
}

Reply<casework::ToldQuestion> ask(Call& call, const casework::AskWhatWasTold& command) {
    const auto asked =
        casework::ask_what_was_told(call.id<CaseId>(), call.new_id<casework::ToldQuestionId>(),
                                    command, call.actor, call.transaction(), call.vault());
    if (!asked) return std::unexpected{std::visit(ToProblem{}, asked.error())};
    for (const auto& partner : asked->asked)
        call.tell(partner.organisation, notify::EventKind::task);
    people::Seals seals{call.transaction(), call.vault()};
    return Given{casework::told_question_asked(call.transaction(), seals, *asked, call.now)};
}

Reply<Nothing> answer(Call& call, const casework::AnswerWhatWasTold& command) {
    const auto answered = casework::answer_what_was_told(
        call.id<casework::ToldQuestionId>(), command, call.actor, call.transaction(), call.vault());
    if (!answered) return std::unexpected{std::visit(ToProblem{}, answered.error())};
    call.tell(answered->by.organisation, notify::EventKind::task);
    return Given<Nothing>{};
}

} // namespace

std::vector<Route> told_routes() {
    const auto who = Audience::caseworker;
    return {look<casework::ToldInCase>("/v1/cases/{id}/told-answers", "showTold",
                                       "What the family told already, as far as you may see it",
                                       who, show),
            makes<casework::AskWhatWasTold, casework::ToldQuestion>(
                "/v1/cases/{id}/told-questions", "askWhatWasTold",
                "Ask the partners of a case what one of the family told them", who, ask),
            changes<casework::AnswerWhatWasTold, Nothing>(
                "/v1/told-questions/{id}/answer", "answerWhatWasTold",
                "Say that your organisation shared what was told, or shares nothing", who, answer)};
}

} // namespace schakel::api
