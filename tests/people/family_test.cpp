#include "people/family.h"

#include "people/families.h"

#include <map>

namespace schakel::people {
namespace {

using testing::ex_partners;
using testing::parent;
using testing::partners;
using testing::today;

using PlacesByName = std::map<std::string, FamilyPlace>;

constexpr auto as_child = FamilyPlace::child, as_parent = FamilyPlace::parent,
               as_other = FamilyPlace::other;

/// Bram and Mia have Tess; Mia and her ex Omar have Sam; Omar has Noor with Eva. Gerda is Bram's
/// mother, Piet his brother. Mia now lives with Wim.
const std::vector<Relation> blended{
    parent("bram", "tess"),     parent("mia", "tess"),   parent("mia", "sam"),
    parent("omar", "sam"),      parent("omar", "noor"),  parent("eva", "noor"),
    parent("gerda", "bram"),    parent("gerda", "piet"), ex_partners("bram", "mia"),
    ex_partners("mia", "omar"), partners("mia", "wim"),  ex_partners("bram", "lies")};

PlacesByName around(const std::string& person, bool under_age,
                    std::span<const Relation> relations = blended) {
    PlacesByName found;
    for (const auto& [id, place] : family_around({person}, under_age, relations))
        EXPECT_TRUE(found.emplace(id.value, place).second) << id.value << " twice";
    return found;
}

// R-FAMILY-1

TEST(FamilyOfAChild, holds_parents_half_brothers_their_other_parent_and_a_present_partner) {
    EXPECT_EQ(around("tess", true), (PlacesByName{{"tess", as_child},
                                                  {"sam", as_child},
                                                  {"bram", as_parent},
                                                  {"mia", as_parent},
                                                  {"omar", as_parent},
                                                  {"wim", as_other}}));
}

TEST(FamilyOfAChild, is_the_same_for_a_child_who_has_grown_up) {
    EXPECT_EQ(around("tess", false), around("tess", true));
}

TEST(FamilyOfAChild, without_known_parents_is_the_child) {
    EXPECT_EQ(around("nobody", true), (PlacesByName{{"nobody", as_child}}));
}

// R-FAMILY-2

TEST(FamilyOfAParent, holds_the_children_and_the_ex_partner_who_is_a_parent_of_one) {
    EXPECT_EQ(around("bram", false),
              (PlacesByName{{"bram", as_parent}, {"tess", as_child}, {"mia", as_parent}}));
}

TEST(FamilyOfAParent, holds_children_of_every_age_and_the_present_partner) {
    EXPECT_EQ(around("mia", false), (PlacesByName{{"mia", as_parent},
                                                  {"tess", as_child},
                                                  {"sam", as_child},
                                                  {"bram", as_parent},
                                                  {"omar", as_parent},
                                                  {"wim", as_other}}));
}

TEST(FamilyOfAParent, holds_the_children_of_the_present_partner) {
    const std::vector<Relation> step{parent("ann", "kim"), parent("ben", "lou"),
                                     partners("ann", "ben")};
    EXPECT_EQ(around("ann", false, step),
              (PlacesByName{
                  {"ann", as_parent}, {"kim", as_child}, {"lou", as_child}, {"ben", as_parent}}));
}

TEST(FamilyOfAPair, without_children_is_the_two_of_them) {
    const std::vector<Relation> pair{partners("ann", "ben"), ex_partners("ann", "cas")};
    EXPECT_EQ(around("ann", false, pair), (PlacesByName{{"ann", as_other}, {"ben", as_other}}));
}

// R-FAMILY-3

TEST(FamilyOfAParentUnderAge, is_that_of_a_child_and_that_of_a_parent_in_one) {
    const std::vector<Relation> young{parent("ria", "isa"), parent("ria", "tom"),
                                      parent("isa", "baby"), parent("max", "baby")};
    EXPECT_EQ(around("isa", true, young), (PlacesByName{{"isa", as_child},
                                                        {"tom", as_child},
                                                        {"ria", as_parent},
                                                        {"baby", as_child},
                                                        {"max", as_parent}}));
    EXPECT_EQ(around("isa", false, young),
              (PlacesByName{{"isa", as_parent}, {"baby", as_child}, {"max", as_parent}}));
}

// R-FAMILY-4

TEST(Family, goes_no_further_than_the_children_and_their_parents) {
    const auto family = around("tess", true);
    for (const auto* stranger : {"noor", "eva", "gerda", "piet", "lies"})
        EXPECT_FALSE(family.contains(stranger)) << stranger;
    EXPECT_FALSE(around("bram", false).contains("gerda"));
    EXPECT_FALSE(around("bram", false).contains("sam"));
}

class FamilyPutTogether : public ::testing::Test {
protected:
    Person mia = testing::person("mia", "Mia", "Bakker", {1986, 3, 1});
    Person bram = testing::person("bram", "Bram", "Smit", {1980, 5, 1});
    Person tess = testing::person("tess", "Tess", "Smit", {2015, 2, 1});
    Person sam = testing::person("sam", "Sam", "Said", {2005, 2, 1});
    std::vector<Custody> kept{{{"tess"}, PersonId{"mia"}, CustodyKind::joint},
                              {{"tess"}, PersonId{"bram"}, CustodyKind::joint}};

    void SetUp() override {
        mia.address = tess.address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam");
        bram.address = sam.address = testing::address("Spaanseweg", 4, "3028HW", "Rotterdam");
    }
    Family together() {
        return family_of(family_around({"tess"}, true, blended), std::array{mia, bram, tess, sam},
                         blended, kept, today);
    }
    std::optional<std::int32_t> household(const Family& family, const std::string& id) {
        for (const auto& member : family.members)
            if (member.person.id.value == id) return member.household;
        ADD_FAILURE() << id << " is not a member";
        return {};
    }
};

TEST_F(FamilyPutTogether, names_parents_first_and_children_from_the_eldest) {
    std::vector<std::string> names;
    for (const auto& member : together().members)
        names.push_back(member.person.id.value);
    EXPECT_EQ(names, (std::vector<std::string>{"bram", "mia", "sam", "tess"}));
}

TEST_F(FamilyPutTogether, holds_relations_among_its_members_only) {
    EXPECT_EQ(together().relations, (std::vector{parent("bram", "tess"), ex_partners("bram", "mia"),
                                                 parent("mia", "sam"), parent("mia", "tess")}));
}

TEST_F(FamilyPutTogether, tells_who_has_custody_of_each_child) {
    auto wanted = kept;
    wanted.insert(wanted.begin(), Custody{{"sam"}, {}, CustodyKind::none_needed});
    const auto sorted = [](std::vector<Custody> all) {
        std::ranges::sort(all, {},
                          [](const Custody& one) { return std::pair{one.child, one.holder}; });
        return all;
    };
    EXPECT_EQ(sorted(together().custody), sorted(wanted));
}

// R-FAMILY-5

TEST_F(FamilyPutTogether, is_as_many_households_as_there_are_addresses) {
    const auto family = together();
    EXPECT_EQ(household(family, "mia"), household(family, "tess"));
    EXPECT_EQ(household(family, "bram"), household(family, "sam"));
    EXPECT_NE(household(family, "mia"), household(family, "bram"));
}

TEST_F(FamilyPutTogether, puts_who_has_a_secret_or_no_address_in_no_household) {
    mia.address_secret = true;
    sam.address.reset();
    const auto family = together();
    EXPECT_EQ(household(family, "mia"), std::nullopt);
    EXPECT_EQ(household(family, "sam"), std::nullopt);
    EXPECT_NE(household(family, "tess"), std::nullopt);
}

} // namespace
} // namespace schakel::people
