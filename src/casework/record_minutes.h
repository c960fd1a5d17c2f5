// Writing the minutes of an agenda item, or a corrected version of them.
#pragma once

#include "casework/agenda_item.h"
#include "casework/case.h"
#include "casework/meeting_not_known.h"
#include "casework/problem_assessment.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct RecordMinutes {
    std::string text;
    std::optional<std::string> decision;
    std::optional<ProblemAssessment> assessment{};
    std::optional<ActionAdvice> advice{};
};
BOOST_DESCRIBE_STRUCT(RecordMinutes, (), (text, decision, assessment, advice))

using RecordMinutesError = std::variant<AgendaItemNotKnown, CaseRefusal, MeetingRefusal,
                                        AgendaRefusal, store::ChangedMeanwhile>;

/// R-MINUTES-1 to 3, R-ASSESSMENT-1 and 2, R-ACTION-ADVICE-1 and 2. The same words again are no new version.
[[nodiscard]] std::expected<AgendaItem, RecordMinutesError>
record_minutes(const AgendaItemId& id, const RecordMinutes& command,
               std::optional<std::int64_t> version_seen, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
