// The Centrum voor Jeugd en Gezin of the example of Tilburg: one family, one plan, one coordinator.
#include "casework/add_participant.h"
#include "casework/case_meeting.h"
#include "casework/case_store.h"
#include "casework/make_plan.h"
#include "casework/name_director.h"
#include "casework/open_case.h"
#include "casework/plan_fixture.h"
#include "networks/network_definition.h"
#include "source_folder.h"

namespace schakel::casework {
namespace {

class TheFamilyCentre : public WithANetwork {
protected:
    const MeetingKindId cjg{"cjg"};

    void SetUp() override {
        WithANetwork::SetUp();
        const auto definition =
            networks::read_network_definition(source_folder() / "examples" / "tilburg");
        ASSERT_TRUE(definition);
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return networks::keep_definition(t, *definition), true;
        }));
    }
    [[nodiscard]] access::Actor of(const std::string& professional,
                                   const std::string& organisation) const {
        auto one = actor(organisation, 1);
        one.professional = {professional};
        return one;
    }
};

TEST_P(TheFamilyCentre,
       C2_K54_gives_a_family_one_plan_under_one_organisation_with_ways_to_team_and_care) {
    const auto roos = of("roos-theepot", "centrum-jeugd-en-gezin");
    const auto samira = of("samira-regenboog", "lokaal-team-tilburg");
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return open_case(case_id, {.persons = {boy}, .meeting_kind = cjg}, roos, t, vault);
    }));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return add_participant(case_id, {.organisation = samira.organisation}, roos, t, vault);
    }));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return name_director(case_id, {samira.professional}, {}, roos, t, vault);
    }));
    const auto makes = [&](const char* id, const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return make_plan(case_id, {id}, whole_plan(), 0, by, t, vault);
        });
    };
    ASSERT_TRUE(makes("66666666-6666-4666-8666-666666666661", samira));
    EXPECT_FALSE(makes("66666666-6666-4666-8666-666666666662", roos)) << "there is one plan";

    database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        const auto about = find_case(t, seals, case_id).value();
        EXPECT_EQ(about.responsible, roos.organisation) << "one organisation coordinates";
        EXPECT_EQ(about.director, samira.professional);
        EXPECT_EQ(about.members.size(), 3u) << "the family, not the one child";
        const auto kind = networks::find(t, cjg).value();
        EXPECT_TRUE(permits(kind, samira.organisation)) << "where youth care is reached";
        EXPECT_TRUE(networks::route_between(t, "zat-piushaven", "cjg", "referral"));
        EXPECT_TRUE(networks::route_between(t, "cjg", "zat-piushaven", "report_back"));
        EXPECT_TRUE(networks::route_between(t, "lokaal-team-tilburg", "rvdk", "referral"));
        return true;
    });
}

SCHAKEL_ON_BOTH_DATABASES(TheFamilyCentre);

} // namespace
} // namespace schakel::casework
