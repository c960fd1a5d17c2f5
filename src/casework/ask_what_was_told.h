// Asking the partners of a case what the family told them, before the family is asked again; and how a
// partner answers.
#pragma once

#include "casework/participant_store.h"
#include "casework/told_question_store.h"
#include "crypto/vault.h"

#include <variant>

namespace schakel::casework {

/// The body of the command; the identifier comes beside it.
using AskWhatWasTold = ToldByFamily;

using AskWhatWasToldError = std::variant<CaseNotKnown, CaseRefusal, ToldRefusal, IdAlreadyUsed>;

/// Sent again with the same words it is the same question.
[[nodiscard]] std::expected<KeptToldQuestion, AskWhatWasToldError>
ask_what_was_told(const CaseId& case_id, const ToldQuestionId& id, const AskWhatWasTold& command,
                  const access::Actor& actor, store::Transaction& transaction,
                  const crypto::Vault& vault);

struct AnswerWhatWasTold {
    ToldReply reply = ToldReply::shares_nothing;
};
BOOST_DESCRIBE_STRUCT(AnswerWhatWasTold, (), (reply))

using AnswerWhatWasToldError = std::variant<ToldQuestionNotKnown, CaseRefusal, ToldRefusal>;

/// The question that was answered. Sent again with the same answer nothing changes.
[[nodiscard]] std::expected<KeptToldQuestion, AnswerWhatWasToldError>
answer_what_was_told(const ToldQuestionId& id, const AnswerWhatWasTold& command,
                     const access::Actor& actor, store::Transaction& transaction,
                     const crypto::Vault& vault);

} // namespace schakel::casework
