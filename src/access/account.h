// Accounts of this server, and how long a session lasts.
//
//   R-ACCESS-1  A session ends by itself: thirty minutes after the last deed, and ten hours after
//               the login whatever happened since; two minutes before the first it warns. (BIO2
//               8.5; NEN 7510; design: the numbers)
//   R-ACCESS-2  Five wrong tries in a row lock an account for fifteen minutes. (research:
//               reliability 6.1; ASVS 6.3.1)
//   R-ACCESS-3  Nobody comes in without a second factor, except in a database that is marked as
//               trial, which holds test persons only. (ASVS 6.3.3; decisions of the AP of 2018 and
//               2020 about hospitals)
#pragma once

#include "base/language.h"
#include "base/vocabulary.h"
#include "codec/shapes.h"

#include <optional>
#include <string>
#include <vector>

namespace schakel::access {

enum class AccountKind { professional, citizen };
BOOST_DESCRIBE_ENUM(AccountKind, professional, citizen)

struct Account {
    AccountId name;
    AccountKind kind = AccountKind::professional;
    std::optional<ProfessionalId> professional;
    std::optional<PersonId> person;
    Language language = Language::nl;
};

/// What the login looks at; kept beside the account and never sent anywhere.
struct LoginState {
    std::string password_hash;
    bool second_factor = false;
    std::int32_t failures = 0;
    std::optional<Instant> locked_until;
};

inline constexpr std::chrono::minutes idle_max{30};
inline constexpr std::chrono::hours session_max{10};
inline constexpr std::chrono::minutes warning_before{2};
/// How exactly is kept when someone was seen last: enough for thirty minutes, and it spares a write
/// for every look.
inline constexpr std::chrono::seconds seen_precision{60};
inline constexpr std::int32_t failures_max = 5;
inline constexpr std::chrono::minutes lock_time{15};

struct Session {
    AccountId account;
    Instant created_at;
    Instant seen_at;
};

// R-ACCESS-1
[[nodiscard]] inline Instant expires_at(const Session& session) {
    return session.created_at + session_max;
}
[[nodiscard]] inline Instant idle_expires_at(const Session& session) {
    return std::min(session.seen_at + idle_max, expires_at(session));
}
[[nodiscard]] inline Instant warns_at(const Session& session) {
    return idle_expires_at(session) - warning_before;
}
[[nodiscard]] inline bool holds(const Session& session, Instant now) {
    return now < idle_expires_at(session) && now >= session.created_at;
}

/// R-ACCESS-2: what a wrong try makes of it.
[[nodiscard]] LoginState after_failure(LoginState state, Instant now);
[[nodiscard]] inline bool locked(const LoginState& state, Instant now) {
    return state.locked_until && now < *state.locked_until;
}

/// Who asks, as every deed gets to know it.
struct Actor {
    AccountId account;
    AccountKind kind = AccountKind::professional;
    std::string name;
    /// Empty for a citizen.
    ProfessionalId professional;
    OrganisationId organisation;
    /// Only for a citizen.
    std::optional<PersonId> person;
    std::vector<std::string> roles;
    Language language = Language::nl;
    Instant at;

    [[nodiscard]] Signature signature() const { return {professional, organisation, at}; }
    [[nodiscard]] bool has_role(std::string_view role) const {
        return std::find(roles.begin(), roles.end(), role) != roles.end();
    }
};

} // namespace schakel::access
