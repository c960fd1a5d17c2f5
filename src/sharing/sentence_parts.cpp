#include "sharing/sentence_parts.h"

namespace schakel::sharing {

std::string replaced(std::string text, std::string_view mark, const std::string& with) {
    if (const auto at = text.find(mark); at != std::string::npos)
        text.replace(at, mark.size(), with);
    return text;
}

Wording joined(const std::vector<Wording>& parts, const Wording& again) {
    Wording all;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const bool is_last = at + 1 == parts.size();
        if (at > 0) {
            all.nl += is_last ? " en " + again.nl : ", ";
            all.en += is_last ? " and " + again.en : ", ";
        }
        all.nl += parts[at].nl;
        all.en += parts[at].en;
    }
    return all;
}

} // namespace schakel::sharing
