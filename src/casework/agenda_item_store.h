// How agenda items, other tables and who hear what are kept and found: SQL, and nothing else.
#pragma once

#include "casework/agenda_hearing.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::casework {

/// nullopt when there is none or its case was erased.
[[nodiscard]] std::optional<AgendaItem>
find_agenda_item(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& id);
void add_agenda_item(store::Transaction& transaction, people::Seals& seals,
                     const AgendaItem& added);
/// Keeps all but the question and who put it there; the version goes up by one.
[[nodiscard]] std::expected<void, store::ChangedMeanwhile>
change_agenda_item(store::Transaction& transaction, people::Seals& seals, const AgendaItem& changed,
                   std::int64_t version_seen);

/// In the order in which they were put on it.
[[nodiscard]] std::vector<AgendaItem> agenda_of(store::Transaction& transaction,
                                                people::Seals& seals, const CaseMeetingId& meeting);
/// On all agendas, the oldest first.
[[nodiscard]] std::vector<AgendaItem>
agenda_items_about(store::Transaction& transaction, people::Seals& seals, const CaseId& case_id);

/// R-TABLE-1: open items of other meetings that are not held, in whose case someone is who is also
/// in this case. The same case in another meeting of the same kind is no other table.
[[nodiscard]] std::vector<AgendaItemId>
other_tables(store::Transaction& transaction, const CaseMeeting& meeting, const CaseId& case_id);
void keep_double(store::Transaction& transaction, const AgendaItemId& item,
                 const AgendaItemId& other, Instant found_at);
/// An item of another table, as much of it as a warning says.
struct OtherTable {
    MeetingKindId kind;
    ProfessionalId chair;
    Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(OtherTable, (), (kind, chair, starts_at))
[[nodiscard]] std::vector<OtherTable> doubles_of(store::Transaction& transaction,
                                                 const AgendaItemId& item);
/// Those items of other tables that can still be discussed there; of the first table to come first.
[[nodiscard]] std::vector<AgendaItemId> open_doubles_of(store::Transaction& transaction,
                                                        const AgendaItemId& item);
/// R-TABLE-4: the items that moved to be discussed with this one.
[[nodiscard]] std::vector<AgendaItem> items_discussed_with(store::Transaction& transaction,
                                                           people::Seals& seals,
                                                           const AgendaItemId& item);
/// R-TABLE-5: what this item became at another table; nullopt where it does not stand on its agenda.
[[nodiscard]] std::optional<AgendaItem>
item_come_from(store::Transaction& transaction, people::Seals& seals, const AgendaItemId& item);
/// The item about this case on the agenda of that meeting; nullopt where there is none.
[[nodiscard]] std::optional<AgendaItem> item_about(store::Transaction& transaction,
                                                   people::Seals& seals, const CaseId& case_id,
                                                   const CaseMeetingId& meeting);
/// R-TABLE-3: how many doubles were kept, for each kind of meeting that kept any.
struct KeptDoubles {
    MeetingKindId kind;
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(KeptDoubles, (), (kind, number))
[[nodiscard]] std::vector<KeptDoubles> kept_doubles(store::Transaction& transaction);

/// What was set by whoever leads the meeting, in the place of what was set before.
void keep_hearers(store::Transaction& transaction, const AgendaItemId& item,
                  const std::map<OrganisationId, bool>& set);
[[nodiscard]] std::map<OrganisationId, bool> hearers_set(store::Transaction& transaction,
                                                         const AgendaItemId& item);
/// Who heard it, once, when the meeting closes (R-HEARING-5).
void keep_heard(store::Transaction& transaction, const AgendaItemId& item,
                const std::vector<Hearing>& hearings);
[[nodiscard]] std::vector<Hearing> heard(store::Transaction& transaction, const AgendaItemId& item);

} // namespace schakel::casework
