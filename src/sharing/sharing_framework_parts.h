// What a loaded Grondslag is made of. For the files of the framework only; callers include
// sharing_framework.h.
#pragma once

#include "dmn/evaluation.h"
#include "dmn/joined_diagram.h"
#include "dmn/questions.h"

#include "sharing/policy_tables.h"
#include "sharing/question_scheme.h"
#include "sharing/sharing_framework.h"
#include "sharing/terms.h"

#include <mutex>

namespace schakel::sharing {

/// The wording of the answers: a sentence for each ground, and the parts that may follow it.
struct Sentences {
    std::map<std::string, Wording> gronden;
    /// Of grounds that oblige: what they say as long as it is only permitted, because it was not weighed yet.
    std::map<std::string, Wording> open;
    std::map<std::string, Wording> delen;
    /// Within a sentence: who gives a consent, by condition, and what each kind of data is.
    std::map<std::string, Wording> toestemming;
    std::map<std::string, Wording> gegevens;
};
BOOST_DESCRIBE_STRUCT(Sentences, (), (gronden, open, delen, toestemming, gegevens))

/// The decisions that an advice is read from; everything else in the tables serves these.
struct AdviceDecisions {
    dmn::DecisionIndex ground{};
    dmn::DecisionIndex verdict{};
    dmn::DecisionIndex allowed_data{};
    dmn::DecisionIndex conditions{};
    dmn::DecisionIndex duties{};
    dmn::DecisionIndex manner{};
    dmn::DecisionIndex norm{};
};

class AskingDesk;

/// Desks at which nobody sits. A copy begins without any, for its program may become another.
class FreeDesks {
public:
    FreeDesks();
    FreeDesks(const FreeDesks& other) : FreeDesks{} { (void)other; }
    FreeDesks& operator=(const FreeDesks&) = delete;
    ~FreeDesks();

    [[nodiscard]] std::unique_ptr<AskingDesk> take(const struct FrameworkParts& parts);
    void keep(std::unique_ptr<AskingDesk> desk);

private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<AskingDesk>> free_;
};

/// The tables behind the verdict as one diagram, made when it is asked for. A copy begins without it, for its program
/// may become another.
class VerdictDiagram {
public:
    /// What a fact is in the diagram: one variable, or of a list one for each of its codes. A fact or a code that no
    /// verdict hangs on has none.
    using Variables = std::vector<std::optional<std::size_t>>;
    struct Joined {
        dmn::JoinedDiagram diagram;
        std::vector<Variables> of_fact;
        /// By variable.
        std::vector<std::size_t> fact_of;
    };

    VerdictDiagram() = default;
    VerdictDiagram(const VerdictDiagram& other) : VerdictDiagram{} { (void)other; }
    VerdictDiagram& operator=(const VerdictDiagram&) = delete;
    ~VerdictDiagram() = default;

    /// Its outcomes are verdicts. Null when it cannot be made (dmn::TableDiagrams, dmn::JoinedDiagram).
    [[nodiscard]] const Joined* of(const struct FrameworkParts& parts);

private:
    std::once_flag made_;
    std::optional<Joined> joined_;
};

struct FrameworkParts {
    FactModel facts;
    QuestionScheme scheme;
    std::vector<Provision> provisions;
    std::map<std::string, std::size_t, std::less<>> provision_by_id;
    Sentences sentences;
    PolicyTitle title;
    std::vector<TableTitle> tables;
    std::vector<SignOff> sign_offs;
    std::vector<Parameter> parameters;
    std::vector<Term> terms;
    std::vector<PurposeBound> purpose_bounds;
    PolicyVersion version;
    dmn::Program program;
    AdviceDecisions decisions;
    /// For each fact of the model its input in the program; nullopt when no table reads it.
    std::vector<std::optional<dmn::InputIndex>> inputs;
    /// For each input of the program its fact.
    std::vector<std::size_t> fact_of_input;
    /// The scheme in terms of the program's inputs.
    std::vector<dmn::Askable> askables;
    std::map<std::string, std::string, std::less<>> files;
    mutable FreeDesks desks{};
    mutable VerdictDiagram verdict_diagram{};

    static SharingFramework framework(std::shared_ptr<const FrameworkParts> parts) {
        return SharingFramework{std::move(parts)};
    }
    static const FrameworkParts& of(const SharingFramework& framework) { return *framework.parts_; }
};

/// The parts of one version from its files, or every fault in them.
[[nodiscard]] std::expected<std::shared_ptr<const FrameworkParts>, Faults>
load_parts(std::span<const PolicyFile> files);

/// The columns beside a table in which a jurist writes what a rule rests on, and "nee" when a rule only says that its
/// table does not apply, so that its provisions carry no answer.
inline constexpr std::string_view provisions_annotation = "Bepalingen";
inline constexpr std::string_view not_cited_annotation = "Aanhalen";

/// What stands beside a rule in the annotation column of that name; empty when there is none.
[[nodiscard]] std::string_view annotation(const dmn::CompiledTable& table,
                                          const dmn::CompiledRule& rule, std::string_view name);

/// Splits "AVG-5, WMO-5.2.6" into its identifiers.
[[nodiscard]] std::vector<std::string> provision_ids(std::string_view annotation);

} // namespace schakel::sharing
