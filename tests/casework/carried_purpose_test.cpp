// A8 in the deed: what came by a disclosure goes on only on a question that looked at what it came for.
#include "casework/disclose.h"
#include "casework/handover_fixture.h"
#include "casework/view_case.h"
#include "sharing/disclosure_store.h"

namespace schakel::casework {
namespace {

class WhatTheSchoolTold : public WithAHandover {
protected:
    const AdviceId onward{"44444444-4444-4444-8444-444444444471"};
    const std::string words = "He is afraid to go home after school.";
    sharing::KeptAdvice question;

    void SetUp() override {
        WithAHandover::SetUp();
        told("d-school", "help_to_person");
    }
    /// The school told the safety house something about the boy, in the case.
    void told(const std::string& disclosure, const std::string& purpose,
              std::vector<std::string> carried = {}) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::KeptAdvice asked;
            asked.id = {"advice-of-" + disclosure};
            asked.by = actor("school").signature();
            asked.case_id = case_id;
            sharing::keep_advice(t, seals, asked);
            sharing::Disclosure one;
            one.id = {disclosure};
            one.advice = asked.id;
            one.by = asked.by;
            one.to = {"safety-house"};
            one.about = {boy};
            one.case_id = case_id;
            one.purpose = purpose;
            one.carried = std::move(carried);
            one.items = {{"concern", words}};
            one.verdict = sharing::Verdict::may;
            one.sentence_nl = "Omdat het mag.";
            one.sentence_en = "Because it may.";
            sharing::add_disclosure(t, seals, one);
            return true;
        }));
    }
    [[nodiscard]] sharing::KeptAdvice question_for(const std::string& purpose) {
        sharing::KeptAdvice asked;
        asked.id = onward;
        asked.by = actor("safety-house", 1).signature();
        asked.about = boy;
        asked.case_id = case_id;
        asked.recipient = OrganisationId{"family-centre"};
        asked.facts = {{"purpose", {purpose}}, {"data", {"concern"}}};
        asked.advice.verdict = sharing::Verdict::may;
        asked.advice.scope = {"concern"};
        asked.advice.provisions = {"JW-7.3.11"};
        asked.advice.policy = framework().version();
        return asked;
    }
    sharing::KnownSituation known(const sharing::KeptAdvice& asked) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return known_of(t, seals, asked, actor("safety-house", 1), framework()).value();
        });
    }
    std::string relation(const sharing::KeptAdvice& asked) {
        const auto it = known(asked);
        const auto* codes = it.facts.find("purpose_relation");
        return codes == nullptr ? "asked" : codes->front();
    }
    /// As the question is kept: with what is known of it now.
    void asks(sharing::KeptAdvice asked) {
        sharing::rest_on(asked, known(asked));
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::keep_advice(t, seals, asked);
            return true;
        }));
    }
    auto passes_on(const std::string& text, const std::string& disclosure = "d-onward") {
        return does([&](store::Transaction& t) {
            return disclose({disclosure}, {.advice = onward, .items = {{"concern", text}}},
                            actor("safety-house", 1), t, vault, framework());
        });
    }
    template <class Outcome>
    static std::vector<DisclosureId> left_out(const Outcome& outcome) {
        if (outcome) return {};
        const auto* refused = std::get_if<sharing::PurposeLeftOut>(&outcome.error());
        return refused == nullptr ? std::vector<DisclosureId>{{"refused for another reason"}}
                                  : refused->came;
    }
    using Left = std::vector<DisclosureId>;
};

TEST_P(WhatTheSchoolTold, A8_R_PURPOSE_2_fills_in_how_the_purposes_relate_and_from_where) {
    EXPECT_EQ(relation(question_for("help_to_person")), "same");
    EXPECT_EQ(relation(question_for("coordinate_help")), "asked");
    EXPECT_EQ(relation(question_for("prosecution")), "incompatible");
    const auto it = known(question_for("prosecution"));
    EXPECT_EQ(it.from.at("purpose_relation"), sharing::KnownFrom::disclosures);
    EXPECT_TRUE(sharing::purpose_is_bound(it));
    ASSERT_EQ(it.came.size(), 1u);
    EXPECT_EQ(it.came.at(0).id, DisclosureId{"d-school"});
    EXPECT_EQ(it.came.at(0).purpose, "help_to_person");
}

