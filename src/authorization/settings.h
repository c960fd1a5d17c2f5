// What the administrator writes in authorization.toml.
#pragma once

#include "authorization/decision_log.h"
#include "base/invalid.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace schakel::authorization {

/// Which decision is asked. What is left out fits everything.
struct RuleSettings {
    std::optional<std::string> subject;
    std::optional<std::string> action;
    std::optional<std::string> resource;
    std::string decision;
};
BOOST_DESCRIBE_STRUCT(RuleSettings, (), (subject, action, resource, decision))

/// An action that a search for actions may find, on resources of one type or of all.
struct ActionSettings {
    std::string name;
    std::optional<std::string> resource;
};
BOOST_DESCRIBE_STRUCT(ActionSettings, (), (name, resource))

/// The properties that a message may say of a subject or resource itself, by name; `*` is all.
struct RequestProperties {
    std::vector<std::string> subject;
    std::vector<std::string> resource;
};
BOOST_DESCRIBE_STRUCT(RequestProperties, (), (subject, resource))

struct PolicySettings {
    std::string name;
    /// Left out for the policy of who is of no tenant.
    std::optional<std::string> tenant;
    /// Files beside authorization.toml.
    std::vector<std::string> models;
    std::vector<std::string> entities;
    /// The decision that is asked where no rule fits.
    std::optional<std::string> decision;
    std::vector<RuleSettings> rule;
    std::vector<ActionSettings> action;
    std::optional<RequestProperties> request_properties;
    /// Registered URNs, for the metadata.
    std::vector<std::string> capabilities;
};
BOOST_DESCRIBE_STRUCT(PolicySettings, (),
                      (name, tenant, models, entities, decision, rule, action, request_properties,
                       capabilities))

/// What a client may ask.
enum class Asking { evaluation, search };
BOOST_DESCRIBE_ENUM(Asking, evaluation, search)

struct ClientSettings {
    std::string name;
    /// 64 hexadecimal digits: of the key as the client sends it.
    std::string key_sha256;
    std::optional<std::string> tenant;
    /// Everything when empty.
    std::vector<Asking> may;
};
BOOST_DESCRIBE_STRUCT(ClientSettings, (), (name, key_sha256, tenant, may))

struct Settings {
    /// A file beside authorization.toml; standard error when left out.
    std::optional<std::string> decision_log;
    std::optional<LogSync> decision_log_sync;
    /// In one message.
    std::optional<std::int64_t> evaluations_max;
    /// On one page of a search.
    std::optional<std::int64_t> results_max;
    /// For one evaluation.
    std::optional<std::int64_t> decision_milliseconds;
    std::optional<bool> sign_answers;
    std::vector<PolicySettings> policy;
    std::vector<ClientSettings> client;
};
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (decision_log, decision_log_sync, evaluations_max, results_max,
                       decision_milliseconds, sign_answers, policy, client))

inline constexpr std::int64_t evaluations_max_default = 1'000;
inline constexpr std::int64_t results_max_default = 1'000;
inline constexpr std::int64_t decision_milliseconds_default = 100;

/// All faults at once, what is not known among them; `text` is the file's.
[[nodiscard]] std::expected<Settings, Faults> read_settings(std::string_view text);

} // namespace schakel::authorization
