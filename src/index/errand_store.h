// What an organisation still has to bring to a keeper elsewhere, in the order in which it was said;
// what its organisations have heard, and who the
// reporters are that only the keeper knows: SQL, and nothing else.
#pragma once

#include "index/keeper_wire.h"
#include "store/store.h"

namespace schakel::index {

/// Gives it an identifier.
void add_errand(store::Transaction& transaction, Errand errand);
/// The first said first, so many at most.
[[nodiscard]] std::vector<Errand> next_errands(store::Transaction& transaction,
                                               std::int64_t number_max);
/// Whether one of this kind waits. Looks at all that wait.
[[nodiscard]] bool has_errand_about(store::Transaction& transaction, ErrandKind kind,
                                    std::string_view about);
void remove_errand(store::Transaction& transaction, const std::string& id);

/// False when this organisation has heard of the match before.
bool note_heard(store::Transaction& transaction, const MatchId& match,
                const OrganisationId& organisation);
void keep_reporter(store::Transaction& transaction, const networks::Contact& reporter);
/// As the own directory has them, else as the keeper told. Throws store::Failure for nobody.
[[nodiscard]] networks::Contact reporter(store::Transaction& transaction, const ProfessionalId& id);

} // namespace schakel::index
