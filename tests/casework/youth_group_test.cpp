// Groups of young people and areas at the table of the HCO: what a meeting works on beside families.
#include "casework/add_member.h"
#include "casework/case_store.h"
#include "casework/close_case.h"
#include "casework/disclose.h"
#include "casework/involve_family.h"
#include "casework/join_group.h"
#include "casework/make_plan.h"
#include "casework/meetings.h"
#include "casework/open_group.h"
#include "casework/throughput_store.h"
#include "casework/view_case.h"
#include "ledger/history.h"

namespace schakel::casework {
namespace {

using networks::Approach;

// R-APPROACH-1

TEST(Approaches, R_APPROACH_1_K13_are_those_that_the_kind_of_meeting_names_and_else_persons_only) {
    EXPECT_TRUE(networks::takes({}, Approach::person));
    EXPECT_FALSE(networks::takes({}, Approach::group));
    EXPECT_FALSE(networks::takes({}, Approach::area));
    EXPECT_TRUE(networks::takes({Approach::area}, Approach::area));
    EXPECT_FALSE(networks::takes({Approach::area}, Approach::person));
}

TEST(GroupRefusals, each_rest_on_a_rule) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<GroupRefusal>>([](auto refusal) {
        const auto rule = rule_behind(refusal.value);
        EXPECT_TRUE(rule.starts_with("R-GROUP-") || rule.starts_with("R-APPROACH-"))
            << refusal.name;
    });
}

// R-GROUP-1

TEST(ANameOfAGroup, tells_of_someone_however_their_name_is_written) {
    const people::PersonName name{"Teun Willem", {}, "de", "Groot Esselink"};
    EXPECT_TRUE(named_after("Teun en zijn vrienden", name));
    EXPECT_TRUE(named_after("teun's groep", name));
    EXPECT_TRUE(named_after("De GROOT-ESSELINK-groep", name));
    EXPECT_TRUE(named_after("Grootesselink", name));
    EXPECT_FALSE(named_after("Groep Wagnerplein", name));
    EXPECT_FALSE(named_after("Teunisbloemstraat", name));
    EXPECT_FALSE(named_after("Esselink", name)) << "half of a name is another";
    EXPECT_FALSE(named_after("?", {{}, {}, {}, "."})) << "who has no name gives none";
}

class AGroup : public testing::Tables {
protected:
    const CaseId group{"g-square"};
    const AgendaItemId group_at_hco{"i-group"};

