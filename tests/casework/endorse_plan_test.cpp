// Who stand behind a version of the plan.
#include "casework/endorse_plan.h"

#include "casework/plan_fixture.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

const store::Statement all_answers{"SELECT count(*) FROM casework_plan_endorsement"};
const store::Statement raw_answers{"SELECT sealed FROM casework_plan_endorsement"};

class EndorsingAPlan : public WithAPlan {
protected:
    void SetUp() override {
        WithAPlan::SetUp();
        ASSERT_TRUE(make(first, 0));
    }
    std::set<std::string> asked() {
        std::set<std::string> ids;
        const auto seen = view("safety-house");
        for (const auto& party : seen.value().to_endorse)
            ids.insert(party.id);
        return ids;
    }
};

template <class Kind>
bool is(const auto& outcome) {
    return !outcome && std::holds_alternative<Kind>(outcome.error());
}

// R-PLAN-9

TEST_P(EndorsingAPlan, D8_K63_is_asked_of_every_party) {
    EXPECT_EQ(asked(), (std::set{mother.value, boy.value, brother.value,
                                 std::string{"safety-house"}, std::string{"local-team"}}));
}

TEST_P(EndorsingAPlan, K57_is_asked_of_the_young_from_twelve_on) {
    const PersonId sister{"22222222-2222-4222-8222-222222222225"};
    const PersonId baby{"22222222-2222-4222-8222-222222222226"};
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        const crypto::SearchTokens tokens{vault};
        // Twelve on the day after tomorrow.
        people::add_person(t, seals, tokens, person(sister, "Bo", {2014, 3, 6}));
        people::add_person(t, seals, tokens, person(baby, "Ben", {0, 0, 0}));
        for (const auto& child : {sister, baby}) {
            people::add_relation(t, {mother, people::RelationKind::parent_of, child});
            keep_member(t, case_id, child);
        }
        return std::optional{true};
    });
    EXPECT_FALSE(asked().contains(sister.value));
    EXPECT_FALSE(asked().contains(baby.value)) << "an unknown age is no age of twelve";
    const auto later = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return plan_parties(t, seals, find_case(t, seals, case_id).value(),
                            monday + std::chrono::days{4});
    });
    EXPECT_TRUE(std::ranges::any_of(later, [&](auto& one) { return one.id == sister.value; }));
}

TEST_P(EndorsingAPlan, is_asked_of_nobody_who_has_died_or_belongs_to_it_otherwise) {
    does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        const crypto::SearchTokens tokens{vault};
        auto dead = person(mother, "Berta", {1985, 5, 1});
        dead.deceased = true;
        people::replace_person(t, seals, tokens, dead);
        keep_member(t, case_id, uncle);
        return std::optional{true};
    });
    EXPECT_FALSE(asked().contains(mother.value));
    EXPECT_FALSE(asked().contains(uncle.value));
}

TEST_P(EndorsingAPlan, D8_shows_who_agrees_who_objects_and_who_has_not_answered) {
    ASSERT_TRUE(endorse("e-1", by_organisation("safety-house")));
    ASSERT_TRUE(endorse("e-2", by_person(boy, EndorsementAnswer::objects, "Ik slaap liever uit")));
    const auto seen = view("local-team");
    ASSERT_TRUE(seen);
    ASSERT_EQ(seen->endorsements.size(), 2u);
    EXPECT_EQ(seen->endorsements[0].name, "The safety-house");
    EXPECT_EQ(seen->endorsements[1].answer, EndorsementAnswer::objects);
    EXPECT_EQ(seen->endorsements[1].words, "Ik slaap liever uit");
    EXPECT_EQ(seen->endorsements[1].name, "Bram van den Proefkonijn");
    EXPECT_EQ(seen->endorsements[1].recorded_by, "Worker of safety-house");
    EXPECT_EQ(asked(), (std::set{mother.value, brother.value, std::string{"local-team"}}));
    EXPECT_EQ(events(case_id).back(), ledger::Event::plan_endorsed);
}

