// The domains of a program's inputs, each found when it is first asked for.
#pragma once

#include "dmn/domain.h"

#include <deque>
#include <mutex>

namespace schakel::dmn::inside {

/// Any number of threads may ask at once.
class KnownDomains {
public:
    using Found = std::expected<Domain, std::string>;

    explicit KnownDomains(std::size_t inputs) : of_inputs_(inputs) {}

    template <class Find>
    const Found& of(InputIndex input, Find&& find) {
        auto& one = of_inputs_[input];
        std::call_once(one.once, [&] { one.found = find(); });
        return one.found;
    }

private:
    struct One {
        std::once_flag once;
        Found found;
    };
    /// A deque, for a flag does not move.
    std::deque<One> of_inputs_;
};

} // namespace schakel::dmn::inside
