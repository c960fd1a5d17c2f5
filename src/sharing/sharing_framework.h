// The Grondslag that holds now: decision tables, facts, provisions and wording of one version.
// Loaded once; then a value that any number of threads can ask.
//
//   R-SHARING-3  A version with any fault is not loaded: a table that does not compile, a rule
//                without a provision, a bill as a ground, a code that does not exist, a ground
//                without wording. (invariants T5, I21; design)
//   R-SHARING-4  With facts missing, sharing is permitted only when whatever they turn out to be,
//                the ground and the verdict stay the same. (invariant T1; design: doubt means no)
//   R-SHARING-5  What is permitted is part of what was asked, is never empty, and rests on a
//                provision; must rests on an obligation. An answer of the tables that breaks this
//                does not permit. (invariants I06, I08, I12)
//   R-SHARING-6  What is not permitted releases nothing. (invariant I09)
//   R-SHARING-7  The same facts under the same version give the same advice. (invariant T4)
//   R-SHARING-17 Where nobody said that whom it is about was told, telling them is among the duties.
//                (AVG art. 13 and 14; design: what is not known is not done)
//
// NOT YET: a date from which a provision stops counting (the reference index).
#pragma once

#include "sharing/advice.h"
#include "sharing/facts.h"
#include "sharing/policy_tables.h"
#include "sharing/question_scheme.h"

#include <filesystem>
#include <memory>
#include <span>

namespace schakel::sharing {

/// A file of the policy: its path below the policy folder, and its bytes.
struct PolicyFile {
    std::string_view path;
    std::string_view bytes;
};

/// One article on which an advice can rest, in words of our own.
struct Provision {
    std::string id;
    std::string law;
    std::string article;
    std::string gist;
    /// permits, obliges, forbids or condition
    std::string kind;
    /// in_force, in_force_repeal_announced or bill_pending
    std::string status;
    /// How well the text itself was checked: text_seen, older_text_seen, secondary_source_seen or
    /// not_verified.
    std::string verification;
};
BOOST_DESCRIBE_STRUCT(Provision, (), (id, law, article, gist, kind, status, verification))

/// Who made this version, from when it holds and what it rests on.
struct PolicyTitle {
    std::string name;
    std::string title;
    std::string version;
    std::string in_force_from;
    std::string approved_by;
    std::vector<std::string> sources;
};

/// How much of an advice is wanted.
enum class Detail {
    /// The answer itself, and what to ask next.
    answer,
    /// Also which facts decided and what would change it.
    reasons,
};

class SharingFramework {
public:
    /// From files such as `grondslag/uitkomst.dmn`. All faults at once, each naming file and place
    /// (R-SHARING-3).
    [[nodiscard]] static std::expected<SharingFramework, Faults>
    load(std::span<const PolicyFile> files);
    /// From a folder that holds `grondslag/`, or from that folder itself.
    [[nodiscard]] static std::expected<SharingFramework, Faults>
    load(const std::filesystem::path& folder);
    /// The version that travels inside the program. Throws std::logic_error when the program was
    /// built with a faulty one.
    [[nodiscard]] static SharingFramework built_in();

    [[nodiscard]] Advice advise(const Facts& facts, Detail detail = Detail::reasons) const;
    /// For one who does not know these facts: the next question is about another one for as long as
    /// one can matter, and about one of these only when nothing else is left to ask.
    [[nodiscard]] Advice advise_without(const Facts& facts,
                                        std::span<const std::string> not_known) const;

    /// The joint question to put where the advice over these facts asks for one of its facts and
    /// the others matter as well; null when that fact is asked by itself. It lives as long as the
    /// framework.
    [[nodiscard]] const JointQuestion*
    joint_question(const Facts& facts, std::span<const std::string> not_known = {}) const;

    [[nodiscard]] const FactModel& fact_model() const;
    [[nodiscard]] const QuestionScheme& question_scheme() const;
    [[nodiscard]] const PolicyVersion& version() const;
    [[nodiscard]] const PolicyTitle& title() const;
    /// Of every table its title, in the order of the files (R-SHARING-44).
    [[nodiscard]] std::span<const TableTitle> tables() const;
    [[nodiscard]] std::span<const SignOff> sign_offs() const;
    [[nodiscard]] std::span<const Parameter> parameters() const;
    [[nodiscard]] std::span<const PurposeBound> purpose_bounds() const;
    [[nodiscard]] std::span<const Provision> provisions() const;
    /// Null when this version knows no such provision.
    [[nodiscard]] const Provision* provision(std::string_view id) const;
    /// The bytes of one file of the version, such as "vignetten.json"; empty when it is not there.
    [[nodiscard]] std::string_view file(std::string_view name) const;
    /// All of them, by name.
    [[nodiscard]] std::vector<PolicyFile> files() const;

private:
    friend struct FrameworkParts;
    explicit SharingFramework(std::shared_ptr<const struct FrameworkParts> parts)
        : parts_{std::move(parts)} {}
    std::shared_ptr<const FrameworkParts> parts_;
};

} // namespace schakel::sharing
