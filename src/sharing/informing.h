// Telling someone that something about them was passed on: done, or put off and why.
//
//   R-INFORMING-1  Who passes something on with the duty to tell whom it is about keeps that as a
//                  task until it was told. What was to be told beforehand, or put off, is late from
//                  the moment it went; what is told afterwards is due within the term that the
//                  version gives: a month, for Veilig Thuis four weeks. (AVG art. 13 and 14 lid 3
//                  onder a; Wmo 2015 art. 5.3.1)
//   R-INFORMING-2  Telling can be put off where it is not safe, never without the reason and a day
//                  to come on which it is looked at again; from that day on it waits again. (AVG art.
//                  23 lid 1 onder i; UAVG art. 41)
#pragma once

#include "base/time.h"
#include "sharing/disclosure.h"
#include "sharing/terms.h"

namespace schakel::sharing {

BOOST_DEFINE_ENUM_CLASS(InformedHow, told, postponed)

/// That someone was told, or why not yet.
struct Informed {
    InformedHow how = InformedHow::told;
    std::optional<std::string> reason;
    Instant at;
    std::optional<PartialDate> until;
    bool operator==(const Informed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Informed, (), (how, reason, at, until))

/// What a professional says of it.
struct RecordInformation {
    InformedHow how = InformedHow::told;
    std::optional<std::string> reason;
    std::optional<PartialDate> until;
};
BOOST_DESCRIBE_STRUCT(RecordInformation, (), (how, reason, until))

/// Only with a reason and on a whole day after that of `at` (R-INFORMING-2, R-DUTY-5).
[[nodiscard]] bool can_be_put_off(const std::optional<std::string>& reason,
                                  const std::optional<PartialDate>& until, Instant at);
/// nullopt where it would be put off otherwise (R-INFORMING-2).
[[nodiscard]] std::optional<Informed> informed_on(const RecordInformation& said, Instant at);

/// When whom it is about has to have been told at the latest; nullopt where no duty asks it, or where
/// it is about nobody (R-INFORMING-1). `afterwards` is the term of telling afterwards; where the
/// version has none, nobody said how long one may wait, and so it is late at once.
[[nodiscard]] std::optional<Instant> telling_due(const Disclosure& disclosure,
                                                 const std::optional<DutyTerm>& afterwards);

} // namespace schakel::sharing
