// R-ACCESS-1 to 3: sessions end, guessing is stopped, and a second factor is needed.
#include "access/account_store.h"
#include "access/log_in.h"
#include "crypto/totp.h"
#include "networks/directory_store.h"
#include "store/setting_store.h"
#include "support/databases.h"
#include "support/temporary_folder.h"

#include <filesystem>

namespace schakel::access {
namespace {

const Instant nine{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} +
                   std::chrono::hours{9}};

// R-ACCESS-1

TEST(ASession, R_ACCESS_1_ends_half_an_hour_after_the_last_deed) {
    const Session session{{"ada"}, nine, nine};
    EXPECT_TRUE(holds(session, nine + idle_max - std::chrono::microseconds{1}));
    EXPECT_FALSE(holds(session, nine + idle_max));
    EXPECT_EQ(warns_at(session), nine + idle_max - warning_before);
}

TEST(ASession, R_ACCESS_1_ends_after_ten_hours_however_busy_it_was) {
    const Session session{{"ada"}, nine, nine + session_max - std::chrono::minutes{1}};
    EXPECT_TRUE(holds(session, nine + session_max - std::chrono::microseconds{1}));
    EXPECT_FALSE(holds(session, nine + session_max));
}

TEST(ASession, does_not_hold_before_it_began) {
    EXPECT_FALSE(holds({{"ada"}, nine, nine}, nine - std::chrono::seconds{1}));
}

// R-ACCESS-2

TEST(AnAccount, R_ACCESS_2_is_locked_by_the_fifth_failure_and_not_before) {
    LoginState state;
    for (int failure = 1; failure < failures_max; ++failure)
        state = after_failure(state, nine);
    EXPECT_FALSE(locked(state, nine));
    state = after_failure(state, nine);
    EXPECT_TRUE(locked(state, nine + lock_time - std::chrono::microseconds{1}));
    EXPECT_FALSE(locked(state, nine + lock_time));
}

class LoggingIn : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const crypto::Passwords passwords{vault, crypto::cost_in_tests};

    void SetUp() override {
        does([&](store::Transaction& t) {
            networks::keep(t,
                           networks::Organisation{
                               {"school"}, "School", "school", "t", "general", {}, {}, {}, "none"});
            networks::keep(t, networks::Professional{
                                  {"ada"}, {"school"}, "Ada", "mentor", {}, {}, {"signaller"}, {}});
            keep_account(
                t, {{"ada"}, AccountKind::professional, ProfessionalId{"ada"}, {}, Language::nl},
                passwords.hash("geheim"));
            store::keep_setting(t, "people.numbers", "test");
            return true;
        });
    }
    std::expected<NewSession, LoginRefusal> log_in(const std::string& password, Instant at = nine,
                                                   const std::optional<std::string>& code = {},
                                                   const std::string& account = "ada") {
        return does([&](store::Transaction& t) {
                   const auto attempt = begin_login(t, {account}, at);
                   return std::optional{complete_login(
                       t, vault, attempt, password_right(attempt, password, passwords), code, at)};
               })
            ->result;
    }
    std::optional<KnownSession> known(const std::string& token, Instant at) {
        return database->read([&](store::Transaction& t) { return session_for(t, token, at); });
    }
};

TEST_P(LoggingIn, gives_a_session_that_knows_who_it_is_with_the_roles_of_now) {
    const auto made = log_in("geheim");
    ASSERT_TRUE(made);
    const auto session = known(made->token, nine);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->actor.organisation, OrganisationId{"school"});
    EXPECT_TRUE(session->actor.has_role("signaller"));
    EXPECT_FALSE(known(made->token + "x", nine));
    EXPECT_FALSE(known(made->token, nine + idle_max));
}

TEST_P(LoggingIn, tells_no_difference_between_a_wrong_name_and_a_wrong_password) {
    EXPECT_EQ(log_in("fout").error(), LoginRefusal::wrong);
    EXPECT_EQ(log_in("geheim", nine, {}, "nobody").error(), LoginRefusal::wrong);
}

TEST_P(LoggingIn, R_ACCESS_2_refuses_even_the_right_password_while_locked) {
    for (int failure = 0; failure < failures_max; ++failure)
        EXPECT_FALSE(log_in("fout"));
    EXPECT_EQ(log_in("geheim").error(), LoginRefusal::locked);
    EXPECT_TRUE(log_in("geheim", nine + lock_time));
}

// R-ACCESS-3

TEST_P(LoggingIn, R_ACCESS_3_needs_a_second_factor_where_real_persons_are) {
    does([](store::Transaction& t) {
        return store::keep_setting(t, "people.numbers", "real"), true;
    });
    EXPECT_EQ(log_in("geheim").error(), LoginRefusal::second_factor_needed);
}

