// One person list of the base register, read into the words of this room.
#pragma once

#include "base/invalid.h"
#include "people/person.h"

#include <boost/json/value.hpp>
#include <expected>
#include <vector>

namespace schakel::people {

/// Someone to whom the list points. Without a number they cannot be found again.
struct BrpKin {
    std::optional<std::string> bsn;
    /// For a parent: 1 or 2; otherwise 0.
    int number = 0;
    bool female = false;
    /// For an ex-partner: when it ended, by death or divorce; 0000-00-00 when that is not known.
    PartialDate ended;
};

struct BrpPerson {
    /// With its number; its identifier is still empty.
    Person person;
    std::vector<BrpKin> parents, partners, ex_partners, children;
    /// The note about custody, such as "12" or "1D".
    std::optional<std::string> custody_note;
    bool under_curator = false;
};

/// Reads one list. Faults have pointers below `at`.
[[nodiscard]] std::expected<BrpPerson, Faults> read_brp_person(const boost::json::value& list,
                                                               const std::string& at);

} // namespace schakel::people
