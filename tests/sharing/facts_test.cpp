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
