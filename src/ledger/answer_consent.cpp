#include "ledger/answer_consent.h"

#include "people/person_store.h"
#include "sharing/advice_store.h"
#include "sharing/consent_store.h"

#include <algorithm>

namespace schakel::ledger {

namespace {

using sharing::Consent;
using sharing::ConsentAnswer;
using Codes = std::vector<std::string>;

bool holds(const Codes& codes, const std::string& code) {
    return std::ranges::find(codes, code) != codes.end();
}

std::string one_code(const sharing::KeptAdvice& asked, const std::string& fact) {
    const auto found = asked.facts.find(fact);
    return found == asked.facts.end() || found->second.size() != 1 ? "" : found->second.front();
}

Codes all_codes(const sharing::KeptAdvice& asked, const std::string& fact) {
    const auto found = asked.facts.find(fact);
    return found == asked.facts.end() ? Codes{} : found->second;
}

/// In years, at the moment of answering.
std::optional<std::int32_t> age_of(store::Transaction& transaction, people::Seals& seals,
                                   const PersonId& id, Instant at) {
    const auto person = people::find_person(transaction, seals, id);
    return person ? age_on(person->birth_date, date_of(at)) : std::nullopt;
}

/// What the advice was asked about, parted by what the answer is yes to.
void part_kinds(Consent& consent, const AnswerConsent& command, const Codes& asked) {
    if (command.answer != ConsentAnswer::partly) {
        consent.kinds = asked;
        return;
    }
    for (const auto& kind : asked)
        (holds(command.kinds, kind) ? consent.kinds : consent.left_out).push_back(kind);
}

} // namespace

bool consent_is_the_ground(const sharing::KeptAdvice& asked) {
    const auto& advice = asked.advice;
    return advice.verdict == sharing::Verdict::only_with_consent ||
           std::ranges::any_of(advice.would_change, [](const sharing::ChangeOfFact& change) {
               return change.fact == "consent";
           });
}

std::expected<Consent, AnswerConsentError>
answer_consent(const ConsentId& id, const AnswerConsent& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault,
               const sharing::FactModel& facts) {
    people::Seals seals{transaction, vault};

    // 1. The organisation's own question, about someone and for someone (R-CONSENT-1).
    const auto asked = sharing::find_advice(transaction, seals, command.advice);
    if (!asked || asked->by.organisation != actor.organisation || !asked->about ||
        !asked->recipient)
        return std::unexpected{sharing::AdviceNotKnown{}};
    if (!consent_is_the_ground(*asked)) return std::unexpected{ConsentNotTheGround{}};

    // 2. What was answered; a giver that the Grondslag does not know is none.
    Consent consent{.id = id,
                    .person = *asked->about,
                    .given_by = command.given_by.value_or(""),
                    .answer = command.answer,
                    .form = command.form,
                    .purpose = one_code(*asked, "purpose"),
                    .kinds = {},
                    .recipients = {*asked->recipient},
                    .words = command.words.value_or(""),
                    .by = actor.signature(),
                    .withdrawn = std::nullopt,
                    .left_out = {},
                    .until = command.until,
                    .age = age_of(transaction, seals, *asked->about, actor.at),
                    .why_not_asked = command.why_not_asked.value_or(""),
                    .advice = asked->id,
                    .case_id = asked->case_id};
    const auto* givers = facts.fact("consent_by");
    if (givers == nullptr || givers->value(consent.given_by) == nullptr) consent.given_by.clear();
    part_kinds(consent, command, all_codes(*asked, "data"));

    // 3. Kept with its entry when it is specific and complete (R-CONSENT-1 and 4).
    auto recorded = record_consent(consent, transaction, vault);
    if (recorded) return *std::move(recorded);
    return std::visit(
        [](auto&& refusal) -> std::expected<Consent, AnswerConsentError> {
            return std::unexpected{AnswerConsentError{std::move(refusal)}};
        },
        std::move(recorded.error()));
}

bool is_known_to(const Consent& consent, const OrganisationId& organisation) {
    return consent.by.organisation == organisation ||
           std::ranges::find(consent.recipients, organisation) != consent.recipients.end();
}

std::vector<Consent> consents_known_to(store::Transaction& transaction, people::Seals& seals,
                                       const PersonId& person, const OrganisationId& organisation) {
    auto found = sharing::consents_of(transaction, seals, person);
    std::erase_if(found,
                  [&](const Consent& consent) { return !is_known_to(consent, organisation); });
    return found;
}

} // namespace schakel::ledger
