// What the standard says of texts (DMN 1.5, 10.3.4.3), row by row.
#include "dmn/specification.h"

namespace schakel::dmn {
namespace {

TEST(SpecificationOfTexts, substring_counts_code_points_from_either_end) {
    agree({{"substring(\"foobar\", 3)", "\"obar\""},
           {"substring(\"foobar\", 3, 3)", "\"oba\""},
           {"substring(\"foobar\", -2, 1)", "\"a\""},
           {"substring(\"foobar\", -6)", "\"foobar\""},
           {"substring(\"foobar\", 6)", "\"r\""},
           {"substring(\"\\U01F40Eab\", 2)", "\"ab\""},
           {"substring(\"\\U01F40Eab\", -3, 1)", "\"\\U01F40E\""},
           {"substring(start position: 3, string: \"foobar\")", "\"obar\""},
           {"substring(string: \"foobar\", start position: 3, length: 3)", "\"oba\""},
           {"substring(\"foobar\", 3, 4)", "\"obar\""},
           {"substring(\"foobar\", 3, 5)", "null"},
           {"substring(\"foobar\", -2, 3)", "null"},
           {"substring(\"foobar\", 3, 0)", "null"},
           {"substring(\"foobar\", 0)", "null"},
           {"substring(\"foobar\", null)", "null"},
           {"substring(null, 1)", "null"},
           {"substring(\"foobar\", \"3\")", "null"},
           {"substring(\"foobar\")", "null"},
           {"substring()", "null"},
           {"substring([\"foobar\"], 3)", "\"obar\""}});
}

TEST(SpecificationOfTexts, case_is_changed_letter_by_letter_in_any_script) {
    agree({{"lower case(\"aBc4\")", "\"abc4\""},
           {"lower case(\"ÀÉÎ\")", "\"àéî\""},
           {"lower case(\"ΑΒΓ\")", "\"αβγ\""},
           {"lower case(\"\")", "\"\""},
           {"lower case(null)", "null"},
           {"lower case(1)", "null"},
           {"lower case(\"A\", \"B\")", "null"},
           {"lower case(string: \"AB\")", "\"ab\""},
           {"upper case(\"straße\")", "\"STRASSE\""},
           {"upper case(lower case(\"XyZ\"))", "\"XYZ\""}});
}

TEST(SpecificationOfTexts, beginnings_and_ends_are_compared_by_code_point) {
    agree({{"starts with(\"foobar\", \"fo\")", "true"},
           {"starts with(\"foobar\", \"Fo\")", "false"},
           {"starts with(\"foobar\", \"\")", "true"},
           {"starts with(\"\", \"a\")", "false"},
           {"starts with(\"foobar\", null)", "null"},
           {"starts with(match: \"f\", string: \"foo\")", "true"},
           {"ends with(\"foobar\", \"r\")", "true"},
           {"ends with(\"foobar\", \"foobarx\")", "false"},
           {"ends with(\"foo\\U01F40E\", \"\\U01F40E\")", "true"},
           {"ends with(\"foo\", 1)", "null"},
           {"ends with(null, null)", "null"},
           {"contains(\"foobar\", \"ob\")", "true"},
           {"contains(\"foobar\", \"of\")", "false"}});
}

TEST(SpecificationOfTexts, replacing_follows_xpath) {
    agree({{"replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""},
           {"replace(\"abracadabra\", \"bra\", \"*\")", "\"a*cada*\""},
           {"replace(\"abracadabra\", \"a.*a\", \"*\")", "\"*\""},
           {"replace(\"abracadabra\", \"a.*?a\", \"*\")", "\"*c*bra\""},
           {"replace(\"abracadabra\", \"a\", \"\")", "\"brcdbr\""},
           {"replace(\"abracadabra\", \"a(.)\", \"a$1$1\")", "\"abbraccaddabbra\""},
           {"replace(\"abracadabra\", \".*?\", \"$1\")", "null"},
           {"replace(\"AAAA\", \"A+\", \"b\")", "\"b\""},
           {"replace(\"AAAA\", \"A+?\", \"b\")", "\"bbbb\""},
           {"replace(\"darted\", \"^(.*?)d(.*)$\", \"$1c$2\")", "\"carted\""},
           {"replace(\"reluctant\", \"r.*?t\", \"X\")", "\"Xant\""},
           {"replace(\"0123456789\", \"(\\d{3})(\\d{3})(\\d{4})\", \"($1) $2-$3\")",
            "\"(012) 345-6789\""},
           {"replace(\"facetiously\", \"[iouy]\", \"[$0]\")", "\"facet[i][o][u]sl[y]\""},
           {"replace(\"abc\", \"b\", \"\\\\$\")", "\"a$c\""},
           {"replace(\"abc\", \"b\", \"$x\")", "null"},
           {"replace(\"abc\", \"[\", \"x\")", "null"},
           {"replace(\"abc\", \"b\", null)", "null"}});
}

TEST(SpecificationOfTexts, flags_change_how_a_pattern_is_read) {
    agree({{"replace(\"heLLo\", \"l\", \"x\", \"i\")", "\"hexxo\""},
           {"replace(\"a.b.c\", \".\", \"-\", \"q\")", "\"a-b-c\""},
           {"replace(\"helloworld\", \"hello[ ]world\", \"x\", \"x\")", "\"helloworld\""},
           {"replace(\"helloworld\", \"hello world\", \"x\", \"x\")", "\"x\""},
           {"replace(\"a\\nb\", \"a.b\", \"x\")", "\"a\\nb\""},
           {"replace(\"a\\nb\", \"a.b\", \"x\", \"s\")", "\"x\""},
           {"replace(\"a\\nb\", \"^b\", \"x\", \"m\")", "\"a\\nx\""},
           {"replace(\"ab\", \"A B\", \"y\", \"ix\")", "\"y\""},
           {"replace(\"abc\", \"b\", \"x\", \"p\")", "null"},
           {"replace(\"abc\", \"b\", \"x\", \"\")", "\"axc\""},
           {"replace(input: \"abc\", pattern: \"B\", replacement: \"x\", flags: \"i\")", "\"axc\""},
           {"matches(\"foobar\", \"^Fo*b\", \"i\")", "true"}});
}

TEST(SpecificationOfTexts, splitting_keeps_what_is_empty_between) {
    agree({{"split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"},
           {"split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]"},
           {"split(\";a\", \";\")", "[\"\", \"a\"]"},
           {"split(\"a1b22c\", \"[0-9]+\")", "[\"a\", \"b\", \"c\"]"},
           {"split(\"abc\", \";\")", "[\"abc\"]"},
           {"split(\"a\", null)", "null"},
           {"split(null, \";\")", "null"},
           {"split(\"a\", \"(\")", "null"},
           {"split(delimiter: \";\", string: \"a;b\")", "[\"a\", \"b\"]"}});
}

TEST(SpecificationOfTexts, a_value_as_text_is_as_it_would_be_written) {
    agree({{"string(1.1)", "\"1.1\""},
           {"string(-0.5)", "\"-0.5\""},
           {"string(\"a\")", "\"a\""},
           {"string(true)", "\"true\""},
           {"string(null)", "null"},
           {"string(date(\"2012-12-25\"))", "\"2012-12-25\""},
           {"string(time(\"23:00:50+01:00\"))", "\"23:00:50+01:00\""},
           {"string(date and time(\"2012-12-25T23:00:50.5Z\"))", "\"2012-12-25T23:00:50.5Z\""},
           {"string(time(\"23:00:50@Europe/Amsterdam\"))", "\"23:00:50@Europe/Amsterdam\""},
           {"string(duration(\"P14M\"))", "\"P1Y2M\""},
           {"string(duration(\"PT36H\"))", "\"P1DT12H\""},
           {"string(duration(\"-PT90S\"))", "\"-PT1M30S\""},
           {"string(duration(\"PT0S\"))", "\"PT0S\""},
           {"string([1, 2, \"foo\"])", "\"[1, 2, \\\"foo\\\"]\""},
           {"string([])", "\"[]\""},
           {"string({a: \"foo\"})", "\"{a: \\\"foo\\\"}\""},
           {"string({})", "\"{}\""},
           {"string join([\"a\", \"b\", \"c\"], \"_and_\")", "\"a_and_b_and_c\""},
           {"string join([\"a\", null, \"c\"], \"X\")", "\"aXc\""},
           {"string join([], \"X\")", "\"\""},
           {"string length(\"\\uD83D\\uDC0Eab\")", "3"},
           {"\"\\uD83D\\uDC0E\" = \"\\U01F40E\"", "true"},
           {"\"\\u0061\" + \"\\U000062\"", "\"ab\""}});
}

} // namespace
} // namespace schakel::dmn
