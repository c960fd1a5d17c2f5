// /v1/inquiries -- "known to you?": yes or no, to the asker only, and never why.
#include "api/case_problems.h"
#include "api/routes.h"
#include "casework/answer_inquiry.h"
#include "casework/ask_partners.h"

namespace schakel::api {

namespace {

using casework::Inquiries;
using casework::Inquiry;

const ProblemKinds kinds{
    {"inquiry-not-known", 404, "R-INQUIRY-3", "Deze navraag is hier niet bekend",
     "Kijk bij Navragen wat u is gevraagd.", "This inquiry is not known here",
     "See your list of inquiries."},
    {"inquiry-refused", 409, "R-INQUIRY-1", "Zo kunt u dit niet navragen",
     "Vraag partners van het netwerk naar mensen uit de melding of casus.",
     "This cannot be asked like that",
     "Ask partners of the network about persons of the report or case."},
    {"inquiry-answered-already", 409, "R-INQUIRY-4", "Uw organisatie heeft al geantwoord",
     "Een antwoord staat vast. Bel met wie het vroeg.", "Your organisation has answered already",
     "An answer stands. Call who asked."},
    {"asked-about-not-known", 404, "R-INTAKE-1", "Deze zorgmelding is hier niet bekend",
     "Kijk bij Zorgmeldingen wat u deed en kreeg.", "This concern report is not known here",
     "See your list of concern reports."},
};

struct ToProblem : CaseProblem {
    using CaseProblem::operator();

    http::Problem operator()(const casework::ConcernReportNotKnown&) const {
        return problem("asked-about-not-known");
    }
    http::Problem operator()(const casework::InquiryNotKnown&) const {
        return problem("inquiry-not-known");
    }
    http::Problem operator()(casework::InquiryRefusal refusal) const {
        return problem(refusal == casework::InquiryRefusal::answered_already
                           ? "inquiry-answered-already"
                           : "inquiry-refused",
                       casework::rule_behind(refusal));
    }
};

Reply<Inquiry> ask(Call& call, const casework::AskPartners& command) {
    auto asked = casework::ask_partners(call.new_id<InquiryId>(), command, call.actor,
                                        call.transaction(), call.vault());
    if (!asked) return std::unexpected{std::visit(ToProblem{}, asked.error())};
    for (const auto& person : asked->persons)
        call.readings.push_back("person/" + person.id.value);
    for (const auto& organisation : command.organisations)
        call.tell(organisation, notify::EventKind::task);
    return Given{std::move(*asked)};
}

Reply<Inquiries> list(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    auto seen = casework::inquiries_seen(call.transaction(), seals, call.actor);
    for (const auto& inquiry : seen.asked)
        for (const auto& person : inquiry.persons)
            call.readings.push_back("person/" + person.id.value);
    for (const auto& inquiry : seen.to_answer)
        for (const auto& person : inquiry.persons)
            call.readings.push_back("person/" + person.id.value);
    return Given{std::move(seen)};
}

Reply<Nothing> answer(Call& call, const casework::AnswerInquiry& command) {
    const auto answered = casework::answer_inquiry(call.id<InquiryId>(), command, call.actor,
                                                   call.transaction(), call.vault());
    if (!answered) return std::unexpected{std::visit(ToProblem{}, answered.error())};
    people::Seals seals{call.transaction(), call.vault()};
    if (const auto inquiry =
            casework::find_inquiry(call.transaction(), seals, call.id<InquiryId>()))
        call.tell(inquiry->by.organisation, notify::EventKind::task);
    return Given<Nothing>{};
}

} // namespace

std::vector<Route> inquiry_routes() {
    const auto who = Audience::caseworker;
    return {makes<casework::AskPartners, Inquiry>(
                "/v1/inquiries", "askPartners",
                "Ask partners whether they know the persons of a report or case", who, ask),
            look<Inquiries>("/v1/inquiries", "listInquiries",
                            "What your organisation asked, and what it is asked", who, list),
            changes<casework::AnswerInquiry, Nothing>("/v1/inquiries/{id}/answer", "answerInquiry",
                                                      "Say whether your organisation knows them",
                                                      who, answer)};
}

} // namespace schakel::api
