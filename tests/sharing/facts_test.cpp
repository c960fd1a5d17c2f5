#include "sharing/grondslag.h"

namespace schakel::sharing {
namespace {

std::string faults_in(std::string_view json) {
    const auto document = codec::parse_json(json);
    const auto facts = read_facts(document.value(), grondslag().fact_model());
    std::string text;
    if (!facts)
        for (const auto& fault : facts.error())
            text += fault.pointer + " " + fault.code + "\n";
    return text;
}

TEST(FactRecord, is_read_by_the_kinds_of_the_fact_model) {
    const auto document = codec::parse_json(
        R"({"sender_org":"school","acute_danger":false,"data":["concern","school"]})");
    const auto facts = read_facts(document.value(), grondslag().fact_model());
    ASSERT_TRUE(facts);
    EXPECT_EQ(*facts->find("sender_org"), Facts::Codes{"school"});
    EXPECT_EQ(*facts->find("acute_danger"), Facts::Codes{"false"});
    EXPECT_EQ(facts->find("data")->size(), 2U);
}

TEST(FactRecord, keeps_the_places_of_its_codes_in_the_model) {
    const auto& model = grondslag().fact_model();
    const auto document = codec::parse_json(R"({"acute_danger":false,"data":[]})");
    const auto facts = read_facts(document.value(), model).value();
    ASSERT_TRUE(facts.placed().are_of(model));
    const auto places_of = [&](std::string_view name) {
        return facts.placed().of(static_cast<std::size_t>(model.fact(name) - model.facts.data()));
    };
    const auto& no = *model.fact("acute_danger")->value("false");
    EXPECT_EQ(places_of("acute_danger"),
              std::uint64_t{1} << (&no - model.fact("acute_danger")->values.data()));
    EXPECT_EQ(places_of("data"), 0U) << "a list that is known to be empty";
    EXPECT_EQ(places_of("sender_org"), std::nullopt);
}

// An advice goes by the places: those of what was known before, or of another model, would be of other facts.
TEST(FactRecord, has_no_places_once_it_is_changed_nor_in_another_model) {
    const auto& model = grondslag().fact_model();
    const auto document = codec::parse_json(R"({"acute_danger":false})");
    const auto facts = read_facts(document.value(), model).value();
    auto set = facts;
    set.set("acute_danger", true);
    EXPECT_FALSE(set.placed().are_of(model));
    auto forgotten = facts;
    forgotten.forget("acute_danger");
    EXPECT_FALSE(forgotten.placed().are_of(model));
    auto copy = model;
    EXPECT_FALSE(facts.placed().are_of(copy)) << "it may be changed";
    copy = model;
    EXPECT_FALSE(facts.placed().are_of(copy));
    EXPECT_FALSE(Facts{}.placed().are_of(model));
}

// R-SHARING-1: what is not given is not known.

TEST(FactRecord, leaves_a_fact_that_is_not_there_unknown) {
    EXPECT_EQ(Facts{}.find("acute_danger"), nullptr);
}

TEST(FactRecord, does_not_take_null_for_an_answer) {
    EXPECT_EQ(faults_in(R"({"acute_danger":null})"), "/acute_danger wrong_type\n");
}

TEST(FactRecord, tells_every_fault_with_its_place) {
    EXPECT_EQ(
        faults_in(
            R"({"sender_org":"bakery","weather":"sun","acute_danger":"no","data":["concern",3,"love","concern"],
                            "consent":true})"),
        "/sender_org not_allowed\n/weather unknown\n/acute_danger wrong_type\n/data/1 wrong_type\n"
        "/data/2 not_allowed\n/data/3 duplicate\n/consent wrong_type\n");
    EXPECT_EQ(faults_in("[]"), " wrong_type\n");
}

TEST(FactModel, words_every_fact_and_value_in_both_languages_and_says_why_it_asks) {
    EXPECT_EQ(grondslag().fact_model().facts.size(), 35U);
    for (const auto& fact : grondslag().fact_model().facts) {
        EXPECT_TRUE(fact.question.nl.ends_with('?') && fact.question.en.ends_with('?'))
            << fact.name;
        EXPECT_FALSE(fact.why.nl.empty() || fact.why.en.empty()) << fact.name;
        EXPECT_GE(fact.values.size(), 2U) << fact.name;
    }
}

} // namespace
} // namespace schakel::sharing
