// Statements about a whole requirement graph: proven, or refuted by a case.
#include "dmn/models.h"
#include "dmn/proof/prove.h"

namespace schakel::dmn::proof {
namespace {

std::string typed_input(std::string_view name, std::string_view type) {
    return fmt::format(
        R"(<inputData id="{0}" name="{0}"><variable name="{0}" typeRef="{1}"/></inputData>)", name,
        type);
}
std::string allowed(std::string_view name, std::string_view type, std::string_view values) {
    return fmt::format(R"(<itemDefinition name="{0}"><typeRef>{1}</typeRef>
        <allowedValues><text>{2}</text></allowedValues></itemDefinition>)",
                       name, type, escaped(values));
}

/// May a doctor tell? Consent, or danger; what is asked for goes only as far as it is asked.
Program doctor(std::string_view refused_means = R"("no")") {
    return program_of({model_of(
        allowed("Consent", "string", R"("given", "refused", "not asked")") +
            typed_input("consent", "Consent") + typed_input("danger", "boolean") +
            typed_input("age", "number") + R"(<itemDefinition name="Data" isCollection="true">
            <typeRef>string</typeRef></itemDefinition>)" +
            typed_input("data", "Data") +
            decision_of("capable", "UNIQUE", {"age"}, {}, {"age"},
                        {{{">= 12"}, {"true"}, ""}, {{"< 12"}, {"false"}, ""}}) +
            decision_of("verdict", "FIRST", {"consent", "danger"}, {"capable"},
                        {"consent", "danger", "capable"},
                        {{{"-", "true", "-"}, {R"("must")"}, ""},
                         {{R"("given")", "-", "true"}, {R"("may")"}, ""},
                         {{R"("refused")", "-", "-"}, {std::string{refused_means}}, ""},
                         {{"-", "-", "-"}, {R"("no")"}, ""}}) +
            decision_of(
                "scope", "COLLECT", {"data"}, {"verdict"},
                {"verdict", R"(list contains(data, "name"))", R"(list contains(data, "file"))"},
                {{{R"("may", "must")", "true", "-"}, {R"("name")"}, ""},
                 {{R"("must")", "-", "true"}, {R"("file")"}, ""}}),
        "urn:test", "20230324")});
}

std::vector<Proof> prove_or_fail(const Program& program, const Claims& claims,
                                 const Effort& effort = {}) {
    auto proofs = prove(program, claims, effort);
    if (proofs) return std::move(*proofs);
    for (const auto& fault : proofs.error())
        ADD_FAILURE() << fault.pointer << ": " << fault.message;
    return std::vector<Proof>(claims.statements.size());
}

Proof prove_one(const Program& program, Statement statement, Claims claims = {}) {
    claims.statements = {std::move(statement)};
    return prove_or_fail(program, claims).front();
}

Proof holds(const Program& program, std::string condition, std::string claim) {
    return prove_one(program, Invariant{"it", std::move(condition), std::move(claim)});
}

std::string told(const Case& one) {
    std::string text;
    for (const auto& [name, value] : one.facts)
        text += fmt::format("{}={} ", name, to_text(value));
    text += "->";
    for (const auto& [name, value] : one.answers)
        text += fmt::format(" {}={}", name, to_text(value));
    return text;
}

std::string fault_of(const Program& program, const Claims& claims) {
    const auto proofs = prove(program, claims);
    if (proofs) return "none";
    return fmt::format("{} [{}] {}", proofs.error().front().pointer, proofs.error().front().code,
                       proofs.error().front().message);
}

TEST(Invariants, that_hold_in_every_case_are_proved) {
    const auto proof =
        holds(doctor(), R"(not(danger))", R"(verdict != "may" or consent = "given")");
    EXPECT_EQ(proof.result, Result::proved);
    EXPECT_EQ(proof.way, Way::both);
    EXPECT_EQ(proof.broken, 0.0);
    EXPECT_EQ(proof.covered, 0.5);
    EXPECT_FALSE(proof.says_nothing);
}

TEST(Invariants, that_fail_somewhere_are_refuted_by_a_case_with_its_answers) {
    const auto proof = holds(doctor(R"("may")"), "", R"(verdict != "may" or consent = "given")");
    ASSERT_EQ(proof.result, Result::refuted);
    ASSERT_EQ(proof.counterexample.size(), 1U);
    EXPECT_EQ(told(proof.counterexample.front()),
              R"(age=11 consent="refused" danger=false -> verdict="may")");
    EXPECT_NEAR(*proof.broken, 1.0 / 6, 1e-12);
}

