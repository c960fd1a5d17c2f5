// Keeping word that is owed about a meeting.
#pragma once

#include "casework/meeting_word.h"
#include "store/store.h"

namespace schakel::casework {

void keep_word_owed(store::Transaction& transaction, const WordOwed& word);
/// Keeps when it was given.
void keep_word_given(store::Transaction& transaction, const WordOwed& word);
/// Of one item, given or not.
[[nodiscard]] std::vector<WordOwed> words_of_item(store::Transaction& transaction,
                                                  const AgendaItemId& item);
/// That the organisation still owes, the oldest first.
[[nodiscard]] std::vector<WordOwed> words_owed_by(store::Transaction& transaction,
                                                  const OrganisationId& organisation);

} // namespace schakel::casework
