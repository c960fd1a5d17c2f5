// A handover as one of its two sides sees it.
#pragma once

#include "access/account.h"
#include "casework/handover_store.h"
#include "networks/directory.h"

namespace schakel::casework {

/// The identifier stands for no handover, or for one of others: the answer is the same (R-CASE-3).
struct HandoverNotKnown {
    bool operator==(const HandoverNotKnown&) const = default;
};

/// Enough to know a case by, for who may know of it.
struct CaseShort {
    CaseId id;
    std::string name;
    bool operator==(const CaseShort&) const = default;
};
BOOST_DESCRIBE_STRUCT(CaseShort, (), (id, name))

/// A signed step with its words: the reason of a refusal, the action that was taken.
struct HandoverStepView {
    HandoverState kind = HandoverState::offered;
    networks::Contact by;
    Instant at;
    std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(HandoverStepView, (), (kind, by, at, words))

BOOST_DEFINE_ENUM_CLASS(HandoverDeed, accept, decline, confirm_action, close)

struct HandoverView {
    HandoverId id;
    CaseShort case_;
    networks::OrganisationShort sender;
    networks::OrganisationShort receiver;
    std::string question;
    HandoverState state = HandoverState::offered;
    std::vector<HandoverStepView> steps;
    Instant answer_due_at;
    bool overdue = false;
    /// Who answers for the case now (R-HANDOVER-1).
    networks::OrganisationShort responsible;
    /// What the actor's side can do now.
    std::vector<HandoverDeed> may;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(HandoverView, (),
                      (id, case_, sender, receiver, question, state, steps, answer_due_at, overdue,
                       responsible, may, version))

/// A handover of which the actor's organisation is a side.
[[nodiscard]] std::expected<KeptHandover, HandoverNotKnown>
seen_handover(store::Transaction& transaction, people::Seals& seals, const HandoverId& id,
              const access::Actor& actor);

[[nodiscard]] HandoverView view_of(store::Transaction& transaction, people::Seals& seals,
                                   const KeptHandover& kept, const access::Actor& actor);

/// One, for a side of it.
[[nodiscard]] std::expected<HandoverView, HandoverNotKnown>
view_handover(store::Transaction& transaction, const crypto::Vault& vault, const HandoverId& id,
              const access::Actor& actor);
/// All of which the actor's organisation is a side, the newest first.
[[nodiscard]] std::vector<HandoverView> list_handovers(store::Transaction& transaction,
                                                       const crypto::Vault& vault,
                                                       const access::Actor& actor);

} // namespace schakel::casework
