// A signal in the reference index: "I am concerned about this young person, call me". It holds no
// content.
//
//   R-SIGNAL-1  Only a functionary whom an organisation of a listed kind named, under an agreement
//               that is in force, may signal. (Jeugdwet art. 7.1.1.2; Besluit Jeugdwet 7.1.1-7.1.7)
//   R-SIGNAL-2  A signal follows a weighing: one or more of the twelve risks a to l, on a
//               reasonable suspicion that they really threaten a healthy and safe development, with
//               the reasons. (Jeugdwet art. 7.1.4.1)
//   R-SIGNAL-3  It is about someone under 23. (Jeugdwet art. 7.1.1.1)
//   R-SIGNAL-4  The index stores the person's number as a token, the reporter, the moment and the
//               planned removal, and nothing else; the weighing stays with the reporting
//               organisation. (Jeugdwet art. 7.1.4.3)
//   R-SIGNAL-5  It is removed when it was wrong, the risk is gone, or an objection holds, at the
//               latest two years after it was made, on the 23rd birthday, or on death. (Jeugdwet
//               art. 7.1.4.5; AVG art. 21 lid 1)
//   R-SIGNAL-6  The young person is told: under 12 the legal representative, from 12 both, from 16
//               only the youth; telling may wait for safety, with a reason and a date. (Jeugdwet
//               art. 7.1.5.1; AVG art. 14, 23)
//   R-SIGNAL-18  Who may object, or ask for access or correction, follows the same ages: under 12 the
//                legal representative, from 12 both together, from 16 only the youth. (Jeugdwet art.
//                7.1.5.2)
//   R-SIGNAL-20  Of someone who died nothing stays, here and with the keeper, from the day on which
//                the organisation knows it. (Jeugdwet art. 7.1.4.5 lid 1 onder d; R-SIGNAL-12)
//   R-SIGNAL-23  Telling waits no longer than a month after the signal, or until the day to which it
//                was put off; then it is late. (AVG art. 14 lid 3 onder a; R-INFORMING-2)
#pragma once

#include "access/account.h"
#include "base/time.h"
#include "codec/shapes.h"
#include "index/index_row.h"
#include "index/reporters.h"
#include "networks/directory.h"

#include <expected>

namespace schakel::index {

/// The twelve risks of Jeugdwet art. 7.1.4.1 by their letter.
BOOST_DEFINE_ENUM_CLASS(Risk, a, b, c, d, e, f, g, h, i, j, k, l)

/// The five life areas of the guide to signalling.
BOOST_DEFINE_ENUM_CLASS(LifeArea, material, health, upbringing, school_work, social)

/// Kept by the reporting organisation, never sent to the index (R-SIGNAL-4).
struct Weighing {
    std::vector<Risk> risks;
    std::vector<LifeArea> life_areas;
    std::string reasons;
    /// With whom it was weighed, by function.
    std::optional<std::string> consulted;
    bool operator==(const Weighing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Weighing, (), (risks, life_areas, reasons, consulted))

/// Whom the reporter tells that a signal was made.
BOOST_DEFINE_ENUM_CLASS(ToInform, youth, legal_representatives)

/// As the organisation sees its own signal.
BOOST_DEFINE_ENUM_CLASS(SignalState, active, waiting, objected, archived, removed)

enum class SignalRefusal {
    index_off,
    not_a_named_functionary,
    organisation_not_listed,
    agreement_not_in_force,
    no_risk_named,
    too_old,
    birth_date_unknown,
    not_yours,
    leaves_this_month,
    consent_missing,
    removed_already,
    postponed_without_reason,
    objected_already,
    not_who_may_object,
    nothing_to_tell,
    no_index_there,
};

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(SignalRefusal refusal);

/// R-SIGNAL-1: whether this professional may signal for this organisation now.
[[nodiscard]] std::expected<void, SignalRefusal>
may_signal(LegalProfile profile, const access::Actor& actor,
           const networks::Organisation& organisation, bool agreement_in_force);

/// R-SIGNAL-2 and 3.
[[nodiscard]] std::expected<void, SignalRefusal>
fits_the_law(const Weighing& weighing, const PartialDate& birth_date, const PartialDate& today);

/// R-SIGNAL-6: by age on the day; an unknown age is taken as young as it can be.
[[nodiscard]] std::vector<ToInform> to_inform(const PartialDate& birth_date,
                                              const PartialDate& today);

/// R-SIGNAL-18: whether these together may object for who was born then.
[[nodiscard]] bool may_object(const std::vector<ToInform>& by, const PartialDate& birth_date,
                              const PartialDate& today);

/// R-SIGNAL-23: from when on telling is late; `put_off_until` is the day to which it was put off.
[[nodiscard]] Instant telling_late_from(Instant registered_at,
                                        const std::optional<PartialDate>& put_off_until);

/// R-SIGNAL-17: when an objection has to have been judged.
[[nodiscard]] Instant judging_late_from(Instant received_at);

} // namespace schakel::index
