#include "people/register_person.h"

#include "people/families.h"

namespace schakel::people {
namespace {

using testing::today;

const PersonId first{"3a6e0f6b-1d0a-4a76-9a53-0d2f6d1e4b01"};
const PersonId second{"3a6e0f6b-1d0a-4a76-9a53-0d2f6d1e4b02"};

RegisterPerson teun() {
    return {.id = first,
            .name = {.given_names = "Teun", .title = {}, .prefix = {}, .family_name = "Esselink"},
            .birth_date = {2012, 4, 18},
            .sex = Sex::male,
            .address = testing::address("Hofdijk", 651, "3032CG", "Rotterdam"),
            .address_secret = false,
            .bsn = "999999369",
            .parents = {}};
}

class RegistrationOfAPerson : public testing::PeopleOnBothDatabases {
protected:
    void SetUp() override {
        does([](store::Transaction& transaction) {
            return mark_numbers(transaction, BsnGuard::test);
        });
    }
    auto doing(const RegisterPerson& command) {
        return does([&](store::Transaction& transaction) {
            return register_person(command, transaction, vault, today);
        });
    }
    template <class Error>
    std::optional<Error> refusal(const RegisterPerson& command) {
        const auto done = doing(command);
        if (done || !std::holds_alternative<Error>(done.error())) return std::nullopt;
        return std::get<Error>(done.error());
    }
};

TEST_P(RegistrationOfAPerson, makes_a_person_who_can_be_found) {
    const auto done = doing(teun());
    ASSERT_TRUE(done);
    EXPECT_EQ(found(first), *done);
    EXPECT_EQ(with({token_of_bsn(tokens, "999999369")}), std::vector{first});
}

TEST_P(RegistrationOfAPerson, tidies_what_was_typed) {
    auto command = teun();
    command.name.family_name = " Groot  Esselink ";
    command.name.prefix = "  ";
    command.address->postcode = "3032 cg";
    const auto done = doing(command);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->name.family_name, "Groot Esselink");
    EXPECT_EQ(done->name.prefix, std::nullopt);
    EXPECT_EQ(done->address->postcode, "3032CG");
    EXPECT_EQ(found(first), *done);
}

TEST_P(RegistrationOfAPerson, names_parents_who_are_known) {
    keep(testing::person("wilma", "Wilma", "Haverkamp", {1990, 11, 16}));
    auto command = teun();
    command.parents = std::vector{KnownParent{{"wilma"}}};
    ASSERT_TRUE(doing(command));
    EXPECT_EQ(family(first)->members.size(), 2U);
    command.id = second;
    command.bsn.reset();
    command.parents = std::vector{KnownParent{{"stranger"}}};
    EXPECT_TRUE(refusal<ParentNotKnown>(command));
    EXPECT_EQ(found(second), std::nullopt);
}

// R-REGISTER-1

TEST_P(RegistrationOfAPerson, that_is_sent_twice_is_one_person) {
    const auto once = doing(teun());
    const auto twice = doing(teun());
    ASSERT_TRUE(twice);
    EXPECT_EQ(*once, *twice);
    EXPECT_EQ(with({*token_of_family_name(tokens, "Esselink")}), std::vector{first});
}

TEST_P(RegistrationOfAPerson, does_not_take_the_identifier_of_another) {
    ASSERT_TRUE(doing(teun()));
    auto command = teun();
    command.name.given_names = "Tim";
    EXPECT_TRUE(refusal<PersonIdAlreadyUsed>(command));
    EXPECT_EQ(found(first)->name.given_names, "Teun");
}

TEST_P(RegistrationOfAPerson, does_not_bring_back_who_was_erased) {
    ASSERT_TRUE(doing(teun()));
    does([&](store::Transaction& transaction) {
        Seals seals{transaction, vault};
        erase_person(transaction, seals, first);
        return true;
    });
    EXPECT_TRUE(refusal<PersonIdAlreadyUsed>(teun()));
}

TEST_P(RegistrationOfAPerson, wants_an_identifier_that_nobody_can_guess) {
    auto command = teun();
    command.id = {"teun-esselink"};
    EXPECT_EQ(refusal<RegisterRefusal>(command), RegisterRefusal::id_not_random);
}

// R-REGISTER-2

TEST_P(RegistrationOfAPerson, does_not_make_a_second_person_with_one_number) {
    ASSERT_TRUE(doing(teun()));
    auto command = teun();
    command.id = second;
    const auto known = refusal<PersonAlreadyKnown>(command);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->id, first);
    EXPECT_EQ(found(second), std::nullopt);
}

// R-BSN-1, R-BSN-2

TEST_P(RegistrationOfAPerson, refuses_a_number_that_is_none_or_of_the_wrong_kind) {
    auto command = teun();
    command.bsn = "999999368";
    EXPECT_EQ(refusal<BsnRefusal>(command), BsnRefusal::number_fails_eleven_test);
    command.bsn = "123456782";
    EXPECT_EQ(refusal<BsnRefusal>(command), BsnRefusal::real_number_in_test_database);
    EXPECT_EQ(found(first), std::nullopt);
}

TEST_P(RegistrationOfAPerson, goes_without_a_number) {
    auto command = teun();
    command.bsn.reset();
    EXPECT_TRUE(doing(command));
}

// R-REGISTER-3

TEST_P(RegistrationOfAPerson, is_of_someone_born_today_at_the_latest) {
    auto command = teun();
    command.birth_date = {2026, 11, 23};
    EXPECT_EQ(refusal<RegisterRefusal>(command), RegisterRefusal::born_in_the_future);
    command.birth_date = today;
    EXPECT_TRUE(doing(command));
}

