#include "casework/ask_what_was_told.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "people/person_store.h"
#include "sharing/disclosure_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

bool contains(const std::vector<PersonId>& persons, const PersonId& person) {
    return std::ranges::find(persons, person) != persons.end();
}

/// R-TOLD-5
bool has_shared(store::Transaction& transaction, people::Seals& seals,
                const KeptToldQuestion& question, const OrganisationId& partner) {
    return std::ranges::any_of(sharing::disclosures_in_case_to(transaction, seals, question.case_id,
                                                               question.by.organisation),
                               [&](const sharing::Disclosure& disclosure) {
                                   return disclosure.by.organisation == partner &&
                                          disclosure.by.at >= question.by.at &&
                                          contains(disclosure.about, question.about.person);
                               });
}

} // namespace

std::expected<KeptToldQuestion, AskWhatWasToldError>
ask_what_was_told(const CaseId& case_id, const ToldQuestionId& id, const AskWhatWasTold& command,
                  const access::Actor& actor, store::Transaction& transaction,
                  const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto seen = case_to_work_on(transaction, seals, case_id, actor);
    if (!seen) return std::unexpected{widen<AskWhatWasToldError>(seen.error())};

    // 1. A question that was asked already is the answer.
    if (auto kept = find_told_question(transaction, seals, id)) {
        if (kept->case_id != case_id || kept->by.organisation != actor.organisation ||
            kept->about != command)
            return std::unexpected{IdAlreadyUsed{}};
        return *std::move(kept);
    }

    // 2. About one of the family, to all others who work on the case (R-TOLD-3).
    //    Of who was erased there is nothing left to ask.
    if (!contains(seen->members, command.person) ||
        !people::find_person(transaction, seals, command.person))
        return std::unexpected{ToldRefusal::no_member};
    KeptToldQuestion question{.id = id,
                              .case_id = case_id,
                              .about = command,
                              .by = actor.signature(),
                              .due_at = actor.at + told_question_term}; // R-TOLD-6
    for (const auto& participant : participants_of(transaction, case_id))
        if (takes_full_part(participant) && participant.organisation != actor.organisation)
            question.asked.push_back({.organisation = participant.organisation});
    if (question.asked.empty()) return std::unexpected{ToldRefusal::nobody_to_ask};

    add_told_question(transaction, seals, question);
    record_change(transaction, seals, ledger::Event::told_asked, actor, case_id, id.value, command);
    return question;
}

std::expected<KeptToldQuestion, AnswerWhatWasToldError>
answer_what_was_told(const ToldQuestionId& id, const AnswerWhatWasTold& command,
                     const access::Actor& actor, store::Transaction& transaction,
                     const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. Only who was asked, and works on the case still, knows of the question.
    auto question = find_told_question(transaction, seals, id);
    if (!question) return std::unexpected{ToldQuestionNotKnown{}};
    const auto asked =
        std::ranges::find(question->asked, actor.organisation, &AskedForTold::organisation);
    if (asked == question->asked.end()) return std::unexpected{ToldQuestionNotKnown{}};
    if (const auto seen = case_to_work_on(transaction, seals, question->case_id, actor); !seen) {
        if (const auto* refusal = std::get_if<CaseRefusal>(&seen.error()))
            return std::unexpected{*refusal};
        return std::unexpected{ToldQuestionNotKnown{}};
    }

    // 2. Once (R-TOLD-6), and that it shared only when it did (R-TOLD-5).
    if (asked->given) {
        if (asked->given->reply == command.reply && asked->given->by == actor.professional)
            return *std::move(question);
        return std::unexpected{ToldRefusal::answered_already};
    }
    if (command.reply == ToldReply::shared &&
        !has_shared(transaction, seals, *question, actor.organisation))
        return std::unexpected{ToldRefusal::nothing_shared};
    const GivenToldReply given{command.reply, actor.professional, actor.at};
    if (!keep_told_reply(transaction, seals, *question, actor.organisation, given))
        return std::unexpected{ToldRefusal::answered_already};
    asked->given = given;
    record_change(transaction, seals, ledger::Event::told_answered, actor, question->case_id,
                  id.value, command);
    return *std::move(question);
}

} // namespace schakel::casework
