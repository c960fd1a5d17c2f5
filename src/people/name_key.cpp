#include "people/name_key.h"

#include "base/plain_letters.h"

#include <algorithm>
#include <array>
#include <vector>

namespace schakel::people {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : text) {
        if (is_space(c)) {
            inside = false;
            continue;
        }
        if (!inside) words.emplace_back();
        inside = true;
        words.back() += c;
    }
    return words;
}

/// R-NAME-1.
std::string only_letters(std::string_view text) {
    std::string key;
    for (const char c : text)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    return key;
}

/// The words of which the prefixes of table 36 are made that occur before a Dutch name, as
/// only_letters leaves them.
constexpr std::array prefix_words{
    std::string_view{"a"},     std::string_view{"aan"}, std::string_view{"af"},
    std::string_view{"al"},    std::string_view{"am"},  std::string_view{"auf"},
    std::string_view{"aus"},   std::string_view{"bij"}, std::string_view{"boven"},
    std::string_view{"d"},     std::string_view{"da"},  std::string_view{"dal"},
    std::string_view{"dalla"}, std::string_view{"das"}, std::string_view{"de"},
    std::string_view{"degli"}, std::string_view{"dei"}, std::string_view{"del"},
    std::string_view{"della"}, std::string_view{"den"}, std::string_view{"der"},
    std::string_view{"des"},   std::string_view{"di"},  std::string_view{"die"},
    std::string_view{"do"},    std::string_view{"dos"}, std::string_view{"du"},
    std::string_view{"el"},    std::string_view{"het"}, std::string_view{"im"},
    std::string_view{"in"},    std::string_view{"la"},  std::string_view{"las"},
    std::string_view{"le"},    std::string_view{"les"}, std::string_view{"los"},
    std::string_view{"onder"}, std::string_view{"op"},  std::string_view{"over"},
    std::string_view{"s"},     std::string_view{"t"},   std::string_view{"te"},
    std::string_view{"ten"},   std::string_view{"ter"}, std::string_view{"tho"},
    std::string_view{"toe"},   std::string_view{"tot"}, std::string_view{"uijt"},
    std::string_view{"uit"},   std::string_view{"van"}, std::string_view{"ver"},
    std::string_view{"vom"},   std::string_view{"von"}, std::string_view{"voor"},
    std::string_view{"zu"},    std::string_view{"zum"}, std::string_view{"zur"}};

bool is_prefix_word(std::string_view word) {
    return std::ranges::find(prefix_words, word) != prefix_words.end();
}

} // namespace

std::string name_key(std::string_view name) { return only_letters(plain_letters(name)); }

// R-NAME-2.
std::string family_name_key(std::string_view family_name) {
    auto text = plain_letters(family_name);
    // In d'Hondt the apostrophe parts the prefix from the name; in 't Hart a space does.
    if (text.size() > 2 && text[1] == '\'') text = text.substr(0, 2) + " " + text.substr(2);
    const auto words = words_of(text);
    std::size_t first = 0;
    while (first + 1 < words.size() && is_prefix_word(only_letters(words[first])))
        ++first;
    std::string key;
    for (std::size_t at = first; at < words.size(); ++at)
        key += only_letters(words[at]);
    // Nothing but signs behind a prefix: the whole is the name.
    return key.empty() ? only_letters(text) : key;
}

std::string first_given_name_key(std::string_view given_names) {
    for (const auto& word : words_of(plain_letters(given_names)))
        if (auto key = only_letters(word); !key.empty()) return key;
    return {};
}

std::string tidy(std::string_view text) {
    std::string tidied;
    for (const auto& word : words_of(text)) {
        if (!tidied.empty()) tidied += ' ';
        tidied += word;
    }
    return tidied;
}

} // namespace schakel::people
