#include "dmn/feel/name_search.h"

#include "dmn/feel/functions.h"
#include "dmn/feel/lexer.h"

namespace schakel::dmn {
namespace {

/// A text as a name would have it: a run of spaces is one. Read as far as needed and no further.
struct Written {
    std::string_view text;
    /// In bytes of the name.
    std::size_t limit = std::string_view::npos;
};

/// What the beginning of both has in common, and how they are ordered beyond it.
struct Agreement {
    std::size_t name_bytes = 0;
    std::size_t text_bytes = 0;
    int text_order = 0; // of the text against the name
};

Agreement agreement(std::string_view name, const Written& written) {
    Agreement found;
    for (; found.name_bytes < name.size(); ++found.name_bytes) {
        if (found.name_bytes == written.limit || found.text_bytes == written.text.size()) {
            found.text_order = -1;
            return found;
        }
        const auto space = space_at(written.text, found.text_bytes);
        const char letter = space > 0 ? ' ' : written.text[found.text_bytes];
        if (letter != name[found.name_bytes]) {
            found.text_order = static_cast<unsigned char>(letter) <
                                       static_cast<unsigned char>(name[found.name_bytes])
                                   ? -1
                                   : 1;
            return found;
        }
        found.text_bytes += space > 0 ? space : 1;
        if (space > 0)
            while (const auto more = space_at(written.text, found.text_bytes))
                found.text_bytes += more;
    }
    const bool text_goes_on =
        found.name_bytes != written.limit && found.text_bytes < written.text.size();
    found.text_order = text_goes_on ? 1 : 0;
    return found;
}

bool operator<(const Written& written, const std::string& name) {
    return agreement(name, written).text_order < 0;
}

bool ends_there(std::string_view name, std::string_view text, std::size_t at) {
    auto last = name.size() - 1;
    constexpr unsigned char tail_mask = 0xC0;
    constexpr unsigned char tail = 0x80;
    while (last > 0 && (static_cast<unsigned char>(name[last]) & tail_mask) == tail)
        --last;
    return !is_name_part(letter_at(name, last).code) || !is_name_part(letter_at(text, at).code);
}

template <class Names>
std::optional<FoundName> longest(const Names& names, std::string_view text) {
    // The greatest name not after the text begins as every name does that the text begins with: so
    // no such name is longer than what these two have in common.
    for (Written written{text}; written.limit > 0;) {
        auto next = names.upper_bound(written);
        if (next == names.begin()) return std::nullopt;
        const auto& name = *--next;
        const auto common = agreement(name, written);
        const bool whole = common.name_bytes == name.size();
        if (whole && !name.empty() && ends_there(name, text, common.text_bytes))
            return FoundName{name, common.text_bytes};
        if (common.name_bytes == 0) return std::nullopt;
        written.limit = common.name_bytes - (whole ? 1 : 0);
    }
    return std::nullopt;
}

} // namespace

std::optional<FoundName> longest_name(const NameSet& names, std::string_view text) {
    return longest(names, text);
}
std::optional<FoundName> longest_name(const NameStack& names, std::string_view text) {
    return longest(names, text);
}

const NameSet& names_of_functions() {
    static const NameSet names{built_in_names().begin(), built_in_names().end()};
    return names;
}

const NameSet& names_of_properties() {
    static const NameSet names{"time offset", "start included", "end included"};
    return names;
}

} // namespace schakel::dmn
