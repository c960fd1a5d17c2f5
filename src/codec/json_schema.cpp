#include "codec/json_schema.h"

#include <boost/core/demangle.hpp>

namespace schakel::codec::detail {

std::string short_name(const char* mangled) {
    const auto name = boost::core::demangle(mangled);
    const auto last = name.rfind("::");
    return last == std::string::npos ? name : name.substr(last + 2);
}

} // namespace schakel::codec::detail
