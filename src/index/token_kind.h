// What a token of the index stands for.
#pragma once

#include <boost/describe.hpp>

namespace schakel::index {

/// partial: of who has no number; only several in common say anything (R-OPRF-21).
BOOST_DEFINE_ENUM_CLASS(TokenKind, person, parent, address, partial)

} // namespace schakel::index
