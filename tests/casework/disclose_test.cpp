// R-DISCLOSURE-10: at the moment of disclosing the system looks up anew what it knows itself.
#include "casework/disclose.h"

#include "casework/handover_fixture.h"
#include "networks/agreement_store.h"
#include "sharing/consent_store.h"

namespace schakel::casework {
namespace {

class DisclosingADayLater : public WithAHandover {
protected:
    using Changed = std::vector<std::string>;

    template <class Change>
    void keeps(Change change) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            change(t, seals);
            return true;
        }));
    }
    void asks() {
        keep_advice(permits_now, "safety-house", "family-centre", sharing::Verdict::may);
    }
    auto discloses(const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return disclose({"d-1"},
                            {.advice = permits_now, .items = {{"concern", "He stays away."}}}, by,
                            t, vault, framework());
        });
    }
    auto discloses() { return discloses(actor("safety-house", 1)); }
    /// The facts for which it was refused.
    template <class Outcome>
    static Changed changed(const Outcome& outcome) {
        if (outcome) return {"nothing: it was disclosed"};
        const auto* too_old = std::get_if<sharing::AdviceTooOld>(&outcome.error());
        if (too_old == nullptr || too_old->because != sharing::AdviceAge::situation_changed)
            return {"refused for another reason"};
        return too_old->facts;
    }
    void custody(people::CustodyKind kind) {
        keeps([&](store::Transaction& t, people::Seals&) {
            people::keep_custody(t, boy, std::vector{people::Custody{boy, mother, kind}});
        });
    }
    void covenant_until(const PartialDate& last_day, std::vector<std::string> signed_by) {
        keeps([&](store::Transaction& t, people::Seals&) {
            networks::Covenant covenant;
            covenant.id = {"covenant"};
            covenant.name = "Covenant";
            covenant.kind = "accession";
            covenant.network = {"net"};
            covenant.valid_from = {2026, 1, 1};
            covenant.valid_until = last_day;
            for (const auto& name : signed_by)
                covenant.signatures.push_back({{name}, "n", "f", {2026, 1, 1}});
            networks::keep(t, covenant);
        });
    }

private:
    const AdviceId permits_now{"44444444-4444-4444-8444-444444444499"};
};

TEST_P(DisclosingADayLater, is_done_when_all_is_as_it_was) {
    custody(people::CustodyKind::one);
    covenant_until({2026, 12, 31}, {"safety-house", "family-centre"});
    asks();
    EXPECT_TRUE(discloses());
}

TEST_P(DisclosingADayLater, is_refused_on_a_birthday_that_matters) {
    keeps([&](store::Transaction& t, people::Seals& seals) {
        people::replace_person(t, seals, crypto::SearchTokens{vault},
                               person(boy, "Bram", {2014, 3, 3}));
    });
    asks();
    EXPECT_EQ(changed(discloses()), Changed{"subject_age"});
    EXPECT_TRUE(discloses(actor("safety-house"))) << "the day before it was as it was asked";
}

TEST_P(DisclosingADayLater, is_refused_when_custody_is_otherwise_or_not_known_any_more) {
    custody(people::CustodyKind::one);
    asks();
    custody(people::CustodyKind::joint);
    EXPECT_EQ(changed(discloses()), Changed{"authority"});
    custody(people::CustodyKind::unknown);
    EXPECT_EQ(changed(discloses()), Changed{"authority"});
    custody(people::CustodyKind::one);
    EXPECT_TRUE(discloses());
}

TEST_P(DisclosingADayLater, is_refused_when_custody_came_to_be_known) {
    asks();
    custody(people::CustodyKind::one);
    EXPECT_EQ(changed(discloses()), Changed{"authority"});
}

TEST_P(DisclosingADayLater, is_refused_when_the_covenant_has_lapsed) {
    covenant_until({2026, 3, 2}, {"safety-house", "family-centre"});
    asks();
    EXPECT_EQ(changed(discloses()), (Changed{"recipient_covenant", "sender_covenant"}));
    EXPECT_TRUE(discloses(actor("safety-house"))) << "it holds on its last day";
}

