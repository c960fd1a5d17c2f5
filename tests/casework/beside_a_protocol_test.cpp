// R-PROTOCOL-6 and R-PROTOCOL-7: a disclosure says which line of a protocol it follows, or why it goes beside it.
#include "casework/give_report_back.h"
#include "casework/handover_fixture.h"
#include "casework/intake_fixture.h"
#include "casework/owe_report_back.h"
#include "networks/agreement_store.h"
#include "networks/exchange_protocol_store.h"
#include "sharing/disclosure_store.h"

namespace schakel::casework {
namespace {

const ledger::FollowedExchange line{"protocol", "line-1"};

/// A protocol with one line: what the one tells the other for a purpose.
void keep_protocol(store::Transaction& t, const std::vector<std::string>& signed_by,
                   const std::string& from, const std::string& to,
                   std::vector<std::string> purposes) {
    networks::Covenant agreement;
    agreement.id = {"protocol-agreement"};
    agreement.name = "Agreement";
    agreement.kind = "collaboration";
    agreement.network = {"net"};
    agreement.valid_from = {2026, 1, 1};
    agreement.valid_until = {2026, 12, 31};
    for (const auto& name : signed_by)
        agreement.signatures.push_back({{name}, "n", "f", {2026, 1, 1}});
    networks::keep(t, agreement);
    networks::ProtocolExchange told;
    told.id = line.exchange;
    told.from = from;
    told.to = {to};
    told.data_categories = {"concern"};
    told.receiver = "the worker";
    told.receiver_role = "worker";
    told.conditions = "Only to help.";
    told.purposes = std::move(purposes);
    networks::keep(t,
                   networks::ExchangeProtocol{
                       line.protocol, "The protocol", {"protocol-agreement"}, "To help.", {told}});
}

template <class Refusal, class Outcome>
bool refused(const Outcome& outcome) {
    return !outcome && std::holds_alternative<Refusal>(outcome.error());
}

class BesideAProtocol : public WithAHandover {
protected:
    void agreed(std::vector<std::string> signed_by,
                std::vector<std::string> purposes = {"handover"},
                const std::string& from = "safety-house") {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            keep_protocol(t, signed_by, from, "family-centre", std::move(purposes));
            return true;
        }));
        // Asked when the agreement was in force, so that nothing else has changed since.
        keep_advice(asked, "safety-house", "family-centre", sharing::Verdict::may, 1);
    }
    auto discloses(std::optional<ledger::FollowedExchange> follows, std::optional<std::string> why,
                   const std::string& kind = "concern") {
        return does([&](store::Transaction& t) {
            return disclose({"d-1"},
                            {.advice = asked,
                             .items = {{kind, "He stays away."}},
                             .follows = std::move(follows),
                             .beside_protocol = std::move(why)},
                            actor("safety-house", 1), t, vault, framework());
        });
    }
    /// As it is kept.
    std::optional<sharing::Disclosure> disclosure(const DisclosureId& made) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return sharing::find_disclosure(t, seals, made);
        });
    }
    const AdviceId asked{"44444444-4444-4444-8444-444444444481"};
    const std::vector<std::string> both{"safety-house", "family-centre"};
};

TEST_P(BesideAProtocol, A5_asks_why_and_records_it) {
    agreed(both);
    EXPECT_TRUE(refused<sharing::ProtocolReasonMissing>(discloses({}, {})));
    EXPECT_TRUE(refused<sharing::ProtocolReasonMissing>(discloses({}, "  ")));
    const auto made = discloses({}, "The liaison is ill.");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->beside_protocol, "The liaison is ill.");
    EXPECT_FALSE(made->protocol);
    const auto entries = events(case_id);
    EXPECT_EQ(entries.back(), ledger::Event::disclosure_made);
}

TEST_P(BesideAProtocol, A5_is_not_where_a_line_is_followed_and_that_line_is_recorded) {
    agreed(both);
    const auto made = discloses(line, {});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->protocol, (sharing::ProtocolLine{"protocol", 1, "line-1"}));
    EXPECT_EQ(disclosure({"d-1"}).value().protocol, made->protocol);
}

TEST_P(BesideAProtocol, a_line_that_does_not_name_what_goes_is_not_followed) {
    agreed(both);
    EXPECT_TRUE(refused<sharing::ProtocolLineNotInForce>(discloses(line, "x", "involvement")));
    EXPECT_TRUE(refused<sharing::ProtocolLineNotInForce>(
        discloses(ledger::FollowedExchange{"protocol", "line-2"}, "x")));
    EXPECT_TRUE(discloses({}, "x", "involvement"));
}

TEST_P(BesideAProtocol, nothing_is_asked_where_it_is_not_in_force_or_for_another_purpose) {
    agreed({"safety-house"});
    EXPECT_TRUE(refused<sharing::ProtocolLineNotInForce>(discloses(line, {})))
        << "the family centre did not sign";
    EXPECT_TRUE(discloses({}, {}));
}

TEST_P(BesideAProtocol, nothing_is_asked_for_another_purpose_than_the_protocol_names) {
    agreed(both, {"aftercare"});
    EXPECT_TRUE(discloses({}, {}));
}

TEST_P(BesideAProtocol, nothing_is_asked_of_another_than_the_one_who_tells) {
    agreed(both, {"handover"}, "police");
    EXPECT_TRUE(discloses({}, {}));
}

