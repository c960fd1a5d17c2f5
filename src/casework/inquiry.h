// "Known to you?": asking partners whether they know someone, yes or no, without telling why.
//
//   R-INQUIRY-1  It is asked by who takes a report in, or by who takes full part in an open case,
//                about persons that the report or the case is about. (seed 002, appendix 1, Tilburg:
//                in het HCO wordt dan nagegaan; WGS art. 2.31 lid 3)
//   R-INQUIRY-2  It is asked of partners of the network only; about a report or case of the Zorg- en
//                Veiligheidshuis only of its participants by law. That someone is asked about is
//                told to them on the ground of that meeting: to judge whether a case fits and who
//                must be involved. (seed 002, appendix 1, Tilburg: bekend is bij een of meer van de
//                samenwerkende partners; WGS art. 1.7 and 2.31 lid 3 en 4)
//   R-INQUIRY-3  The asked see about whom and who asks, never why, nor who else was asked. (AVG
//                art. 5 lid 1 onder c; design: the question must not itself be a rumour)
//   R-INQUIRY-4  Each answers once, yes or no, and nobody but the asking organisation sees it.
//                (WGS art. 2.31 lid 3; design: no content, for that takes an advice of its own)
//   R-INQUIRY-5  It is answered within three working days, taken as five days, and overdue after
//                that. (design: the number)
//   R-INQUIRY-6  Sent twice it is one inquiry. (design: a line that drops)
#pragma once

#include "base/vocabulary.h"
#include "networks/directory.h"
#include "people/seals.h"
#include "store/store.h"

#include <boost/describe.hpp>

namespace schakel::casework {

/// Whether a partner knows someone of those asked about.
BOOST_DEFINE_ENUM_CLASS(KnownToYou, known, not_known)

enum class InquiryRefusal {
    nothing_asked_about,
    not_yours_to_ask,
    not_about_this_person,
    not_a_partner,
    answered_already,
};
BOOST_DESCRIBE_ENUM(InquiryRefusal, nothing_asked_about, not_yours_to_ask, not_about_this_person,
                    not_a_partner, answered_already)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(InquiryRefusal refusal);

/// There is none, or none that the actor's organisation was asked.
struct InquiryNotKnown {
    bool operator==(const InquiryNotKnown&) const = default;
};

/// R-INQUIRY-5.
inline constexpr std::chrono::days inquiry_term{5};

/// R-INQUIRY-2: whether the organisation may be asked. `kind` is the meeting of the report or case,
/// nullptr where there is none; then it is asked within the networks of the asker.
[[nodiscard]] bool may_be_asked(const networks::Organisation& asked,
                                const networks::Organisation& asker,
                                const networks::MeetingKind* kind);

} // namespace schakel::casework
