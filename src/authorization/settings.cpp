#include "authorization/settings.h"

#include "base/uuid.h"
#include "codec/json.h"
#include "codec/toml_document.h"
#include "crypto/sha256.h"

#include <fmt/format.h>
#include <set>

namespace schakel::authorization {

namespace {

constexpr std::string_view file = "authorization.toml#";

std::string in_file(std::string_view place) { return fmt::format("{}{}", file, place); }

/// What the form of the record does not say.
class Checked {
public:
    Faults faults;

    explicit Checked(const Settings& settings) {
        number("/evaluationsMax", settings.evaluations_max, 1, 10'000);
        number("/resultsMax", settings.results_max, 1, 10'000);
        number("/decisionMilliseconds", settings.decision_milliseconds, 1, 5'000);
        if (settings.policy.empty()) add("/policy", "missing", "there must be a policy");
        for (std::size_t at = 0; at < settings.policy.size(); ++at)
            policy(fmt::format("/policy/{}", at), settings.policy[at]);
        for (std::size_t at = 0; at < settings.client.size(); ++at)
            client(fmt::format("/client/{}", at), settings.client[at]);
    }

private:
    void policy(const std::string& at, const PolicySettings& policy) {
        // It stands in an address.
        if (policy.tenant && !is_identifier(*policy.tenant))
            add(at + "/tenant", "malformed", "small letters, digits and hyphens, 64 at most");
        if (!tenants_.insert(policy.tenant.value_or("")).second)
            add(at + "/tenant", "duplicate", "another policy is for the same tenant");
        if (policy.models.empty()) add(at + "/models", "missing", "there must be a model");
        if (!policy.decision && policy.rule.empty())
            add(at + "/decision", "missing", "neither a decision nor a rule says what is asked");
        for (const auto& urn : policy.capabilities)
            if (!urn.starts_with("urn:"))
                add(at + "/capabilities", "malformed", "a capability is a URN");
    }
    void client(const std::string& at, const ClientSettings& client) {
        if (!clients_.insert(client.name).second)
            add(at + "/name", "duplicate", "another client has the same name");
        const auto hash = crypto::from_hex(client.key_sha256);
        if (!hash || hash->size() != std::tuple_size_v<crypto::Hash>)
            add(at + "/keySha256", "malformed", "a SHA-256 is 64 hexadecimal digits");
        else if (!keys_.insert(crypto::to_hex(*hash)).second)
            add(at + "/keySha256", "duplicate", "another client has the same key");
        if (!tenants_.contains(client.tenant.value_or("")))
            add(at + "/tenant", "unknown", "no policy is for this tenant");
    }
    void number(std::string_view at, const std::optional<std::int64_t>& given, std::int64_t from,
                std::int64_t to) {
        if (given && (*given < from || *given > to))
            add(at, "out_of_range", fmt::format("must lie from {} to {}", from, to));
    }
    void add(std::string_view at, std::string code, std::string message) {
        faults.push_back({in_file(at), std::move(code), std::move(message)});
    }

    std::set<std::string> tenants_, clients_, keys_;
};

} // namespace

std::expected<Settings, Faults> read_settings(std::string_view text) {
    auto settings = codec::read_toml<Settings>(text);
    if (!settings) {
        for (auto& fault : settings.error())
            fault.pointer = in_file(fault.pointer);
        return settings;
    }
    Checked checked{*settings};
    if (!checked.faults.empty()) return std::unexpected{std::move(checked.faults)};
    return settings;
}

} // namespace schakel::authorization
