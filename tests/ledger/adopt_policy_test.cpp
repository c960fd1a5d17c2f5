// A version of the Grondslag on its way to being in force, and what of it stands in the record.
#include "ledger/adopt_policy.h"

#include "a_log.h"
#include "base/local_day.h"
#include "ledger/inside/sealed_particulars.h"
#include "sharing/advice_json.h"
#include "sharing/changed_policy.h"
#include "sharing/policies_in_force.h"

#include <boost/json/serialize.hpp>

namespace schakel::ledger {
namespace {

using namespace sharing;

class AdoptingPolicies : public ALog {
protected:
    static constexpr PartialDate first_of_month{2027, 1, 1};
    const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 12 / 7} +
                       std::chrono::hours{12}};
    const SharingFramework next = loaded(next_version());

    static access::Actor person(const std::string& name, Instant at,
                                std::vector<std::string> roles = {"jurist"}) {
        access::Actor actor;
        actor.professional = {name};
        actor.organisation = {"region"};
        actor.roles = std::move(roles);
        actor.at = at;
        return actor;
    }
    auto proposes(const access::Actor& actor, const SharingFramework& framework,
                  const PartialDate& day = first_of_month) {
        return does(
            [&](store::Transaction& t) { return propose_policy(framework, day, actor, t, vault); });
    }
    auto approves(const access::Actor& actor, const SharingFramework& framework) {
        return does([&](store::Transaction& t) {
            return approve_policy(framework.version().hash, actor, t, vault);
        });
    }
    std::vector<Event> events_for(const std::string& organisation = "region") {
        std::vector<Event> found;
        for (const auto& entry : entries("organisation/" + organisation))
            found.push_back(entry.event);
        return found;
    }
    std::size_t recorded_in_effect(Instant now) {
        return with_seals([&](store::Transaction& t, people::Seals& seals) {
                   return record_policies_in_effect(t, seals, now);
               })
            .value();
    }
    void adopt(const SharingFramework& framework, const PartialDate& day = first_of_month) {
        ASSERT_TRUE(proposes(person("ada", noon), framework, day));
        ASSERT_TRUE(approves(person("bea", noon), framework));
        ASSERT_TRUE(approves(person("cas", noon), framework));
    }
    std::string in_force(const PoliciesInForce& policies, Instant at) {
        return does([&](store::Transaction& t) {
                   return std::optional{policies.at(t, at).version().version};
               })
            .value();
    }
};

// R-SHARING-12

TEST_P(AdoptingPolicies, R_SHARING_12_takes_two_different_people_and_not_its_proposer) {
    ASSERT_TRUE(proposes(person("ada", noon), next));
    const auto own = approves(person("ada", noon), next);
    ASSERT_FALSE(own);
    EXPECT_EQ(std::get<PolicyApprovalRefusal>(own.error()), PolicyApprovalRefusal::own_proposal);
    const auto one = approves(person("bea", noon), next);
    ASSERT_TRUE(one);
    EXPECT_FALSE(one->adopted_at);
    const auto again = approves(person("bea", noon), next);
    ASSERT_FALSE(again);
    EXPECT_EQ(std::get<PolicyApprovalRefusal>(again.error()),
              PolicyApprovalRefusal::approved_before);
    const PoliciesInForce policies{grondslag()};
    EXPECT_EQ(in_force(policies, end_of(first_of_month)), "0.1.0");
    const auto two = approves(person("cas", noon), next);
    ASSERT_TRUE(two);
    EXPECT_EQ(two->adopted_at, noon);
    EXPECT_EQ(in_force(policies, end_of(first_of_month)), "0.1.1");
}

TEST_P(AdoptingPolicies, R_SHARING_12_is_refused_for_a_day_that_has_begun) {
    const auto begun = start_of(first_of_month);
    const auto late = proposes(person("ada", begun), next);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error(), PolicyProposalRefusal::day_has_begun);
    ASSERT_TRUE(proposes(person("ada", begun - std::chrono::seconds{1}), next));
    ASSERT_TRUE(approves(person("bea", begun - std::chrono::seconds{1}), next));
    const auto second = approves(person("cas", begun), next);
    ASSERT_FALSE(second);
    EXPECT_EQ(std::get<PolicyApprovalRefusal>(second.error()),
              PolicyApprovalRefusal::day_has_begun);
    EXPECT_FALSE(may_take_effect({2027, 1, 0}, noon));
}

// R-SHARING-13

TEST_P(AdoptingPolicies, R_SHARING_13_answers_by_the_version_in_force_at_the_moment) {
    const auto later = loaded(next_version("0.1.2"));
    adopt(next);
    adopt(later, {2027, 2, 1});
    const PoliciesInForce policies{grondslag()};
    const auto day = start_of(first_of_month);
    EXPECT_EQ(in_force(policies, day - std::chrono::microseconds{1}), "0.1.0");
    EXPECT_EQ(in_force(policies, day), "0.1.1");
    EXPECT_EQ(in_force(policies, start_of({2027, 2, 1})), "0.1.2");
    EXPECT_EQ(in_force(policies, day), "0.1.1");
}

// R-SHARING-14

