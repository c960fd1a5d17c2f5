#include "casework/case_store.h"
#include "casework/handover_store.h"
#include "casework/waiting.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// Of the declined ones, only that of a case which nobody was asked to take since, and which this
/// organisation still answers for.
bool still_to_be_answered(store::Transaction& transaction, const Case& about,
                          const Handover& handover) {
    if (about.state == CaseState::closed ||
        about.responsible != handover.terms().sender.organisation)
        return false;
    const auto states = handover_states(transaction, about.id);
    return !states.empty() && states.back() == HandoverState::declined;
}

struct Waits {
    TaskKind kind;
    Instant since;
};

/// R-TASK-1: whose step it is, and since when.
struct WaitsFor {
    store::Transaction& transaction;
    const Handover& handover;
    const Case& about;
    bool is_receiver;

    std::optional<Waits> operator()(const Offered&) const {
        if (!is_receiver) return std::nullopt;
        return Waits{TaskKind::answer_handover, handover.terms().sender.at};
    }
    std::optional<Waits> operator()(const Declined& state) const {
        if (is_receiver || !still_to_be_answered(transaction, about, handover)) return std::nullopt;
        return Waits{TaskKind::answer_declined_handover, state.by.at};
    }
    std::optional<Waits> operator()(const Accepted& state) const {
        if (!is_receiver) return std::nullopt;
        return Waits{TaskKind::confirm_action, state.by.at};
    }
    std::optional<Waits> operator()(const ActionConfirmed& state) const {
        if (is_receiver) return std::nullopt;
        return Waits{TaskKind::close_handover, state.by.at};
    }
    std::optional<Waits> operator()(const Closed&) const { return std::nullopt; }
};

} // namespace

std::vector<Task> waiting_handovers(store::Transaction& transaction, people::Seals& seals,
                                    const access::Actor& actor) {
    std::vector<Task> tasks;
    std::vector<CaseId> declined_shown;
    for (const auto& [handover, version] : handovers_of(transaction, seals, actor.organisation)) {
        const auto& terms = handover.terms();
        const auto about = find_case(transaction, seals, terms.case_id);
        if (!about) continue;
        const bool is_receiver = terms.receiver == actor.organisation;
        const auto waits =
            std::visit(WaitsFor{transaction, handover, *about, is_receiver}, handover.state());
        if (!waits) continue;
        // Newest first: of several that were declined one after another, the last is the one.
        if (waits->kind == TaskKind::answer_declined_handover) {
            if (std::ranges::find(declined_shown, about->id) != declined_shown.end()) continue;
            declined_shown.push_back(about->id);
        }
        tasks.push_back({.kind = waits->kind,
                         .urgency = Urgency::waits_for_you,
                         .subject = terms.id.value,
                         .subject_kind = "handover",
                         .case_name = about->name,
                         .organisation_name =
                             networks::short_of(transaction, is_receiver ? terms.sender.organisation
                                                                         : terms.receiver)
                                 .name,
                         .since = waits->since,
                         .due_at = due_at(handover),
                         .overdue = overdue(handover, actor.at)});
    }
    return tasks;
}

} // namespace schakel::casework
