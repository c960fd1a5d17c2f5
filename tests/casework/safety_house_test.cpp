// The Veiligheidshuis of the example of Tilburg: its meetings, who sits at them, what they work on, and
// the ways to and from the Overleg Risicojongeren.
#include "casework/case_meeting.h"
#include "casework/case_store.h"
#include "casework/intake_fixture.h"
#include "casework/name_director.h"
#include "casework/open_group.h"
#include "networks/network_definition.h"
#include "source_folder.h"

#include <algorithm>

namespace schakel::casework {
namespace {

using networks::Approach;

class TheSafetyHouse : public WithReports {
protected:
    const MeetingKindId at_risk{"risicojongeren"};
    const AdviceId to_the_house{"44444444-4444-4444-8444-444444444443"};

    void SetUp() override {
        WithReports::SetUp();
        const auto definition =
            networks::read_network_definition(source_folder() / "examples" / "tilburg");
        ASSERT_TRUE(definition);
        ASSERT_TRUE(does([&](store::Transaction& t) {
            networks::keep_definition(t, *definition);
            networks::keep(t, professional("politie", {"neighbourhood_officer"}));
            return true;
        }));
        keep_advice(to_the_house, "politie", "zvh-tilburg", sharing::Verdict::may);
    }
    [[nodiscard]] access::Actor marit() const {
        auto one = chair("zvh-tilburg");
        one.professional = {"marit-zandloper"};
        one.roles.push_back("process_director");
        return one;
    }
    networks::MeetingKind kind(const MeetingKindId& id) {
        return look([&](auto& t, auto&) { return networks::find(t, id).value(); });
    }
    auto reports_boy(bool offence, const MeetingKindId& to) {
        auto reported = reporting();
        reported.receiver = to;
        reported.offence = offence;
        reported.life_areas = {};
        reported.advice = to_the_house;
        return report(report_id, reported, actor("politie"));
    }
    Judgement all_met(const MeetingKindId& at) {
        Judgement judged = judgement(IntakeDecision::admit);
        judged.criteria.clear();
        for (const auto& criterion : kind(at).criteria)
            judged.criteria.push_back({criterion.code, true});
        judged.judged_by = {{"om"}, {"politie"}, {"rvdk"}};
        return judged;
    }
    bool leads(const std::string& from, const std::string& to, const std::string& how) {
        return look(
            [&](auto& t, auto&) { return networks::route_between(t, from, to, how).has_value(); });
    }
};

TEST_P(TheSafetyHouse,
       C3_K21_K17_has_JCO_HCO_and_Overleg_Risicojongeren_each_with_its_own_partners) {
    const auto has = [&](const MeetingKindId& id, const char* organisation) {
        return casework::permits(kind(id), OrganisationId{organisation});
    };
    for (const auto* name : {"politie", "om", "rvdk", "leerplicht-tilburg"})
        EXPECT_TRUE(has(at_risk, name)) << name;
    EXPECT_FALSE(has({"hco"}, "om")) << "the prosecutor is not at the table of help";
    EXPECT_FALSE(has(at_risk, "piushavencollege")) << "a school is a guest by law (WGS 2.27)";
    for (const auto* id : {"jco", "hco", "risicojongeren"}) {
        const auto one = kind({id});
        EXPECT_FALSE(one.ground.empty()) << id;
        EXPECT_FALSE(one.purpose_text.empty()) << id;
        EXPECT_FALSE(one.criteria.empty()) << id;
        EXPECT_GT(one.cadence_days, 0) << id;
        EXPECT_TRUE(one.chair) << id;
    }
}

TEST_P(TheSafetyHouse, C3_K13_works_on_persons_groups_and_areas_each_at_the_table_for_it) {
    const auto works_on = [&](const char* id, Approach approach) {
        return networks::takes(kind({id}).approaches, approach);
    };
    for (const auto* id : {"jco", "hco", "risicojongeren", "zat-piushaven", "cjg"})
        EXPECT_TRUE(works_on(id, Approach::person)) << id;
    EXPECT_TRUE(works_on("hco", Approach::group));
    EXPECT_TRUE(works_on("hco", Approach::area));
    EXPECT_TRUE(works_on("risicojongeren", Approach::group));
    for (const auto* id : {"jco", "zat-piushaven", "cjg"})
        EXPECT_FALSE(works_on(id, Approach::group)) << id;
}

TEST_P(TheSafetyHouse, C3_K21_admits_young_people_who_are_a_risk_to_themselves_and_to_society) {
    ASSERT_TRUE(reports_boy(true, at_risk));
    auto judged = all_met(at_risk);
    const auto judge = [&](const std::string& code, bool met) {
        std::ranges::find(judged.criteria, code, &JudgedCriterion::code)->met = met;
    };
    judge("risk_to_self", false);
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged, marit())), IntakeRefusal::criteria_not_met);
    judge("risk_to_self", true);
    judge("risk_to_society", false);
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged, marit())), IntakeRefusal::criteria_not_met);
    judge("risk_to_society", true);
    judged.judged_by = {{"jeugdbescherming-brabant"}};
    EXPECT_EQ(refused<IntakeRefusal>(decide(judged, marit())), IntakeRefusal::judge_may_not);
    judged.judged_by = {{"om"}, {"politie"}, {"rvdk"}};
    ASSERT_TRUE(decide(judged, marit()));
    look([&](auto& t, auto& seals) {
        const auto about = find_case(t, seals, case_id).value();
        EXPECT_EQ(about.meeting_kind, at_risk);
        EXPECT_EQ(about.responsible, OrganisationId{"zvh-tilburg"});
        return true;
    });
}

