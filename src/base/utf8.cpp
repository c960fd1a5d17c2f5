#include "base/utf8.h"

namespace schakel {

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (next_code_point(text, at) < 0) return false;
    return true;
}

} // namespace schakel
