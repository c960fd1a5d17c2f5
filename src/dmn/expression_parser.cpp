#include "dmn/expression_parser.h"

#include <array>
#include <fmt/format.h>

namespace schakel::dmn {
namespace {

constexpr std::array built_in_functions{std::string_view{"list contains"}, std::string_view{"not"},
                                        std::string_view{"count"}};
constexpr int nesting_max = 32;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Bytes above ASCII belong to letters such as ë; the parser need not know which.
bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' ||
           static_cast<signed char>(c) < 0;
}

class Parser {
public:
    Parser(std::string_view text, const Scope& scope) : text_{text}, scope_{scope} {}

    std::expected<Expression, SyntaxFault> whole_expression() {
        auto expression = this->expression(0);
        if (fault_.message.empty() && !at_end())
            fail("the expression goes on where its end was expected");
        if (!fault_.message.empty()) return std::unexpected{fault_};
        return expression;
    }

    std::expected<UnaryTests, SyntaxFault> whole_cell() {
        UnaryTests cell;
        if (at_end() || (take('-') && at_end())) {
            cell.dash = true;
            return cell;
        }
        at_ = 0;
        if (take_word("not") && take('(')) {
            cell.negated = true;
            tests(cell.tests);
            if (!take(')')) fail("a closing bracket is missing");
        } else {
            at_ = 0;
            tests(cell.tests);
        }
        if (fault_.message.empty() && !at_end())
            fail("the cell goes on where its end was expected");
        if (!fault_.message.empty()) return std::unexpected{fault_};
        return cell;
    }

private:
    void skip_spaces() {
        while (at_ < text_.size() && is_space(text_[at_]))
            ++at_;
    }
    bool at_end() {
        skip_spaces();
        return at_ == text_.size();
    }
    bool take(char c) {
        skip_spaces();
        if (at_ == text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    /// The word, when it stands here and no letter follows.
    bool take_word(std::string_view word) {
        skip_spaces();
        if (!text_.substr(at_).starts_with(word)) return false;
        const auto end = at_ + word.size();
        if (end < text_.size() && is_name_byte(text_[end])) return false;
        at_ = end;
        return true;
    }
    void fail(std::string message) {
        if (fault_.message.empty()) fault_ = {at_, std::move(message)};
    }

    void tests(std::vector<UnaryTest>& into) {
        do {
            into.push_back(test());
        } while (fault_.message.empty() && take(','));
    }

    UnaryTest test() {
        skip_spaces();
        const auto rest = text_.substr(at_);
        if (rest.starts_with("<="))
            return at_ += 2, ComparedWith{Comparison::less_or_equal, literal()};
        if (rest.starts_with(">="))
            return at_ += 2, ComparedWith{Comparison::greater_or_equal, literal()};
        if (rest.starts_with("<")) return at_ += 1, ComparedWith{Comparison::less, literal()};
        if (rest.starts_with(">")) return at_ += 1, ComparedWith{Comparison::greater, literal()};
        if (rest.starts_with("[") || rest.starts_with("(") || rest.starts_with("]")) return range();
        return EqualTo{literal()};
    }

    Between range() {
        Between between;
        between.low_included = text_[at_++] == '[';
        between.low = literal();
        skip_spaces();
        if (!text_.substr(at_).starts_with("..")) {
            fail("a range has two dots between its bounds");
            return between;
        }
        at_ += 2;
        between.high = literal();
        if (take(']')) return between;
        between.high_included = false;
        if (!take(')') && !take('[')) fail("the end of a range is missing");
        return between;
    }

    Value literal() {
        skip_spaces();
        if (at_ < text_.size() && text_[at_] == '"') return Value{string()};
        if (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '-' || text_[at_] == '.'))
            return number();
        if (take_word("true")) return Value{true};
        if (take_word("false")) return Value{false};
        if (take_word("null")) return Value{};
        fail(at_ == text_.size() ? "a value is missing"
                                 : "not a text in quotes, a number, true, false or null");
        return {};
    }

    std::string string() {
        std::string read;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] != '\\') {
                read += text_[at_];
                continue;
            }
            if (++at_ == text_.size()) break;
            const char escaped = text_[at_];
            if (escaped == 'n')
                read += '\n';
            else if (escaped == 't')
                read += '\t';
            else if (escaped == '"' || escaped == '\\')
                read += escaped;
            else
                fail("an escape that is not known");
        }
        if (at_ == text_.size())
            fail("the closing quote is missing");
        else
            ++at_;
        return read;
    }

    Value number() {
        auto end = at_ + (text_[at_] == '-' ? 1U : 0U);
        // Two dots belong to a range, one to the number.
        while (end < text_.size() && (is_digit(text_[end]) ||
                                      (text_[end] == '.' && !text_.substr(end).starts_with(".."))))
            ++end;
        const auto value = Number::parse(text_.substr(at_, end - at_));
        if (!value) {
            fail("not a number");
            return {};
        }
        at_ = end;
        return Value{*value};
    }

    Expression expression(int nesting) {
        if (nesting > nesting_max) fail("nested too deep");
        if (!fault_.message.empty()) return {};
        skip_spaces();
        if (take('[')) return {ListOf{arguments(']', nesting)}};
        for (const auto function : built_in_functions) {
            const auto begin = at_;
            if (take_word(function) && take('('))
                return {Call{std::string{function}, arguments(')', nesting)}};
            at_ = begin;
        }
        if (auto reference = this->reference()) return {std::move(*reference)};
        if (at_ < text_.size() && is_name_byte(text_[at_]) && !is_digit(text_[at_]) &&
            !text_.substr(at_).starts_with("true") && !text_.substr(at_).starts_with("false") &&
            !text_.substr(at_).starts_with("null")) {
            fail("a name that the decision does not require, or a function that is not known");
            return {};
        }
        return {Literal{literal()}};
    }

    std::vector<Expression> arguments(char closing, int nesting) {
        std::vector<Expression> read;
        if (take(closing)) return read;
        do {
            read.push_back(expression(nesting + 1));
        } while (fault_.message.empty() && take(','));
        if (!take(closing)) fail("a closing bracket is missing");
        return read;
    }

    // R-DMN-2
    std::optional<Reference> reference() {
        const std::string* longest = nullptr;
        for (const auto& name : scope_) {
            const auto end = at_ + name.size();
            if (!text_.substr(at_).starts_with(name)) continue;
            if (end < text_.size() && is_name_byte(text_[end])) continue;
            if (longest == nullptr || name.size() > longest->size()) longest = &name;
        }
        if (longest == nullptr) return std::nullopt;
        at_ += longest->size();
        Reference reference{{*longest}};
        while (at_ < text_.size() && text_[at_] == '.') {
            const auto begin = ++at_;
            while (at_ < text_.size() && (is_name_byte(text_[at_]) || is_space(text_[at_])))
                ++at_;
            auto end = at_;
            while (end > begin && is_space(text_[end - 1]))
                --end;
            if (end == begin) fail("a member's name is missing after the dot");
            reference.path.emplace_back(text_.substr(begin, end - begin));
        }
        return reference;
    }

    std::string_view text_;
    const Scope& scope_;
    std::size_t at_ = 0;
    SyntaxFault fault_;
};

/// R-DMN-9
SyntaxFault too_long() {
    return {expression_bytes_max,
            fmt::format("an expression holds at most {} bytes", expression_bytes_max)};
}

} // namespace

std::expected<Expression, SyntaxFault> parse_expression(std::string_view text, const Scope& scope) {
    if (text.size() > expression_bytes_max) return std::unexpected{too_long()};
    return Parser{text, scope}.whole_expression();
}

std::expected<UnaryTests, SyntaxFault> parse_unary_tests(std::string_view text) {
    if (text.size() > expression_bytes_max) return std::unexpected{too_long()};
    static const Scope no_names;
    return Parser{text, no_names}.whole_cell();
}

} // namespace schakel::dmn
