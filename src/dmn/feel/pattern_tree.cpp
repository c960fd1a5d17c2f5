#include "dmn/feel/pattern_tree.h"

#include "base/utf8.h"
#include "dmn/feel/patterns.h"

namespace schakel::dmn {

namespace {

using Kind = PatternNode::Kind;
using icu::UnicodeSet;

constexpr int nesting_max = 64;

bool is_space(UChar32 sign) { return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r'; }

/// With the flag x white space counts inside brackets only.
std::u32string without_spaces(const std::u32string& pattern) {
    std::u32string kept;
    int brackets = 0;
    bool escaped = false;
    for (const char32_t sign : pattern) {
        if (brackets == 0 && is_space(static_cast<UChar32>(sign))) continue;
        kept += sign;
        if (escaped)
            escaped = false;
        else if (sign == '\\')
            escaped = true;
        else if (sign == '[')
            ++brackets;
        else if (sign == ']' && brackets > 0)
            --brackets;
    }
    return kept;
}

std::optional<std::u32string> code_points(std::string_view text) {
    std::u32string signs;
    for (std::size_t at = 0; at < text.size();) {
        const auto sign = next_code_point(text, at);
        if (sign < 0) return std::nullopt;
        signs += static_cast<char32_t>(sign);
    }
    return signs;
}

/// The sign that an escape such as \n or \* stands for; -1 for none.
UChar32 single_character_escape(UChar32 letter) {
    switch (letter) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: break;
    }
    constexpr std::u32string_view themselves = U"\\|.?*+(){}-[]^$";
    return themselves.contains(static_cast<char32_t>(letter)) ? letter : -1;
}

/// Goes over the signs of the pattern once. A fault is kept and stops all reading.
class Reader {
public:
    Reader(std::u32string signs, const PatternFlags& flags)
        : signs_{std::move(signs)}, flags_{flags} {}

    std::expected<PatternTree, NullReason> whole() {
        PatternTree tree;
        tree.flags = flags_;
        tree.root = choice();
        if (!at_end()) fail(); // a closing parenthesis too many
        if (fault_ != NullReason::none) return std::unexpected{fault_};
        tree.groups = opened_;
        tree.refers_back = refers_back_;
        return tree;
    }

    PatternTree plain() {
        PatternTree tree;
        tree.flags = flags_;
        for (const char32_t sign : signs_)
            tree.root.parts.push_back(of_character(static_cast<UChar32>(sign)));
        return tree;
    }

private:
    [[nodiscard]] bool at_end() const { return at_ >= signs_.size() || fault_ != NullReason::none; }
    /// -1 beyond the end.
    [[nodiscard]] UChar32 look(std::size_t ahead = 0) const {
        return at_ + ahead < signs_.size() ? static_cast<UChar32>(signs_[at_ + ahead]) : -1;
    }
    UChar32 next() {
        const auto sign = look();
        ++at_;
        return sign;
    }
    bool take(UChar32 sign) {
        if (fault_ != NullReason::none || look() != sign) return false;
        ++at_;
        return true;
    }
    void fail(NullReason reason = NullReason::not_readable) {
        if (fault_ == NullReason::none) fault_ = reason;
    }

    PatternNode of_character(UChar32 sign) const {
        PatternNode node;
        node.kind = Kind::character;
        node.character = sign;
        if (!flags_.any_case) return node;
        auto alike = std::make_shared<UnicodeSet>(sign, sign);
        add_other_case(*alike);
        if (alike->size() == 1) return node;
        return of_set(std::move(alike));
    }
    static PatternNode of_set(Characters characters) {
        PatternNode node;
        node.kind = Kind::one_of;
        node.characters = std::move(characters);
        return node;
    }
    static PatternNode of_kind(Kind kind) {
        PatternNode node;
        node.kind = kind;
        return node;
    }

    PatternNode choice() {
        if (++depth_ > nesting_max) fail(NullReason::too_much);
        auto node = of_kind(Kind::choice);
        do
            node.parts.push_back(sequence());
        while (take('|'));
        --depth_;
        return node.parts.size() == 1 ? std::move(node.parts.front()) : node;
    }

    PatternNode sequence() {
        auto node = of_kind(Kind::sequence);
        while (!at_end() && look() != '|' && look() != ')')
            node.parts.push_back(quantified(atom()));
        return node;
    }

    PatternNode quantified(PatternNode part) {
        auto node = of_kind(Kind::repeat);
        node.most = -1;
        if (take('?'))
            node.most = 1;
        else if (take('+'))
            node.least = 1;
        else if (take('{'))
            quantity(node);
        else if (!take('*'))
            return part;
        node.lazy = take('?');
        node.parts.push_back(std::move(part));
        return node;
    }

    /// {3}, {3,} or {3,5}, after its first brace.
    void quantity(PatternNode& node) {
        node.least = count();
        node.most = node.least;
        if (take(',')) node.most = look() == '}' ? -1 : count();
        if (!take('}') || (node.most >= 0 && node.most < node.least)) fail();
    }
    int count() {
        if (!(look() >= '0' && look() <= '9')) fail();
        int value = 0;
        while (!at_end() && look() >= '0' && look() <= '9') {
            value = value * 10 + (next() - '0');
            if (value > pattern_repetitions_max) fail(NullReason::too_much);
        }
        return value;
    }

