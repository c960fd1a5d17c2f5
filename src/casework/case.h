// A case: the joint work around one family system, from first concern to aftercare.
//
//   R-CASE-1  An open case has exactly one responsible organisation at every moment. Only that
//             one hands it over, and only the acceptance of a handover makes it another.
//             (seed 002, chapter 7, condition 5)
//   R-CASE-2  A case is about the whole family system: everyone who belongs to it when it opens
//             is a member. (seed 001, building block on systemic work; seed 000: gezin)
//   R-CASE-3  Only who takes part in a case can learn that it exists. For all others the answer
//             is that of a case that is not there.
//             (design: that a family is known here is itself personal data; AVG art. 5 lid 1
//             onder f)
//   R-CASE-4  Only the responsible organisation names the director and the contact person, and
//             both work for an organisation that is a participant: someone who can act.
//             (seed 001, building block on direction; seed 002, checklist chain collaboration,
//             16)
//   R-CASE-5  A case is not closed while a handover of it is open or while word is owed to
//             whoever brought it in or was absent when it was discussed, and only the responsible organisation closes it.
//             (seed 002, chapter 7, condition 5, and appendix 1, Tilburg)
//   R-CASE-6  In a closed case nothing is changed any more.
//             (design: what was closed stays as it was judged; WGS art. 2.31 lid 8)
//
// NOT YET: opening a closed case again; shielding a closed case from who took part (WGS art. 2.31
// lid 8); erasing it after its term (WGS art. 1.8 lid 7).
#pragma once

#include "base/vocabulary.h"
#include "networks/approach.h"
#include "people/person.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(CaseState, open, closed)

struct Case {
    CaseId id{};
    /// What it is about (R-APPROACH-3).
    networks::Approach approach = networks::Approach::person;
    /// The family's name: personal content, kept only sealed. Or what a group or an area is called.
    std::string name{};
    /// Why a group is one, or what the trouble with an area is; absent in the case of a family.
    std::optional<std::string> occasion{};
    CaseState state = CaseState::open;
    /// R-CASE-1.
    OrganisationId responsible{};
    std::optional<ProfessionalId> director{};
    /// The fixed face for the family (K43).
    std::optional<ProfessionalId> contact_person{};
    /// The meeting on whose discussion list it stands (K39).
    std::optional<MeetingKindId> meeting_kind{};
    Signature opened{};
    std::optional<Instant> closed_at{};
    /// R-CASE-2, in the order in which they were found.
    std::vector<PersonId> members{};
    /// What a change of it must name (R-STORE-2).
    std::int64_t version = 1;
    bool operator==(const Case&) const = default;
};

/// Why something in a case is refused. Every value rests on a rule; see rule_behind.
enum class CaseRefusal {
    not_responsible,
    case_closed,
    handover_open,
    report_back_owed,
    works_for_no_participant,
    only_as_guest,
    secrecy_not_signed,
    not_an_observer,
    takes_part_already,
    not_a_participant,
    not_written_by_you,
    replaced_already,
    not_about_a_family,
};
BOOST_DESCRIBE_ENUM(CaseRefusal, not_responsible, case_closed, handover_open, report_back_owed,
                    works_for_no_participant, only_as_guest, secrecy_not_signed, not_an_observer,
                    takes_part_already, not_a_participant, not_written_by_you, replaced_already,
                    not_about_a_family)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(CaseRefusal refusal);

/// What a case around this person is called: "van der Berg".
[[nodiscard]] std::string case_name_for(const people::PersonName& name);

} // namespace schakel::casework
