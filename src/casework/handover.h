// The handover of a case from one organisation to another.
//
//   R-HANDOVER-1  At every moment exactly one organisation is responsible; until a professional
//                 of the receiver has explicitly taken over, it is the sender.
//                 (seed 002, chapter 7, condition 5)
//   R-HANDOVER-2  The sender closes only after word from the receiver that action was really
//                 taken. (seed 002, appendix 1, Tilburg)
//   R-HANDOVER-3  Every step is signed by the side whose step it is, happens once and in order,
//                 and one who declines says why. (design: follows from 1 and 2)
//   R-HANDOVER-5  While an offer waits for an answer, or was accepted and no action was
//                 confirmed, the case is offered to nobody else.
//                 (design: else two could take over)
//   R-HANDOVER-6  An offer is answered within the term of its route, and one that is not is shown
//                 as overdue to both sides. (seed 002, chapter 7, condition 4; the term: design)
#pragma once

#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace schakel::casework {

/// Why a step is refused. Every value rests on one of the rules above; see rule_behind.
enum class HandoverRefusal {
    receiver_is_sender,
    not_signed_by_sender,
    not_signed_by_receiver,
    already_answered,
    not_taken_over,
    action_not_confirmed,
    nothing_described,
    another_is_open,
    route_leads_elsewhere,
};
BOOST_DESCRIBE_ENUM(HandoverRefusal, receiver_is_sender, not_signed_by_sender,
                    not_signed_by_receiver, already_answered, not_taken_over, action_not_confirmed,
                    nothing_described, another_is_open, route_leads_elsewhere)

/// The rule that a refusal rests on, by its identifier in docs/rules.
[[nodiscard]] std::string_view rule_behind(HandoverRefusal refusal);

struct HandoverTerms {
    HandoverId id{};
    CaseId case_id{};
    OrganisationId receiver{};
    Signature sender{};
    /// What the receiver is asked to do: personal content, kept only sealed.
    std::string question{};
    /// On which the disclosure to the receiver was made.
    AdviceId advice{};
    std::optional<RouteId> route{};
    /// R-HANDOVER-6.
    Instant answer_due_at{};
    bool operator==(const HandoverTerms&) const = default;
};

// Each state carries the evidence for having got there: a closing without a confirmed action, or
// a confirmation without an acceptance, cannot be written down.
struct Offered {
    bool operator==(const Offered&) const = default;
};
struct Declined {
    Signature by;
    std::string reason;
    bool operator==(const Declined&) const = default;
};
struct Accepted {
    Signature by;
    bool operator==(const Accepted&) const = default;
};
struct ActionConfirmed {
    Accepted acceptance;
    Signature by;
    std::string action;
    bool operator==(const ActionConfirmed&) const = default;
};
struct Closed {
    ActionConfirmed confirmation;
    Signature by;
    bool operator==(const Closed&) const = default;
};

/// The names of the states, in the order of the variant; also those of the steps that lead to them.
BOOST_DEFINE_ENUM_CLASS(HandoverState, offered, declined, accepted, action_confirmed, closed)

class Handover {
public:
    using State = std::variant<Offered, Declined, Accepted, ActionConfirmed, Closed>;
    using Step = std::expected<void, HandoverRefusal>;

    [[nodiscard]] static std::expected<Handover, HandoverRefusal> offer(HandoverTerms terms);
    /// What was kept, as it was: yesterday's deed is not judged by today's rules.
    [[nodiscard]] static Handover restored(HandoverTerms terms, State state);

    // A step happens whole or changes nothing.
    [[nodiscard]] Step accept(const Signature& by);
    [[nodiscard]] Step decline(const Signature& by, std::string reason);
    [[nodiscard]] Step confirm_action(const Signature& by, std::string action);
    [[nodiscard]] Step close(const Signature& by);

    /// The organisation that answers for the case by this handover. There always is one
    /// (R-HANDOVER-1).
    [[nodiscard]] const OrganisationId& responsible() const;
    [[nodiscard]] const HandoverTerms& terms() const { return terms_; }
    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] HandoverState state_name() const {
        return static_cast<HandoverState>(state_.index());
    }
    bool operator==(const Handover&) const = default;

private:
    explicit Handover(HandoverTerms terms) : terms_{std::move(terms)} {}
    [[nodiscard]] Step answerable_by(const Signature& by) const;

    HandoverTerms terms_;
    State state_ = Offered{};
};

/// Whether the case may not be offered to another now (R-HANDOVER-5).
[[nodiscard]] inline bool holds_the_case(HandoverState state) {
    return state == HandoverState::offered || state == HandoverState::accepted;
}
/// Whether the sender still keeps the case in sight (R-CASE-5).
[[nodiscard]] inline bool is_open(HandoverState state) {
    return state != HandoverState::declined && state != HandoverState::closed;
}

/// Until when the step that the handover waits for may take; nullopt when it waits for none. An
/// action may take as long after the acceptance as the answer may take after the offer (design).
[[nodiscard]] std::optional<Instant> due_at(const Handover& handover);
/// R-HANDOVER-6.
[[nodiscard]] inline bool overdue(const Handover& handover, Instant now) {
    const auto due = due_at(handover);
    return due && now > *due;
}

} // namespace schakel::casework
