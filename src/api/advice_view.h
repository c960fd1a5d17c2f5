// An advice as the page shows it, and why a disclosure was refused; shared by every resource that shares.
#pragma once

#include "api/duty_view.h"
#include "api/problems.h"
#include "codec/shapes.h"
#include "ledger/make_disclosure.h"
#include "networks/directory.h"
#include "sharing/least_sharing.h"
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

/// Something that came to the asker's organisation by a disclosure, and for which purpose
/// (R-PURPOSE-1 and 2).
struct CameView {
    DisclosureId disclosure;
    networks::OrganisationShort from;
    Instant at;
    /// Codes of the fact `data`, each once.
    std::vector<std::string> data;
    std::string purpose;
    /// The purposes under which it had come to who gave it.
    std::vector<std::string> carried;
    std::string sentence_nl;
    std::string sentence_en;
};
BOOST_DESCRIBE_STRUCT(CameView, (),
                      (disclosure, from, at, data, purpose, carried, sentence_nl, sentence_en))

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
    /// What came by disclosures and was taken into account, the newest first.
    std::vector<CameView> came;
    /// The asker knows it by themselves, beside what came (R-PURPOSE-5).
    bool own_knowledge = false;
    /// Where the family does not cooperate and there is unsafety: what is shared at least
    /// (R-LEAST-1).
    std::optional<sharing::LeastSharing> least;
};
BOOST_DESCRIBE_STRUCT(AdviceView, (),
                      (id, verdict, scope, manner, duties, conditions, provisions, norm,
                       sentence_nl, sentence_en, known, because, would_change, possible,
                       next_question, questions_left_max, policy, term, kept, came, own_knowledge,
                       least))

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
    std::vector<CameView> came{};
    std::optional<sharing::LeastSharing> least{};
};

[[nodiscard]] CameView came_view(store::Transaction& transaction, const sharing::Disclosure& came);

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
    http::Problem operator()(const sharing::PurposeLeftOut& left_out) const;
    http::Problem operator()(const sharing::ProtocolLineNotInForce&) const;
    http::Problem operator()(const sharing::ProtocolReasonMissing&) const;
    http::Problem operator()(const ledger::DisclosureIdUsed&) const;
};

} // namespace schakel::api
