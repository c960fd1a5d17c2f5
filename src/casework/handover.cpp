#include "casework/handover.h"

namespace schakel::casework {

using enum HandoverRefusal;

std::string_view rule_behind(HandoverRefusal refusal) {
    switch (refusal) {
    case not_taken_over: return "R-HANDOVER-1";
    case action_not_confirmed: return "R-HANDOVER-2";
    case receiver_is_sender:
    case not_signed_by_sender:
    case not_signed_by_receiver:
    case already_answered:
    case nothing_described: return "R-HANDOVER-3";
    case another_is_open: return "R-HANDOVER-5";
    case route_leads_elsewhere: return "R-HANDOVER-6";
    }
    std::unreachable();
}

std::expected<Handover, HandoverRefusal> Handover::offer(HandoverTerms terms) {
    if (terms.receiver == terms.sender.organisation) return std::unexpected{receiver_is_sender};
    if (terms.question.empty()) return std::unexpected{nothing_described};
    return Handover{std::move(terms)};
}

Handover Handover::restored(HandoverTerms terms, State state) {
    Handover handover{std::move(terms)};
    handover.state_ = std::move(state);
    return handover;
}

// R-HANDOVER-1: taking over is a signed deed of a professional of the receiver. Reading the
// offer, or letting it lie, takes nothing over.
Handover::Step Handover::accept(const Signature& by) {
    if (auto answerable = answerable_by(by); !answerable) return answerable;
    state_ = Accepted{by};
    return {};
}

Handover::Step Handover::decline(const Signature& by, std::string reason) {
    if (auto answerable = answerable_by(by); !answerable) return answerable;
    if (reason.empty()) return std::unexpected{nothing_described};
    state_ = Declined{by, std::move(reason)};
    return {};
}

// R-HANDOVER-2: the word comes from the receiver and says what was done.
Handover::Step Handover::confirm_action(const Signature& by, std::string action) {
    if (by.organisation != terms_.receiver) return std::unexpected{not_signed_by_receiver};
    const auto* accepted = std::get_if<Accepted>(&state_);
    if (accepted == nullptr) return std::unexpected{not_taken_over};
    if (action.empty()) return std::unexpected{nothing_described};
    state_ = ActionConfirmed{*accepted, by, std::move(action)};
    return {};
}

// R-HANDOVER-2: even after the receiver took over, the sender keeps the case in sight until then.
Handover::Step Handover::close(const Signature& by) {
    if (by.organisation != terms_.sender.organisation) return std::unexpected{not_signed_by_sender};
    const auto* confirmed = std::get_if<ActionConfirmed>(&state_);
    if (confirmed == nullptr) return std::unexpected{action_not_confirmed};
    state_ = Closed{*confirmed, by};
    return {};
}

const OrganisationId& Handover::responsible() const {
    const bool taken_over =
        !std::holds_alternative<Offered>(state_) && !std::holds_alternative<Declined>(state_);
    return taken_over ? terms_.receiver : terms_.sender.organisation;
}

Handover::Step Handover::answerable_by(const Signature& by) const {
    if (by.organisation != terms_.receiver) return std::unexpected{not_signed_by_receiver};
    if (!std::holds_alternative<Offered>(state_)) return std::unexpected{already_answered};
    return {};
}

std::optional<Instant> due_at(const Handover& handover) {
    const auto& terms = handover.terms();
    if (std::holds_alternative<Offered>(handover.state())) return terms.answer_due_at;
    if (const auto* accepted = std::get_if<Accepted>(&handover.state()))
        return accepted->by.at + (terms.answer_due_at - terms.sender.at);
    return std::nullopt;
}

} // namespace schakel::casework
