// R-AGREEMENT-1, 2, 4 and 5 as deeds: proposed, signed, recorded from paper and taken back, each with its
// entry in the record of changes.
#include "ledger/make_agreement.h"

#include "a_framework.h"
#include "networks/agreement_store.h"
#include "networks/directory_store.h"

namespace schakel::ledger {
namespace {

using networks::SignatureRefusal;
using networks::SignatureState;

constexpr PartialDate today{2026, 3, 2};

class MakingAnAgreement : public WithAdvice {
protected:
    void SetUp() override {
        WithAdvice::SetUp();
        does([&](store::Transaction& t) {
            networks::keep(t, networks::Network{{"net"}, "Net", "p", "r", {}});
            for (const auto* name : {"school", "police", "house", "elsewhere"}) {
                networks::Organisation one{.id = {name},
                                           .name = name,
                                           .kind = "school",
                                           .task = "t",
                                           .secrecy = "general",
                                           .phone = {},
                                           .email = {},
                                           .networks = {},
                                           .wgs_role = "none"};
                if (one.id.value != "elsewhere") one.networks = {{"net"}};
                networks::keep(t, one);
                networks::keep(t, networks::Professional{{std::string{name} + "-head"},
                                                         {name},
                                                         "Head of " + std::string{name},
                                                         "head",
                                                         {},
                                                         {},
                                                         {"signatory"},
                                                         {}});
            }
            return true;
        });
    }
    [[nodiscard]] access::Actor with(const std::string& organisation,
                                     std::vector<std::string> roles) const {
        auto one = actor(organisation);
        one.professional = {organisation + "-head"};
        one.roles = std::move(roles);
        return one;
    }
    [[nodiscard]] access::Actor manager() const { return with("house", {"network_manager"}); }
    [[nodiscard]] static ProposeAgreement terms() {
        return {.name = "Together",
                .kind = "collaboration",
                .network = {"net"},
                .parties = {{"school"}, {"police"}},
                .purposes = {"help_to_person"},
                .data_categories = {"concern"},
                .valid_from = today,
                .valid_until = {2027, 12, 31},
                .retention = "Two years.",
                .texts = {{"One", "We help."}}};
    }
    auto proposes(const ProposeAgreement& command, const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return propose_agreement({"c"}, command, by, t, vault, framework());
        });
    }
    auto signs(const SignAgreement& command, const access::Actor& by) {
        return does(
            [&](store::Transaction& t) { return sign_agreement({"c"}, command, by, t, vault); });
    }
    auto withdraws(const WithdrawSignature& command, const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return withdraw_signature({"c"}, command, by, t, vault);
        });
    }
    template <class Outcome>
    static std::string_view rule(const Outcome& outcome) {
        if (outcome) return "done";
        const auto* refused = std::get_if<NotForThisActor>(&outcome.error());
        return refused == nullptr ? "another reason" : refused->rule;
    }
    template <class Outcome>
    static std::vector<std::string> places(const Outcome& outcome) {
        std::vector<std::string> found;
        if (outcome) return found;
        if (const auto* faults = std::get_if<Faults>(&outcome.error()))
            for (const auto& fault : *faults)
                found.push_back(fault.pointer);
        return found;
    }
    SignatureState state_of(const std::string& party) {
        return database->read([&](store::Transaction& t) {
            for (const auto& one :
                 networks::signatures_on(networks::agreement_versions(t, {"c"}).back(), today))
                if (one.organisation.value == party) return one.state;
            return SignatureState::ended;
        });
    }
    const SignAgreement for_school{1, {"school"}, {}, {}, {}, {}};
    const SignAgreement on_paper{1, {"police"}, "Bo", "chief", PartialDate{2026, 2, 28}, {}};
};

TEST_P(MakingAnAgreement, R_AGREEMENT_4_is_for_who_keeps_the_network_or_its_jurist) {
    EXPECT_EQ(rule(proposes(terms(), with("house", {"care_coordinator"}))), "R-AGREEMENT-4");
    EXPECT_EQ(rule(proposes(terms(), with("elsewhere", {"network_manager"}))), "R-AGREEMENT-4")
        << "of another network";
    EXPECT_EQ(entries_in_all(), 0u) << "a refusal keeps nothing";
    EXPECT_EQ(rule(proposes(terms(), with("school", {"jurist"}))), "done");
    EXPECT_EQ(entries_in_all(), 1u);
}

TEST_P(MakingAnAgreement, names_each_fault_of_a_proposal_with_its_place) {
    auto wrong = terms();
    wrong.name = " ";
    wrong.kind = "contract";
    wrong.network = {"nowhere"};
    wrong.parties = {{"school"}, {"school"}, {"nobody"}};
    wrong.purposes = {"curiosity"};
    wrong.data_categories = {};
    wrong.valid_until = {2026, 3, 1};
    wrong.texts = {{"", "x"}};
    using Places = std::vector<std::string>;
    EXPECT_EQ(places(proposes(wrong, manager())),
              (Places{"/name", "/kind", "/network", "/parties/1", "/parties/2", "/purposes/0",
                      "/dataCategories", "/validUntil", "/texts/0/heading"}));
    wrong = terms();
    wrong.parties = {{"school"}};
    EXPECT_EQ(places(proposes(wrong, manager())), Places{"/parties"});
}

