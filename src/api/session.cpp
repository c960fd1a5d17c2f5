// /v1/session -- logging in and out, and how long it lasts.
#include "access/account_store.h"
#include "access/log_in.h"
#include "api/rate_limits.h"
#include "api/routes.h"
#include "crypto/totp.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

namespace schakel::api {

namespace {

struct Login {
    std::string account;
    std::string password;
    std::optional<std::string> one_time_code;
};
BOOST_DESCRIBE_STRUCT(Login, (), (account, password, one_time_code))

struct SessionView {
    std::string account;
    access::AccountKind kind = access::AccountKind::professional;
    std::string name;
    std::optional<ProfessionalId> professional{};
    std::optional<OrganisationId> organisation{};
    std::optional<std::string> organisation_name{};
    std::optional<std::string> function{};
    std::vector<std::string> roles;
    Language language = Language::nl;
    std::string csrf_token;
    Instant expires_at;
    Instant idle_expires_at;
    Instant warn_at;
    bool trial = false;
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (account, kind, name, professional, organisation, organisation_name, function,
                       roles, language, csrf_token, expires_at, idle_expires_at, warn_at, trial))

struct OneTimeSecretView {
    std::string secret;
    std::string uri;
};
BOOST_DESCRIBE_STRUCT(OneTimeSecretView, (), (secret, uri))

struct OneTimeCode {
    std::string one_time_code;
};
BOOST_DESCRIBE_STRUCT(OneTimeCode, (), (one_time_code))

SessionView view_of(store::Transaction& transaction, const access::Actor& actor,
                    const access::Session& session, std::string_view token,
                    const crypto::Vault& vault) {
    SessionView view{.account = actor.account.value,
                     .kind = actor.kind,
                     .name = actor.name,
                     .roles = actor.roles,
                     .language = actor.language,
                     .csrf_token = access::csrf_token_for(token, vault),
                     .expires_at = access::expires_at(session),
                     .idle_expires_at = access::idle_expires_at(session),
                     .warn_at = access::warns_at(session),
                     .trial = access::for_trial(transaction)};
    if (actor.kind == access::AccountKind::professional) {
        const auto contact = networks::contact_of(transaction, actor.professional);
        view.professional = contact.professional;
        view.organisation = contact.organisation;
        view.organisation_name = contact.organisation_name;
        view.function = contact.function;
    } else if (actor.person) {
        people::Seals seals{transaction, vault};
        if (const auto person = people::find_person(transaction, seals, *actor.person))
            view.name = people::display_name(person->name);
    }
    return view;
}

/// The name is that of contract.md; over plain loopback a browser would not take the prefix.
std::string cookie(const http::Request& request, std::string_view value,
                   std::chrono::seconds life) {
    return (request.secure ? "__Host-session=" : "session=") + std::string{value} +
           "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(life.count()) +
           (request.secure ? "; Secure" : "");
}

http::Problem to_problem(access::LoginRefusal refusal) {
    switch (refusal) {
    case access::LoginRefusal::wrong: return problem("login-refused");
    case access::LoginRefusal::locked: {
        // Not how long it is still locked: who guesses need not know when someone else began.
        auto locked = problem("account-locked");
        const auto longest = std::chrono::duration_cast<std::chrono::seconds>(access::lock_time);
        locked.headers.emplace_back("Retry-After", std::to_string(longest.count()));
        return locked;
    }
    case access::LoginRefusal::one_time_code_needed: return problem("one-time-code-needed");
    case access::LoginRefusal::second_factor_needed: return problem("second-factor-needed");
    }
    std::unreachable();
}

/// Three steps, for the check of the password must hold up neither writer nor reader
/// (access/log_in.h).
Answer log_in(Call& call) {
    auto login = detail::body_of<Login>(call);
    if (!login) return std::unexpected{login.error()};
    if (call.parts.limits != nullptr)
        if (const auto wait =
                call.parts.limits->login(AccountId{login->account}, call.request.remote_address))
            return std::unexpected{too_many_requests(*wait)};
    auto& database = call.parts.database;
    const auto attempt = database.read([&](store::Transaction& transaction) {
        return access::begin_login(transaction, AccountId{login->account}, call.now);
    });
    if (attempt.locked) return std::unexpected{to_problem(access::LoginRefusal::locked)};
    const bool right = access::password_right(attempt, login->password, call.parts.passwords);
    std::optional<access::LoginOutcome> outcome;
    std::optional<SessionView> view;
    database.write([&](store::Transaction& transaction) {
        outcome = access::complete_login(transaction, call.vault(), attempt, right,
                                         login->one_time_code, call.now);
        if (outcome->result) {
            const auto& token = outcome->result->token;
            const auto known = access::session_for(transaction, token, call.now);
            view = view_of(transaction, known->actor, known->session, token, call.vault());
        }
        return true;
    });
    if (!outcome->result) return std::unexpected{to_problem(outcome->result.error())};
    http::Response response{.status = 201, .body = codec::write_json(*view)};
    response.headers.emplace_back(
        "Set-Cookie", cookie(call.request, outcome->result->token, access::session_max));
    return response;
}

Reply<SessionView> show_session(Call& call) {
    return Given{
        view_of(call.transaction(), call.actor, *call.session, call.session_token, call.vault())};
}

Reply<SessionView> extend_session(Call& call, const Nothing&) {
    access::keep_seen(call.transaction(), access::hash_of_token(call.session_token), call.now);
    call.session->seen_at = call.now;
    return show_session(call);
}

Answer log_out(Call& call) {
    access::remove_session(call.transaction(), access::hash_of_token(call.session_token));
    http::Response response{.status = 204};
    response.headers.emplace_back("Set-Cookie", cookie(call.request, "", std::chrono::seconds{0}));
    return response;
}

Reply<OneTimeSecretView> make_one_time_secret(Call& call, const Nothing&) {
    people::Seals seals{call.transaction(), call.vault()};
    const auto secret = crypto::new_totp_secret();
    access::keep_one_time_secret(call.transaction(), seals, call.actor.account,
                                 {crypto::text_of(secret.view()), false, std::nullopt});
    return Given{
        OneTimeSecretView{crypto::to_base32(secret.view()),
                          crypto::otpauth_uri(secret.view(), "Schakel", call.actor.account.value)}};
}

Reply<Nothing> confirm_one_time_secret(Call& call, const OneTimeCode& code) {
    people::Seals seals{call.transaction(), call.vault()};
    auto secret = access::one_time_secret(call.transaction(), seals, call.actor.account);
    if (!secret) return std::unexpected{problem("login-refused")};
    const auto step = crypto::matching_totp_step(crypto::bytes_of(secret->secret),
                                                 code.one_time_code, call.now, secret->last_step);
    if (!step) return std::unexpected{problem("login-refused")};
    secret->confirmed = true;
    secret->last_step = step;
    access::keep_one_time_secret(call.transaction(), seals, call.actor.account, *secret);
    return Given{Nothing{}};
}

} // namespace

std::vector<Route> session_routes() {
    Route login{.method = http::Method::post,
                .path = "/v1/session",
                .operation = "logIn",
                .summary = "Log in with an account, its password and a one-time code",
                .audience = Audience::anyone,
                .work = Work::slow,
                .status = 201,
                .handle = log_in,
                .body_schema = detail::schema<Login>,
                .answer_schema = detail::schema<SessionView>,
                .rate = RateOf::logins};
    Route logout{.method = http::Method::delete_,
                 .path = "/v1/session",
                 .operation = "logOut",
                 .summary = "Log out",
                 .audience = Audience::signed_in,
                 .work = Work::deed,
                 .status = 204,
                 .handle = log_out,
                 .body_schema = detail::schema<Nothing>,
                 .answer_schema = detail::schema<Nothing>};
    return {login,
            logout,
            glance<SessionView>("/v1/session", "showSession", "Who is logged in, and until when",
                                Audience::signed_in, show_session),
            changes<Nothing, SessionView>("/v1/session/extension", "extendSession",
                                          "Stay logged in for another half hour",
                                          Audience::signed_in, extend_session),
            makes<Nothing, OneTimeSecretView>("/v1/one-time-secrets", "makeOneTimeSecret",
                                              "A new secret for an authenticator; shown this once",
                                              Audience::signed_in, make_one_time_secret),
            changes<OneTimeCode, Nothing>("/v1/one-time-secrets/confirmation",
                                          "confirmOneTimeSecret",
                                          "From now on the one-time code is needed to log in",
                                          Audience::signed_in, confirm_one_time_secret)};
}

} // namespace schakel::api
