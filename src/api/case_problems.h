// The problems that every resource about cases answers with: one overload for each kind of error, so
// that a new kind does not compile until someone has decided what the user gets to see.
#pragma once

#include "api/advice_view.h"
#include "api/problems.h"
#include "casework/give_report_back.h"
#include "casework/offer_handover.h"
#include "casework/told_by_family.h"

namespace schakel::api {

struct CaseProblem {
    // The same answer for "no such case" and "not yours", so that nobody can probe for families.
    http::Problem operator()(const casework::CaseNotKnown&) const;
    http::Problem operator()(const casework::HandoverNotKnown&) const;
    http::Problem operator()(const casework::ReportBackNotKnown&) const;

    http::Problem operator()(const casework::PersonNotKnown&) const;
    http::Problem operator()(const casework::OrganisationNotKnown&) const;
    http::Problem operator()(const casework::ProfessionalNotKnown&) const;
    http::Problem operator()(const casework::MeetingKindNotKnown&) const;
    http::Problem operator()(const casework::RouteNotKnown&) const;
    http::Problem operator()(const casework::IdAlreadyUsed&) const;
    http::Problem operator()(const store::ChangedMeanwhile&) const;

    http::Problem operator()(casework::CaseRefusal refusal) const;
    http::Problem operator()(casework::ToldRefusal refusal) const;
    http::Problem operator()(casework::HandoverRefusal refusal) const;
    http::Problem operator()(casework::ReportBackRefusal refusal) const;
};

/// For a deed on a case of which a disclosure is a part.
struct SharingCaseProblem : CaseProblem, DisclosureToProblem {
    explicit SharingCaseProblem(const sharing::SharingFramework& with)
        : DisclosureToProblem{with} {}
    using CaseProblem::operator();
    using DisclosureToProblem::operator();
};

/// The problem for whichever of its kinds an error is.
template <class... Kinds>
[[nodiscard]] http::Problem case_problem(const std::variant<Kinds...>& error) {
    return std::visit(CaseProblem{}, error);
}

} // namespace schakel::api
