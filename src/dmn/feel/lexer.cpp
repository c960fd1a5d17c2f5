#include "dmn/feel/lexer.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>

namespace schakel::dmn {
namespace {

struct Span {
    char32_t first, last;
};
bool lies_in(std::span<const Span> spans, char32_t letter) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), letter,
                                        [](char32_t l, const Span& s) { return l < s.first; });
    return after != spans.begin() && letter <= std::prev(after)->last;
}

// DMN 1.5, 10.3.1.2, rule 28.
constexpr std::array name_starts{
    Span{'?', '?'},       Span{'A', 'Z'},       Span{'_', '_'},       Span{'a', 'z'},
    Span{0xC0, 0xD6},     Span{0xD8, 0xF6},     Span{0xF8, 0x2FF},    Span{0x370, 0x37D},
    Span{0x37F, 0x1FFF},  Span{0x200C, 0x200D}, Span{0x2070, 0x218F}, Span{0x2C00, 0x2FEF},
    Span{0x3001, 0xD7FF}, Span{0xF900, 0xFDCF}, Span{0xFDF0, 0xFFFD}, Span{0x10000, 0xEFFFF},
};
// Rule 29: these besides.
constexpr std::array name_parts{
    Span{'0', '9'},
    Span{0xB7, 0xB7},
    Span{0x300, 0x36F},
    Span{0x203F, 0x2040},
};
// Rules 61 and 62.
constexpr std::array white_spaces{
    Span{0x09, 0x0D},     Span{0x20, 0x20},     Span{0x85, 0x85},     Span{0xA0, 0xA0},
    Span{0x1680, 0x1680}, Span{0x180E, 0x180E}, Span{0x2000, 0x200B}, Span{0x2028, 0x2029},
    Span{0x202F, 0x202F}, Span{0x205F, 0x205F}, Span{0x3000, 0x3000}, Span{0xFEFF, 0xFEFF},
};

constexpr char32_t high_surrogates = 0xD800;
constexpr char32_t low_surrogates = 0xDC00;
constexpr char32_t surrogates_end = 0xE000;
constexpr char32_t last_letter = 0x10FFFF;
/// Hexadecimal digits of a sign behind a small u, and behind a capital one.
constexpr std::size_t unicode_digits = 4;
constexpr std::size_t wide_unicode_digits = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append(std::string& text, char32_t letter) {
    constexpr char32_t six_bits = 0x3F;
    constexpr char32_t tail = 0x80;
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) {
        put(0xC0 | letter >> 6);
    } else {
        if (letter < 0x10000) {
            put(0xE0 | letter >> 12);
        } else {
            put(0xF0 | letter >> 18);
            put(tail | (letter >> 12 & six_bits));
        }
        put(tail | (letter >> 6 & six_bits));
    }
    put(tail | (letter & six_bits));
}

/// Runs of spaces become one; those at the ends go.
std::string with_single_spaces(std::string_view written) {
    std::string name;
    bool space = false;
    for (std::size_t i = 0; i < written.size();) {
        if (const auto bytes = space_at(written, i)) {
            space = true;
            i += bytes;
            continue;
        }
        if (space && !name.empty()) name += ' ';
        space = false;
        name += written[i++];
    }
    return name;
}

} // namespace

bool is_name_start(char32_t letter) {
    // These two are letters by rule 28, and white space by rule 61: a name would swallow the space.
    return lies_in(name_starts, letter) && !lies_in(white_spaces, letter);
}
bool is_name_part(char32_t letter) { return is_name_start(letter) || lies_in(name_parts, letter); }
bool is_name_sign(char c) { return std::string_view{"./-'+*"}.find(c) != std::string_view::npos; }

