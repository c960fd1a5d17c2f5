// How a family on two agendas comes to one table.
#include "casework/agenda_item_store.h"
#include "casework/brought_in.h"
#include "casework/case_store.h"
#include "casework/meeting_word_store.h"
#include "casework/meetings.h"
#include "casework/owe_report_back.h"
#include "ledger/history.h"
#include "people/same_person.h"

#include <algorithm>

namespace schakel::casework {
namespace {

class OneTable : public testing::Tables {
protected:
    const AgendaItemId daan_at_zat{"i-daan"};

    std::optional<AgendaItem> kept(const AgendaItemId& id) {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return find_agenda_item(transaction, seals, id);
        });
    }
    /// As what the item of the one table stands on the agenda of the other.
    std::optional<AgendaItem> came_from(const AgendaItemId& id) {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return item_come_from(transaction, seals, id);
        });
    }
    std::vector<OrganisationId> brought_in(const CaseId& id) {
        return database->read(
            [&](store::Transaction& transaction) { return brought_in_by(transaction, id); });
    }
    std::vector<ledger::Event> events_of(const std::string& owner) {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            std::vector<ledger::Event> found;
            for (const auto& entry : ledger::entries_of_owner(transaction, seals, owner))
                found.push_back(entry.event);
            return found;
        });
    }

    /// Teun is on the agenda of the HCO when his brother is put on that of the school's team.
    void both_brothers_on_an_agenda() {
        teun_on_the_agenda();
        opens(daan, "daan", coordinator());
        ASSERT_TRUE(plans(zat_meeting, zat, coordinator()));
        ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
    }
};

// R-TABLE-1

TEST_P(OneTable,
       B4_K23_warns_of_another_agenda_about_the_family_and_says_no_more_than_whom_to_call) {
    both_brothers_on_an_agenda();
    const auto item = item_for(daan_at_zat, coordinator());
    ASSERT_TRUE(item);
    ASSERT_EQ(item->doubles.size(), 1);
    EXPECT_EQ(codec::write_json(item->doubles.front()),
              R"({"kindName":"Hulpverlening Casusoverleg","chair":{"professional":"chair-hco",)"
              R"("name":"P. chair-hco","function":"chair-hco","organisation":"municipality",)"
              R"("organisationName":"The municipality"},"startsAt":"2026-11-25T12:00:00Z"})");
}

TEST_P(OneTable, K23_does_not_warn_when_the_family_is_on_one_agenda) {
    teun_on_the_agenda();
    EXPECT_TRUE(item_for(teun_at_hco, chair())->doubles.empty());
}

TEST_P(OneTable, does_not_warn_of_the_same_case_in_the_next_meeting_of_the_same_kind) {
    teun_on_the_agenda();
    plans({"m-next"}, hco, chair());
    ASSERT_TRUE(puts({"m-next"}, {"i-next"}, teun, chair()));
    EXPECT_TRUE(item_for({"i-next"}, chair())->doubles.empty());
}

TEST_P(OneTable, does_not_warn_of_a_meeting_that_was_held) {
    teun_on_the_agenda();
    begins(hco_meeting, chair());
    ends(hco_meeting, chair());
    opens(daan, "daan", coordinator());
    plans(zat_meeting, zat, coordinator());
    ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
    EXPECT_TRUE(item_for(daan_at_zat, coordinator())->doubles.empty());
}

TEST_P(OneTable, does_not_warn_of_a_case_that_was_closed) {
    teun_on_the_agenda();
    does([&](store::Transaction& transaction) {
        people::Seals seals{transaction, vault};
        auto about = find_case(transaction, seals, teun).value();
        about.state = CaseState::closed;
        return change_case(transaction, about, about.version).has_value();
    });
    opens(daan, "daan", coordinator());
    plans(zat_meeting, zat, coordinator());
    ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
    EXPECT_TRUE(item_for(daan_at_zat, coordinator())->doubles.empty());
}

TEST_P(OneTable, shows_the_warning_to_who_leads_or_put_it_there_and_to_no_other) {
    opens(daan, "daan", coordinator(), {"attendance"});
    plans(zat_meeting, zat, coordinator());
    teun_on_the_agenda();
    ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
    EXPECT_EQ(item_for(daan_at_zat, coordinator())->doubles.size(), 1);
    EXPECT_TRUE(item_for(daan_at_zat, rmc())->doubles.empty());
}

// R-TABLE-23

