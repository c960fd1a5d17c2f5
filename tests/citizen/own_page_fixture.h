// The invented family of casework, as they open their own page.
#pragma once

#include "casework/plan_fixture.h"
#include "citizen/own_case.h"

namespace schakel::citizen {

/// Mother has custody of both boys; their father, who is a member of the case, has not.
class WithAnOwnPage : public casework::WithAPlan {
protected:
    const PersonId father{"22222222-2222-4222-8222-222222222227"};

    void SetUp() override {
        WithAPlan::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            const crypto::SearchTokens tokens{vault};
            people::add_person(t, seals, tokens, person(father, "Bob", {1984, 5, 1}));
            for (const auto& child : {boy, brother}) {
                people::add_relation(t, {father, people::RelationKind::parent_of, child});
                people::keep_custody(
                    t, child,
                    std::vector<people::Custody>{{child, mother, people::CustodyKind::one}});
            }
            casework::keep_member(t, case_id, father);
            return true;
        }));
    }
    [[nodiscard]] access::Actor citizen(const PersonId& who, int days_later = 3) const {
        access::Actor one;
        one.account = {"citizen"};
        one.kind = access::AccountKind::citizen;
        one.person = who;
        one.at = monday + std::chrono::days{days_later};
        return one;
    }
    template <class Look>
    auto looks(Look look) {
        return database->read([&](store::Transaction& t) { return look(t); });
    }
    /// Keeps something without a rule in the way.
    template <class Deed>
    void keeps(Deed deed) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            deed(t, seals);
            return std::optional{true};
        }));
    }
    void custody(const PersonId& child, std::vector<people::Custody> held) {
        keeps([&](store::Transaction& t, people::Seals&) { people::keep_custody(t, child, held); });
    }
};

} // namespace schakel::citizen
