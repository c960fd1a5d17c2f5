// What the standard says of numbers (DMN 1.5, 10.3.4.5 and 10.3.4.6, tables 51 and 53), row by row.
#include "dmn/specification.h"

namespace schakel::dmn {
namespace {

TEST(SpecificationOfNumbers, odd_and_even_look_at_whole_numbers) {
    agree({{"odd(5)", "true"},
           {"odd(2)", "false"},
           {"odd(-1)", "true"},
           {"odd(0)", "false"},
           {"odd(null)", "null"},
           {"odd(\"1\")", "null"},
           {"odd(number: 3)", "true"},
           {"odd([3])", "true"},
           {"even(-2)", "true"},
           {"even(2.0)", "true"}});
}

TEST(SpecificationOfNumbers, modulo_has_the_sign_of_the_divisor) {
    agree({{"modulo(12, 5)", "2"},
           {"modulo(-12, 5)", "3"},
           {"modulo(12, -5)", "-3"},
           {"modulo(-12, -5)", "-2"},
           {"modulo(10.1, 4.5)", "1.1"},
           {"modulo(-10.1, 4.5)", "3.4"},
           {"modulo(10.1, -4.5)", "-3.4"},
           {"modulo(-10.1, -4.5)", "-1.1"},
           {"modulo(10, 0)", "null"},
           {"modulo(null, 5)", "null"},
           {"modulo(divisor: 5, dividend: 12)", "2"}});
}

TEST(SpecificationOfNumbers, rounding_goes_the_way_its_name_says) {
    agree({{"ceiling(1.5)", "2"},
           {"ceiling(-1.5)", "-1"},
           {"ceiling(1.56, 1)", "1.6"},
           {"ceiling(-1.56, 1)", "-1.5"},
           {"ceiling(n: 1.5)", "2"},
           {"ceiling(null)", "null"},
           {"ceiling(1.5, null)", "null"},
           {"floor(1.56, 1)", "1.5"},
           {"floor(-1.56, 1)", "-1.6"},
           {"decimal(1/3, 2)", "0.33"},
           {"decimal(1.5, 0)", "2"},
           {"decimal(2.5, 0)", "2"},
           {"decimal(-2.5, 0)", "-2"},
           {"decimal(1234, -2)", "1200"},
           {"decimal(1.2, 6177)", "null"},
           {"decimal(1.2, -6112)", "null"},
           {"round up(5.5, 0)", "6"},
           {"round up(-1.126, 2)", "-1.13"},
           {"round down(-5.5, 0)", "-5"},
           {"round half up(5.5, 0)", "6"},
           {"round half up(-1.125, 2)", "-1.13"},
           {"round half down(5.5, 0)", "5"},
           {"round half down(1.126, 2)", "1.13"}});
}

TEST(SpecificationOfNumbers, roots_powers_and_logarithms) {
    agree({{"sqrt(16)", "4"},
           {"sqrt(0)", "0"},
           {"sqrt(-3)", "null"},
           {"decimal(exp(5), 8)", "148.41315910"},
           {"exp(0)", "1"},
           {"decimal(log(10), 8)", "2.30258509"},
           {"log(0)", "null"},
           {"log(-1)", "null"},
           {"abs(-1)", "1"},
           {"abs(@\"-PT5H\")", "@\"PT5H\""},
           {"abs(n: @\"-P3M\")", "@\"P3M\""},
           {"2 ** 3 ** 2", "64"},
           {"2 ** -1", "0.5"},
           {"4 ** 0.5", "2"},
           {"0 ** 0", "1"},
           {"-2 ** 2", "4"}});
}

TEST(SpecificationOfNumbers, negation_takes_numbers_and_durations) {
    agree({{"-10", "0 - 10"},
           {"-(-10)", "10"},
           {"--10", "10"},
           {"-null", "null"},
           {"-\"a\"", "null"},
           {"-true", "null"},
           {"-duration(\"P1D\")", "duration(\"-P1D\")"},
           {"-duration(\"-P1Y\")", "duration(\"P1Y\")"},
           {"-date(\"2020-01-01\")", "null"},
           {"-[1]", "null"},
           {"5--3", "8"},
           {"10 + -2", "8"}});
}

TEST(SpecificationOfNumbers, what_is_no_number_or_too_large_a_number_is_null) {
    agree({{"1 / 0", "null"},
           {"0 / 0", "null"},
           {"10 ** 6145", "null"},
           {"9.99E6144 * 10", "null"},
           {"1 + null", "null"},
           {"1 + \"1\"", "null"},
           {"true + 1", "null"},
           {"0.1 + 0.2", "0.3"},
           {"1.01 / 2", "0.505"},
           {"1.000 = 1", "true"},
           {".5", "0.5"},
           {"1.2e3", "1200"},
           {"1.2E-3", "0.0012"}});
}

TEST(SpecificationOfNumbers, a_text_is_read_with_its_separators) {
    agree({{"number(\"1 000,0\", \" \", \",\")", "1000.0"},
           {"number(\"1,000.5\", \",\", \".\")", "1000.5"},
           {"number(\"1.000,5\", \".\", \",\")", "1000.5"},
           {"number(\"1000\", null, null)", "1000"},
           {"number(\"1,5\", null, \",\")", "1.5"},
           {"number(\"-1.5\", null, null)", "-1.5"},
           {"number(\"1,000\", \",\", \",\")", "null"},
           {"number(\"10\", \"$\", \".\")", "null"},
           {"number(\"abc\", null, null)", "null"},
           {"number(\"\", null, null)", "null"},
           {"number(null, \",\", \".\")", "null"},
           {"number(1, null, null)", "null"},
           {"number(from: \"1,000.5\", grouping separator: \",\", decimal separator: \".\")",
            "1000.5"}});
}

TEST(SpecificationOfNumbers, lists_of_numbers_have_a_sum_a_product_and_a_middle) {
    agree({{"product([2, 3, 4])", "24"},
           {"product(2, 3, 4)", "24"},
           {"product([])", "null"},
           {"product(list: [2, -3])", "-6"},
           {"product([1, null])", "null"},
           {"product(\"a\")", "null"},
           {"decimal(stddev(2, 4, 7, 5), 13)", "2.0816659994661"},
           {"stddev([47])", "null"},
           {"stddev([])", "null"},
           {"stddev(10, null, 20)", "null"},
           {"stddev(list: [1, 3])", "2 ** 0.5"},
           {"sum([1, 2, 3])", "6"},
           {"sum([])", "null"},
           {"mean(1, 2, 3)", "2"},
           {"mean([])", "null"},
           {"median(8, 2, 5, 3, 4)", "4"},
           {"median([6, 1, 2, 3])", "2.5"},
           {"mode([6, 1, 9, 6, 1])", "[1, 6]"},
           {"mode([])", "[]"},
           {"min(1, 2, 3)", "1"},
           {"max([\"a\", \"c\", \"b\"])", "\"c\""},
           {"min(date(\"2020-01-02\"), date(\"2020-01-01\"))", "date(\"2020-01-01\")"},
           {"max(1, \"a\")", "null"},
           {"min([])", "null"},
           {"count([1, null])", "2"}});
}

} // namespace
} // namespace schakel::dmn
