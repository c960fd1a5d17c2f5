// Logging in, in two steps around the slow check of the password.
//
// The check takes tens of milliseconds and megabytes on purpose; it runs on a queue of its own
// between the two, so that neither the writer nor a reader waits for it (research: stack 7).
#pragma once

#include "access/account.h"
#include "crypto/password.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <expected>

namespace schakel::access {

enum class LoginRefusal {
    wrong,                ///< name, password or code; which of them is not told
    locked,               ///< R-ACCESS-2
    one_time_code_needed, ///< the password was right
    second_factor_needed, ///< R-ACCESS-3: none was set up and the database is not for trial
};

[[nodiscard]] std::string_view rule_behind(LoginRefusal refusal);

/// 1. What the check needs; for an account that does not exist there is no hash, and the check
/// takes as long.
struct LoginAttempt {
    AccountId account;
    std::optional<std::string> password_hash;
    bool locked = false;
};
[[nodiscard]] LoginAttempt begin_login(store::Transaction& transaction, const AccountId& account,
                                       Instant now);

/// 2. The slow check (R-CRYPTO-6: as slow for nobody).
[[nodiscard]] bool password_right(const LoginAttempt& attempt, std::string_view password,
                                  const crypto::Passwords& passwords);

/// What the client keeps in a cookie. Only its hash is kept here.
struct NewSession {
    std::string token;
    Session session;
};

/// The outcome of step 3. Also a refusal keeps something, the failure that was counted: hence no
/// std::expected, which the store would undo.
struct LoginOutcome {
    std::expected<NewSession, LoginRefusal> result;
};

/// 3. Counts failures, takes the code, makes the session.
[[nodiscard]] LoginOutcome complete_login(store::Transaction& transaction,
                                          const crypto::Vault& vault, const LoginAttempt& attempt,
                                          bool right,
                                          const std::optional<std::string>& one_time_code,
                                          Instant now);

[[nodiscard]] std::string hash_of_token(std::string_view token);
/// What a browser's write must carry besides the cookie; follows from the cookie, so that nothing
/// need be kept.
[[nodiscard]] std::string csrf_token_for(std::string_view token, const crypto::Vault& vault);

/// Who the token stands for, with the roles that the directory gives now; nullopt when there is no
/// session (any more).
struct KnownSession {
    Actor actor;
    Session session;
};
[[nodiscard]] std::optional<KnownSession> session_for(store::Transaction& transaction,
                                                      std::string_view token, Instant now);

} // namespace schakel::access