    PatternNode atom() {
        const auto sign = next();
        switch (sign) {
        case '(': return group();
        case '[': return of_set(class_expression());
        case '\\': return escape();
        case '^': return of_kind(Kind::begin);
        case '$': return of_kind(Kind::end);
        case '.': return wildcard();
        case '?':
        case '*':
        case '+':
        case '{':
        case '}':
        case ']': fail(); return {};
        default: return of_character(sign);
        }
    }

    PatternNode wildcard() const {
        auto all = std::make_shared<UnicodeSet>(0, 0x10FFFF);
        if (!flags_.dot_takes_all) all->remove('\n').remove('\r');
        return of_set(std::move(all));
    }

    PatternNode group() {
        auto node = of_kind(Kind::group);
        const bool remembered = look() != '?';
        if (remembered)
            node.number = ++opened_;
        else if (++at_; !take(':'))
            fail(); // (?: is all there is: no look-around, no flags
        closed_.resize(static_cast<std::size_t>(opened_) + 1);
        node.parts.push_back(choice());
        if (!take(')')) fail();
        if (!remembered) return std::move(node.parts.front());
        if (fault_ == NullReason::none) closed_[static_cast<std::size_t>(node.number)] = true;
        return node;
    }

    PatternNode escape() {
        const auto letter = next();
        if (letter >= '1' && letter <= '9') return back_reference(letter - '0');
        if (auto several = several_of_escape(letter)) return of_set(std::move(several));
        const auto single = single_character_escape(letter);
        if (single < 0) fail();
        return of_character(single < 0 ? 0 : single);
    }

    /// After \1: a further digit belongs to it when there are so many groups.
    PatternNode back_reference(int number) {
        while (look() >= '0' && look() <= '9' && number * 10 + (look() - '0') <= opened_)
            number = number * 10 + (next() - '0');
        if (number > opened_ || !closed_[static_cast<std::size_t>(number)]) fail();
        refers_back_ = true;
        auto node = of_kind(Kind::back_reference);
        node.number = number;
        return node;
    }

    /// What \d, \p{L} and the like stand for, after their backslash and letter; null for other
    /// letters.
    Characters several_of_escape(UChar32 letter) {
        if (letter != 'p' && letter != 'P')
            return letter > 0 && letter < 0x80
                       ? multiple_character_escape(static_cast<char>(letter))
                       : nullptr;
        std::string name;
        if (!take('{')) fail();
        while (!at_end() && look() != '}' && look() < 0x80)
            name += static_cast<char>(next());
        if (!take('}')) fail();
        auto found = property(name, letter == 'P');
        if (!found) fail();
        return found ? found : std::make_shared<UnicodeSet>();
    }

    /// [a-z-[aeiou]], after its first bracket.
    Characters class_expression() {
        if (++depth_ > nesting_max) fail(NullReason::too_much);
        auto set = std::make_shared<UnicodeSet>();
        const bool negated = take('^');
        bool empty = true;
        while (!at_end() && look() != ']' && !(look() == '-' && look(1) == '[' && !empty)) {
            class_part(*set);
            empty = false;
        }
        if (empty) fail();
        if (negated) set->complement();
        if (take('-') && take('[')) set->removeAll(*class_expression());
        if (!take(']')) fail();
        --depth_;
        return set;
    }

    /// A character, a range or an escape. A hyphen that begins no range stands for itself.
    void class_part(UnicodeSet& set) {
        if (look() == '\\')
            if (const auto several = several_of_escape_in_class()) {
                set.addAll(*several); // the flag i leaves categories as they are
                return;
            }
        const auto first = class_character();
        auto last = first;
        if (look() == '-' && look(1) != ']' && look(1) != '[') {
            ++at_;
            last = class_character();
        }
        if (at_ > signs_.size() || first < 0 || last < first) return fail();
        UnicodeSet part{first, last};
        if (flags_.any_case) add_other_case(part);
        set.addAll(part);
    }
    Characters several_of_escape_in_class() {
        const auto letter = look(1);
        if (letter != 'p' && letter != 'P' &&
            (letter < 0 || letter >= 0x80 || !multiple_character_escape(static_cast<char>(letter))))
            return nullptr;
        at_ += 2;
        return several_of_escape(letter);
    }
    UChar32 class_character() {
        const auto sign = next();
        if (sign == '\\') return single_character_escape(next());
        return sign == '[' || sign == ']' ? -1 : sign;
    }

    std::u32string signs_;
    PatternFlags flags_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int opened_ = 0;
    /// By the number of the group.
    std::vector<bool> closed_;
    bool refers_back_ = false;
    NullReason fault_ = NullReason::none;
};

} // namespace

std::expected<PatternFlags, NullReason> read_flags(std::string_view flags) {
    PatternFlags read;
    for (const char flag : flags) {
        switch (flag) {
        case 's': read.dot_takes_all = true; break;
        case 'm': read.lines = true; break;
        case 'i': read.any_case = true; break;
        case 'x': read.spaced = true; break;
        case 'q': read.plain = true; break;
        default: return std::unexpected{NullReason::not_readable};
        }
    }
    return read;
}

std::expected<PatternTree, NullReason> parse_pattern(std::string_view pattern,
                                                     const PatternFlags& flags) {
    if (pattern.size() > pattern_bytes_max) return std::unexpected{NullReason::too_much};
    auto signs = code_points(pattern);
    if (!signs) return std::unexpected{NullReason::not_readable};
    if (flags.plain) return Reader{std::move(*signs), flags}.plain();
    if (flags.spaced) signs = without_spaces(*signs);
    return Reader{std::move(*signs), flags}.whole();
}

} // namespace schakel::dmn
