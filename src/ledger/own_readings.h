// What the people of an organisation read, for who guards privacy there.
//
//   R-LEDGER-7  Who guards privacy for an organisation sees who of its people read what, when, on
//               which ground and about which person or case, by identifier; never what was read, no
//               name of a family, and nothing of the people of another organisation. That look is a
//               reading too. (AVG art. 39 lid 1 onder b; AVG art. 32 lid 1 onder d; decisions of the
//               AP of 2018 and 2020 about hospitals: the log is looked at; R-ACCESS-4)
#pragma once

#include "access/account.h"
#include "ledger/reading.h"
#include "networks/directory.h"

#include <expected>

namespace schakel::ledger {

/// What is asked; by person or by case, not both.
struct ListOwnReadings {
    std::optional<PersonId> person{};
    std::optional<CaseId> case_id{};
    std::optional<ProfessionalId> professional{};
    Instant from;
    Instant until;
    std::optional<std::string> after{};
};

enum class SubjectKind { person, case_file, other };
BOOST_DESCRIBE_ENUM(SubjectKind, person, case_file, other)

struct ReadingSubject {
    SubjectKind kind = SubjectKind::other;
    std::string id;
    bool operator==(const ReadingSubject&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadingSubject, (), (kind, id))

struct OwnReading {
    Instant at;
    networks::Contact by;
    /// As "/v1/cases/{id}": what was looked at, with nobody in it.
    std::string what;
    std::vector<ReadingSubject> about;
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(OwnReading, (), (at, by, what, about, ground))

struct OwnReadings {
    /// Newest first, at most readings_on_page.
    std::vector<OwnReading> items;
    /// For the next page; absent on the last.
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(OwnReadings, (), (items, next))

inline constexpr std::int64_t readings_on_page = 50;
/// The longest period that is asked at once.
inline constexpr std::chrono::days reading_period_max{366};

enum class OwnReadingsRefusal {
    not_privacy_officer,
    two_subjects,
    period_too_long,
    page_not_known
};

[[nodiscard]] std::expected<OwnReadings, OwnReadingsRefusal>
list_own_readings(store::Transaction& transaction, const ListOwnReadings& wanted,
                  const access::Actor& actor);

/// About whom this look is itself a reading: the person or case that was asked, else the
/// professional, else the organisation.
[[nodiscard]] std::string subject_of(const ListOwnReadings& wanted, const access::Actor& actor);

} // namespace schakel::ledger
