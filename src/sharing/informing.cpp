#include "sharing/informing.h"

#include "base/local_day.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

/// The same day of the next month, or its last.
PartialDate a_month_after(const PartialDate& day) {
    using namespace std::chrono;
    auto later = year_month_day{year{day.year}, month{static_cast<unsigned>(day.month)},
                                std::chrono::day{static_cast<unsigned>(day.day)}} +
                 months{1};
    if (!later.ok()) later = later.year() / later.month() / last;
    return {static_cast<int>(later.year()), static_cast<int>(static_cast<unsigned>(later.month())),
            static_cast<int>(static_cast<unsigned>(later.day()))};
}

} // namespace

std::optional<Informed> informed_on(const RecordInformation& said, Instant at) {
    if (said.how == InformedHow::postponed &&
        (!said.reason || !said.until || !said.until->complete() || *said.until <= date_of(at)))
        return std::nullopt;
    return Informed{said.how, said.reason, at, said.until};
}

std::optional<Instant> telling_due(const Disclosure& disclosure) {
    const auto has = [&](std::string_view duty) {
        return std::ranges::find(disclosure.duties, duty) != disclosure.duties.end();
    };
    if (disclosure.about.empty()) return std::nullopt;
    if (has("inform_before") || has("postpone_informing")) return disclosure.by.at;
    if (has("inform_after")) return start_of(a_month_after(date_of(disclosure.by.at)));
    return std::nullopt;
}

} // namespace schakel::sharing