TEST_P(AdoptingPolicies, R_SHARING_14_asks_an_earlier_advice_again_under_its_own_version) {
    const auto before = advice_to_json(grondslag().advise(report_to_veilig_thuis()));
    adopt(next);
    const auto under_next = advice_to_json(next.advise(report_to_veilig_thuis()));
    ASSERT_NE(before, under_next);
    // As after a start of the program, from what the database holds.
    const PoliciesInForce policies{grondslag()};
    const auto with_hash = [&](const std::string& hash) {
        const SharingFramework* found = nullptr;
        does([&](store::Transaction& t) {
            found = policies.with_hash(t, hash);
            return true;
        });
        return found;
    };
    // Asked outside the deeds: the first advice of a version joins its tables, and a deed has a
    // deadline.
    const auto ask = [](const SharingFramework* framework) {
        return framework == nullptr ? std::string{}
                                    : advice_to_json(framework->advise(report_to_veilig_thuis()));
    };
    EXPECT_EQ(ask(with_hash(grondslag().version().hash)), before);
    EXPECT_EQ(ask(with_hash(next.version().hash)), under_next);
    EXPECT_EQ(with_hash(std::string(64, '0')), nullptr);
}

TEST_P(AdoptingPolicies, R_SHARING_14_uses_no_version_that_is_not_as_it_was) {
    adopt(next);
    static const store::Statement other_title{
        "UPDATE sharing_policy_file SET bytes = $1 WHERE path = 'vignetten.json'"};
    does([&](store::Transaction& t) {
        const std::string_view text = "{}";
        const auto bytes = std::as_bytes(std::span{text.data(), text.size()});
        t.change(other_title, store::Bytes{bytes.begin(), bytes.end()});
        return true;
    });
    const PoliciesInForce policies{grondslag()};
    EXPECT_THROW((void)in_force(policies, end_of(first_of_month)), std::runtime_error);
}

// R-SHARING-15

TEST_P(AdoptingPolicies, R_SHARING_15_are_for_who_keeps_the_rules) {
    const auto other = proposes(person("ada", noon, {"case_director"}), next);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error(), PolicyProposalRefusal::not_a_keeper);
    ASSERT_TRUE(proposes(person("ada", noon, {"policy_adviser"}), next));
    const auto approval = approves(person("bea", noon, {"case_director"}), next);
    ASSERT_FALSE(approval);
    EXPECT_TRUE(std::holds_alternative<NotAKeeper>(approval.error()));
    const auto unknown = approves(person("bea", noon), loaded(next_version("9")));
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(std::holds_alternative<PolicyNotKnown>(unknown.error()));
    // Sent twice it is one, of who sent it first.
    const auto again = proposes(person("bea", noon), next);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->proposed.professional, ProfessionalId{"ada"});
    does([&](store::Transaction& t) {
        EXPECT_EQ(kept_policies(t).size(), 1u);
        EXPECT_EQ(policy_files(t, next.version().hash).size(), next.files().size());
        return true;
    });
}

// R-LEDGER-8

TEST_P(AdoptingPolicies, R_LEDGER_8_leave_a_leaf_for_each_step) {
    ASSERT_TRUE(proposes(person("ada", noon), next));
    EXPECT_EQ(events_for(), (std::vector{Event::policy_proposed}));
    ASSERT_TRUE(proposes(person("bea", noon), next));
    EXPECT_EQ(events_for().size(), 1u) << "sent twice it is one";
    ASSERT_TRUE(approves(person("bea", noon), next));
    ASSERT_TRUE(approves(person("cas", noon), next));
    EXPECT_EQ(events_for(), (std::vector{Event::policy_proposed, Event::policy_approved,
                                         Event::policy_approved, Event::policy_adopted}));
    const auto last = entries("organisation/region").back();
    EXPECT_EQ(last.subject, next.version().hash);
    EXPECT_NE(last.payload.find("2027-01-01"), std::string::npos) << last.payload;
    EXPECT_TRUE(verified().ok());
}

TEST_P(AdoptingPolicies, R_LEDGER_8_refused_they_leave_none) {
    ASSERT_FALSE(proposes(person("ada", noon, {"case_director"}), next));
    ASSERT_FALSE(proposes(person("ada", start_of(first_of_month)), next));
    EXPECT_TRUE(events_for().empty());
    ASSERT_TRUE(proposes(person("ada", noon), next));
    ASSERT_FALSE(approves(person("ada", noon), next));
    EXPECT_EQ(events_for().size(), 1u);
}

TEST_P(AdoptingPolicies, R_LEDGER_8_leave_a_leaf_when_their_day_begins_and_only_once) {
    const auto begun = start_of(first_of_month);
    ASSERT_TRUE(proposes(person("ada", noon), next));
    ASSERT_TRUE(approves(person("bea", noon), next));
    EXPECT_EQ(recorded_in_effect(begun), 0u) << "it was not adopted";
    ASSERT_TRUE(approves(person("cas", noon), next));
    EXPECT_EQ(recorded_in_effect(begun - std::chrono::microseconds{1}), 0u);
    // The program was away when the day began.
    EXPECT_EQ(recorded_in_effect(begun + std::chrono::hours{5}), 1u);
    EXPECT_EQ(recorded_in_effect(begun + std::chrono::hours{6}), 0u);
    const auto last = entries(log_owner).back();
    EXPECT_EQ(last.event, Event::policy_took_effect);
    EXPECT_EQ(last.subject, next.version().hash);
    EXPECT_EQ(last.by.at, begun);
    EXPECT_TRUE(verified().ok());
}

SCHAKEL_ON_BOTH_DATABASES(AdoptingPolicies);

} // namespace
} // namespace schakel::ledger
