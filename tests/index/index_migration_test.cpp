// Migrations 0062 to 0064: what was in the index before its keeper stood apart is there afterwards, with the
// same meaning and never for longer.
#include "base/local_day.h"
#include "index/database_of_before.h"
#include "index/index_row_store.h"
#include "index/legal_profile_store.h"
#include "index/match_store.h"
#include "index/signal_store.h"

namespace schakel::index {
namespace {

Instant at(int year, unsigned month, unsigned day, int hour = 0) {
    return Instant{std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) /
                                         static_cast<int>(day)} +
                   std::chrono::hours{hour}};
}
std::string text(Instant when) { return std::to_string(when.time_since_epoch().count()); }

class AnIndexOfBefore : public ::testing::TestWithParam<std::string> {
protected:
    std::unique_ptr<store::Database> database = database_of_before(GetParam(), 62);

    void signal(const std::string& id, const std::string& by, Instant made, Instant goes,
                const std::string& removed = "NULL") {
        const std::string bytes =
            database->kind() == store::Kind::sqlite ? "x'0102'" : "'\\x0102'::bytea";
        database->execute("INSERT INTO index_signal VALUES ('" + id + "', " + bytes + ", 'p-" + by +
                          "', '" + by + "', " + text(made) + ", " + text(goes) + ", " + removed +
                          "); INSERT INTO index_own_record VALUES ('" + id + "', 'p-one', " +
                          bytes + ", NULL)");
        if (removed == "NULL")
            database->execute("INSERT INTO index_parent_token VALUES ('" + id + "', " + bytes +
                              ")");
    }
    std::vector<IndexRow> rows(const std::string& id, const std::string& by) {
        return database->read([&](store::Transaction& t) { return rows_of(t, {by}, {id}); });
    }
};

TEST_P(AnIndexOfBefore, keeps_each_signal_and_rounds_its_term_down_to_a_month) {
    database->execute("INSERT INTO networks_network VALUES ('town', "
                      "'{\"id\":\"town\",\"indexProfile\":\"vir-jeugdwet\"}');"
                      "INSERT INTO store_setting VALUES ('index.profile', 'vir-jeugdwet')");
    const auto made = at(2026, 11, 22, 10);
    const std::vector<std::pair<Instant, Instant>> terms{
        {at(2028, 11, 22, 10), start_of({2028, 11, 1})},
        {start_of({2027, 3, 1}), start_of({2027, 3, 1})},
        {start_of({2027, 7, 1}), start_of({2027, 7, 1})},
        {start_of({2028, 2, 29}), start_of({2028, 2, 1})},
        {at(2027, 10, 31, 5), start_of({2027, 10, 1})},
        {at(2028, 1, 1, 0), start_of({2028, 1, 1})},
        {at(2026, 12, 31, 12), start_of({2026, 12, 1})}};
    for (std::size_t i = 0; i < terms.size(); ++i)
        signal("s" + std::to_string(i), "school", made, terms[i].first);
    signal("gone", "school", made, at(2028, 11, 22), text(at(2026, 11, 23)));
    store::migrate(*database, made);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto kept = rows("s" + std::to_string(i), "school");
        ASSERT_EQ(kept.size(), 2u);
        EXPECT_EQ(kept.front().remove_after, terms[i].second) << i;
        EXPECT_EQ(kept.front().archive_until, terms[i].second) << "nobody knows a birthday here";
        EXPECT_EQ(kept.front().created, made);
        EXPECT_EQ(kept.front().professional, ProfessionalId{"p-school"});
        EXPECT_EQ(kept.back().kind, TokenKind::parent);
    }
    EXPECT_TRUE(rows("gone", "school").empty());
    database->read([&](store::Transaction& t) {
        EXPECT_EQ(signals_by(t, {"school"}).size(), terms.size() + 1);
        EXPECT_EQ(find_signal(t, {"s0"})->removal_at, terms[0].second);
        EXPECT_EQ(find_signal(t, {"s0"})->network, NetworkId{"town"});
        EXPECT_TRUE(find_signal(t, {"gone"})->removed_at);
        EXPECT_EQ(place_of(t, {"school"}, {"s0"}), NetworkId{"town"});
        EXPECT_EQ(network_profile(t, {"town"}).profile, LegalProfile::vir_jeugdwet);
        EXPECT_EQ(entries_of_signal(t, {"school"}, {"gone"}).size(), 2u);
        return true;
    });
}

TEST_P(AnIndexOfBefore, keeps_each_match_and_who_said_that_they_spoke) {
    const auto made = at(2026, 11, 22, 10);
    signal("s1", "school", made, at(2028, 11, 22, 10));
    signal("s2", "police", made, at(2027, 11, 22, 10));
    signal("s3", "halt", made, at(2027, 11, 22, 10));
    database->execute("INSERT INTO index_match VALUES ('m1', 's1', 's2', 'same_family', " +
                      text(made) + ", " + text(made) + ", 'p-police', 'them')");
    database->execute("INSERT INTO index_match VALUES ('m2', 's1', 's3', 'same_person', " +
                      text(made) + ", NULL, NULL, NULL)");
    store::migrate(*database, made);
    database->read([&](store::Transaction& t) {
        const auto spoken = find_match(t, {"m1"}).value();
        EXPECT_EQ(spoken.later_organisation, OrganisationId{"police"});
        EXPECT_EQ(spoken.earlier_professional, ProfessionalId{"p-school"});
        EXPECT_EQ(spoken.closed_for, MatchClosing::spoken);
        EXPECT_EQ(spoken.keep_until, at(2027, 11, 22, 10));
        const auto contacts = contacts_of(t, {"m1"});
        EXPECT_EQ(contacts.size(), 1u);
        EXPECT_EQ(contacts.front().organisation, OrganisationId{"police"});
        EXPECT_EQ(contacts.front().coordinator, Coordinator::them);
        const auto open = find_match(t, {"m2"}).value();
        EXPECT_FALSE(open.closed_at);
        EXPECT_EQ(open.due_at, made + follow_up_within);
        EXPECT_EQ(network_profiles(t).size(), 0u) << "an index that was off stays off";
        return true;
    });
}

INSTANTIATE_TEST_SUITE_P(OnBoth, AnIndexOfBefore, ::testing::ValuesIn(testing::databases()),
                         [](const auto& kind) { return kind.param; });

} // namespace
} // namespace schakel::index
