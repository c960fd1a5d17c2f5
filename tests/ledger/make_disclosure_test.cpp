// Passing data on, with its entry in the ledger.
#include "ledger/make_disclosure.h"

#include "a_framework.h"
#include "ledger/record_consent.h"
#include "ledger/record_refusal.h"
#include "sharing/disclosure_store.h"

#include <boost/json/parse.hpp>

namespace schakel::ledger {
namespace {

class MakingADisclosure : public WithAdvice {
protected:
    MakeDisclosure command{.advice = {"a-1"},
                           .items = {{"concern", "He does not come to school."}},
                           .confirmed = {"necessity_recorded"}};

    OrganisationId recipient{"local-team"};
    sharing::Facts known_now = permission().known.value();

    void SetUp() override { asks(permission()); }
    auto makes(const access::Actor& by, const std::string& id = "d-1") {
        return does([&](store::Transaction& transaction) {
            return make_disclosure({id}, command, by, transaction, vault, framework(), recipient,
                                   std::nullopt, known_now);
        });
    }
    auto makes() { return makes(actor()); }
    std::size_t disclosures() {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return sharing::disclosures_by(transaction, seals, {"school"}).size();
        });
    }
    void expect_kept(std::size_t times) {
        EXPECT_EQ(disclosures(), times);
        EXPECT_EQ(entries_in_all(), times);
        EXPECT_TRUE(verified().ok());
    }
    template <class Refusal, class Outcome>
    void expect_refused(const Outcome& outcome, const Refusal& because) {
        ASSERT_FALSE(outcome);
        const auto* refusal = std::get_if<Refusal>(&outcome.error());
        ASSERT_NE(refusal, nullptr);
        EXPECT_EQ(*refusal, because);
        expect_kept(0);
    }
};

// R-DISCLOSURE-5: with its entry, or not at all.

TEST_P(MakingADisclosure, keeps_it_together_with_an_entry_that_says_on_which_ground) {
    ASSERT_TRUE(makes());
    expect_kept(1);
    const auto kept = entries("person/child");
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept.at(0).event, Event::disclosure_made);
    EXPECT_EQ(kept.at(0).subject, "d-1");
    const auto said = boost::json::parse(kept.at(0).payload);
    EXPECT_EQ(said.at("recipient"), "local-team");
    EXPECT_EQ(said.at("purpose"), "coordinate_help");
    EXPECT_EQ(said.at("kinds").at(0), "concern");
    EXPECT_EQ(said.at("provisions").at(0), "JW-7.1.4");
    EXPECT_EQ(kept.at(0).payload.find("He does not come"), std::string::npos)
        << "the words themselves are kept once";
}

TEST_P(MakingADisclosure, keeps_nothing_when_the_ledger_cannot_keep_its_entry) {
    database->execute("ALTER TABLE ledger_leaf RENAME TO ledger_leaf_away");
    EXPECT_THROW((void)makes(), store::Failure);
    database->execute("ALTER TABLE ledger_leaf_away RENAME TO ledger_leaf");
    expect_kept(0);
}

// R-DISCLOSURE-1 to 4: only on what the advice carries; a refusal keeps nothing.

TEST_P(MakingADisclosure, needs_an_advice_that_was_asked) {
    command.advice = {"never-asked"};
    expect_refused(makes(), sharing::AdviceNotKnown{});
}

TEST_P(MakingADisclosure, is_unknown_to_an_organisation_that_did_not_ask) {
    expect_refused(makes(actor("police")), sharing::AdviceNotKnown{});
}

TEST_P(MakingADisclosure, is_refused_with_the_reasons_when_the_advice_does_not_permit) {
    auto no = refusal();
    no.id = {"a-2"};
    asks(no);
    command.advice = no.id;
    expect_refused(makes(), sharing::SharingRefused{no.advice});
}

TEST_P(MakingADisclosure, is_refused_when_the_advice_is_of_yesterday) {
    expect_refused(makes(actor("school", std::chrono::hours{24} + std::chrono::minutes{1})),
                   sharing::AdviceTooOld{sharing::AdviceAge::older_than_a_day});
}