TEST(Invariants, go_through_all_the_decisions_that_the_answer_rests_on) {
    EXPECT_EQ(holds(doctor(), R"(verdict = "may")", "age >= 12").result, Result::proved);
    EXPECT_EQ(holds(doctor(), R"(verdict = "may")", "age > 12").result, Result::refuted);
    EXPECT_EQ(holds(doctor(), "", R"(not(list contains(scope, "file")) or danger)").result,
              Result::proved);
    EXPECT_EQ(holds(doctor(), "", R"(scope = [] or verdict != "no")").result, Result::proved);
    EXPECT_EQ(holds(doctor(), "", "count(scope) < 2").result, Result::refuted);
}

TEST(Invariants, may_be_written_with_every_and_some_over_a_list) {
    EXPECT_EQ(holds(doctor(), "",
                    R"(every x in ["name", "file", "photo"] satisfies
                         not(list contains(scope, x)) or list contains(data, x))")
                  .result,
              Result::proved);
    EXPECT_EQ(holds(doctor(), "danger", R"(some x in ["name", "file"] satisfies
                         list contains(scope, x))")
                  .result,
              Result::refuted);
}

TEST(Invariants, tell_apart_values_that_no_table_names) { // R-DMN-44
    const auto proof = holds(doctor(), "age = 40", R"(verdict != "may")");
    ASSERT_EQ(proof.result, Result::refuted);
    EXPECT_EQ(proof.counterexample.front().facts.front().second, Value{Number{40}});
    EXPECT_EQ(holds(doctor(), "age between 3 and 5", "not(capable)").result, Result::proved);
    EXPECT_EQ(holds(doctor(), "age in [3..12]", "not(capable)").result, Result::refuted);
    EXPECT_EQ(holds(doctor(), "age in [3..12)", "not(capable)").result, Result::proved);
    EXPECT_EQ(holds(doctor(), R"(list contains(data, "photo"))", "danger").result, Result::refuted);
}

TEST(Invariants, without_an_answer_do_not_hold) { // R-DMN-40
    EXPECT_EQ(holds(doctor(), "", R"(not(verdict = 3))").result, Result::refuted);
    const auto vacuous = holds(doctor(), R"(verdict = 3)", "false");
    EXPECT_EQ(vacuous.result, Result::proved);
    EXPECT_TRUE(vacuous.says_nothing) << "and it says so"; // R-DMN-46
}

TEST(Invariants, may_use_definitions_and_values_that_the_asker_knows) {
    Claims claims;
    claims.definitions = {{"permitted", R"(verdict in ("may", "must"))"},
                          {"gate", R"(consent = "given" or danger)"}};
    claims.inputs = {{"consent", {Value{"given"}, Value{"refused"}}, false, false},
                     {"covenant", {Value{false}, Value{true}}, false, true}};
    EXPECT_EQ(prove_one(doctor(), Invariant{"it", "permitted", "gate"}, claims).result,
              Result::proved);
    const auto covenant = prove_one(
        doctor(), Change{"it", "", "", {{"covenant", {}}}, {}, "permitted", {}, false}, claims);
    EXPECT_EQ(covenant.result, Result::proved) << "no table reads it";
    EXPECT_EQ(prove_one(doctor(), Invariant{"it", "", "not(covenant) or permitted"}, claims).result,
              Result::refuted);
}

TEST(Invariants, about_reasons_ask_which_rules_were_looked_at) {
    const auto program = doctor();
    Claims claims;
    const auto verdict = *program.decision("verdict");
    claims.marks = {{"cites consent", verdict, {{verdict, 1}}},
                    {"cites age",
                     verdict,
                     {{*program.decision("capable"), 0}, {*program.decision("capable"), 1}}}};
    EXPECT_EQ(prove_one(program,
                        Invariant{"it", R"(verdict = "may")", "cites consent and cites age"},
                        claims)
                  .result,
              Result::proved);
    const auto refuted = prove_one(program, Invariant{"it", "", "cites age"}, claims);
    ASSERT_EQ(refuted.result, Result::refuted) << "danger alone is reason enough";
    EXPECT_EQ(refuted.counterexample.front().answers.front().first, "cites age");
}

// ---- changes

Change consent_goes_up(bool danger_counts) {
    return {"more consent, never less",
            danger_counts ? "" : "not(danger)",
            "",
            {{"consent", {{Value{"refused"}, Value{"not asked"}}, {Value{"given"}}}}},
            {},
            "verdict",
            {{Value{"no"}}, {Value{"may"}}, {Value{"must"}}},
            false};
}