    void SetUp() override {
        Tables::SetUp();
        does([&](store::Transaction& t) {
            auto kind = networks::find(t, hco).value();
            kind.approaches = {Approach::person, Approach::group, Approach::area};
            kind.ground = {"WGS-ZVH", "WGS-2.31"};
            networks::keep(t, kind);
            people::Seals seals{t, vault};
            const crypto::SearchTokens tokens{vault};
            people::add_person(t, seals, tokens, boy("grown", {1990, 1, 1}));
            return true;
        });
    }
    [[nodiscard]] access::Actor neighbourhood_officer() const {
        return actor("officer", "police", {"neighbourhood_officer"});
    }
    [[nodiscard]] OpenGroup naming(std::vector<OrganisationId> partners = {}) const {
        return {"Group of the square", "They are seen together at night.", hco,
                std::move(partners)};
    }
    auto begins_group(const OpenGroup& command, const access::Actor& by) {
        return does(
            [&](store::Transaction& t) { return open_group(group, command, by, t, vault); });
    }
    auto begins_area(const CaseId& id, const access::Actor& by,
                     std::vector<OrganisationId> partners = {}) {
        return does([&](store::Transaction& t) {
            return open_area(id, {"The park", "Glass and fire.", hco, std::move(partners)}, by, t,
                             vault);
        });
    }
    /// A case of their own, taken in by the HCO.
    void own_case(const CaseId& id, const std::string& person,
                  const std::vector<std::string>& others,
                  std::optional<MeetingKindId> kind = MeetingKindId{"hco"}) {
        OpenCase command{.persons = {{person}}, .meeting_kind = std::move(kind)};
        ASSERT_TRUE(
            does([&](store::Transaction& t) { return open_case(id, command, chair(), t, vault); }));
        for (const auto& one : others)
            ASSERT_TRUE(joins(id, chair(), {.organisation = {one}}));
    }
    auto joins_group(const JoinGroup& command, const access::Actor& by) {
        return does(
            [&](store::Transaction& t) { return join_group(group, command, by, t, vault); });
    }
    auto leaves(const LeaveGroup& command, const access::Actor& by) {
        return does(
            [&](store::Transaction& t) { return leave_group(group, command, by, t, vault); });
    }
    [[nodiscard]] JoinGroup about(const std::string& person, const CaseId& own,
                                  std::string ground = "WGS-2.31") const {
        return {{person}, own, "He is there each night.", std::move(ground)};
    }
    /// The group with Teun, known to the police and the local team, and Daan, known to the team; the
    /// attendance officer takes part in the group only.
    void group_of_two() {
        ASSERT_TRUE(begins_group(naming({{"police"}, {"local-team"}, {"attendance"}}), chair()));
        own_case(teun, "teun", {"police", "local-team"});
        own_case(daan, "daan", {"local-team"});
        ASSERT_TRUE(joins_group(about("teun", teun), chair()));
        ASSERT_TRUE(joins_group(about("daan", daan), chair()));
    }
    void on_the_agenda() {
        ASSERT_TRUE(plans(hco_meeting, hco, chair()));
        ASSERT_TRUE(puts(hco_meeting, group_at_hco, group, chair()));
    }
    static std::vector<std::string> persons(const std::vector<GroupMemberView>& members) {
        std::vector<std::string> found;
        for (const auto& member : members)
            found.push_back(member.person.id.value);
        return found;
    }
    std::vector<std::string> seen_in_case(const access::Actor& by) {
        return database->read([&](store::Transaction& t) {
            return persons(view_case(t, vault, group, by).value().group);
        });
    }
    std::vector<std::string> seen_at_table(const access::Actor& by) {
        return persons(item_for(group_at_hco, by).value().group);
    }
    template <class Refusal, class Outcome>
    static std::optional<Refusal> refused(const Outcome& outcome) {
        if (outcome) return std::nullopt;
        if (const auto* refusal = std::get_if<Refusal>(&outcome.error())) return *refusal;
        return std::nullopt;
    }
};
using Names = std::vector<std::string>;

// R-APPROACH-2

TEST_P(AGroup, R_APPROACH_2_is_brought_in_by_who_has_a_role_at_a_table_that_takes_it) {
    EXPECT_EQ(refused<GroupRefusal>(begins_group(naming(), coordinator())),
              GroupRefusal::no_role_at_this_table);
    EXPECT_EQ(refused<GroupRefusal>(begins_group(naming(), officer())),
              GroupRefusal::no_role_at_this_table)
        << "working for the police is no role";
    auto elsewhere = naming();
    elsewhere.meeting_kind = zat;
    EXPECT_EQ(refused<GroupRefusal>(begins_group(elsewhere, coordinator())),
              GroupRefusal::not_taken_here);
    elsewhere.meeting_kind = {"nowhere"};
    EXPECT_TRUE(refused<MeetingKindNotKnown>(begins_group(elsewhere, chair())));
    EXPECT_EQ(refused<CaseRefusal>(begins_group(naming({{"school"}}), chair())),
              CaseRefusal::only_as_guest);
    auto blank = naming();
    blank.occasion = "  ";
    EXPECT_EQ(refused<GroupRefusal>(begins_group(blank, chair())), GroupRefusal::nothing_described);

    const auto opened = begins_group(naming(), neighbourhood_officer());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->responsible, OrganisationId{"police"});
    database->read([&](store::Transaction& t) {
        EXPECT_TRUE(takes_full_part(participation_of(t, group, {"municipality"}).value()))
            << "whoever chairs takes part";
        EXPECT_FALSE(participation_of(t, group, {"local-team"})) << "and no one else by itself";
        return true;
    });
}

TEST_P(AGroup, that_is_sent_twice_is_one_group) {
    EXPECT_TRUE(begins_group(naming(), chair()));
    EXPECT_TRUE(begins_group(naming(), chair()));
    auto other = naming();
    other.name = "Another";
    EXPECT_TRUE(refused<IdAlreadyUsed>(begins_group(other, chair())));
}

// R-APPROACH-1, R-GROUP-6

TEST_P(AGroup, C3_K13_is_one_item_and_only_at_the_kind_of_meeting_it_was_brought_into) {
    group_of_two();
    on_the_agenda();
    const auto agenda = meeting_for(chair())->agenda;
    ASSERT_EQ(agenda.size(), 1u) << "its members are no items";
    EXPECT_EQ(agenda.front().approach, Approach::group);
    EXPECT_EQ(agenda.front().occasion, "They are seen together at night.");
    EXPECT_TRUE(agenda.front().persons.empty());
    EXPECT_EQ(refused<AgendaRefusal>(puts(hco_meeting, {"i-again"}, group, chair())),
              AgendaRefusal::on_agenda_already);

    // R-GROUP-6: another table takes groups too, but this one came to the HCO.
    does([&](store::Transaction& t) {
        auto other = networks::find(t, hco).value();
        other.id = {"other"};
        networks::keep(t, other);
        return true;
    });
    ASSERT_TRUE(plans({"m-other"}, {"other"}, chair()));
    EXPECT_EQ(refused<AgendaRefusal>(puts({"m-other"}, {"i-other"}, group, chair())),
              AgendaRefusal::of_another_table);
}