TEST_P(MakingADisclosure, is_refused_when_the_grondslag_was_changed_since) {
    auto of_last_year = permission();
    of_last_year.id = {"a-2"};
    of_last_year.advice.policy.hash = "another";
    asks(of_last_year);
    command.advice = of_last_year.id;
    expect_refused(makes(), sharing::AdviceTooOld{sharing::AdviceAge::policy_changed});
}

TEST_P(MakingADisclosure, is_refused_outside_the_scope_or_without_the_conditions) {
    command.items.push_back({"medical", "words"});
    expect_refused(makes(), sharing::OutsideScope{{"medical"}});
    command.items.pop_back();
    command.confirmed.clear();
    expect_refused(makes(), sharing::ConditionsNotConfirmed{{"necessity_recorded"}});
}

TEST_P(MakingADisclosure, goes_to_no_other_recipient_than_was_asked_about) {
    recipient = {"police"};
    expect_refused(makes(), sharing::AdviceNotKnown{});
}

// R-DISCLOSURE-10: what the system knows is as the advice rested on.

TEST_P(MakingADisclosure, is_refused_when_the_system_knows_otherwise_since) {
    known_now.set("authority", "one");
    expect_refused(makes(),
                   sharing::AdviceTooOld{sharing::AdviceAge::situation_changed, {"authority"}});
}

TEST_P(MakingADisclosure, is_refused_when_the_system_does_not_know_any_more) {
    known_now.forget("authority");
    expect_refused(makes(),
                   sharing::AdviceTooOld{sharing::AdviceAge::situation_changed, {"authority"}});
}

TEST_P(MakingADisclosure, is_refused_on_an_advice_of_which_is_not_kept_what_the_system_knew) {
    auto of_before = permission();
    of_before.id = {"a-2"};
    of_before.known.reset();
    asks(of_before);
    command.advice = of_before.id;
    expect_refused(makes(), sharing::AdviceTooOld{sharing::AdviceAge::situation_changed, {}});
}

TEST_P(MakingADisclosure, that_was_made_stays_made_whatever_is_known_since) {
    ASSERT_TRUE(makes());
    known_now.set("authority", "one");
    EXPECT_TRUE(makes());
    expect_kept(1);
}

// R-DISCLOSURE-7: sent twice is done once.

TEST_P(MakingADisclosure, is_one_when_it_is_sent_twice) {
    ASSERT_TRUE(makes());
    const auto again = makes(actor("school", std::chrono::hours{48}));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->by.at, noon) << "it is still the first one";
    expect_kept(1);
}

TEST_P(MakingADisclosure, is_refused_when_its_identifier_stands_for_another) {
    ASSERT_TRUE(makes());
    command.items = {{"school", "other words"}};
    const auto other = makes();
    ASSERT_FALSE(other);
    EXPECT_TRUE(std::holds_alternative<DisclosureIdUsed>(other.error()));
    expect_kept(1);
}

// R-DISCLOSURE-8 and R-CONSENT-2: what rested on consent ends with it.

class SharingOnConsent : public MakingADisclosure {
protected:
    sharing::Consent consent{.id = {"k-1"},
                             .person = {"child"},
                             .given_by = "parent_1",
                             .answer = sharing::ConsentAnswer::given,
                             .form = sharing::ConsentForm::in_person,
                             .purpose = "coordinate_help",
                             .kinds = {"concern"},
                             .recipients = {{"local-team"}},
                             .words = "She agrees.",
                             .by = care_coordinator,
                             .withdrawn = std::nullopt};

    void SetUp() override {
        auto on_consent = permission();
        on_consent.facts["consent"] = {"given"};
        asks(on_consent);
    }
    auto records() {
        return does([&](store::Transaction& t) { return record_consent(consent, t, vault); });
    }
    template <class Outcome>
    static void expect_ended(const Outcome& outcome) {
        ASSERT_FALSE(outcome);
        const auto* refusal = std::get_if<sharing::AdviceTooOld>(&outcome.error());
        ASSERT_NE(refusal, nullptr);
        EXPECT_EQ(refusal->because, sharing::AdviceAge::consent_withdrawn);
    }
    auto withdraws(const std::string& organisation = "school",
                   std::chrono::minutes later = std::chrono::minutes{5}) {
        const auto by = actor(organisation, later).signature();
        return does(
            [&](store::Transaction& t) { return withdraw_consent({consent.id, by}, t, vault); });
    }
};

