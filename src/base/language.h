// The languages that Schakel speaks.
#pragma once

#include <boost/describe.hpp>

namespace schakel {

enum class Language { nl, en };
BOOST_DESCRIBE_ENUM(Language, nl, en)

} // namespace schakel