TEST_P(EndorsingAPlan, is_refused_for_who_is_no_party) {
    const auto refused = endorse("e-1", by_person(uncle));
    ASSERT_TRUE(is<EndorsementRefusal>(refused));
    EXPECT_EQ(rule_behind(std::get<EndorsementRefusal>(refused.error())), "R-PLAN-9");
    EXPECT_EQ(count(all_answers), 0);
}

// R-PLAN-10

TEST_P(EndorsingAPlan, lets_an_organisation_speak_for_itself_only) {
    const auto refused = endorse("e-1", by_organisation("local-team"));
    ASSERT_TRUE(is<EndorsementRefusal>(refused));
    EXPECT_EQ(rule_behind(std::get<EndorsementRefusal>(refused.error())), "R-PLAN-10");
    EXPECT_TRUE(endorse("e-1", by_organisation("local-team"), "local-team"));
}

TEST_P(EndorsingAPlan, writes_down_for_someone_of_the_family_who_did_so) {
    ASSERT_TRUE(endorse("e-1", by_person(mother), "local-team"));
    EXPECT_EQ(view("safety-house")->endorsements[0].recorded_by, "Worker of local-team");
}

TEST_P(EndorsingAPlan, is_not_for_outsiders_and_not_in_a_closed_case) {
    EXPECT_TRUE(is<PlanNotKnown>(endorse("e-1", by_person(mother), "housing")));
    EXPECT_TRUE(is<PlanNotKnown>(endorse("e-1", by_person(mother), "safety-house", second)));
    close_the_case();
    EXPECT_TRUE(is<CaseRefusal>(endorse("e-1", by_person(mother))));
    EXPECT_TRUE(view("safety-house")->to_endorse.empty());
    EXPECT_TRUE(view("safety-house")->may.empty());
}

// R-PLAN-11

TEST_P(EndorsingAPlan, K63_begins_anew_with_every_version) {
    ASSERT_TRUE(endorse("e-1", by_person(mother)));
    ASSERT_TRUE(make(second, 1));
    EXPECT_TRUE(view("safety-house")->endorsements.empty());
    EXPECT_TRUE(asked().contains(mother.value));
    EXPECT_TRUE(is<store::ChangedMeanwhile>(endorse("e-2", by_person(boy))))
        << "the first version is not the last any more";
    EXPECT_TRUE(endorse("e-2", by_person(boy), "safety-house", second));
}

TEST_P(EndorsingAPlan, lets_someone_change_their_mind_and_keeps_both_answers) {
    ASSERT_TRUE(endorse("e-1", by_person(mother, EndorsementAnswer::objects)));
    ASSERT_TRUE(endorse("e-2", by_person(mother, EndorsementAnswer::agrees)));
    const auto seen = view("safety-house");
    ASSERT_EQ(seen->endorsements.size(), 1u);
    EXPECT_EQ(seen->endorsements[0].answer, EndorsementAnswer::agrees);
    EXPECT_EQ(count(all_answers), 2);
}

TEST_P(EndorsingAPlan, is_one_answer_when_it_is_sent_twice) {
    ASSERT_TRUE(endorse("e-1", by_person(mother)));
    EXPECT_TRUE(endorse("e-1", by_person(mother)));
    EXPECT_TRUE(is<IdAlreadyUsed>(endorse("e-1", by_person(boy))));
    EXPECT_EQ(count(all_answers), 1);
}

TEST_P(EndorsingAPlan, keeps_the_answer_and_the_words_sealed) {
    ASSERT_TRUE(endorse("e-1", by_person(mother, EndorsementAnswer::objects, "Te snel")));
    const auto raw = database->read([](store::Transaction& t) {
        return std::get<0>(t.find<store::Bytes>(raw_answers).value());
    });
    const std::string text{reinterpret_cast<const char*>(raw.data()), raw.size()};
    EXPECT_EQ(text.find("Te snel"), std::string::npos);
    EXPECT_EQ(text.find("objects"), std::string::npos);
}

SCHAKEL_ON_BOTH_DATABASES(EndorsingAPlan);

} // namespace
} // namespace schakel::casework
