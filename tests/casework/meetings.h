// Two tables and their partners, and cases of invented families, on both databases.
#pragma once

#include "casework/add_participant.h"
#include "casework/case_meeting_view.h"
#include "casework/choose_table.h"
#include "casework/close_meeting.h"
#include "casework/complete_commitment.h"
#include "casework/make_commitment.h"
#include "casework/open_case.h"
#include "casework/open_meeting.h"
#include "casework/plan_meeting.h"
#include "casework/put_on_agenda.h"
#include "casework/record_attendance.h"
#include "casework/record_minutes.h"
#include "casework/set_hearers.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "support/databases.h"

namespace schakel::casework::testing {

using namespace std::chrono_literals;

/// The HCO, the care and advice team of a school, and who sit at them.
///
/// The municipality chairs the HCO, at which sit the police, the attendance officer and the local
/// team; at the school's own table sit the school and the attendance officer. The court listens at
/// the HCO.
class Tables : public schakel::testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const Instant noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 12h;
    const MeetingKindId hco{"hco"};
    const MeetingKindId zat{"zat"};
    const CaseId teun{"c-teun"};
    const CaseId daan{"c-daan"};
    const CaseMeetingId hco_meeting{"m-hco"};
    const CaseMeetingId zat_meeting{"m-zat"};
    const AgendaItemId teun_at_hco{"i-teun"};

    void SetUp() override {
        does([&](store::Transaction& transaction) {
            for (const auto* name : {"municipality", "police", "attendance", "local-team", "school",
                                     "court", "mental-health"})
                networks::keep(transaction, organisation(name));
            keep_professional(transaction, "chair-hco", "municipality", {"process_director"});
            keep_professional(transaction, "officer", "police", {"neighbourhood_officer"});
            keep_professional(transaction, "rmc", "attendance", {"information_liaison"});
            keep_professional(transaction, "coach", "local-team", {"case_director"});
            keep_professional(transaction, "coordinator", "school", {"care_coordinator"});
            keep_professional(transaction, "judge", "court", {"observer"});
            keep_professional(transaction, "therapist", "mental-health", {"therapist"});
            networks::keep(transaction, hco_kind());
            networks::keep(transaction, zat_kind());
            networks::keep(transaction, report_back_route());
            people::Seals seals{transaction, vault};
            const crypto::SearchTokens tokens{vault};
            people::add_person(transaction, seals, tokens, boy("teun", {2012, 4, 1}));
            people::add_person(transaction, seals, tokens, boy("daan", {2014, 5, 2}));
            people::add_person(transaction, seals, tokens, boy("mother", {1985, 6, 3}));
            people::add_relation(transaction,
                                 {{"mother"}, people::RelationKind::parent_of, {"teun"}});
            people::add_relation(transaction,
                                 {{"mother"}, people::RelationKind::parent_of, {"daan"}});
            return true;
        });
    }

    static networks::Organisation organisation(const std::string& id) {
        networks::Organisation made;
        made.id = {id};
        made.name = "The " + id;
        made.kind = "school";
        made.task = "Helps";
        made.secrecy = "none";
        made.wgs_role = "none";
        made.email = id + "@example.org";
        return made;
    }
    static void keep_professional(store::Transaction& transaction, const std::string& id,
                                  const std::string& organisation, std::vector<std::string> roles) {
        networks::Professional made;
        made.id = {id};
        made.organisation = {organisation};
        made.name = "P. " + id;
        made.function = id;
        made.roles = std::move(roles);
        networks::keep(transaction, made);
    }
    [[nodiscard]] networks::MeetingKind hco_kind() const {
        networks::MeetingKind made;
        made.id = hco;
        made.network = {"safety-house"};
        made.name = "Hulpverlening Casusoverleg";
        made.short_name = "HCO";
        made.setting = "meeting_hco";
        made.purpose = "prevent_offence";
        made.purpose_text = "To help";
        made.admission = "Who sits here brings in";
        made.permitted_organisations = {
            {"municipality"}, {"police"}, {"attendance"}, {"local-team"}};
        made.permitted_roles = {"process_director", "neighbourhood_officer"};
        made.observer_roles = {"observer"};
        made.chair = ProfessionalId{"chair-hco"};
        made.recorder = OrganisationId{"municipality"};
        made.cadence_days = 7;
        made.age_max = 22;
        return made;
    }
    [[nodiscard]] networks::MeetingKind zat_kind() const {
        networks::MeetingKind made;
        made.id = zat;
        made.network = {"schools"};
        made.name = "Zorg- en adviesteam";
        made.short_name = "ZAT";
        made.setting = "meeting_zat";
        made.purpose = "help_to_person";
        made.purpose_text = "To help";
        made.admission = "Who sits here brings in";
        made.permitted_organisations = {{"school"}, {"attendance"}};
        made.permitted_roles = {"care_coordinator"};
        made.chair = ProfessionalId{"coordinator"};
        made.cadence_days = 28;
        return made;
    }
    static networks::Route report_back_route() {
        networks::Route made;
        made.id = {"hco-zat"};
        made.from = "hco";
        made.to = "zat";
        made.kind = "report_back";
        made.term_days = 14;
        made.conditions = "That it was discussed";
        made.liaison = ProfessionalId{"rmc"};
        return made;
    }
    static people::Person boy(const std::string& id, PartialDate birth_date) {
        people::Person made;
        made.id = {id};
        made.name.given_names = "Sam";
        made.name.family_name = "Proefhuis";
        made.birth_date = birth_date;
        return made;
    }

