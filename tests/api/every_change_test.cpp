// R-LEDGER-1 for every route: each deed of the list leaves its leaves and no other, and none is without
// a row here.
#include "api/on_the_wire.h"
#include "casework/intake_fixture.h"
#include "casework/open_case.h"
#include "casework/plan_fixture.h"
#include "casework/report_back_store.h"
#include "index/coordinate_index.h"
#include "index/signal_view.h"
#include "ledger/adopt_policy.h"
#include "people/custody.h"
#include "sharing/changed_policy.h"
#include "sharing/disclosure_store.h"
#include "sharing/duty_store.h"

#include <set>

namespace schakel::api {
namespace {

using enum ledger::Event;

/// Deeds that change nothing about anyone: why no leaf goes with them.
const std::map<std::string, std::string> without_leaf{
    {"logOut", "the session of the account itself"},
    {"extendSession", "the session of the account itself"},
    {"makeOneTimeSecret", "the account's own second factor"},
    {"confirmOneTimeSecret", "the account's own second factor"},
    {"searchPersons", "a look, which is logged as a reading"},
    {"comparePersons", "a look, which is logged as a reading"},
    {"askAdvice", "a question to the policy; what is done with the answer leaves its own"},
    {"seeWithdrawal", "that it was seen; the withdrawal left its own"},
    {"writeImpactVersion", "about nobody; kept with its signature (R-IMPACT-2)"},
    {"adoptImpactVersion", "about nobody; kept with its signature (R-IMPACT-5)"}};

class EveryChange : public OnTheWire<casework::WithReports> {
protected:
    std::set<std::string> done;
    int keys = 0;

    void SetUp() override {
        WithReports::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            store::keep_setting(t, "people.numbers", "test");
            networks::keep(t, networks::Network{{"net"}, "Net", "p", "r", {}});
            index::keep_profile(t, {{"other-net"}, index::LegalProfile::vir_jeugdwet});
            // Who announces an agenda item works under an agreement, as who signals does.
            networks::keep(t, networks::Covenant{{"covenant-of-the-centre"},
                                                 "Covenant",
                                                 "accession",
                                                 {"net"},
                                                 {},
                                                 {},
                                                 {2026, 1, 1},
                                                 {2027, 1, 1},
                                                 {{{"family-centre"}, "n", "f", {2026, 1, 1}}}});
            for (const auto& child : {boy, brother})
                people::keep_custody(
                    t, child,
                    std::vector<people::Custody>{{child, mother, people::CustodyKind::one}});
            return true;
        }));
    }
    [[nodiscard]] access::Actor of(const std::string& organisation,
                                   std::vector<std::string> roles = {"worker"}) const {
        auto one = actor(organisation, 1);
        one.roles = std::move(roles);
        return one;
    }
    /// Everything in the log, in its order.
    std::vector<ledger::Event> log() {
        static const store::Statement owners{"SELECT DISTINCT owner FROM ledger_payload"};
        return look([&](store::Transaction& t, people::Seals& seals) {
            std::map<ledger::LeafIndex, ledger::Event> all;
            for (const auto& [owner] : t.all<std::string>(owners))
                for (const auto& entry : ledger::entries_of_owner(t, seals, owner))
                    all.emplace(entry.index, entry.event);
            std::vector<ledger::Event> found;
            for (const auto& [index, event] : all)
                found.push_back(event);
            return found;
        });
    }
    /// Does it, and holds what it left in the log against what it should. The answer.
    boost::json::value leaves(const std::vector<ledger::Event>& expected,
                              const std::string& operation, const access::Actor& by,
                              std::vector<std::string> path, const std::string& body = "",
                              std::optional<std::int64_t> version_seen = {}) {
        const auto before = log().size();
        const auto key = "77777777-7777-4777-8777-777777777" + std::to_string(100 + ++keys);
        const auto answer = handled(operation, by, std::move(path), body, key, version_seen).answer;
        const auto after = log();
        EXPECT_EQ((std::vector<ledger::Event>{after.begin() + static_cast<std::ptrdiff_t>(before),
                                              after.end()}),
                  expected)
            << operation;
        if (!expected.empty()) done.insert(operation);
        if (!answer) {
            ADD_FAILURE() << operation << ": " << answer.error().type << " " << answer.error().rule;
            return {};
        }
        return answer->body.empty() ? boost::json::value{} : boost::json::parse(answer->body);
    }
    AdviceId advice(const std::string& recipient, sharing::Verdict verdict, const CaseId& about) {
        const AdviceId made{"44444444-4444-4444-8444-4444444444" + std::to_string(50 + ++keys)};
        keep_advice(made, "safety-house", recipient, verdict, 0, about);
        return made;
    }
    static std::string text(const boost::json::value& answer, const char* name) {
        const auto* found = answer.is_object() ? answer.get_object().if_contains(name) : nullptr;
        return found != nullptr && found->is_string() ? std::string{found->get_string()} : "";
    }
};

