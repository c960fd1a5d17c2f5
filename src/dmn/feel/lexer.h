// Takes the text of an expression apart: spaces and comments, signs, words, texts in quotes, numbers.
#pragma once

#include "dmn/feel/expression_parser.h"

#include <algorithm>

namespace schakel::dmn {

/// Whether a name may begin or go on with the letter (DMN 1.5, 10.3.1.2, rules 28 and 29). `?` begins
/// one.
[[nodiscard]] bool is_name_start(char32_t letter);
[[nodiscard]] bool is_name_part(char32_t letter);
/// Signs that a name may also hold: . / - ' + *
[[nodiscard]] bool is_name_sign(char c);
/// Whether the text could stand as a name: the key of a context without quotes.
[[nodiscard]] bool is_name(std::string_view text);

struct Letter {
    char32_t code = 0;
    /// In UTF-8; zero at the end of the text.
    std::size_t bytes = 0;
};
/// The letter that begins at that byte. The text is valid UTF-8.
[[nodiscard]] Letter letter_at(std::string_view text, std::size_t at);
/// The bytes of the white space there, a single one; zero when there is none.
[[nodiscard]] std::size_t space_at(std::string_view text, std::size_t at);

/// A place in a text that moves on as it is read. After a fault it stands at the end, so that every
/// loop over it ends; the first fault is kept.
class Lexer {
public:
    explicit Lexer(std::string_view text) : text_{text} {}

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    void advance(std::size_t bytes) { at_ = std::min(at_ + bytes, text_.size()); }
    void fail(std::string message) { fail(at_, std::move(message)); }
    void fail(std::size_t at, std::string message);
    [[nodiscard]] bool failed() const { return fault_.has_value(); }
    [[nodiscard]] const SyntaxFault& fault() const { return *fault_; }

    /// Spaces and comments.
    void skip_spaces();
    [[nodiscard]] bool at_end();
    /// Whether the sign comes next, after spaces.
    [[nodiscard]] bool sees(std::string_view sign);
    [[nodiscard]] bool take(std::string_view sign);
    /// A fault when the sign does not come next; `what` says what is missing then.
    void expect(std::string_view sign, std::string_view what);
    [[nodiscard]] bool sees_word(std::string_view word);
    [[nodiscard]] bool take_word(std::string_view word);
    void expect_word(std::string_view word);
    /// The word that comes next, without moving; empty when there is none.
    [[nodiscard]] std::string_view peek_word();
    /// The name that stands before one of these signs, with single spaces; nullopt, without moving,
    /// when something else comes first.
    [[nodiscard]] std::optional<std::string> name_before(std::string_view signs);
    /// The name that stands before that word.
    [[nodiscard]] std::optional<std::string> name_before_word(std::string_view word);

    /// Between quotes, with its escapes undone. A backslash before any other letter is itself.
    [[nodiscard]] std::string string();
    [[nodiscard]] bool sees_number();
    /// The digits as they stand, with fraction and exponent.
    [[nodiscard]] std::string_view number();

private:
    void skip_comment();
    void escape(std::string& read);
    [[nodiscard]] std::optional<char32_t> hexadecimal(std::size_t from, std::size_t digits) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<SyntaxFault> fault_;
};

} // namespace schakel::dmn
