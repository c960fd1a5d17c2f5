#include "codec/json_schema.h"

#include <boost/core/demangle.hpp>
#include <stdexcept>

namespace schakel::codec {

void Schemas::two_of_one_name(const std::string& name) {
    throw std::logic_error{"two types that go over the wire are both called " + name};
}

namespace detail {

namespace {
std::string last_part(std::string_view name) {
    const auto last = name.rfind("::");
    return std::string{last == std::string_view::npos ? name : name.substr(last + 2)};
}
} // namespace

std::string short_name(const char* mangled) {
    const auto name = boost::core::demangle(mangled);
    // A list of cases, List<Case>, is called CaseList.
    const auto opened = name.find('<');
    if (opened == std::string::npos) return last_part(name);
    const auto inner = name.substr(opened + 1, name.rfind('>') - opened - 1);
    return last_part(inner) + last_part(name.substr(0, opened));
}

} // namespace detail

} // namespace schakel::codec
