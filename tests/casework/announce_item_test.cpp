// How a family on the agendas of two meetings that know nothing of each other is not discussed in
// both unknowingly: R-TABLE-18 to 22, 24 and 25, from the organisations' side.
//
// What another house holds is another registration here: the keeper gets tokens of the number, and
// nothing in these tables says that the two are one.
#include "casework/announcing.h"
#include "index/blind_tokens.h"

namespace schakel::casework {
namespace {

using index::LegalProfile;
using testing::Announcing;
using testing::of_other_keys;
using namespace std::chrono_literals;

// R-TABLE-19

TEST_P(Announcing, B4_tells_both_the_kind_of_meeting_and_its_chair_and_nothing_else) {
    announced_by_both();
    const auto here = seen(daan_at_zat, at_school());
    ASSERT_TRUE(here);
    EXPECT_EQ(codec::write_json(here->met),
              R"([{"kindName":"Hulpverlening Casusoverleg","chair":{"professional":"chair-hco",)"
              R"("name":"P. chair-hco","function":"chair-hco","organisation":"municipality",)"
              R"("organisationName":"The municipality"}}])");
    const auto there = seen(teun_at_hco, at_town());
    ASSERT_TRUE(there);
    ASSERT_EQ(there->met.size(), 1);
    EXPECT_EQ(there->met.front().kind_name, "Zorg- en adviesteam");
    EXPECT_EQ(there->met.front().chair->professional, ProfessionalId{"coordinator"});
}

TEST_P(Announcing, says_which_organisations_are_to_be_told_at_that_moment) {
    on_both_agendas();
    EXPECT_TRUE(announces(daan_at_zat, at_school())->told.empty());
    EXPECT_EQ(announces(teun_at_hco, at_town())->told,
              (std::vector<OrganisationId>{{"municipality"}, {"school"}}));
}

TEST_P(Announcing, shows_it_to_who_leads_or_put_it_there_and_to_no_other) {
    announced_by_both();
    EXPECT_TRUE(seen(teun_at_hco, chair()));
    EXPECT_FALSE(seen(teun_at_hco, officer()));
}

// R-TABLE-20

TEST_P(Announcing, lets_who_announced_nothing_learn_nothing) {
    on_both_agendas();
    EXPECT_TRUE(announces(daan_at_zat, at_school()));
    EXPECT_FALSE(seen(teun_at_hco, at_town()));
    const auto before = item_for(teun_at_hco, at_town());
    EXPECT_TRUE(before->doubles.empty());
    EXPECT_TRUE(before->may_announce);
}

TEST_P(Announcing, is_answered_in_one_shape_whether_or_not_something_meets) {
    on_both_agendas();
    ASSERT_TRUE(announces(teun_at_hco, at_town()));
    EXPECT_EQ(codec::write_json(*seen(teun_at_hco, at_town())),
              R"({"announcedAt":"2026-11-23T12:00:00Z","met":[]})");
}

// R-TABLE-18

TEST_P(Announcing, is_for_a_named_functionary_who_leads_or_put_it_there) {
    on_both_agendas();
    EXPECT_EQ(announces(daan_at_zat, coordinator()).error(),
              AnnounceItemError{index::SignalRefusal::not_a_named_functionary});
    EXPECT_EQ(announces(teun_at_hco, signaller(officer())).error(),
              AnnounceItemError{MeetingRefusal::not_yours_to_lead});
    EXPECT_EQ(announces(daan_at_zat, at_town()).error(), AnnounceItemError{AgendaItemNotKnown{}});
    EXPECT_FALSE(item_for(daan_at_zat, coordinator())->may_announce);
    EXPECT_TRUE(item_for(daan_at_zat, at_school())->may_announce);
}

TEST_P(Announcing, goes_nowhere_without_a_weighing_that_was_answered_with_yes) {
    on_both_agendas();
    for (const AnnounceItem said :
         {AnnounceItem{false, true, true}, AnnounceItem{true, false, true},
          AnnounceItem{true, true, false}, AnnounceItem{}})
        EXPECT_EQ(announces(daan_at_zat, at_school(), said).error(),
                  AnnounceItemError{AgendaRefusal::announcing_not_permitted});
    EXPECT_EQ(rows(daan_at_zat, "school"), 0);
}

TEST_P(Announcing, goes_nowhere_where_the_legal_profile_is_off) {
    on_both_agendas();
    profile(LegalProfile::off);
    EXPECT_EQ(announces(daan_at_zat, at_school()).error(),
              AnnounceItemError{index::SignalRefusal::index_off});
    EXPECT_FALSE(item_for(daan_at_zat, at_school())->may_announce);
}

TEST_P(Announcing, goes_nowhere_without_the_consent_that_the_profile_asks) {
    on_both_agendas();
    profile(LegalProfile::consent);
    EXPECT_EQ(announces(daan_at_zat, at_school()).error(),
              AnnounceItemError{AgendaRefusal::announcing_not_permitted});
}

TEST_P(Announcing, is_about_young_persons_alone) {
    opens(daan, "mother", coordinator());
    ASSERT_TRUE(plans(zat_meeting, zat, coordinator()));
    // The mother's case holds her sons as well; the token of herself goes nowhere but as their parent's.
    ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        const crypto::SearchTokens tokens{vault};
        for (const auto* name : {"teun", "daan"})
            people::replace_person(t, seals, tokens, boy(name, {1990, 1, 1}));
        return true;
    });
    EXPECT_EQ(announces(daan_at_zat, at_school()).error(),
              AnnounceItemError{AgendaRefusal::announcing_not_permitted});
}

