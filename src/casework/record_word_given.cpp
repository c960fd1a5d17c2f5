#include "casework/record_word_given.h"

#include "casework/inside/record_change.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"

#include <algorithm>

namespace schakel::casework {

std::expected<WordOwed, RecordWordGivenError> record_word_given(const AgendaItemId& id,
                                                                const RecordWordGiven& command,
                                                                const access::Actor& actor,
                                                                store::Transaction& transaction,
                                                                const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto seen = seen_agenda_item(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    auto words = words_of_item(transaction, id);
    const auto word = std::ranges::find(words, command.organisation, &WordOwed::organisation);
    // R-WORD-3
    if (word == words.end() || word->owed_by != actor.organisation)
        return std::unexpected{WordRefusal::not_owed_by_you};
    if (word->given_at) return *word;
    word->given_at = actor.at;
    keep_word_given(transaction, *word);
    record_change(transaction, seals, ledger::Event::report_back_given, actor, seen->about.id,
                  id.value, command);
    return *word;
}

} // namespace schakel::casework
