// What a keeper does with what an organisation in another house says to it (R-KEEPER-1 to 7).
#pragma once

#include "crypto/bytes.h"
#include "index/agenda_row.h"
#include "index/keeper_wire.h"
#include "store/store.h"

#include <expected>

namespace schakel::index {

/// The organisations that a house speaks for (R-KEEPER-3).
using Speaks = std::span<const OrganisationId>;

/// At the clock of the keeper. What cannot be read as output is refused as no_person_token.
[[nodiscard]] std::expected<void, KeeperRefusal> take_signal(const SignalSent& sent, Speaks speaks,
                                                             crypto::ByteView index_key,
                                                             store::Transaction& transaction,
                                                             Instant now);
[[nodiscard]] std::expected<void, KeeperRefusal>
take_errand(const Errand& errand, Speaks speaks, store::Transaction& transaction, Instant now);
/// What is to be told in the keeper's own house because of it; others hear it as news (R-KEEPER-7).
[[nodiscard]] std::expected<std::vector<AgendaNotice>, KeeperRefusal>
take_agenda(const AgendaSent& sent, Speaks speaks, crypto::ByteView index_key,
            store::Transaction& transaction, Instant now);
/// Who coordinates where something has to be looked at after it: an objection, a family that moved.
[[nodiscard]] std::vector<ProfessionalId> who_looks_at(const Errand& errand,
                                                       store::Transaction& transaction);
/// R-OPRF-29.
[[nodiscard]] std::expected<void, KeeperRefusal> take_tokens(const TokensSent& sent, Speaks speaks,
                                                             crypto::ByteView index_key,
                                                             store::Transaction& transaction);

/// Forgets what was seen, and gives what is next.
[[nodiscard]] NewsAnswer give_news(const AskNews& asked, Speaks speaks,
                                   store::Transaction& transaction, Instant now);

} // namespace schakel::index
