// What was answered to a request that carried an idempotency key: sent twice is done once.
//
//   R-STORE-3  The same key of the same account is one effect and one answer; with another request
//              it is refused. (research: reliability finding 5: an error is not the same as not
//              stored)
#pragma once

#include "store/transaction.h"

namespace schakel::store {

/// Kept for a day: after that nobody sends a request again.
inline constexpr std::chrono::hours answers_kept{24};

struct KeptAnswer {
    Bytes request_hash;
    std::int32_t status = 0;
    /// The answer, sealed by whoever keeps it here.
    Bytes sealed;
};

[[nodiscard]] std::optional<KeptAnswer>
find_answer(Transaction& transaction, const AccountId& account, const std::string& key);
void keep_answer(Transaction& transaction, const AccountId& account, const std::string& key,
                 const KeptAnswer& answer, Instant now);
void remove_answers_before(Transaction& transaction, Instant moment);

} // namespace schakel::store
