// R-OPRF-20, R-OPRF-21, R-OPRF-22, R-OPRF-30, R-OPRF-31 and R-OPRF-32: what tokens are made of.
#include "index/token_inputs.h"

#include "matching/folded.h"
#include "matching/names.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck.h>

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
        EXPECT_EQ(in_common(someone(), twin), 0u) << name;
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
        EXPECT_NE(input.value.find("dan"), std::string::npos) << input.value << " (R-OPRF-30)";
    }
    EXPECT_EQ(partial_inputs(someone()).size(), 9u);
}

TEST(TokenInputs, R_OPRF_30_keep_names_apart_that_differ_in_a_single_vowel) {
    for (const auto& [one, other] :
         std::to_array<std::pair<const char*, const char*>>({{"Lisa", "Lise"},
                                                             {"Tim", "Tom"},
                                                             {"Sem", "Sam"},
                                                             {"Julia", "Julie"},
                                                             {"Mila", "Mira"},
                                                             {"Maaike", "Marijke"},
                                                             {"Marie", "Maria"},
                                                             {"Jan", "Johannes"}})) {
        auto person = someone(), twin = someone();
        person.name.given_names = one;
        twin.name.given_names = other;
        EXPECT_EQ(in_common(person, twin), 0u) << one << " and " << other;
    }
}

/// What differs between two children of one household, drawn at random.
people::Person drawn_child() {
    const auto letters = [](int least, int most) {
        const auto length = *rc::gen::inRange(least, most + 1);
        std::string name;
        for (int at = 0; at < length; ++at)
            name += *rc::gen::elementOf(std::string{"aabdeefhiijklmnooprstuvwyz"});
        return name;
    };
    auto child = someone();
    child.name.given_names = letters(2, 9);
    child.name.family_name = letters(2, 9);
    child.birth_date = {*rc::gen::inRange(2003, 2026), *rc::gen::inRange(0, 13),
                        *rc::gen::inRange(0, 29)};
    child.address->house_number = *rc::gen::inRange(1, 30);
    return child;
}

TEST(TokenInputs, R_OPRF_30_never_let_two_who_are_called_otherwise_meet_whatever_they_share) {
    EXPECT_TRUE(rc::check("twins, brothers and sisters", [] {
        const auto child = drawn_child();
        auto other = child;
        auto& name = *other.name.given_names;
        // One slip away, or as far as chance has it.
        if (*rc::gen::inRange(0, 2) == 0)
            name[*rc::gen::inRange<std::size_t>(0, name.size())] =
                *rc::gen::elementOf(std::string{"aeioubdklmnrst"});
        else
            name = *drawn_child().name.given_names;
        if (*rc::gen::inRange(0, 2) == 0) other.birth_date = drawn_child().birth_date;
        RC_PRE(matching::spoken(matching::folded(name)) !=
               matching::spoken(matching::folded(*child.name.given_names)));
        // Who is called as the other's family is no twin.
        RC_PRE(name != child.name.family_name && *child.name.given_names != child.name.family_name);
        RC_ASSERT(!may_be_same(child, other));
    }));
}

TEST(TokenInputs, R_OPRF_31_never_take_a_child_for_the_parent_whose_name_it_has) {
    EXPECT_TRUE(rc::check("of one name at one door", [] {
        const auto child = drawn_child();
        auto parent = child;
        parent.birth_date = drawn_child().birth_date;
        parent.birth_date.year = child.birth_date.year - *rc::gen::inRange(14, 50);
        RC_ASSERT(!may_be_same(child, parent));
    }));
    auto child = someone(), parent = someone();
    parent.birth_date.year -= 20;
    EXPECT_FALSE(may_be_same(child, parent)) << "with one birthday too";
}

TEST(TokenInputs, R_OPRF_31_take_the_first_of_january_for_a_year) {
    auto one = someone(), other = someone();
    for (const int month : {1, 7}) {
        one.birth_date = other.birth_date = {2013, month, 1};
        one.address.reset();
        EXPECT_EQ(partial_inputs(one).size(), 0u) << "many have that day";
        one.address = other.address;
        EXPECT_TRUE(may_be_same(one, other));
        other.birth_date = {2013, 12, 6};
        EXPECT_TRUE(may_be_same(one, other)) << "it stood for a day that was not known";
    }
}

TEST(TokenInputs, R_OPRF_32_leave_two_in_common_when_one_thing_is_written_otherwise) {
    using Change = std::function<void(people::Person&)>;
    const std::map<std::string, Change> changes{
        {"who moved", [](auto& one) { one.address = {{"Kerkstraat", 1, {}, "1011AB", "Ede"}}; }},
        {"another surname", [](auto& one) { one.name.family_name = "Jansen"; }},
        {"names in each other's place",
         [](auto& one) {
             one.name.given_names = "Esselink";
             one.name.family_name = "Daan";
         }},
        {"another spelling of the given name", [](auto& one) { one.name.given_names = "Dhaan"; }},
        {"day and month in each other's place", [](auto& one) { one.birth_date = {2013, 6, 12}; }},
        {"a slip in the day", [](auto& one) { one.birth_date.day = 16; }},
        {"a slip in the month", [](auto& one) { one.birth_date.month = 11; }},
        {"a slip in the year", [](auto& one) { one.birth_date.year = 2012; }},
        {"a day that is not known", [](auto& one) { one.birth_date.day = 0; }},
        {"only the year", [](auto& one) { one.birth_date.day = one.birth_date.month = 0; }},
        {"a slip in the postcode", [](auto& one) { one.address->postcode = "3032GC"; }},
        {"without the addition", [](auto& one) { one.address->addition.reset(); }},
        {"a secret address", [](auto& one) { one.address_secret = true; }}};
    for (const auto& [what, change] : changes) {
        auto one = someone(), other = someone();
        one.name.family_name = other.name.family_name = "Esselink";
        change(other);
        EXPECT_TRUE(may_be_same(one, other)) << what;
    }
    auto moved_and_swapped = someone();
    moved_and_swapped.birth_date = {2013, 6, 12};
    moved_and_swapped.address.reset();
    EXPECT_FALSE(may_be_same(someone(), moved_and_swapped)) << "there are two of that name";
    auto moved_and_married = someone();
    moved_and_married.name.family_name = "Jansen";
    moved_and_married.address.reset();
    EXPECT_FALSE(may_be_same(someone(), moved_and_married)) << "a name and a birthday are many";
}

TEST(TokenInputs, R_OPRF_22_are_not_made_of_what_is_not_known) {
    auto unknown = someone();
    unknown.birth_date = {};
    unknown.address.reset();
    EXPECT_EQ(partial_inputs(unknown).size(), 0u);
    unknown.birth_date = {2013, 0, 0};
    EXPECT_EQ(partial_inputs(unknown).size(), 0u) << "a name and a year are nobody";
    unknown.birth_date = {2013, 12, 6};
    EXPECT_EQ(partial_inputs(unknown).size(), 4u);
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
