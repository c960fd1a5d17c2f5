// How accounts and sessions are kept: a session's token only as its hash, a one-time secret only
// sealed.
#pragma once

#include "access/account.h"
#include "crypto/secret.h"
#include "people/seals.h"
#include "store/store.h"

namespace schakel::access {

/// Adds the account, or changes whom it stands for; its password stays unless a hash is given.
void keep_account(store::Transaction& transaction, const Account& account,
                  const std::optional<std::string>& password_hash);
[[nodiscard]] std::optional<Account> find_account(store::Transaction& transaction,
                                                  const AccountId& name);
[[nodiscard]] std::optional<LoginState> login_state(store::Transaction& transaction,
                                                    const AccountId& name);
void keep_login_state(store::Transaction& transaction, const AccountId& name,
                      const LoginState& state);

/// The secret of the second factor; nullopt where none was set. `last_step` is the last step that
/// was taken.
struct OneTimeSecret {
    std::string secret;
    bool confirmed = false;
    std::optional<std::int64_t> last_step;
};
[[nodiscard]] std::optional<OneTimeSecret>
one_time_secret(store::Transaction& transaction, people::Seals& seals, const AccountId& name);
void keep_one_time_secret(store::Transaction& transaction, people::Seals& seals,
                          const AccountId& name, const OneTimeSecret& secret);

/// `token_hash` is the hash of the cookie's value.
void add_session(store::Transaction& transaction, const std::string& token_hash,
                 const Session& session);
/// The session and whose it is: every request asks for both.
struct SessionOf {
    Session session;
    Account account;
};
[[nodiscard]] std::optional<SessionOf> find_session(store::Transaction& transaction,
                                                    const std::string& token_hash);
void keep_seen(store::Transaction& transaction, const std::string& token_hash, Instant seen_at);
void remove_session(store::Transaction& transaction, const std::string& token_hash);
/// Whether the database holds test persons only (setting people.numbers, see people/bsn.h).
[[nodiscard]] bool for_trial(store::Transaction& transaction);

void remove_sessions_before(store::Transaction& transaction, Instant created_before);

} // namespace schakel::access