TEST_P(SharingOnConsent, is_done_while_the_consent_stands) {
    ASSERT_TRUE(records());
    EXPECT_TRUE(makes(actor("school", std::chrono::minutes{10})));
}

TEST_P(SharingOnConsent, is_not_done_any_more_once_it_was_withdrawn) {
    ASSERT_TRUE(records());
    ASSERT_TRUE(withdraws());
    expect_ended(makes(actor("school", std::chrono::minutes{10})));
    EXPECT_EQ(disclosures(), 0u);
}

TEST_P(SharingOnConsent, is_done_again_when_it_was_given_anew) {
    ASSERT_TRUE(records());
    ASSERT_TRUE(withdraws());
    consent.id = {"k-2"};
    consent.by.at += std::chrono::minutes{7};
    ASSERT_TRUE(records());
    EXPECT_TRUE(makes(actor("school", std::chrono::minutes{10})));
}

TEST_P(SharingOnConsent, is_not_done_any_more_once_the_consent_has_ended) {
    consent.until = noon + std::chrono::minutes{5};
    ASSERT_TRUE(records());
    EXPECT_TRUE(makes(actor("school", std::chrono::minutes{4})));
    expect_ended(makes(actor("school", std::chrono::minutes{5}), "d-2"));
}

TEST_P(SharingOnConsent, is_not_done_when_it_was_refused_since) {
    consent.answer = sharing::ConsentAnswer::refused;
    consent.by.at += std::chrono::minutes{5};
    ASSERT_TRUE(records());
    EXPECT_TRUE(makes(actor("school", std::chrono::minutes{4}))) << "not answered yet";
    expect_ended(makes(actor("school", std::chrono::minutes{10}), "d-2"));
}

TEST_P(SharingOnConsent, is_not_done_when_the_other_parent_refused_though_the_first_agreed) {
    ASSERT_TRUE(records());
    consent.id = {"k-2"};
    consent.given_by = "parent_2";
    consent.answer = sharing::ConsentAnswer::refused;
    consent.by.at += std::chrono::minutes{5};
    ASSERT_TRUE(records());
    expect_ended(makes(actor("school", std::chrono::minutes{10})));
    consent.id = {"k-3"};
    consent.answer = sharing::ConsentAnswer::given;
    consent.by.at += std::chrono::minutes{1};
    ASSERT_TRUE(records());
    EXPECT_TRUE(makes(actor("school", std::chrono::minutes{10}))) << "agreed after all";
}

TEST_P(SharingOnConsent, is_not_done_when_one_of_two_parents_withdrew) {
    ASSERT_TRUE(records());
    auto first = consent.id;
    consent.id = {"k-2"};
    consent.given_by = "parent_2";
    ASSERT_TRUE(records());
    EXPECT_TRUE(makes(actor("school", std::chrono::minutes{1})));
    consent.id = first;
    ASSERT_TRUE(withdraws());
    expect_ended(makes(actor("school", std::chrono::minutes{10}), "d-2"));
}

TEST_P(SharingOnConsent, is_not_done_with_what_was_left_out_of_a_yes_since) {
    consent.answer = sharing::ConsentAnswer::partly;
    consent.kinds = {"school"};
    consent.left_out = {"concern"};
    consent.by.at += std::chrono::minutes{5};
    ASSERT_TRUE(records());
    expect_ended(makes(actor("school", std::chrono::minutes{10})));
    command.items = {{"school", "He is often absent."}};
    EXPECT_TRUE(makes(actor("school", std::chrono::minutes{10}), "d-2"));
}

TEST_P(SharingOnConsent, leaves_what_was_shared_before_as_it_was) {
    ASSERT_TRUE(records());
    ASSERT_TRUE(makes(actor("school", std::chrono::minutes{1})));
    ASSERT_TRUE(withdraws());
    EXPECT_EQ(disclosures(), 1u);
}

