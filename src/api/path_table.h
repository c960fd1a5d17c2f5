// Finds the route of a method and path.
#pragma once

#include "api/route.h"

namespace schakel::api {

struct FoundRoute {
    const Route* route = nullptr;
    std::vector<std::string> path_values;
    /// The methods of the path, where it is known but not with this method; for Allow.
    std::string allowed;
};

class PathTable {
public:
    /// The routes must live as long.
    explicit PathTable(const std::vector<Route>& routes);
    [[nodiscard]] FoundRoute find(http::Method method, std::string_view path) const;

private:
    /// One segment of the paths: a name leads on, or {braces} that take any identifier.
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> named;
        std::unique_ptr<Node> any;
        std::map<http::Method, const Route*> here;
    };
    Node root_;
};

} // namespace schakel::api
