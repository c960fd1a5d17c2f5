// What /metrics tells: how much and how fast, by route; never who, whom or what.
#pragma once

#include "main/management.h"
#include "store/failure.h"

#include <optional>
#include <string>

namespace schakel::main {

/// In the text form of Prometheus.
[[nodiscard]] std::string metrics_page(const Managed& managed);

/// Asks the database, as who looks and as who writes; nullopt when it answers both.
[[nodiscard]] std::optional<store::Trouble> trouble_of(store::Database& database);

} // namespace schakel::main