TEST_P(OneTable, is_warned_of_also_for_another_registration_that_is_held_for_the_same_person) {
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        const crypto::SearchTokens tokens{vault};
        people::add_person(t, seals, tokens, boy("teun-twice", {2012, 4, 1}));
        return true;
    });
    teun_on_the_agenda();
    opens(daan, "teun-twice", coordinator());
    ASSERT_TRUE(plans(zat_meeting, zat, coordinator()));
    ASSERT_TRUE(puts(zat_meeting, {"i-before"}, daan, coordinator()));
    EXPECT_TRUE(item_for({"i-before"}, coordinator())->doubles.empty());
    const auto said = does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return people::say_same_person(t, seals, {"teun"}, {"teun-twice"}, "Same passport.",
                                       coordinator().signature());
    });
    ASSERT_TRUE(said);
    if (said->asks_another) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return people::agree_same_person(t, seals, {"teun"}, {"teun-twice"},
                                             chair().signature());
        }));
    }
    ASSERT_TRUE(plans({"m-next"}, zat, coordinator()));
    ASSERT_TRUE(puts({"m-next"}, daan_at_zat, daan, coordinator()));
    EXPECT_EQ(item_for(daan_at_zat, coordinator())->doubles.size(), 1);
}

// R-TABLE-2

TEST_P(OneTable, is_chosen_with_a_reason_before_the_meeting_is_opened) {
    both_brothers_on_an_agenda();
    EXPECT_EQ(begins(zat_meeting, coordinator()).error(),
              OpenMeetingError{MeetingRefusal::table_not_chosen});
    EXPECT_EQ(chooses(daan_at_zat, TableChoice::join, "", coordinator()).error(),
              ChooseTableError{AgendaRefusal::reason_missing});
    EXPECT_TRUE(chooses(daan_at_zat, TableChoice::join, "One family.", coordinator()));
    EXPECT_TRUE(begins(zat_meeting, coordinator()));
    EXPECT_EQ(item_for(daan_at_zat, coordinator())->choice->reason, "One family.");
}

TEST_P(OneTable, is_chosen_only_by_who_leads_and_only_where_there_is_another) {
    both_brothers_on_an_agenda();
    EXPECT_EQ(chooses(daan_at_zat, TableChoice::join, "One family.", chair()).error(),
              ChooseTableError{AgendaItemNotKnown{}});
    EXPECT_EQ(chooses(teun_at_hco, TableChoice::join, "One family.", officer()).error(),
              ChooseTableError{MeetingRefusal::not_yours_to_lead});
    EXPECT_EQ(chooses(teun_at_hco, TableChoice::join, "One family.", chair()).error(),
              ChooseTableError{AgendaRefusal::no_other_table});
}

// R-TABLE-3

TEST_P(OneTable, that_was_not_kept_to_is_counted_without_a_name) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::keep, "The school's own question.", coordinator());
    const auto kept =
        database->read([](store::Transaction& transaction) { return kept_doubles(transaction); });
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept.front().kind, zat);
    EXPECT_EQ(kept.front().number, 1);
}

// R-TABLE-4

TEST_P(OneTable, B4_K23_takes_the_item_of_the_other_table_away_from_its_agenda) {
    both_brothers_on_an_agenda();
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::join, "One family.", coordinator()));
    EXPECT_EQ(kept(teun_at_hco)->state, AgendaItemState::moved);
    EXPECT_EQ(kept(teun_at_hco)->discussed_with, daan_at_zat);
    ASSERT_TRUE(begins(hco_meeting, chair()));
    EXPECT_EQ(writes(teun_at_hco, "He was seen at night.", chair()).error(),
              RecordMinutesError{AgendaRefusal::moved_to_other_table});
    EXPECT_EQ(promises({"k-1"}, "police", chair()).error(),
              MakeCommitmentError{AgendaRefusal::moved_to_other_table});
    ASSERT_TRUE(begins(zat_meeting, coordinator()));
    EXPECT_TRUE(writes(daan_at_zat, "He was absent.", coordinator()));
}

TEST_P(OneTable, B4_K23_tells_the_other_chair_kind_and_chair_and_nothing_of_the_other_child) {
    both_brothers_on_an_agenda();
    const auto chosen = chooses(daan_at_zat, TableChoice::join, "Daan is afraid.", coordinator());
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->told, std::vector{OrganisationId{"municipality"}});
    const auto told = item_for(teun_at_hco, chair());
    ASSERT_EQ(told->doubles.size(), 1);
    EXPECT_EQ(told->doubles.front().kind_name, "Zorg- en adviesteam");
    EXPECT_EQ(told->doubles.front().chair->name, "P. coordinator");
    EXPECT_FALSE(told->choice) << "why was said in the other child's file";
    const auto whole = codec::write_json(*meeting_for(chair()));
    EXPECT_EQ(whole.find("Daan is afraid"), std::string::npos);
    EXPECT_EQ(whole.find(daan.value), std::string::npos);
    EXPECT_TRUE(item_for(teun_at_hco, officer())->doubles.empty()) << "the chair alone is told";
}

