// Taking over a register of persons: R-IMPORT-1 to 5, on both databases.
#include "people/import_persons.h"

#include "people/person_store.h"
#include "people/search_persons.h"
#include "support/databases.h"

#include <fmt/format.h>
#include <sstream>

namespace schakel::people {
namespace {

using namespace std::chrono_literals;

const Instant noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 12h;

/// The nth test number that passes the eleven test.
std::string test_number(int nth) {
    for (int tail = 0, found = 0;; ++tail) {
        auto number = fmt::format("99999{:04}", tail);
        if (passes_eleven_test(number) && found++ == nth) return number;
    }
}

std::string register_of(int persons) {
    std::string text = "bsn,familyName,birthDate,givenNames,postcode,houseNumber,street,place\n";
    for (int nth = 0; nth < persons; ++nth)
        text += fmt::format("{},Proef{},2012-04-{:02},Sam,3032CG,{},Proefweg,Proefstad\n",
                            test_number(nth), nth, nth % 28 + 1, nth + 1);
    return text;
}

class Import : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    using Outcome = std::expected<KeptImport, ImportError>;

    Outcome imports(const std::string& text, std::function<bool(const ImportProgress&)> go_on = {},
                    ImportTerms terms = {.numbers = BsnGuard::test,
                                         .instead_of_half_done = false,
                                         .rows_in_part = 10}) {
        std::istringstream file{text};
        return import_persons(
            file, terms, *database, vault, noon,
            go_on ? go_on : [](const ImportProgress&) { return true; });
    }
    /// Goes on until that many rows are done.
    static std::function<bool(const ImportProgress&)> pause_at(std::int64_t rows) {
        return [rows](const ImportProgress& progress) {
            return progress.reading || progress.done < rows;
        };
    }
    /// How often someone with this number is known.
    std::size_t known(const std::string& bsn) {
        return database->read([&](store::Transaction& t) {
            const std::array wanted{token_of_bsn(crypto::SearchTokens{vault}, bsn)};
            return persons_by_tokens(t, wanted).size();
        });
    }
    std::size_t known_of(int persons) {
        std::size_t number = 0;
        for (int nth = 0; nth < persons; ++nth)
            number += known(test_number(nth));
        return number;
    }
    static std::string faults(const Outcome& outcome) {
        std::string text;
        if (const auto* found = std::get_if<Faults>(&outcome.error()))
            for (const auto& fault : *found)
                text += fault.pointer + " " + fault.code + "\n";
        return text;
    }
};

TEST_P(Import, takes_over_everyone_once_as_registered_by_hand) {
    const auto outcome = imports(register_of(25));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->total, 25);
    EXPECT_EQ(outcome->added, 25);
    EXPECT_EQ(outcome->known, 0);
    EXPECT_EQ(outcome->ended_at, noon);
    EXPECT_EQ(known_of(25), 25);
    const auto person = database->read([&](store::Transaction& t) {
        Seals seals{t, vault};
        const std::array wanted{token_of_bsn(crypto::SearchTokens{vault}, test_number(3))};
        return find_person(t, seals, persons_by_tokens(t, wanted).front());
    });
    ASSERT_TRUE(person);
    EXPECT_EQ(person->name.family_name, "Proef3");
    EXPECT_EQ(person->birth_date, (PartialDate{2012, 4, 4}));
    EXPECT_EQ(person->address->house_number, 4);
}

// R-IMPORT-1

