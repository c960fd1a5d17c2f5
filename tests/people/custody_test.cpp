#include "people/custody.h"

#include <gtest/gtest.h>

namespace schakel::people {
namespace {

const PersonId child{"child"}, mother{"mother"}, father{"father"};

std::vector<ParentForCustody> parents() {
    return {{.id = mother, .number = 1, .mother = true, .ever_had_partner = true},
            {.id = father, .number = 2, .ever_had_partner = true}};
}

Custody held(std::optional<PersonId> holder, CustodyKind kind) { return {child, holder, kind}; }

const std::vector unknown{held({}, CustodyKind::unknown)};
const std::vector both{held(mother, CustodyKind::joint), held(father, CustodyKind::joint)};

// R-CUSTODY-1

TEST(CustodyByNote, is_of_the_parents_that_the_note_names) {
    EXPECT_EQ(custody_by_note("1", child, parents()),
              (std::vector{held(mother, CustodyKind::one)}));
    EXPECT_EQ(custody_by_note("2", child, parents()),
              (std::vector{held(father, CustodyKind::one)}));
    EXPECT_EQ(custody_by_note("12", child, parents()), both);
}

TEST(CustodyByNote, is_of_a_guardian_whom_the_note_does_not_name) {
    EXPECT_EQ(custody_by_note("D", child, parents()),
              (std::vector{held({}, CustodyKind::guardian)}));
    EXPECT_EQ(custody_by_note("1D", child, parents()),
              (std::vector{held(mother, CustodyKind::joint), held({}, CustodyKind::guardian)}));
    EXPECT_EQ(custody_by_note("2D", child, parents()),
              (std::vector{held(father, CustodyKind::joint), held({}, CustodyKind::guardian)}));
    EXPECT_EQ(custody_by_note("3D", child, parents()),
              (std::vector{held(mother, CustodyKind::joint), held(father, CustodyKind::joint),
                           held({}, CustodyKind::guardian)}));
}

// R-CUSTODY-2

TEST(CustodyByNote, is_unknown_for_a_note_that_cannot_be_read) {
    for (const auto* note : {"C", "CD", "1C", "2C", "3C", "3", "", "21", "X", "DD", "12D", "1d"})
        EXPECT_EQ(custody_by_note(note, child, parents()), unknown) << note;
}

TEST(CustodyByNote, is_unknown_when_the_parent_it_names_is_not_there) {
    const std::vector<ParentForCustody> one{{.id = mother, .number = 1}};
    EXPECT_EQ(custody_by_note("2", child, one), unknown);
    EXPECT_EQ(custody_by_note("12", child, one), unknown);
}

TEST(CustodyHolders, are_not_all_known_when_a_third_has_no_name) {
    const auto custody = custody_by_note("1D", child, parents());
    EXPECT_EQ(custody_holders(child, custody), (CustodyHolders{{mother}, false}));
    EXPECT_EQ(custody_holders(child, both), (CustodyHolders{{mother, father}, true}));
    EXPECT_EQ(custody_holders(child, unknown), (CustodyHolders{{}, false}));
    EXPECT_EQ(custody_holders(child, {}), (CustodyHolders{{}, false}));
    EXPECT_EQ(custody_holders({"another"}, both), (CustodyHolders{{}, false}));
}

TEST(CustodyHolders, are_not_all_known_when_a_parent_is_known_to_the_register_only) {
    auto two = parents();
    two[1].id.reset();
    EXPECT_EQ(custody_holders(child, custody_by_note("12", child, two)),
              (CustodyHolders{{mother}, false}));
}

// R-CUSTODY-3

TEST(CustodyByLaw, is_of_both_parents_who_are_or_were_married) {
    EXPECT_EQ(custody_by_law(child, parents(), true), both);
}

TEST(CustodyByLaw, is_unknown_for_parents_who_never_married) {
    EXPECT_EQ(custody_by_law(child, parents(), false), unknown);
}

TEST(CustodyByLaw, is_of_the_parent_who_is_left) {
    auto two = parents();
    two[0].deceased = true;
    EXPECT_EQ(custody_by_law(child, two, true), (std::vector{held(father, CustodyKind::one)}));
    two[1].deceased = true;
    EXPECT_EQ(custody_by_law(child, two, true), unknown);
}

TEST(CustodyByLaw, is_unknown_when_a_parent_is_not_able_or_not_known) {
    auto two = parents();
    two[0].not_able = true;
    EXPECT_EQ(custody_by_law(child, two, true), unknown);
    two = parents();
    two[1].id.reset();
    EXPECT_EQ(custody_by_law(child, two, true), unknown);
}

TEST(CustodyOnADay, is_of_one_alone_when_the_other_has_died_since) {
    EXPECT_EQ(custody_on(child, 9, both, std::vector{mother}),
              (std::vector{held(father, CustodyKind::one)}));
    EXPECT_EQ(custody_on(child, 9, both, std::vector{mother, father}), unknown);
}

TEST(CustodyOnADay, stays_shared_with_a_third_when_the_parent_has_died) {
    const auto custody = custody_by_note("1D", child, parents());
    EXPECT_EQ(custody_on(child, 9, custody, std::vector{mother}),
              (std::vector{held({}, CustodyKind::guardian)}));
}

// R-CUSTODY-4

TEST(CustodyByLaw, is_of_a_mother_who_is_the_only_parent_and_never_had_a_partner) {
    std::vector<ParentForCustody> one{{.id = mother, .number = 1, .mother = true}};
    EXPECT_EQ(custody_by_law(child, one, false), (std::vector{held(mother, CustodyKind::one)}));
    one[0].ever_had_partner = true;
    EXPECT_EQ(custody_by_law(child, one, false), unknown);
    one[0] = {.id = father, .number = 1};
    EXPECT_EQ(custody_by_law(child, one, false), unknown);
    EXPECT_EQ(custody_by_law(child, {}, false), unknown);
}

// R-CUSTODY-5

TEST(CustodyOnADay, is_needed_until_eighteen) {
    EXPECT_EQ(custody_on(child, 17, both, {}), both);
    EXPECT_EQ(custody_on(child, 18, both, {}), (std::vector{held({}, CustodyKind::none_needed)}));
    EXPECT_EQ(custody_holders(child, custody_on(child, 18, both, {})), (CustodyHolders{{}, true}));
}

TEST(CustodyOnADay, is_needed_for_who_has_no_known_age) {
    EXPECT_EQ(custody_on(child, std::nullopt, both, {}), both);
    EXPECT_EQ(custody_on(child, std::nullopt, {}, {}), unknown);
}

} // namespace
} // namespace schakel::people