/// A signal of the police, one of the school, and what becomes of the two.
TEST_P(EveryChange, has_exactly_its_leaves_from_signal_to_closing) {
    const auto police = of("police", {"signaller"});
    const auto school = of("school", {"signaller"});
    const auto house = of("safety-house", {"chair"});
    const auto centre = of("family-centre", {"chair"});
    const auto team = of("local-team");
    const auto about = [](const PersonId& person) {
        return R"({"person":")" + person.value +
               R"(","weighing":{"risks":["a"],"lifeAreas":["social"],"reasons":"r"}})";
    };
    // The index.
    const auto signal =
        text(leaves({signal_registered}, "registerSignal", police, {}, about(boy)), "id");
    leaves({signal_registered, match_told}, "registerSignal", school, {}, about(brother));
    const auto match = look(
        [&](auto& t, auto& seals) { return index::own_matches(t, seals, police).at(0).id.value; });
    const auto coordinator = of("safety-house", {"index_coordinator"});
    leaves({signal_objected}, "objectToSignal", police, {signal},
           R"({"by":["youth","legal_representatives"],"advice":"reject"})");
    leaves({objection_judged}, "judgeSignalObjection", coordinator, {signal},
           R"({"outcome":"rejected"})");
    leaves({objection_told}, "tellObjection", police, {signal});
    leaves({match_followed_up}, "followUpMatch", police, {match}, R"({"coordinator":"undecided"})");
    leaves({match_closed}, "closeMatch", school, {match}, R"({"why":"working_together"})");
    leaves({signal_registered, match_told}, "registerSignal", school, {}, about(boy));
    const auto followed = look([&](store::Transaction& t, people::Seals&) {
        return index::follow_ups(t, coordinator).at(0).id.value;
    });
    leaves({match_closed}, "closeFollowUp", coordinator, {followed}, R"({"why":"not_reached"})");
    leaves({family_informed}, "recordInformation", police, {signal}, R"({"how":"told"})");
    leaves({signal_moved}, "moveSignal", police, {signal}, R"({"network":"other-net"})");
    leaves(
        {index_access_given}, "giveIndexAccess", coordinator, {},
        R"({"bsn":"999990019","birthDate":"2013-12-06","by":["youth","legal_representatives"],"identified":true})");
    leaves({index_profile_set}, "setIndexProfile", coordinator, {"net"},
           R"({"profile":"off","from":"2099-01-01"})");
    leaves({signal_removed}, "removeSignal", police, {signal}, R"({"reason":"risk_gone"})");
    leaves({person_registered}, "registerPerson", police, {},
           R"({"name":{"familyName":"Proef"},"birthDate":"2015-03-02","sex":"unknown"})");
    const auto registered = R"({"other":")" + uncle.value + "\"}";
    const auto because = R"({"other":")" + uncle.value + R"(","reason":"r"})";
    leaves({same_person_said}, "saySamePerson", police, {boy.value}, because);
    leaves({}, "saySamePerson", police, {boy.value}, because);
    leaves({same_person_agreed}, "agreeSamePerson", school, {boy.value}, registered);
    leaves({same_person_taken_back}, "takeBackSamePerson", school, {boy.value}, because);

    // From report to case, on an advice that was asked by who reports.
    auto told = reporting();
    told.advice = AdviceId{"44444444-4444-4444-8444-444444444448"};
    keep_advice(*told.advice, police, "safety-house", sharing::Verdict::may);
    const auto report = text(leaves({disclosure_made, concern_report_made}, "makeConcernReport",
                                    police, {}, codec::write_json(told)),
                             "id");
    const auto inquiry = text(leaves({inquiry_asked}, "askPartners", house, {},
                                     R"({"concernReport":")" + report + R"(","persons":[")" +
                                         boy.value + R"("],"organisations":["local-team"]})"),
                              "id");
    leaves({inquiry_answered}, "answerInquiry", team, {inquiry}, R"({"answer":"known"})");
    const CaseId opened{
        text(leaves({case_opened, participant_added, intake_decided}, "decideIntake", house,
                    {report}, codec::write_json(judgement(casework::IntakeDecision::admit))),
             "caseId")};
    const std::vector<std::string> in_case{opened.value};
    leaves({file_item_written}, "addFileItem", house, in_case, R"({"kind":"fact","text":"x"})");
    leaves({member_added}, "addMember", house, in_case, R"({"person":")" + uncle.value + "\"}");
    leaves({participant_added}, "addParticipant", house, in_case,
           R"({"organisation":"local-team","role":"participant"})");
    const auto told_question =
        text(leaves({told_asked}, "askWhatWasTold", house, in_case,
                    R"({"person":")" + boy.value + R"(","lifeArea":"health"})"),
             "id");
    leaves({told_answered}, "answerWhatWasTold", team, {told_question},
           R"({"reply":"shares_nothing"})");
    leaves({director_named}, "nameDirector", house, in_case,
           R"({"professional":"local-team-worker"})");
    leaves({contact_person_named}, "nameContactPerson", house, in_case,
           R"({"professional":"local-team-worker"})");
    leaves({process_direction_separated}, "separateProcessDirection", house, in_case,
           R"({"professional":"safety-house-worker","stuck":"No place.","tried":"Talks.",)"
           R"("until":"2026-03-20"})");
    leaves({process_direction_ended}, "endProcessDirection", house, in_case);

    // A group and an area beside the family.
    ASSERT_TRUE(does([&](store::Transaction& t) {
        auto table = networks::find(t, MeetingKindId{"table"}).value();
        table.approaches = {networks::Approach::person, networks::Approach::group,
                            networks::Approach::area};
        table.ground = {"WGS-2.31"};
        networks::keep(t, table);
        return true;
    }));
    const auto group = text(leaves({case_opened, participant_added}, "openGroup", house, {},
                                   R"({"name":"Group of the square","occasion":"Seen at night.",)"
                                   R"("meetingKind":"table","partners":["local-team"]})"),
                            "id");
    leaves({case_opened}, "openArea", house, {},
           R"({"place":"The park","problem":"Fire.","meetingKind":"table"})");
    const auto who = R"({"person":")" + boy.value + R"(","caseId":")" + opened.value + '"';
    leaves({group_joined}, "joinGroup", house, {group},
           who + R"(,"reason":"Is there.","ground":"WGS-2.31"})");
    leaves({group_left}, "leaveGroup", house, {group}, who + R"(,"reason":"Stays away."})");

    // The meeting.
    const auto meeting =
        text(leaves({meeting_planned}, "planMeeting", house, {},
                    R"({"kind":"table","startsAt":"2026-03-10T09:00:00Z","place":"Room"})"),
             "id");
    const auto item = text(leaves({item_put_on_agenda}, "putOnAgenda", house, {meeting},
                                  R"({"caseId":")" + opened.value + R"(","question":"What now?"})"),
                           "id");
    leaves({invitations_sent}, "inviteToMeeting", house, {meeting});
    leaves({attendance_recorded}, "recordAttendance", house, {meeting},
           R"({"organisation":"police","present":true})");
    leaves({family_part_set}, "setFamilyPart", house, {item},
           R"({"familyPart":"is_there","persons":[")" + mother.value + "\"]}");
    leaves({family_heard}, "hearFamily", house, {item},
           R"({"person":")" + mother.value + R"(","words":"I want help."})");
    leaves({hearers_set}, "setHearers", house, {item},
           R"({"organisations":["safety-house","local-team"]})");
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return casework::open_case({"c-brother"}, {.persons = {brother}}, centre, t, vault);
    }));
    const auto other = text(
        leaves({meeting_planned}, "planMeeting", centre, {},
               R"({"kind":"centre-meeting","startsAt":"2026-03-09T09:00:00Z","place":"Hall"})"),
        "id");
    const auto double_item = text(leaves({item_put_on_agenda}, "putOnAgenda", centre, {other},
                                         R"({"caseId":"c-brother","question":"And he?"})"),
                                  "id");
    const auto named = of("family-centre", {"chair", "signaller"});
    leaves({item_announced}, "announceItem", named, {double_item},
           R"({"necessary":true,"proportionate":true,"subsidiary":true})");
    leaves({announcement_ended}, "takeBackAnnouncement", named, {double_item});
    leaves({table_chosen}, "chooseTable", centre, {double_item},
           R"({"choice":"keep","reason":"Another question."})");
    leaves({meeting_opened}, "openMeeting", house, {meeting});
    leaves({minutes_recorded}, "recordMinutes", house, {item}, R"({"text":"Said."})");
    const auto commitment =
        text(leaves({commitment_made}, "makeCommitment", house, {item},
                    R"({"what":"Calls","organisation":"local-team","dueOn":"2026-03-20"})"),
             "id");
    leaves({meeting_closed}, "closeMeeting", house, {meeting});
    leaves({word_given}, "recordWordGiven", house, {item}, R"({"organisation":"local-team"})");
    leaves({commitment_done}, "completeCommitment", team, {commitment}, R"({"result":"Called."})");

    // The plan.
    const auto plan = text(leaves({plan_version_made}, "makePlan", team, in_case,
                                  codec::write_json(casework::whole_plan()), 0),
                           "id");
    leaves({plan_endorsed}, "endorsePlan", team, {plan},
           R"({"party":"organisation","id":"local-team","answer":"agrees"})");
    auto citizen = of("");
    citizen.kind = access::AccountKind::citizen;
    citizen.person = mother;
    citizen.professional = {};
    leaves({plan_endorsed}, "endorseOwnPlan", citizen, {}, R"({"answer":"agrees"})");

    // Sharing and handing over.
    const auto shares = [&](const AdviceId& on) {
        return R"("advice":")" + on.value +
               R"(","confirmed":[],"items":[{"data":"concern","text":"absent"}]})";
    };
    const DisclosureId passed_on{
        text(leaves({disclosure_made}, "makeDisclosure", house, {},
                    "{" + shares(advice("local-team", sharing::Verdict::may, opened))),
             "id")};
    ASSERT_TRUE(does([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        auto made = sharing::find_disclosure(t, seals, passed_on).value();
        made.about = {boy};
        sharing::expect_duties(t, made, {{"inform", std::nullopt}, {"hear_child", std::nullopt}});
        return true;
    }));
    leaves({family_informed}, "recordDisclosureInformation", house, {passed_on.value},
           R"({"how":"told"})");
    const auto to_hear = look([&](store::Transaction& t, people::Seals&) {
        return sharing::open_duties(t, {"safety-house"}).at(0).id.value;
    });
    leaves({duty_recorded}, "recordDuty", house, {to_hear}, R"({"how":"done","words":"Heard."})");
    leaves({disclosure_refused}, "recordRefusal", house, {},
           R"({"advice":")" + advice("housing", sharing::Verdict::must_not, opened).value + "\"}");
    const auto consent = text(
        leaves({consent_recorded}, "recordConsent", house, {},
               R"({"advice":")" +
                   advice("local-team", sharing::Verdict::only_with_consent, opened).value +
                   R"(","answer":"given","givenBy":"parent_1","form":"in_person","words":"Yes."})"),
        "id");
    leaves({consent_withdrawn}, "withdrawConsent", house, {consent});
    const auto taken_back = text(
        leaves({consent_recorded}, "recordConsent", house, {},
               R"({"advice":")" +
                   advice("local-team", sharing::Verdict::only_with_consent, opened).value +
                   R"(","answer":"given","givenBy":"parent_2","form":"in_person","words":"Yes."})"),
        "id");
    leaves({consent_withdrawn}, "withdrawOwnConsent", citizen, {taken_back});
    leaves({}, "seeWithdrawal", house, {taken_back});
    const auto offer = [&] {
        return text(leaves({disclosure_made, handover_offered}, "offerHandover", house, {},
                           R"({"caseId":")" + opened.value +
                               R"(","receiver":"family-centre","question":"Will you?",)" +
                               shares(advice("family-centre", sharing::Verdict::may, opened))),
                    "id");
    };
    leaves({handover_declined}, "declineHandover", centre, {offer()}, R"({"reason":"No place."})");
    const auto handover = offer();
    leaves({handover_accepted}, "acceptHandover", centre, {handover});
    leaves({handover_action_confirmed}, "confirmAction", centre, {handover},
           R"({"action":"Begun."})");
    leaves({handover_closed}, "closeHandover", house, {handover});
    const auto owed = look([&](auto& t, auto& seals) {
        return casework::report_backs_of(t, seals, {"safety-house"}).at(0).id.value;
    });
    leaves({disclosure_made, report_back_given}, "giveReportBack", house, {owed},
           R"({"text":"Help began.","confirmed":[],"advice":")" +
               advice("police", sharing::Verdict::may, opened).value + "\"}");
    leaves({case_closed}, "closeCase", centre, {"c-brother"});

    // Agreements between organisations.
    const auto keeper = of("safety-house", {"network_manager", "signatory"});
    const std::string terms =
        R"({"name":"Together","kind":"collaboration","network":"net","parties":["safety-house",)"
        R"("police"],"purposes":["help_to_person"],"dataCategories":["concern"],)"
        R"("validFrom":"2026-01-01","validUntil":"2099-12-31"})";
    const auto agreement =
        text(leaves({agreement_proposed}, "proposeAgreement", keeper, {}, terms), "id");
    leaves({agreement_proposed}, "proposeAgreementVersion", keeper, {agreement}, terms);
    leaves({agreement_signed}, "signAgreement", keeper, {agreement},
           R"({"version":2,"organisation":"safety-house"})");
    leaves({agreement_signature_withdrawn}, "withdrawSignature", keeper, {agreement},
           R"({"version":2,"organisation":"safety-house","reason":"Another text is coming."})");

    // The rules themselves. That one is proposed is considered first, and is no deed of this list.
    const auto next = sharing::loaded(sharing::next_version());
    const auto jurist = [&](const std::string& organisation) {
        return of(organisation, {"jurist"});
    };
    ASSERT_TRUE(does([&](store::Transaction& t) {
        return ledger::propose_policy(next, {2099, 1, 1}, jurist("police"), t, vault);
    }));
    leaves({policy_approved}, "approvePolicyVersion", jurist("safety-house"),
           {next.version().hash});
    leaves({policy_approved, policy_adopted}, "approvePolicyVersion", jurist("school"),
           {next.version().hash});

    for (const auto& route : all_routes()) {
        if (route.work != Work::deed) continue;
        const std::string operation{route.operation};
        EXPECT_NE(done.contains(operation), without_leaf.contains(operation)) << operation;
    }
}

SCHAKEL_ON_BOTH_DATABASES(EveryChange);

} // namespace
} // namespace schakel::api
