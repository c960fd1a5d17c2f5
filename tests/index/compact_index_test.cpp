// R-SIGNAL-26 to 29: what the keeper holds takes little room, and is read back as it was sent.
#include "base/uuid.h"
#include "crypto/bytes.h"
#include "index/database_of_before.h"
#include "index/index_keeper.h"
#include "index/index_network_store.h"
#include "index/institution_token_store.h"
#include "index/packed_signal.h"
#include "support/temporary_folder.h"

#include <set>

namespace schakel::index {
namespace {

using store::Bytes;
using store::Statement;

const Instant start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} +
                    std::chrono::microseconds{7}};
const NetworkId town{"town"}, village{"village"};
const std::string uuid = "00ff7f80-1234-4abc-8def-0123456789ab";

Bytes token(unsigned char first, unsigned char rest) {
    Bytes bytes(32, static_cast<std::byte>(rest));
    bytes[0] = static_cast<std::byte>(first);
    return bytes;
}

// R-SIGNAL-26

TEST(APackedSignal, R_SIGNAL_26_holds_an_identifier_in_bytes_and_gives_it_back) {
    EXPECT_EQ(packed_id(uuid).size(), 16u);
    const std::vector<std::string> all{uuid,
                                       "s1",
                                       "",
                                       std::string(15, 'a'),
                                       std::string(16, 'a'),
                                       std::string(17, 'a'),
                                       std::string(64, 'a')};
    for (const auto& id : all) {
        EXPECT_EQ(unpacked_id(packed_id(id)), id);
        if (id != uuid) {
            EXPECT_NE(packed_id(id).size(), 16u) << "which no other than a UUID takes";
        }
    }
    EXPECT_THROW((void)unpacked_id(Bytes(5)), store::Failure);
}

TEST(APackedSignal, R_SIGNAL_26_holds_tokens_in_one_byte_more_than_they_have) {
    const IndexToken person{TokenKind::person, token(0, 0)},
        parent{TokenKind::parent, token(255, 128)}, partial{TokenKind::partial, Bytes(1)},
        address{TokenKind::address, token(10, 9)};
    const auto packed = packed_tokens({partial, parent, address, person, parent});
    EXPECT_EQ(packed.size(), 3u * 33 + 2);
    EXPECT_EQ(unpacked_tokens(packed), (std::vector{person, address, parent, partial}))
        << "the person's first, none twice";
    EXPECT_THROW((void)packed_tokens({{TokenKind::person, {}}}), store::Failure);
    EXPECT_THROW((void)packed_tokens({{TokenKind::person, Bytes(33)}}), store::Failure);
    auto broken = packed;
    broken.pop_back();
    EXPECT_THROW((void)unpacked_tokens(broken), store::Failure);
    EXPECT_THROW((void)unpacked_tokens(Bytes(2, std::byte{0xE0})), store::Failure)
        << "no such kind";
}

TEST(APackedSignal, R_SIGNAL_26_rounds_moments_of_removal_down) {
    EXPECT_EQ(instant_of(seconds_of(start)), start - std::chrono::microseconds{7});
    const Instant before{std::chrono::microseconds{-1}};
    EXPECT_LE(instant_of(seconds_of(before)), before) << "never later than was asked";
}