TEST_P(OneTable, takes_this_item_to_the_other_when_it_is_moved) {
    both_brothers_on_an_agenda();
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::move, "The HCO asks the same.", coordinator()));
    EXPECT_EQ(kept(daan_at_zat)->discussed_with, teun_at_hco);
    ASSERT_TRUE(begins(zat_meeting, coordinator()));
    EXPECT_EQ(writes(daan_at_zat, "He was absent.", coordinator()).error(),
              RecordMinutesError{AgendaRefusal::moved_to_other_table});
    EXPECT_EQ(item_for(teun_at_hco, chair())->doubles.size(), 1) << "its chair is told";
}

TEST_P(OneTable, can_be_chosen_anew_by_who_lost_the_item_until_it_is_discussed) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::join, "One family.", coordinator());
    ASSERT_TRUE(chooses(teun_at_hco, TableChoice::keep, "A question of justice.", chair()));
    EXPECT_EQ(kept(teun_at_hco)->state, AgendaItemState::open);
    EXPECT_FALSE(kept(teun_at_hco)->discussed_with);

    chooses(daan_at_zat, TableChoice::join, "We spoke: one family.", coordinator());
    begins(zat_meeting, coordinator());
    writes(daan_at_zat, "He was absent.", coordinator());
    EXPECT_EQ(chooses(teun_at_hco, TableChoice::keep, "Again.", chair()).error(),
              ChooseTableError{AgendaRefusal::discussed_already});
}

TEST_P(OneTable, gives_an_item_back_when_another_choice_is_made) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::join, "One family.", coordinator());
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::keep, "The school's own.", coordinator()));
    EXPECT_EQ(kept(teun_at_hco)->state, AgendaItemState::open);
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::move, "The HCO asks the same.", coordinator()));
    EXPECT_EQ(kept(daan_at_zat)->state, AgendaItemState::moved);
    EXPECT_EQ(kept(teun_at_hco)->state, AgendaItemState::open);
}

// R-TABLE-5

TEST_P(OneTable, B4_K23_lets_nobody_at_the_new_table_hear_what_they_could_not_hear_before) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::move, "The HCO asks the same.", coordinator());
    EXPECT_FALSE(came_from(daan_at_zat)) << "the chair of the HCO takes no part in Daan's case";
    EXPECT_EQ(meeting_for(chair())->agenda.size(), 1);
    EXPECT_EQ(codec::write_json(*meeting_for(chair())).find(daan.value), std::string::npos);
}

TEST_P(OneTable, B4_puts_the_item_on_the_agenda_for_those_who_take_part_in_its_case) {
    teun_on_the_agenda();
    opens(daan, "daan", coordinator(), {"municipality", "attendance"});
    ASSERT_TRUE(joins(teun, chair(), {.organisation = {"attendance"}}));
    plans(zat_meeting, zat, coordinator());
    ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator(), ProfessionalId{"rmc"}));
    ASSERT_TRUE(sets(daan_at_zat, {{"school"}}, coordinator()));
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::move, "The HCO asks the same.", coordinator()));

    const auto carried = came_from(daan_at_zat);
    ASSERT_TRUE(carried);
    EXPECT_EQ(carried->meeting, hco_meeting);
    EXPECT_EQ(carried->question, "Who does what?");
    EXPECT_TRUE(item_for(carried->id, chair()));
    EXPECT_FALSE(item_for(carried->id, officer())) << "takes no part in Daan's case";
    EXPECT_FALSE(item_for(carried->id, rmc())) << "was left out at the school's table";
    EXPECT_FALSE(carried->liaison) << "who does not hear it carries nothing";
    ASSERT_TRUE(begins(hco_meeting, chair()));
    EXPECT_TRUE(writes(carried->id, "Daan was absent.", chair()));
}

TEST_P(OneTable, keeps_one_item_when_both_meetings_discuss_the_same_case) {
    opens(teun, "teun", chair(), {"police", "school"});
    plans(hco_meeting, hco, chair());
    ASSERT_TRUE(puts(hco_meeting, teun_at_hco, teun, chair()));
    plans(zat_meeting, zat, coordinator());
    ASSERT_TRUE(puts(zat_meeting, {"i-teun-zat"}, teun, coordinator()));
    ASSERT_TRUE(chooses({"i-teun-zat"}, TableChoice::move, "One table.", coordinator()));
    EXPECT_FALSE(came_from({"i-teun-zat"}));
    EXPECT_EQ(meeting_for(chair())->agenda.size(), 1);
}

// R-TABLE-6

