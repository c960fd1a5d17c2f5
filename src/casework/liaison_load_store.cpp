#include "casework/liaison_load.h"

namespace schakel::casework {

namespace {

const store::Statement words_of_liaisons{
    "SELECT liaison, count(*), sum(CASE WHEN due_at < $1 THEN 1 ELSE 0 END) FROM ("
    "SELECT liaison, due_at FROM casework_report_back "
    "WHERE given_at IS NULL AND liaison IS NOT NULL UNION ALL "
    "SELECT liaison, due_at FROM casework_meeting_word "
    "WHERE given_at IS NULL AND liaison IS NOT NULL) words GROUP BY liaison ORDER BY liaison"};

} // namespace

std::vector<LiaisonLoad> liaison_loads(store::Transaction& transaction, Instant now) {
    return transaction.records<LiaisonLoad>(words_of_liaisons, now);
}

} // namespace schakel::casework