TEST_P(LoggingIn, R_ACCESS_3_takes_a_one_time_code_once) {
    const auto secret = crypto::new_totp_secret();
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        keep_one_time_secret(t, seals, {"ada"},
                             {crypto::text_of(secret.view()), true, std::nullopt});
        return true;
    });
    const auto code = crypto::totp_code(secret.view(), crypto::totp_step(nine));
    EXPECT_EQ(log_in("geheim").error(), LoginRefusal::one_time_code_needed);
    EXPECT_TRUE(log_in("geheim", nine, code));
    EXPECT_EQ(log_in("geheim", nine, code).error(), LoginRefusal::wrong)
        << "a code that was taken is worth nothing";
}

TEST_P(LoggingIn, ends_for_who_left_the_directory) {
    const auto made = log_in("geheim");
    does([](store::Transaction& t) {
        keep_account(t, {{"ada"}, AccountKind::professional, std::nullopt, {}, Language::nl},
                     std::nullopt);
        return true;
    });
    EXPECT_FALSE(known(made->token, nine));
}

TEST_P(LoggingIn, keeps_no_token_as_it_was_given) {
    const auto made = log_in("geheim");
    EXPECT_EQ(hash_of_token(made->token).find(made->token), std::string::npos);
    EXPECT_FALSE(
        database->read([&](store::Transaction& t) { return find_session(t, made->token); }));
    EXPECT_EQ(rule_behind(LoginRefusal::locked), "R-ACCESS-2");
}

// R-STORE-5

TEST_P(LoggingIn, R_STORE_5_a_role_that_was_taken_away_is_gone_at_the_next_request) {
    const auto made = log_in("geheim");
    EXPECT_TRUE(known(made->token, nine)->actor.has_role("signaller"));
    does([](store::Transaction& t) {
        networks::keep(
            t, networks::Professional{{"ada"}, {"school"}, "Ada", "mentor", {}, {}, {}, {}});
        return true;
    });
    EXPECT_FALSE(known(made->token, nine)->actor.has_role("signaller"));
}

TEST_P(LoggingIn, R_STORE_5_a_session_that_was_ended_is_gone_at_the_next_request) {
    const auto made = log_in("geheim");
    EXPECT_TRUE(known(made->token, nine));
    does(
        [&](store::Transaction& t) { return remove_session(t, hash_of_token(made->token)), true; });
    EXPECT_FALSE(known(made->token, nine));
}

TEST_P(LoggingIn, R_STORE_5_a_session_ends_by_itself_also_when_it_is_remembered) {
    const auto made = log_in("geheim");
    EXPECT_TRUE(known(made->token, nine + idle_max - std::chrono::microseconds{1}));
    EXPECT_FALSE(known(made->token, nine + idle_max));
}

TEST_P(LoggingIn, R_STORE_5_a_session_that_was_seen_again_goes_on_also_when_it_is_remembered) {
    const auto made = log_in("geheim");
    EXPECT_TRUE(known(made->token, nine));
    const auto later = nine + idle_max - std::chrono::minutes{1};
    does([&](store::Transaction& t) {
        return keep_seen(t, hash_of_token(made->token), later), true;
    });
    EXPECT_TRUE(known(made->token, nine + idle_max));
    EXPECT_EQ(known(made->token, nine + idle_max)->session.seen_at, later);
}

SCHAKEL_ON_BOTH_DATABASES(LoggingIn);

/// Two programs on one file, as when `schakel load` runs beside a server.
TEST(TwoPrograms, R_STORE_5_a_role_that_another_program_took_away_is_gone_at_the_next_request) {
    const testing::TemporaryFolder own;
    const auto folder = own.path().string();
    {
        const auto server = store::Database::open("sqlite:" + folder + "/schakel.db");
        store::migrate(*server, nine);
        const auto loading = store::Database::open("sqlite:" + folder + "/schakel.db");
        const auto gives = [&](std::vector<std::string> roles) {
            loading->write([&](store::Transaction& t) {
                networks::keep(
                    t, networks::Organisation{
                           {"school"}, "School", "school", "t", "general", {}, {}, {}, "none"});
                networks::keep(t, networks::Professional{
                                      {"ada"}, {"school"}, "Ada", "mentor", {}, {}, roles, {}});
                return true;
            });
        };
        const auto roles = [&] {
            return server->read([](store::Transaction& t) {
                return networks::find(t, ProfessionalId{"ada"})->roles;
            });
        };
        const std::vector<std::vector<std::string>> one_after_another{{"signaller"}, {}, {"chair"}};
        for (const auto& given : one_after_another) {
            gives(given);
            EXPECT_EQ(roles(), given);
            EXPECT_EQ(roles(), given) << "out of memory";
        }
    }
}

} // namespace
} // namespace schakel::access
