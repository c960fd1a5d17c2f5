#include "casework/handover_view.h"

#include "casework/case_store.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

bool is_side_of(const HandoverTerms& terms, const access::Actor& actor) {
    return actor.organisation == terms.sender.organisation || actor.organisation == terms.receiver;
}

/// The steps in the order in which they were taken, the offer first.
struct StepsSeen {
    store::Transaction& transaction;
    const HandoverTerms& terms;

    std::vector<HandoverStepView> operator()(const Offered&) const {
        return {step(HandoverState::offered, terms.sender, terms.question)};
    }
    std::vector<HandoverStepView> operator()(const Declined& state) const {
        return with((*this)(Offered{}), HandoverState::declined, state.by, state.reason);
    }
    std::vector<HandoverStepView> operator()(const Accepted& state) const {
        return with((*this)(Offered{}), HandoverState::accepted, state.by, std::nullopt);
    }
    std::vector<HandoverStepView> operator()(const ActionConfirmed& state) const {
        return with((*this)(state.acceptance), HandoverState::action_confirmed, state.by,
                    state.action);
    }
    std::vector<HandoverStepView> operator()(const Closed& state) const {
        return with((*this)(state.confirmation), HandoverState::closed, state.by, std::nullopt);
    }

private:
    HandoverStepView step(HandoverState kind, const Signature& by,
                          std::optional<std::string> words) const {
        return {kind, networks::contact_of(transaction, by.professional), by.at, std::move(words)};
    }
    std::vector<HandoverStepView> with(std::vector<HandoverStepView> steps, HandoverState kind,
                                       const Signature& by,
                                       std::optional<std::string> words) const {
        steps.push_back(step(kind, by, std::move(words)));
        return steps;
    }
};

std::vector<HandoverDeed> deeds_of(const Handover& handover, const access::Actor& actor) {
    const bool is_receiver = actor.organisation == handover.terms().receiver;
    switch (handover.state_name()) {
    case HandoverState::offered:
        if (is_receiver) return {HandoverDeed::accept, HandoverDeed::decline};
        return {};
    case HandoverState::accepted:
        if (is_receiver) return {HandoverDeed::confirm_action};
        return {};
    case HandoverState::action_confirmed:
        if (!is_receiver) return {HandoverDeed::close};
        return {};
    case HandoverState::declined:
    case HandoverState::closed: return {};
    }
    std::unreachable();
}

} // namespace

std::expected<KeptHandover, HandoverNotKnown> seen_handover(store::Transaction& transaction,
                                                            people::Seals& seals,
                                                            const HandoverId& id,
                                                            const access::Actor& actor) {
    auto kept = find_handover(transaction, seals, id);
    if (!kept || !is_side_of(kept->handover.terms(), actor))
        return std::unexpected{HandoverNotKnown{}};
    return *std::move(kept);
}

HandoverView view_of(store::Transaction& transaction, people::Seals& seals,
                     const KeptHandover& kept, const access::Actor& actor) {
    const auto& terms = kept.handover.terms();
    const auto about = find_case(transaction, seals, terms.case_id).value();
    return {.id = terms.id,
            .case_ = {about.id, about.name},
            .sender = networks::short_of(transaction, terms.sender.organisation),
            .receiver = networks::short_of(transaction, terms.receiver),
            .question = terms.question,
            .state = kept.handover.state_name(),
            .steps = std::visit(StepsSeen{transaction, terms}, kept.handover.state()),
            .answer_due_at = terms.answer_due_at,
            .overdue = overdue(kept.handover, actor.at),
            .responsible = networks::short_of(transaction, about.responsible),
            .may = deeds_of(kept.handover, actor),
            .version = kept.version};
}

std::expected<HandoverView, HandoverNotKnown> view_handover(store::Transaction& transaction,
                                                            const crypto::Vault& vault,
                                                            const HandoverId& id,
                                                            const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const auto kept = seen_handover(transaction, seals, id, actor);
    if (!kept) return std::unexpected{kept.error()};
    return view_of(transaction, seals, *kept, actor);
}

std::vector<HandoverView> list_handovers(store::Transaction& transaction,
                                         const crypto::Vault& vault, const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    std::vector<HandoverView> views;
    for (const auto& kept : handovers_of(transaction, seals, actor.organisation))
        views.push_back(view_of(transaction, seals, kept, actor));
    return views;
}

} // namespace schakel::casework
