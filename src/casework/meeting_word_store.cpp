#include "casework/meeting_word_store.h"

namespace schakel::casework {

namespace {

const store::Statement insert_word{
    "INSERT INTO casework_meeting_word (item, organisation, owed_by, liaison, owed_at, given_at) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
const store::Statement update_word{"UPDATE casework_meeting_word SET given_at = $1 "
                                   "WHERE item = $2 AND organisation = $3"};
const store::Statement words_kept_of_item{
    "SELECT item, organisation, owed_by, liaison, owed_at, given_at FROM casework_meeting_word "
    "WHERE item = $1 ORDER BY organisation"};
const store::Statement words_still_owed{
    "SELECT item, organisation, owed_by, liaison, owed_at, given_at FROM casework_meeting_word "
    "WHERE owed_by = $1 AND given_at IS NULL ORDER BY owed_at, item, organisation"};

} // namespace

void keep_word_owed(store::Transaction& transaction, const WordOwed& word) {
    transaction.keep(insert_word, word);
}

void keep_word_given(store::Transaction& transaction, const WordOwed& word) {
    transaction.change(update_word, word.given_at, word.item, word.organisation);
}

std::vector<WordOwed> words_of_item(store::Transaction& transaction, const AgendaItemId& item) {
    return transaction.records<WordOwed>(words_kept_of_item, item);
}

std::vector<WordOwed> words_owed_by(store::Transaction& transaction,
                                    const OrganisationId& organisation) {
    return transaction.records<WordOwed>(words_still_owed, organisation);
}

} // namespace schakel::casework