TEST_P(Announcing, keeps_tokens_with_the_keeper_and_no_name_anywhere) {
    announced_by_both();
    const auto kept = database->read(
        [&](store::Transaction& t) { return index::agenda_rows_of(t, {"school"}, daan_at_zat); });
    ASSERT_EQ(kept.size(), 1) << "none of the partial ones";
    const auto text = codec::write_json(kept.front().item) + crypto::to_hex(kept.front().token);
    EXPECT_EQ(text.find("999990019"), std::string::npos);
    EXPECT_EQ(kept.front().token.size(), 32);
}

// R-TABLE-24

TEST_P(Announcing, waits_in_sight_for_evaluators_elsewhere_and_meets_nobody) {
    on_both_agendas();
    reaches({.evaluators_elsewhere = true});
    ASSERT_TRUE(announces(teun_at_hco, at_town()));
    const auto answer = announces(daan_at_zat, at_school());
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->told.empty());
    EXPECT_EQ(codec::write_json(*seen(daan_at_zat, at_school())),
              R"({"announcedAt":"2026-11-23T12:00:00Z","waitsSince":"2026-11-23T12:00:00Z",)"
              R"("met":[]})");
    EXPECT_EQ(rows(daan_at_zat, "school") + rows(teun_at_hco, "municipality"), 0u);
    EXPECT_TRUE(announces(daan_at_zat, at_school())) << "sent again it is one";
    EXPECT_EQ(std::ranges::count(history(daan), "item_announced by coordinator"), 1);
}

TEST_P(Announcing, goes_out_when_they_answered_and_both_are_told) {
    announced_and_waits();
    EXPECT_EQ(evaluators_answer(), std::vector<OrganisationId>{{"school"}})
        << "whose page shows that it waits";
    EXPECT_FALSE(seen(daan_at_zat, at_school())->waits_since);
    ASSERT_TRUE(announces(teun_at_hco, at_town()));
    EXPECT_EQ(evaluators_answer(), (std::vector<OrganisationId>{{"municipality"}, {"school"}}));
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1u);
    EXPECT_EQ(seen(teun_at_hco, at_town())->met.size(), 1u);
    EXPECT_EQ(history(daan).back(), "other_agenda_told by chair-hco");
    EXPECT_TRUE(evaluators_answer().empty()) << "once";
    does([&](store::Transaction& t) {
        EXPECT_TRUE(
            send_announcement(daan_at_zat, index::KeyedIndexTokens{vault}, t, vault, noon).empty())
            << "also when it is sent by two at once";
        return true;
    });
}

TEST_P(Announcing, that_waits_can_be_taken_back_and_then_does_not_go) {
    announced_and_waits();
    ASSERT_TRUE(takes_back(daan_at_zat, at_school()));
    EXPECT_TRUE(evaluators_answer().empty());
    EXPECT_EQ(rows(daan_at_zat, "school"), 0u);
    EXPECT_FALSE(seen(daan_at_zat, at_school()));
}

