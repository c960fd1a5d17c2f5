// Who stand behind a version of the plan, or object to it.
//
//   R-PLAN-9   Each version is endorsed anew by every party: the organisations that take full part,
//              the parents and whoever else has custody, and the young from twelve on. (seed 001:
//              "Alle betrokken partijen onderschrijven het plan", "bekend is bij en ondersteund wordt
//              door de cliënten"; Jeugdwet art. 4.1.2; the age: Jeugdwet par. 7.3)
//   R-PLAN-10  An organisation speaks for itself. Someone of the family does so too, or a professional
//              who takes full part writes down what they said and signs for that. (design)
//   R-PLAN-11  One answers to the last version and to no other; a later answer to the same version
//              stands beside the earlier one and holds. (design: nobody is bound to what they did
//              not see)
//
// A parent without custody is a party, for agreements bind them too; a professional tells that parent
// what concerns them. Their own page does not open to it (R-CITIZEN-2).
//
// NOT YET: a party that does not want to answer at all; someone who belongs to the family in another
// way, such as a new partner.
#pragma once

#include "casework/case.h"
#include "casework/family_plan.h"
#include "people/seals.h"

namespace schakel::casework {

using EndorsementId = Id<struct EndorsementKindOfId>;

BOOST_DEFINE_ENUM_CLASS(PlanPartyKind, person, organisation)
BOOST_DEFINE_ENUM_CLASS(EndorsementAnswer, agrees, objects)

/// From this age on someone has a say of their own (R-PLAN-9).
inline constexpr int age_of_own_say = 12;

struct PlanParty {
    PlanPartyKind party = PlanPartyKind::person;
    /// Of a person or of an organisation.
    std::string id;
    std::string name;
    bool operator==(const PlanParty&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanParty, (), (party, id, name))

struct Endorsement {
    EndorsementId id{};
    FamilyPlanId plan{};
    PlanPartyKind party = PlanPartyKind::person;
    std::string party_id{};
    /// Personal content, like the words.
    EndorsementAnswer answer = EndorsementAnswer::agrees;
    std::optional<std::string> words{};
    /// Who wrote it down, for which organisation; absent when the person did.
    std::optional<ProfessionalId> professional{};
    std::optional<OrganisationId> organisation{};
    Instant at{};
    bool operator==(const Endorsement&) const = default;
};

/// Why an endorsement is refused.
enum class EndorsementRefusal { not_a_party, speaks_for_itself };
BOOST_DESCRIBE_ENUM(EndorsementRefusal, not_a_party, speaks_for_itself)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(EndorsementRefusal refusal);

/// All who are asked to endorse the plan of this case now (R-PLAN-9): the family first.
[[nodiscard]] std::vector<PlanParty>
plan_parties(store::Transaction& transaction, people::Seals& seals, const Case& about, Instant now);
/// Those of them who have not answered.
[[nodiscard]] std::vector<PlanParty> not_answered(std::vector<PlanParty> parties,
                                                  const std::vector<Endorsement>& given);
/// The last answer of each party, in the order in which they were given (R-PLAN-11).
[[nodiscard]] std::vector<Endorsement> that_hold(std::vector<Endorsement> given);

} // namespace schakel::casework
