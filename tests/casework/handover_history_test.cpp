// R-HANDOVER-1, R-HANDOVER-2 and R-CASE-1 over histories that nobody thought of: random deeds by random
// organisations, as they come.
#include "casework/close_case.h"
#include "casework/handover_fixture.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace schakel::casework {
namespace {

const std::vector<std::string> organisations{"safety-house", "family-centre", "local-team",
                                             "police"};

enum class Move { offer, accept, decline, confirm, close, close_case };

/// One try of one organisation. Most are refused, and that is the point.
struct Try {
    Move move;
    std::size_t who;
    std::size_t whom;
    std::size_t which;
};

rc::Gen<Try> tries() {
    return rc::gen::construct<Try>(rc::gen::element(Move::offer, Move::accept, Move::accept,
                                                    Move::decline, Move::confirm, Move::confirm,
                                                    Move::close, Move::close, Move::close_case),
                                   rc::gen::inRange<std::size_t>(0, organisations.size()),
                                   rc::gen::inRange<std::size_t>(0, organisations.size()),
                                   rc::gen::inRange<std::size_t>(0, 3));
}

class HandoverHistories : public WithAHandover {
protected:
    /// An advice from each to each, so that only the rules of casework refuse.
    void SetUp() override {
        WithAHandover::SetUp();
        for (std::size_t from = 0; from < organisations.size(); ++from)
            for (std::size_t to = 0; to < organisations.size(); ++to)
                if (from != to)
                    keep_advice(advice(from, to), organisations[from], organisations[to],
                                sharing::Verdict::may);
    }
    static AdviceId advice(std::size_t from, std::size_t to) {
        return {"66666666-6666-4666-8666-6666666666" + std::to_string(from) + std::to_string(to)};
    }

    /// Does it and says whether it was done.
    bool attempt(store::Transaction& t, const Try& one, std::vector<HandoverId>& offered,
                 Instant at) {
        auto who = actor(organisations[one.who]);
        who.at = at;
        const auto which = offered.empty()
                               ? HandoverId{"33333333-3333-4333-8333-333333333339"}
                               : offered[offered.size() - 1 - one.which % offered.size()];
        switch (one.move) {
        case Move::offer: {
            const HandoverId next{"33333333-3333-4333-8333-33333333" +
                                  std::to_string(4000 + offered.size())};
            auto with = command();
            with.receiver = {organisations[one.whom]};
            with.advice = advice(one.who, one.whom);
            if (!offer_handover(next, with, who, t, vault, framework())) return false;
            offered.push_back(next);
            return true;
        }
        case Move::accept: return accept_handover(which, std::nullopt, who, t, vault).has_value();
        case Move::decline:
            return decline_handover(which, {"not now"}, std::nullopt, who, t, vault).has_value();
        case Move::confirm:
            return confirm_action(which, {"begun"}, std::nullopt, who, t, vault).has_value();
        case Move::close: return close_handover(which, std::nullopt, who, t, vault).has_value();
        case Move::close_case: return close_case(case_id, std::nullopt, who, t, vault).has_value();
        }
        return false;
    }
};

/// Undoes a history, so that the next begins where this one did.
struct Undone {
    explicit operator bool() const { return false; }
};

TEST_P(HandoverHistories, F1_K37_leave_exactly_one_organisation_responsible_at_every_moment) {
    const auto holds = rc::check([&] {
        const auto history = *rc::gen::resize(40, rc::gen::container<std::vector<Try>>(tries()));
        database->write([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            std::vector<HandoverId> offered;
            auto at = monday;
            OrganisationId responsible{"safety-house"};
            for (const auto& one : history) {
                at += std::chrono::minutes{1};
                const bool done = attempt(t, one, offered, at);
                const auto now = find_case(t, seals, case_id).value();

                // Exactly one, which takes part; it changes by an acceptance of its own and by
                // nothing else.
                RC_ASSERT(!now.responsible.value.empty());
                if (now.responsible != responsible) {
                    RC_ASSERT(done && one.move == Move::accept);
                    RC_ASSERT(now.responsible == OrganisationId{organisations[one.who]});
                    responsible = now.responsible;
                }
                RC_ASSERT(takes_full_part(participation_of(t, case_id, responsible).value()));

                std::size_t holding = 0;
                for (const auto& id_now : offered) {
                    const auto found = find_handover(t, seals, id_now).value().handover;
                    if (holds_the_case(found.state_name())) ++holding;
                    // Closed only after the receiver confirmed, and signed by the two sides.
                    if (const auto* closed = std::get_if<Closed>(&found.state())) {
                        RC_ASSERT(closed->confirmation.by.organisation == found.terms().receiver);
                        RC_ASSERT(closed->confirmation.acceptance.by.organisation ==
                                  found.terms().receiver);
                        RC_ASSERT(closed->by.organisation == found.terms().sender.organisation);
                        RC_ASSERT(!closed->confirmation.action.empty());
                    }
                }
                RC_ASSERT(holding <= 1u);

                // R-CASE-5
                if (now.state == CaseState::closed)
                    for (const auto state : handover_states(t, case_id))
                        RC_ASSERT(!is_open(state));
            }
            return Undone{};
        });
    });
    EXPECT_TRUE(holds);
}

SCHAKEL_ON_BOTH_DATABASES(HandoverHistories);

} // namespace
} // namespace schakel::casework
