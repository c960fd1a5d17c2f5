// R-ACCESS-5: who may look for a person, read from the definitions of the networks.
#include "access/search_gate.h"

#include "networks/directory_store.h"
#include "support/databases.h"

namespace schakel::access {
namespace {

/// One network with a school, the police and a housing association that takes part in none; one
/// meeting, chaired by the school, recorded by the municipality, with a place for the police.
class LookingForAPerson : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        does([](store::Transaction& t) {
            networks::keep(t, networks::Network{{"net"}, "Net", "p", "r", {}});
            for (const auto* name : {"school", "police", "municipality", "clinic"})
                networks::keep(t, organisation(name, {{"net"}}));
            networks::keep(t, organisation("housing", {}));
            networks::keep(t, organisation("stranger", {{"another-region"}}));
            networks::MeetingKind kind;
            kind.id = {"table"};
            kind.network = {"net"};
            kind.name = "Table";
            kind.short_name = "T";
            kind.setting = "meeting_zat";
            kind.purpose = "help_to_person";
            kind.purpose_text = "To help";
            kind.admission = "Who sits here brings in";
            kind.permitted_organisations = {{"school"}, {"police"}};
            kind.permitted_roles = {"officer"};
            kind.recorder = OrganisationId{"municipality"};
            kind.chair = ProfessionalId{"chair"};
            networks::keep(t, kind);
            networks::keep(t, networks::Route{.id = {"way"},
                                              .from = "table",
                                              .to = "clinic",
                                              .kind = "report_back",
                                              .term_days = 7,
                                              .conditions = "c",
                                              .liaison = ProfessionalId{"carrier"}});
            return true;
        });
    }
    static networks::Organisation organisation(const std::string& name,
                                               std::vector<NetworkId> networks) {
        return {{name}, name, "school", "t", "none", {}, {}, std::move(networks), "none"};
    }
    std::optional<SearchTask> task(const std::string& professional, const std::string& organisation,
                                   std::vector<std::string> roles) {
        Actor actor;
        actor.professional = {professional};
        actor.organisation = {organisation};
        actor.roles = std::move(roles);
        return database->read([&](store::Transaction& t) { return search_task_of(t, actor); });
    }
};

TEST_P(LookingForAPerson, R_ACCESS_5_is_for_who_signals_sits_at_a_meeting_or_carries_information) {
    using enum SearchTask;
    EXPECT_EQ(task("a", "school", {"signaller"}), signals);
    EXPECT_EQ(task("chair", "school", {"teacher"}), chairs_meeting);
    EXPECT_EQ(task("b", "municipality", {"recorder"}), records_meeting);
    EXPECT_EQ(task("c", "police", {"officer"}), sits_at_meeting);
    EXPECT_EQ(task("carrier", "clinic", {"therapist"}), carries_information);
}

TEST_P(LookingForAPerson, R_ACCESS_5_is_for_nobody_without_such_a_task) {
    EXPECT_FALSE(task("d", "clinic", {"officer"})) << "the meeting does not list the clinic";
    EXPECT_FALSE(task("e", "police", {"typist"})) << "this function has no place at the table";
    EXPECT_FALSE(task("f", "municipality", {"clerk"}));
    EXPECT_FALSE(task("g", "school", {}));
}

TEST_P(LookingForAPerson, R_ACCESS_5_is_for_nobody_outside_a_network) {
    EXPECT_FALSE(task("h", "housing", {"signaller"}));
    EXPECT_FALSE(task("i", "stranger", {"signaller"}));
    EXPECT_FALSE(task("j", "nowhere", {"signaller"}));
}

// R-ACCESS-4

TEST_P(LookingForAPerson, R_ACCESS_5_is_not_for_who_steers_even_where_they_chair) {
    EXPECT_FALSE(task("chair", "school", {"network_manager"}));
}

SCHAKEL_ON_BOTH_DATABASES(LookingForAPerson);

} // namespace
} // namespace schakel::access
