// How signals and matches are kept. The index's own table holds exactly what the law lists
// (R-SIGNAL-4); what the reporting organisation keeps stands apart from it.
#pragma once

#include "index/match.h"
#include "index/signal.h"
#include "people/seals.h"
#include "sharing/informing.h"
#include "store/store.h"

namespace schakel::index {

/// A row of the index.
struct KeptSignal {
    SignalId id;
    store::Bytes person_token;
    ProfessionalId professional;
    OrganisationId organisation;
    Instant registered_at;
    Instant removal_at;
    std::optional<Instant> removed_at;
};

/// What the reporting organisation keeps beside it: about whom, and why.
struct OwnRecord {
    PersonId person;
    Weighing weighing;
    std::vector<ToInform> to_inform;
};
BOOST_DESCRIBE_STRUCT(OwnRecord, (), (person, weighing, to_inform))

using sharing::Informed;
using sharing::InformedHow;
using sharing::RecordInformation;

[[nodiscard]] LegalProfile profile_in_force(store::Transaction& transaction);

void add_signal(store::Transaction& transaction, const KeptSignal& signal,
                const std::vector<store::Bytes>& parent_tokens);
[[nodiscard]] std::optional<KeptSignal> find_signal(store::Transaction& transaction,
                                                    const SignalId& id);
/// Those that were not removed and whose planned removal has not come.
[[nodiscard]] std::vector<KeptSignal>
active_signals_with(store::Transaction& transaction, const store::Bytes& person_token, Instant now);
[[nodiscard]] std::vector<KeptSignal> active_signals_with_parent(store::Transaction& transaction,
                                                                 const store::Bytes& parent_token,
                                                                 Instant now);
[[nodiscard]] std::vector<KeptSignal> signals_by(store::Transaction& transaction,
                                                 const OrganisationId& organisation);
void keep_removal(store::Transaction& transaction, const SignalId& id, Instant at);

// What the organisation keeps is sealed for the person it is about.
void keep_own_record(store::Transaction& transaction, people::Seals& seals, const SignalId& id,
                     const OwnRecord& record);
/// nullopt when the person was erased.
[[nodiscard]] std::optional<OwnRecord> own_record(store::Transaction& transaction,
                                                  people::Seals& seals, const SignalId& id);
void keep_informed(store::Transaction& transaction, people::Seals& seals, const SignalId& id,
                   const PersonId& person, const Informed& informed);
[[nodiscard]] std::optional<Informed> informed_about(store::Transaction& transaction,
                                                     people::Seals& seals, const SignalId& id,
                                                     const PersonId& person);

void add_match(store::Transaction& transaction, const KeptMatch& match);
[[nodiscard]] std::optional<KeptMatch> find_match(store::Transaction& transaction,
                                                  const MatchId& id);
[[nodiscard]] std::vector<KeptMatch> matches_of(store::Transaction& transaction,
                                                const SignalId& signal);
/// False when it was said already.
[[nodiscard]] bool keep_spoken(store::Transaction& transaction, const KeptMatch& match);

} // namespace schakel::index
