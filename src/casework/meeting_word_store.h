// Keeping word that is owed about a meeting.
#pragma once

#include "casework/meeting_word.h"
#include "store/store.h"

namespace schakel::casework {

void keep_word_owed(store::Transaction& transaction, const WordOwed& word);
/// Keeps when it was given, and with which disclosure.
void keep_word_given(store::Transaction& transaction, const WordOwed& word);
/// It is owed once more from now on, with the time that there was for it before.
void keep_word_owed_again(store::Transaction& transaction, const WordOwed& word, Instant now);
/// What was owed to one who does not wait for it any more, and was not given, is not owed.
void end_owing_word(store::Transaction& transaction, const AgendaItemId& item,
                    const OrganisationId& organisation);
/// Of one item, given or not.
[[nodiscard]] std::vector<WordOwed> words_of_item(store::Transaction& transaction,
                                                  const AgendaItemId& item);
/// Still owed, by whom it may be, of all meetings at which the organisation sits; the oldest first.
[[nodiscard]] std::vector<WordOwed> words_owed_at_tables_of(store::Transaction& transaction,
                                                            const OrganisationId& organisation);
/// Whether any is still owed of what was said about this case (R-WORD-4).
[[nodiscard]] bool word_owed_in(store::Transaction& transaction, const CaseId& id);

} // namespace schakel::casework