class ACompactIndex : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        does([](store::Transaction& t) {
            for (const auto& network : {town, village})
                keep_profile(t, {network, LegalProfile::vir_jeugdwet});
            return true;
        });
    }
    static SignalToKeep message(const std::string& id, const std::string& by,
                                std::vector<IndexToken> tokens) {
        return {.organisation = {by},
                .professional = {"ada-of-" + by},
                .signal = {id},
                .network = town,
                .profile = LegalProfile::vir_jeugdwet,
                .tokens = std::move(tokens),
                .term = term_of(start, {2016, 5, 5})};
    }
    std::size_t keeps(const SignalToKeep& sent, Instant at = start) {
        return does([&](store::Transaction& t) { return keeper::keep_signal(sent, t, at); })
            .value()
            .size();
    }
    std::int64_t number(const Statement& statement) {
        return database->read([&](store::Transaction& t) {
            return std::get<0>(t.find<std::int64_t>(statement).value());
        });
    }
    std::vector<LogbookEntry> logbook(const std::string& id, const std::string& by) {
        return database->read(
            [&](store::Transaction& t) { return entries_of_signal(t, {by}, {id}); });
    }
    std::vector<LogbookEvent> events_in(const NetworkId& network) {
        return database->read([&](store::Transaction& t) {
            std::vector<LogbookEvent> found;
            for (const auto& entry : entries_in(t, network, 100))
                found.push_back(entry.entry);
            return found;
        });
    }
};

TEST_P(ACompactIndex, R_SIGNAL_26_gives_back_each_row_and_that_it_was_made) {
    // Without a list of institutions it would keep no token of a home.
    ASSERT_TRUE(does([](store::Transaction& t) {
        replace_institution_tokens(t, {date_of(start), 1, "these keys"}, {});
        return true;
    }));
    const auto sent = message(uuid, "school",
                              {{TokenKind::parent, token(2, 200)},
                               {TokenKind::person, token(0, 0)},
                               {TokenKind::address, token(255, 255)}});
    EXPECT_EQ(keeps(sent), 0u);
    const auto rows =
        database->read([&](store::Transaction& t) { return rows_of(t, {"school"}, {uuid}); });
    ASSERT_EQ(rows.size(), 3u);
    for (const auto& row : rows) {
        auto expected = row;
        expected.organisation = sent.organisation;
        expected.professional = sent.professional;
        expected.signal = sent.signal;
        expected.created = start;
        expected.remove_after = sent.term.remove_after;
        expected.archive_until = sent.term.archive_until;
        expected.profile = sent.profile;
        expected.state = RowState::active;
        EXPECT_EQ(row, expected);
        EXPECT_NE(std::ranges::find(sent.tokens, IndexToken{row.kind, row.token}),
                  sent.tokens.end());
    }
    static const Statement entries{"SELECT COUNT(*) FROM index_log"};
    EXPECT_EQ(number(entries), 0) << "its own row tells it";
    const LogbookEntry made{.organisation = {"school"},
                            .signal = {uuid},
                            .at = start,
                            .entry = LogbookEvent::reported,
                            .professional = {"ada-of-school"},
                            .network = town,
                            .match_id = {},
                            .keep_until = sent.term.archive_until};
    EXPECT_EQ(logbook(uuid, "school"), std::vector{made});
    EXPECT_EQ(events_in(town), std::vector{LogbookEvent::reported});
}

TEST_P(ACompactIndex, R_SIGNAL_26_tells_where_a_signal_was_made_after_it_moved) {
    keeps(message("s1", "school", {{TokenKind::person, token(1, 1)}}));
    ASSERT_TRUE(does([](store::Transaction& t) {
        return keeper::move_signal({{"school"}, {"ada-of-school"}, {"s1"}, village}, t,
                                   start + std::chrono::hours{1});
    }));
    using enum LogbookEvent;
    const auto of_town = events_in(town);
    EXPECT_EQ(of_town, (std::vector{moved_away, reported}));
    EXPECT_EQ(events_in(village), std::vector{moved_here});
    // What one municipality destroys is not told by the other afterwards, nor lost there.
    const auto gone = does([](store::Transaction& t) {
        return std::optional{keeper::purge_network(t, town, LegalProfile::vir_jeugdwet, start)};
    });
    EXPECT_EQ(gone->log_entries, 2);
    EXPECT_EQ(gone->token_rows, 0) << "it is the village's now";
    EXPECT_TRUE(events_in(town).empty());
    EXPECT_EQ(events_in(village), std::vector{moved_here});
}

