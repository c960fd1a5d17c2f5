// Who looked at what: reading is logged like writing.
//
//   R-LEDGER-5  Of every reading stands who read, for which organisation, what, about whom and on
//               which ground; never what was read. (AVG art. 32 lid 1 onder b and lid 2; design:
//               who is read about can ask who looked)
//   R-LEDGER-6  Readings are sealed into the log in batches, so that none that was sealed can be
//               changed, removed or added unnoticed. (AVG art. 5 lid 2; design: a leaf for each
//               would cost more than the reading)
//
// NOT YET: removing readings after the years that they are kept; a proof for one reading.
#pragma once

#include "ledger/entry.h"
#include "people/seals.h"

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

namespace schakel::ledger {

struct Reading {
    Instant at;
    ProfessionalId professional;
    OrganisationId organisation;
    /// The route or the thing, such as "GET /v1/cases/{id}": with no identifier or name in it.
    std::string what;
    /// Identifiers of the persons and cases that it was about.
    std::vector<std::string> subjects;
    /// Why it was allowed: the task, or the reason that was given.
    std::string ground;
    bool operator==(const Reading&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (at, professional, organisation, what, subjects, ground))

/// Readings in one batch; design: a proof for one of them stays within 2 kB.
inline constexpr std::int64_t readings_in_batch_max = 1'000;

/// Waits for its batch afterwards.
void log_reading(store::Transaction& transaction, const Reading& reading);

/// Seals what waits into the log, one entry for each batch (R-LEDGER-6). To be called about every
/// second: what was not sealed yet is not guarded yet. Returns how many readings it sealed, at most
/// one batch; call again while it is a full one.
std::int64_t seal_readings(store::Transaction& transaction, people::Seals& seals, Instant now);

/// Oldest first; what was about this person or case.
[[nodiscard]] std::vector<Reading> readings_of(store::Transaction& transaction,
                                               const std::string& subject);

/// One page of what the people of an organisation read.
struct ReadingsWanted {
    OrganisationId organisation;
    /// From the first moment until before the second.
    Instant from;
    Instant until;
    std::optional<ProfessionalId> professional{};
    /// "person/ID" or "case/ID".
    std::optional<std::string> subject{};
    /// The last reading of the page before.
    std::optional<std::string> after{};
    std::int64_t number_max = 0;
};
struct ReadingFound {
    std::string id;
    Reading reading;
};

/// Newest first. nullopt where `after` is no reading of this organisation.
[[nodiscard]] std::optional<std::vector<ReadingFound>>
readings_wanted(store::Transaction& transaction, const ReadingsWanted& wanted);

} // namespace schakel::ledger
