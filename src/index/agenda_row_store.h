// How the keeper's rows of agenda items are kept: SQL, and nothing else. No table of an
// organisation's own is read or written here (R-SIGNAL-8).
#pragma once

#include "index/agenda_row.h"
#include "store/store.h"

namespace schakel::index {

/// One item of one organisation.
struct AnnouncedBy {
    OrganisationId organisation;
    AgendaItemId item;
};
BOOST_DESCRIBE_STRUCT(AnnouncedBy, (), (organisation, item))

void add_agenda_row(store::Transaction& transaction, const AgendaRow& row);
/// All of one item.
[[nodiscard]] std::vector<AgendaRow> agenda_rows_of(store::Transaction& transaction,
                                                    const OrganisationId& organisation,
                                                    const AgendaItemId& item);
/// Those of other organisations with this token whose time is not over, the first made first.
[[nodiscard]] std::vector<AgendaRow> agenda_rows_with(store::Transaction& transaction,
                                                      const IndexToken& token,
                                                      const OrganisationId& not_of, Instant now);
void remove_agenda_tokens(store::Transaction& transaction, const OrganisationId& organisation,
                          const AgendaItemId& item);
/// With what was told about it, on both sides.
void remove_agenda_rows(store::Transaction& transaction, const OrganisationId& organisation,
                        const AgendaItemId& item);

/// That two items met: what the first is told of the second. False when it stood there already.
bool add_agenda_met(store::Transaction& transaction, const AgendaRow& told, const AgendaRow& other,
                    Instant found_at);
/// Which items were told of it.
[[nodiscard]] std::vector<AnnouncedBy> agendas_told_of(store::Transaction& transaction,
                                                       const OrganisationId& organisation,
                                                       const AgendaItemId& item);
/// What was told about an item, the oldest first.
[[nodiscard]] std::vector<AgendaNotice> agenda_notices(store::Transaction& transaction,
                                                       const OrganisationId& organisation,
                                                       const AgendaItemId& item, Instant now);

void add_agenda_entry(store::Transaction& transaction, const AgendaLogEntry& entry);
/// Oldest first.
[[nodiscard]] std::vector<AgendaLogEntry> agenda_entries_of(store::Transaction& transaction,
                                                            const OrganisationId& organisation,
                                                            const AgendaItemId& item);

/// Of which the time is over.
[[nodiscard]] std::vector<AnnouncedBy> agendas_over(store::Transaction& transaction, Instant now,
                                                    std::int64_t number_max);
/// All rows of a network, those of one item together.
[[nodiscard]] std::vector<AgendaRow> agenda_rows_in(store::Transaction& transaction,
                                                    const NetworkId& network);
/// How many items stand announced in a network.
[[nodiscard]] std::int64_t count_agendas(store::Transaction& transaction, const NetworkId& network,
                                         Instant now);
/// The newest of a network, newest first, so many at most.
[[nodiscard]] std::vector<AgendaLogEntry> agenda_entries_in(store::Transaction& transaction,
                                                            const NetworkId& network,
                                                            std::int64_t number_max);
/// How many.
std::int64_t remove_agenda_entries_in(store::Transaction& transaction, const NetworkId& network);
/// In a network, those announced under this profile.
[[nodiscard]] std::vector<AnnouncedBy> agendas_under(store::Transaction& transaction,
                                                     const NetworkId& network, LegalProfile profile,
                                                     std::int64_t number_max);
/// Under which profiles items stand announced, each once.
struct AgendaProfile {
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
};
BOOST_DESCRIBE_STRUCT(AgendaProfile, (), (network, profile))
[[nodiscard]] std::vector<AgendaProfile> agenda_profiles(store::Transaction& transaction);
/// Entries past their date. How many.
std::int64_t remove_agenda_entries_past(store::Transaction& transaction, Instant now);

} // namespace schakel::index
