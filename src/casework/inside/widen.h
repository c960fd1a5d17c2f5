// From an error with few alternatives to one with more.
#pragma once

#include <utility>
#include <variant>

namespace schakel::casework {

template <class Wide, class... Alternatives>
[[nodiscard]] Wide widen(std::variant<Alternatives...> error) {
    return std::visit([](auto&& one) { return Wide{std::forward<decltype(one)>(one)}; },
                      std::move(error));
}

} // namespace schakel::casework
