// What has yet to be kept before someone may be told that it was done.
#pragma once

namespace schakel {

/// Gathered so that it can be kept together with what came at the same time.
class Keeping {
public:
    virtual ~Keeping() = default;
    /// Returns when it is kept, at once when it is already; throws what is to be told where it
    /// cannot be.
    virtual void keep() = 0;
};

} // namespace schakel
