#include "api/path_table.h"

#include "base/uuid.h"

#include <cassert>

namespace schakel::api {

namespace {

/// Takes the first segment off; nullopt at the end.
std::optional<std::string_view> take_segment(std::string_view& path) {
    if (!path.starts_with('/')) return std::nullopt;
    path.remove_prefix(1);
    const auto segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

} // namespace

PathTable::PathTable(const std::vector<Route>& routes) {
    for (const auto& route : routes) {
        auto* node = &root_;
        auto rest = route.path;
        while (const auto segment = take_segment(rest)) {
            auto& next = segment->starts_with('{') ? node->any : node->named[std::string{*segment}];
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
    while (const auto segment = take_segment(path)) {
        const auto named = node->named.find(*segment);
        if (named != node->named.end()) {
            node = named->second.get();
        } else if (node->any && is_identifier(*segment)) {
            node = node->any.get();
            found.path_values.emplace_back(*segment);
        } else {
            return {};
        }
    }
    if (const auto here = node->here.find(method); here != node->here.end()) {
        found.route = here->second;
        return found;
    }
    for (const auto& [known, route] : node->here)
        found.allowed += (found.allowed.empty() ? "" : ", ") + std::string{http::name_of(known)};
    return found;
}

} // namespace schakel::api
