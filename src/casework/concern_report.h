// A concern report (zorgmelding): a professional tells a meeting that someone seems to need care.
//
//   R-CONCERN-REPORT-1  A report is about persons of one family. (seed 000: gezin; AVG art. 5 lid 1
//                       onder c: nobody else comes along)
//   R-CONCERN-REPORT-2  Only an organisation that may take part in the meeting reports to it. (WGS
//                       art. 2.31 lid 1: een deelnemer kan een casus aanmelden)
//   R-CONCERN-REPORT-3  It comes in along one of the typed ways: by the police; out of a care and
//                       advice team that discussed it first, brought by who carries information
//                       for that team; or by another partner of the meeting. (seed 002, appendix
//                       1, Tilburg: via een zorgmelding van de politie of via een zorg- en
//                       adviesteam; WGS art. 2.31 lid 1 for the third)
//   R-CONCERN-REPORT-4  What it says travels only on an advice that permits it to the organisation
//                       that keeps the meeting, in the same transaction; a signal that goes along
//                       is made with it or neither is. Where the own organisation keeps it nothing
//                       travels, and the ledger has the report alone. (AVG art. 5 lid 1 onder a;
//                       R-STORE-1; R-DISCLOSURE-11)
//   R-CONCERN-REPORT-5  It is taken in within the term of its way, seven days where the network
//                       sets none, and overdue after that. (seed 002, appendix 1, Kop van
//                       Noord-Holland: bewaken van de doorlooptijd; design: the number)
//   R-CONCERN-REPORT-6  Sent twice it is one report. (design: a line that drops must not make a
//                       family's file travel twice)
#pragma once

#include "index/signal.h"
#include "networks/directory.h"

#include <span>

namespace schakel::casework {

/// R-CONCERN-REPORT-3 (K2).
BOOST_DEFINE_ENUM_CLASS(EntryRoute, police, care_advice_team, partner)

/// What a report says: personal content, kept only sealed.
struct Concern {
    std::string text;
    /// What whoever reports wants to know from the partners of the meeting (K3).
    std::optional<std::string> question{};
    std::vector<index::LifeArea> life_areas{};
    bool care_avoidance = false;
    bool offence = false;
    bool operator==(const Concern&) const = default;
};
BOOST_DESCRIBE_STRUCT(Concern, (), (text, question, life_areas, care_avoidance, offence))

enum class ConcernReportRefusal {
    not_one_family,
    not_a_participant,
    no_such_way,
    meeting_kept_by_nobody,
    advice_for_another,
};
BOOST_DESCRIBE_ENUM(ConcernReportRefusal, not_one_family, not_a_participant, no_such_way,
                    meeting_kept_by_nobody, advice_for_another)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(ConcernReportRefusal refusal);

/// There is none, or none that this actor may know of.
struct ConcernReportNotKnown {
    bool operator==(const ConcernReportNotKnown&) const = default;
};

/// Days in which a report is taken in where the network has no route for it (design).
inline constexpr std::int32_t intake_term_days = 7;

/// R-CONCERN-REPORT-2. A meeting without a list is open to every organisation of the directory.
[[nodiscard]] bool may_report(const networks::MeetingKind& receiver,
                              const OrganisationId& organisation);

/// Along which way it comes, and when it must have been taken in.
struct EntryTerms {
    EntryRoute entry = EntryRoute::partner;
    std::int32_t term_days = intake_term_days;
};

/// What decides about the way: who reports, and for a report out of another meeting that meeting,
/// its route to the receiver, and who carries information for it.
struct EntryDetails {
    networks::Organisation reporter;
    /// From the meeting where it was discussed first, or else from the reporter's organisation.
    std::optional<networks::Route> route{};
    std::optional<networks::MeetingKind> discussed_in{};
    /// The organisations that keep that meeting, and that of the route's liaison.
    std::vector<OrganisationId> carriers{};
};

/// R-CONCERN-REPORT-3 and 5.
[[nodiscard]] std::expected<EntryTerms, ConcernReportRefusal>
entry_along(const EntryDetails& details);

} // namespace schakel::casework
