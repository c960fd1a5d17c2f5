#include "sharing/disclosure.h"

#include <algorithm>

namespace schakel::sharing {

namespace {
bool holds(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}
} // namespace

std::vector<std::string> outside_scope(const Advice& advice,
                                       const std::vector<DisclosedItem>& items) {
    std::vector<std::string> outside;
    for (const auto& item : items)
        if (!holds(advice.scope, item.data) && !holds(outside, item.data))
            outside.push_back(item.data);
    return outside;
}

std::vector<std::string> not_confirmed(const Advice& advice,
                                       const std::vector<std::string>& confirmed) {
    std::vector<std::string> open;
    for (const auto& condition : advice.conditions)
        if (!holds(confirmed, condition)) open.push_back(condition);
    return open;
}

bool asks_colleague(const Advice& advice) { return holds(advice.duties, "weigh_with_colleague"); }

} // namespace schakel::sharing
