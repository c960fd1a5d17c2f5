// What an input may be when nobody has said.
#pragma once

#include "dmn/domain.h"
#include "dmn/possible.h"

#include <algorithm>

namespace schakel::dmn::inside {

/// Anything in its domain; anything at all when it has none.
[[nodiscard]] inline Possible not_known(const Program& program, InputIndex input) {
    const auto& domain = domain_of(program, input);
    return domain ? Possible::one_of(domain->values) : Possible::unknown();
}

/// The same of an input that was known: what it was is possible too.
[[nodiscard]] inline Possible forgotten(const Program& program, InputIndex input,
                                        const Value& value) {
    auto possible = not_known(program, input);
    if (!possible.anything && std::ranges::find(possible.values, value) == possible.values.end())
        possible.values.push_back(value);
    return possible;
}

} // namespace schakel::dmn::inside