// R-AGREEMENT-3, R-AGREEMENT-5
TEST_P(DisclosingADayLater, A4_is_refused_when_one_side_took_its_signature_back_or_let_it_lapse) {
    covenant_until({2026, 12, 31}, {"safety-house", "family-centre"});
    asks();
    keeps([&](store::Transaction& t, people::Seals&) {
        networks::add_signature_entry(t, {"covenant"}, 1,
                                      {.organisation = {"family-centre"},
                                       .deed = networks::SignatureDeed::withdrawn,
                                       .name = "n",
                                       .function = "f",
                                       .date = date_of(actor("safety-house").at),
                                       .valid_until = {},
                                       .reason = "Another text is coming.",
                                       .recorded_by = {},
                                       .recorded_for = {},
                                       .recorded_at = {}});
    });
    EXPECT_EQ(changed(discloses()), Changed{"recipient_covenant"});
    keeps([&](store::Transaction& t, people::Seals&) {
        networks::add_signature_entry(t, {"covenant"}, 1,
                                      {.organisation = {"family-centre"},
                                       .deed = networks::SignatureDeed::signed_for,
                                       .name = "n",
                                       .function = "f",
                                       .date = date_of(actor("safety-house").at),
                                       .valid_until = date_of(actor("safety-house").at),
                                       .reason = {},
                                       .recorded_by = {},
                                       .recorded_for = {},
                                       .recorded_at = {}});
    });
    EXPECT_EQ(changed(discloses()), Changed{"recipient_covenant"}) << "lapsed the day before";
    EXPECT_TRUE(discloses(actor("safety-house"))) << "it holds on its last day";
}

TEST_P(DisclosingADayLater, is_refused_to_a_colleague_with_another_secrecy) {
    keeps([&](store::Transaction& t, people::Seals&) {
        auto nurse = professional("safety-house", {});
        nurse.id = {"safety-house-nurse"};
        nurse.secrecy = "medical";
        networks::keep(t, nurse);
    });
    asks();
    auto nurse = actor("safety-house", 1);
    nurse.professional = {"safety-house-nurse"};
    EXPECT_EQ(changed(discloses(nurse)), Changed{"sender_secrecy"});
}

TEST_P(DisclosingADayLater, is_refused_when_the_case_was_closed) {
    asks();
    keeps([&](store::Transaction& t, people::Seals& seals) {
        auto about = find_case(t, seals, case_id).value();
        about.state = CaseState::closed;
        ASSERT_TRUE(change_case(t, about, about.version));
    });
    EXPECT_EQ(changed(discloses()), (Changed{"phase", "zvh_triage"}));
}

// R-SITUATION-1, R-SITUATION-3

/// What is known of a question of the safety house in the case about the boy.
class AQuestionInACase : public WithAHandover {
protected:
    sharing::KnownSituation known(const PersonId& about, const std::string& recipient,
                                  std::map<std::string, std::vector<std::string>> facts = {}) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::KeptAdvice question;
            question.about = about;
            question.case_id = case_id;
            question.recipient = OrganisationId{recipient};
            question.facts = std::move(facts);
            return known_of(t, seals, question, actor("safety-house", 2), framework()).value();
        });
    }
    static std::string told(const sharing::KnownSituation& known, std::string_view fact) {
        const auto* codes = known.facts.find(fact);
        if (codes == nullptr) return "open";
        return codes->empty() ? "nobody" : codes->front();
    }
    void answered(const std::string& consent_id, sharing::ConsentAnswer answer,
                  const std::string& giver, std::vector<std::string> kinds = {"concern"},
                  const std::optional<PersonId>& about = {}) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::Consent consent;
            consent.id = {consent_id};
            consent.person = about.value_or(boy);
            consent.given_by = giver;
            consent.answer = answer;
            consent.form = sharing::ConsentForm::in_person;
            consent.purpose = "help_to_person";
            consent.kinds = std::move(kinds);
            consent.words = "Wat er gedeeld wordt, en met wie.";
            consent.recipients = {{"family-centre"}};
            consent.by = actor("safety-house").signature();
            sharing::add_consent(t, seals, consent);
            return true;
        }));
    }
    const std::map<std::string, std::vector<std::string>> asked{{"purpose", {"help_to_person"}},
                                                                {"data", {"concern"}}};
};

TEST_P(AQuestionInACase, R_SITUATION_3_tells_from_where_each_thing_is_known) {
    const auto it = known(boy, "family-centre");
    EXPECT_EQ(it.from.size(), it.facts.known().size());
    EXPECT_EQ(it.from.at("sender_org"), sharing::KnownFrom::directory);
    EXPECT_EQ(it.from.at("subject_age"), sharing::KnownFrom::persons);
    EXPECT_EQ(it.from.at("phase"), sharing::KnownFrom::case_file);
    EXPECT_EQ(told(it, "subject_role"), "child");
}

