// R-PROTOCOL-6 and R-PROTOCOL-7: a disclosure says which line of a protocol it follows, or why it goes beside it.
#include "casework/handover_fixture.h"
#include "networks/agreement_store.h"
#include "networks/exchange_protocol_store.h"
#include "sharing/disclosure_store.h"

namespace schakel::casework {
namespace {

class BesideAProtocol : public WithAHandover {
protected:
    void agreed(std::vector<std::string> signed_by,
                std::vector<std::string> purposes = {"handover"},
                const std::string& from = "safety-house") {
        ASSERT_TRUE(does([&](store::Transaction& t) {
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
            told.id = "line-1";
            told.from = from;
            told.to = {"family-centre"};
            told.data_categories = {"concern"};
            told.receiver = "the worker";
            told.receiver_role = "worker";
            told.conditions = "Only to help.";
            told.purposes = std::move(purposes);
            networks::keep(
                t, networks::ExchangeProtocol{
                       "protocol", "The protocol", {"protocol-agreement"}, "To help.", {told}});
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
    template <class Refusal, class Outcome>
    static bool refused(const Outcome& outcome) {
        return !outcome && std::holds_alternative<Refusal>(outcome.error());
    }
    const AdviceId asked{"44444444-4444-4444-8444-444444444481"};
    const ledger::FollowedExchange line{"protocol", "line-1"};
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
    const auto kept = database->read([&](store::Transaction& t) {
        people::Seals seals{t, vault};
        return sharing::find_disclosure(t, seals, {"d-1"});
    });
    EXPECT_EQ(kept.value().protocol, made->protocol);
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

SCHAKEL_ON_BOTH_DATABASES(BesideAProtocol);

} // namespace
} // namespace schakel::casework
