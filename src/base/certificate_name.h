// By which names in its certificate another program is known.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace schakel {

/// DNS names are equal whatever their capitals; no URI of ours has any.
[[nodiscard]] inline std::string in_small_letters(std::string_view name) {
    std::string made{name};
    for (char& c : made)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return made;
}

/// Which of them, each with `certificate_names`, a certificate with these names is of; null when it
/// is nobody's, or of two.
template <class Known>
[[nodiscard]] const Known* the_one_with_certificate(std::span<const Known> all,
                                                    std::span<const std::string> shown) {
    const Known* found = nullptr;
    for (const auto& one : all)
        for (const auto& name : one.certificate_names)
            for (const auto& other : shown)
                if (in_small_letters(name) == in_small_letters(other)) {
                    if (found != nullptr && found != &one) return nullptr;
                    found = &one;
                }
    return found;
}

} // namespace schakel