TEST_P(WhatTheSchoolTold, R_PURPOSE_2_does_not_concern_a_question_of_another_or_about_another) {
    auto asked = question_for("prosecution");
    asked.about = brother;
    EXPECT_EQ(known(asked).came.size(), 0u);
    asked = question_for("prosecution");
    asked.facts["data"] = {"school"};
    EXPECT_EQ(relation(asked), "asked");
    asked.came = {{"d-school"}};
    EXPECT_EQ(relation(asked), "incompatible") << "the asker named it";
}

TEST_P(WhatTheSchoolTold, A8_goes_on_for_the_same_purpose_with_its_purpose) {
    asks(question_for("help_to_person"));
    const auto made = passes_on(words);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->carried, std::vector<std::string>{"help_to_person"});
    const auto kept = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return sharing::find_disclosure(t, seals, {"d-onward"});
    });
    EXPECT_EQ(kept.value(), *made);
    EXPECT_EQ(relation(question_for("prosecution")), "incompatible");
}

TEST_P(WhatTheSchoolTold, A8_R_PURPOSE_4_does_not_go_on_a_question_that_did_not_look_at_it) {
    // Kept as if nothing had come, and known the same.
    auto asked = question_for("coordinate_help");
    asked.known = known(asked).facts;
    ASSERT_TRUE(does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        sharing::keep_advice(t, seals, asked);
        return true;
    }));
    EXPECT_EQ(left_out(passes_on(words)), Left{{"d-school"}});
    const auto disclosed = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return sharing::find_disclosure(t, seals, {"d-onward"}).has_value();
    });
    EXPECT_FALSE(disclosed) << "a refusal keeps nothing";
}

TEST_P(WhatTheSchoolTold, R_PURPOSE_4_asks_again_when_more_came_since) {
    asks(question_for("coordinate_help"));
    told("d-later", "advice");
    EXPECT_EQ(left_out(passes_on(words)), Left{{"d-later"}});
}

TEST_P(WhatTheSchoolTold, A8_R_PURPOSE_3_is_known_otherwise_when_it_came_after_the_question) {
    told("d-jco", "prosecution");
    auto asked = question_for("prosecution");
    // As if the help had not been known when it was asked.
    asked.known = known(asked).facts;
    asked.known->set("purpose_relation", "same");
    asked.facts["purpose_relation"] = {"same"};
    asked.came = {{"d-jco"}, {"d-school"}};
    ASSERT_TRUE(does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        sharing::keep_advice(t, seals, asked);
        return true;
    }));
    const auto refused = passes_on(words);
    ASSERT_FALSE(refused);
    const auto* too_old = std::get_if<sharing::AdviceTooOld>(&refused.error());
    ASSERT_NE(too_old, nullptr);
    EXPECT_EQ(too_old->facts, std::vector<std::string>{"purpose_relation"});
}

TEST_P(WhatTheSchoolTold, R_PURPOSE_5_known_by_oneself_goes_in_ones_own_words_only) {
    auto asked = question_for("prosecution");
    asked.own_knowledge = true;
    EXPECT_EQ(relation(asked), "asked");
    asks(asked);
    EXPECT_EQ(left_out(passes_on(words)), Left{{"d-school"}});
    const auto made = passes_on("Our officer saw him throw the stone.");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->carried, std::vector<std::string>{});
}

TEST_P(WhatTheSchoolTold, A8_R_PURPOSE_1_stands_in_the_file_with_its_purpose_and_ground) {
    told("d-twice", "coordinate_help", {"advice"});
    const auto seen = database->read(
        [&](store::Transaction& t) { return view_case(t, vault, case_id, actor("safety-house")); });
    ASSERT_TRUE(seen);
    std::vector<std::string> purposes;
    for (const auto& item : seen->file_items)
        if (item.came) {
            EXPECT_EQ(item.how, FileItemGround::disclosed_to_us);
            EXPECT_EQ(item.by.organisation_name, "The school");
            EXPECT_EQ(item.came->data, "concern");
            EXPECT_EQ(item.came->sentence_nl, "Omdat het mag.");
            for (const auto& carried : item.came->carried)
                purposes.push_back("before: " + carried);
            purposes.push_back(item.came->purpose);
        }
    std::ranges::sort(purposes);
    EXPECT_EQ(purposes,
              (std::vector<std::string>{"before: advice", "coordinate_help", "help_to_person"}));
}

SCHAKEL_ON_BOTH_DATABASES(WhatTheSchoolTold);

} // namespace
} // namespace schakel::casework
