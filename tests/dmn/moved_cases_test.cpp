// In which cases two versions of a whole graph come to another value.
#include "dmn/evaluation.h"
#include "dmn/models.h"
#include "dmn/proof/moved_cases.h"

#include <cmath>

namespace schakel::dmn::proof {
namespace {

/// Who has to agree, by age; and what follows from it, two tables further.
Program consent(const std::string& from_twelve) {
    return program_of({model_of(
        R"(<inputData id="age" name="age"><variable name="age" typeRef="string"/></inputData>
           <inputData id="danger" name="danger"><variable name="danger" typeRef="boolean"/></inputData>
           <inputData id="by" name="by"><variable name="by"/></inputData>)" +
            decision_of("who", "UNIQUE", {"age"}, {}, {"age"},
                        {{{R"("child")"}, {R"("parent")"}, ""},
                         {{R"("youth")"}, {from_twelve}, ""},
                         {{R"("adult")"}, {R"("self")"}, ""}}) +
            decision_of("valid", "FIRST", {"by"}, {"who"},
                        {"who", R"(list contains(by, "self"))", R"(list contains(by, "parent"))"},
                        {{{R"("parent")", "-", "true"}, {"true"}, ""},
                         {{R"("both")", "true", "true"}, {"true"}, ""},
                         {{R"("self")", "true", "-"}, {"true"}, ""},
                         {{"-", "-", "-"}, {"false"}, ""}}) +
            decision_of("verdict", "FIRST", {"danger"}, {"valid"}, {"danger", "valid"},
                        {{{"true", "-"}, {R"("must")"}, ""},
                         {{"-", "true"}, {R"("may")"}, ""},
                         {{"-", "-"}, {R"("no")"}, ""}}),
        "urn:test", "20230324")});
}

Claims known() {
    Claims claims;
    claims.inputs = {{"age", {Value{"child"}, Value{"youth"}, Value{"adult"}}, false, true},
                     {"danger", {Value{false}, Value{true}}, false, true},
                     {"by", {Value{"self"}, Value{"parent"}}, true, false}};
    return claims;
}

std::vector<MeasuredValue> verdicts() {
    std::vector<MeasuredValue> values;
    for (const auto* one : {"must", "may", "no"})
        values.push_back({Value{one}, fmt::format("verdict = \"{}\"", one)});
    return values;
}

MovedCases moved(const Program& before, const Program& after, const MovedLimits& limits = {}) {
    const auto claims = known();
    auto found = moved_cases({&before, &claims, verdicts()}, {&after, &claims, verdicts()}, limits);
    if (found) return std::move(*found);
    for (const auto& fault : found.error())
        ADD_FAILURE() << fault.pointer << ": " << fault.message;
    return {};
}

Value answer(const Program& program, const Case& one) {
    Evaluation evaluation{program};
    for (const auto& [name, value] : one.facts)
        if (const auto input = program.input(name)) evaluation.set(*input, Possible::known(value));
    const auto answer = evaluation.answer(program.decision("verdict").value(), 0);
    return answer.is_known() ? answer.values.front() : Value{};
}

bool lies_in(const MovedRegion& region, const Case& one) {
    return std::ranges::all_of(region.parts, [&](const RegionPart& part) {
        const auto fact =
            std::ranges::find(one.facts, part.input, [](const auto& known) { return known.first; });
        auto value = fact->second;
        if (part.member) {
            const auto& list = *value.list();
            value = Value{std::ranges::find(list, *part.member) != list.end()};
        }
        return std::ranges::find(part.values, value) != part.values.end();
    });
}

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    for (const auto* age : {"child", "youth", "adult"})
        for (const bool danger : {false, true})
            for (const auto& by : {List{}, List{Value{"self"}}, List{Value{"parent"}},
                                   List{Value{"self"}, Value{"parent"}}})
                cases.push_back(
                    {{{"age", Value{age}}, {"danger", Value{danger}}, {"by", Value{by}}}, {}});
    return cases;
}

// R-DMN-47

TEST(MovedCases, R_DMN_47_are_all_in_the_regions_and_no_other_case_is) {
    const auto before = consent(R"("both")"), after = consent(R"("self")");
    const auto found = moved(before, after);
    EXPECT_TRUE(found.complete());
    std::size_t differ = 0;
    for (const auto& one : all_cases()) {
        const auto was = answer(before, one), is = answer(after, one);
        differ += was != is ? 1 : 0;
        EXPECT_EQ(std::ranges::count_if(
                      found.regions, [&](const auto& region) { return lies_in(region, one); }) > 0,
                  was != is);
        for (const auto& region : found.regions) {
            if (!lies_in(region, one)) continue;
            EXPECT_EQ(region.before, was);
            EXPECT_EQ(region.after, is);
        }
    }
    EXPECT_EQ(differ, 1u);
    EXPECT_NEAR(found.share_min, 1.0 / 24, 1e-12);
    EXPECT_EQ(found.share_min, found.share_max);
}

TEST(MovedCases, say_from_what_to_what_and_what_each_input_has_to_be) {
    const auto found = moved(consent(R"("both")"), consent(R"("self")"));
    ASSERT_EQ(found.moves.size(), 1u);
    EXPECT_EQ(found.moves[0].before, Value{"no"});
    EXPECT_EQ(found.moves[0].after, Value{"may"});
    ASSERT_EQ(found.moves[0].only_where.size(), 4u);
    EXPECT_EQ(found.moves[0].only_where[0].input, "danger");
    ASSERT_EQ(found.regions.size(), 1u);
    EXPECT_EQ(found.regions[0].parts.size(), 4u);
    EXPECT_EQ(answer(consent(R"("self")"), found.regions[0].witness), Value{"may"});
}

TEST(MovedCases, are_none_where_nothing_moves) {
    const auto found = moved(consent(R"("both")"), consent(R"("both")"));
    EXPECT_TRUE(found.complete());
    EXPECT_TRUE(found.moves.empty());
    EXPECT_EQ(found.share_max, 0);
}

TEST(MovedCases, R_DMN_47_that_were_not_reached_are_said_to_be_open) {
    const auto found =
        moved(consent(R"("both")"), consent(R"("parent")"), {.time = std::chrono::milliseconds{0}});
    EXPECT_FALSE(found.complete());
    EXPECT_GT(found.share_max, found.share_min);
    const auto few = moved(consent(R"("both")"), consent(R"("self")"), {.regions_per_move = 0});
    EXPECT_FALSE(few.complete());
    EXPECT_TRUE(few.regions.empty());
}

TEST(MovedCases, cannot_be_found_for_what_cannot_be_read) {
    const auto program = consent(R"("both")");
    const auto claims = known();
    const auto found = moved_cases({&program, &claims, {{Value{"x"}, "verdict = "}}},
                                   {&program, &claims, verdicts()});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().front().code, "malformed");
}

} // namespace
} // namespace schakel::dmn::proof
