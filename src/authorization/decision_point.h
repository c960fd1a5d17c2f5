// A policy decision point: its policies, who may ask them, and the log of what it answered. It knows
// nothing of HTTP and nothing of youth care.
#pragma once

#include "authorization/clients.h"
#include "authorization/log_lines.h"
#include "authorization/metadata.h"
#include "crypto/vault.h"

namespace schakel::authorization {

/// Why there is no answer at all.
enum class Unanswered {
    not_logged,    ///< R-AUTHORIZATION-8
    token_refused, ///< R-AUTHORIZATION-5
    not_at_once,   ///< it takes more than a moment; nothing came of it yet
};

struct Evaluated {
    std::vector<Ruling> rulings;
    /// R-AUTHORIZATION-8: the rulings may be told once it is kept, which throws NotLogged where it
    /// cannot be. Null when they stand in the log already.
    std::shared_ptr<Keeping> log;
};

/// Made once; all members may be called from any thread.
class DecisionPoint {
public:
    /// Reads authorization.toml and what it names in the folder. All faults at once, each with its
    /// file and place. The vault must live as long. It goes on in the log of the point `before`
    /// where that is the same: two writers of one file would not see each other's cut lines.
    [[nodiscard]] static std::expected<std::unique_ptr<DecisionPoint>, Faults>
    open(const std::filesystem::path& folder, const crypto::Vault& vault,
         const DecisionPoint* before = nullptr);

    [[nodiscard]] const Clients& clients() const { return clients_; }
    [[nodiscard]] const Settings& settings() const { return settings_; }
    [[nodiscard]] const std::vector<Policy>& policies() const { return policies_; }
    /// Null when no policy is for that tenant.
    [[nodiscard]] const Policy* policy_of(std::string_view tenant) const;
    [[nodiscard]] const Signer& signer() const { return signer_; }
    [[nodiscard]] std::size_t evaluations_max() const;

    /// Answers and logs; the client stands in the circumstances. At once it leaves the log to
    /// whoever tells the answer, who may have others to write with it.
    [[nodiscard]] std::expected<Evaluated, Unanswered>
    evaluate(const Policy& policy, const Batch& batch, const Circumstances& circumstances,
             Deadline deadline, Haste haste = Haste::none) const;
    [[nodiscard]] std::expected<Found, Unanswered> find(const Policy& policy, const Search& search,
                                                        const Circumstances& circumstances,
                                                        Deadline deadline) const;

    /// See DecisionLog::reopen.
    bool reopen_log() { return log_->reopen(); }

private:
    DecisionPoint(Settings settings, const crypto::Vault& vault);
    [[nodiscard]] std::expected<std::shared_ptr<DecisionLog>, Faults>
    log_after(const DecisionPoint* before, const std::filesystem::path& folder) const;

    Settings settings_;
    Clients clients_;
    PageTokens tokens_;
    Signer signer_;
    std::vector<Policy> policies_;
    std::shared_ptr<DecisionLog> log_;
};

} // namespace schakel::authorization
