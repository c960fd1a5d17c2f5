// Where what the index needs stands, as seen from the organisation that signals.
#pragma once

namespace schakel::index {

struct IndexReach {
    /// Under other keepers: tokens are asked for over the network, and a signal goes out when they
    /// answered (R-SIGNAL-35). Otherwise their keys are in this house (R-OPRF-27).
    bool evaluators_elsewhere = false;
};

} // namespace schakel::index
