// R-OPRF-29: signals of yesterday are found today.
#include "index/renew_tokens.h"

#include "index/index_keeper.h"
#include "index/signal_store.h"
#include "people/person_store.h"
#include "support/databases.h"

namespace schakel::index {
namespace {

const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

class RenewingTokens : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const KeyedIndexTokens tokens{vault};
    const store::Bytes of_old = {std::byte{1}, std::byte{2}};
    const OrganisationId school{"school"};
    const NetworkId net{"net"};

    static people::Person person(const std::string& id) {
        return {.id = {id},
                .name = {id, {}, {}, "Voorbeeld"},
                .birth_date = {2013, 12, 6},
                .sex = people::Sex::unknown,
                .address = {},
                .address_secret = false,
                .deceased = false,
                .bsn = {}};
    }
    void SetUp() override {
        does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            const crypto::SearchTokens search{vault};
            for (const auto* id : {"p-mother", "p-child", "p-gone"})
                people::add_person(t, seals, search, person(id));
            people::add_relation(t, {{"p-mother"}, people::RelationKind::parent_of, {"p-child"}});
            return true;
        });
    }
    void signal(const std::string& id, const std::string& about,
                std::optional<RemovalReason> removed = {}) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            const auto term = term_of(now, {2013, 12, 6});
            add_own_signal(t, seals,
                           {.id = {id},
                            .organisation = school,
                            .professional = {"a"},
                            .person = {about},
                            .network = net,
                            .profile = LegalProfile::vir_jeugdwet,
                            .registered_at = now,
                            .removal_at = term.remove_after,
                            .archive_until = term.archive_until,
                            .waits_since = {},
                            .on_its_way = false,
                            .removed_at = {},
                            .removed_for = {}},
                           {{about}, {{Risk::a}, {}, "stil", {}}, {}});
            for (const auto kind : {TokenKind::person, TokenKind::parent})
                add_row(t, {.token = of_old,
                            .kind = kind,
                            .organisation = school,
                            .professional = {"a"},
                            .signal = {id},
                            .created = now,
                            .remove_after = term.remove_after,
                            .archive_until = term.archive_until});
            set_place(t, school, {id}, net);
            return !removed || keeper::remove_signal({school, {"a"}, {id}, *removed}, t, now);
        }));
    }
    std::size_t renew_all() {
        std::size_t renewed = 0;
        std::optional<SignalId> last;
        do {
            const auto some = does([&](store::Transaction& t) {
                return std::optional{renew_tokens(t, vault, tokens, mark_of(tokens), now, last)};
            });
            renewed += some->renewed;
            last = some->last;
        } while (last);
        return renewed;
    }
    std::vector<std::string> found(const store::Bytes& token, TokenKind kind = TokenKind::person,
                                   bool archived = false) {
        return database->read([&](store::Transaction& t) {
            std::vector<std::string> ids;
            for (const auto& row : archived ? archived_rows(t, {kind, token}, now)
                                            : active_rows(t, {kind, token}, now))
                ids.push_back(row.signal.value);
            return ids;
        });
    }
    [[nodiscard]] store::Bytes of(const TokenInput& input) const {
        return tokens.of(input).front();
    }
    bool is_of_today() {
        return database->read(
            [&](store::Transaction& t) { return tokens_are_of_today(t, mark_of(tokens)); });
    }
};

TEST_P(RenewingTokens, R_OPRF_29_brings_every_signal_under_the_keys_of_today) {
    signal("s1", "p-child");
    signal("s2", "p-child");
    signal("s3", "p-mother", RemovalReason::risk_gone);
    signal("s4", "p-mother", RemovalReason::wrong);
    EXPECT_FALSE(is_of_today());
    EXPECT_EQ(renew_all(), 3u) << "of what was wrong nothing is kept";
    EXPECT_TRUE(is_of_today());
    using Ids = std::vector<std::string>;
    EXPECT_EQ(found(of(person_input(person("p-child")))), (Ids{"s1", "s2"}));
    EXPECT_EQ(found(of(parent_input(person("p-mother"))), TokenKind::parent), (Ids{"s1", "s2"}));
    EXPECT_EQ(found(of(person_input(person("p-mother"))), TokenKind::person, true), Ids{"s3"});
    for (const auto kind : {TokenKind::person, TokenKind::parent})
        for (const bool archived : {false, true})
            EXPECT_EQ(found(of_old, kind, archived), Ids{});
}

TEST_P(RenewingTokens, R_OPRF_29_goes_on_past_the_first_hundreds_and_is_done_once) {
    for (int i = 0; i < 3; ++i)
        signal("first-" + std::to_string(i), "p-child");
    const auto some = does([&](store::Transaction& t) {
        return std::optional{
            renew_tokens(t, vault, tokens, mark_of(tokens), now, SignalId{"first-0"})};
    });
    EXPECT_EQ(some->renewed, 2u) << "those after that one";
    EXPECT_EQ(some->last, SignalId{"first-2"});
    EXPECT_FALSE(is_of_today()) << "not before all are done";
    EXPECT_EQ(renew_all(), 3u);
    EXPECT_TRUE(is_of_today());
    const KeyedIndexTokens others{crypto::Vault::in_memory()};
    EXPECT_FALSE(database->read([&](store::Transaction& t) {
        return tokens_are_of_today(t, mark_of(others));
    })) << "tokens that are made otherwise are noticed";
}

TEST_P(RenewingTokens, R_OPRF_29_leaves_alone_what_nobody_knows_of_any_more) {
    signal("s1", "p-not-there");
    EXPECT_EQ(renew_all(), 0u);
    EXPECT_EQ(found(of_old), (std::vector<std::string>{"s1"}));
}

SCHAKEL_ON_BOTH_DATABASES(RenewingTokens);

} // namespace
} // namespace schakel::index