// R-CONSENT-1: what is not specific is not recorded.

TEST_P(SharingOnConsent, needs_a_consent_that_is_specific) {
    consent.recipients.clear();
    const auto outcome = records();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(std::get<ConsentNotSpecific>(outcome.error()).flaws,
              std::vector{sharing::ConsentFlaw::recipients_missing});
    EXPECT_EQ(entries_in_all(), 0u);
}

TEST_P(SharingOnConsent, records_a_consent_once_with_its_entry) {
    EXPECT_EQ(records().value(), consent);
    EXPECT_EQ(records().value(), consent);
    EXPECT_EQ(entries_in_all(), 1u);
    EXPECT_EQ(entries("person/child").at(0).event, Event::consent_recorded);
    consent.words = "She says something else.";
    const auto other = records();
    ASSERT_FALSE(other);
    EXPECT_TRUE(std::holds_alternative<ConsentIdAlreadyUsed>(other.error()));
}

TEST_P(SharingOnConsent, records_a_refusal_of_consent_that_cannot_be_withdrawn) {
    consent.answer = sharing::ConsentAnswer::refused;
    ASSERT_TRUE(records());
    const auto outcome = withdraws();
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(std::holds_alternative<ConsentWasRefused>(outcome.error()));
}

// R-CONSENT-2: to whom it was said, it was withdrawn.

TEST_P(SharingOnConsent, is_withdrawn_once_with_its_entry) {
    ASSERT_TRUE(records());
    const auto first = withdraws("local-team");
    ASSERT_TRUE(first) << "also towards who was to receive";
    EXPECT_EQ(first->withdrawn->at, noon + std::chrono::minutes{5});
    EXPECT_EQ(withdraws("school", std::chrono::minutes{9}), first);
    EXPECT_EQ(entries_in_all(), 2u);
    EXPECT_EQ(entries("person/child").at(1).event, Event::consent_withdrawn);
}

TEST_P(SharingOnConsent, is_unknown_to_an_organisation_that_it_does_not_concern) {
    ASSERT_TRUE(records());
    const auto outcome = withdraws("police");
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(std::holds_alternative<ConsentNotKnown>(outcome.error()));
    EXPECT_EQ(entries_in_all(), 1u);
}

// R-DISCLOSURE-9: that it was asked and refused.

class RecordingARefusal : public WithAdvice {
protected:
    auto records(const access::Actor& by) {
        return does([&](store::Transaction& transaction) {
            return record_refusal({{"a-1"}, {}}, by, transaction, vault);
        });
    }
};

TEST_P(RecordingARefusal, is_an_entry_with_the_reasons) {
    asks(refusal());
    ASSERT_TRUE(records(actor()));
    const auto kept = entries("person/child");
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept.at(0).event, Event::disclosure_refused);
    EXPECT_EQ(boost::json::parse(kept.at(0).payload).at("verdict"), "must_not");
    EXPECT_TRUE(verified().ok());
}

TEST_P(RecordingARefusal, is_done_once_for_each_question) {
    asks(refusal());
    const auto first = records(actor());
    EXPECT_EQ(records(actor("school", std::chrono::minutes{5})), first);
    EXPECT_EQ(entries_in_all(), 1u);
}

TEST_P(RecordingARefusal, is_refused_when_sharing_was_permitted) {
    asks(permission());
    const auto outcome = records(actor());
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(std::holds_alternative<SharingWasPermitted>(outcome.error()));
    EXPECT_EQ(entries_in_all(), 0u);
}

TEST_P(RecordingARefusal, is_unknown_to_an_organisation_that_did_not_ask) {
    asks(refusal());
    const auto outcome = records(actor("police"));
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(std::holds_alternative<sharing::AdviceNotKnown>(outcome.error()));
    EXPECT_EQ(entries_in_all(), 0u);
}

SCHAKEL_ON_BOTH_DATABASES(MakingADisclosure);
SCHAKEL_ON_BOTH_DATABASES(SharingOnConsent);
SCHAKEL_ON_BOTH_DATABASES(RecordingARefusal);

} // namespace
} // namespace schakel::ledger
