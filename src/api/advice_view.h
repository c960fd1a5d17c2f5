// An advice as the page shows it, and why a disclosure was refused; shared by every resource that shares.
#pragma once

#include "api/problems.h"
#include "codec/shapes.h"
#include "ledger/make_disclosure.h"
#include "sharing/provision_short.h"

namespace schakel::api {

BOOST_DEFINE_ENUM_CLASS(FactSource, system, answer)

struct KnownFact {
    std::string fact;
    boost::json::value value;
    FactSource source = FactSource::system;
};
BOOST_DESCRIBE_STRUCT(KnownFact, (), (fact, value, source))

struct NextQuestion {
    std::string fact;
};
BOOST_DESCRIBE_STRUCT(NextQuestion, (), (fact))

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
};
BOOST_DESCRIBE_STRUCT(AdviceView, (),
                      (id, verdict, scope, manner, duties, conditions, provisions, norm,
                       sentence_nl, sentence_en, known, because, would_change, possible,
                       next_question, questions_left_max, policy))

[[nodiscard]] AdviceView view_of(const sharing::KeptAdvice& kept, const sharing::Facts& answers,
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
