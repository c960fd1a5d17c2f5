// What of a case opens to whom of the family.
#include "citizen/own_case.h"

#include "citizen/own_page_fixture.h"

#include <gtest/gtest.h>

namespace schakel::citizen {
namespace {

// R-CITIZEN-2, R-CITIZEN-3

TEST(PlaceInCase, opens_it_to_who_has_custody) {
    EXPECT_TRUE(sees_family_part({.age = 40,
                                  .has_custody_of_member = true,
                                  .is_parent_of_member = true,
                                  .is_parent_of_member_under_age = true}));
}

TEST(PlaceInCase, does_not_open_it_to_a_parent_without_custody) {
    EXPECT_FALSE(sees_family_part(
        {.age = 40, .is_parent_of_member = true, .is_parent_of_member_under_age = true}));
    EXPECT_FALSE(sees_family_part({.age = 40,
                                   .is_first = true,
                                   .is_parent_of_member = true,
                                   .is_parent_of_member_under_age = true}))
        << "also not when the case is about that parent";
}

TEST(PlaceInCase, opens_it_to_the_young_from_twelve_on) {
    EXPECT_FALSE(sees_family_part({.age = 11, .is_first = true, .is_child_of_member = true}));
    EXPECT_TRUE(sees_family_part({.age = 12, .is_child_of_member = true}));
    EXPECT_FALSE(sees_family_part({.age = {}, .is_first = true, .is_child_of_member = true}))
        << "doubt means no";
}

TEST(PlaceInCase, opens_it_to_a_young_mother_as_a_child_of_the_family) {
    EXPECT_TRUE(sees_family_part({.age = 16,
                                  .is_child_of_member = true,
                                  .is_parent_of_member = true,
                                  .is_parent_of_member_under_age = true}));
}

TEST(PlaceInCase, opens_it_to_grown_ups_among_themselves) {
    EXPECT_TRUE(sees_family_part({.age = 70, .is_parent_of_member = true}));
    EXPECT_TRUE(sees_family_part({.age = 40, .is_child_of_member = true}));
    EXPECT_TRUE(sees_family_part({.age = 40, .is_first = true}));
}

TEST(PlaceInCase, does_not_open_it_to_a_partner_or_an_uncle) {
    EXPECT_FALSE(sees_family_part({.age = 40}));
}

class OwnCases : public WithAnOwnPage {
protected:
    std::size_t seen_by(const access::Actor& who) {
        return looks([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return own_cases(t, seals, who).size();
        });
    }
};

// R-CITIZEN-1

TEST_P(OwnCases, are_those_of_which_someone_is_a_member) {
    EXPECT_EQ(seen_by(citizen(mother)), 1u);
    EXPECT_EQ(seen_by(citizen(boy)), 1u);
    EXPECT_EQ(seen_by(citizen(uncle)), 0u) << "no member";
    EXPECT_EQ(seen_by(citizen({"22222222-2222-4222-8222-222222222229"})), 0u) << "nobody";
    EXPECT_EQ(seen_by(actor("safety-house")), 0u) << "a professional has no own page";
    auto odd = actor("safety-house");
    odd.person = mother;
    EXPECT_EQ(seen_by(odd), 0u);
    EXPECT_EQ(seen_by(citizen(mother)), 1u);
}

TEST_P(OwnCases, are_open_ones) {
    close_the_case();
    EXPECT_EQ(seen_by(citizen(mother)), 0u);
}

// R-CITIZEN-2

TEST_P(OwnCases, do_not_open_to_a_father_without_custody) {
    EXPECT_EQ(seen_by(citizen(father)), 0u);
    keeps([&](store::Transaction& t, people::Seals&) { casework::keep_member(t, case_id, uncle); });
    EXPECT_EQ(seen_by(citizen(uncle)), 0u) << "R-CITIZEN-3";
}

TEST_P(OwnCases, do_not_open_where_custody_is_not_known) {
    for (const auto& child : {boy, brother})
        custody(child, {{child, std::nullopt, people::CustodyKind::unknown}});
    EXPECT_EQ(seen_by(citizen(mother)), 0u);
    custody(brother, {});
    EXPECT_EQ(seen_by(citizen(mother)), 0u);
    custody(brother, {{brother, mother, people::CustodyKind::joint},
                      {brother, father, people::CustodyKind::joint}});
    EXPECT_EQ(seen_by(citizen(mother)), 1u);
    EXPECT_EQ(seen_by(citizen(father)), 1u);
}

SCHAKEL_ON_BOTH_DATABASES(OwnCases);

} // namespace
} // namespace schakel::citizen
