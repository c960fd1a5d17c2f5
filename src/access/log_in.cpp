#include "access/log_in.h"

#include "access/account_store.h"
#include "crypto/random.h"
#include "crypto/search_token.h"
#include "crypto/sha256.h"
#include "crypto/totp.h"
#include "networks/directory_store.h"

namespace schakel::access {

namespace {

/// R-ACCESS-3 and R-CRYPTO-7: whether the code opens, or none is needed.
std::expected<void, LoginRefusal>
second_factor(store::Transaction& transaction, const crypto::Vault& vault, const AccountId& account,
              const std::optional<std::string>& code, Instant now) {
    people::Seals seals{transaction, vault};
    auto secret = one_time_secret(transaction, seals, account);
    if (!secret || !secret->confirmed) {
        if (for_trial(transaction)) return {};
        return std::unexpected{LoginRefusal::second_factor_needed};
    }
    if (!code) return std::unexpected{LoginRefusal::one_time_code_needed};
    const auto step =
        crypto::matching_totp_step(crypto::bytes_of(secret->secret), *code, now, secret->last_step);
    if (!step) return std::unexpected{LoginRefusal::wrong};
    secret->last_step = step;
    keep_one_time_secret(transaction, seals, account, *secret);
    return {};
}

} // namespace

std::string_view rule_behind(LoginRefusal refusal) {
    switch (refusal) {
    case LoginRefusal::wrong: return "R-CRYPTO-6";
    case LoginRefusal::locked: return "R-ACCESS-2";
    case LoginRefusal::one_time_code_needed:
    case LoginRefusal::second_factor_needed: return "R-ACCESS-3";
    }
    std::unreachable();
}

LoginAttempt begin_login(store::Transaction& transaction, const AccountId& account, Instant now) {
    const auto state = login_state(transaction, account);
    if (!state) return {account, std::nullopt, false};
    return {account, state->password_hash, locked(*state, now)};
}

bool password_right(const LoginAttempt& attempt, std::string_view password,
                    const crypto::Passwords& passwords) {
    if (!attempt.password_hash) return passwords.verify_for_nobody(password);
    return passwords.verify(*attempt.password_hash, password);
}

LoginOutcome complete_login(store::Transaction& transaction, const crypto::Vault& vault,
                            const LoginAttempt& attempt, bool right,
                            const std::optional<std::string>& one_time_code, Instant now) {
    auto state = login_state(transaction, attempt.account);
    if (!state) return {std::unexpected{LoginRefusal::wrong}};
    // R-ACCESS-2: while it is locked even the right password does not open, or guessing would go
    // on.
    if (locked(*state, now)) return {std::unexpected{LoginRefusal::locked}};

    const auto opened =
        right ? second_factor(transaction, vault, attempt.account, one_time_code, now)
              : std::expected<void, LoginRefusal>{std::unexpected{LoginRefusal::wrong}};
    if (!opened) {
        if (opened.error() == LoginRefusal::wrong)
            keep_login_state(transaction, attempt.account, after_failure(*state, now));
        return {std::unexpected{opened.error()}};
    }
    state->failures = 0;
    state->locked_until.reset();
    keep_login_state(transaction, attempt.account, *state);
    remove_sessions_before(transaction, now - session_max);
    const NewSession made{crypto::random_token(), {attempt.account, now, now}};
    add_session(transaction, hash_of_token(made.token), made.session);
    return {made};
}

std::string hash_of_token(std::string_view token) {
    return crypto::to_hex(crypto::sha256(crypto::bytes_of(token)));
}

std::string csrf_token_for(std::string_view token, const crypto::Vault& vault) {
    const crypto::SearchTokens tokens{vault, crypto::KeyUse::session_tokens};
    return crypto::to_base64url(tokens.token("csrf", token));
}

namespace {

/// More people are not at work at once behind one server.
constexpr std::size_t remembered_max = 10'000;

std::optional<KnownSession> session_kept(store::Transaction& transaction, std::string_view token,
                                         Instant now) {
    const auto found = find_session(transaction, hash_of_token(token));
    if (!found || !holds(found->session, now)) return std::nullopt;
    const auto& account = found->account;
    Actor actor{.account = account.name,
                .kind = account.kind,
                .name = account.name.value,
                .professional = {},
                .organisation = {},
                .person = account.person,
                .roles = {},
                .language = account.language,
                .at = now};
    if (account.kind == AccountKind::professional) {
        // Whoever left the directory is nobody here from that moment on.
        if (!account.professional) return std::nullopt;
        const auto professional = networks::find(transaction, *account.professional);
        if (!professional) return std::nullopt;
        actor.name = professional->name;
        actor.professional = professional->id;
        actor.organisation = professional->organisation;
        actor.roles = professional->roles;
    } else if (!account.person) {
        return std::nullopt;
    }
    return KnownSession{std::move(actor), found->session};
}

} // namespace

std::optional<KnownSession> session_for(store::Transaction& transaction, std::string_view token,
                                        Instant now) {
    thread_local store::Remembered<KnownSession> remembered{remembered_max};
    const std::string key{token};
    if (const auto* known = remembered.find(transaction, key)) {
        // When it was last seen begins no new edition, so that is read again before it counts.
        if (holds(known->session, now) && now - known->session.seen_at <= seen_precision) {
            auto session = *known;
            session.actor.at = now;
            return session;
        }
    }
    auto found = session_kept(transaction, token, now);
    if (found) remembered.keep(transaction, key, *found);
    return found;
}

} // namespace schakel::access
