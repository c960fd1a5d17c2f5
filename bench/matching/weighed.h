// A text, and how often it occurs beside the others of its list.
#pragma once

#include <string_view>

namespace schakel::bench {

struct Weighed {
    std::string_view text;
    double weight;
};

} // namespace schakel::bench
