// Text of any script in the letters that Dutch registers use.
#pragma once

#include <string>
#include <string_view>

namespace schakel {

/// In small Latin letters without diacritics: "Çelik" is "celik", "Юсуф" is "usuf". What is no letter stays. Throws
/// std::runtime_error when the rules of ICU cannot be read.
[[nodiscard]] std::string plain_letters(std::string_view text);

} // namespace schakel
