// A professional reports a concern to a meeting.
#pragma once

#include "casework/concern_report_view.h"
#include "casework/intake_words.h"
#include "casework/not_known.h"
#include "index/register_signal.h"

namespace schakel::casework {

/// A signal about the first person, made together with the report.
struct SignalDraft {
    index::Weighing weighing;
};
BOOST_DESCRIBE_STRUCT(SignalDraft, (), (weighing))

struct MakeConcernReport {
    std::vector<PersonId> persons;
    MeetingKindId receiver;
    std::string concern;
    /// What the reporter wants to know from the partners of the meeting (K3).
    std::optional<std::string> question;
    std::vector<index::LifeArea> life_areas;
    bool care_avoidance = false;
    bool offence = false;
    /// None to a meeting that the own organisation keeps.
    std::optional<AdviceId> advice;
    std::vector<std::string> confirmed;
    /// With whom it was weighed, where the advice asks that.
    std::optional<std::string> colleague;
    /// The line of a protocol that it follows, or why it goes beside one (R-PROTOCOL-6 and 7).
    std::optional<ledger::FollowedExchange> follows{};
    std::optional<std::string> beside_protocol{};
    /// The care and advice team or other meeting that discussed it first (R-CONCERN-REPORT-3).
    std::optional<MeetingKindId> discussed_in;
    std::optional<SignalDraft> signal;
};
BOOST_DESCRIBE_STRUCT(MakeConcernReport, (),
                      (persons, receiver, concern, question, life_areas, care_avoidance, offence,
                       advice, confirmed, colleague, follows, beside_protocol, discussed_in,
                       signal))

using MakeConcernReportError =
    std::variant<PersonNotKnown, MeetingKindNotKnown, OrganisationNotKnown, IdAlreadyUsed,
                 ConcernReportRefusal, sharing::AdviceNotKnown, sharing::AdviceTooOld,
                 sharing::SharingRefused, sharing::OutsideScope, sharing::ConditionsNotConfirmed,
                 sharing::ColleagueNotNamed, sharing::DisclosedToOneself, sharing::PurposeLeftOut,
                 sharing::ProtocolLineNotInForce, sharing::ProtocolReasonMissing,
                 ledger::DisclosureIdUsed, index::RegisterSignalError>;

[[nodiscard]] std::expected<ConcernReport, MakeConcernReportError>
make_concern_report(const ConcernReportId& id, const MakeConcernReport& command,
                    const access::Actor& actor, store::Transaction& transaction,
                    const crypto::Vault& vault, const sharing::SharingFramework& framework);

} // namespace schakel::casework