TEST_P(Import, R_IMPORT_1_keeps_nobody_when_anything_is_wrong_and_names_row_and_column) {
    auto text = register_of(25);
    text += "123456789,Proef,2012-04-01,Sam,,,,\n" + test_number(40) + ",,2012-04-01,Sam,,,,\n" +
            test_number(41) + ",Proef,2012-13-01,Sam,,,,\n";
    EXPECT_EQ(faults(imports(text)), "row 28, column familyName missing\n"
                                     "row 29, column birthDate malformed\n");
    text = register_of(25);
    text += "123456789,Proef,2012-04-01,Sam,,,,\n" + test_number(40) + ",-,2012-04-01,Sam,,,,\n" +
            test_number(41) + ",Proef,2012-04-01,Sam,30CG,3,Proefweg,Proefstad\n" +
            test_number(42) + ",Proef,2030-04-01,Sam,,,,\n" + test_number(43) +
            ",Proef,2012-04-01,Sam,3032CG,0,Proefweg,Proefstad\n";
    EXPECT_EQ(faults(imports(text)), "row 27, column bsn number_fails_eleven_test\n"
                                     "row 28, column familyName name_without_letters\n"
                                     "row 29, column postcode postcode_not_dutch\n"
                                     "row 30, column birthDate born_in_the_future\n"
                                     "row 31, column houseNumber house_number_out_of_range\n");
    EXPECT_EQ(known_of(25), 0);
    EXPECT_TRUE(imports(register_of(25)));
}

TEST_P(Import, R_IMPORT_1_refuses_wrong_encoding_open_quotes_too_many_cells_and_no_header) {
    EXPECT_EQ(faults(imports(register_of(12) + test_number(40) + ",Ren\xe9,2012-04-01,,,,,\n")),
              "row 14, column 14 (counted in signs) malformed\n");
    EXPECT_EQ(faults(imports(register_of(12) + test_number(40) + ",\"Proef,2012-04-01,,,,,\n")),
              "row 14, column 2 malformed\n");
    EXPECT_EQ(faults(imports(register_of(12) + test_number(40) + ",Proef,2012-04-01,,,,,,,\n")),
              "row 14, column 10 malformed\n");
    EXPECT_EQ(faults(imports("")), "row 1 missing\n");
    EXPECT_EQ(faults(imports("bsn,familyName\n")), "row 1, column birthDate missing\n");
    EXPECT_FALSE(faults(imports(register_of(1) + std::string(1'000'000, ','))).empty());
    EXPECT_EQ(known_of(12), 0);
}

// R-IMPORT-6

TEST_P(Import, R_IMPORT_6_refuses_an_address_that_is_not_whole) {
    const auto with = [](const std::string& address) {
        return register_of(1) + test_number(40) + ",Proef,2012-04-01,Sam," + address + "\n";
    };
    EXPECT_EQ(faults(imports(with("3032CG,3,,"))), "row 3, column street missing\n");
    EXPECT_EQ(faults(imports(with("3032CG,,Weg,Stad"))), "row 3, column houseNumber missing\n");
    EXPECT_EQ(faults(imports(with(",3,Weg,Stad"))), "row 3, column postcode missing\n");
    EXPECT_EQ(faults(imports(with("3032CG,3,Weg,"))), "row 3, column place missing\n");
    EXPECT_TRUE(imports(with(",,,")));
}

// R-IMPORT-4

TEST_P(Import, R_IMPORT_4_refuses_a_number_that_stands_twice_however_far_apart) {
    const auto text = register_of(30) + test_number(2) + ",Ander,2012-04-01,Sam,,,,\n";
    EXPECT_EQ(faults(imports(text)), "row 32, column bsn duplicate\n");
    EXPECT_EQ(known_of(30), 0);
}

TEST_P(Import, R_IMPORT_4_refuses_who_has_no_number) {
    EXPECT_EQ(faults(imports(register_of(3) + ",Proef,2012-04-01,Sam,,,,\n")),
              "row 5, column bsn missing\n");
}

TEST_P(Import, R_IMPORT_4_leaves_who_is_known_by_number_as_they_are) {
    ASSERT_TRUE(imports(register_of(5)));
    const auto outcome = imports(register_of(12));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->added, 7);
    EXPECT_EQ(outcome->known, 5);
    EXPECT_EQ(known_of(12), 12);
}

TEST_P(Import, R_IMPORT_4_takes_no_number_of_the_other_kind_and_none_where_nothing_was_said) {
    const auto refused = imports(register_of(2), {}, {.numbers = {}});
    EXPECT_TRUE(std::holds_alternative<NumbersNotSaid>(refused.error()));
    EXPECT_EQ(faults(imports(register_of(1), {}, {.numbers = BsnGuard::real})),
              "row 2, column bsn test_number_in_real_database\n");
}