TEST_P(Announcing, that_waits_does_not_go_when_whom_it_is_about_died) {
    announced_and_waits();
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        auto died = boy("numbered-daan", {2014, 5, 2});
        died.deceased = true;
        people::replace_person(t, seals, crypto::SearchTokens{vault}, died);
        return true;
    });
    ends_without_going();
}

TEST_P(Announcing, that_waits_does_not_go_when_the_profile_ended) {
    announced_and_waits();
    profile(LegalProfile::off);
    ends_without_going();
}

TEST_P(Announcing, that_waits_does_not_go_when_the_meeting_was_held) {
    announced_and_waits();
    ASSERT_TRUE(begins(zat_meeting, coordinator()));
    ASSERT_TRUE(ends(zat_meeting, coordinator()));
    ends_without_going();
}

TEST_P(Announcing, that_waits_does_not_go_when_the_item_moved_to_another_table) {
    announced_and_waits();
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        auto item = find_agenda_item(t, seals, daan_at_zat).value();
        item.state = AgendaItemState::moved;
        return change_agenda_item(t, seals, item, item.version).has_value();
    });
    ends_without_going();
}

TEST_P(Announcing, that_waits_does_not_go_when_the_case_was_closed) {
    announced_and_waits();
    closes_case(daan);
    ends_without_going();
}

TEST_P(Announcing, is_not_sent_without_all_of_its_tokens) {
    announced_and_waits();
    const index::TokensInHand nothing{{}, std::array{index::TokensOfEpoch{1, {}}}};
    EXPECT_THROW(does([&](store::Transaction& t) {
                     return !send_announcement(daan_at_zat, nothing, t, vault, noon).empty();
                 }),
                 index::TokenNotInHand);
    EXPECT_TRUE(seen(daan_at_zat, at_school())->waits_since);
}

// R-TABLE-25

TEST_P(Announcing, is_brought_under_new_keys_and_nobody_is_told_again) {
    announced_by_both();
    const auto token = [&] {
        return database->read([&](store::Transaction& t) {
            return index::agenda_rows_of(t, {"school"}, daan_at_zat).front().token;
        });
    };
    const auto before = token();
    const auto told = history(daan).size();
    announces_anew();
    EXPECT_FALSE(seen(daan_at_zat, at_school())->waits_since) << "it stands";
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1u);
    (void)evaluators_answer(of_other_keys);
    EXPECT_EQ(token(), of_other_keys(before));
    EXPECT_EQ(rows(daan_at_zat, "school"), 1u) << "none of the keys of before";
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1u);
    EXPECT_EQ(history(daan).size(), told);
}

TEST_P(Announcing, of_before_meets_what_is_announced_under_new_keys) {
    on_both_agendas();
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    announces_anew();
    reaches({.evaluators_elsewhere = true});
    ASSERT_TRUE(announces(teun_at_hco, at_town()));
    (void)evaluators_answer(of_other_keys);
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1u);
    EXPECT_EQ(seen(teun_at_hco, at_town())->met.size(), 1u);
}

// R-TABLE-23

TEST_P(Announcing, of_who_is_held_for_one_with_another_registration_meets_what_is_about_either) {
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        const crypto::SearchTokens tokens{vault};
        people::add_person(t, seals, tokens, boy("nameless", {2014, 5, 2}));
        return true;
    });
    opens(daan, "numbered-daan", coordinator());
    ASSERT_TRUE(plans(zat_meeting, zat, coordinator()));
    ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
    ASSERT_TRUE(announces(daan_at_zat, at_school()));
    opens(teun, "nameless", chair());
    ASSERT_TRUE(plans(hco_meeting, hco, chair()));
    ASSERT_TRUE(puts(hco_meeting, teun_at_hco, teun, chair()));
    // Without a number, and nobody said whose registration it is: nothing.
    ASSERT_TRUE(announces(teun_at_hco, at_town())->told.empty());
    ASSERT_TRUE(takes_back(teun_at_hco, at_town()));
    held_for_one("nameless", "daan-elsewhere");
    EXPECT_EQ(announces(teun_at_hco, at_town())->told.size(), 2);
}

