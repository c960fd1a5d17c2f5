// What came by a disclosure carries its purpose: the rules by themselves.
#include "sharing/carried_purpose.h"

#include "sharing/grondslag.h"

namespace schakel::sharing {
namespace {

using Codes = std::vector<std::string>;

Disclosure
came(const std::string& id, const std::string& purpose,
     std::vector<DisclosedItem> items = {{"concern", "Hij durft niet naar huis te gaan."}},
     Codes carried = {}) {
    Disclosure one;
    one.id = {id};
    one.purpose = purpose;
    one.items = std::move(items);
    one.carried = std::move(carried);
    return one;
}

std::optional<std::string> relation(const std::string& given_for, const std::string& purpose) {
    return purpose_relation(given_for, purpose, grondslag().purpose_bounds());
}

std::string filled_in(const std::vector<Disclosure>& received, const std::string& purpose,
                      const Codes& kinds = {"concern"}) {
    KnownSituation known;
    add_purpose_relation(known, received, purpose, kinds, grondslag().purpose_bounds());
    const auto* found = known.facts.find("purpose_relation");
    if (found == nullptr) return "asked";
    EXPECT_EQ(known.from.at("purpose_relation"), KnownFrom::disclosures);
    EXPECT_EQ(purpose_is_bound(known), found->front() == "incompatible");
    return found->front();
}

// R-PURPOSE-6: the purposes that do not go together stand in the policy.

TEST(ThePurposesOfTheGrondslag, R_PURPOSE_6_keep_what_was_given_to_help_from_prosecuting) {
    for (const auto* given_for : {"advice", "help_to_person", "coordinate_help", "child_protection",
                                  "stop_domestic_violence", "debt_help", "handover"})
        for (const auto* purpose : {"prosecution", "public_order", "entitlement_check"})
            EXPECT_EQ(relation(given_for, purpose), "incompatible") << given_for << " " << purpose;
    EXPECT_EQ(relation("help_to_person", "help_to_person"), "same");
    EXPECT_EQ(relation("prosecution", "prosecution"), "same");
    EXPECT_EQ(relation("help_to_person", "coordinate_help"), std::nullopt) << "a person judges";
    EXPECT_EQ(relation("prosecution", "aftercare"), std::nullopt);
}

Codes faults_in(const std::string& bound) {
    const auto read = read_purpose_bounds("[[purpose_bounds]]\n" + bound, grondslag().fact_model());
    Codes faults;
    if (!read)
        for (const auto& fault : read.error())
            faults.push_back(fault.code + " " + fault.pointer);
    return faults;
}

TEST(ThePurposesOfTheGrondslag, R_PURPOSE_6_are_refused_with_the_place_when_one_is_none) {
    const std::string at = "parameters.toml: purpose_bounds 1";
    EXPECT_EQ(faults_in("given_for = [\"advice\"]\nnot_for = [\"prosecution\"]\n"
                        "provision = \"AVG-6-4\""),
              Codes{});
    EXPECT_EQ(faults_in("given_for = [\"advise\"]\nnot_for = [\"prosecution\"]\n"
                        "provision = \"AVG-6-4\""),
              Codes{"unknown " + at});
    EXPECT_EQ(faults_in("given_for = [\"advice\"]\nnot_for = [\"advice\"]\n"
                        "provision = \"AVG-6-4\""),
              Codes{"not_allowed " + at});
    EXPECT_EQ(faults_in("given_for = []\nnot_for = [\"advice\"]"),
              (Codes{"missing " + at + ", given_for", "missing " + at + ", provision"}));
}

// R-PURPOSE-2: what follows from the purposes is filled in, what does not is asked.

TEST(WhatCame, R_PURPOSE_2_is_the_same_where_all_came_for_this_purpose) {
    EXPECT_EQ(filled_in({came("d-1", "help_to_person")}, "help_to_person"), "same");
    EXPECT_EQ(filled_in({came("d-1", "help_to_person")}, "help_to_person", {"concern", "school"}),
              "asked")
        << "for what the school's own was collected is not known";
    EXPECT_EQ(filled_in({}, "help_to_person"), "asked");
    EXPECT_EQ(filled_in({came("d-1", "help_to_person")}, "help_to_person", {}), "asked");
}

TEST(WhatCame, R_PURPOSE_2_is_asked_where_a_person_has_to_judge) {
    EXPECT_EQ(filled_in({came("d-1", "help_to_person")}, "coordinate_help"), "asked");
    EXPECT_EQ(filled_in({came("d-1", "help_to_person"), came("d-2", "advice")}, "help_to_person"),
              "asked");
}

// R-PURPOSE-3, R-PURPOSE-1

TEST(WhatCame, R_PURPOSE_3_in_order_to_help_does_not_go_with_prosecuting_beside_whatever_else) {
    EXPECT_EQ(filled_in({came("d-1", "prosecution"), came("d-2", "help_to_person")}, "prosecution"),
              "incompatible");
    EXPECT_EQ(filled_in({came("d-1", "help_to_person")}, "prosecution", {"concern", "school"}),
              "incompatible")
        << "one kind that came is enough";
}

TEST(WhatCame, R_PURPOSE_1_carries_the_purposes_under_which_it_had_come_before) {
    const auto twice = came("d-2", "prevent_offence", {{"concern", "words"}}, {"help_to_person"});
    EXPECT_EQ(purposes_of(twice), (Codes{"help_to_person", "prevent_offence"}));
    EXPECT_EQ(filled_in({twice}, "prosecution"), "incompatible")
        << "by way of another it is not free of what it was given for";
    EXPECT_EQ(filled_in({twice}, "prevent_offence"), "asked");
}

TEST(WhatCame, R_PURPOSE_2_concerns_a_question_by_its_kinds_or_by_name) {
    const auto all = [] {
        return std::vector{came("d-1", "advice"),
                           came("d-2", "advice", {{"school", "He stays away."}}),
                           came("d-3", "advice", {{"anonymous", "A boy of twelve."}})};
    };
    const auto ids = [](const std::vector<Disclosure>& found) {
        Codes names;
        for (const auto& one : found)
            names.push_back(one.id.value);
        return names;
    };
    EXPECT_EQ(ids(concerned(all(), {"concern"}, {})), Codes{"d-1"});
    EXPECT_EQ(ids(concerned(all(), {"concern"}, {{"d-2"}})), (Codes{"d-1", "d-2"}));
    EXPECT_EQ(ids(concerned(all(), {"medical"}, {})), Codes{});
    EXPECT_EQ(ids(concerned(all(), {"anonymous"}, {})), Codes{}) << "of nobody";
    EXPECT_EQ(concerned(all(), {}, {}).size(), 3u) << "no kinds are said yet";
}

// R-PURPOSE-4 and 5: nothing goes on unasked.

class PassingOn : public testing::Test {
protected:
    KeptAdvice asked;
    std::vector<Disclosure> received{came("d-1", "help_to_person")};