TEST_P(MakingAnAgreement, R_AGREEMENT_2_is_signed_by_who_may_sign_for_that_party_today) {
    ASSERT_TRUE(proposes(terms(), manager()));
    EXPECT_EQ(rule(signs(for_school, with("school", {"care_coordinator"}))), "R-AGREEMENT-2");
    EXPECT_EQ(rule(signs(for_school, with("police", {"signatory"}))), "R-AGREEMENT-2")
        << "nobody signs for another";
    const auto done = signs(for_school, with("school", {"signatory"}));
    ASSERT_TRUE(done);
    EXPECT_EQ(done->entries.back().name, "Head of school");
    EXPECT_EQ(done->entries.back().date, today);
    EXPECT_EQ(state_of("school"), SignatureState::signed_for);
    const auto again = signs(for_school, with("school", {"signatory"}));
    ASSERT_FALSE(again);
    EXPECT_EQ(std::get<SignatureRefusal>(again.error()), SignatureRefusal::signed_before);
    EXPECT_EQ(entries_in_all(), 2u);
    auto missing = for_school;
    missing.version = 2;
    EXPECT_TRUE(std::holds_alternative<AgreementNotKnown>(
        signs(missing, with("school", {"signatory"})).error()));
}

TEST_P(MakingAnAgreement, R_AGREEMENT_2_is_recorded_from_paper_with_who_wrote_it_down) {
    ASSERT_TRUE(proposes(terms(), manager()));
    using Places = std::vector<std::string>;
    EXPECT_EQ(places(signs({1, {"police"}, {}, {}, {}, {}}, manager())),
              (Places{"/name", "/function", "/date"}));
    EXPECT_EQ(rule(signs(on_paper, with("elsewhere", {"network_manager"}))), "R-AGREEMENT-2");
    const auto done = signs(on_paper, manager());
    ASSERT_TRUE(done);
    const auto& entry = done->entries.back();
    EXPECT_EQ(entry.name, "Bo");
    EXPECT_EQ(entry.recorded_by, ProfessionalId{"house-head"});
    EXPECT_EQ(entry.recorded_for, OrganisationId{"house"});
    EXPECT_EQ(state_of("police"), SignatureState::signed_for);
}

TEST_P(MakingAnAgreement, R_AGREEMENT_5_is_taken_back_with_a_reason_and_stays_on_record) {
    ASSERT_TRUE(proposes(terms(), manager()));
    ASSERT_TRUE(signs(for_school, with("school", {"signatory"})));
    const WithdrawSignature back{1, {"school"}, "Another text is coming.", {}, {}, {}};
    EXPECT_EQ(rule(withdraws(back, with("police", {"signatory"}))), "R-AGREEMENT-5");
    EXPECT_EQ(places(withdraws({1, {"school"}, " ", {}, {}, {}}, with("school", {"signatory"}))),
              std::vector<std::string>{"/reason"});
    const auto done = withdraws(back, with("school", {"signatory"}));
    ASSERT_TRUE(done);
    EXPECT_EQ(done->entries.size(), 2u) << "that it was signed stays";
    EXPECT_EQ(state_of("school"), SignatureState::withdrawn);
    EXPECT_EQ(entries_in_all(), 3u);
    const auto kept = entries("organisation/school");
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept.back().event, Event::agreement_signature_withdrawn);
    EXPECT_NE(kept.back().payload.find("Another text is coming."), std::string::npos);
}

TEST_P(MakingAnAgreement, R_AGREEMENT_1_asks_every_party_to_sign_the_next_version_anew) {
    ASSERT_TRUE(proposes(terms(), manager()));
    ASSERT_TRUE(signs(for_school, with("school", {"signatory"})));
    const auto next = [&](const CovenantId& id, const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return propose_next_version(id, terms(), by, t, vault, framework());
        });
    };
    EXPECT_TRUE(std::holds_alternative<AgreementNotKnown>(next({"other"}, manager()).error()));
    EXPECT_EQ(rule(next({"c"}, with("elsewhere", {"jurist"}))), "R-AGREEMENT-4");
    const auto second = next({"c"}, manager());
    ASSERT_TRUE(second);
    EXPECT_EQ(networks::number_of(second->version), 2);
    EXPECT_EQ(state_of("school"), SignatureState::not_yet) << "of the second";
    database->read([&](store::Transaction& t) {
        EXPECT_TRUE(networks::agreement_in_force(t, {"c"}, {"school"}, today)) << "by the first";
        return true;
    });
}

SCHAKEL_ON_BOTH_DATABASES(MakingAnAgreement);

} // namespace
} // namespace schakel::ledger
