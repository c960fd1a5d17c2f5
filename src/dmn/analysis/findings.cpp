#include "dmn/analysis/findings.h"

#include <algorithm>

namespace schakel::dmn {

bool ModelFindings::complete() const {
    return std::ranges::all_of(tables, &TableFindings::complete);
}

std::string_view name_of(HitPolicy policy) {
    switch (policy) {
    case HitPolicy::unique: return "UNIQUE";
    case HitPolicy::any: return "ANY";
    case HitPolicy::first: return "FIRST";
    case HitPolicy::priority: return "PRIORITY";
    case HitPolicy::rule_order: return "RULE ORDER";
    case HitPolicy::output_order: return "OUTPUT ORDER";
    case HitPolicy::collect: return "COLLECT";
    }
    std::unreachable();
}

} // namespace schakel::dmn
