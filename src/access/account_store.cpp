#include "access/account_store.h"

#include "store/setting_store.h"

namespace schakel::access {

namespace {

using store::Statement;

const Statement add_account{
    "INSERT INTO access_account (name, kind, professional, person, language, password_hash, "
    "failures) "
    "VALUES ($1, $2, $3, $4, $5, $6, 0) ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, "
    "professional = excluded.professional, person = excluded.person, language = excluded.language"};
const Statement change_password{"UPDATE access_account SET password_hash = $2 WHERE name = $1"};
const Statement account_named{
    "SELECT name, kind, professional, person, language FROM access_account WHERE name = $1"};
const Statement state_of{"SELECT password_hash, second_factor, failures, locked_until FROM "
                         "access_account WHERE name = $1"};
const Statement keep_state{
    "UPDATE access_account SET failures = $2, locked_until = $3 WHERE name = $1"};
const Statement secret_of{
    "SELECT sealed_secret, second_factor, last_step FROM access_account WHERE name = $1"};
const Statement keep_secret{"UPDATE access_account SET sealed_secret = $2, second_factor = $3, "
                            "last_step = $4 WHERE name = $1"};
const Statement insert_session{"INSERT INTO access_session (token_hash, account, created_at, "
                               "seen_at) VALUES ($1, $2, $3, $4)"};
const Statement session_of{
    "SELECT s.created_at, s.seen_at, a.name, a.kind, a.professional, a.person, a.language "
    "FROM access_session s JOIN access_account a ON a.name = s.account WHERE s.token_hash = $1"};
const Statement seen{"UPDATE access_session SET seen_at = $2 WHERE token_hash = $1"};
const Statement end_session{"DELETE FROM access_session WHERE token_hash = $1"};
const Statement end_sessions{"DELETE FROM access_session WHERE created_at < $1"};

} // namespace

void keep_account(store::Transaction& transaction, const Account& account,
                  const std::optional<std::string>& password_hash) {
    transaction.change(add_account, account.name, account.kind, account.professional,
                       account.person, account.language, password_hash.value_or(""));
    if (password_hash) transaction.change(change_password, account.name, *password_hash);
    transaction.begin_edition();
}

std::optional<Account> find_account(store::Transaction& transaction, const AccountId& name) {
    const auto row = transaction.find<AccountId, AccountKind, std::optional<ProfessionalId>,
                                      std::optional<PersonId>, Language>(account_named, name);
    if (!row) return std::nullopt;
    return std::make_from_tuple<Account>(*row);
}

std::optional<LoginState> login_state(store::Transaction& transaction, const AccountId& name) {
    const auto row =
        transaction.find<std::string, bool, std::int32_t, std::optional<Instant>>(state_of, name);
    if (!row) return std::nullopt;
    return std::make_from_tuple<LoginState>(*row);
}

void keep_login_state(store::Transaction& transaction, const AccountId& name,
                      const LoginState& state) {
    transaction.change(keep_state, name, state.failures, state.locked_until);
}

std::optional<OneTimeSecret> one_time_secret(store::Transaction& transaction, people::Seals& seals,
                                             const AccountId& name) {
    const auto row =
        transaction.find<std::optional<store::Bytes>, bool, std::optional<std::int64_t>>(secret_of,
                                                                                         name);
    if (!row || !std::get<0>(*row)) return std::nullopt;
    const auto& [sealed, confirmed, last_step] = *row;
    auto secret = seals.open(people::owner_of(name), "one-time-secret", *sealed);
    if (!secret) return std::nullopt;
    return OneTimeSecret{*std::move(secret), confirmed, last_step};
}

void keep_one_time_secret(store::Transaction& transaction, people::Seals& seals,
                          const AccountId& name, const OneTimeSecret& secret) {
    transaction.change(keep_secret, name,
                       seals.seal(people::owner_of(name), "one-time-secret", secret.secret),
                       secret.confirmed, secret.last_step);
}

void add_session(store::Transaction& transaction, const std::string& token_hash,
                 const Session& session) {
    transaction.change(insert_session, token_hash, session.account, session.created_at,
                       session.seen_at);
}

std::optional<SessionOf> find_session(store::Transaction& transaction,
                                      const std::string& token_hash) {
    auto row =
        transaction.find<Instant, Instant, AccountId, AccountKind, std::optional<ProfessionalId>,
                         std::optional<PersonId>, Language>(session_of, token_hash);
    if (!row) return std::nullopt;
    auto& [created_at, seen_at, name, kind, professional, person, language] = *row;
    const Session session{name, created_at, seen_at};
    return SessionOf{session,
                     {std::move(name), kind, std::move(professional), std::move(person), language}};
}

void keep_seen(store::Transaction& transaction, const std::string& token_hash, Instant seen_at) {
    transaction.change(seen, token_hash, seen_at);
}

void remove_session(store::Transaction& transaction, const std::string& token_hash) {
    transaction.change(end_session, token_hash);
    transaction.begin_edition();
}

bool for_trial(store::Transaction& transaction) {
    return store::find_setting(transaction, "people.numbers") == "test";
}

void remove_sessions_before(store::Transaction& transaction, Instant created_before) {
    transaction.change(end_sessions, created_before);
}

} // namespace schakel::access