TEST_P(OneTable, B4_makes_who_lost_the_item_wait_for_word_of_what_was_discussed) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::move, "The HCO asks the same.", coordinator());
    EXPECT_EQ(brought_in(teun), std::vector{OrganisationId{"school"}});
    begins(hco_meeting, chair());
    writes(teun_at_hco, "He was seen at night.", chair());
    ends(hco_meeting, chair());
    const auto owed = database->read(
        [&](store::Transaction& transaction) { return words_of_item(transaction, teun_at_hco); });
    EXPECT_TRUE(std::ranges::any_of(
        owed, [](const WordOwed& word) { return word.organisation.value == "school"; }));
}

TEST_P(OneTable, B4_taken_back_makes_nobody_wait_for_word_any_more) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::join, "One family.", coordinator());
    ASSERT_EQ(brought_in(daan), std::vector{OrganisationId{"municipality"}});
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::keep, "The school's own.", coordinator()));
    EXPECT_TRUE(brought_in(daan).empty());
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::join, "After all.", coordinator()));
    EXPECT_EQ(brought_in(daan), std::vector{OrganisationId{"municipality"}});
}

TEST_P(OneTable, B4_taken_back_leaves_waiting_who_brought_that_case_in_otherwise) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::move, "The HCO asks the same.", coordinator());
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::keep, "The school's own.", coordinator()));
    EXPECT_EQ(brought_in(teun), std::vector{OrganisationId{"school"}}) << "at the opening";
}

TEST_P(OneTable, B4_taken_back_ends_what_was_owed_for_it_and_not_given) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::join, "One family.", coordinator());
    // Daan is discussed in an earlier meeting of the school's team, and handed over.
    const AgendaItemId earlier{"i-earlier"};
    ASSERT_TRUE(plans({"m-earlier"}, zat, coordinator()));
    ASSERT_TRUE(puts({"m-earlier"}, earlier, daan, coordinator()));
    ASSERT_TRUE(begins({"m-earlier"}, coordinator()));
    ASSERT_TRUE(writes(earlier, "He was absent.", coordinator()));
    ASSERT_TRUE(ends({"m-earlier"}, coordinator()));
    const auto owes = [&](const std::string& to, ReportBackCause cause) {
        does([&](store::Transaction& transaction) {
            owe_report_back({daan, {"school"}, {to}, cause, {}}, noon, transaction);
            return true;
        });
    };
    owes("municipality", ReportBackCause::handover_closed);
    const auto owed = [&] {
        return database->read([&](store::Transaction& transaction) {
            return std::pair{words_of_item(transaction, earlier).size(),
                             report_back_owed(transaction, daan)};
        });
    };
    ASSERT_EQ(owed(), (std::pair{1uz, true}));
    ASSERT_TRUE(chooses(daan_at_zat, TableChoice::keep, "The school's own.", coordinator()));
    EXPECT_EQ(owed(), (std::pair{0uz, false})) << "no case waits for a word that nobody needs";
    owes("police", ReportBackCause::intake_decided);
    chooses(daan_at_zat, TableChoice::join, "After all.", coordinator());
    chooses(daan_at_zat, TableChoice::keep, "The school's own.", coordinator());
    EXPECT_TRUE(owed().second) << "what is owed to another stays owed";
}

TEST_P(OneTable, B4_taken_back_stands_in_the_ledger_of_both_families) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::join, "One family.", coordinator());
    const auto teuns = events_of("case/c-teun").size();
    const auto daans = events_of("case/c-daan").size();
    chooses(daan_at_zat, TableChoice::keep, "The school's own.", coordinator());
    EXPECT_EQ(events_of("case/c-teun").size(), teuns + 1);
    EXPECT_EQ(events_of("case/c-daan").size(), daans + 2) << "gone, and chosen";
}

// R-TABLE-7

TEST_P(OneTable, takes_nothing_from_a_meeting_that_is_running) {
    both_brothers_on_an_agenda();
    ASSERT_TRUE(begins(hco_meeting, chair()));
    EXPECT_EQ(chooses(daan_at_zat, TableChoice::join, "One family.", coordinator()).error(),
              ChooseTableError{AgendaRefusal::other_table_began});
    EXPECT_EQ(kept(teun_at_hco)->state, AgendaItemState::open);
    EXPECT_FALSE(kept(daan_at_zat)->chosen) << "a choice that is refused changes nothing";
}

// R-LEDGER-1

TEST_P(OneTable, B4_K23_stands_in_the_ledger_of_both_families) {
    both_brothers_on_an_agenda();
    chooses(daan_at_zat, TableChoice::join, "One family.", coordinator());
    using enum ledger::Event;
    EXPECT_EQ(events_of("case/c-teun").back(), item_moved);
    const auto daans = events_of("case/c-daan");
    const std::vector<ledger::Event> last{daans.end() - 2, daans.end()};
    EXPECT_EQ(last, (std::vector{item_moved, table_chosen}));
}

SCHAKEL_ON_BOTH_DATABASES(OneTable);

} // namespace
} // namespace schakel::casework