TEST(Monotonicity, is_proved_over_the_order_that_is_given) {
    EXPECT_EQ(prove_one(doctor(), consent_goes_up(true)).result, Result::proved);
}

TEST(Monotonicity, is_refuted_by_two_cases_that_differ_in_what_goes_up) {
    const auto proof = prove_one(doctor(R"("must")"), consent_goes_up(false));
    ASSERT_EQ(proof.result, Result::refuted);
    ASSERT_EQ(proof.counterexample.size(), 2U);
    EXPECT_EQ(told(proof.counterexample[0]),
              R"(age=11 consent="refused" danger=false -> verdict="must")");
    EXPECT_EQ(told(proof.counterexample[1]),
              R"(age=11 consent="given" danger=false -> verdict="no")");
}

TEST(Monotonicity, of_numbers_truths_and_lists_needs_no_order) {
    const Change older{"it", "", "", {{"age", {}}}, {}, "capable", {}, false};
    EXPECT_EQ(prove_one(doctor(), older).result, Result::proved);
    const Change danger{"it", "", "", {{"danger", {}}}, {}, R"(verdict != "no")", {}, false};
    EXPECT_EQ(prove_one(doctor(), danger).result, Result::proved);
    const Change more_data{"it", "",   "", {{"data", {}}}, {}, R"(list contains(scope, "file"))",
                           {},   false};
    EXPECT_EQ(prove_one(doctor(), more_data).result, Result::proved);
    const Change fewer{"it", "",   "", {{"data", {}}}, {}, R"(not(list contains(scope, "file")))",
                       {},   false};
    EXPECT_EQ(prove_one(doctor(), fewer).result, Result::refuted);
}

TEST(Monotonicity, of_a_text_without_an_order_is_refused) {
    Claims claims;
    claims.statements = {
        Change{"it", "", "", {{"consent", {}}}, {}, R"(verdict = "may")", {}, false}};
    EXPECT_EQ(fault_of(doctor(), claims),
              "it [missing] the values of 'consent' have no order of their own");
}

TEST(Monotonicity, does_not_let_an_answer_change_that_its_order_does_not_name) {
    auto change = consent_goes_up(true);
    change.order = {{Value{"no"}}, {Value{"must"}}};
    EXPECT_EQ(prove_one(doctor(), change).result, Result::refuted);
}

TEST(Independence, is_a_change_of_anything_that_leaves_the_answer_as_it_is) {
    const Change consent{"it", "",  "", {}, {"consent"}, R"(list contains(scope, "file"))",
                         {},   true};
    EXPECT_EQ(prove_one(doctor(), consent).result, Result::proved);
    const Change danger{"it", "", "", {}, {"danger"}, R"(list contains(scope, "file"))", {}, true};
    EXPECT_EQ(prove_one(doctor(), danger).result, Result::refuted);
    const Change valid{"it",
                       R"(consent = "refused")",
                       R"(consent = "given" and capable)",
                       {},
                       {"consent", "age"},
                       R"(verdict != "no")",
                       {},
                       false};
    EXPECT_EQ(prove_one(doctor(), valid).result, Result::proved);
}

// ---- two programs

TEST(Sameness, of_two_versions_is_proved_or_refuted_by_a_case) {
    const auto was = doctor(), is = doctor(R"("may")");
    Claims claims;
    claims.statements = {Sameness{"with consent", R"(consent != "refused")", "verdict", ""},
                         Sameness{"always", "", "verdict", ""}};
    const auto proofs = prove(was, is, claims);
    ASSERT_TRUE(proofs);
    EXPECT_EQ((*proofs)[0].result, Result::proved);
    ASSERT_EQ((*proofs)[1].result, Result::refuted);
    EXPECT_EQ((*proofs)[1].counterexample[0].answers.front().second, Value{"no"});
    EXPECT_EQ((*proofs)[1].counterexample[1].answers.front().second, Value{"may"});
}

TEST(Sameness, needs_another_program) {
    Claims claims;
    claims.statements = {Sameness{"it", "", "verdict", ""}};
    EXPECT_EQ(fault_of(doctor(), claims), "it [missing] there is no other program to compare with");
}

// ---- what is not carried out

