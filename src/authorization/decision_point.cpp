#include "authorization/decision_point.h"

#include "authorization/text_file.h"
#include "crypto/hmac.h"

#include <algorithm>

namespace schakel::authorization {

namespace {

/// Each use has a key of its own: what leaks of one helps with no other.
crypto::Hash key_for(const crypto::Vault& vault, std::string_view use) {
    return crypto::hmac_sha256(vault.key(crypto::KeyUse::session_tokens), crypto::bytes_of(use));
}

/// More than any table needs, and little enough that no model holds a thread up.
dmn::Limits limits_of(const Settings& settings) {
    return {.steps = 1'000'000,
            .depth = dmn::Limits{}.depth,
            .items = 1'000'000,
            .time = std::chrono::milliseconds{
                settings.decision_milliseconds.value_or(decision_milliseconds_default)}};
}

} // namespace

DecisionPoint::DecisionPoint(Settings settings, const crypto::Vault& vault)
    : settings_{std::move(settings)}, clients_{settings_.client},
      tokens_{key_for(vault, "authorization/page-tokens")},
      signer_{key_for(vault, "authorization/signatures")} {}

std::expected<std::unique_ptr<DecisionPoint>, Faults>
DecisionPoint::open(const std::filesystem::path& folder, const crypto::Vault& vault,
                    const DecisionPoint* before) {
    const auto text = read_text_file(folder / "authorization.toml");
    if (!text) return std::unexpected{Faults{{"authorization.toml", "missing", text.error()}}};
    auto settings = read_settings(*text);
    if (!settings) return std::unexpected{std::move(settings.error())};
    std::unique_ptr<DecisionPoint> point{new DecisionPoint{std::move(*settings), vault}};
    Faults faults;
    for (const auto& one : point->settings_.policy) {
        auto policy = Policy::open(one, folder, limits_of(point->settings_));
        if (policy)
            point->policies_.push_back(std::move(*policy));
        else
            std::ranges::move(policy.error(), std::back_inserter(faults));
    }
    auto log = point->log_after(before, folder);
    if (log)
        point->log_ = std::move(*log);
    else
        std::ranges::move(log.error(), std::back_inserter(faults));
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return point;
}

std::expected<std::shared_ptr<DecisionLog>, Faults>
DecisionPoint::log_after(const DecisionPoint* before, const std::filesystem::path& folder) const {
    const auto& file = settings_.decision_log;
    const auto sync = settings_.decision_log_sync.value_or(LogSync::every_second);
    if (before != nullptr && before->settings_.decision_log == file &&
        before->settings_.decision_log_sync.value_or(LogSync::every_second) == sync)
        return before->log_;
    return DecisionLog::open(file ? folder / *file : std::filesystem::path{}, sync);
}

const Policy* DecisionPoint::policy_of(std::string_view tenant) const {
    const auto found = std::ranges::find(policies_, tenant, &Policy::tenant);
    return found == policies_.end() ? nullptr : &*found;
}

std::size_t DecisionPoint::evaluations_max() const {
    return static_cast<std::size_t>(settings_.evaluations_max.value_or(evaluations_max_default));
}

std::expected<Evaluated, Unanswered> DecisionPoint::evaluate(const Policy& policy,
                                                             const Batch& batch,
                                                             const Circumstances& circumstances,
                                                             Deadline deadline, Haste haste) const {
    if (haste == Haste::at_once && log_->waits_for_disk())
        return std::unexpected{Unanswered::not_at_once};
    auto rulings = answer(policy, batch, deadline, haste);
    if (!rulings) return std::unexpected{Unanswered::not_at_once};
    std::string lines;
    append_lines(lines, circumstances, policy, batch, *rulings);
    if (haste == Haste::at_once) return Evaluated{std::move(*rulings), log_->gather(lines)};
    if (!log_->write(lines)) return std::unexpected{Unanswered::not_logged};
    return Evaluated{std::move(*rulings), nullptr};
}

std::expected<Found, Unanswered> DecisionPoint::find(const Policy& policy, const Search& search,
                                                     const Circumstances& circumstances,
                                                     Deadline deadline) const {
    const SearchLimits limits{.results_max = static_cast<std::uint64_t>(
                                  settings_.results_max.value_or(results_max_default))};
    auto found =
        authorization::find(policy, search, tokens_, limits, circumstances.client, deadline);
    if (!found) return std::unexpected{Unanswered::token_refused};
    std::string line;
    append_line(line, circumstances, policy, search, *found);
    if (!log_->write(line)) return std::unexpected{Unanswered::not_logged};
    return std::move(*found);
}

} // namespace schakel::authorization
