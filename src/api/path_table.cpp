#include "api/path_table.h"

#include "base/uuid.h"

#include <cassert>

namespace schakel::api {

namespace {

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> found;
    while (path.starts_with('/')) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        found.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return found;
}

} // namespace

PathTable::PathTable(const std::vector<Route>& routes) {
    for (const auto& route : routes) {
        auto* node = &root_;
        for (const auto segment : segments(route.path)) {
            auto& next = segment.starts_with('{') ? node->any : node->named[std::string{segment}];
            if (!next) next = std::make_unique<Node>();
            node = next.get();
        }
        const bool added = node->here.emplace(route.method, &route).second;
        assert(added && "a route stands in the list twice");
        (void)added;
    }
}

FoundRoute PathTable::find(http::Method method, std::string_view path) const {
    FoundRoute found;
    const auto* node = &root_;
    for (const auto segment : segments(path)) {
        const auto named = node->named.find(segment);
        if (named != node->named.end()) {
            node = named->second.get();
        } else if (node->any && is_identifier(segment)) {
            node = node->any.get();
            found.path_values.emplace_back(segment);
        } else {
            return {};
        }
    }
    if (const auto here = node->here.find(method); here != node->here.end())
        found.route = here->second;
    for (const auto& [known, route] : node->here)
        found.allowed += (found.allowed.empty() ? "" : ", ") + std::string{http::name_of(known)};
    return found;
}

} // namespace schakel::api
