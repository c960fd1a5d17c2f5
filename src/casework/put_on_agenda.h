// Putting a case on the agenda of a meeting, with the question that is asked and a look whether the
// family stands on another agenda already.
#pragma once

#include "casework/agenda_item.h"
#include "casework/case.h"
#include "casework/meeting_not_known.h"
#include "casework/not_known.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct PutOnAgenda {
    CaseId case_id;
    std::string question;
    /// Who carries information about this case to the meeting and back (K27).
    std::optional<ProfessionalId> liaison;
    /// R-AGENDA-5; absent where it is not known yet.
    std::optional<FamilyPart> family_part;
    std::optional<std::string> family_reason;
};
BOOST_DESCRIBE_STRUCT(PutOnAgenda, (), (case_id, question, liaison, family_part, family_reason))

using PutOnAgendaError = std::variant<MeetingNotKnown, CaseNotKnown, ProfessionalNotKnown,
                                      CaseRefusal, MeetingRefusal, AgendaRefusal, IdAlreadyUsed>;

/// Sent again it is the same item.
[[nodiscard]] std::expected<AgendaItem, PutOnAgendaError>
put_on_agenda(const CaseMeetingId& meeting, const AgendaItemId& id, const PutOnAgenda& command,
              const access::Actor& actor, store::Transaction& transaction,
              const crypto::Vault& vault);

} // namespace schakel::casework
