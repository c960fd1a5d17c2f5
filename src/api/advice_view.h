// An advice as the page shows it, and why a disclosure was refused; shared by every resource that shares.
#pragma once

#include "api/duty_view.h"
#include "api/problems.h"
#include "codec/shapes.h"
#include "ledger/make_disclosure.h"
#include "sharing/provision_short.h"
#include "sharing/situation.h"

namespace schakel::api {

BOOST_DEFINE_ENUM_CLASS(FactSource, system, answer)

struct KnownFact {
    std::string fact;
    boost::json::value value;
    FactSource source = FactSource::system;
    /// Of what the system knows: from where (R-SITUATION-3).
    std::optional<sharing::KnownFrom> from;
};
BOOST_DESCRIBE_STRUCT(KnownFact, (), (fact, value, source, from))

struct JointAnswerView {
    std::string label_nl;
    std::string label_en;
    /// What is known once this is the answer.
    std::vector<sharing::DecidingFact> facts;
};
BOOST_DESCRIBE_STRUCT(JointAnswerView, (), (label_nl, label_en, facts))

/// One judgement over several facts, put as one question (R-QUESTIONS-5).
struct JointQuestionView {
    std::vector<std::string> facts;
    std::string question_nl;
    std::string question_en;
    std::string why_nl;
    std::string why_en;
    std::vector<JointAnswerView> answers;
};
BOOST_DESCRIBE_STRUCT(JointQuestionView, (),
                      (facts, question_nl, question_en, why_nl, why_en, answers))

struct NextQuestion {
    std::string fact;
    /// The question to put in the place of the one about this fact, where all of its facts matter.
    std::optional<JointQuestionView> together;
};
BOOST_DESCRIBE_STRUCT(NextQuestion, (), (fact, together))

struct AdviceView {
    AdviceId id;
    sharing::Verdict verdict = sharing::Verdict::unknown;
    std::vector<std::string> scope;
    std::string manner;
    std::vector<std::string> duties;
    std::vector<std::string> conditions;
    std::vector<sharing::ProvisionShort> provisions;
    std::string norm;
    std::string sentence_nl;
    std::string sentence_en;
    std::vector<KnownFact> known;
    std::vector<sharing::DecidingFact> because;
    std::vector<sharing::ChangeOfFact> would_change;
    std::vector<sharing::Verdict> possible;
    std::optional<NextQuestion> next_question;
    std::int32_t questions_left_max = 0;
    sharing::PolicyVersion policy;
    /// Where it must be shared, or answered, in a time that the law gives.
    std::optional<TermView> term;
    /// Whether it was kept, so that a deed can rest on it: it is an answer, and not about nobody.
    bool kept = false;
};
BOOST_DESCRIBE_STRUCT(AdviceView, (),
                      (id, verdict, scope, manner, duties, conditions, provisions, norm,
                       sentence_nl, sentence_en, known, because, would_change, possible,
                       next_question, questions_left_max, policy, term, kept))

/// What was asked, beside the advice itself.
struct AskedView {
    sharing::Facts answers;
    /// Of what the system knew.
    std::map<std::string, sharing::KnownFrom, std::less<>> from;
    /// Null where the next fact is asked by itself.
    const sharing::JointQuestion* together = nullptr;
    /// When somebody asked for it, where that is known.
    std::optional<PartialDate> requested_on{};
    bool kept = false;
};

[[nodiscard]] AdviceView view_of(const sharing::KeptAdvice& kept, const AskedView& asked,
                                 const sharing::SharingFramework& framework);

/// For every deed of which a disclosure is a part. A refusal carries the provisions as its reasons.
struct DisclosureToProblem {
    const sharing::SharingFramework& framework;
    http::Problem operator()(const sharing::AdviceNotKnown&) const;
    http::Problem operator()(const sharing::AdviceTooOld& too_old) const;
    http::Problem operator()(const sharing::SharingRefused& refused) const;
    http::Problem operator()(const sharing::OutsideScope& outside) const;
    http::Problem operator()(const sharing::ConditionsNotConfirmed& open) const;
    http::Problem operator()(const sharing::ColleagueNotNamed&) const;
    http::Problem operator()(const sharing::DisclosedToOneself&) const;
    http::Problem operator()(const ledger::DisclosureIdUsed&) const;
};

} // namespace schakel::api
