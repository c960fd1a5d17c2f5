#include "dmn/feel/patterns.h"

#include <chrono>
#include <gtest/gtest.h>
#include <random>
#include <unicode/regex.h>

namespace schakel::dmn {
namespace {

using namespace std::chrono_literals;

std::string word(const Matched<bool>& found) {
    if (!found) return found.error() == NullReason::too_much ? "too much" : "no pattern";
    return *found ? "yes" : "no";
}
std::string matched(std::string_view text, std::string_view pattern, std::string_view flags = "") {
    Interpreter interpreter;
    return word(matches(interpreter, text, pattern, flags));
}
std::string with(std::string_view text, std::string_view pattern, std::string_view replacement,
                 std::string_view flags = "") {
    Interpreter interpreter;
    const auto result = replaced(interpreter, text, pattern, replacement, flags);
    return result ? *result : word(std::unexpected{result.error()});
}
std::string parts(std::string_view text, std::string_view pattern) {
    Interpreter interpreter;
    const auto result = split(interpreter, text, pattern);
    if (!result) return word(std::unexpected{result.error()});
    std::string shown;
    for (const auto& part : *result)
        shown += "<" + part + ">";
    return shown;
}

struct Case {
    std::string_view text, pattern, flags, expected;
};

TEST(Pattern, is_found_anywhere_in_the_text_unless_it_is_anchored) {
    for (const auto& [text, pattern, flags, expected] : std::initializer_list<Case>{
             {"abracadabra", "bra", "", "yes"},
             {"abracadabra", "^a.*a$", "", "yes"},
             {"abracadabra", "^bra", "", "no"},
             {"", "", "", "yes"},
             {"", "a?", "", "yes"},
             {"abc", "", "", "yes"},
             {"ab", "^(?:a|ab)$", "", "yes"},
             {"aaaa", "^a{2,3}$", "", "no"},
             {"aaaa", "^a{4}$", "", "yes"},
             {"aaaa", "^a{2,}$", "", "yes"},
             {"aaa", "^a{2,3}?$", "", "yes"},
             {"aaa", "^(a*)*$", "", "yes"},
             {"a\nb", "a.b", "", "no"},
             {"a\rb", "a.b", "", "no"},
             {"a\nb", "a.b", "s", "yes"},
             {"1234 AB", "^[1-9][0-9]{3} ?[A-Z]{2}$", "", "yes"},
             {"0234 AB", "^[1-9][0-9]{3} ?[A-Z]{2}$", "", "no"},
             {"a.b", "^a\\.b$", "", "yes"},
             {"axb", "^a\\.b$", "", "no"},
             {"$^", "^\\$\\^$", "", "yes"},
             {"a\tb", "a\\tb", "", "yes"},
             {"{}", "\\{\\}", "", "yes"},
             {"\xF0\x9F\x90\xB4", "^.$", "", "yes"}, // one sign of four bytes
         })
        EXPECT_EQ(matched(text, pattern, flags), expected) << text << " in " << pattern;
}

TEST(Pattern, lines_begin_and_end_at_line_ends_but_the_last_begins_none) {
    for (const auto& [text, pattern, flags, expected] : std::initializer_list<Case>{
             {"\nabcd\ndefg\n", "^$", "m", "yes"},
             {"abcd\n\ndefg\n ", "^$", "m", "yes"},
             {"abcd\ndefg\n", "^$", "m", "no"},
             {"abcd\ndefg\n", "g$", "m", "yes"},
             {"abcd\ndefg\n", "^d", "m", "yes"},
             {"abcd\ndefg\n", "\\n$", "m", "no"},
             {"abcd\ndefg", "^defg$", "m", "yes"},
             {"abcd\ndefg", "^defg$", "", "no"},
             {"abcd\n", "d$", "", "no"},
             {"abcd\n", "(.)\\1|^$", "m", "no"},
             {"abb\n", "(b)\\1$", "m", "yes"},
         })
        EXPECT_EQ(matched(text, pattern, flags), expected) << text << " in " << pattern;
}

TEST(Pattern, i_takes_upper_and_lower_case_alike_but_not_in_categories) {
    for (const auto& [text, pattern, flags, expected] : std::initializer_list<Case>{
             {"abc", "ABC", "i", "yes"},
             {"abZ", "^[A-Z]*$", "i", "yes"},
             {"abZ", "^[a-z]*$", "i", "yes"},
             {"\u212A", "k", "i", "yes"}, // the sign for kelvin
             {"x", "[A-Z-[OI]]", "i", "yes"},
             {"X", "[A-Z-[OI]]", "i", "yes"},
             {"O", "[A-Z-[OI]]", "i", "no"},
             {"i", "[A-Z-[OI]]", "i", "no"},
             {"Q", "[^Q]", "i", "no"},
             {"q", "[^Q]", "i", "no"},
             {"a", "\\p{Lu}", "i", "no"},
             {"\u00C9\u00C9n", "^\u00E9\u00E9n$", "i", "yes"},
             {"\u00DF", "^s$", "i", "no"},
         })
        EXPECT_EQ(matched(text, pattern, flags), expected) << text << " in " << pattern;
}

TEST(Pattern, x_lets_white_space_stand_for_the_eye_outside_brackets) {
    for (const auto& [text, pattern, flags, expected] : std::initializer_list<Case>{
             {"hello world", "hello\\ sworld", "x", "yes"},
             {"hello world", " hello[ ]world", "x", "yes"},
             {"hello world", "he ll o[ ]worl d", "x", "yes"},
             {"hello world", "\\p{ IsBasicLatin}+", "x", "yes"},
             {"hello world", "\\p{ I s B a s i c L a t i n }+", "x", "yes"},
             {"hello world", "hello world", "x", "no"},
             {"]", "[ \\] ]", "x", "yes"},
         })
        EXPECT_EQ(matched(text, pattern, flags), expected) << text << " in " << pattern;
}

TEST(Pattern, q_makes_every_sign_stand_for_itself) {
    EXPECT_EQ(matched("abracadabra", "(?:abra(?:cad)?)*", "q"), "no");
    EXPECT_EQ(matched("x[y-z]", "x[y-z]", "q"), "yes");
    EXPECT_EQ(matched("x[Y-z]", "X[y-Z]", "qi"), "yes");
    EXPECT_EQ(with("a.b.c", ".", "$0\\", "q"), "a$0\\b$0\\c");
}

TEST(Pattern, classes_are_those_of_xml_schema) {
    for (const auto& [text, pattern, flags, expected] : std::initializer_list<Case>{
             {"x", "^[a-z-[aeiou]]$", "", "yes"},
             {"e", "^[a-z-[aeiou]]$", "", "no"},
             {"b", "^[a-z-[aeiou-[e]]]$", "", "yes"},
             {"e", "^[a-z-[aeiou-[e]]]$", "", "yes"},
             {"5", "^[^a-z-[5]]$", "", "no"},
             {"6", "^[^a-z-[5]]$", "", "yes"},
             {"-", "^[a-]$", "", "yes"},
             {"-", "^[-a]$", "", "yes"},
             {"-", "^[^-a]$", "", "no"},
             {"-.", "^[0-9-.]*$", "", "yes"},
             {"^", "^[a^]$", "", "yes"},
             {".", "^[.]$", "", "yes"},
             {"a", "^[.]$", "", "no"},
             {"\u0663", "^\\d$", "", "yes"}, // the Arabic three
             {"a", "^\\D$", "", "yes"},
             {"_", "^\\w$", "", "no"}, // punctuation
             {"\u00EB", "^\\w$", "", "yes"},
             {"$", "^\\w$", "", "yes"}, // a symbol
             {"-", "^\\W$", "", "yes"},
             {":a-1", "^\\i\\c*$", "", "yes"},
             {"1a", "^\\i\\c*$", "", "no"},
             {"-", "^\\I$", "", "yes"},
             {" ", "^\\C$", "", "yes"},
             {" \t\r\n", "^\\s+$", "", "yes"},
             {"\u00A0", "^\\s$", "", "no"},
             {"7f", "^[\\d\\p{Ll}]+$", "", "yes"},
             {"\u03B1", "^\\p{IsGreek}$", "", "yes"},
             {"\u03B1", "^\\p{IsGreekandCoptic}$", "", "yes"},
             {"\u00EB", "^\\p{IsLatin-1Supplement}$", "", "yes"},
             {"a", "^\\P{IsLatin-1Supplement}$", "", "yes"},
             {"\u0430", "^\\p{IsCyrillic}$", "", "yes"},
             {"\u20AC", "^\\p{IsCurrencySymbols}$", "", "yes"},
             {"\u20AC", "^\\p{Sc}$", "", "yes"},
             {"A", "^\\P{Lu}$", "", "no"},
         })
        EXPECT_EQ(matched(text, pattern, flags), expected) << text << " in " << pattern;
}

// R-FEEL-9
TEST(Pattern, what_xpath_does_not_know_is_none) {
    for (const std::string_view pattern : {"(",
                                           ")",
                                           "a)",
                                           "(a",
                                           "[",
                                           "[]",
                                           "[^]",
                                           "]",
                                           "}",
                                           "{",
                                           "a{",
                                           "a{1",
                                           "a{1,",
                                           "a{2,1}",
                                           "a{,2}",
                                           "a{x}",
                                           "*",
                                           "+a",
                                           "?",
                                           "a**",
                                           "a{2}{3}",
                                           "(?=a)",
                                           "(?!a)",
                                           "(?<=a)",
                                           "(?<n>a)",
                                           "(?i)a",
                                           "(?",
                                           "\\",
                                           "\\b",
                                           "\\B",
                                           "\\A",
                                           "\\z",
                                           "\\0",
                                           "\\x41",
                                           "\\u0041",
                                           "\\Q",
                                           "\\e",
                                           "[\\1]",
                                           "[asd\\0]",
                                           "[z-a]",
                                           "[a-\\d]",
                                           "[a",
                                           "[a-",
                                           "[a-z-[b]",
                                           "[a[b]]",
                                           "[[:alpha:]]",
                                           "\\p{Xx}",
                                           "\\p{lu}",
                                           "\\p{L",
                                           "\\pL",
                                           "\\p",
                                           "\\p{IsNowhere}",
                                           "\\p{}",
                                           "\\p{Is}",
                                           "\\p{ IsBasicLatin}+",
                                           "\\p{Latin}",
                                           "a\xC3",
                                           "\\3",
                                           "(.)\\3",
                                           "(.)\\2",
                                           "(a\\1)",
                                           "\\1(a)"})
        EXPECT_EQ(matched("abcd", pattern), "no pattern") << pattern;
    for (const std::string_view flags : {"p", " ", "X", "g", "i,m"})
        EXPECT_EQ(matched("abcd", "a", flags), "no pattern") << flags;
}

TEST(Pattern, a_back_reference_is_what_its_group_took) {
    for (const auto& [text, pattern, flags, expected] : std::initializer_list<Case>{
             {"aA", "(a)\\1", "i", "yes"},
             {"aA", "(a)\\1", "", "no"},
             {"abcb", "(.).\\1", "", "yes"},
             {"abcd", "(.).?\\1", "", "no"},
             {"abab", "^(a|b)(a|b)\\1\\2$", "", "yes"},
             {"abba", "^(a|b)(a|b)\\1\\2$", "", "no"},
             {"aba", "^(a|(b))+\\2$", "", "no"},
             {"ac", "^a(b)?c\\1$", "", "yes"}, // a group that took no part took nothing
             {"aa2", "^(a)\\12$", "", "yes"},  // there is no twelfth group
             {"\u00EB\u00EB", "^(.)\\1$", "", "yes"},
             {"aaaab", "^(a*?)\\1b$", "", "yes"},
             {"aabb", "^(?:(a|b)\\1)*$", "", "yes"},
             {"xyxy", "^(?:x{1,2}y){2}$|(q)\\1", "", "yes"},
         })
        EXPECT_EQ(matched(text, pattern, flags), expected) << text << " in " << pattern;
    EXPECT_EQ(with("hello book", "(.)\\1", "<$1>"), "he<l>o b<o>k");
}

TEST(Pattern, every_place_is_replaced_and_groups_stand_for_what_they_took) {
    struct Row {
        std::string_view text, pattern, replacement, flags, expected;
    };
    for (const auto& [text, pattern, replacement, flags, expected] : std::initializer_list<Row>{
             {"abracadabra", "bra", "*", "", "a*cada*"},
             {"abracadabra", "a.*a", "*", "", "*"},
             {"abracadabra", "a.*?a", "*", "", "*c*bra"},
             {"abracadabra", "a", "", "", "brcdbr"},
             {"abracadabra", "a(.)", "a$1$1", "", "abbraccaddabbra"},
             {"AAAA", "A+", "b", "", "b"},
             {"AAAA", "A+?", "b", "", "bbbb"},
             {"darted", "^(.*?)d(.*)$", "$1c$2", "", "carted"},
             {"0612345678", "(\\d{2})(\\d{8})", "$1-$2", "", "06-12345678"},
             {"facetiously", "[iouy]", "[$0]", "", "facet[i][o][u]sl[y]"},
             {"abcd", "(ab)|(cd)", "[1=$1][2=$2]", "", "[1=ab][2=][1=][2=cd]"},
             {"a", "(a)", "$12", "", "a2"},
             {"a", "a", "$1", "", ""},
             {"a", "a", "\\$1\\\\", "", "$1\\"},
             {"aBc", "b", "-", "i", "a-c"},
             {"a\nb\n", "^.", "*", "m", "*\n*\n"},
             {"nothing here", "x", "y", "", "nothing here"},
             {"", "x", "y", "", ""},
         })
        EXPECT_EQ(with(text, pattern, replacement, flags), expected) << text << " in " << pattern;
}

TEST(Pattern, a_replacement_with_a_sign_astray_is_none) {
    for (const std::string_view replacement : {"$", "$a", "\\", "\\a", "a$", "$$", "\\1"})
        EXPECT_EQ(with("abc", "b", replacement), "no pattern") << replacement;
}

TEST(Pattern, one_that_takes_nothing_neither_replaces_nor_splits) {
    for (const std::string_view pattern : {"", "a*", "x?", "^", "$", "(a|b*)", "(x)?\\1"}) {
        EXPECT_EQ(with("abc", pattern, "-"), "no pattern") << pattern;
        EXPECT_EQ(parts("abc", pattern), "no pattern") << pattern;
    }
}

TEST(Pattern, splitting_keeps_empty_parts) {
    EXPECT_EQ(parts("John Doe", "\\s"), "<John><Doe>");
    EXPECT_EQ(parts("a;b;c;;", ";"), "<a><b><c><><>");
    EXPECT_EQ(parts(";a", ";"), "<><a>");
    EXPECT_EQ(parts("a, b,c", ",\\s*"), "<a><b><c>");
    EXPECT_EQ(parts("abc", "x"), "<abc>");
    EXPECT_EQ(parts("", ","), "<>");
}

// R-FEEL-8: each of these takes a backtracking engine longer than the universe is old.
TEST(Pattern, that_would_take_for_ever_elsewhere_ends_at_once) {
    const std::string many_a(50'000, 'a');
    const std::vector<std::string> patterns = {
        "(a*)*b",
        "(a+)+b",
        "(a|aa)+b",
        "(a|a?)+b",
        "(.*a){20}b",
        "a?{30}a{30}b",
        "(x+x+)+y|(a+a+)+b",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(.*)(.*)(.*)(.*)(.*)[^a]",
        "(a*)*\\1b",
        "(a+)+\\1b",
        "(.+)+\\1(.+)+\\2b",
        "((a{0,100}){0,100}){0,100}b",
        "(\\w{1,50}){1,20}[^a]",
        "a{1000}{1000}",
        "(((((((a{9}){9}){9}){9}){9}){9}){9}){9}",
        std::string(4000, '('),
        "(" + std::string(60, '(') + std::string(61, ')'),
        std::string(5000, 'a'),
        "a{99999999999999999999}",
        "\\p{L}{1000}\\p{L}{1000}",
        std::string(2000, '['),
        "([a-z]|\\w|.){1,1000}[^a]",
        "(\\1)",
        "(?:(?:a?){1000}){1000}b",
    };
    for (const auto& pattern : patterns) {
        const auto before = std::chrono::steady_clock::now();
        (void)matched(many_a, pattern);
        (void)matched(many_a, pattern, "i");
        (void)with(many_a, pattern, "$0$0");
        (void)parts(many_a, pattern);
        const auto took = std::chrono::steady_clock::now() - before;
        EXPECT_LT(took, 2s) << pattern.substr(0, 60);
    }
}

// R-FEEL-8
TEST(Pattern, with_many_places_of_which_each_looks_to_the_end_gives_up) {
    const std::string many_a(200'000, 'a');
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(with(many_a, "a(?:.*b)?", "c"), "too much");
    EXPECT_LT(std::chrono::steady_clock::now() - before, 3s);
}

// R-FEEL-7
TEST(Pattern, what_it_makes_counts_for_who_asks) {
    Limits limits;
    limits.items = 1000;
    Interpreter interpreter{limits};
    const std::string text(500, 'a');
    EXPECT_TRUE(replaced(interpreter, text, "a", "b", ""));
    const auto more = replaced(interpreter, text, "a", "bbbbbbbbbb", "");
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error(), NullReason::too_much);
    EXPECT_TRUE(interpreter.was_too_much());
}

TEST(Pattern, more_of_them_than_are_kept_answer_the_same) {
    for (int round = 0; round < 3; ++round)
        for (int number = 0; number < 100; ++number)
            EXPECT_EQ(matched(std::to_string(number), "^" + std::to_string(number) + "$"), "yes");
}

/// A text of the given signs, as long as chance has it.
std::string of_signs(std::mt19937& chance, std::string_view signs, int length_max) {
    std::string made;
    for (auto left = std::uniform_int_distribution{0, length_max}(chance); left > 0; --left)
        made += signs[chance() % signs.size()];
    return made;
}

TEST(Pattern, agrees_with_another_engine_and_with_its_own_steps) {
    std::mt19937 chance{7};
    int compared = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto pattern = of_signs(chance, "aab|()?*+.", 8);
        const auto text = of_signs(chance, "aabc", 7);
        UErrorCode error = U_ZERO_ERROR;
        icu::RegexMatcher other{icu::UnicodeString::fromUTF8(pattern), 0, error};
        if (U_FAILURE(error)) continue;
        const auto ours = matched(text, pattern);
        if (ours == "no pattern") continue; // a++ and the like
        ++compared;
        const auto subject = icu::UnicodeString::fromUTF8(text);
        const bool found = other.reset(subject).find();
        EXPECT_EQ(ours, found ? "yes" : "no") << text << " in " << pattern;
        // A reference to an empty group changes nothing but the engine.
        EXPECT_EQ(matched(text, "()\\1(?:" + pattern + ")"), ours) << text << " in " << pattern;
        EXPECT_EQ(with(text, "(q)\\1|" + pattern, "<$0>"), with(text, pattern, "<$0>"))
            << text << " in " << pattern;
    }
    EXPECT_GT(compared, 2'000);
}

TEST(Pattern, of_any_signs_is_read_or_refused) {
    std::mt19937 chance{11};
    for (int round = 0; round < 20'000; ++round) {
        const auto pattern = of_signs(chance, "ab\\[]()-^$.|?*+{},0123pPdwscixLuIs \n\xC3\xAB", 24);
        const auto text = of_signs(chance, "ab-^\n 1", 12);
        const auto flags = of_signs(chance, "smixq", 2);
        (void)matched(text, pattern, flags);
        (void)with(text, pattern, "<$0$1>", flags);
        (void)parts(text, pattern);
    }
}

} // namespace
} // namespace schakel::dmn
