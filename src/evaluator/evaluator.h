// A blind evaluator: has a key of the reference index, and answers what it cannot read.
//
//   R-OPRF-28  Nothing by which a person, a blind or an output could be known comes into an
//              evaluator: not into its files, its logs or its memory. (research: index 8 R22, 9 G18;
//              AVG art. 25 lid 1)
#pragma once

#include "crypto/oprf_key_file.h"
#include "evaluator/allowances.h"
#include "evaluator/evaluation.h"
#include "evaluator/evaluation_log.h"

#include <variant>

namespace schakel::evaluator {

struct EpochNotKnown {};
struct NotInTheLog {};
/// What stands in the way, with the rule in its own type.
using EvaluationRefusal = std::variant<Faults, EpochNotKnown, NotGranted, NotInTheLog>;

struct Evaluated {
    Evaluation evaluation;
    /// R-OPRF-17
    bool passes_half = false;
};

/// All members may be called from any thread; an answer waits for the disk.
class Evaluator {
public:
    using Moment = Allowances::Moment;

    /// The log must live as long.
    Evaluator(std::vector<crypto::OprfKeyVersion> keys,
              std::vector<AskingOrganisation> organisations, EvaluationLog& log);

    /// R-OPRF-14: null for nobody.
    [[nodiscard]] const AskingOrganisation*
    organisation_with(std::span<const std::string> certificate_names) const {
        return evaluator::organisation_with(organisations_, certificate_names);
    }
    /// 1. Is it a question, for a key that is here (R-OPRF-13)? 2. Is so much left (R-OPRF-15,
    /// R-OPRF-16)? 3. Evaluate. 4. Write it down (R-OPRF-18). 5. Answer.
    [[nodiscard]] std::expected<Evaluated, EvaluationRefusal>
    answer(const AskingOrganisation& organisation, const AskEvaluation& question, Instant now,
           Moment moment);

    [[nodiscard]] PublishedKeys keys() const;
    /// Of the day of that moment.
    [[nodiscard]] std::map<std::string, Usage> usage(Instant now) const;

private:
    struct Version {
        crypto::OprfKeyVersion key;
        crypto::OprfEvaluator evaluator;
    };
    [[nodiscard]] const Version* version_of(std::int64_t epoch) const;

    std::vector<Version> versions_;
    const std::vector<AskingOrganisation> organisations_;
    EvaluationLog& log_;
    mutable std::mutex mutex_;
    mutable Allowances allowances_;
};

} // namespace schakel::evaluator