TEST_P(AGroup, K13_stands_on_no_agenda_of_a_kind_that_takes_persons_only) {
    ASSERT_TRUE(begins_group(naming(), chair()));
    does([&](store::Transaction& t) {
        auto kind = networks::find(t, hco).value();
        kind.approaches = {};
        networks::keep(t, kind);
        return true;
    });
    ASSERT_TRUE(plans(hco_meeting, hco, chair()));
    EXPECT_EQ(refused<AgendaRefusal>(puts(hco_meeting, group_at_hco, group, chair())),
              AgendaRefusal::approach_not_taken);
}

TEST_P(AGroup, C3_is_minuted_agreed_on_and_heard_as_any_item_and_waits_for_the_next_meeting) {
    group_of_two();
    on_the_agenda();
    EXPECT_TRUE(item_for(group_at_hco, officer()));
    EXPECT_FALSE(item_for(group_at_hco, judge())) << "who takes no part hears nothing";
    present("police");
    begins(hco_meeting, chair());
    ASSERT_TRUE(writes(group_at_hco, "Youth work goes there on Friday.", chair()));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return make_commitment(group_at_hco, {"k-1"}, {"Be there", {"police"}, {}, {2026, 12, 1}},
                               chair(), t, vault);
    }));
    ASSERT_TRUE(ends(hco_meeting, chair()));
    const auto heard = item_for(group_at_hco, officer()).value();
    EXPECT_EQ(heard.minutes, "Youth work goes there on Friday.");
    EXPECT_EQ(heard.commitments.size(), 1u);
    const auto steps = database->read([&](store::Transaction& t) { return steps_of(t, group); });
    ASSERT_EQ(steps.size(), 2u);
    EXPECT_EQ(steps.back().step, CaseStep::meeting) << "no plan of a family";
    EXPECT_FALSE(steps.back().ended_at);
}

// R-APPROACH-3

TEST_P(AGroup, C3_R_APPROACH_3_has_no_family_no_plan_and_no_part_of_a_family) {
    group_of_two();
    on_the_agenda();
    const auto not_about_a_family = CaseRefusal::not_about_a_family;
    EXPECT_EQ(refused<CaseRefusal>(does([&](store::Transaction& t) {
                  return add_member(group, {{"teun"}}, chair(), t, vault);
              })),
              not_about_a_family);
    EXPECT_EQ(refused<CaseRefusal>(does([&](store::Transaction& t) {
                  return make_plan(group, {"p-1"}, {}, 0, chair(), t, vault);
              })),
              not_about_a_family);
    SetFamilyPart part;
    part.family_part = FamilyPart::is_heard;
    EXPECT_EQ(refused<CaseRefusal>(does([&](store::Transaction& t) {
                  return set_family_part(group_at_hco, part, {}, chair(), t, vault);
              })),
              not_about_a_family);
    EXPECT_EQ(refused<CaseRefusal>(does([&](store::Transaction& t) {
                  return hear_family(group_at_hco, {{"teun"}, "I was not there."}, chair(), t,
                                     vault);
              })),
              not_about_a_family);
    sharing::KeptAdvice asked;
    asked.about = PersonId{"teun"};
    asked.case_id = group;
    database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        EXPECT_EQ(refused<CaseRefusal>(
                      known_of(t, seals, asked, chair(), sharing::SharingFramework::built_in())),
                  not_about_a_family)
            << "nobody is named in it by a question either";
        return true;
    });
    const auto view =
        database->read([&](store::Transaction& t) { return view_case(t, vault, group, chair()); });
    EXPECT_TRUE(view->members.empty());
    EXPECT_EQ(std::ranges::count(view->may, CaseDeed::change_plan), 0);
    EXPECT_EQ(std::ranges::count(view->may, CaseDeed::offer_handover), 0);
    EXPECT_EQ(std::ranges::count(view->may, CaseDeed::join_group), 1);
}

