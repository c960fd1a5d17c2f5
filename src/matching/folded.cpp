#include "matching/folded.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <unicode/translit.h>

namespace schakel::matching {
namespace {

/// One for each thread: ICU does not promise that one may be used by two at once.
const icu::Transliterator& to_plain_letters() {
    thread_local const auto rules = [] {
        UErrorCode code = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made{icu::Transliterator::createInstance(
            "NFKD; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, code)};
        if (U_FAILURE(code) || made == nullptr)
            throw std::runtime_error{"the rules of ICU for names cannot be read"};
        return made;
    }();
    return *rules;
}

std::string plain(std::string_view text) {
    auto signs = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    to_plain_letters().transliterate(signs);
    std::string letters;
    signs.toUTF8String(letters);
    return letters;
}

} // namespace

// R-MATCHING-1.
std::string folded(std::string_view text) {
    const bool is_ascii =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string foreign;
    if (!is_ascii) text = foreign = plain(text);
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
