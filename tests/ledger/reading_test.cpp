// Who looked at what.
#include "ledger/reading.h"

#include "a_log.h"

namespace schakel::ledger {
namespace {

class ReadingIsLogged : public ALog {
protected:
    [[nodiscard]] Reading reading(int minute = 0) const {
        return {.at = noon + std::chrono::minutes{minute},
                .professional = {"p-1"},
                .organisation = {"school"},
                .what = "GET /v1/cases/{id}",
                .subjects = {"c-1", "person-1", "person-2"},
                .ground = "takes part in the case"};
    }
    void logs(const Reading& one) {
        does([&](store::Transaction& transaction) {
            log_reading(transaction, one);
            return true;
        });
    }
    std::int64_t seals_what_waits() {
        return with_seals([&](store::Transaction& transaction, people::Seals& seals) {
                   return seal_readings(transaction, seals, noon + std::chrono::hours{1});
               })
            .value();
    }
    std::vector<Reading> about(const std::string& subject) {
        return database->read(
            [&](store::Transaction& transaction) { return readings_of(transaction, subject); });
    }
    void edits(const std::string& script) { database->execute(script); }
    void expect_found() {
        const auto result = verified();
        EXPECT_EQ(result.what, Flaw::reading_changed);
        EXPECT_EQ(result.first_bad_index, 0);
    }
};

// R-LEDGER-5: who, for whom, what, about whom, on which ground.

TEST_P(ReadingIsLogged, for_each_person_and_case_that_it_was_about) {
    logs(reading(2));
    logs(reading(1));
    for (const auto* subject : {"c-1", "person-1", "person-2"})
        EXPECT_EQ(about(subject), (std::vector{reading(1), reading(2)})) << subject;
    EXPECT_TRUE(about("person-3").empty());
}

TEST_P(ReadingIsLogged, also_when_it_was_about_nobody) {
    auto directory = reading();
    directory.subjects.clear();
    logs(directory);
    EXPECT_EQ(seals_what_waits(), 1);
    EXPECT_TRUE(verified().ok());
}

// R-LEDGER-6: in batches.

TEST_P(ReadingIsLogged, in_one_entry_for_all_that_waited) {
    logs(reading(1));
    logs(reading(2));
    EXPECT_EQ(seals_what_waits(), 2);
    EXPECT_EQ(seals_what_waits(), 0);
    EXPECT_EQ(now().tree.size, 1u);
    EXPECT_TRUE(verified().ok());
    logs(reading(3));
    EXPECT_EQ(seals_what_waits(), 1);
    EXPECT_EQ(now().tree.size, 2u);
    EXPECT_TRUE(verified().ok());
    EXPECT_EQ(about("c-1").size(), 3u);
}

TEST_P(ReadingIsLogged, in_batches_that_stay_small_enough_for_a_short_proof) {
    does([&](store::Transaction& transaction) {
        for (std::int64_t i = 0; i <= readings_in_batch_max; ++i)
            log_reading(transaction, reading());
        return true;
    });
    EXPECT_EQ(seals_what_waits(), readings_in_batch_max);
    EXPECT_EQ(seals_what_waits(), 1);
    EXPECT_TRUE(verified().ok());
}

TEST_P(ReadingIsLogged, so_that_one_that_was_changed_is_found) {
    logs(reading());
    seals_what_waits();
    edits("UPDATE ledger_reading SET professional = 'someone-else'");
    expect_found();
}

TEST_P(ReadingIsLogged, so_that_one_that_was_removed_is_found) {
    logs(reading(1));
    logs(reading(2));
    seals_what_waits();
    edits(
        "DELETE FROM ledger_reading_subject WHERE reading = (SELECT min(id) FROM ledger_reading)");
    expect_found();
    edits("DELETE FROM ledger_reading WHERE id = (SELECT min(id) FROM ledger_reading)");
    expect_found();
}

TEST_P(ReadingIsLogged, so_that_one_that_was_slipped_in_is_found) {
    logs(reading());
    seals_what_waits();
    logs(reading(1));
    edits("UPDATE ledger_reading SET batch = 0");
    expect_found();
}

SCHAKEL_ON_BOTH_DATABASES(ReadingIsLogged);

} // namespace
} // namespace schakel::ledger
