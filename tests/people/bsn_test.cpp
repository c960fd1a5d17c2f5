#include "people/bsn.h"

#include "people/families.h"

namespace schakel::people {
namespace {

std::optional<BsnRefusal> refused(std::string_view number, std::optional<BsnGuard> guard) {
    const auto good = check_bsn(number, guard);
    if (good) return std::nullopt;
    return good.error();
}

// R-BSN-1

TEST(Bsn, passes_the_eleven_test) {
    EXPECT_TRUE(passes_eleven_test("999999345"));
    EXPECT_TRUE(passes_eleven_test("123456782"));
    EXPECT_TRUE(passes_eleven_test("000009830"));
}

TEST(Bsn, with_a_wrong_or_swapped_digit_is_no_number) {
    EXPECT_FALSE(passes_eleven_test("999999346"));
    EXPECT_FALSE(passes_eleven_test("999993945"));
    EXPECT_FALSE(passes_eleven_test("000000000"));
    EXPECT_FALSE(passes_eleven_test("99999934"));
    EXPECT_FALSE(passes_eleven_test("9999993450"));
    EXPECT_FALSE(passes_eleven_test("99999934x"));
    EXPECT_FALSE(passes_eleven_test(""));
    EXPECT_EQ(refused("999999346", BsnGuard::test), BsnRefusal::number_fails_eleven_test);
}

// R-BSN-2

TEST(Bsn, of_an_invented_person_stands_in_a_test_database_only) {
    EXPECT_EQ(refused("999999345", BsnGuard::test), std::nullopt);
    EXPECT_EQ(refused("000009830", BsnGuard::test), std::nullopt);
    EXPECT_EQ(refused("999999345", BsnGuard::real), BsnRefusal::test_number_in_real_database);
    EXPECT_EQ(refused("000009830", BsnGuard::real), BsnRefusal::test_number_in_real_database);
}

TEST(Bsn, of_any_other_person_stands_in_a_real_database_only) {
    EXPECT_EQ(refused("123456782", BsnGuard::real), std::nullopt);
    EXPECT_EQ(refused("123456782", BsnGuard::test), BsnRefusal::real_number_in_test_database);
}

TEST(Bsn, is_told_apart_at_the_edge_of_the_test_numbers) {
    EXPECT_TRUE(is_test_number("999990000"));
    EXPECT_FALSE(is_test_number("999980000"));
    EXPECT_TRUE(is_test_number("000099999"));
    EXPECT_FALSE(is_test_number("000100000"));
}

TEST(Bsn, is_refused_by_the_name_of_a_rule) {
    EXPECT_EQ(rule_of(BsnRefusal::number_fails_eleven_test), "R-BSN-1");
    EXPECT_EQ(rule_of(BsnRefusal::real_number_in_test_database), "R-BSN-2");
    EXPECT_EQ(rule_of(BsnRefusal::test_number_in_real_database), "R-BSN-2");
    EXPECT_EQ(rule_of(BsnRefusal::database_not_marked), "R-BSN-3");
}

// R-BSN-3

TEST(Bsn, stands_in_no_database_that_was_not_marked) {
    EXPECT_EQ(refused("999999345", std::nullopt), BsnRefusal::database_not_marked);
    EXPECT_EQ(refused("123456782", std::nullopt), BsnRefusal::database_not_marked);
}

class BsnGuardOfDatabase : public testing::PeopleOnBothDatabases {
protected:
    bool mark(BsnGuard guard) {
        return does(
            [&](store::Transaction& transaction) { return mark_numbers(transaction, guard); });
    }
    std::optional<BsnGuard> marked() {
        return database->read(
            [](store::Transaction& transaction) { return find_bsn_guard(transaction); });
    }
};

TEST_P(BsnGuardOfDatabase, is_absent_until_the_database_is_marked) {
    EXPECT_EQ(marked(), std::nullopt);
    EXPECT_TRUE(mark(BsnGuard::test));
    EXPECT_EQ(marked(), BsnGuard::test);
}

TEST_P(BsnGuardOfDatabase, stays_what_it_is) {
    EXPECT_TRUE(mark(BsnGuard::real));
    EXPECT_TRUE(mark(BsnGuard::real));
    EXPECT_FALSE(mark(BsnGuard::test));
    EXPECT_EQ(marked(), BsnGuard::real);
}

SCHAKEL_ON_BOTH_DATABASES(BsnGuardOfDatabase);

} // namespace
} // namespace schakel::people
