// R-NETWORK-1, and the definition of a network as a region writes it.
#include "networks/direction_terms_store.h"
#include "networks/directory_store.h"
#include "networks/network_definition.h"
#include "source_folder.h"
#include "support/databases.h"

#include <filesystem>
#include <fstream>

namespace schakel::networks {
namespace {

class ADefinition : public ::testing::Test {
protected:
    const std::filesystem::path folder = std::filesystem::path{::testing::TempDir()} /
                                         ("schakel_definition_" + std::to_string(getpid()));
    void SetUp() override { std::filesystem::create_directories(folder); }
    void TearDown() override { std::filesystem::remove_all(folder); }
    void write(const std::string& name, const std::string& text) {
        std::ofstream{folder / name} << text;
    }
    std::vector<std::string> faults() {
        std::vector<std::string> found;
        if (const auto read = read_network_definition(folder); !read)
            for (const auto& fault : read.error())
                found.push_back(fault.pointer + " " + fault.code);
        return found;
    }
};

using Places = std::vector<std::string>;

TEST_F(ADefinition, names_each_fault_with_its_file_and_place) {
    write("n.toml", "[[network]]\nid = \"n\"\nname = \"N\"\npurpose = \"p\"\ncolour = "
                    "\"red\"\nsource = \"seed\"\n");
    EXPECT_EQ(faults(),
              (Places{"n.toml#/network/0/region missing", "n.toml#/network/0/colour unknown"}));
}

TEST_F(ADefinition, says_on_which_line_it_is_no_toml) {
    write("n.toml", "[[network]]\nid = \n");
    EXPECT_EQ(faults(), Places{"n.toml#line 2 malformed"});
}

TEST_F(ADefinition, is_refused_when_it_names_what_is_not_defined) {
    write("p.toml", "[[professional]]\nid = \"p\"\norganisation = \"nowhere\"\nname = "
                    "\"P\"\nfunction = \"f\"\n");
    EXPECT_EQ(faults(), Places{"professional p not_allowed"});
}

TEST_F(ADefinition, is_missing_in_a_folder_without_one) { EXPECT_EQ(faults().size(), 1u); }

class Directory : public testing::OnBothDatabases {};

// R-NETWORK-1: Tilburg is data.

TEST_P(Directory, R_NETWORK_1_C10_holds_the_whole_of_Tilburg_and_loading_twice_is_once) {
    const auto definition = read_network_definition(source_folder() / "examples" / "tilburg");
    ASSERT_TRUE(definition);
    for (int time = 0; time < 2; ++time)
        does([&](store::Transaction& t) { return keep_definition(t, *definition), true; });
    database->read([&](store::Transaction& t) {
        EXPECT_EQ(all_organisations(t).size(), definition->organisations.size());
        EXPECT_EQ(all_professionals(t).size(), definition->professionals.size());
        EXPECT_EQ(all_meeting_kinds(t).size(), definition->meeting_kinds.size());
        EXPECT_EQ(all_routes(t).size(), definition->routes.size());
        EXPECT_EQ(contact_of(t, {"joost-lantaarn"}).organisation_name,
                  short_of(t, {"politie"}).name);
        EXPECT_TRUE(route_between(t, "politie", "hco", "concern_report"));
        EXPECT_FALSE(route_between(t, "hco", "politie", "concern_report"));
        EXPECT_TRUE(covenant_in_force(t, {"politie"}, {2026, 11, 22}));
        EXPECT_FALSE(covenant_in_force(t, {"nobody"}, {2026, 11, 22}));
        return true;
    });
}

TEST_P(Directory, C9_tells_who_is_who_what_they_do_and_how_to_reach_them) {
    const auto definition = read_network_definition(source_folder() / "examples" / "tilburg");
    ASSERT_TRUE(definition);
    does([&](store::Transaction& t) { return keep_definition(t, *definition), true; });
    database->read([&](store::Transaction& t) {
        for (const auto& one : all_organisations(t)) {
            EXPECT_FALSE(one.task.empty()) << one.id.value;
            EXPECT_TRUE(!professionals_of(t, one.id).empty() || one.phone || one.email)
                << one.id.value;
        }
        for (const auto& one : all_professionals(t)) {
            EXPECT_FALSE(one.function.empty()) << one.id.value;
            EXPECT_FALSE(one.roles.empty()) << one.id.value;
            const auto contact = contact_of(t, one.id);
            EXPECT_TRUE(contact.phone || contact.email) << one.id.value;
        }
        return true;
    });
}

// R-NETWORK-3

TEST_P(Directory, D2_says_what_a_network_expects_of_a_director_and_has_the_guideline_for_others) {
    const auto definition = read_network_definition(source_folder() / "examples" / "tilburg");
    ASSERT_TRUE(definition);
    does([&](store::Transaction& t) { return keep_definition(t, *definition), true; });
    database->read([&](store::Transaction& t) {
        const auto of_hco = direction_terms_for(t, MeetingKindId{"hco"});
        EXPECT_EQ(of_hco.network, NetworkId{"veiligheidshuis-tilburg"});
        EXPECT_EQ(of_hco.exception_days_max, 56);
        for (const auto& terms : {of_hco, direction_terms_for(t, MeetingKindId{"cjg"}),
                                  direction_terms_for(t, MeetingKindId{"nobody"}),
                                  direction_terms_for(t, std::nullopt)}) {
            for (const auto part :
                 {DirectionPart::case_direction, DirectionPart::process_direction})
                EXPECT_NE(std::ranges::find(terms.duties, part, &DirectionDuty::part),
                          terms.duties.end());
            for (const auto& duty : terms.duties)
                EXPECT_TRUE(duty.text_en) << duty.text;
            EXPECT_FALSE(terms.competences.empty() || terms.may_ask.empty() ||
                         terms.may_not.empty() || !terms.based_on);
        }
        return true;
    });
}

TEST_F(ADefinition, D2_is_refused_when_an_exception_to_one_director_could_not_last) {
    write("d.toml", "[[direction]]\nnetwork = \"nowhere\"\nexception_days_max = 0\n");
    EXPECT_EQ(faults(),
              (Places{"direction of nowhere not_allowed", "direction of nowhere not_allowed"}));
}

TEST_P(Directory, does_not_pretend_to_know_who_is_not_in_it) {
    database->read([&](store::Transaction& t) {
        EXPECT_FALSE(find(t, ProfessionalId{"nobody"}));
        EXPECT_THROW((void)contact_of(t, {"nobody"}), store::Failure);
        return true;
    });
}

SCHAKEL_ON_BOTH_DATABASES(Directory);

} // namespace
} // namespace schakel::networks
