// The problems of meetings, agendas and commitments: one overload for each kind of error, besides
// those that every resource about cases answers with.
#pragma once

#include "api/case_problems.h"
#include "casework/announce_item.h"
#include "casework/choose_table.h"
#include "casework/close_meeting.h"
#include "casework/complete_commitment.h"
#include "casework/involve_family.h"
#include "casework/make_commitment.h"
#include "casework/open_meeting.h"
#include "casework/plan_meeting.h"
#include "casework/put_on_agenda.h"
#include "casework/record_attendance.h"
#include "casework/record_minutes.h"
#include "casework/record_word_given.h"
#include "casework/set_hearers.h"

namespace schakel::api {

struct MeetingProblem : CaseProblem {
    using CaseProblem::operator();
    http::Problem operator()(const casework::MeetingNotKnown&) const;
    http::Problem operator()(const casework::AgendaItemNotKnown&) const;
    http::Problem operator()(const casework::CommitmentNotKnown&) const;
    http::Problem operator()(casework::MeetingRefusal refusal) const;
    http::Problem operator()(casework::AgendaRefusal refusal) const;
    http::Problem operator()(index::SignalRefusal refusal) const;
    http::Problem operator()(casework::CommitmentRefusal refusal) const;
    http::Problem operator()(casework::WordRefusal refusal) const;
};

template <class... Kinds>
[[nodiscard]] http::Problem meeting_problem(const std::variant<Kinds...>& error) {
    return std::visit(MeetingProblem{}, error);
}

} // namespace schakel::api