// R-IMPORT-2

TEST_P(Import, R_IMPORT_2_goes_on_where_it_was_paused) {
    const auto paused = imports(register_of(37), pause_at(20));
    ASSERT_TRUE(paused);
    EXPECT_EQ(paused->done, 20);
    EXPECT_FALSE(paused->ended_at);
    EXPECT_EQ(known_of(37), 20);
    std::vector<std::int64_t> done;
    const auto whole = imports(register_of(37), [&](const ImportProgress& progress) {
        if (!progress.reading) done.push_back(progress.done);
        return true;
    });
    ASSERT_TRUE(whole);
    EXPECT_EQ(done, (std::vector<std::int64_t>{30, 37}));
    EXPECT_EQ(whole->added, 37);
    EXPECT_EQ(known_of(37), 37);
}

TEST_P(Import, R_IMPORT_2_goes_on_in_the_middle_of_a_part_of_another_size) {
    ASSERT_TRUE(imports(register_of(37), pause_at(20)));
    const auto whole = imports(register_of(37), {}, {.numbers = {}, .rows_in_part = 7});
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->added, 37);
    EXPECT_EQ(known_of(37), 37);
}

TEST_P(Import, R_IMPORT_2_keeps_whole_parts_when_it_is_broken_off) {
    EXPECT_THROW((void)imports(register_of(37),
                               [](const ImportProgress& progress) {
                                   if (progress.done == 20 && !progress.reading)
                                       throw std::runtime_error{"broken off"};
                                   return true;
                               }),
                 std::runtime_error);
    EXPECT_EQ(known_of(37), 20);
    EXPECT_EQ(imports(register_of(37))->added, 37);
}

TEST_P(Import, R_IMPORT_2_is_done_by_one_at_a_time) {
    bool other_went_on = false;
    const auto outcome = imports(register_of(37), [&](const ImportProgress& progress) {
        if (progress.done == 10 && !progress.reading && !other_went_on) {
            other_went_on = true;
            EXPECT_TRUE(imports(register_of(37)));
        }
        return true;
    });
    ASSERT_TRUE(other_went_on);
    EXPECT_TRUE(std::holds_alternative<ImportDisturbed>(outcome.error()));
    EXPECT_EQ(known_of(37), 37);
}

// R-IMPORT-3

TEST_P(Import, R_IMPORT_3_does_nothing_for_a_file_that_was_taken_over_whole) {
    ASSERT_TRUE(imports(register_of(12)));
    int parts = 0;
    const auto again = imports(register_of(12), [&](const ImportProgress& progress) {
        parts += progress.reading ? 0 : 1;
        return true;
    });
    ASSERT_TRUE(again);
    EXPECT_EQ(again->added, 12);
    EXPECT_EQ(parts, 0);
}

TEST_P(Import, R_IMPORT_3_refuses_a_changed_file_while_one_stands_half_done) {
    ASSERT_TRUE(imports(register_of(37), pause_at(20)));
    const auto refused = imports(register_of(38));
    ASSERT_FALSE(refused);
    const auto* half = std::get_if<HalfDoneImport>(&refused.error());
    ASSERT_NE(half, nullptr);
    EXPECT_EQ(half->done, 20);
    EXPECT_EQ(half->total, 37);
    EXPECT_EQ(known_of(38), 20);
}

TEST_P(Import, R_IMPORT_3_begins_with_another_file_when_that_is_said) {
    ASSERT_TRUE(imports(register_of(37), pause_at(20)));
    const auto outcome =
        imports(register_of(38), {}, {.numbers = {}, .instead_of_half_done = true});
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->added, 18);
    EXPECT_EQ(outcome->known, 20);
    EXPECT_EQ(known_of(38), 38);
}

TEST_P(Import, keeps_the_end_of_a_register_of_nobody) {
    const auto outcome = imports("bsn,familyName,birthDate\n");
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->total, 0);
    EXPECT_TRUE(outcome->ended_at);
}

SCHAKEL_ON_BOTH_DATABASES(Import);

} // namespace
} // namespace schakel::people
