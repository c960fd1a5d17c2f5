// Who directs a case: the case itself and the process of the partners, with which mandate, and when
// another directs the process.
//
//   R-DIRECTOR-1  A case has one director at a time, who directs the case and the process, until another
//                 is named. Who directed it, from when until when, stays known.
//                 (seed 001, key concepts, Regie: bij voorkeur één regisseur voor beide; langdurig
//                 betrokken)
//   R-DIRECTOR-2  Whoever names another director says why. (seed 001, key concepts, Regie:
//                 continuïteit)
//   R-DIRECTOR-3  A mandate says in words what the director may decide without asking, who gave it and
//                 from which day, and until which day where that was said. It is the director's own: the
//                 next one has none until it is given. (seed 001, key concepts, Regie: mandaat)
//   R-DIRECTOR-4  Another directs the process only by exception: one at a time, who works for a
//                 participant, when the director cannot solve it with the partners and a breakthrough is
//                 needed. What is stuck and what was tried is written down.
//                 (seed 001, key concepts, Regie: doorbraak, een uitzonderlijke situatie)
//   R-DIRECTOR-5  The exception has a last day, no further than the network allows. After it, or when it
//                 is ended before, or when another director is named, the process is the director's again
//                 without anyone doing anything. (design: an exception without an end is none)
//   R-DIRECTOR-6  Director, duties, mandate, competence and exception stand in the case for everyone who
//                 takes part in it; not for a guest, nor for whom only an offered handover brought in.
//                 (seed 001, key concepts, Regie: duidelijkheid over wie deze rol vervult;
//                 R-PARTICIPANT-1, R-HANDOVER-1)
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::casework {

/// Why something about the direction of a case is refused. Every value rests on a rule.
enum class DirectorRefusal {
    no_director,
    reason_missing,
    mandate_says_nothing,
    mandate_has_no_day,
    mandate_is_over,
    director_already,
    no_breakthrough,
    separated_already,
    not_separated,
    no_last_day,
    lasts_too_long,
};
BOOST_DESCRIBE_ENUM(DirectorRefusal, no_director, reason_missing, mandate_says_nothing,
                    mandate_has_no_day, mandate_is_over, director_already, no_breakthrough,
                    separated_already, not_separated, no_last_day, lasts_too_long)

[[nodiscard]] std::string_view rule_behind(DirectorRefusal refusal);

/// R-DIRECTOR-3. Both days are days on which it holds.
struct Mandate {
    std::string text;
    OrganisationId given_by;
    PartialDate from;
    std::optional<PartialDate> until;
    bool operator==(const Mandate&) const = default;
};
BOOST_DESCRIBE_STRUCT(Mandate, (), (text, given_by, from, until))

[[nodiscard]] bool holds(const Mandate& mandate, const PartialDate& day);

/// One naming: of another director, or of the same with another mandate.
struct DirectorNaming {
    ProfessionalId professional;
    Signature named;
    std::optional<std::string> reason;
    std::optional<Mandate> mandate;
    bool operator==(const DirectorNaming&) const = default;
};

/// R-DIRECTOR-2 and 3: whether it can be kept, besides that of who works where. `director` is who
/// directs until now.
[[nodiscard]] std::expected<void, DirectorRefusal>
can_be_named(const DirectorNaming& asked, const std::optional<ProfessionalId>& director);

/// For how long one professional directed, with all mandates in the order in which they were given.
struct DirectorPeriod {
    ProfessionalId professional;
    Instant since;
    /// Absent while they direct.
    std::optional<Instant> until;
    /// Why it became this one; absent for the first.
    std::optional<std::string> reason;
    std::vector<Mandate> mandates;
    bool operator==(const DirectorPeriod&) const = default;
};

/// R-DIRECTOR-1: from the namings of one case, the oldest first.
[[nodiscard]] std::vector<DirectorPeriod> periods_of(const std::vector<DirectorNaming>& namings);

/// The exception: another than the director directs the process.
struct ProcessDirection {
    ProfessionalId professional;
    Signature separated;
    PartialDate last_day;
    std::optional<Instant> ended_at;
    /// Which knot there is to cut, and what director and partners did about it already.
    std::string stuck;
    std::string tried;
    bool operator==(const ProcessDirection&) const = default;
};

/// R-DIRECTOR-5: when it ended or will end by itself.
[[nodiscard]] Instant end_of(const ProcessDirection& exception);
[[nodiscard]] bool holds(const ProcessDirection& exception, Instant at);

/// R-DIRECTOR-4 and 5: whether the process can be directed by another, besides that of who works where.
/// `days_max` is how long the network lets an exception last.
[[nodiscard]] std::expected<void, DirectorRefusal>
can_be_separated(const ProcessDirection& asked, const std::optional<ProfessionalId>& director,
                 std::int32_t days_max);

} // namespace schakel::casework
