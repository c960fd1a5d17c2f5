// Identifiers that nobody can guess.
#pragma once

#include <string>
#include <string_view>

namespace schakel {

/// A random UUID (version 4) in lower case, from the kernel's generator.
/// Throws std::system_error when the kernel gives no random bytes.
[[nodiscard]] std::string new_uuid();

/// Whether it is a UUID of any version in lower case.
[[nodiscard]] bool is_uuid(std::string_view text);

/// Whether it can be an identifier of Schakel: a UUID, or the short name that a network definition
/// gave (lower-case letters, digits and hyphens, at most 64). Never a name or number of a person.
[[nodiscard]] bool is_identifier(std::string_view text);

} // namespace schakel