TEST_P(TheSafetyHouse, K21_admits_to_Overleg_Risicojongeren_nobody_below_the_threshold) {
    ASSERT_TRUE(reports_boy(false, at_risk));
    EXPECT_EQ(refused<IntakeRefusal>(decide(all_met(at_risk), marit())),
              IntakeRefusal::below_threshold);
}

TEST_P(TheSafetyHouse, C3_routes_who_does_not_fit_to_the_HCO_and_has_ways_to_help_and_back) {
    ASSERT_TRUE(reports_boy(true, at_risk));
    auto judged = all_met(at_risk);
    judged.criteria.front().met = false;
    judged.decision = IntakeDecision::route;
    judged.route_to = MeetingKindId{"hco"};
    const auto routed = decide(judged, marit());
    ASSERT_TRUE(routed);
    for (const auto* from : {"politie", "leerplicht-tilburg"})
        EXPECT_TRUE(leads(from, "risicojongeren", "concern_report")) << from;
    for (const auto* from : {"hco", "jco"})
        EXPECT_TRUE(leads(from, "risicojongeren", "referral")) << from;
    EXPECT_TRUE(leads("risicojongeren", "hco", "referral"));
    EXPECT_TRUE(leads("risicojongeren", "cjg", "handover"));
    EXPECT_TRUE(leads("risicojongeren", "lokaal-team-tilburg", "handover"));
    EXPECT_TRUE(leads("risicojongeren", "politie", "report_back"));
}

// "het stedelijke coördinatie, meld- en regiepunt van risicojongeren en problematische jeugdgroepen"
TEST_P(TheSafetyHouse, C3_K18_HCO_is_where_youth_and_groups_are_reported_coordinated_and_directed) {
    const MeetingKindId hco{"hco"};
    ASSERT_TRUE(reports_boy(true, hco));
    auto judged = all_met(hco);
    judged.judged_by = {{"politie"}, {"rvdk"}};
    ASSERT_TRUE(decide(judged, marit()));
    auto officer = actor("politie", 2);
    officer.professional = {"joost-lantaarn"};
    officer.roles = {"neighbourhood_officer"};
    const CaseId group{"99999999-9999-4999-8999-999999999991"};
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return open_group(group, {"Groep Wagnerplein", "Vernielingen in de nacht", hco, {}},
                          officer, t, vault);
    })) << "a group is reported at the same point";
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return name_director(case_id, {{"marit-zandloper"}}, {}, marit(), t, vault);
    })) << "and directed from there";
    look([&](auto& t, auto&) {
        EXPECT_EQ(discussion_list(t, hco), (std::vector{case_id, group}))
            << "one list of what the city coordinates here";
        EXPECT_TRUE(takes_full_part(participation_of(t, group, {"zvh-tilburg"}).value()));
        return true;
    });
}

SCHAKEL_ON_BOTH_DATABASES(TheSafetyHouse);

} // namespace
} // namespace schakel::casework