TEST_P(ACompactIndex, R_SIGNAL_26_leaves_the_logbook_of_where_a_signal_came_from) {
    keeps(message("s1", "school", {{TokenKind::person, token(1, 1)}}));
    ASSERT_TRUE(does([](store::Transaction& t) {
        return keeper::move_signal({{"school"}, {"ada-of-school"}, {"s1"}, village}, t, start);
    }));
    const auto gone = does([](store::Transaction& t) {
        return std::optional{keeper::purge_network(t, village, LegalProfile::vir_jeugdwet, start)};
    });
    EXPECT_EQ(gone->token_rows, 1);
    EXPECT_EQ(events_in(town).size(), 2u);
    EXPECT_TRUE(events_in(village).empty());
    static const Statement tokens{"SELECT COUNT(*) FROM index_token"};
    EXPECT_EQ(number(tokens), 0);
}

TEST_P(ACompactIndex, R_SIGNAL_26_tells_both_times_that_a_signal_was_made_twice) {
    const auto sent = message("s1", "school", {{TokenKind::person, token(1, 1)}});
    keeps(sent);
    ASSERT_TRUE(does([](store::Transaction& t) {
        return keeper::remove_signal({{"school"}, {"p"}, {"s1"}, RemovalReason::wrong}, t,
                                     start + std::chrono::hours{1});
    }));
    keeps(sent, start + std::chrono::hours{2});
    using enum LogbookEvent;
    std::vector<LogbookEvent> found;
    for (const auto& entry : logbook("s1", "school"))
        found.push_back(entry.entry);
    EXPECT_EQ(found, (std::vector{reported, removed, reported}));
}

// R-SIGNAL-27

TEST_P(ACompactIndex, R_SIGNAL_27_meets_nobody_who_shares_the_beginning_of_a_token) {
    auto close = token(1, 1);
    close.back() = std::byte{2};
    ASSERT_EQ(prefix_of(close), prefix_of(token(1, 1)));
    keeps(message("s1", "school", {{TokenKind::person, token(1, 1)}}));
    EXPECT_EQ(keeps(message("s2", "police", {{TokenKind::person, close}})), 0u);
    EXPECT_EQ(keeps(message("s3", "halt",
                            {{TokenKind::person, token(9, 9)}, {TokenKind::parent, token(1, 1)}})),
              0u)
        << "a parent is not the child";
    EXPECT_EQ(keeps(message("s4", "clinic", {{TokenKind::person, token(1, 1)}})), 1u);
}

TEST_P(ACompactIndex, R_SIGNAL_27_finds_a_person_whose_parents_token_begins_alike_and_went) {
    auto parent = token(1, 1);
    parent.back() = std::byte{2};
    keeps(message("s1", "school", {{TokenKind::person, token(1, 1)}, {TokenKind::parent, parent}}));
    ASSERT_TRUE(does([](store::Transaction& t) {
        return keeper::remove_signal({{"school"}, {"p"}, {"s1"}, RemovalReason::risk_gone}, t,
                                     start);
    }));
    EXPECT_EQ(keeps(message("s2", "police", {{TokenKind::person, token(1, 1)}})), 1u)
        << "out of the archive";
}

// R-SIGNAL-28

