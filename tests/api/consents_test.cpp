// Consent on the wire: only where it is the ground, complete, withdrawn by saying so, and known to
// who asked and who may receive.
#include "api/on_the_wire.h"
#include "casework/intake_fixture.h"

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
    [[nodiscard]] std::size_t listed_for(const std::string& organisation) {
        const auto answer = asks("listConsents", organisation, "", {case_id.value});
        return shown(answer).at("items").as_array().size();
    }
    const std::string yes = R"("answer":"given","givenBy":"parent_1","form":"in_person")";
};

TEST_P(Consents, A7_name_who_agreed_to_what_for_whom_at_which_age_and_until_when) {
    const auto kept =
        shown(records(yes + R"(,"until":"2026-06-01T00:00:00Z","words":"She agrees.")", waits));
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
                   {"/givenBy", "/form"});
    expect_refused(records(R"("answer":"given","givenBy":"neighbour","form":"in_person")", waits),
                   "consent-not-specific", {"/givenBy"});
    expect_refused(records(yes + R"(,"until":"2026-03-01T00:00:00Z")", waits),
                   "consent-not-specific", {"/until"});
    expect_refused(records(R"("answer":"not_asked")", waits), "consent-not-specific",
                   {"/whyNotAsked"});
    expect_refused(records(R"("answer":"partly","givenBy":"child","form":"in_person",)"
                           R"("kinds":["concern"])",
                           waits),
                   "consent-not-specific", {"/kinds"});
}

TEST_P(Consents, that_were_refused_or_not_asked_are_kept_with_why_and_are_no_yes) {
    const auto no =
        shown(records(R"("answer":"refused","givenBy":"child","form":"by_telephone")", waits));
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
