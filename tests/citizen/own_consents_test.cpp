// What someone agreed to, as they read it and take it back on their own page (J4).
#include "citizen/own_consents.h"

#include "casework/disclose.h"
#include "casework/waiting.h"
#include "citizen/own_page_fixture.h"
#include "ledger/history.h"
#include "ledger/record_consent.h"
#include "sharing/advice_store.h"
#include "sharing/carried_purpose.h"
#include "sharing/consent_store.h"
#include "sharing/disclosure_store.h"

#include <gtest/gtest.h>

namespace schakel::citizen {
namespace {

class OwnConsents : public WithAnOwnPage {
protected:
    using Ids = std::vector<std::string>;
    static constexpr std::chrono::minutes half_an_hour{30};

    static const sharing::SharingFramework& framework() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }
    /// The school asked whether it may tell the local team of the concern.
    void agreed(const std::string& id, const PersonId& about, const std::string& giver,
                sharing::ConsentAnswer answer = sharing::ConsentAnswer::given) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            sharing::Consent consent;
            consent.id = {id};
            consent.person = about;
            consent.given_by = giver;
            consent.answer = answer;
            consent.form = sharing::ConsentForm::in_person;
            consent.purpose = "help_to_person";
            consent.kinds = {"concern"};
            consent.recipients = {{"local-team"}};
            consent.words = "Told what goes to whom; they said yes.";
            consent.by = actor("school").signature();
            consent.case_id = case_id;
            return ledger::record_consent(consent, t, vault);
        }));
    }
    std::vector<OwnConsent> read_by(const access::Actor& who) {
        return looks(
            [&](store::Transaction& t) { return own_consents(t, vault, framework(), who); });
    }
    Ids ids(const PersonId& who, int days_later = 3) {
        Ids found;
        for (const auto& one : read_by(citizen(who, days_later)))
            found.push_back(one.id.value);
        std::ranges::sort(found);
        return found;
    }
    auto withdraws(const PersonId& who, const std::string& id, int days_later = 3) {
        return does([&](store::Transaction& t) {
            auto by = citizen(who, days_later);
            by.at += half_an_hour;
            return withdraw_own_consent({id}, by, t, vault);
        });
    }
    void age(const PersonId& who, const PartialDate& birth) {
        keeps([&](store::Transaction& t, people::Seals& seals) {
            people::replace_person(t, seals, crypto::SearchTokens{vault},
                                   person(who, "Bram", birth));
        });
    }
    sharing::KeptAdvice question(const std::string& id, const PersonId& about) {
        sharing::KeptAdvice asked;
        asked.id = {id};
        asked.by = actor("school", 1).signature();
        asked.about = about;
        asked.recipient = OrganisationId{"local-team"};
        asked.facts = {
            {"purpose", {"help_to_person"}}, {"data", {"concern"}}, {"consent", {"given"}}};
        asked.advice.verdict = sharing::Verdict::may;
        asked.advice.scope = {"concern"};
        asked.advice.provisions = {"AVG-6-1-a"};
        asked.advice.sentence_nl = "Met toestemming mag het.";
        asked.advice.because = {{"consent", "given"}};
        asked.advice.policy = framework().version();
        return asked;
    }
    void asks(sharing::KeptAdvice asked) {
        keeps([&](store::Transaction& t, people::Seals& seals) {
            sharing::rest_on(
                asked,
                casework::known_of(t, seals, asked, actor("school", 1), framework()).value());
            sharing::keep_advice(t, seals, asked);
        });
    }
    auto shares(const std::string& advice, const std::string& id, int hours = 0) {
        return does([&](store::Transaction& t) {
            auto by = actor("school", 1);
            by.at += std::chrono::hours{hours};
            return casework::disclose({id},
                                      {.advice = {advice}, .items = {{"concern", "He is sad."}}},
                                      by, t, vault, framework());
        });
    }
    std::vector<casework::Task> tasks(const std::string& organisation) {
        return looks([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return casework::waiting_withdrawals(t, seals, actor(organisation, 4));
        });
    }
};

// R-CONSENT-8

