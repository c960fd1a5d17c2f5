// That whom a disclosure is about was told of it, from the disclosure on.
#include "ledger/record_informing.h"

#include "a_framework.h"
#include "base/local_day.h"
#include "ledger/make_disclosure.h"
#include "sharing/duty_store.h"

namespace schakel::ledger {
namespace {

using sharing::DutyHow;
using sharing::InformedHow;

class Informing : public WithAdvice {
protected:
    /// Passes something on under these duties.
    void shares(std::vector<std::string> duties) {
        auto asked = permission();
        asked.advice.duties = std::move(duties);
        asks(asked);
        ASSERT_TRUE(does([&](store::Transaction& transaction) {
            return make_disclosure({"d-1"},
                                   {.advice = {"a-1"},
                                    .items = {{"concern", "He does not come to school."}},
                                    .confirmed = {"necessity_recorded"}},
                                   actor(), transaction, vault, framework(), {"local-team"},
                                   std::nullopt, asked.known.value());
        }));
    }
    auto says(const sharing::RecordInformation& command, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return record_informing({"d-1"}, command, by, transaction, vault);
        });
    }
    std::vector<sharing::KeptDuty> waiting(std::chrono::minutes later = {},
                                           const std::string& organisation = "school") {
        return database->read([&](store::Transaction& transaction) {
            return sharing::waiting_duties(transaction, {organisation}, noon + later);
        });
    }
    std::optional<sharing::DutySaid> said() {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            const auto telling = sharing::telling_of(transaction, {"d-1"});
            return telling ? sharing::said_of(transaction, seals, *telling) : std::nullopt;
        });
    }
    const std::chrono::minutes an_hour{60};
    const std::chrono::minutes a_week{7 * 24 * 60};
};

// R-INFORMING-1

TEST_P(Informing, R_INFORMING_1_waits_from_the_disclosure_until_it_was_told) {
    shares({"inform_after"});
    ASSERT_EQ(waiting().size(), 1u);
    EXPECT_GT(waiting()[0].due.value(), noon);
    EXPECT_TRUE(waiting({}, "local-team").empty()) << "it waits for who passed it on";
    ASSERT_TRUE(says({InformedHow::told, {}, {}}, actor("school", an_hour)));
    EXPECT_TRUE(waiting(a_week).empty());
    EXPECT_EQ(said()->how, DutyHow::done);
}

TEST_P(Informing, R_INFORMING_1_waits_for_nobody_where_no_duty_asks_it) {
    shares({"record"});
    EXPECT_TRUE(waiting(a_week).empty());
    const auto outcome = says({InformedHow::told, {}, {}}, actor("school", an_hour));
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(std::holds_alternative<TellingNotKnown>(outcome.error()));
}

// R-INFORMING-2

TEST_P(Informing, R_INFORMING_2_that_was_put_off_waits_again_from_that_day_on) {
    shares({"inform_after", "postpone_informing"});
    EXPECT_EQ(waiting()[0].due, noon) << "why, and until when, is to be said at once";
    const auto refused = says({InformedHow::postponed, "Not safe.", {}}, actor("school", an_hour));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(std::holds_alternative<PutOffWithoutReason>(refused.error()));

    const auto day = date_of(noon + a_week);
    ASSERT_TRUE(says({InformedHow::postponed, "Not safe.", day}, actor("school", an_hour)));
    EXPECT_TRUE(waiting(an_hour).empty());
    EXPECT_EQ(said()->words, "Not safe.");
    ASSERT_EQ(waiting(a_week).size(), 1u);
    EXPECT_EQ(waiting(a_week)[0].due, start_of(day));
}

// R-INFORMING-3

TEST_P(Informing, R_INFORMING_3_is_said_by_who_passed_it_on_and_stays_said) {
    shares({"inform_after"});
    const auto by_receiver = says({InformedHow::told, {}, {}}, actor("local-team", an_hour));
    ASSERT_FALSE(by_receiver);
    EXPECT_TRUE(std::holds_alternative<TellingNotKnown>(by_receiver.error()));
    EXPECT_EQ(waiting().size(), 1u);

    ASSERT_TRUE(says({InformedHow::told, {}, {}}, actor("school", an_hour)));
    const auto entries_then = entries_in_all();
    ASSERT_TRUE(says({InformedHow::postponed, "After all.", date_of(noon + a_week)},
                     actor("school", a_week)));
    EXPECT_EQ(said()->how, DutyHow::done) << "what was told cannot be untold";
    EXPECT_EQ(entries_in_all(), entries_then);
}

TEST_P(Informing, R_INFORMING_3_stands_in_the_ledger_of_whom_it_is_about) {
    shares({"inform_after"});
    ASSERT_TRUE(says({InformedHow::postponed, "Not safe.", date_of(noon + a_week)},
                     actor("school", an_hour)));
    const auto kept = entries("person/child");
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[1].event, Event::family_informed);
    EXPECT_EQ(kept[1].subject, "d-1");
    EXPECT_NE(kept[1].payload.find("Not safe."), std::string::npos);
    EXPECT_TRUE(verified().ok());
}

SCHAKEL_ON_BOTH_DATABASES(Informing);

} // namespace
} // namespace schakel::ledger
