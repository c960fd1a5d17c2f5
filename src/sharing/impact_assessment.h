// The data protection impact assessment of a network: what the program knows, made anew each time,
// and beside it what people write, in versions.
//
//   R-IMPACT-1  What the program knows and what people write stand apart. Nobody writes the first;
//               the program fills in nothing of the second. (AVG art. 35 lid 7; design: a judgement
//               is someone's)
//   R-IMPACT-2  A version is never changed or taken away: another is written after the last one that
//               was seen, and says who wrote it and when. (AVG art. 5 lid 2)
//   R-IMPACT-3  A version keeps what the program knew when it was written. Where the program knows
//               otherwise now, the version is out of date, and what changed is shown. (AVG art. 35
//               lid 11)
//   R-IMPACT-4  How likely and how bad a risk is and what remains of it is judged by people, and by
//               the program never. (AVG art. 35 lid 7 onder c)
//   R-IMPACT-5  It is adopted by name, for an organisation of the network, by someone else than who
//               wrote it, on a day that has come; once every chapter is written and every known risk
//               judged, while it is not out of date, and where much remains of a risk only with what
//               came of the prior consultation. (AVG art. 35 lid 1 and 2, art. 36 lid 1 and art. 38
//               lid 6; design: who advises does not decide)
//   R-IMPACT-6  It is written by who guards privacy for an organisation of the network, and every
//               professional may read it. (AVG art. 39 lid 1 onder c; design: as R-SHARING-15)
#pragma once

#include "base/vocabulary.h"
#include "sharing/processing_kinds.h"
#include "sharing/processing_register.h"

namespace schakel::sharing {

/// What people write, after AVG art. 35 and 36.
BOOST_DEFINE_ENUM_CLASS(ImpactChapter, description, necessity, proportionality, rights,
                        further_measures, officer_advice, views, prior_consultation)

struct ChapterGuide {
    ImpactChapter chapter{};
    Said title;
    Said question;
    std::string_view article;
    /// prior_consultation is asked only where much remains of a risk (R-IMPACT-5).
    bool always = true;
};
/// In the order in which they are read.
[[nodiscard]] std::span<const ChapterGuide> chapter_guides();

BOOST_DEFINE_ENUM_CLASS(RiskLevel, low, medium, high)
[[nodiscard]] Said words_of(RiskLevel level);

struct WrittenChapter {
    ImpactChapter chapter{};
    std::string text;
    bool operator==(const WrittenChapter&) const = default;
};
BOOST_DESCRIBE_STRUCT(WrittenChapter, (), (chapter, text))

struct JudgedRisk {
    /// The id of a known risk, or the name of another that people see.
    std::string risk;
    RiskLevel likelihood{};
    RiskLevel impact{};
    /// What remains with the measures.
    RiskLevel residual{};
    std::string reasons;
    bool operator==(const JudgedRisk&) const = default;
};
BOOST_DESCRIBE_STRUCT(JudgedRisk, (), (risk, likelihood, impact, residual, reasons))

/// To an open question of the register.
struct QuestionAnswer {
    std::string question;
    std::string text;
    bool operator==(const QuestionAnswer&) const = default;
};
BOOST_DESCRIBE_STRUCT(QuestionAnswer, (), (question, text))

/// What people write.
struct ImpactContent {
    std::vector<WrittenChapter> chapters;
    std::vector<JudgedRisk> risks;
    std::vector<QuestionAnswer> answers;
    bool operator==(const ImpactContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(ImpactContent, (), (chapters, risks, answers))

/// One thing that the program knows, in Dutch.
struct KnownStatement {
    /// Unique, and the same for the same thing.
    std::string id;
    std::string about;
    std::string text;
    bool operator==(const KnownStatement&) const = default;
};
BOOST_DESCRIBE_STRUCT(KnownStatement, (), (id, about, text))

/// Of a register in Dutch. The day itself is none: only what follows from it.
[[nodiscard]] std::vector<KnownStatement> statements_of(const ProcessingRegister& processing);

struct StatementChange {
    std::string about;
    /// Absent for what came.
    std::optional<std::string> before;
    /// Absent for what went.
    std::optional<std::string> after;
    bool operator==(const StatementChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(StatementChange, (), (about, before, after))
[[nodiscard]] std::vector<StatementChange>
changes_between(const std::vector<KnownStatement>& before,
                const std::vector<KnownStatement>& after);

struct ImpactAdoption {
    OrganisationId organisation;
    std::string name;
    std::string function;
    PartialDate date;
    Signature recorded;
    bool operator==(const ImpactAdoption&) const = default;
};

struct ImpactVersion {
    NetworkId network;
    /// From one on.
    std::int64_t number = 0;
    Signature by;
    ImpactContent content;
    std::vector<KnownStatement> rests_on;
    std::optional<ImpactAdoption> adopted{};
};

/// What is wrong with what was written, each with its place in the content. `known` is what there is
/// to answer.
[[nodiscard]] Faults faults_of(const ImpactContent& content, const ProcessingRegister& known);
/// What it lacks to be adopted (R-IMPACT-5); empty when it is complete.
[[nodiscard]] Faults missing_in(const ImpactContent& content);

/// The text of a chapter, empty where nobody wrote it.
[[nodiscard]] std::string_view text_of(const ImpactContent& content, ImpactChapter chapter);
/// Null where nobody judged it.
[[nodiscard]] const JudgedRisk* judgement_of(const ImpactContent& content, std::string_view risk);

/// The whole of it as it stands now.
struct ImpactAssessment {
    /// Of the network, in the language of the document.
    ProcessingRegister known;
    /// The version that is read; absent while nobody wrote one.
    std::optional<ImpactVersion> version;
    /// Who wrote it and who adopted it, in words.
    std::string written_by;
    std::string adopted_by;
    std::vector<StatementChange> changes;
};

/// A whole page for screen and print, without script or anything from elsewhere.
[[nodiscard]] std::string assessment_as_html(const ImpactAssessment& assessment);

} // namespace schakel::sharing
