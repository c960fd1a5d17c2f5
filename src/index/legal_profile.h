// By which law signals are made in the network of a municipality, and when that ends.
//
//   R-SIGNAL-14  Each network has its own legal profile: `vir_jeugdwet` by the rules of the Jeugdwet,
//                `consent` only with the consent of whom it is about, `off` not at all. A network
//                that said nothing has it off. (Jeugdwet ch. 7.1; motie Westerveld/Peters, December
//                2021; design: its repeal is announced, so each municipality can end it)
//   R-SIGNAL-15  Under `consent` a signal is made only while a consent that was recorded covers that
//                the organisations of the index get to know of the involvement, given by everyone
//                who has to be asked at that age; when it ends, so does the signal. (AVG art. 6 lid 1
//                onder a and art. 7; R-CONSENT-3)
//   R-SIGNAL-25  Who coordinates the index in the network says which profile holds and from which
//                day, today or later, and sees before what then goes. (design: nobody ends it for
//                another municipality, nor by mistake)
#pragma once

#include "base/time.h"
#include "codec/shapes.h"
#include "networks/directory.h"

namespace schakel::index {

BOOST_DEFINE_ENUM_CLASS(LegalProfile, vir_jeugdwet, consent, off)

/// The word of a network's definition, such as vir-jeugdwet; nullopt for what is none.
[[nodiscard]] std::optional<LegalProfile> profile_of(std::string_view word);

/// The one who sees to it that reporters speak with each other, and judges objections, for the
/// municipality (Jeugdwet art. 7.1.3.2).
inline constexpr std::string_view index_coordinator_role = "index_coordinator";

/// What was decided for one network.
struct NetworkProfile {
    NetworkId network;
    LegalProfile profile = LegalProfile::off;
    /// What follows it, from the beginning of a day on; both or neither.
    std::optional<LegalProfile> next_profile{};
    std::optional<Instant> next_at{};
    std::optional<ProfessionalId> set_by{};
    std::optional<Instant> set_at{};
    bool operator==(const NetworkProfile&) const = default;
};
BOOST_DESCRIBE_STRUCT(NetworkProfile, (), (network, profile, next_profile, next_at, set_by, set_at))

/// Which holds at a moment, whether or not somebody has carried the change out already.
[[nodiscard]] LegalProfile profile_at(const NetworkProfile& network, Instant at);

/// The network whose index an organisation's signals go to: the one of its own networks that has it
/// on; where none of its own has said anything, the only one there is. nullopt where none has it on,
/// and where it could be several.
[[nodiscard]] std::optional<NetworkProfile> index_for(const networks::Organisation& organisation,
                                                      const std::vector<NetworkProfile>& profiles,
                                                      Instant at);

} // namespace schakel::index
