// A small network, invented, and a family in it: what the tests of casework begin with.
#pragma once

#include "casework/case_store.h"
#include "casework/open_case.h"
#include "casework/participant_store.h"
#include "ledger/history.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "people/same_person.h"
#include "support/databases.h"

namespace schakel::casework {

/// Organisations: the safety house with its meeting, the family centre with its own, a local team,
/// the police, a school and a housing association that has nothing to do with it.
class WithANetwork : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};
    const CaseId case_id{"11111111-1111-4111-8111-111111111111"};
    const PersonId boy{"22222222-2222-4222-8222-222222222221"};
    const PersonId brother{"22222222-2222-4222-8222-222222222222"};
    const PersonId mother{"22222222-2222-4222-8222-222222222223"};
    const PersonId uncle{"22222222-2222-4222-8222-222222222224"};

    /// An actor of the organisation, whose professional is named "ORGANISATION-worker".
    [[nodiscard]] access::Actor actor(const std::string& organisation, int days_later = 0) const {
        access::Actor one;
        one.account = {organisation};
        one.professional = {organisation + "-worker"};
        one.organisation = {organisation};
        one.at = monday + std::chrono::days{days_later};
        return one;
    }

    /// Another registration of the boy, without a number, that is held for one with his.
    PersonId registered_again() {
        const PersonId again{"22222222-2222-4222-8222-222222222229"};
        EXPECT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            auto twice = people::find_person(t, seals, boy).value();
            twice.id = again;
            twice.bsn.reset();
            people::add_person(t, seals, crypto::SearchTokens{vault}, twice);
            const auto said = people::say_same_person(t, seals, boy, again, "Zelfde jongen.",
                                                      actor("safety-house").signature());
            // One number alone is not certain: another professional agrees (R-DOUBLE-2).
            const auto agreed =
                people::agree_same_person(t, seals, boy, again, actor("family-centre").signature());
            return said && agreed && people::state_of(*agreed) == people::SamePersonState::holds;
        }));
        return again;
    }
    void takes_back_that_it_is_one(const PersonId& again) {
        EXPECT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return people::take_back_same_person(t, seals, boy, again, "Een neef.",
                                                 actor("safety-house").signature());
        }));
    }

    void SetUp() override {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            for (const auto* name : {"safety-house", "family-centre", "local-team", "police",
                                     "school", "attendance", "housing"}) {
                networks::keep(t, organisation(name));
                networks::keep(t, professional(name, {}));
            }
            auto recorder = professional("safety-house", {"recorder"});
            recorder.id = {"safety-house-recorder"};
            networks::keep(t, recorder);
            auto court_clerk = professional("housing", {"recorder"});
            court_clerk.id = {"housing-listener"};
            networks::keep(t, court_clerk);

            auto table = meeting_kind("table");
            table.permitted_organisations = {
                {"safety-house"}, {"police"}, {"local-team"}, {"attendance"}, {"family-centre"}};
            table.observer_roles = {"recorder"};
            table.cadence_days = 7;
            table.chair = ProfessionalId{"safety-house-worker"};
            networks::keep(t, table);
            auto centre_meeting = meeting_kind("centre-meeting");
            centre_meeting.permitted_organisations = {{"family-centre"}, {"local-team"}};
            centre_meeting.chair = ProfessionalId{"family-centre-worker"};
            networks::keep(t, centre_meeting);

            networks::keep(t, networks::Route{.id = {"table-centre"},
                                              .from = "table",
                                              .to = "centre-meeting",
                                              .kind = "handover",
                                              .term_days = 10,
                                              .conditions = "c",
                                              .liaison = {}});
            networks::keep(t, networks::Route{.id = {"table-school"},
                                              .from = "table",
                                              .to = "school",
                                              .kind = "report_back",
                                              .term_days = 5,
                                              .conditions = "c",
                                              .liaison = ProfessionalId{"attendance-worker"}});

            people::Seals seals{t, vault};
            const crypto::SearchTokens tokens{vault};
            people::add_person(t, seals, tokens, person(boy, "Bram", {2013, 5, 1}));
            people::add_person(t, seals, tokens, person(brother, "Bas", {2011, 5, 1}));
            people::add_person(t, seals, tokens, person(mother, "Berta", {1985, 5, 1}));
            people::add_person(t, seals, tokens, person(uncle, "Bertus", {1980, 5, 1}));
            people::add_relation(t, {mother, people::RelationKind::parent_of, boy});
            people::add_relation(t, {mother, people::RelationKind::parent_of, brother});
            return true;
        }));
    }

    [[nodiscard]] static networks::Organisation organisation(const std::string& name) {
        return {.id = {name},
                .name = "The " + name,
                .kind = "school",
                .task = "t",
                .secrecy = "general",
                .phone = {},
                .email = {},
                .networks = {},
                .wgs_role = "none"};
    }
    [[nodiscard]] static networks::Professional professional(const std::string& organisation_name,
                                                             std::vector<std::string> roles) {
        return {.id = {organisation_name + "-worker"},
                .organisation = {organisation_name},
                .name = "Worker of " + organisation_name,
                .function = "worker",
                .phone = "013-0000000",
                .email = {},
                .roles = std::move(roles),
                .secrecy = {}};
    }
    [[nodiscard]] static networks::MeetingKind meeting_kind(const std::string& id) {
        networks::MeetingKind kind;
        kind.id = {id};
        kind.network = {"net"};
        kind.name = "Meeting " + id;
        kind.short_name = id;
        kind.setting = "meeting_hco";
        kind.purpose = "prevent_offence";
        kind.purpose_text = "to act in step";
        kind.admission = "who needs more than one partner";
        return kind;
    }
    [[nodiscard]] static people::Person person(const PersonId& id, const std::string& given_name,
                                               const PartialDate& birth_date) {
        return {.id = id,
                .name = {.given_names = given_name,
                         .title = {},
                         .prefix = "van den",
                         .family_name = "Proefkonijn"},
                .birth_date = birth_date,
                .sex = people::Sex::unknown,
                .address = {},
                .bsn = {}};
    }

    /// How many rows a table holds.
    std::int64_t count(const store::Statement& statement) {
        return database->read([&](store::Transaction& t) {
            return std::get<0>(t.find<std::int64_t>(statement).value());
        });
    }
    /// The events in the ledger about the case, in their order.
    std::vector<ledger::Event> events(const CaseId& id) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            std::vector<ledger::Event> found;
            for (const auto& entry : ledger::entries_of_owner(t, seals, people::owner_of(id)))
                found.push_back(entry.event);
            return found;
        });
    }
    Case kept_case(const CaseId& id) {
        return database
            ->read([&](store::Transaction& t) {
                people::Seals seals{t, vault};
                return find_case(t, seals, id);
            })
            .value();
    }
};

/// The same with a case that the safety house opened, brought in by the police.
class WithACase : public WithANetwork {
protected:
    void SetUp() override {
        WithANetwork::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return open_case(case_id, opening(), actor("safety-house"), t, vault);
        }));
    }
    [[nodiscard]] OpenCase opening() const {
        return {.persons = {boy},
                .meeting_kind = MeetingKindId{"table"},
                .brought_in_by = {{"police"}},
                .came_in_at = monday - std::chrono::days{3}};
    }
    bool sees(const std::string& organisation, const CaseId& id) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return seen_case(t, seals, id, actor(organisation)).has_value();
        });
    }
};

} // namespace schakel::casework