// R-PROTOCOL-7: of every deed of which a disclosure is a part.

TEST_P(BesideAProtocol, A5_asks_why_of_a_handover_and_keeps_nothing_until_it_is_said) {
    agreed(both);
    auto offering = command();
    offering.advice = asked;
    EXPECT_TRUE(refused<sharing::ProtocolReasonMissing>(offer(id, offering, "safety-house", 1)));
    EXPECT_FALSE(kept());
    offering.beside_protocol = "The whole case goes along.";
    ASSERT_TRUE(offer(id, offering, "safety-house", 1));
    EXPECT_EQ(disclosure({id.value}).value().beside_protocol, "The whole case goes along.");
}

TEST_P(BesideAProtocol, a_handover_may_follow_a_line_of_it) {
    agreed(both);
    auto offering = command();
    offering.advice = asked;
    offering.follows = line;
    ASSERT_TRUE(offer(id, offering, "safety-house", 1));
    EXPECT_EQ(disclosure({id.value}).value().protocol,
              (sharing::ProtocolLine{"protocol", 1, "line-1"}));
}

TEST_P(BesideAProtocol, an_offer_that_was_made_is_the_answer_also_under_a_later_protocol) {
    ASSERT_TRUE(offer());
    agreed(both);
    EXPECT_TRUE(offer()) << "R-HANDOVER-4";
}

TEST_P(BesideAProtocol, A5_asks_why_of_word_back) {
    const auto owed = does([&](store::Transaction& t) {
        return std::optional{owe_report_back({.case_id = case_id,
                                              .owed_by = {"safety-house"},
                                              .owed_to = {"family-centre"},
                                              .cause = ReportBackCause::intake_decided},
                                             monday, t)};
    });
    agreed(both);
    const auto gives = [&](std::optional<std::string> why) {
        return does([&](store::Transaction& t) {
            return give_report_back(
                owed->id,
                {.text = "Help began.", .advice = asked, .beside_protocol = std::move(why)},
                std::nullopt, actor("safety-house", 1), t, vault, framework());
        });
    };
    EXPECT_TRUE(refused<sharing::ProtocolReasonMissing>(gives({})));
    ASSERT_TRUE(gives("They asked for it."));
    EXPECT_EQ(disclosure({owed->id.value}).value().beside_protocol, "They asked for it.");
}

SCHAKEL_ON_BOTH_DATABASES(BesideAProtocol);

/// The police and the safety house agreed on how they tell each other something.
class ReportedBesideAProtocol : public WithReports {
protected:
    const AdviceId asked{"44444444-4444-4444-8444-444444444449"};

    void agreed(const std::string& from, const std::string& to) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            keep_protocol(t, {from, to}, from, to, {"prevent_offence"});
            return true;
        }));
    }
    std::vector<sharing::Disclosure> told_by(const std::string& organisation) {
        return look([&](auto& t, auto& seals) {
            return sharing::disclosures_by(t, seals, OrganisationId{organisation});
        });
    }
};

TEST_P(ReportedBesideAProtocol, A5_asks_why_of_a_concern_report) {
    agreed("police", "safety-house");
    keep_advice(asked, "police", "safety-house", sharing::Verdict::may, 1);
    auto reported = reporting();
    reported.advice = asked;
    const auto by = actor("police", 1);
    EXPECT_TRUE(refused<sharing::ProtocolReasonMissing>(report(report_id, reported, by)));
    EXPECT_TRUE(told_by("police").empty());
    reported.beside_protocol = "It cannot wait for the liaison.";
    ASSERT_TRUE(report(report_id, reported, by));
    EXPECT_EQ(told_by("police").at(0).beside_protocol, "It cannot wait for the liaison.");
}

TEST_P(ReportedBesideAProtocol, a_concern_report_may_follow_a_line_of_it) {
    agreed("police", "safety-house");
    keep_advice(asked, "police", "safety-house", sharing::Verdict::may, 1);
    auto reported = reporting();
    reported.advice = asked;
    reported.follows = line;
    ASSERT_TRUE(report(report_id, reported, actor("police", 1)));
    EXPECT_TRUE(told_by("police").at(0).protocol);
}

TEST_P(ReportedBesideAProtocol, A5_asks_why_of_an_intake_that_tells_another_meeting) {
    ASSERT_TRUE(report());
    agreed("safety-house", "family-centre");
    const AdviceId onward{"44444444-4444-4444-8444-444444444443"};
    keep_advice(onward, "safety-house", "family-centre", sharing::Verdict::may, 1);
    auto judged = judgement(IntakeDecision::route, false);
    judged.route_to = MeetingKindId{"centre-meeting"};
    judged.advice = onward;
    EXPECT_TRUE(refused<sharing::ProtocolReasonMissing>(decide(judged)));
    EXPECT_TRUE(told_by("safety-house").empty());
    judged.beside_protocol = "There is no liaison yet.";
    ASSERT_TRUE(decide(judged));
    EXPECT_EQ(told_by("safety-house").at(0).beside_protocol, "There is no liaison yet.");
}

SCHAKEL_ON_BOTH_DATABASES(ReportedBesideAProtocol);

} // namespace
} // namespace schakel::casework