bool is_name(std::string_view text) {
    const auto first = letter_at(text, 0);
    if (first.bytes == 0 || !is_name_start(first.code)) return false;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto letter = letter_at(text, i);
        const bool second_space = text[i] == ' ' && space;
        space = text[i] == ' ';
        if (second_space || (!space && !is_name_part(letter.code) && !is_name_sign(text[i])))
            return false;
        if (text.substr(i).starts_with("//") || text.substr(i).starts_with("/*")) return false;
        i += letter.bytes;
    }
    return !space;
}

Letter letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const char32_t first = byte(0);
    constexpr char32_t six_bits = 0x3F;
    if (first < 0x80) return {first, 1};
    if (first < 0xE0) return {(first & 0x1F) << 6 | (byte(1) & six_bits), 2};
    if (first < 0xF0)
        return {(first & 0x0F) << 12 | (byte(1) & six_bits) << 6 | (byte(2) & six_bits), 3};
    return {(first & 0x07) << 18 | (byte(1) & six_bits) << 12 | (byte(2) & six_bits) << 6 |
                (byte(3) & six_bits),
            4};
}

std::size_t space_at(std::string_view text, std::size_t at) {
    const auto letter = letter_at(text, at);
    return letter.bytes > 0 && lies_in(white_spaces, letter.code) ? letter.bytes : 0;
}

void Lexer::fail(std::size_t at, std::string message) {
    if (!fault_) fault_ = SyntaxFault{at, std::move(message)};
    at_ = text_.size();
}

void Lexer::skip_comment() {
    if (rest().starts_with("//")) {
        at_ = std::min(text_.find_first_of("\n\r", at_), text_.size());
        return;
    }
    const auto end = text_.find("*/", at_ + 2);
    if (end == std::string_view::npos) return fail("the comment has no end");
    at_ = end + 2;
}

void Lexer::skip_spaces() {
    while (at_ < text_.size()) {
        if (const auto bytes = space_at(text_, at_))
            at_ += bytes;
        else if (rest().starts_with("//") || rest().starts_with("/*"))
            skip_comment();
        else
            return;
    }
}

bool Lexer::at_end() {
    skip_spaces();
    return at_ == text_.size();
}

bool Lexer::sees(std::string_view sign) {
    skip_spaces();
    return rest().starts_with(sign);
}

bool Lexer::take(std::string_view sign) {
    if (!sees(sign)) return false;
    at_ += sign.size();
    return true;
}

void Lexer::expect(std::string_view sign, std::string_view what) {
    if (!take(sign)) fail(fmt::format("{} is missing: `{}`", what, sign));
}

std::string_view Lexer::peek_word() {
    skip_spaces();
    auto letter = letter_at(text_, at_);
    if (letter.bytes == 0 || !is_name_start(letter.code)) return {};
    auto end = at_;
    for (; letter.bytes > 0 && is_name_part(letter.code); letter = letter_at(text_, end))
        end += letter.bytes;
    return text_.substr(at_, end - at_);
}

bool Lexer::sees_word(std::string_view word) {
    if (!sees(word)) return false;
    const auto next = letter_at(text_, at_ + word.size());
    return next.bytes == 0 || !is_name_part(next.code);
}

bool Lexer::take_word(std::string_view word) {
    if (!sees_word(word)) return false;
    at_ += word.size();
    return true;
}

void Lexer::expect_word(std::string_view word) {
    if (!take_word(word)) fail(fmt::format("the word `{}` is missing", word));
}

std::optional<std::string> Lexer::name_before(std::string_view signs) {
    if (peek_word().empty()) return std::nullopt;
    for (auto end = at_; end < text_.size();) {
        if (signs.find(text_[end]) != std::string_view::npos) {
            auto name = with_single_spaces(text_.substr(at_, end - at_));
            at_ = end;
            return name;
        }
        const auto from_here = text_.substr(end);
        if (from_here.starts_with("//") || from_here.starts_with("/*")) break;
        const auto letter = letter_at(text_, end);
        if (!is_name_part(letter.code) && !is_name_sign(text_[end]) && space_at(text_, end) == 0)
            break;
        end += letter.bytes;
    }
    return std::nullopt;
}

