#include "casework/youth_group.h"

#include "people/name_key.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace schakel::casework {

std::string_view rule_behind(GroupRefusal refusal) {
    switch (refusal) {
    case GroupRefusal::not_taken_here: return "R-APPROACH-1";
    case GroupRefusal::no_role_at_this_table: return "R-APPROACH-2";
    case GroupRefusal::nothing_described:
    case GroupRefusal::not_a_group:
    case GroupRefusal::named_after_member: return "R-GROUP-1";
    case GroupRefusal::own_case_elsewhere:
    case GroupRefusal::ground_of_another_meeting:
    case GroupRefusal::reason_missing:
    case GroupRefusal::in_it_already: return "R-GROUP-2";
    case GroupRefusal::too_old: return "R-GROUP-3";
    case GroupRefusal::not_in_it: return "R-GROUP-5";
    }
    std::unreachable();
}

namespace {

/// A family name seldom has more words than these.
constexpr std::size_t words_of_name_max = 6;

/// Parted at everything that stands between words; letters outside ASCII stay in theirs.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                            (c >= 'a' && c <= 'z');
        if (letter)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

} // namespace

bool named_after(std::string_view group_name, const people::PersonName& name) {
    const std::vector<std::string> keys{
        people::family_name_key(name.family_name),
        people::first_given_name_key(name.given_names.value_or(""))};
    const auto words = words_of(group_name);
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string together;
        const auto end = std::min(words.size(), first + words_of_name_max);
        for (auto last = first; last < end; ++last) {
            together += words[last];
            const auto key = people::name_key(together);
            if (!key.empty() && std::ranges::find(keys, key) != keys.end()) return true;
        }
    }
    return false;
}

} // namespace schakel::casework