TEST_P(AQuestionInACase, R_SITUATION_1_knows_a_parent_in_the_case_of_their_child_and_nobody_else) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        people::add_relation(t, {mother, people::RelationKind::parent_of, boy});
        return true;
    }));
    EXPECT_EQ(told(known(mother, "family-centre"), "subject_role"), "parent");
    EXPECT_EQ(told(known(uncle, "family-centre"), "subject_role"), "open");
}

// R-SITUATION-4

TEST_P(AQuestionInACase, R_SITUATION_4_fills_in_consent_as_it_was_recorded) {
    ASSERT_TRUE(does([&](store::Transaction& t) {
        people::keep_custody(t, boy,
                             std::vector{people::Custody{boy, mother, people::CustodyKind::one}});
        return true;
    }));
    EXPECT_EQ(told(known(boy, "family-centre", asked), "consent"), "open");
    answered("c-1", sharing::ConsentAnswer::given, "parent_1");
    const auto it = known(boy, "family-centre", asked);
    EXPECT_EQ(told(it, "consent_by"), "parent_1");
    EXPECT_EQ(it.from.at("consent_by"), sharing::KnownFrom::consents);
    EXPECT_EQ(told(known(boy, "local-team", asked), "consent"), "open") << "another receiver";
    auto more = asked;
    more["data"] = {"concern", "medical"};
    EXPECT_EQ(told(known(boy, "family-centre", more), "consent_by"), "open")
        << "more than was named";
    auto other = asked;
    other["purpose"] = {"truancy"};
    EXPECT_EQ(told(known(boy, "family-centre", other), "consent_by"), "open") << "another purpose";
    EXPECT_EQ(told(known(boy, "family-centre"), "consent_by"), "open") << "no purpose yet";
}

TEST_P(AQuestionInACase, R_SITUATION_4_lets_a_no_go_before_a_yes) {
    answered("c-1", sharing::ConsentAnswer::given, "parent_1");
    answered("c-2", sharing::ConsentAnswer::refused, "parent_2");
    EXPECT_EQ(told(known(boy, "family-centre", asked), "consent"), "refused");
}

TEST_P(AQuestionInACase, R_SITUATION_4_fills_in_a_yes_that_was_withdrawn) {
    answered("c-1", sharing::ConsentAnswer::given, "parent_1");
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return sharing::set_withdrawn(t, {"c-1"}, actor("safety-house", 1).signature());
    }));
    const auto it = known(boy, "family-centre", asked);
    EXPECT_EQ(told(it, "consent"), "withdrawn");
    EXPECT_EQ(told(it, "consent_by"), "nobody");
}

// R-DOUBLE-4

TEST_P(AQuestionInACase,
       R_DOUBLE_4_is_stopped_by_a_no_of_another_registration_and_by_no_yes_of_it) {
    const auto again = registered_again();
    answered("c-1", sharing::ConsentAnswer::given, "parent_1", {"concern"}, again);
    EXPECT_EQ(told(known(boy, "family-centre", asked), "consent_by"), "open")
        << "a yes holds for the registration for which it was given";
    answered("c-2", sharing::ConsentAnswer::refused, "parent_2", {"concern"}, again);
    EXPECT_EQ(told(known(boy, "family-centre", asked), "consent"), "refused");
    takes_back_that_it_is_one(again);
    EXPECT_EQ(told(known(boy, "family-centre", asked), "consent"), "open");
}

SCHAKEL_ON_BOTH_DATABASES(AQuestionInACase);

TEST_P(DisclosingADayLater, is_refused_when_one_takes_no_part_in_the_case_any_more) {
    asks();
    keeps([&](store::Transaction& t, people::Seals&) {
        end_participation(t, case_id, {"safety-house"}, monday);
    });
    EXPECT_FALSE(changed(discloses()).empty());
    EXPECT_FALSE(discloses());
}

TEST_P(DisclosingADayLater, keeps_nothing_of_what_was_refused) {
    const auto before = events(case_id);
    asks();
    custody(people::CustodyKind::one);
    EXPECT_FALSE(discloses());
    EXPECT_EQ(events(case_id), before);
}

SCHAKEL_ON_BOTH_DATABASES(DisclosingADayLater);

} // namespace
} // namespace schakel::casework
