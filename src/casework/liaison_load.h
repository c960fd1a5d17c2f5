// How much an information liaison has to carry: numbers, without a case or a family.
//
//   R-LIAISON-1  Of every way between two places is visible whether someone carries information along
//                it, whether that one still works there, and whether too much waits with them: more
//                than ten words, or one that is overdue. (seed 002, chapter 7, condition 4, and
//                appendix 1, Amersfoort: informatiedrager; design: the number)
#pragma once

#include "networks/directory.h"
#include "store/store.h"

#include <boost/describe.hpp>

namespace schakel::casework {

BOOST_DEFINE_ENUM_CLASS(LiaisonState, there, missing, overloaded)

/// Words that wait for one liaison.
struct LiaisonLoad {
    ProfessionalId liaison;
    std::int64_t waiting = 0;
    std::int64_t overdue = 0;
};
BOOST_DESCRIBE_STRUCT(LiaisonLoad, (), (liaison, waiting, overdue))

/// Words that may wait for one liaison (design).
inline constexpr std::int64_t liaison_words_max = 10;

/// R-LIAISON-1. `carries` is the liaison of the route in the directory, nullptr where there is none
/// any more; `load` what waits, nullptr for nothing.
[[nodiscard]] LiaisonState liaison_state(const networks::Professional* carries,
                                         const LiaisonLoad* load);

/// Of every liaison for whom a word waits.
[[nodiscard]] std::vector<LiaisonLoad> liaison_loads(store::Transaction& transaction, Instant now);

} // namespace schakel::casework