TEST_P(AGroup, C3_K13_an_area_is_discussed_with_nobody_in_it) {
    const CaseId park{"a-park"};
    const AgendaItemId item{"i-park"};
    ASSERT_TRUE(begins_area(park, neighbourhood_officer(), {{"local-team"}}));
    own_case(teun, "teun", {"police"});
    EXPECT_EQ(refused<CaseRefusal>(does([&](store::Transaction& t) {
                  return add_member(park, {{"teun"}}, neighbourhood_officer(), t, vault);
              })),
              CaseRefusal::not_about_a_family);
    EXPECT_EQ(refused<GroupRefusal>(does([&](store::Transaction& t) {
                  return join_group(park, about("teun", teun), neighbourhood_officer(), t, vault);
              })),
              GroupRefusal::not_a_group);

    ASSERT_TRUE(plans(hco_meeting, hco, chair()));
    ASSERT_TRUE(puts(hco_meeting, item, park, neighbourhood_officer()));
    begins(hco_meeting, chair());
    ASSERT_TRUE(writes(item, "The lamps are broken.", chair()));
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return make_commitment(item, {"k-1"}, {"Mend them", {"local-team"}, {}, {2026, 12, 1}},
                               chair(), t, vault);
    }));
    const auto view = item_for(item, coach()).value();
    EXPECT_EQ(view.approach, Approach::area);
    EXPECT_EQ(view.case_.name, "The park");
    EXPECT_EQ(view.occasion, "Glass and fire.");
    EXPECT_TRUE(view.persons.empty());
    EXPECT_TRUE(view.group.empty());
    EXPECT_EQ(view.commitments.size(), 1u);
}

// R-GROUP-1

TEST_P(AGroup, R_GROUP_1_is_not_joined_by_whom_its_name_tells_of) {
    auto named = naming();
    named.name = "Group of Sam";
    ASSERT_TRUE(begins_group(named, chair()));
    own_case(teun, "teun", {});
    EXPECT_EQ(refused<GroupRefusal>(joins_group(about("teun", teun), chair())),
              GroupRefusal::named_after_member);
    EXPECT_TRUE(seen_in_case(chair()).empty());
}

// R-GROUP-2

TEST_P(AGroup, C3_R_GROUP_2_is_joined_by_a_case_of_ones_own_with_a_reason_and_a_ground) {
    ASSERT_TRUE(begins_group(naming({{"police"}}), chair()));
    own_case(teun, "teun", {});
    own_case(daan, "daan", {}, zat);
    EXPECT_TRUE(refused<PersonNotKnown>(joins_group(about("daan-unknown", teun), chair())));
    EXPECT_TRUE(refused<PersonNotKnown>(joins_group(about("grown", teun), chair())))
        << "of whom that case is not";
    EXPECT_EQ(refused<GroupRefusal>(joins_group(about("daan", daan), chair())),
              GroupRefusal::own_case_elsewhere)
        << "no table has taken his case in that takes this group";
    EXPECT_EQ(refused<GroupRefusal>(joins_group(about("teun", teun, "JW-2.7"), chair())),
              GroupRefusal::ground_of_another_meeting);
    auto no_reason = about("teun", teun);
    no_reason.reason = " ";
    EXPECT_EQ(refused<GroupRefusal>(joins_group(no_reason, chair())), GroupRefusal::reason_missing);
    EXPECT_TRUE(refused<CaseNotKnown>(joins_group(about("teun", teun), neighbourhood_officer())))
        << "the police do not know of his case";
    EXPECT_TRUE(refused<CaseNotKnown>(joins_group(about("teun", teun), coordinator())))
        << "the school does not know of the group";
    EXPECT_TRUE(seen_in_case(chair()).empty()) << "a refusal keeps nothing";

    ASSERT_TRUE(joins_group(about("teun", teun), chair()));
    ASSERT_TRUE(joins_group(about("teun", teun), chair())) << "sent again";
    EXPECT_EQ(seen_in_case(chair()), Names{"teun"});
    auto other = about("teun", teun);
    other.reason = "Another.";
    EXPECT_EQ(refused<GroupRefusal>(joins_group(other, chair())), GroupRefusal::in_it_already);
}

// R-GROUP-3

TEST_P(AGroup, R_GROUP_3_is_joined_by_who_is_young_enough) {
    ASSERT_TRUE(begins_group(naming(), chair()));
    own_case({"c-grown"}, "grown", {});
    EXPECT_EQ(refused<GroupRefusal>(joins_group(about("grown", {"c-grown"}), chair())),
              GroupRefusal::too_old);
}

// R-GROUP-4

