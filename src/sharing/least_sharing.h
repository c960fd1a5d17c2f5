// The least that is shared where the family does not cooperate and there is unsafety.
//
//   R-LEAST-1  Where consent was refused or withdrawn, or nobody could be reached to ask it, and there
//              is acute danger or a suspicion of violence or abuse, it is proposed what is shared at
//              least. (row A11; seed 001: "Werken cliënten niet mee aan informatie-uitwisseling dan
//              wordt ten minste de informatie gedeeld die gedeeld mag worden wanneer sprake is van
//              onveiligheid")
//   R-LEAST-2  Proposed is each kind of data that stands by itself: asked alone, with all else as it
//              is, the same ground obliges to share it; where it obliges to none, permits it. Never a
//              kind outside the scope of the answer. (row A11; AVG art. 5 lid 1 onder c)
//   R-LEAST-3  One sentence says why these, and what not. The professional may take away from the
//              proposal; more than the scope is never shared (R-DISCLOSURE-2). (design: the least is
//              a proposal, a person decides)
//   R-LEAST-4  Where nothing may be shared it is said so, with the kinds for which the answer is yes
//              when they are asked about alone. (design: a no says what can be done instead)
#pragma once

#include "sharing/sharing_framework.h"

namespace schakel::sharing {

struct LeastSharing {
    /// Codes of the fact `data`, in the order of the scope; empty where nothing may be shared.
    std::vector<std::string> kinds;
    /// Whether these are what must be shared.
    bool obliged = false;
    /// Where nothing may be shared: the kinds to ask about alone.
    std::vector<std::string> ask_alone;
    std::string sentence_nl;
    std::string sentence_en;
    bool operator==(const LeastSharing&) const = default;
};
BOOST_DESCRIBE_STRUCT(LeastSharing, (), (kinds, obliged, ask_alone, sentence_nl, sentence_en))

/// nullopt where R-LEAST-1 does not apply, the answer is not decided, or this version of the Grondslag
/// has no words for it.
[[nodiscard]] std::optional<LeastSharing> least_sharing(const SharingFramework& framework,
                                                        const Facts& facts, const Advice& advice);

} // namespace schakel::sharing