std::optional<std::string> Lexer::name_before_word(std::string_view word) {
    const auto begin = (skip_spaces(), at_);
    while (!at_end()) {
        if (at_ > begin && sees_word(word))
            return with_single_spaces(text_.substr(begin, at_ - begin));
        if (const auto part = peek_word(); !part.empty())
            at_ += part.size();
        else if (at_ > begin && (is_digit(text_[at_]) || is_name_sign(text_[at_])))
            ++at_;
        else
            break;
    }
    at_ = begin;
    return std::nullopt;
}

std::optional<char32_t> Lexer::hexadecimal(std::size_t from, std::size_t digits) const {
    if (from + digits > text_.size()) return std::nullopt;
    char32_t read = 0;
    for (const char c : text_.substr(from, digits)) {
        constexpr std::string_view lower = "0123456789abcdef";
        constexpr std::string_view upper = "0123456789ABCDEF";
        auto digit = lower.find(c);
        if (digit == std::string_view::npos) digit = upper.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        read = read << 4 | static_cast<char32_t>(digit);
    }
    return read;
}

/// At a backslash.
void Lexer::escape(std::string& read) {
    constexpr std::string_view letters = "nrt\"\\'";
    constexpr std::string_view meant = "\n\r\t\"\\'";
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (const auto found = letters.find(next); found != std::string_view::npos) {
        read += meant[found];
        at_ += 2;
        return;
    }
    const auto digits = next == 'u' ? unicode_digits : wide_unicode_digits;
    auto letter = next == 'u' || next == 'U' ? hexadecimal(at_ + 2, digits) : std::nullopt;
    if (!letter) { // As patterns have them: \d, \1.
        read += text_[at_++];
        return;
    }
    auto end = at_ + 2 + digits;
    if (*letter >= high_surrogates && *letter < low_surrogates && next == 'u' &&
        text_.substr(end).starts_with("\\u")) {
        const auto low = hexadecimal(end + 2, unicode_digits);
        if (low && *low >= low_surrogates && *low < surrogates_end) {
            letter = 0x10000 + ((*letter - high_surrogates) << 10) + (*low - low_surrogates);
            end += 2 + unicode_digits;
        }
    }
    if (*letter > last_letter || (*letter >= high_surrogates && *letter < surrogates_end))
        return fail("the escape is no letter of Unicode, or half of one");
    append(read, *letter);
    at_ = end;
}

std::string Lexer::string() {
    const auto begin = at_++;
    std::string read;
    while (at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] == '\\')
            escape(read);
        else
            read += text_[at_++];
    }
    if (at_ == text_.size())
        fail(begin, "the text has no closing quote");
    else
        ++at_;
    return read;
}

bool Lexer::sees_number() {
    skip_spaces();
    const auto here = rest();
    return !here.empty() &&
           (is_digit(here[0]) || (here[0] == '.' && here.size() > 1 && is_digit(here[1])));
}

std::string_view Lexer::number() {
    const auto begin = at_;
    const auto digits = [this](std::size_t from) {
        auto end = from;
        while (end < text_.size() && is_digit(text_[end]))
            ++end;
        return end;
    };
    at_ = digits(at_);
    // Two dots belong to a range, one before a letter to a path.
    if (rest().starts_with('.') && digits(at_ + 1) > at_ + 1) at_ = digits(at_ + 1);
    if (rest().starts_with('e') || rest().starts_with('E')) {
        const auto sign = rest().substr(1).starts_with('+') || rest().substr(1).starts_with('-');
        const auto from = at_ + (sign ? 2U : 1U);
        if (digits(from) > from) at_ = digits(from);
    }
    const auto read = text_.substr(begin, at_ - begin);
    if (is_name_part(letter_at(text_, at_).code)) fail("a letter follows the digits of a number");
    return read;
}

} // namespace schakel::dmn
