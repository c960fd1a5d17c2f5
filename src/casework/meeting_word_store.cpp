#include "casework/meeting_word_store.h"

namespace schakel::casework {

namespace {

const store::Statement insert_word{
    "INSERT INTO casework_meeting_word (item, organisation, owed_by, liaison, owed_at, due_at, "
    "given_at, disclosure) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
const store::Statement update_word{"UPDATE casework_meeting_word SET given_at = $1, "
                                   "disclosure = $2 WHERE item = $3 AND organisation = $4"};
const store::Statement owe_word_again{
    "UPDATE casework_meeting_word SET owed_at = $1, due_at = $2, given_at = NULL, "
    "disclosure = NULL WHERE item = $3 AND organisation = $4"};
const store::Statement delete_word{"DELETE FROM casework_meeting_word WHERE item = $1 "
                                   "AND organisation = $2 AND given_at IS NULL"};
const store::Statement words_kept_of_item{
    "SELECT item, organisation, owed_by, liaison, owed_at, due_at, given_at, disclosure "
    "FROM casework_meeting_word WHERE item = $1 ORDER BY organisation"};
const store::Statement words_still_owed{
    "SELECT w.item, w.organisation, w.owed_by, w.liaison, w.owed_at, w.due_at, w.given_at, "
    "w.disclosure FROM casework_meeting_word w JOIN casework_agenda_item i ON i.id = w.item "
    "JOIN casework_attendance a ON a.meeting = i.meeting WHERE a.organisation = $1 "
    "AND w.given_at IS NULL ORDER BY w.owed_at, w.item, w.organisation"};
const store::Statement words_owed_of_case{
    "SELECT count(*) FROM casework_meeting_word w JOIN casework_agenda_item i ON i.id = w.item "
    "WHERE i.case_id = $1 AND w.given_at IS NULL"};

} // namespace

void keep_word_owed(store::Transaction& transaction, const WordOwed& word) {
    transaction.keep(insert_word, word);
}

void keep_word_given(store::Transaction& transaction, const WordOwed& word) {
    transaction.change(update_word, word.given_at, word.disclosure, word.item, word.organisation);
}

void keep_word_owed_again(store::Transaction& transaction, const WordOwed& word, Instant now) {
    transaction.change(owe_word_again, now, now + (word.due_at - word.owed_at), word.item,
                       word.organisation);
}

void end_owing_word(store::Transaction& transaction, const AgendaItemId& item,
                    const OrganisationId& organisation) {
    transaction.change(delete_word, item, organisation);
}

std::vector<WordOwed> words_of_item(store::Transaction& transaction, const AgendaItemId& item) {
    return transaction.records<WordOwed>(words_kept_of_item, item);
}

std::vector<WordOwed> words_owed_at_tables_of(store::Transaction& transaction,
                                              const OrganisationId& organisation) {
    return transaction.records<WordOwed>(words_still_owed, organisation);
}

bool word_owed_in(store::Transaction& transaction, const CaseId& id) {
    return std::get<0>(transaction.find<std::int64_t>(words_owed_of_case, id).value()) != 0;
}

} // namespace schakel::casework
