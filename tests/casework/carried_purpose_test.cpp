// A8 in the deed: what came by a disclosure goes on only on a question that looked at what it came for.
#include "casework/disclose.h"
#include "casework/handover_fixture.h"
#include "casework/intake_fixture.h"
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

/// The police reported about two brothers to the safety house, on an advice about one of them.
class WhatAReportBrought : public WithReports {
protected:
    const std::string words = "wanders through town at night";
    const AdviceId onward{"44444444-4444-4444-8444-444444444449"};

    void SetUp() override {
        WithReports::SetUp();
        auto reported = reporting();
        reported.question = "Who knows them?";
        ASSERT_TRUE(report(report_id, reported, actor("police")));
    }
    sharing::KeptAdvice question(const std::optional<PersonId>& about, const std::string& purpose,
                                 const std::optional<CaseId>& within = {},
                                 const std::string& by = "safety-house") {
        sharing::KeptAdvice asked;
        asked.id = onward;
        asked.by = actor(by, 2).signature();
        asked.about = about;
        asked.case_id = within;
        asked.recipient = OrganisationId{"family-centre"};
        asked.facts = {{"purpose", {purpose}}, {"data", {"concern"}}};
        asked.advice.verdict = sharing::Verdict::may;
        asked.advice.scope = {"concern", "involvement"};
        asked.advice.policy = framework().version();
        return asked;
    }
    sharing::KnownSituation known(const sharing::KeptAdvice& asked) {
        return look([&](auto& t, auto& seals) {
            return known_of(t, seals, asked, actor(asked.by.organisation.value, 2), framework())
                .value();
        });
    }
    auto passes_on(sharing::KeptAdvice asked, const std::string& text) {
        return does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::keep_advice(t, seals, asked);
            return disclose({"d-onward"}, {.advice = onward, .items = {{"involvement", text}}},
                            actor("safety-house", 2), t, vault, framework());
        });
    }
};

// R-PURPOSE-7

TEST_P(WhatAReportBrought, A8_R_PURPOSE_7_came_about_each_person_of_the_report) {
    for (const auto& person : {boy, brother}) {
        const auto now = known(question(person, "prevent_offence"));
        ASSERT_EQ(now.came.size(), 1u);
        EXPECT_EQ(now.came.at(0).by.organisation, OrganisationId{"police"});
        EXPECT_EQ(now.came.at(0).purpose, "prevent_offence");
        EXPECT_EQ(now.facts.find("purpose_relation")->front(), "same");
    }
    EXPECT_TRUE(known(question(mother, "prevent_offence")).came.empty());
}

TEST_P(WhatAReportBrought, R_DOUBLE_4_came_about_another_registration_of_the_person_too) {
    const auto again = registered_again();
    EXPECT_EQ(known(question(again, "prevent_offence")).came.size(), 1u);
    takes_back_that_it_is_one(again);
    EXPECT_TRUE(known(question(again, "prevent_offence")).came.empty());
}

TEST_P(WhatAReportBrought, R_PURPOSE_7_did_not_come_to_who_reported_it_nor_to_another) {
    EXPECT_TRUE(known(question(brother, "prevent_offence", {}, "police")).came.empty());
    EXPECT_TRUE(known(question(brother, "prevent_offence", {}, "attendance")).came.empty());
}

TEST_P(WhatAReportBrought, A8_R_PURPOSE_4_its_words_do_not_go_on_unasked_about_the_other) {
    auto unlooked = question(brother, "coordinate_help");
    unlooked.known = known(unlooked).facts;
    const auto refused = passes_on(unlooked, words);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(std::holds_alternative<sharing::PurposeLeftOut>(refused.error()));
}

TEST_P(WhatAReportBrought, A8_goes_on_with_its_purpose_on_a_question_that_looked) {
    auto looked = question(brother, "coordinate_help");
    sharing::rest_on(looked, known(looked));
    const auto made = passes_on(looked, words);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->carried, std::vector<std::string>{"prevent_offence"});
}

TEST_P(WhatAReportBrought, A8_R_PURPOSE_7_came_in_the_case_that_it_led_to) {
    ASSERT_TRUE(decide(judgement(IntakeDecision::admit)));
    EXPECT_EQ(known(question({}, "coordinate_help", case_id)).came.size(), 1u);
}

TEST_P(WhatAReportBrought, A8_R_PURPOSE_1_stands_in_the_file_with_its_purpose_and_ground) {
    ASSERT_TRUE(decide(judgement(IntakeDecision::admit)));
    const auto file_of = [&](const std::string& organisation) {
        return database
            ->read([&](store::Transaction& t) {
                return view_case(t, vault, case_id, actor(organisation, 2));
            })
            .value()
            .file_items;
    };
    const auto ours = file_of("safety-house");
    ASSERT_EQ(ours.size(), 1u) << "once, although a disclosure and a report brought it";
    ASSERT_TRUE(ours.at(0).came);
    EXPECT_EQ(ours.at(0).came->purpose, "prevent_offence");
    EXPECT_EQ(ours.at(0).came->data, "concern");
    EXPECT_EQ(ours.at(0).came->sentence_nl, "zin");
    EXPECT_EQ(ours.at(0).how, FileItemGround::disclosed_to_us);
    const auto theirs = file_of("police");
    ASSERT_EQ(theirs.size(), 1u);
    EXPECT_FALSE(theirs.at(0).came) << "what one wrote oneself came from nobody";
}

TEST_P(WhatAReportBrought, A8_R_PURPOSE_7_carries_its_purpose_to_another_meeting_too) {
    const AdviceId told_on{"44444444-4444-4444-8444-444444444446"};
    keep_advice(told_on, "safety-house", "family-centre", sharing::Verdict::may, 1);
    auto judged = judgement(IntakeDecision::route, false);
    judged.route_to = MeetingKindId{"centre-meeting"};
    judged.advice = told_on;
    ASSERT_TRUE(decide(judged));
    const auto now = known(question(brother, "prosecution", {}, "family-centre"));
    ASSERT_EQ(now.came.size(), 1u);
    EXPECT_EQ(now.came.at(0).by.organisation, OrganisationId{"safety-house"});
    EXPECT_EQ(now.came.at(0).carried, std::vector<std::string>{"prevent_offence"});
}

SCHAKEL_ON_BOTH_DATABASES(WhatAReportBrought);

} // namespace
} // namespace schakel::casework