TEST_P(AGroup, C3_R_GROUP_4_shows_each_partner_only_whom_they_may_know_and_not_how_many) {
    group_of_two();
    on_the_agenda();
    EXPECT_EQ(seen_in_case(chair()), (Names{"daan", "teun"}));
    EXPECT_EQ(seen_in_case(coach()), (Names{"daan", "teun"}));
    EXPECT_EQ(seen_in_case(officer()), Names{"teun"});
    EXPECT_EQ(seen_in_case(rmc()), Names{});
    EXPECT_EQ(seen_at_table(chair()), (Names{"daan", "teun"}));
    EXPECT_EQ(seen_at_table(coach()), (Names{"daan", "teun"}));
    EXPECT_EQ(seen_at_table(officer()), Names{"teun"});
    EXPECT_EQ(seen_at_table(rmc()), Names{});
    // A guest and whom only an offer brought in take no full part.
    ASSERT_TRUE(joins(daan, chair(),
                      {.organisation = {"attendance"},
                       .role = ParticipantRole::guest,
                       .professional = {},
                       .secrecy_signed = true}));
    EXPECT_EQ(seen_in_case(rmc()), Names{});
}

TEST_P(AGroup, R_GROUP_4_shows_nobody_to_who_was_left_out_of_the_item_about_them) {
    group_of_two();
    on_the_agenda();
    ASSERT_TRUE(puts(hco_meeting, teun_at_hco, teun, chair()));
    EXPECT_EQ(seen_at_table(officer()), Names{"teun"});
    ASSERT_TRUE(sets(teun_at_hco, {{"local-team"}}, chair()));
    EXPECT_EQ(seen_at_table(officer()), Names{});
    EXPECT_EQ(seen_at_table(coach()), (Names{"daan", "teun"}));
}

TEST_P(AGroup, R_GROUP_4_tells_why_someone_is_in_it_to_who_wrote_it_only) {
    group_of_two();
    const auto members = [&](const access::Actor& by) {
        return database->read(
            [&](store::Transaction& t) { return view_case(t, vault, group, by).value().group; });
    };
    EXPECT_EQ(members(chair()).front().reason, "He is there each night.");
    EXPECT_EQ(members(officer()).front().reason, std::nullopt);
    EXPECT_EQ(members(officer()).front().ground, "WGS-2.31");
}

// R-GROUP-5

TEST_P(AGroup, C3_R_GROUP_5_is_left_with_a_reason_and_can_be_joined_anew) {
    group_of_two();
    EXPECT_EQ(refused<GroupRefusal>(leaves({{"teun"}, teun, ""}, chair())),
              GroupRefusal::reason_missing);
    EXPECT_TRUE(leaves({{"teun"}, teun, "He stays away."}, chair()));
    EXPECT_EQ(seen_in_case(chair()), Names{"daan"});
    EXPECT_EQ(refused<GroupRefusal>(leaves({{"teun"}, teun, "Again."}, chair())),
              GroupRefusal::not_in_it);
    EXPECT_TRUE(refused<CaseNotKnown>(leaves({{"daan"}, daan, "Out."}, neighbourhood_officer())))
        << "the police know of the group, and not of Daan";
    ASSERT_TRUE(joins_group(about("teun", teun), chair()));
    EXPECT_EQ(seen_in_case(chair()).size(), 2u);
}

TEST_P(AGroup, R_GROUP_5_loses_who_is_in_it_with_their_own_case_and_all_with_its_own) {
    group_of_two();
    const auto closes = [&](const CaseId& id) {
        return does([&](store::Transaction& t) { return close_case(id, {}, chair(), t, vault); });
    };
    ASSERT_TRUE(closes(daan));
    EXPECT_EQ(seen_in_case(chair()), Names{"teun"});
    ASSERT_TRUE(closes(group));
    EXPECT_TRUE(seen_in_case(chair()).empty());
    EXPECT_EQ(refused<CaseRefusal>(joins_group(about("teun", teun), chair())),
              CaseRefusal::case_closed);
}

// R-LEDGER-1

TEST_P(AGroup, leaves_word_of_who_joined_and_left_in_their_own_file_and_in_no_other) {
    group_of_two();
    ASSERT_TRUE(leaves({{"teun"}, teun, "He stays away."}, chair()));
    database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        std::vector<ledger::Event> events;
        for (const auto& entry : ledger::entries_of_owner(t, seals, "case/c-teun"))
            events.push_back(entry.event);
        EXPECT_EQ((std::vector<ledger::Event>{events.end() - 2, events.end()}),
                  (std::vector{ledger::Event::group_joined, ledger::Event::group_left}));
        for (const auto& entry : ledger::entries_of_owner(t, seals, "case/g-square"))
            EXPECT_EQ(entry.payload.find("teun"), std::string::npos) << entry.payload;
        return true;
    });
}

SCHAKEL_ON_BOTH_DATABASES(AGroup);

} // namespace
} // namespace schakel::casework
