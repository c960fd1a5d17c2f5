// Of what a token of the index is.
#pragma once

#include <boost/describe.hpp>

namespace schakel::index {

BOOST_DEFINE_ENUM_CLASS(TokenKind, person, parent, address, partial)

} // namespace schakel::index
