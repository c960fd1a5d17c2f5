// Which version of the Grondslag answers at a moment, and any version by its hash (R-SHARING-13,
// R-SHARING-14).
#pragma once

#include "sharing/policy_version_store.h"

#include <map>
#include <mutex>

namespace schakel::sharing {

/// What was loaded once stays for as long as this does, so that its references do too: versions are
/// few. Any number of threads may ask.
class PoliciesInForce {
public:
    /// `shipped` is the version inside the program; it outlives this.
    explicit PoliciesInForce(const SharingFramework& shipped) : shipped_{shipped} {}

    /// Throws std::runtime_error when the version that is in force cannot be read: rules that hold no
    /// more answer nothing in its place.
    [[nodiscard]] const SharingFramework& at(store::Transaction& transaction, Instant moment) const;
    /// Null when no such version was ever kept here or shipped with this program.
    [[nodiscard]] const SharingFramework* with_hash(store::Transaction& transaction,
                                                    std::string_view hash) const;

private:
    [[nodiscard]] const SharingFramework* loaded(store::Transaction& transaction,
                                                 const std::string& hash) const;

    const SharingFramework& shipped_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, SharingFramework, std::less<>> loaded_;
    /// Of the edition of the database in which they were read (R-STORE-5).
    mutable std::int64_t edition_ = store::no_edition;
    mutable std::vector<PolicyInForce> adopted_;
};

} // namespace schakel::sharing