TEST(Statements, that_ask_for_more_than_can_be_proven_are_refused_by_name) {
    const auto refusal = [](std::string claim) {
        Claims claims;
        claims.statements = {Invariant{"it", "", std::move(claim)}};
        return fault_of(doctor(), claims);
    };
    EXPECT_EQ(refusal("verdict ="),
              "it [malformed] claim: at 10: a part of the expression is missing at its end");
    EXPECT_EQ(refusal("verdit = 3"),
              "it [not_allowed] 'verdit' is no input, decision or definition");
    EXPECT_EQ(refusal("age + 1 > 3"), "it [not_allowed] 'age + 1' is not among what can be proven");
    EXPECT_EQ(refusal(R"(contains(verdict, "a"))"),
              R"(it [not_allowed] 'contains(verdict, "a")' is not among what can be proven)");
    EXPECT_EQ(refusal("count(data) > 1"),
              "it [not_allowed] 'count(data)' counts an input of which not all members are known");
    EXPECT_EQ(refusal("some x in data satisfies x = 1"),
              "it [malformed] claim: 'data' is no list that is written out; only over such a list "
              "can every or some be asked");
    EXPECT_EQ(
        refusal(R"(data = ["name"])"),
        R"(it [not_allowed] 'data = ["name"]' compares a list of which not all members are known)");
}

TEST(Statements, about_a_decision_that_is_no_table_of_constants_are_refused) { // R-DMN-45
    const auto program = program_of({model_of(
        typed_input("age", "number") +
            decision_with("double", literal("age * 2"), {{"requiredInput", "age"}}, "number"),
        "urn:test", "20230324")});
    Claims claims;
    claims.statements = {Invariant{"it", "", "double > 0"}};
    EXPECT_EQ(fault_of(program, claims),
              "it [not_allowed] the decision 'double' is not a table of constants");
}

TEST(Statements, whose_names_hide_others_are_refused) {
    Claims claims;
    claims.definitions = {{"danger", "true"}};
    EXPECT_EQ(fault_of(doctor(), claims),
              "definition 'danger' [duplicate] the name is taken by input 'danger'");
    claims.definitions = {{"a", "b"}, {"b", "a"}};
    EXPECT_EQ(fault_of(doctor(), claims),
              "definition 'a' [malformed] it names 'b', which is not defined before it");
}

// ---- not decided

TEST(Proofs, that_take_too_long_or_grow_too_large_say_so) { // R-DMN-42
    Claims claims;
    claims.statements = {Invariant{"it", "", R"(verdict != "may" or consent = "given")"}};
    Effort small;
    small.way = Way::diagram;
    small.nodes = 4;
    const auto proof = prove_or_fail(doctor(), claims, small).front();
    EXPECT_EQ(proof.result, Result::not_decided);
    EXPECT_EQ(proof.why, "diagram: not within 4 nodes");
    EXPECT_FALSE(proof.broken);

    small.way = Way::both;
    const auto by_other = prove_or_fail(doctor(), claims, small).front();
    EXPECT_EQ(by_other.result, Result::proved);
    EXPECT_EQ(by_other.way, Way::solver);
    EXPECT_EQ(by_other.why, "diagram: not within 4 nodes")
        << "that only one way decided it is said";
}

/// 600 rows over 140 inputs, each of which holds where three inputs are as it says: whether some row
/// holds in every case is as hard as such questions get.
Program rows_at_random() {
    constexpr std::size_t inputs = 140, rows = 600;
    std::uint32_t state = 7;
    const auto draw = [&](std::size_t below) {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        return state % below;
    };
    std::vector<std::string> names;
    std::string typed;
    for (std::size_t at = 0; at < inputs; ++at) {
        names.push_back(fmt::format("x{}", at));
        typed += typed_input(names.back(), "boolean");
    }
    std::vector<Row> table;
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::string> cells(inputs, "-");
        for (int cell = 0; cell < 3; ++cell)
            cells[draw(inputs)] = draw(2) == 0 ? "true" : "false";
        table.push_back({std::move(cells), {"true"}, ""});
    }
    table.push_back({std::vector<std::string>(inputs, "-"), {"false"}, ""});
    return program_of({model_of(typed + decision_of("held", "FIRST", names, {}, names, table),
                                "urn:test", "20230324")});
}

TEST(Proofs, that_neither_way_comes_to_within_its_time_say_so_of_both) { // R-DMN-42
    Claims claims;
    claims.statements = {Invariant{"it", "", "held"}};
    Effort hurried;
    hurried.time = std::chrono::milliseconds{20};
    const auto proof = prove_or_fail(rows_at_random(), claims, hurried).front();
    EXPECT_EQ(proof.result, Result::not_decided);
    EXPECT_TRUE(proof.counterexample.empty());
    EXPECT_EQ(proof.why, "diagram: not within 20 ms; Z3: timeout (within 20 ms)");
}

} // namespace
} // namespace schakel::dmn::proof