    using Left = std::vector<DisclosureId>;
    [[nodiscard]] Left left_out(std::vector<DisclosedItem> items) const {
        return left_out_of(asked, items, received);
    }
};

TEST_F(PassingOn, R_PURPOSE_4_is_left_out_where_the_advice_did_not_look_at_it) {
    EXPECT_EQ(left_out({{"concern", "Something else."}}), Left{{"d-1"}});
    asked.came = {{"d-1"}};
    EXPECT_EQ(left_out({{"concern", "Something else."}}), Left{});
    received.insert(received.begin(), came("d-2", "advice"));
    EXPECT_EQ(left_out({{"concern", "Something else."}}), Left{{"d-2"}}) << "it came since";
}

TEST_F(PassingOn, R_PURPOSE_4_knows_the_same_words_under_another_kind) {
    EXPECT_EQ(left_out({{"school", "He stays away."}}), Left{});
    EXPECT_EQ(left_out({{"school", "hij  durft niet\nnaar huis te gaan"}}), Left{{"d-1"}});
    EXPECT_EQ(left_out({{"school", "Er is verteld: \"Hij durft niet naar huis te gaan\"."}}),
              Left{{"d-1"}});
    EXPECT_EQ(left_out({{"school", "niet naar huis"}}), Left{}) << "too little to be known again";
    EXPECT_EQ(left_out({{"school", ""}}), Left{});
}

TEST_F(PassingOn, R_PURPOSE_5_as_ones_own_knowledge_goes_without_the_words_that_came) {
    asked.own_knowledge = true;
    asked.came = {{"d-1"}};
    EXPECT_EQ(left_out({{"concern", "Ik zag hem zelf huilen op het plein."}}), Left{});
    EXPECT_EQ(left_out({{"concern", "Hij durft niet naar huis te gaan."}}), Left{{"d-1"}});
    EXPECT_EQ(carried_by(asked, {{"concern", "Ik zag hem zelf."}}, received), Codes{});
}

TEST_F(PassingOn, R_PURPOSE_1_takes_the_purposes_along) {
    asked.came = {{"d-1"}, {"d-2"}};
    received.insert(received.begin(), came("d-2", "aftercare", {{"concern", "words"}}, {"advice"}));
    EXPECT_EQ(carried_by(asked, {{"concern", "Something else."}}, received),
              (Codes{"help_to_person", "advice", "aftercare"}))
        << "the oldest first";
    EXPECT_EQ(carried_by(asked, {{"school", "He stays away."}}, received), Codes{});
}

} // namespace
} // namespace schakel::sharing
