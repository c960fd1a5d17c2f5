// What may be the case: a value that is known, one of several, or nothing known at all.
//
//   R-DMN-6  What is not known is no value: it is neither false nor empty. A decision over it is
//            decided only when every value it could have leads to the same answer. (design: doubt
//            means no)
#pragma once

#include "dmn/feel/value.h"

namespace schakel::dmn {

struct Possible {
    /// Every value that it can have; with one of them it is known.
    std::vector<Value> values;
    /// It can have any value at all; `values` is empty then.
    bool anything = false;
    /// It is a list that holds at least `values` and at most `perhaps` besides; with `anything` it
    /// may hold more.
    bool partial_list = false;
    std::vector<Value> perhaps;

    [[nodiscard]] static Possible known(Value value) {
        return {{std::move(value)}, false, false, {}};
    }
    [[nodiscard]] static Possible one_of(std::vector<Value> values) {
        return {std::move(values), false, false, {}};
    }
    [[nodiscard]] static Possible unknown() { return {{}, true, false, {}}; }
    /// A list of which the members are known only in part.
    [[nodiscard]] static Possible list_between(std::vector<Value> certain,
                                               std::vector<Value> perhaps) {
        return {std::move(certain), false, true, std::move(perhaps)};
    }
    [[nodiscard]] bool is_known() const { return !anything && !partial_list && values.size() == 1; }
    bool operator==(const Possible&) const = default;
};

} // namespace schakel::dmn
