// Saying that an absent partner was given word of what a meeting discussed.
//
//   R-WORD-3  Who owes the word says that it was given, once; it stays in sight until then. What is
//             told goes by a disclosure of its own, which is named where one was made since. (R-REPORT-BACK-1
//             and 3)
#pragma once

#include "access/account.h"
#include "casework/meeting_not_known.h"
#include "casework/meeting_word.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct RecordWordGiven {
    /// To whom.
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(RecordWordGiven, (), (organisation))

enum class WordRefusal { not_owed_by_you };
BOOST_DESCRIBE_ENUM(WordRefusal, not_owed_by_you)

using RecordWordGivenError = std::variant<AgendaItemNotKnown, WordRefusal>;

/// Sent again it was given already.
[[nodiscard]] std::expected<WordOwed, RecordWordGivenError>
record_word_given(const AgendaItemId& id, const RecordWordGiven& command,
                  const access::Actor& actor, store::Transaction& transaction,
                  const crypto::Vault& vault);

} // namespace schakel::casework