TEST_P(OwnConsents, J4_R_CONSENT_8_say_to_what_with_whom_for_what_and_what_was_shared_on_it) {
    agreed("c-1", boy, "parent_1");
    asks(question("a-1", boy));
    ASSERT_TRUE(shares("a-1", "d-1"));
    auto elsewhere = question("a-2", boy);
    elsewhere.facts["consent"] = {"not_asked"};
    elsewhere.advice.because = {{"suspicion", "child_abuse"}};
    keeps([&](store::Transaction& t, people::Seals& seals) {
        sharing::keep_advice(t, seals, elsewhere);
        sharing::Disclosure other;
        other.id = {"d-2"};
        other.advice = elsewhere.id;
        other.by = elsewhere.by;
        other.to = {"local-team"};
        other.about = {boy};
        other.purpose = "child_protection";
        other.items = {{"concern", "words"}};
        sharing::add_disclosure(t, seals, other);
    });
    const auto seen = read_by(citizen(mother));
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].about.id, boy);
    EXPECT_EQ(seen[0].purpose, "help_to_person");
    EXPECT_EQ(seen[0].kinds, Ids{"concern"});
    EXPECT_EQ(seen[0].asked_by.name, "The school");
    ASSERT_EQ(seen[0].recipients.size(), 1u);
    EXPECT_EQ(seen[0].recipients[0].name, "The local-team");
    EXPECT_TRUE(seen[0].stands);
    ASSERT_EQ(seen[0].shared_on_it.size(), 1u);
    EXPECT_EQ(seen[0].shared_on_it[0].id, DisclosureId{"d-1"});
    ASSERT_EQ(seen[0].goes_on.size(), 1u) << "it does not end with the consent";
    EXPECT_EQ(seen[0].goes_on[0].id, DisclosureId{"d-2"});
}

TEST_P(OwnConsents, R_CONSENT_8_leave_out_what_the_page_does_not_show) {
    agreed("c-1", boy, "parent_1");
    auto asked = question("a-1", boy);
    asked.advice.duties = {"postpone_informing"};
    asks(asked);
    ASSERT_TRUE(shares("a-1", "d-1"));
    const auto seen = read_by(citizen(mother));
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_TRUE(seen[0].shared_on_it.empty()) << "telling was put off (R-CITIZEN-9)";
}

// R-CONSENT-7

TEST_P(OwnConsents, R_CONSENT_7_are_for_who_has_custody_of_a_child_and_for_the_young_themselves) {
    agreed("c-parent", boy, "parent_1");
    agreed("c-child", boy, "child");
    agreed("c-no", boy, "parent_2", sharing::ConsentAnswer::refused);
    age(boy, {2015, 6, 1});
    EXPECT_EQ(ids(mother), Ids{"c-parent"}) << "the answer of the child is the child's";
    EXPECT_EQ(ids(father), Ids{}) << "no custody";
    EXPECT_EQ(ids(boy), Ids{}) << "ten years old";
    EXPECT_TRUE(withdraws(mother, "c-parent"));
    age(boy, {2013, 6, 1});
    EXPECT_EQ(ids(boy), (Ids{"c-child", "c-parent"}));
    age(boy, {2009, 6, 1});
    EXPECT_EQ(ids(mother), Ids{}) << "from sixteen on it is theirs alone";
    EXPECT_EQ(ids(uncle), Ids{});
    EXPECT_TRUE(read_by(actor("school")).empty()) << "a professional is no citizen";
}

TEST_P(OwnConsents, R_CONSENT_7_of_another_do_not_exist) {
    agreed("c-1", boy, "parent_1");
    for (const auto& who : {father, uncle}) {
        const auto outcome = withdraws(who, "c-1");
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error(), OwnConsentNotKnown{});
    }
    EXPECT_FALSE(withdraws(mother, "c-never"));
    EXPECT_TRUE(read_by(citizen(mother)).at(0).stands);
    EXPECT_TRUE(tasks("school").empty());
}

