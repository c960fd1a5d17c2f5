// Consent on the wire: only where it is the ground, complete, withdrawn by saying so, and known to
// who asked and who may receive.
#include "api/on_the_wire.h"
#include "casework/intake_fixture.h"
#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"

namespace schakel::api {
namespace {

class Consents : public OnTheWire<casework::WithReports> {
protected:
    const AdviceId waits{"44444444-4444-4444-8444-444444444461"};
    const AdviceId rests_elsewhere{"44444444-4444-4444-8444-444444444462"};
    std::vector<std::string> readings;
    int keys = 0;

    void SetUp() override {
        WithReports::SetUp();
        keep_advice(waits, "school", "local-team", sharing::Verdict::only_with_consent, 1);
        keep_advice(rests_elsewhere, "school", "local-team", sharing::Verdict::may, 1);
    }
    Answer asks(const std::string& operation, const std::string& organisation,
                const std::string& body = "", std::vector<std::string> path = {},
                int days_later = 1) {
        const auto key = "77777777-7777-4777-8777-777777777" + std::to_string(100 + ++keys);
        auto seen = handled(operation, actor(organisation, days_later), std::move(path), body, key);
        readings = std::move(seen.readings);
        return std::move(seen.answer);
    }
    Answer records(const std::string& rest, const AdviceId& on) {
        return asks("recordConsent", "school", R"({"advice":")" + on.value + R"(",)" + rest + "}");
    }
    static boost::json::object shown(const Answer& answer) {
        EXPECT_TRUE(answer) << answer.error().type;
        return answer ? boost::json::parse(answer->body).as_object() : boost::json::object{};
    }
    static void expect_refused(const Answer& answer, std::string_view kind,
                               const std::vector<std::string>& places = {}) {
        ASSERT_FALSE(answer);
        EXPECT_TRUE(answer.error().type.ends_with(kind)) << answer.error().type;
        std::vector<std::string> found;
        for (const auto& fault : answer.error().errors)
            found.push_back(fault.pointer);
        EXPECT_EQ(found, places);
    }
    /// The family's case, in which the school and the local team take part.
    void open_case() {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            casework::Case opened;
            opened.id = case_id;
            opened.name = "The family";
            opened.responsible = {"school"};
            opened.opened = actor("school").signature();
            opened.members = {boy, brother, mother};
            casework::add_case(t, seals, opened);
            for (const auto* name : {"school", "local-team", "police"})
                casework::keep_participant(t, case_id, {.organisation = {name}, .since = monday});
            return true;
        }));
    }
    /// The school's answer to a question in which this consent was said to be there.
    void keep_answer(const AdviceId& id, const std::string& consent,
                     std::vector<sharing::DecidingFact> because = {{"consent", "given"}}) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::KeptAdvice asked{.id = id,
                                      .by = actor("school", 1).signature(),
                                      .about = boy,
                                      .case_id = {},
                                      .recipient = OrganisationId{"local-team"},
                                      .facts = {{"purpose", {"prevent_offence"}},
                                                {"data", {"concern"}},
                                                {"consent", {consent}}},
                                      .advice = {}};
            asked.advice.verdict = sharing::Verdict::may;
            asked.advice.scope = {"concern"};
            asked.advice.because = std::move(because);
            sharing::keep_advice(t, seals, asked);
            return true;
        }));
    }
    void keep_disclosure(const std::string& id, const AdviceId& advice) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::Disclosure made;
            made.id = {id};
            made.advice = advice;
            made.by = actor("school", 1).signature();
            made.to = {"local-team"};
            made.about = {boy};
            made.purpose = "prevent_offence";
            made.items = {{"concern", "He is afraid."}};
            made.sentence_nl = "Zo mag het.";
            made.sentence_en = "It may go so.";
            sharing::add_disclosure(t, seals, made);
            return true;
        }));
    }
    [[nodiscard]] std::size_t listed_for(const std::string& organisation) {
        const auto answer = asks("listConsents", organisation, "", {case_id.value});
        return shown(answer).at("items").as_array().size();
    }
    const std::string yes =
        R"("answer":"given","givenBy":"parent_1","form":"in_person","words":"She agrees.")";
};

TEST_P(Consents, A7_name_who_agreed_to_what_for_whom_at_which_age_and_until_when) {
    const auto kept = shown(records(yes + R"(,"until":"2026-06-01T00:00:00Z")", waits));
    EXPECT_EQ(kept.at("person").at("id").as_string(), boy.value);
    EXPECT_EQ(kept.at("givenBy").as_string(), "parent_1");
    EXPECT_EQ(kept.at("purpose").as_string(), "prevent_offence");
    EXPECT_EQ(kept.at("kinds").as_array(), (boost::json::array{"concern"}));
    EXPECT_EQ(kept.at("recipients").as_array().at(0).at("id").as_string(), "local-team");
    EXPECT_EQ(kept.at("age").as_int64(), 12);
    EXPECT_TRUE(kept.at("stands").as_bool());
    EXPECT_EQ(readings, std::vector{"person/" + boy.value});
}

// R-CONSENT-1, R-CONSENT-4

TEST_P(Consents, that_lack_something_are_refused_with_every_place) {
    expect_refused(records(R"("answer":"given")", waits), "consent-not-specific",
                   {"/givenBy", "/form", "/words"});
    expect_refused(records(R"("answer":"given","givenBy":"neighbour","form":"in_person",)"
                           R"("words":"He agrees.")",
                           waits),
                   "consent-not-specific", {"/givenBy"});
    expect_refused(records(yes + R"(,"until":"2026-03-01T00:00:00Z")", waits),
                   "consent-not-specific", {"/until"});
    expect_refused(records(R"("answer":"not_asked")", waits), "consent-not-specific",
                   {"/whyNotAsked"});
    expect_refused(records(R"("answer":"partly","givenBy":"child","form":"in_person",)"
                           R"("kinds":["concern"],"words":"Only this.")",
                           waits),
                   "consent-not-specific", {"/kinds"});
}

