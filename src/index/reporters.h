// Who may signal, by what they are, and who coordinates the index of a network.
#pragma once

#include "networks/directory.h"
#include "store/store.h"

#include <string_view>
#include <vector>

namespace schakel::index {

/// R-SIGNAL-1: whether organisations of this kind (a sender_org code) stand in the decree.
[[nodiscard]] bool listed_kind(std::string_view organisation_kind);

/// The professionals who coordinate the index in a network.
[[nodiscard]] std::vector<networks::Professional>
index_coordinators(store::Transaction& transaction, const NetworkId& network);

} // namespace schakel::index