    [[nodiscard]] access::Actor actor(const std::string& professional,
                                      const std::string& organisation,
                                      std::vector<std::string> roles = {}) const {
        access::Actor made;
        made.professional = {professional};
        made.organisation = {organisation};
        made.roles = std::move(roles);
        made.at = noon;
        return made;
    }
    [[nodiscard]] access::Actor chair() const {
        return actor("chair-hco", "municipality", {"process_director"});
    }
    [[nodiscard]] access::Actor officer() const { return actor("officer", "police"); }
    [[nodiscard]] access::Actor rmc() const { return actor("rmc", "attendance"); }
    [[nodiscard]] access::Actor coach() const { return actor("coach", "local-team"); }
    [[nodiscard]] access::Actor coordinator() const { return actor("coordinator", "school"); }
    [[nodiscard]] access::Actor judge() const { return actor("judge", "court"); }

    auto joins(const CaseId& id, const access::Actor& by, const AddParticipant& command) {
        return does([&](store::Transaction& transaction) {
            return add_participant(id, command, by, transaction, vault);
        });
    }
    /// A case of the one boy, opened by the actor, in which the others take part as well.
    void opens(const CaseId& id, const std::string& person, const access::Actor& by,
               const std::vector<std::string>& others = {},
               const std::vector<std::string>& brought_in = {}) {
        OpenCase command;
        command.persons = {{person}};
        for (const auto& one : brought_in)
            command.brought_in_by.push_back({one});
        ASSERT_TRUE(does([&](store::Transaction& transaction) {
            return open_case(id, command, by, transaction, vault);
        }));
        for (const auto& one : others)
            ASSERT_TRUE(joins(id, by, {.organisation = {one}}));
    }
    auto plans(const CaseMeetingId& id, const MeetingKindId& kind, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return plan_meeting(id, {kind, noon + 48h, "Room 3"}, by, transaction, vault);
        });
    }
    auto puts(const CaseMeetingId& meeting, const AgendaItemId& id, const CaseId& case_id,
              const access::Actor& by, std::optional<ProfessionalId> liaison = {}) {
        return does([&](store::Transaction& transaction) {
            return put_on_agenda(meeting, id, {case_id, "Who does what?", liaison, {}, {}}, by,
                                 transaction, vault);
        });
    }
    auto chooses(const AgendaItemId& id, TableChoice choice, std::string reason,
                 const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return choose_table(id, {choice, std::move(reason)}, {}, by, transaction, vault);
        });
    }
    auto sets(const AgendaItemId& id, std::vector<OrganisationId> organisations,
              const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return set_hearers(id, {std::move(organisations)}, {}, by, transaction, vault);
        });
    }
    auto records(const RecordAttendance& command, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return record_attendance(hco_meeting, command, {}, by, transaction, vault);
        });
    }
    auto present(const std::string& organisation) {
        RecordAttendance command;
        command.organisation = {organisation};
        command.present = true;
        return records(command, chair());
    }
    auto absent(const std::string& organisation, std::optional<OrganisationId> speaker = {}) {
        RecordAttendance command;
        command.organisation = {organisation};
        command.spoken_for_by = std::move(speaker);
        return records(command, chair());
    }
    auto begins(const CaseMeetingId& id, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return open_meeting(id, {}, by, transaction, vault);
        });
    }
    auto ends(const CaseMeetingId& id, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return close_meeting(id, {}, by, transaction, vault);
        });
    }
    auto writes(const AgendaItemId& id, std::string text, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return record_minutes(id, {std::move(text), "The local team begins."}, {}, by,
                                  transaction, vault);
        });
    }
    auto promises(const CommitmentId& id, const std::string& owner, const access::Actor& by,
                  PartialDate due_on = {2026, 12, 1}) {
        return does([&](store::Transaction& transaction) {
            return make_commitment(teun_at_hco, id, {"Visit the family", {owner}, {}, due_on}, by,
                                   transaction, vault);
        });
    }
    auto completes(const CommitmentId& id, std::string result, const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return complete_commitment(id, {std::move(result)}, {}, by, transaction, vault);
        });
    }

    auto meeting_for(const access::Actor& by) {
        return database->read([&](store::Transaction& transaction) {
            return view_meeting(hco_meeting, by, transaction, vault);
        });
    }
    auto item_for(const AgendaItemId& id, const access::Actor& by) {
        return database->read([&](store::Transaction& transaction) {
            return view_agenda_item(id, by, transaction, vault);
        });
    }

    /// Teun's case on the agenda of the HCO; the municipality, the police and the local team take
    /// part in it, the school brought it in.
    void teun_on_the_agenda() {
        opens(teun, "teun", chair(), {"police", "local-team"}, {"school"});
        ASSERT_TRUE(plans(hco_meeting, hco, chair()));
        ASSERT_TRUE(puts(hco_meeting, teun_at_hco, teun, chair()));
    }
};

} // namespace schakel::casework::testing
