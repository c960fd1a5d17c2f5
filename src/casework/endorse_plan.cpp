#include "casework/endorse_plan.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// What the ledger seals: also who answered, for of a person the leaf says nothing.
struct PlanEndorsed {
    std::int64_t version = 0;
    PlanPartyKind party = PlanPartyKind::person;
    std::string party_id;
    EndorsementAnswer answer = EndorsementAnswer::agrees;
    std::optional<std::string> words;
    bool by_themselves = false;
};
BOOST_DESCRIBE_STRUCT(PlanEndorsed, (), (version, party, party_id, answer, words, by_themselves))

bool asks_again(const Endorsement& asked, const Endorsement& kept) {
    auto again = asked;
    again.at = kept.at;
    again.professional = kept.professional;
    return again == kept;
}

/// `signature` is for the ledger: of a citizen's answer, the organisation that answers for the case.
std::expected<EndorsementView, EndorsePlanError>
keep_answer(const FamilyPlan& plan, const Case& about, const Endorsement& endorsement,
            const Signature& signature, store::Transaction& transaction, people::Seals& seals) {
    // 1. An answer that was given already is the answer.
    if (const auto kept = find_endorsement(transaction, seals, endorsement.id)) {
        if (!asks_again(endorsement, *kept)) return std::unexpected{IdAlreadyUsed{}};
        return view_of(transaction, seals, *kept);
    }
    // 2. R-CASE-6
    if (about.state == CaseState::closed) return std::unexpected{CaseRefusal::case_closed};
    // 3. R-PLAN-11: to the last version and to no other.
    if (last_plan_short(transaction, plan.case_id).value().id != plan.id)
        return std::unexpected{store::ChangedMeanwhile{}};
    // 4. R-PLAN-9
    const auto parties = plan_parties(transaction, seals, about, signature.at);
    if (std::ranges::none_of(parties, [&](const PlanParty& party) {
            return party.party == endorsement.party && party.id == endorsement.party_id;
        }))
        return std::unexpected{EndorsementRefusal::not_a_party};

    keep_endorsement(transaction, seals, plan.case_id, endorsement);
    ledger::append(transaction, seals,
                   {.event = ledger::Event::plan_endorsed,
                    .by = signature,
                    .owner = people::owner_of(plan.case_id),
                    .subject = plan.id.value,
                    .payload = codec::write_json(PlanEndorsed{
                        plan.version, endorsement.party, endorsement.party_id, endorsement.answer,
                        endorsement.words, !endorsement.professional})});
    return view_of(transaction, seals, endorsement);
}

} // namespace

std::expected<EndorsementView, EndorsePlanError>
endorse_plan(const FamilyPlanId& plan_id, const EndorsementId& id, const EndorsePlan& command,
             const access::Actor& actor, store::Transaction& transaction,
             const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. R-PLAN-12, and only who takes full part writes something (R-PARTICIPANT-3).
    const auto seen = seen_plan(transaction, seals, plan_id, actor);
    if (!seen) return std::unexpected{seen.error()};
    if (!takes_full_part(
            participation_of(transaction, seen->plan.case_id, actor.organisation).value()))
        return std::unexpected{CaseRefusal::not_a_participant};

    // 2. R-PLAN-10
    if (command.party == PlanPartyKind::organisation && command.id != actor.organisation.value)
        return std::unexpected{EndorsementRefusal::speaks_for_itself};

    return keep_answer(seen->plan, seen->about,
                       {.id = id,
                        .plan = plan_id,
                        .party = command.party,
                        .party_id = command.id,
                        .answer = command.answer,
                        .words = command.words,
                        .professional = actor.professional,
                        .organisation = actor.organisation,
                        .at = actor.at},
                       actor.signature(), transaction, seals);
}

std::expected<EndorsementView, EndorsePlanError>
endorse_as_person(const FamilyPlan& plan, const Case& about, const EndorsementId& id,
                  const PersonId& person, EndorsementAnswer answer,
                  const std::optional<std::string>& words, Instant now,
                  store::Transaction& transaction, people::Seals& seals) {
    return keep_answer(plan, about,
                       {.id = id,
                        .plan = plan.id,
                        .party = PlanPartyKind::person,
                        .party_id = person.value,
                        .answer = answer,
                        .words = words,
                        .at = now},
                       {ProfessionalId{}, about.responsible, now}, transaction, seals);
}

} // namespace schakel::casework
