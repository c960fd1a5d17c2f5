#include "dmn/analysis/box_merging.h"

#include <algorithm>
#include <map>

namespace schakel::dmn::analysis {
namespace {

/// Puts together what differs in this axis only; says whether anything did.
bool merge_along(std::vector<Box>& boxes, std::size_t axis) {
    std::map<Box, PartSet> by_rest;
    for (auto& box : boxes) {
        const auto parts = std::move(box[axis]);
        box[axis].clear();
        auto& together = by_rest[std::move(box)];
        together.insert(together.end(), parts.begin(), parts.end());
    }
    const bool fewer = by_rest.size() < boxes.size();
    boxes.clear();
    for (auto& [rest, parts] : by_rest) {
        std::ranges::sort(parts);
        auto& box = boxes.emplace_back(rest);
        box[axis] = std::move(parts);
    }
    return fewer;
}

} // namespace

std::vector<Box> merged(std::vector<Box> boxes) {
    for (bool fewer = true; fewer && boxes.size() > 1;) {
        fewer = false;
        for (std::size_t axis = 0; axis < boxes.front().size(); ++axis)
            fewer = merge_along(boxes, axis) || fewer;
    }
    return boxes;
}

} // namespace schakel::dmn::analysis