TEST_P(ACompactIndex, R_SIGNAL_28_goes_through_more_than_it_holds_and_proves_the_same) {
    constexpr int signals = 1'100; // more than are fetched together
    does([](store::Transaction& t) {
        for (int i = 0; i < signals; ++i) {
            const auto row = [&](TokenKind kind, unsigned char rest) {
                auto bytes = token(static_cast<unsigned char>(i % 256), rest);
                bytes[1] = static_cast<std::byte>(i / 256);
                return IndexRow{.token = bytes,
                                .kind = kind,
                                .organisation = {"org-" + std::to_string(i % 3)},
                                .professional = {"p-" + std::to_string(i % 5)},
                                .signal = {i % 2 == 0 ? new_uuid() : "s" + std::to_string(i)},
                                .created = start,
                                .remove_after = start,
                                .archive_until = start};
            };
            auto person = row(TokenKind::person, 1), parent = row(TokenKind::parent, 2);
            parent.signal = person.signal;
            add_rows(t, std::vector{parent, person}, town);
        }
        return true;
    });
    auto rows = database->read([](store::Transaction& t) { return rows_in(t, town); });
    ASSERT_EQ(rows.size(), 2u * signals);
    const auto in_order = [](const IndexRow& row) {
        return std::tie(row.organisation.value, row.signal.value, row.kind, row.token);
    };
    EXPECT_TRUE(std::ranges::is_sorted(rows, {}, in_order));
    const auto purge = does([](store::Transaction& t) {
        return std::optional{keeper::purge_network(t, town, LegalProfile::vir_jeugdwet, start)};
    });
    EXPECT_EQ(purge->hash, keeper::hash_of(rows));
    EXPECT_EQ(purge->signals, signals);
    EXPECT_EQ(purge->token_rows, 2 * signals);
    static const std::array<Statement, 4> left{Statement{"SELECT COUNT(*) FROM index_token"},
                                               Statement{"SELECT COUNT(*) FROM index_signal"},
                                               Statement{"SELECT COUNT(*) FROM index_log"},
                                               Statement{"SELECT COUNT(*) FROM index_name"}};
    for (const auto& statement : left)
        EXPECT_EQ(number(statement), 0) << statement.sql();
}

TEST(AMunicipality, R_SIGNAL_28_is_destroyed_also_when_that_takes_longer_than_a_deed_may) {
    const testing::TemporaryFolder folder;
    const auto location = "sqlite:" + (folder / "index.db").string();
    constexpr std::int64_t signals = 3'000;
    {
        const auto database = store::Database::open(location, testing::patient);
        store::migrate(*database, start);
        database->write([&](store::Transaction& t) {
            for (int i = 0; i < signals; ++i) {
                auto bytes = token(static_cast<unsigned char>(i % 256), 1);
                bytes[1] = static_cast<std::byte>(i / 256);
                add_rows(t,
                         std::vector{IndexRow{.token = bytes,
                                              .organisation = {"school"},
                                              .professional = {"ada"},
                                              .signal = {new_uuid()},
                                              .created = start,
                                              .remove_after = start,
                                              .archive_until = start}},
                         town);
            }
            return true;
        });
    }
    const auto database =
        store::Database::open(location, {.deadline = std::chrono::milliseconds{1}});
    const auto purge = database->write([](store::Transaction& t) {
        return std::optional{keeper::purge_network(t, town, LegalProfile::vir_jeugdwet, start)};
    });
    EXPECT_EQ(purge->token_rows, signals);
}

// R-SIGNAL-29

TEST_P(ACompactIndex, R_SIGNAL_29_lies_in_64_parts_on_postgresql_and_looks_in_one) {
    if (GetParam() != "postgres") return;
    static const Statement parts{
        "SELECT COUNT(*) FROM pg_inherits WHERE inhparent = 'index_token'::regclass"};
    EXPECT_EQ(number(parts), 64);
    for (unsigned char child = 0; child < 200; ++child)
        keeps(message("s" + std::to_string(child), "school",
                      {{TokenKind::person, token(child, child)}}));
    static const Statement used{"SELECT COUNT(DISTINCT tableoid) FROM index_token"};
    EXPECT_GT(number(used), 48) << "spread";
    static const Statement plan{"EXPLAIN SELECT signal FROM index_token WHERE prefix = $1"};
    std::set<std::string> touched;
    database->read([&](store::Transaction& t) {
        for (const auto& [line] : t.all<std::string>(plan, prefix_of(token(3, 3))))
            for (auto at = line.find("index_token_"); at != std::string::npos;
                 at = line.find("index_token_", at + 1))
                touched.insert(line.substr(at, std::string_view{"index_token_00"}.size()));
        return true;
    });
    EXPECT_EQ(touched.size(), 1u);
}

