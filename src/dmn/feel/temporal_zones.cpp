#include "dmn/feel/temporal_zones.h"

#include "dmn/feel/temporal_units.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <unicode/basictz.h>
#include <unicode/tztrans.h>

namespace schakel::dmn {

namespace {

/// Names that the library knows besides those of the database.
bool is_name_of_library(std::string_view name) {
    static constexpr std::string_view names[] = {
        "ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT",        "CNT",
        "CST", "CTT", "EAT", "ECT", "IET", "IST", "JST", "MIT",        "NET",
        "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST", "Etc/Unknown"};
    return name.starts_with("SystemV/") || std::ranges::find(names, name) != std::end(names);
}

constexpr double milliseconds = 1'000;

struct Place {
    std::unique_ptr<const icu::BasicTimeZone> clock;
    /// Its offset in seconds, when it never kept another.
    std::optional<std::int32_t> standing;
};

std::int32_t whole_seconds(std::int32_t raw, std::int32_t summer) { return (raw + summer) / 1'000; }

std::optional<Place> make_place(std::string_view name) {
    // All names of the database are plain; anything longer or stranger is not looked up.
    if (name.empty() || name.size() > 64 || is_name_of_library(name)) return std::nullopt;
    const auto id =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    auto status = U_ZERO_ERROR;
    UBool is_system = false;
    icu::UnicodeString canonical;
    icu::TimeZone::getCanonicalID(id, canonical, is_system, status);
    if (U_FAILURE(status) || !is_system) return std::nullopt;
    std::unique_ptr<icu::TimeZone> zone{icu::TimeZone::createTimeZone(id)};
    const auto* clock = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    if (clock == nullptr) return std::nullopt;
    Place place;
    zone.release();
    place.clock.reset(clock);
    icu::TimeZoneTransition change;
    constexpr double long_ago = -1e14;
    if (!clock->getNextTransition(long_ago, true, change)) {
        std::int32_t raw = 0, summer = 0;
        clock->getOffset(0, false, raw, summer, status);
        place.standing = whole_seconds(raw, summer);
    }
    return place;
}

/// null for a name that is none. Places stay in memory: there are only so many.
const Place* place_of(std::string_view name) {
    static std::mutex guard;
    static std::map<std::string, Place, std::less<>> known;
    const std::scoped_lock lock{guard};
    if (const auto found = known.find(name); found != known.end()) return &found->second;
    auto place = make_place(name);
    if (!place) return nullptr;
    return &known.emplace(std::string{name}, std::move(*place)).first->second;
}

/// Seconds since 1970 on some clock, brought to a year that the library can count with and that has
/// the same rules: those of the future are the same every 400 years, those before the database
/// begins never change.
double in_reach(std::int64_t seconds) {
    constexpr std::int64_t cycle = 146'097 * seconds_per_day;
    constexpr std::int64_t future = 40'000 * seconds_per_day; // in 2079, past all known changes
    constexpr std::int64_t past = -100'000 * seconds_per_day; // in 1696
    if (seconds > future) seconds = future + (seconds - future) % cycle;
    return static_cast<double>(std::max(seconds, past)) * milliseconds;
}

} // namespace

bool is_place(std::string_view name) { return place_of(name) != nullptr; }

std::optional<std::int32_t> standing_offset(const Zone& zone) {
    if (zone.kind == Zone::Kind::none) return std::nullopt;
    if (zone.kind == Zone::Kind::offset) return zone.offset;
    const auto* place = place_of(zone.place);
    return place != nullptr ? place->standing : std::nullopt;
}

std::optional<std::int32_t> offset_at_instant(const Zone& zone, std::int64_t seconds) {
    if (zone.kind != Zone::Kind::place) return standing_offset(zone);
    const auto* place = place_of(zone.place);
    if (place == nullptr) return std::nullopt;
    auto status = U_ZERO_ERROR;
    std::int32_t raw = 0, summer = 0;
    place->clock->getOffset(in_reach(seconds), false, raw, summer, status);
    if (U_FAILURE(status)) return std::nullopt;
    return whole_seconds(raw, summer);
}

std::optional<std::int32_t> offset_at(const Zone& zone, const Date& date,
                                      std::int64_t nanoseconds_of_day) {
    if (zone.kind != Zone::Kind::place) return standing_offset(zone);
    const auto* place = place_of(zone.place);
    if (place == nullptr) return std::nullopt;
    const auto seconds =
        day_number(date) * seconds_per_day + nanoseconds_of_day / nanoseconds_per_second;
    auto status = U_ZERO_ERROR;
    std::int32_t raw = 0, summer = 0;
    // An hour that the clock shows twice is the first of them; in one that it jumps over the clock
    // is taken to go on as before.
    place->clock->getOffsetFromLocal(in_reach(seconds), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER,
                                     raw, summer, status);
    if (U_FAILURE(status)) return std::nullopt;
    return whole_seconds(raw, summer);
}

} // namespace schakel::dmn
