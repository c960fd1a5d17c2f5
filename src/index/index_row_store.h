// How the keeper's rows are kept: SQL, and nothing else. No table of an organisation's own is read
// or written here (R-SIGNAL-8).
//
//   R-SIGNAL-29  On PostgreSQL the first bytes of tokens lie in 64 parts by their hash, and looking a
//                token up touches one of them. (issue 5; decision 0036)
#pragma once

#include "index/keeper_message.h"
#include "index/logbook.h"
#include "store/store.h"

#include <functional>
#include <span>

namespace schakel::index {

/// All of one signal: their organisation, signal, moments and state are those of the first. A token
/// that it has already is not kept twice; what it was told to keep before stays as it was.
void add_rows(store::Transaction& transaction, std::span<const IndexRow> rows,
              const NetworkId& network);
/// The same of one row, in no network yet.
void add_row(store::Transaction& transaction, const IndexRow& row);
/// All of one signal, the person's first.
[[nodiscard]] std::vector<IndexRow> rows_of(store::Transaction& transaction,
                                            const OrganisationId& organisation,
                                            const SignalId& signal);
/// The same by its number (number_of_signal).
[[nodiscard]] std::vector<IndexRow> rows_numbered(store::Transaction& transaction,
                                                  std::int64_t number);
/// Those that meet a token: active, and their time not over.
[[nodiscard]] std::vector<IndexRow> active_rows(store::Transaction& transaction,
                                                const IndexToken& token, Instant now);
/// Archived, not used, and not past (R-MATCH-4).
[[nodiscard]] std::vector<IndexRow> archived_rows(store::Transaction& transaction,
                                                  const IndexToken& token, Instant now);
/// All that have a token, live, objected to or archived, until their archive is over.
[[nodiscard]] std::vector<IndexRow> rows_with(store::Transaction& transaction,
                                              const IndexToken& token, Instant now);
/// Whether anything is kept here, live or archived.
[[nodiscard]] bool keeps_any_row(store::Transaction& transaction);
/// Puts these, under this epoch, in the place of the tokens of a signal, and changes nothing else
/// (R-OPRF-29): of what is archived only the person's. How many rows it has now.
std::size_t replace_tokens(store::Transaction& transaction, const OrganisationId& organisation,
                           const SignalId& signal, std::span<const IndexToken> tokens,
                           std::int64_t key_epoch);
void set_state(store::Transaction& transaction, const OrganisationId& organisation,
               const SignalId& signal, RowState state);
/// What is left of a signal in the archive: the person's row (R-SIGNAL-11).
void archive_rows(store::Transaction& transaction, const OrganisationId& organisation,
                  const SignalId& signal, Instant now, Instant until);
void remove_rows(store::Transaction& transaction, const OrganisationId& organisation,
                 const SignalId& signal);
void mark_used(store::Transaction& transaction, const OrganisationId& organisation,
               const SignalId& signal, Instant now);

/// Throws store::Failure when the keeper holds nothing of this signal.
void set_place(store::Transaction& transaction, const OrganisationId& organisation,
               const SignalId& signal, const NetworkId& network);
/// By which number what is left of a signal is known, if it is its logbook alone.
[[nodiscard]] std::optional<std::int64_t> number_of_signal(store::Transaction& transaction,
                                                           const OrganisationId& organisation,
                                                           const SignalId& signal);
/// nullopt when the keeper holds nothing of this signal.
[[nodiscard]] std::optional<NetworkId> place_of(store::Transaction& transaction,
                                                const OrganisationId& organisation,
                                                const SignalId& signal);

// The logbook (R-SIGNAL-22). Its entries go with the signal, when that would leave the archive.
void add_entry(store::Transaction& transaction, const LogbookEntry& entry);
/// Oldest first.
[[nodiscard]] std::vector<LogbookEntry> entries_of_signal(store::Transaction& transaction,
                                                          const OrganisationId& organisation,
                                                          const SignalId& signal);
/// Newest first, at most so many.
[[nodiscard]] std::vector<LogbookEntry>
entries_in(store::Transaction& transaction, const NetworkId& network, std::int64_t number_max);
void remove_entries(store::Transaction& transaction, const OrganisationId& organisation,
                    const SignalId& signal);

// What the clock brings about (R-SIGNAL-13).
/// Signals whose time is over, to be archived or removed, each once.
struct SignalOver {
    OrganisationId organisation;
    SignalId signal;
};
BOOST_DESCRIBE_STRUCT(SignalOver, (), (organisation, signal))
[[nodiscard]] std::vector<SignalOver> signals_over(store::Transaction& transaction, Instant now,
                                                   std::int64_t number_max);
/// Signals whose archive is over too.
[[nodiscard]] std::vector<SignalOver> archives_over(store::Transaction& transaction, Instant now,
                                                    std::int64_t number_max);
/// Entries, objections and names past their date, some hundreds at most. How many.
std::int64_t remove_past(store::Transaction& transaction, Instant now);

// The end of a profile, besides index_network_store.h.
std::int64_t remove_entries_in(store::Transaction& transaction, const NetworkId& network);

/// How many signals are kept in a network, for who decides about it.
struct SignalCount {
    std::int64_t active = 0;
    std::int64_t archived = 0;
    std::int64_t objected = 0;
};
BOOST_DESCRIBE_STRUCT(SignalCount, (), (active, archived, objected))
[[nodiscard]] SignalCount count_signals(store::Transaction& transaction, const NetworkId& network,
                                        Instant now);

} // namespace schakel::index
