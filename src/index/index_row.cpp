#include "index/index_row.h"

#include "base/local_day.h"

namespace schakel::index {

namespace {

constexpr int age_of_leaving_index = 23, years_active = 2, years_archived = 5;

Instant first_day(int year, int month) { return start_of({year, month, 1}); }

} // namespace

Instant start_of_month(Instant at) {
    const auto day = date_of(at);
    return first_day(day.year, day.month);
}

Instant years_later(Instant at, int years) {
    const auto day = date_of(at);
    return first_day(day.year + years, day.month);
}

SignalTerm term_of(Instant registered_at, const PartialDate& birth_date) {
    const auto birthday =
        first_day(birth_date.year + age_of_leaving_index, std::max(birth_date.month, 1));
    const auto remove_after = std::min(years_later(registered_at, years_active), birthday);
    return {remove_after, std::min(years_later(remove_after, years_archived), birthday)};
}

bool fits(const SignalTerm& term, Instant now) {
    return now < term.remove_after && term.remove_after <= years_later(now, years_active) &&
           term.remove_after <= term.archive_until &&
           term.archive_until <= years_later(term.remove_after, years_archived) &&
           term.remove_after == start_of_month(term.remove_after) &&
           term.archive_until == start_of_month(term.archive_until);
}

std::optional<Instant> archived_until(const IndexRow& row, RemovalReason reason, Instant now) {
    if (reason != RemovalReason::risk_gone && reason != RemovalReason::term) return std::nullopt;
    if (row.kind != TokenKind::person || row.state != RowState::active) return std::nullopt;
    const auto until = std::min(row.archive_until, years_later(now, years_archived));
    return now < until ? std::optional{until} : std::nullopt;
}

} // namespace schakel::index
