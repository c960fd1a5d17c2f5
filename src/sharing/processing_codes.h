// Lists of codes in what the program says of its own processing. For the files of processing_kinds.h only.
#pragma once

#include <array>
#include <string_view>

namespace schakel::sharing {

template <class... T>
constexpr std::array<std::string_view, sizeof...(T)> codes(T... code) {
    return {std::string_view{code}...};
}

} // namespace schakel::sharing
