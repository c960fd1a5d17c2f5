// One policy: the models that decide, what is known of who and what they decide about, and which
// decision answers which question.
//
//   R-AUTHORIZATION-3  Only true is yes. Null, an error, a limit that was reached, a fact or a
//                      decision that is not there is no, with the reason as a code. (design: doubt
//                      means no)
//   R-AUTHORIZATION-4  What is known here goes before what a message says; a message adds or changes
//                      only the properties that the policy lets it. (design: who asks does not
//                      choose the facts)
#pragma once

#include "authorization/decider.h"
#include "authorization/entity_data.h"
#include "authorization/question.h"
#include "authorization/settings.h"

#include <boost/json/object.hpp>
#include <filesystem>

namespace schakel::authorization {

/// The answer to one question.
struct Ruling {
    bool decision = false;
    /// What is told besides: the reason of a doubt, and what the decision itself adds.
    boost::json::object context;
    /// The reason for the log; empty where the decision gives none.
    std::string reason;
};

/// Made once, then only read: any number of threads may ask it at once.
class Policy {
public:
    /// Reads the files beside authorization.toml in `folder`. All faults at once; a policy with one
    /// never decides.
    [[nodiscard]] static std::expected<Policy, Faults> open(const PolicySettings& settings,
                                                            const std::filesystem::path& folder,
                                                            const dmn::Limits& limits);

    [[nodiscard]] Ruling decide(const Question& question) const;
    /// The same, unless it takes more than a moment: then nothing came of it (nullopt). For who has
    /// others to serve meanwhile.
    [[nodiscard]] std::optional<Ruling> decide_at_once(const Question& question) const;

    [[nodiscard]] const PolicySettings& settings() const { return settings_; }
    [[nodiscard]] std::string tenant() const { return settings_.tenant.value_or(""); }
    [[nodiscard]] const EntityData& data() const { return data_; }
    /// SHA-256 of models and rules, in hexadecimal digits: which policy decided.
    [[nodiscard]] const std::string& hash() const { return hash_; }
    /// The same of what is known.
    [[nodiscard]] const std::string& data_hash() const { return data_hash_; }
    /// The actions that may be found on resources of that type, in the order of the settings.
    [[nodiscard]] std::vector<std::string> actions_on(std::string_view resource_type) const;

private:
    Policy() = default;
    [[nodiscard]] std::optional<std::size_t> decision_for(const Question& question) const;
    [[nodiscard]] dmn::Graph::Answer ask(std::size_t decision, const Question& question,
                                         const dmn::Limits& limits) const;

    PolicySettings settings_;
    EntityData data_;
    std::optional<Decider> decider_;
    dmn::Limits limits_;
    /// For each rule of the settings, and after them for what none of them is for.
    std::vector<std::size_t> decisions_;
    std::string hash_;
    std::string data_hash_;
};

} // namespace schakel::authorization