TEST_P(OwnConsents, R_CONSENT_7_withdrawn_stop_what_rested_on_them_at_once) {
    agreed("c-1", boy, "parent_1");
    asks(question("a-1", boy));
    ASSERT_TRUE(shares("a-1", "d-1"));
    ASSERT_TRUE(withdraws(mother, "c-1", 1));
    const auto refused = shares("a-1", "d-2", 1);
    ASSERT_FALSE(refused);
    const auto* too_old = std::get_if<sharing::AdviceTooOld>(&refused.error());
    ASSERT_NE(too_old, nullptr);
    EXPECT_EQ(too_old->because, sharing::AdviceAge::consent_withdrawn);
    const auto seen = read_by(citizen(mother));
    EXPECT_FALSE(seen.at(0).stands);
    EXPECT_EQ(seen.at(0).withdrawn_at, monday + std::chrono::days{1} + half_an_hour);
    EXPECT_EQ(seen.at(0).shared_on_it.size(), 1u) << "what was shared before stays so";
}

TEST_P(OwnConsents, R_CONSENT_7_of_two_parents_end_when_one_withdraws) {
    agreed("c-1", boy, "parent_1");
    agreed("c-2", boy, "parent_2");
    asks(question("a-1", boy));
    ASSERT_TRUE(withdraws(mother, "c-1", 1));
    EXPECT_FALSE(shares("a-1", "d-1", 1));
    EXPECT_TRUE(read_by(citizen(mother)).size() == 2u);
}

TEST_P(OwnConsents, R_CONSENT_7_withdrawn_twice_are_withdrawn_once) {
    agreed("c-1", boy, "parent_1");
    const auto once = withdraws(mother, "c-1");
    ASSERT_TRUE(once);
    EXPECT_TRUE(sharing::withdrawn_by_themselves(*once));
    EXPECT_EQ(withdraws(mother, "c-1", 5).value(), *once);
    const auto entries = looks([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return ledger::entries_of_owner(t, seals, people::owner_of(boy));
    });
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[1].event, ledger::Event::consent_withdrawn);
    EXPECT_EQ(entries[1].by.professional, ProfessionalId{}) << "nobody came in between";
    EXPECT_NE(entries[1].payload.find("\"withdrawnByThemselves\":true"), std::string::npos)
        << entries[1].payload;
}

// R-CONSENT-9

TEST_P(OwnConsents, R_CONSENT_9_withdrawn_are_a_task_for_who_asked_and_who_receives_until_seen) {
    agreed("c-1", boy, "parent_1");
    ASSERT_TRUE(withdraws(mother, "c-1"));
    for (const auto* organisation : {"school", "local-team"}) {
        const auto waiting = tasks(organisation);
        ASSERT_EQ(waiting.size(), 1u) << organisation;
        EXPECT_EQ(waiting[0].kind, casework::TaskKind::see_withdrawal);
        EXPECT_EQ(waiting[0].subject, "c-1");
        EXPECT_EQ(waiting[0].since, monday + std::chrono::days{3} + half_an_hour);
    }
    EXPECT_TRUE(tasks("police").empty());
    const auto sees = [&](const std::string& organisation) {
        return does([&](store::Transaction& t) {
            return ledger::see_withdrawal({{"c-1"}, actor(organisation, 4).signature()}, t, vault);
        });
    };
    EXPECT_FALSE(sees("police"));
    EXPECT_TRUE(sees("school"));
    EXPECT_TRUE(sees("school")) << "seen is seen";
    EXPECT_TRUE(tasks("school").empty());
    EXPECT_EQ(tasks("local-team").size(), 1u) << "each for itself";
}

TEST_P(OwnConsents, R_CONSENT_9_withdrawn_through_a_professional_are_no_task) {
    agreed("c-1", boy, "parent_1");
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return ledger::withdraw_consent({{"c-1"}, actor("school", 2).signature()}, t, vault);
    }));
    EXPECT_TRUE(tasks("school").empty());
    EXPECT_TRUE(tasks("local-team").empty());
}

SCHAKEL_ON_BOTH_DATABASES(OwnConsents);

} // namespace
} // namespace schakel::citizen
