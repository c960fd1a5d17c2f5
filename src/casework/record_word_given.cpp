#include "casework/record_word_given.h"

#include "casework/inside/record_change.h"
#include "casework/meeting_gate.h"
#include "casework/meeting_word_store.h"
#include "sharing/disclosure_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct WordGiven {
    OrganisationId organisation;
    std::optional<DisclosureId> disclosure;
};
BOOST_DESCRIBE_STRUCT(WordGiven, (), (organisation, disclosure))

/// The last disclosure about this case that went to the partner since the word is owed.
std::optional<DisclosureId> told_since(store::Transaction& transaction, people::Seals& seals,
                                       const WordOwed& word, const CaseId& about,
                                       const OrganisationId& by) {
    std::optional<DisclosureId> found;
    for (const auto& disclosure :
         sharing::disclosures_in_case_to(transaction, seals, about, word.organisation))
        if (disclosure.by.organisation == by && disclosure.by.at >= word.owed_at)
            found = disclosure.id;
    return found;
}

} // namespace

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
    if (word == words.end() ||
        (word->owed_by != actor.organisation &&
         gives_word(transaction, *word, seen->at, seen->about.id) != actor.organisation))
        return std::unexpected{WordRefusal::not_owed_by_you};
    if (word->given_at) return *word;
    word->given_at = actor.at;
    word->disclosure = told_since(transaction, seals, *word, seen->about.id, actor.organisation);
    keep_word_given(transaction, *word);
    record_change(transaction, seals, ledger::Event::word_given, actor, seen->about.id, id.value,
                  command);
    return *word;
}

} // namespace schakel::casework