TEST_P(RegistrationOfAPerson, takes_a_birth_date_of_which_parts_are_unknown) {
    auto command = teun();
    command.birth_date = {2026, 0, 0};
    EXPECT_TRUE(doing(command));
}

// R-REGISTER-4

TEST_P(RegistrationOfAPerson, wants_a_name_with_letters_and_a_Dutch_address) {
    auto command = teun();
    command.name.family_name = " - ";
    EXPECT_EQ(refusal<RegisterRefusal>(command), RegisterRefusal::name_without_letters);
    for (const auto* postcode : {"0032CG", "3032C", "30320CG", "CG3032", "3032C1"}) {
        command = teun();
        command.address->postcode = postcode;
        EXPECT_EQ(refusal<RegisterRefusal>(command), RegisterRefusal::postcode_not_dutch)
            << postcode;
    }
    for (const std::int32_t number : {0, -1, 100'000}) {
        command = teun();
        command.address->house_number = number;
        EXPECT_EQ(refusal<RegisterRefusal>(command), RegisterRefusal::house_number_out_of_range);
    }
    command = teun();
    command.address->house_number = 99'999;
    EXPECT_TRUE(doing(command));
}

TEST(RegisterRefusal, names_its_rule) {
    EXPECT_EQ(rule_of(RegisterRefusal::id_not_random), "R-REGISTER-1");
    EXPECT_EQ(rule_of(RegisterRefusal::born_in_the_future), "R-REGISTER-3");
    EXPECT_EQ(rule_of(RegisterRefusal::postcode_not_dutch), "R-REGISTER-4");
}

// R-REGISTER-5, R-CUSTODY-6

class RegistrationWithParents : public RegistrationOfAPerson {
protected:
    const PersonId mother{"3a6e0f6b-1d0a-4a76-9a53-0d2f6d1e4b11"};
    const PersonId father{"3a6e0f6b-1d0a-4a76-9a53-0d2f6d1e4b12"};

    void SetUp() override {
        RegistrationOfAPerson::SetUp();
        for (const auto& parent : {mother, father}) {
            auto one = teun();
            one.id = parent;
            one.birth_date = {1980, 1, 1};
            one.bsn.reset();
            ASSERT_TRUE(doing(one));
        }
    }
    static RegisterPerson child_of(std::vector<KnownParent> parents) {
        auto child = teun();
        child.parents = std::move(parents);
        return child;
    }
    std::vector<Custody> custody() {
        return database->read(
            [&](store::Transaction& transaction) { return find_custody(transaction, first); });
    }
    std::vector<PersonId> parents() {
        return database->read(
            [&](store::Transaction& transaction) { return parents_of(transaction, first); });
    }
    CustodyHolders holders() { return custody_holders(first, custody()); }
};

TEST_P(RegistrationWithParents, keeps_both_with_custody_together) {
    ASSERT_TRUE(
        doing(child_of({{mother, ParentCustody::together}, {father, ParentCustody::together}})));
    EXPECT_EQ(parents().size(), 2u);
    EXPECT_EQ(holders(), (CustodyHolders{{mother, father}, true}));
}

TEST_P(RegistrationWithParents, keeps_one_with_custody_alone) {
    ASSERT_TRUE(doing(child_of({{mother, ParentCustody::alone}, {father, ParentCustody::none}})));
    EXPECT_EQ(parents().size(), 2u);
    EXPECT_EQ(holders(), (CustodyHolders{{mother}, true}));
}

TEST_P(RegistrationWithParents, leaves_custody_unknown_as_long_as_it_is_of_one_of_them) {
    for (const auto& told : std::vector<std::vector<KnownParent>>{
             {{mother, ParentCustody::unknown}},
             {{mother, ParentCustody::alone}, {father, ParentCustody::unknown}},
             {{mother, ParentCustody::none}, {father, ParentCustody::none}},
             {{mother, ParentCustody::together}}}) {
        const auto kept = custody_as_told(first, told);
        EXPECT_FALSE(custody_holders(first, kept).all_known);
    }
    ASSERT_TRUE(doing(child_of({{mother, ParentCustody::unknown}})));
    EXPECT_EQ(parents(), std::vector{mother});
    EXPECT_EQ(custody(), (std::vector<Custody>{{first, std::nullopt, CustodyKind::unknown}}));
}

TEST_P(RegistrationWithParents, refuses_parents_that_cannot_be) {
    using enum RegisterRefusal;
    const KnownParent her{mother, ParentCustody::unknown};
    EXPECT_EQ(refusal<RegisterRefusal>(child_of({her, her})), parent_named_twice);
    EXPECT_EQ(refusal<RegisterRefusal>(child_of({her, {father}, {second}})), more_than_two_parents);
    EXPECT_EQ(refusal<ParentNotKnown>(child_of({{second}}))->id, second);
    EXPECT_EQ(refusal<ParentNotKnown>(child_of({{first}}))->id, first);
    EXPECT_EQ(refusal<RegisterRefusal>(
                  child_of({{mother, ParentCustody::alone}, {father, ParentCustody::together}})),
              custody_contradicts);
    auto older = child_of({her});
    older.birth_date = {1980, 1, 2};
    EXPECT_EQ(refusal<RegisterRefusal>(older), parent_not_older);
    EXPECT_EQ(rule_of(parent_not_older), "R-REGISTER-5");
    EXPECT_EQ(found(first), std::nullopt) << "what is refused keeps nothing";
}

SCHAKEL_ON_BOTH_DATABASES(RegistrationWithParents);
SCHAKEL_ON_BOTH_DATABASES(RegistrationOfAPerson);

} // namespace
} // namespace schakel::people
