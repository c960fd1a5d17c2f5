#include "casework/plan_words.h"

#include "people/bsn.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace schakel::casework {

namespace {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
/// Bytes above ASCII belong to letters: the words that are looked for have none.
bool is_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
           static_cast<unsigned char>(sign) >= 0x80;
}
char small(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign; }

/// A number or a word, and the signs between it and the one before.
struct Piece {
    std::string between;
    std::string text;
    bool number = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    std::string between;
    for (std::size_t at = 0; at < text.size();) {
        const bool number = is_digit(text[at]);
        if (!number && !is_letter(text[at])) {
            between += text[at++];
            continue;
        }
        Piece piece{.between = std::move(between), .text = {}, .number = number};
        between.clear();
        while (at < text.size() && (number ? is_digit(text[at]) : is_letter(text[at])))
            piece.text += small(text[at++]);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

bool joined_by(const Piece& piece, std::string_view signs) {
    return !piece.between.empty() && piece.between.size() <= 2 &&
           piece.between.find_first_not_of(signs) == std::string::npos;
}

/// 1 to 12; 0 for what is no month. Three letters are enough, in Dutch or in English.
int month_named(std::string_view word) {
    static constexpr std::array<std::array<std::string_view, 3>, 12> months{
        {{"januari", "january", "jan"},
         {"februari", "february", "feb"},
         {"maart", "march", "mrt"},
         {"april", "april", "apr"},
         {"mei", "may", "mei"},
         {"juni", "june", "jun"},
         {"juli", "july", "jul"},
         {"augustus", "august", "aug"},
         {"september", "september", "sep"},
         {"oktober", "october", "okt"},
         {"november", "november", "nov"},
         {"december", "december", "dec"}}};
    for (std::size_t i = 0; i < months.size(); ++i)
        if (std::ranges::find(months[i], word) != months[i].end()) return static_cast<int>(i) + 1;
    return 0;
}

class PastDates {
public:
    explicit PastDates(const PartialDate& today) : today_{today} {}

    [[nodiscard]] bool three(const Piece& first, const Piece& second, const Piece& third) const {
        if (!first.number || !third.number) return false;
        if (!second.number)
            return joined_by(second, " .-") && joined_by(third, " .-'") &&
                   past(third.text, month_named(second.text), first.text);
        if (!joined_by(second, "-/. ") || !joined_by(third, "-/. ")) return false;
        if (first.text.size() == 4) return past(first.text, number_in(second.text), third.text);
        // Two digits of a year with spaces around are more likely something else.
        if (third.text.size() == 2 && third.between == " ") return false;
        return past(third.text, number_in(second.text), first.text);
    }
    [[nodiscard]] bool one(const std::string& eight) const {
        if (eight.size() != 8) return false;
        return past(eight.substr(4), number_in(eight.substr(2, 2)), eight.substr(0, 2)) ||
               past(eight.substr(0, 4), number_in(eight.substr(4, 2)), eight.substr(6));
    }

private:
    static int number_in(std::string_view digits) {
        if (digits.empty() || digits.size() > 4) return 0;
        int number = 0;
        for (const char digit : digits) {
            if (!is_digit(digit)) return 0;
            number = number * 10 + (digit - '0');
        }
        return number;
    }
    [[nodiscard]] bool past(std::string_view year_text, int month,
                            std::string_view day_text) const {
        if (year_text.size() != 4 && year_text.size() != 2) return false;
        if (day_text.size() > 2) return false;
        auto year = number_in(year_text);
        const auto day = number_in(day_text);
        if (year_text.size() == 2) {
            year += 2000;
            if (year > today_.year + 20) year -= 100;
        }
        if (year < 1880 || month < 1 || month > 12 || day < 1 || day > 31) return false;
        return PartialDate{year, month, day} < today_;
    }

    PartialDate today_;
};

/// In small letters. The name of a service, such as Veilig Thuis, may stand on the list of calls.
constexpr std::array reasons_for_help{
    // law and register
    "bsn", "burgerservicenummer", "geboortedatum", "geboren", "artikel", "avg", "uavg", "wgs",
    "wmo", "jeugdwet", "wvggz", "grondslag", "dossier", "casus", "meldcode", "zorgmelding",
    // measures
    "ondertoezichtstelling", "ots", "uithuisplaatsing", "uithuisgeplaatst", "gezagsbeeindiging",
    "raadsonderzoek", "huisverbod", "contactverbod", "reclassering", "jeugdreclassering",
    // offences
    "strafbaar", "strafblad", "strafzaak", "verdachte", "dader", "slachtoffer", "aangifte",
    "procesverbaal", "proces verbaal", "veroordeeld", "veroordeling", "mishandeling",
    "kindermishandeling", "huiselijk geweld", "seksueel misbruik", "misbruik", "verwaarlozing",
    // diagnoses
    "diagnose", "stoornis", "psychiatrisch", "psychiatrie", "depressie", "verslaafd", "verslaving",
    "alcoholist", "schizofrenie", "borderline", "adhd", "ptss", "verstandelijke beperking"};

} // namespace

bool holds_citizen_number(std::string_view text) {
    const auto pieces = pieces_of(text);
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        std::string digits;
        for (auto at = first; at < pieces.size() && pieces[at].number; ++at) {
            if (at != first && !joined_by(pieces[at], " .-/")) break;
            digits += pieces[at].text;
            if (digits.size() > 9) break;
            if (digits.size() == 9 && people::passes_eleven_test(digits)) return true;
        }
    }
    return false;
}

bool holds_past_date(std::string_view text, const PartialDate& today) {
    const auto pieces = pieces_of(text);
    const PastDates dates{today};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].number && dates.one(pieces[i].text)) return true;
        if (i + 2 < pieces.size() && dates.three(pieces[i], pieces[i + 1], pieces[i + 2]))
            return true;
    }
    return false;
}

bool holds_reason_for_help(std::string_view text) {
    std::string words{" "};
    for (const auto& piece : pieces_of(text))
        words += piece.text + " ";
    return std::ranges::any_of(reasons_for_help, [&](std::string_view word) {
        return words.find(" " + std::string{word} + " ") != std::string::npos;
    });
}

bool is_phone_number(std::string_view text) {
    if (text.find_first_not_of("0123456789 +-()") != std::string_view::npos) return false;
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    const auto has = [&](std::size_t least, std::size_t most) {
        return digits.size() >= least && digits.size() <= most;
    };
    if (const auto plus = text.find('+'); plus != std::string_view::npos)
        return plus == 0 && text.rfind('+') == 0 && has(10, 15);
    if (digits.starts_with("00")) return has(12, 15);
    if (digits.starts_with("0800") || digits.starts_with("0900")) return has(8, 8) || has(11, 11);
    if (digits.starts_with('0')) return has(10, 10);
    // Where a sign between the digits would make a date of them.
    if (text.find_first_of("-()") != std::string_view::npos) return false;
    return (digits.starts_with('1') && has(3, 3)) || (digits.starts_with("140") && has(5, 6)) ||
           (digits.starts_with("116") && has(6, 6));
}

} // namespace schakel::casework
