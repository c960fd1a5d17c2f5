// What the work of a meeting begins with: a person, a group, or an area.
//
//   R-APPROACH-1  A kind of meeting takes the approaches that its definition names, and persons only
//                 where it names none. (seed 002, chapter 2.3: een persoonsgebonden, groepsgebonden
//                 en/of gebiedsgebonden aanpak; design: what nobody wrote down is not allowed)
#pragma once

#include <algorithm>
#include <boost/describe/enum.hpp>
#include <vector>

namespace schakel::networks {

/// person: someone and the family system; group: a group of young people, by itself without any of
/// them; area: a street, a square, a park, with nobody in it.
BOOST_DEFINE_ENUM_CLASS(Approach, person, group, area)

/// R-APPROACH-1.
[[nodiscard]] inline bool takes(const std::vector<Approach>& named, Approach approach) {
    if (named.empty()) return approach == Approach::person;
    return std::ranges::find(named, approach) != named.end();
}

} // namespace schakel::networks