SCHAKEL_ON_BOTH_DATABASES(ACompactIndex);

// Migration 0065.

class AnIndexOfRows : public ::testing::TestWithParam<std::string> {
protected:
    std::unique_ptr<store::Database> database = database_of_before(GetParam(), 65);

    [[nodiscard]] std::string bytes(const Bytes& of) const {
        const auto digits = crypto::to_hex(of);
        return database->kind() == store::Kind::sqlite ? "x'" + digits + "'"
                                                       : "'\\x" + digits + "'::bytea";
    }
    static std::string text(Instant at) { return std::to_string(at.time_since_epoch().count()); }
    void row(const IndexRow& row) {
        database->execute("INSERT INTO index_row VALUES (" + bytes(row.token) + ", '" +
                          std::string{codec::word_for(row.kind)} + "', '" + row.organisation.value +
                          "', '" + row.professional.value + "', '" + row.signal.value + "', " +
                          text(row.created) + ", " + text(row.remove_after) + ", " +
                          text(row.archive_until) + ", " + std::to_string(row.key_epoch) + ", '" +
                          std::string{codec::word_for(row.profile)} + "', '" +
                          std::string{codec::word_for(row.state)} + "')");
    }
};

TEST_P(AnIndexOfRows, R_SIGNAL_26_is_carried_over_whole) {
    const auto term = term_of(start, {2016, 5, 5});
    const auto made = [&](const std::string& id, const std::string& by, TokenKind kind, Bytes bytes,
                          RowState state = RowState::active) {
        return IndexRow{.token = std::move(bytes),
                        .kind = kind,
                        .organisation = {by},
                        .professional = {"ada-of-" + by},
                        .signal = {id},
                        .created = start,
                        .remove_after = term.remove_after,
                        .archive_until = term.archive_until,
                        .key_epoch = 3,
                        .profile = LegalProfile::consent,
                        .state = state};
    };
    Bytes all_bytes(32);
    for (std::size_t i = 0; i < all_bytes.size(); ++i)
        all_bytes[i] = static_cast<std::byte>(i * 8 + 7);
    const std::vector<IndexRow> of_school{made(uuid, "school", TokenKind::person, token(0, 0)),
                                          made(uuid, "school", TokenKind::address, all_bytes),
                                          made(uuid, "school", TokenKind::parent, token(255, 128)),
                                          made(uuid, "school", TokenKind::partial, token(9, 10))};
    const std::vector<IndexRow> of_police{
        made("s2", "police", TokenKind::person, token(1, 0), RowState::objected)};
    const std::vector<IndexRow> of_halt{
        made("s3", "halt", TokenKind::person, token(1, 0), RowState::archived)};
    for (const auto* rows : {&of_school, &of_police, &of_halt})
        for (const auto& each : *rows)
            row(each);
    const auto match = new_uuid();
    const auto entry = [&](const std::string& by, const std::string& id, const char* event,
                           const std::string& matched) {
        database->execute("INSERT INTO index_log VALUES ('" + by + "', '" + id + "', " +
                          text(start) + ", '" + event + "', 'ada-of-" + by + "', 'town', '" +
                          matched + "', " + text(term.archive_until) + ")");
    };
    entry("school", uuid, "reported", "");
    entry("school", uuid, "received", match);
    entry("clinic", "gone", "reported", "");
    entry("clinic", "gone", "removed", "");
    for (const auto& [by, id] :
         {std::pair{std::string{"school"}, uuid}, {"police", "s2"}, {"halt", "s3"}})
        database->execute("INSERT INTO index_place VALUES ('" + by + "', '" + id + "', 'town')");
    database->execute("INSERT INTO index_archive_used VALUES ('halt', 's3', 5)");
    database->execute("INSERT INTO index_match VALUES ('" + match + "', '" + uuid +
                      "', 'school', 'a', 's2', 'police', 'b', 'same_person', 1, 0, 2, " +
                      text(term.archive_until) + ", NULL, NULL, NULL, NULL)");

    store::migrate(*database, start);

    database->write([&](store::Transaction& t) {
        EXPECT_EQ(rows_of(t, {"school"}, {uuid}), of_school);
        EXPECT_EQ(rows_of(t, {"police"}, {"s2"}), of_police);
        EXPECT_EQ(rows_of(t, {"halt"}, {"s3"}), of_halt);
        EXPECT_TRUE(rows_of(t, {"clinic"}, {"gone"}).empty());
        EXPECT_EQ(place_of(t, {"school"}, {uuid}), town);
        EXPECT_EQ(place_of(t, {"clinic"}, {"gone"}), std::nullopt);
        for (const auto& each : of_school)
            EXPECT_EQ(active_rows(t, {each.kind, each.token}, start).size(), 1u);
        EXPECT_TRUE(archived_rows(t, {TokenKind::person, token(1, 0)}, start).empty())
            << "it was used";
        const auto log = entries_of_signal(t, {"school"}, {uuid});
        EXPECT_EQ(log.size(), 2u);
        EXPECT_EQ(log.at(0).match_id, match);
        EXPECT_EQ(log.at(1), (LogbookEntry{.organisation = {"school"},
                                           .signal = {uuid},
                                           .at = start,
                                           .entry = LogbookEvent::reported,
                                           .professional = {"ada-of-school"},
                                           .network = town,
                                           .match_id = {},
                                           .keep_until = term.archive_until}));
        EXPECT_EQ(entries_of_signal(t, {"clinic"}, {"gone"}).size(), 2u);
        EXPECT_EQ(entries_in(t, town, 10).size(), 4u);
        EXPECT_EQ(matches_in(t, town).size(), 1u);
        // What comes afterwards gets a number of its own.
        add_row(t, made(new_uuid(), "school", TokenKind::person, token(7, 7)));
        EXPECT_EQ(rows_of(t, {"school"}, {uuid}), of_school);
        return true;
    });
    // And it all goes on its day.
    for (bool more = true; more;)
        more = database->write([&](store::Transaction& t) {
            return keeper::tidy_index(t, term.archive_until).anything();
        });
    static const std::array<Statement, 4> left{Statement{"SELECT COUNT(*) FROM index_token"},
                                               Statement{"SELECT COUNT(*) FROM index_signal"},
                                               Statement{"SELECT COUNT(*) FROM index_log"},
                                               Statement{"SELECT COUNT(*) FROM index_name"}};
    for (const auto& statement : left)
        EXPECT_EQ(database->read([&](store::Transaction& t) {
            return std::get<0>(t.find<std::int64_t>(statement).value());
        }),
                  0)
            << statement.sql();
}

TEST(AnIndexOfManyRows, R_SIGNAL_26_is_carried_over_also_when_that_takes_longer_than_a_deed_may) {
    const testing::TemporaryFolder folder;
    const auto location = "sqlite:" + (folder / "index.db").string();
    database_of_before("sqlite", 65, location)
        ->execute("INSERT INTO index_row WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                  "FROM n WHERE i < 3000) SELECT randomblob(32), 'person', 'school', 'ada', "
                  "'s' || i, 1, 2000000, 3000000, 1, 'vir_jeugdwet', 'active' FROM n");
    const auto database =
        store::Database::open(location, {.deadline = std::chrono::milliseconds{1}});
    store::migrate(*database, start);
    static const Statement signals{"SELECT COUNT(*) FROM index_signal"};
    EXPECT_EQ(database->read([](store::Transaction& t) {
        return std::get<0>(t.find<std::int64_t>(signals).value());
    }),
              3'000);
}

INSTANTIATE_TEST_SUITE_P(OnBoth, AnIndexOfRows, ::testing::ValuesIn(testing::databases()),
                         [](const auto& kind) { return kind.param; });

} // namespace
} // namespace schakel::index
