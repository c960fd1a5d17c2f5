#include "store/edition.h"

#include <random>

namespace schakel::store {

namespace {
const Statement standing{"SELECT number FROM store_edition"};
const Statement begin{"INSERT INTO store_edition (one, number) VALUES (1, $1) "
                      "ON CONFLICT (one) DO UPDATE SET number = excluded.number"};
} // namespace

std::int64_t Transaction::edition() {
    if (!edition_) {
        const auto rows = all<std::int64_t>(standing);
        edition_ = rows.empty() ? no_edition : std::get<0>(rows.front());
    }
    return *edition_;
}

void Transaction::begin_edition() {
    if (begins_edition_) return;
    // At random, and not the next number: a deed that is undone would leave its number to another,
    // and what was remembered under it would be taken for the other's.
    std::random_device random;
    std::uniform_int_distribution<std::int64_t> numbers{1};
    change(begin, numbers(random));
    begins_edition_ = true;
    edition_ = no_edition;
}

} // namespace schakel::store
