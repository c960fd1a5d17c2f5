// The grammar of expressions, cells and types: what groups with what, which name is meant, what each
// literal holds, and what is refused.
#include "dmn/parsing.h"

namespace schakel::dmn {
namespace {

// ---- what binds tighter: R-FEEL-5

TEST(Grammar, operators_bind_in_the_order_of_the_standard) {
    const std::vector<std::pair<std::string_view, std::string_view>> table{
        {"a or b and c", "(‹a› or (‹b› and ‹c›))"},
        {"a and b or c", "((‹a› and ‹b›) or ‹c›)"},
        {"a and b = c", "(‹a› and (‹b› = ‹c›))"},
        {"a < b and b <= c", "((‹a› < ‹b›) and (‹b› <= ‹c›))"},
        {"a + b > c - d", "((‹a› + ‹b›) > (‹c› - ‹d›))"},
        {"a - b - c", "((‹a› - ‹b›) - ‹c›)"},
        {"a - (b - c)", "(‹a› - (‹b› - ‹c›))"},
        {"a + b * c", "(‹a› + (‹b› * ‹c›))"},
        {"a / b * c", "((‹a› / ‹b›) * ‹c›)"},
        {"a * b ** c", "(‹a› * (‹b› ** ‹c›))"},
        {"a ** b ** c", "((‹a› ** ‹b›) ** ‹c›)"},
        {"-a ** b", "((- ‹a›) ** ‹b›)"},
        {"-2 ** 2", "(-2 ** 2)"},
        {"a ** -b", "(‹a› ** (- ‹b›))"},
        {"a - -b", "(‹a› - (- ‹b›))"},
        {"a-1", "(‹a› - 1)"},
        {"- -a", "(- (- ‹a›))"},
        {"-a.b", "(- (‹a›).b)"},
        {"-a[1]", "(- (‹a›)[1])"},
        {"a instance of number = b", "((‹a› instance of) = ‹b›)"},
        {"-1 instance of number", "(-1 instance of)"},
        {"a != b", "(‹a› != ‹b›)"},
        {"a = b = c", "((‹a› = ‹b›) = ‹c›)"},
        {"a.b.c[1].d", "((((‹a›).b).c)[1]).d"},
    };
    for (const auto& [text, grouped] : table)
        EXPECT_EQ(shape(text), grouped) << text;
}

TEST(Grammar, in_and_between_bind_tighter_than_and) {
    EXPECT_EQ(shape("a in [0..4] and b = 1"), "((‹a› in [0..4]) and (‹b› = 1))");
    EXPECT_EQ(shape("a in < 5 and b"), "((‹a› in < 5) and ‹b›)");
    EXPECT_EQ(shape("a between 1 and 2 and b"), "((‹a› between 1 and 2) and ‹b›)");
    EXPECT_EQ(shape("a between b + 1 and c * 2 or d"),
              "((‹a› between (‹b› + 1) and (‹c› * 2)) or ‹d›)");
    EXPECT_EQ(shape("a + 1 in b"), "((‹a› + 1) in ‹b›)");
    EXPECT_EQ(shape("a in b = c"), "((‹a› in ‹b›) = ‹c›)");
}

TEST(Grammar, in_takes_one_test_or_several_in_brackets) {
    EXPECT_EQ(shape("a in (1, 2, < 0)"), "(‹a› in 1, 2, < 0)");
    EXPECT_EQ(shape("a in (1..5)"), "(‹a› in (1..5))");
    EXPECT_EQ(shape("a in (b..c]"), "(‹a› in (‹b›..‹c›])");
    EXPECT_EQ(shape("a in (b)"), "(‹a› in ‹b›)");
    EXPECT_EQ(shape("a in (b).c"), "(‹a› in (‹b›).c)");
    EXPECT_EQ(shape("a in (b) + c"), "(‹a› in (‹b› + ‹c›))");
    EXPECT_EQ(shape("a in (b) and c"), "((‹a› in ‹b›) and ‹c›)");
    EXPECT_EQ(shape("a in ([1..5], (7..9))"), "(‹a› in [1..5], (7..9))");
    EXPECT_EQ(shape("a in != 5"), "(‹a› in != 5)");
    EXPECT_EQ(shape("a in [1, 2]"), "(‹a› in [1, 2])");
    EXPECT_EQ(shape("a in ((b..c))"), "(‹a› in (‹b›..‹c›))");
}

TEST(Grammar, a_condition_a_loop_or_a_function_reaches_as_far_as_it_can) {
    EXPECT_EQ(written("1 + if a then b else c + d"), "1 + (if a then b else c + d)");
    EXPECT_EQ(written("(if a then b else c) + d"), "(if a then b else c) + d");
    EXPECT_EQ(written("if a then b else if c then d else x"),
              "if a then b else if c then d else x");
    EXPECT_EQ(written("for x in a, y in x..b return x + y"), "for x in a, y in x..b return x + y");
    EXPECT_EQ(written("some x in a satisfies x > 1 or b"), "some x in a satisfies x > 1 or b");
    EXPECT_EQ(written("every x in a, y in b satisfies x = y"),
              "every x in a, y in b satisfies x = y");
    EXPECT_EQ(written("function(x, y) x + y"), "function(x, y) x + y");
    EXPECT_EQ(written("(function(x) x)(1)"), "(function(x) x)(1)");
}

TEST(Grammar, an_external_function_says_where_it_is) {
    const auto read = parse_expression(
        R"-(function(x: number) external {java: {class: "M", method signature: "cos(double)"}})-",
        letters());
    ASSERT_TRUE(read) << read.error().message;
    const auto* function = std::get_if<FunctionOf>(&read->node);
    ASSERT_NE(function, nullptr);
    EXPECT_TRUE(function->external);
    ASSERT_EQ(function->parameters.size(), 1U);
    EXPECT_EQ(function->parameters[0].type->kind, Type::Kind::number);
    EXPECT_EQ(to_text(*function->body),
              R"-({java: {class: "M", method signature: "cos(double)"}})-");
}

TEST(Grammar, a_function_is_called_with_places_or_with_names) {
    EXPECT_EQ(written("a(1, b)(2)"), "a(1, b)(2)");
    EXPECT_EQ(written(R"(substring(string: "x", start position: 2))"),
              R"(substring(string: "x", start position: 2))");
    EXPECT_EQ(written("a()"), "a()");
    EXPECT_EQ(fault("a(1, b: 2)").message,
              "either all arguments have their names before them or none");
    EXPECT_EQ(fault("a(b: 2, 1)").at, 7U);
}

TEST(Grammar, a_range_has_brackets_of_many_forms) {
    const std::vector<std::pair<std::string_view, std::string_view>> table{
        {"[1..2]", "[1..2]"},
        {"(1..2)", "(1..2)"},
        {"]1..2[", "(1..2)"},
        {"[1..2[", "[1..2)"},
        {"[1..2)", "[1..2)"},
        {"]1..2]", "(1..2]"},
        {"(< 5)", "(..5)"},
        {"(<=5)", "(..5]"},
        {"(> a)", "(‹a›..)"},
        {"(>= a + 1)", "[(‹a› + 1)..)"},
        {"(= 5)", "[5..5]"},
        {"[a + 1..b * 2]", "[(‹a› + 1)..(‹b› * 2)]"},
        {"[1.5..2.5]", "[1.5..2.5]"},
        {"[1 .. 2]", "[1..2]"},
        {"[a.b..c.d]", "[(‹a›).b..(‹c›).d]"},
    };
    for (const auto& [text, grouped] : table)
        EXPECT_EQ(shape(text), grouped) << text;
}

TEST(Grammar, a_bracket_after_the_end_of_a_range_closes_it_unless_it_holds_something) {
    EXPECT_EQ(shape("[1..10[ = a"), "([1..10) = ‹a›)");
    EXPECT_EQ(shape("[1..10[.end included"), "([1..10)).end included");
    EXPECT_EQ(shape("[[1..10[, [2..3[]"), "[[1..10), [2..3)]");
    EXPECT_EQ(shape("[1..a[1]]"), "[1..(‹a›)[1]]");
    EXPECT_EQ(shape("[1..a[-1][ and b"), "([1..(‹a›)[-1]) and ‹b›)");
    EXPECT_EQ(shape("[1..a[ - b"), "([1..‹a›) - ‹b›)");
    EXPECT_EQ(shape("[1..a[x = 1]]"), "[1..(‹a›)[(‹x› = 1)]]");
}

TEST(Grammar, comments_are_spaces) {
    EXPECT_EQ(shape("a /* b */ + // c\n d"), "(‹a› + ‹d›)");
    EXPECT_EQ(fault("a /* b").at, 2U);
}

// ---- names: R-DMN-2

TEST(Names, the_longest_in_scope_is_meant) {
    const Scope scope{.names = {"Risk", "Risk Category", "a", "b", "a-b", "Person's age", "fee",
                                "income or fee", "date of birth", "date", "Profit/Loss", "x y", "x",
                                "ë1", "if needed", "100"},
                      .members = {},
                      .type = {}};
    EXPECT_EQ(shape("Risk Category", scope), "‹Risk Category›");
    EXPECT_EQ(shape("Risk  \n Category", scope), "‹Risk Category›");
    EXPECT_EQ(shape("Risk + 1", scope), "(‹Risk› + 1)");
    EXPECT_EQ(shape("a-b", scope), "‹a-b›");
    EXPECT_EQ(shape("a - b", scope), "(‹a› - ‹b›)");
    EXPECT_EQ(shape("(a)-(b)", scope), "(‹a› - ‹b›)");
    EXPECT_EQ(shape("Person's age - 1", scope), "(‹Person's age› - 1)");
    EXPECT_EQ(shape("income or fee or fee", scope), "(‹income or fee› or ‹fee›)");
    EXPECT_EQ(shape("date of birth", scope), "‹date of birth›");
    EXPECT_EQ(shape("Profit/Loss*2", scope), "(‹Profit/Loss› * 2)");
    EXPECT_EQ(shape("ë1 + x y", scope), "(‹ë1› + ‹x y›)");
    EXPECT_EQ(written("if if needed then a else b", scope), "if if needed then a else b");
}

TEST(Names, a_name_ends_where_a_word_ends) {
    const Scope scope{.names = {"age", "in", "order"}, .members = {}, .type = {}};
    EXPECT_EQ(shape("ages", scope), "‹ages›");
    EXPECT_EQ(shape("orders or order", scope), "(‹orders› or ‹order›)");
}

TEST(Names, a_name_in_no_scope_is_one_word) {
    EXPECT_EQ(shape("unknown_1 + 1"), "(‹unknown_1› + 1)");
    EXPECT_EQ(shape("naïve🐎"), "‹naïve🐎›");
    EXPECT_EQ(shape("? + 1"), "(‹?› + 1)");
    EXPECT_EQ(fault("no such name").at, 3U);
}

TEST(Names, built_in_functions_with_spaces_are_one_name) {
    EXPECT_EQ(written(R"(date and time("2020-01-01T00:00:00"))"),
              R"(date and time("2020-01-01T00:00:00"))");
    EXPECT_EQ(written("list contains(a, b) and b"), "list contains(a, b) and b");
    EXPECT_EQ(written("date  and\n time(a)"), "date and time(a)");
}

TEST(Names, after_a_dot_the_longest_member_or_property_is_meant) {
    const Scope scope{.names = {"p", "x"}, .members = {"first name", "first"}, .type = {}};
    EXPECT_EQ(shape("p.first name", scope), "(‹p›).first name");
    EXPECT_EQ(shape("p.first", scope), "(‹p›).first");
    EXPECT_EQ(shape("p.firstly + x", scope), "((‹p›).firstly + ‹x›)");
    EXPECT_EQ(shape("p.time offset", scope), "(‹p›).time offset");
    EXPECT_EQ(shape("p.start included", scope), "(‹p›).start included");
    EXPECT_EQ(shape("p.in in x", scope), "((‹p›).in in ‹x›)");
    EXPECT_EQ(shape(R"(@"2020-01-01".year)"), R"((@"2020-01-01").year)");
    EXPECT_EQ(shape("x[first name = 1]", scope), "(‹x›)[(‹first name› = 1)]");
}

TEST(Names, variables_of_the_expression_are_in_scope_in_their_parts) {
    EXPECT_EQ(written("for my var in a return my var + 1"), "for my var in a return my var + 1");
    EXPECT_EQ(written("some each one in a, it-s in each one satisfies it-s = each one"),
              "some each one in a, it-s in each one satisfies it-s = each one");
    EXPECT_EQ(written("function(the sum: number) the sum * 2"),
              "function(the sum: number) the sum * 2");
    EXPECT_EQ(written("{first name: 1, full name: first name + 1}"),
              "{first name: 1, full name: first name + 1}");
    EXPECT_EQ(written("{first name: 1}.first name"), "{first name: 1}.first name");
    EXPECT_EQ(written("[{first name: 1}][first name = 1]"), "[{first name: 1}][first name = 1]");
    EXPECT_EQ(fault("(for my var in a return my var) + my var").at, 37U);
}

// ---- literals

TEST(Literals, a_number_has_digits_a_fraction_and_an_exponent) {
    EXPECT_EQ(literal("0"), number("0"));
    EXPECT_EQ(literal("12.50"), number("12.5"));
    EXPECT_EQ(literal(".5"), number("0.5"));
    EXPECT_EQ(literal("-.872"), number("-0.872"));
    EXPECT_EQ(literal("1.23e4"), number("12300"));
    EXPECT_EQ(literal("1.23E-4"), number("0.000123"));
    EXPECT_EQ(fault("5a").at, 1U);
    EXPECT_EQ(fault("1.").at, 2U);
    EXPECT_EQ(fault("1e").at, 1U);
    EXPECT_EQ(std::get<Null>(literal("1e9999").data).reason, NullReason::no_answer);
}

TEST(Literals, a_text_may_hold_escapes) {
    EXPECT_EQ(literal(R"("a\n\r\t\"\\\'")"), Value{"a\n\r\t\"\\'"});
    EXPECT_EQ(literal(R"("\u00eb\u20AC")"), Value{"ë€"});
    EXPECT_EQ(literal(R"("\U01F40E")"), Value{"🐎"});
    EXPECT_EQ(literal(R"("\uD83D\uDC0E")"), Value{"🐎"});
    EXPECT_EQ(literal(R"("(a)\1\d\u12")"), Value{R"((a)\1\d\u12)"});
    EXPECT_EQ(literal(R"("/* no comment // */")"), Value{"/* no comment // */"});
    EXPECT_EQ(fault(R"("\uD83D")").at, 1U);
    EXPECT_EQ(fault(R"("\U110000")").at, 1U);
    EXPECT_EQ(fault(R"(a + "b)").at, 4U);
}

TEST(Literals, truths_and_nothing_are_words) {
    EXPECT_EQ(literal("true"), Value{true});
    EXPECT_EQ(literal("false"), Value{false});
    EXPECT_TRUE(literal("null").is_null());
    EXPECT_EQ(shape("trueish"), "‹trueish›");
}

TEST(Literals, an_at_sign_says_a_date_time_or_duration) {
    EXPECT_EQ(literal(R"(@"2020-02-29")"), Value{*read_date("2020-02-29")});
    EXPECT_EQ(literal(R"(@"10:30:00+02:00")"), Value{*read_time("10:30:00+02:00")});
    EXPECT_EQ(literal(R"(@"2020-02-29T10:30:00")"), Value{*read_date_time("2020-02-29T10:30:00")});
    EXPECT_EQ(literal(R"(@"P1Y2M")"), Value{*read_months("P1Y2M")});
    EXPECT_EQ(literal(R"(@"-P1DT2H")"), Value{*read_seconds("-P1DT2H")});
    EXPECT_EQ(std::get<Null>(literal(R"(@"2020-02-30")").data).reason, NullReason::not_readable);
    EXPECT_EQ(fault("@2020").at, 1U);
}

TEST(Literals, a_context_has_names_or_texts_for_its_entries) {
    EXPECT_EQ(written(R"({})"), "{}");
    EXPECT_EQ(written(R"({a: 1, "b c": 2, "1:": 3})"), R"({a: 1, b c: 2, "1:": 3})");
    EXPECT_EQ(fault(R"({a: 1, "a": 2})").at, 7U);
    EXPECT_EQ(fault("{1: 2}").at, 1U);
}

// ---- types

TEST(Types, a_type_may_hold_types) {
    const Scope scope{.names = {}, .members = {}, .type = [](std::string_view name) -> TypePointer {
                          if (name != "t Person" && name != "lib.tAge") return nullptr;
                          Type type;
                          type.name = name;
                          return std::make_shared<const Type>(std::move(type));
                      }};
    for (const std::string_view text :
         {"number", "date and time", "years and months duration", "list<number>", "list<list<Any>>",
          "range<date and time>", "context<a: string, b c: list<number>>",
          "function<number, date>->string", "function<>->Any", "t Person", "list<lib.tAge>"}) {
        const auto read = parse_type(text, scope);
        ASSERT_TRUE(read) << text << ": " << read.error().message;
        const auto again = parse_type(to_text(**read), scope);
        ASSERT_TRUE(again) << to_text(**read);
        EXPECT_EQ(to_text(**again), to_text(**read));
    }
    EXPECT_EQ((*parse_type("t Person", scope))->name, "t Person");
    EXPECT_EQ((*parse_type("list<lib.tAge>", scope))->element->name, "lib.tAge");
    EXPECT_EQ((*parse_type("no such type", scope))->kind, Type::Kind::unknown);
    EXPECT_EQ((*parse_type("tNone", scope))->name, "tNone");
    EXPECT_FALSE(parse_type("list<number", scope));
    EXPECT_FALSE(parse_type("", scope));
    EXPECT_FALSE(parse_type("list<number>>", scope));
    EXPECT_EQ(shape("a instance of date and time and b"), "((‹a› instance of) and ‹b›)");
    EXPECT_EQ(shape("a instance of date and b"), "((‹a› instance of) and ‹b›)");
}

// ---- cells

TEST(Cells, a_dash_or_nothing_holds_always) {
    for (const auto text : {"-", " - ", "", "  "}) {
        EXPECT_TRUE(cell(text).dash) << text;
        EXPECT_TRUE(holds(cell(text), Value{}));
    }
}

TEST(Cells, tests_of_constants_are_told_apart) {
    EXPECT_TRUE(std::holds_alternative<EqualTo>(cell("\"a\"").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<EqualTo>(cell("-5").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<EqualTo>(cell("= 5").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<EqualTo>(cell("null").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<ComparedWith>(cell("< -5").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<ComparedWith>(cell("(>= 5)").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<ComparedWith>(cell("< 2 + 3").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<Between>(cell("[1..5)").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<Between>(cell("]1..5[").tests.at(0)));
    EXPECT_TRUE(std::holds_alternative<ComparedWith>(cell(R"(>= date("2020-01-01"))").tests.at(0)));
    EXPECT_TRUE(
        std::holds_alternative<Between>(cell(R"([@"2020-01-01"..duration("P1D")])").tests.at(0)));
    EXPECT_TRUE(is_constant(cell("1, < 0, [5..6], \"x\", true")));
    EXPECT_TRUE(is_constant(cell("not(1, 2)")));
}

TEST(Cells, all_other_tests_are_asked) {
    for (const auto text :
         {"a", "< a", "[1..a]", "? > 1", "[1, 2]", "!= 5", "{a: 1}", "a + 1", "not(a)", "f(?)",
          R"(@"no date")", R"(date("no date"))", "? in [1..2] and a", "a, 1"})
        EXPECT_FALSE(is_constant(cell(text))) << text;
    const auto less = cell("< a + 1");
    EXPECT_EQ(std::get<Asked>(less.tests.at(0)).comparison, Comparison::less);
    const auto other = cell("!= 5");
    EXPECT_EQ(std::get<Asked>(other.tests.at(0)).comparison, Comparison::not_equal);
}

TEST(Cells, a_name_of_the_model_hides_the_function_date) {
    const Scope scope{.names = {"date"}, .members = {}, .type = {}};
    EXPECT_FALSE(is_constant(cell(R"(date("2020-01-01"))", scope)));
}

TEST(Cells, not_around_a_whole_cell_negates_its_tests_and_else_is_a_function) {
    EXPECT_TRUE(cell("not(1, < 0)").negated);
    EXPECT_EQ(cell("not(1, < 0)").tests.size(), 2U);
    EXPECT_FALSE(cell("not(a) and b").negated);
    EXPECT_FALSE(cell("not(a), b").negated);
    EXPECT_FALSE(cell("(not(a))").negated);
    EXPECT_EQ(to_text(cell("(not(a))")), "(not(a))");
    EXPECT_EQ(cell(" not( \"a\" ) ").text, "not( \"a\" )");
}

TEST(Cells, constants_hold_for_the_values_they_ask_for) {
    EXPECT_TRUE(holds(cell("[1..5)"), number("1")));
    EXPECT_FALSE(holds(cell("[1..5)"), number("5")));
    EXPECT_TRUE(holds(cell("1, > 7"), number("8")));
    EXPECT_TRUE(holds(cell("not(1, > 7)"), number("2")));
    EXPECT_FALSE(holds(cell("not(1, > 7)"), Value{"a"})) << "no answer is no";
    EXPECT_FALSE(holds(cell("a"), number("1"))) << "not a constant";
}

TEST(Cells, faults_in_a_cell_have_their_place) {
    const auto at = [](std::string_view text) {
        const auto read = parse_unary_tests(text, letters());
        return read ? std::size_t{999} : read.error().at;
    };
    EXPECT_EQ(at("1, , 2"), 3U);
    EXPECT_EQ(at("not(1, < )"), 9U);
    EXPECT_EQ(at("[1..2"), 5U);
    EXPECT_EQ(at("< 5 and a"), 4U);
}

// ---- faults

TEST(Faults, each_has_its_place_and_says_what_is_missing) {
    const std::vector<std::tuple<std::string_view, std::size_t, std::string_view>> table{
        {"", 0, "a part of the expression is missing at its end"},
        {"a +", 3, "a part of the expression is missing at its end"},
        {"a + )", 4, "a value, a name or a bracket is expected here"},
        {"(a", 2, "the closing bracket is missing: `)`"},
        {"[a, b", 5, "the end of the list is missing: `]`"},
        {"a[1", 3, "the end of the filter is missing: `]`"},
        {"a(1", 3, "the end of the arguments is missing: `)`"},
        {"a b", 2, "the expression goes on where its end was expected"},
        {"a)", 1, "the expression goes on where its end was expected"},
        {"if a b", 5, "the word `then` is missing"},
        {"if a then b", 11, "the word `else` is missing"},
        {"if then", 3, "a part of the expression is missing before `then`"},
        {"for x return a", 4, "a variable and the word `in` are expected here"},
        {"for x in a", 10, "the word `return` is missing"},
        {"some x in a return b", 12, "the word `satisfies` is missing"},
        {"a between 1", 11, "the word `and` is missing"},
        {"a instance number", 11, "the word `of` is missing"},
        {"a instance of 1", 14, "the name of a type is missing"},
        {"a.", 2, "a name is missing after the dot"},
        {"]1, 2]", 2, "a range has two dots between its bounds"},
        {"[1..2", 5, "the end of the range is missing: `]`, `)` or `[`"},
        {"{a 1}", 1, "an entry begins with its name and a colon"},
        {"function(1) a", 9, "the name of a parameter is expected here"},
        {"function(x, x) a", 11, "two parameters have the name `x`"},
        {"\x80", 0, "the text is not UTF-8"},
        {"a ; b", 2, "the expression goes on where its end was expected"},
    };
    for (const auto& [text, at, message] : table) {
        const auto found = fault(text);
        EXPECT_EQ(found.at, at) << text;
        EXPECT_EQ(found.message, message) << text;
    }
}

} // namespace
} // namespace schakel::dmn
