#include "matching/folded.h"

#include "base/plain_letters.h"

#include <algorithm>

namespace schakel::matching {
// R-MATCHING-1.
std::string folded(std::string_view text) {
    const bool is_ascii =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string foreign;
    if (!is_ascii) text = foreign = plain_letters(text);
    std::string result;
    result.reserve(text.size());
    bool parted = false;
    for (char c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            if (parted && !result.empty()) result += ' ';
            parted = false;
            result += c;
        } else if (c != '\'' && c != '`') {
            parted = true;
        }
    }
    return result;
}

std::vector<std::string_view> words_of(std::string_view folded_text) {
    std::vector<std::string_view> words;
    while (!folded_text.empty()) {
        const auto end = std::min(folded_text.find(' '), folded_text.size());
        if (end > 0) words.push_back(folded_text.substr(0, end));
        folded_text.remove_prefix(std::min(end + 1, folded_text.size()));
    }
    return words;
}

std::string joined(std::string_view folded_text) {
    std::string letters{folded_text};
    std::erase(letters, ' ');
    return letters;
}

} // namespace schakel::matching
