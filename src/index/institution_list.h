// The list of institutions at whose addresses young people live who are no family of each other.
//
//   R-SIGNAL-24  Young persons with one address match as those of one home under the rules of the
//                Jeugdwet alone, and only while there is a list of the addresses of institutions that
//                is younger than thirty days. (Jeugdwet art. 7.1.2.3 lid 1 onder d; Wet BRP art.
//                2.40; practice: the list of addresses was not good enough)
//   R-SIGNAL-30  A list is taken over whole or not at all. One without addresses, of a day to come,
//                of thirty days or more ago, or older than the one that is here, is refused. (design:
//                a wrong list is found out by telling two strangers of each other)
//   R-SIGNAL-31  The address of an institution is left out twice: the organisation makes no token of
//                it, and the keeper takes and meets none. A line without an addition stands for every
//                door of that number. (Wet BRP art. 2.40; research: index 7.6)
//   R-SIGNAL-32  With each list the tokens of all live signals are made anew, before the command ends
//                or else before the program answers anybody. Nobody is told of a match for that; who
//                signals next is. (R-OPRF-29; design: a list is no worry of anybody)
//   R-SIGNAL-33  Of a signal that was passed on to another municipality there is no token of an
//                address: the family lives elsewhere, and who signalled may not know where.
//                (R-SIGNAL-21; design: doubt means no)
//   R-SIGNAL-34  Where the evaluators or the keeper are elsewhere there are no tokens of addresses,
//                and a keeper takes none from another house: neither side could hold the other's
//                list against its own. (design: doubt means no)
#pragma once

#include "base/local_day.h"

namespace schakel::index {

inline constexpr std::chrono::days institution_list_fresh_for{30};

/// The moment from which a list of this day is too old. The day must be complete.
[[nodiscard]] inline Instant fresh_until(const PartialDate& as_of) {
    return start_of(as_of) + institution_list_fresh_for;
}
/// R-SIGNAL-24.
[[nodiscard]] inline bool is_fresh(const PartialDate& as_of, Instant at) {
    return start_of(as_of) <= at && at < fresh_until(as_of);
}

} // namespace schakel::index