// R-TABLE-21

TEST_P(Announcing, ends_when_the_meeting_was_held) {
    announced_by_both();
    ASSERT_TRUE(begins(zat_meeting, coordinator()));
    ASSERT_TRUE(ends(zat_meeting, coordinator()));
    tidies(noon);
    EXPECT_EQ(rows(daan_at_zat, "school"), 0);
    EXPECT_TRUE(seen(teun_at_hco, at_town())->met.empty());
}

TEST_P(Announcing, ends_with_the_day_of_the_meeting_though_it_was_never_held) {
    announced_by_both();
    tidies(noon + 48h + 11h);
    EXPECT_EQ(rows(daan_at_zat, "school") + rows(teun_at_hco, "municipality"), 0);
}

TEST_P(Announcing, ends_with_the_case) {
    announced_by_both();
    closes_case(daan);
    tidies(noon);
    EXPECT_EQ(rows(daan_at_zat, "school"), 0);
    EXPECT_NE(rows(teun_at_hco, "municipality"), 0);
}

TEST_P(Announcing, ends_within_a_day_when_whom_it_is_about_died_or_was_erased) {
    announced_by_both();
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        const crypto::SearchTokens tokens{vault};
        auto died = boy("numbered-daan", {2014, 5, 2});
        died.deceased = true;
        people::replace_person(t, seals, tokens, died);
        people::erase_person(t, seals, daan_elsewhere);
        return true;
    });
    tidies(noon + 24h);
    EXPECT_EQ(rows(daan_at_zat, "school") + rows(teun_at_hco, "municipality"), 0);
}

TEST_P(Announcing, stays_when_a_day_later_nothing_changed) {
    announced_by_both();
    tidies(noon + 24h);
    EXPECT_EQ(seen(daan_at_zat, at_school())->met.size(), 1);
}

TEST_P(Announcing, can_be_taken_back_and_then_the_other_no_longer_sees_it) {
    announced_by_both();
    EXPECT_EQ(takes_back(daan_at_zat, at_town()).error(), AnnounceItemError{AgendaItemNotKnown{}});
    EXPECT_TRUE(takes_back(daan_at_zat, at_school()));
    EXPECT_TRUE(takes_back(daan_at_zat, at_school()));
    EXPECT_FALSE(seen(daan_at_zat, at_school()));
    EXPECT_TRUE(seen(teun_at_hco, at_town())->met.empty());
}

TEST_P(Announcing, is_refused_for_a_meeting_that_is_too_far_away) {
    opens(daan, "numbered-daan", coordinator());
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return plan_meeting(zat_meeting, {zat, noon + 24h * 93, "Room 3"}, coordinator(), t, vault);
    }));
    ASSERT_TRUE(puts(zat_meeting, daan_at_zat, daan, coordinator()));
    EXPECT_EQ(announces(daan_at_zat, at_school()).error(),
              AnnounceItemError{AgendaRefusal::day_out_of_reach});
}

// R-TABLE-22

TEST_P(Announcing, stands_in_the_files_of_both_families_without_who_announced_it_elsewhere) {
    announced_by_both();
    takes_back(daan_at_zat, at_school());
    const auto ours = history(daan);
    EXPECT_NE(std::ranges::find(ours, "item_announced by coordinator"), ours.end());
    EXPECT_NE(std::ranges::find(ours, "other_agenda_told by chair-hco"), ours.end());
    EXPECT_NE(std::ranges::find(ours, "announcement_ended by coordinator"), ours.end());
    const auto theirs = history(teun);
    EXPECT_NE(std::ranges::find(theirs, "other_agenda_told by coordinator"), theirs.end());
}

TEST_P(Announcing, is_one_announcement_when_sent_twice) {
    announced_by_both();
    EXPECT_TRUE(announces(teun_at_hco, at_town())->told.empty());
    const auto theirs = history(teun);
    EXPECT_EQ(std::ranges::count(theirs, "item_announced by chair-hco"), 1);
}

SCHAKEL_ON_BOTH_DATABASES(Announcing);

} // namespace
} // namespace schakel::casework
