#include "http/language.h"

#include "http/inside/text.h"

namespace schakel::http {

namespace {

/// In thousandths; 1000 where none is given, 0 for what is no weight.
int weight_of(std::string_view parameters) {
    int weight = 1000;
    for_each_part(parameters, ';', [&](std::string_view parameter) {
        if (parameter.size() < 2 || !same_word(parameter.substr(0, 2), "q=")) return;
        const auto text = parameter.substr(2);
        weight = 0;
        if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return;
        if (text.size() > 1 && text[1] != '.') return;
        int thousandths = (text[0] - '0') * 1000;
        for (std::size_t i = 2, unit = 100; i < text.size(); ++i, unit /= 10) {
            if (text[i] < '0' || text[i] > '9') return;
            thousandths += (text[i] - '0') * static_cast<int>(unit);
        }
        weight = thousandths;
    });
    return weight;
}

std::optional<Language> language_named(std::string_view range) {
    const auto first = range.substr(0, range.find('-'));
    if (same_word(first, "nl") || first == "*") return Language::nl;
    if (same_word(first, "en")) return Language::en;
    return std::nullopt;
}

} // namespace

Language language_of(std::optional<std::string_view> accept_language) {
    auto preferred = Language::nl;
    if (!accept_language) return preferred;
    int highest = 0;
    for_each_part(*accept_language, ',', [&](std::string_view part) {
        const auto semicolon = part.find(';');
        const auto language = language_named(trimmed(part.substr(0, semicolon)));
        if (!language) return;
        const int weight =
            semicolon == std::string_view::npos ? 1000 : weight_of(part.substr(semicolon + 1));
        if (weight <= highest) return;
        highest = weight;
        preferred = *language;
    });
    return preferred;
}

} // namespace schakel::http
