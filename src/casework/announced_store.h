// How it is kept that an own agenda item was announced over the index: SQL, and nothing else.
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"
#include "codec/shapes.h"
#include "store/store.h"

namespace schakel::casework {

/// An own item that was announced. Tokens stand with the keeper of the index alone.
struct Announced {
    AgendaItemId item;
    /// That chairs the meeting.
    OrganisationId organisation;
    Signature by;
    /// When it ends by itself.
    Instant ends_at;
    /// Of the family those whom the index was told of.
    std::vector<PersonId> persons;
    /// Since when it waits for evaluators elsewhere (R-TABLE-24).
    std::optional<Instant> waits_since;
    /// Whether a keeper in another house has it, or may have it (R-KEEPER-7).
    bool on_its_way = false;
};

/// A meeting elsewhere that an announced item met (R-TABLE-19).
struct MetMeeting {
    MeetingKindId meeting_kind;
    std::string kind_name;
    ProfessionalId chair;
    Instant at;
    bool operator==(const MetMeeting&) const = default;
};
BOOST_DESCRIBE_STRUCT(MetMeeting, (), (meeting_kind, kind_name, chair, at))

void keep_announced(store::Transaction& transaction, const Announced& announced);
[[nodiscard]] std::optional<Announced> find_announced(store::Transaction& transaction,
                                                      const AgendaItemId& item);
void remove_announced(store::Transaction& transaction, const AgendaItemId& item);

/// Those that do not wait do from now on (R-TABLE-25).
void set_all_announced_waiting(store::Transaction& transaction, Instant since);
void set_announced_sent(store::Transaction& transaction, const AgendaItemId& item);

void set_announced_on_its_way(store::Transaction& transaction, const AgendaItemId& item);

/// As a keeper in another house told it, in the place of what it told before.
void set_met_meetings(store::Transaction& transaction, const AgendaItemId& item,
                      const std::vector<MetMeeting>& met);
[[nodiscard]] std::vector<MetMeeting> met_meetings(store::Transaction& transaction,
                                                   const AgendaItemId& item);

/// The longest waiting first.
[[nodiscard]] std::vector<AgendaItemId> announced_and_waiting(store::Transaction& transaction,
                                                              std::int64_t number_max);
/// Items whose meeting was held or is past, that moved, or whose case was closed.
[[nodiscard]] std::vector<AgendaItemId> announced_and_over(store::Transaction& transaction,
                                                           Instant now, std::int64_t number_max);
/// Not looked at since then, the longest ago first.
[[nodiscard]] std::vector<AgendaItemId>
announced_to_look_at(store::Transaction& transaction, Instant since, std::int64_t number_max);
void set_announced_looked_at(store::Transaction& transaction, const AgendaItemId& item, Instant at);

} // namespace schakel::casework
