// Objections to signals, on the municipality's side, without the one they are about (R-SIGNAL-17):
// SQL, and nothing else.
#pragma once

#include "index/keeper_message.h"
#include "store/store.h"

namespace schakel::index {

struct KeptObjection {
    OrganisationId organisation;
    SignalId signal;
    ProfessionalId professional;
    NetworkId network;
    Instant received_at;
    Instant due_at;
    ObjectionAdvice advice = ObjectionAdvice::uphold;
    Instant keep_until;
    std::optional<ObjectionOutcome> outcome;
    std::optional<Instant> judged_at;
    std::optional<ProfessionalId> judged_by;
};
BOOST_DESCRIBE_STRUCT(KeptObjection, (),
                      (organisation, signal, professional, network, received_at, due_at, advice,
                       keep_until, outcome, judged_at, judged_by))
void keep_objection(store::Transaction& transaction, const KeptObjection& objection);
[[nodiscard]] std::optional<KeptObjection> find_objection(store::Transaction& transaction,
                                                          const SignalId& signal);
/// Those not judged yet, the first due first.
[[nodiscard]] std::vector<KeptObjection> open_objections(store::Transaction& transaction,
                                                         const NetworkId& network);
void move_objection(store::Transaction& transaction, const OrganisationId& organisation,
                    const SignalId& signal, const NetworkId& to);
void remove_objection(store::Transaction& transaction, const OrganisationId& organisation,
                      const SignalId& signal);
/// How many.
std::int64_t remove_objections_past(store::Transaction& transaction, Instant now);
void remove_objections_in(store::Transaction& transaction, const NetworkId& network);

} // namespace schakel::index