TEST_P(Consents, that_were_refused_or_not_asked_are_kept_with_why_and_are_no_yes) {
    const auto no = shown(records(
        R"("answer":"refused","givenBy":"child","form":"by_telephone","words":"No.")", waits));
    EXPECT_FALSE(no.at("stands").as_bool());
    const auto none =
        shown(records(R"("answer":"not_asked","whyNotAsked":"That would not be safe.")", waits));
    EXPECT_EQ(none.at("whyNotAsked").as_string(), "That would not be safe.");
    EXPECT_FALSE(none.at("stands").as_bool());
    expect_refused(asks("withdrawConsent", "school", "", {std::string{no.at("id").as_string()}}),
                   "no-consent-to-withdraw");
}

// R-CONSENT-5

TEST_P(Consents, are_not_asked_where_consent_is_not_the_ground) {
    expect_refused(records(yes, rests_elsewhere), "consent-not-the-ground");
    expect_refused(
        asks("recordConsent", "police", R"({"advice":")" + waits.value + R"(",)" + yes + "}"),
        "advice-not-known");
}

// R-CONSENT-2

TEST_P(Consents, are_withdrawn_by_saying_so_once) {
    const std::string id{shown(records(yes, waits)).at("id").as_string()};
    expect_refused(asks("withdrawConsent", "police", "", {id}), "consent-not-known");
    const auto withdrawn = shown(asks("withdrawConsent", "local-team", "", {id}, 2));
    EXPECT_FALSE(withdrawn.at("stands").as_bool());
    EXPECT_EQ(withdrawn.at("withdrawnBy").at("organisation").as_string(), "local-team");
    const auto again = shown(asks("withdrawConsent", "school", "", {id}, 3));
    EXPECT_EQ(again.at("withdrawnAt"), withdrawn.at("withdrawnAt"));
}

// R-CONSENT-6

TEST_P(Consents, show_what_their_withdrawal_stops_and_what_rests_elsewhere) {
    const std::string id{shown(records(yes, waits)).at("id").as_string()};
    const AdviceId on_consent{"44444444-4444-4444-8444-444444444463"};
    keep_answer(on_consent, "given");
    keep_disclosure("88888888-8888-4888-8888-888888888881", on_consent);
    keep_disclosure("88888888-8888-4888-8888-888888888882", rests_elsewhere);
    const auto ids_in = [](const boost::json::object& reach, std::string_view member) {
        std::vector<std::string> ids;
        for (const auto& one : reach.at(member).as_array())
            ids.emplace_back(one.at("id").as_string());
        return ids;
    };
    const auto expect_reach = [&](const boost::json::object& reach) {
        EXPECT_EQ(ids_in(reach, "stops"), std::vector{on_consent.value});
        EXPECT_EQ(ids_in(reach, "sharedOnIt"),
                  std::vector<std::string>{"88888888-8888-4888-8888-888888888881"});
        EXPECT_EQ(ids_in(reach, "restsElsewhere"),
                  std::vector<std::string>{"88888888-8888-4888-8888-888888888882"});
    };
    expect_reach(shown(asks("showConsentReach", "school", "", {id})));
    EXPECT_EQ(readings, std::vector{"person/" + boy.value});
    (void)shown(asks("withdrawConsent", "school", "", {id}, 2));
    const auto after = shown(asks("showConsentReach", "school", "", {id}, 2));
    expect_reach(after);
    EXPECT_EQ(after.at("sharedOnIt").at(0).at("kinds").as_array(), (boost::json::array{"concern"}));
    EXPECT_EQ(after.at("restsElsewhere").at(0).at("sentenceNl").as_string(), "Zo mag het.");
    // Who receives sees what came, and not which questions the sender asked.
    const auto received = shown(asks("showConsentReach", "local-team", "", {id}));
    EXPECT_TRUE(ids_in(received, "stops").empty());
    EXPECT_EQ(ids_in(received, "sharedOnIt").size(), 1U);
    expect_refused(asks("showConsentReach", "police", "", {id}), "consent-not-known");
}

TEST_P(Consents, that_decided_nothing_stop_nothing) {
    const std::string id{shown(records(yes, waits)).at("id").as_string()};
    const AdviceId without{"44444444-4444-4444-8444-444444444464"};
    keep_answer(without, "given", {{"sender_org", "school"}});
    keep_disclosure("88888888-8888-4888-8888-888888888883", without);
    const auto reach = shown(asks("showConsentReach", "school", "", {id}));
    EXPECT_TRUE(reach.at("stops").as_array().empty());
    EXPECT_TRUE(reach.at("sharedOnIt").as_array().empty());
    EXPECT_EQ(reach.at("restsElsewhere").as_array().size(), 1U);
}

TEST_P(Consents, of_a_family_are_listed_in_its_case_for_who_asked_and_who_receives) {
    open_case();
    (void)shown(records(yes, waits));
    EXPECT_EQ(listed_for("school"), 1U);
    EXPECT_EQ(readings, std::vector{"person/" + boy.value});
    EXPECT_EQ(listed_for("local-team"), 1U);
    EXPECT_EQ(listed_for("police"), 0U) << "it takes part, and neither asked nor receives";
    expect_refused(asks("listConsents", "housing", "", {case_id.value}), "case-not-known");
}

SCHAKEL_ON_BOTH_DATABASES(Consents);

} // namespace
} // namespace schakel::api
