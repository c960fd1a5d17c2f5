// R-OPRF-20, R-OPRF-21 and R-OPRF-22: what tokens are made of.
#include "index/token_inputs.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace schakel::index {
namespace {

people::Person someone() {
    return {.id = {"p-1"},
            .name = {"Daan Willem", {}, "van der", "Groot Esselink"},
            .birth_date = {2013, 12, 6},
            .sex = people::Sex::male,
            .address = people::Address{"Hofdijk", 651, "a", "3032CG", "Rotterdam"},
            .address_secret = false,
            .deceased = false,
            .bsn = "999990019"};
}

/// How many partial tokens two have in common.
std::size_t in_common(const people::Person& one, const people::Person& other) {
    const auto others = partial_inputs(other);
    return static_cast<std::size_t>(
        std::ranges::count_if(partial_inputs(one), [&](const auto& input) {
            return std::ranges::find(others, input) != others.end();
        }));
}

bool may_be_same(const people::Person& one, const people::Person& other) {
    return in_common(one, other) >= partial_tokens_in_common_min;
}

TEST(TokenInputs, R_OPRF_20_are_of_one_kind_and_one_value) {
    EXPECT_EQ(to_text(person_input(someone())), "schakel/v1|person|999990019");
    EXPECT_EQ(to_text(parent_input(someone())), "schakel/v1|parent|999990019");
    EXPECT_EQ(to_text(address_input(someone()).value()), "schakel/v1|address|3032cg|651|a");
}

TEST(TokenInputs, R_OPRF_20_write_one_address_in_one_way) {
    auto other = someone();
    other.address->street = "Hof dijk";
    other.address->place = "R'dam";
    other.address->addition = "A";
    EXPECT_EQ(address_input(other), address_input(someone()));
    other.address->addition = "b";
    EXPECT_NE(address_input(other), address_input(someone()));
    other.address->addition.reset();
    EXPECT_NE(address_input(other), address_input(someone()));
}

TEST(TokenInputs, R_OPRF_21_know_who_is_written_otherwise) {
    auto other = someone();
    other.id = {"p-2"};
    other.bsn.reset();
    other.name = {"Daan", {}, {}, "Esselink, Groot"};
    other.name.family_name = "Grootesselink";
    other.sex = people::Sex::unknown;
    EXPECT_TRUE(may_be_same(someone(), other));
    other.address.reset();
    EXPECT_TRUE(may_be_same(someone(), other)) << "moved";
    other.birth_date = {2013, 12, 0};
    other.address = someone().address;
    EXPECT_TRUE(may_be_same(someone(), other)) << "the day is not known";
}

TEST(TokenInputs, R_OPRF_21_never_take_a_twin_for_the_other) {
    for (const auto* name : {"Sem", "Lucas", "D.", "Noor", ""}) {
        auto twin = someone();
        twin.id = {"p-2"};
        twin.bsn = "999990020";
        twin.name.given_names = name;
        EXPECT_LE(in_common(someone(), twin), 1u) << name;
        EXPECT_FALSE(may_be_same(someone(), twin)) << name;
    }
    auto by_initial = someone(), other_by_initial = someone();
    by_initial.name.given_names = other_by_initial.name.given_names = "D.W.";
    EXPECT_FALSE(may_be_same(by_initial, other_by_initial)) << "an initial is no given name";
    auto twin = someone();
    twin.name.given_names.reset();
    EXPECT_FALSE(may_be_same(someone(), twin)) << "whose given name is not known";
}

TEST(TokenInputs, R_OPRF_21_hold_no_bare_name_with_date_and_sex) {
    for (const auto& input : partial_inputs(someone())) {
        EXPECT_EQ(input.kind, TokenKind::partial);
        EXPECT_EQ(input.value.find("male"), std::string::npos);
        const auto parts = std::ranges::count(input.value, '|');
        const bool with_given_name = input.value.starts_with("given-");
        EXPECT_TRUE(with_given_name || parts >= 3) << input.value;
    }
    EXPECT_EQ(partial_inputs(someone()).size(), 7u);
}

TEST(TokenInputs, R_OPRF_22_are_not_made_of_what_is_not_known) {
    auto unknown = someone();
    unknown.birth_date = {};
    unknown.address.reset();
    EXPECT_EQ(partial_inputs(unknown).size(), 0u);
    unknown.birth_date = {2013, 0, 0};
    EXPECT_EQ(partial_inputs(unknown).size(), 1u);
    unknown.name = {{}, {}, {}, "."};
    EXPECT_EQ(partial_inputs(unknown).size(), 0u);
    auto without_number = someone();
    without_number.bsn.reset();
    EXPECT_EQ(to_text(person_input(without_number)), "schakel/v1|person|id:p-1");
}

TEST(TokenInputs, R_OPRF_22_hold_nothing_of_a_secret_address) {
    auto hidden = someone();
    hidden.address_secret = true;
    EXPECT_EQ(address_input(hidden), std::nullopt);
    for (const auto& input : partial_inputs(hidden))
        EXPECT_EQ(input.value.find("3032"), std::string::npos) << input.value;
}

} // namespace
} // namespace schakel::index
