// What a region expects of whoever directs a case: the duties, what they must know, what they may ask
// of the partners and what they may not.
//
//   R-NETWORK-3  Duties and competence of a director are data of the network. A network that says
//                nothing has those of the guideline "Werken aan veiligheid". (seed 001, key concepts,
//                Regie; R-NETWORK-1)
#pragma once

#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace schakel::networks {

/// Direction of the case is about the family and the help; of the process about the partners.
BOOST_DEFINE_ENUM_CLASS(DirectionPart, case_direction, process_direction)

/// One sentence in plain Dutch, and in English where the network wrote it too.
struct DirectionSentence {
    std::string text;
    std::optional<std::string> text_en;
};
BOOST_DESCRIBE_STRUCT(DirectionSentence, (), (text, text_en))

struct DirectionDuty {
    DirectionPart part = DirectionPart::case_direction;
    std::string text;
    std::optional<std::string> text_en;
};
BOOST_DESCRIBE_STRUCT(DirectionDuty, (), (part, text, text_en))

struct DirectionTerms {
    NetworkId network;
    /// Where these come from, in words.
    std::optional<std::string> based_on;
    std::vector<DirectionDuty> duties;
    /// What a director knows and can do.
    std::vector<DirectionSentence> competences;
    std::vector<DirectionSentence> may_ask;
    std::vector<DirectionSentence> may_not;
    /// For how many days at most another may direct the process.
    std::optional<std::int32_t> exception_days_max;
};
BOOST_DESCRIBE_STRUCT(DirectionTerms, (),
                      (network, based_on, duties, competences, may_ask, may_not,
                       exception_days_max))

/// Days for which another may direct the process where the network says nothing. (design: the source
/// wants an exception and names no term; after a quarter of a year it is weighed anew)
inline constexpr std::int32_t default_exception_days_max = 92;

/// R-NETWORK-3: for a network that says nothing.
[[nodiscard]] const DirectionTerms& default_direction_terms();

} // namespace schakel::networks
