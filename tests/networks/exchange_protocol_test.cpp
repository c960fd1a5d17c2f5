// R-PROTOCOL-1 to 5, on the protocol of Tilburg between the Veiligheidshuis and the schools (row A5).
#include "networks/agreement_store.h"
#include "networks/ask_protocols.h"
#include "networks/directory_store.h"
#include "networks/network_definition.h"
#include "source_folder.h"
#include "support/databases.h"

#include <filesystem>
#include <fstream>

namespace schakel::networks {
namespace {

using enum ExchangeOutcome;
using Kinds = std::vector<std::string>;

constexpr PartialDate day{2026, 11, 23};

NetworkDefinition tilburg() {
    return read_network_definition(source_folder() / "examples" / "tilburg").value();
}

ExchangeQuestion discussed() {
    return {.from = "jco",
            .to = {"piushavencollege", "zat-piushaven"},
            .moment = ProtocolMoment::discussed,
            .severity = OffenceSeverity::minor,
            .offence = OffencePlace::elsewhere,
            .purpose = "help_to_person"};
}

Kinds lines(const ExchangeQuestion& question) {
    Kinds ids;
    const auto definition = tilburg();
    for (const auto& line : exchanges_for(definition.protocols.front(), question))
        ids.push_back(line.id);
    return ids;
}

// R-PROTOCOL-1

TEST(AProtocol, R_PROTOCOL_1_speaks_to_another_receiver_as_the_offence_is_graver) {
    auto question = discussed();
    EXPECT_EQ(lines(question), Kinds{"jco-licht-buiten-school"});
    question.severity = OffenceSeverity::serious;
    EXPECT_EQ(lines(question), Kinds{"jco-ernstig-buiten-school"});
    question.offence = OffencePlace::at_school;
    EXPECT_EQ(lines(question), Kinds{"jco-ernstig-op-school"});
}

TEST(AProtocol, R_PROTOCOL_1_tells_nothing_where_the_situation_is_not_known_or_not_named) {
    auto question = discussed();
    question.severity = std::nullopt;
    EXPECT_EQ(lines(question), Kinds{});
    question = discussed();
    question.to = {"amarant"};
    EXPECT_EQ(lines(question), Kinds{});
    question = discussed();
    question.from = "risicojongeren";
    EXPECT_EQ(lines(question), Kinds{});
    question = discussed();
    question.moment = ProtocolMoment::unresolved;
    EXPECT_EQ(lines(question), Kinds{});
}

TEST(AProtocol, R_PROTOCOL_1_asks_nothing_about_the_offence_once_the_punishment_is_done) {
    auto question = discussed();
    question.moment = ProtocolMoment::after_punishment;
    question.severity = std::nullopt;
    question.offence = std::nullopt;
    EXPECT_EQ(lines(question), Kinds{"jco-na-de-straf"});
}

// R-PROTOCOL-2 to 4

class ALine : public ::testing::Test {
protected:
    const ProtocolExchange line = exchanges_for(tilburg().protocols.front(), discussed()).front();
    const Kinds all{"identity_contact", "involvement", "concern", "criminal_justice", "school"};
};

TEST_F(ALine, R_PROTOCOL_2_never_lets_more_go_than_the_advice_permits) {
    const auto answer = answer_of(line, discussed(), true, all);
    EXPECT_EQ(answer.outcome, tells);
    EXPECT_EQ(answer.told, (Kinds{"identity_contact", "involvement"}));
    EXPECT_EQ(answer.left_out, (Kinds{"concern", "criminal_justice", "school"}));
    EXPECT_EQ(answer_of(line, discussed(), true, Kinds{"involvement"}).told, Kinds{"involvement"});
    EXPECT_EQ(answer_of(line, discussed(), true, Kinds{}).outcome, nothing_permitted);
    EXPECT_EQ(answer_of(line, discussed(), true, Kinds{"criminal_justice"}).outcome,
              nothing_permitted);
    // Whatever the advice permits: what is told is permitted.
    const auto definition = tilburg();
    for (const auto& every : definition.protocols.front().exchanges)
        for (unsigned choice = 0; choice < 1U << all.size(); ++choice) {
            Kinds permitted;
            for (std::size_t at = 0; at < all.size(); ++at)
                if ((choice >> at & 1U) != 0) permitted.push_back(all[at]);
            for (const auto& purpose : every.purposes) {
                auto question = discussed();
                question.purpose = purpose;
                for (const auto& kind : answer_of(every, question, true, permitted).told)
                    EXPECT_NE(std::ranges::find(permitted, kind), permitted.end()) << kind;
            }
        }
}

TEST_F(ALine, R_PROTOCOL_3_tells_nothing_while_a_side_has_not_signed) {
    const auto answer = answer_of(line, discussed(), false, all);
    EXPECT_EQ(answer.outcome, agreement_not_in_force);
    EXPECT_EQ(answer.told, Kinds{});
}

TEST_F(ALine, R_PROTOCOL_4_is_for_help_and_for_no_other_purpose) {
    for (const auto* other : {"public_order", "prosecution", "prevent_offence"}) {
        auto question = discussed();
        question.purpose = other;
        EXPECT_EQ(answer_of(line, question, true, all).outcome, other_purpose) << other;
    }
    auto question = discussed();
    question.purpose = std::nullopt;
    EXPECT_EQ(answer_of(line, question, true, all).outcome, other_purpose);
}

class Protocols : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        OnBothDatabases::SetUp();
        does([&](store::Transaction& t) { return keep_definition(t, tilburg()), true; });
    }
    ProtocolAnswer asked(const ProtocolQuestion& question) {
        std::vector<ProtocolAnswer> answers;
        database->read([&](store::Transaction& t) {
            answers = ask_protocols(t, question, day);
            return true;
        });
        EXPECT_EQ(answers.size(), 1u);
        return answers.empty() ? ProtocolAnswer{} : answers.front();
    }
    static ProtocolQuestion about(OffenceSeverity severity) {
        return {.from = "jco",
                .to = {"piushavencollege"},
                .moment = ProtocolMoment::discussed,
                .severity = severity,
                .offence = OffencePlace::elsewhere,
                .purpose = "help_to_person",
                .permitted = {"involvement", "criminal_justice"}};
    }
};

TEST_P(Protocols, A5_say_who_tells_whom_what_through_whom_and_by_when) {
    const auto light = asked(about(OffenceSeverity::minor));
    EXPECT_EQ(light.answer.outcome, tells);
    EXPECT_EQ(light.answer.told, Kinds{"involvement"});
    ASSERT_TRUE(light.liaison);
    EXPECT_EQ(light.liaison->professional, ProfessionalId{"wim-waterpas"});
    EXPECT_EQ(light.term_days, 7);
    ASSERT_FALSE(light.receivers.empty());
    for (const auto& one : light.receivers)
        EXPECT_EQ(one.organisation, OrganisationId{"piushavencollege"});
    const auto grave = asked(about(OffenceSeverity::serious));
    ASSERT_EQ(grave.receivers.size(), 1u);
    EXPECT_EQ(grave.receivers.front().name, "Berend Schoolbel");
}

TEST_P(Protocols, A5_reach_a_school_through_the_meeting_that_it_keeps) {
    auto question = about(OffenceSeverity::minor);
    question.from = "hco";
    const auto answer = asked(question);
    EXPECT_EQ(answer.exchange.id, "hco-besproken");
    ASSERT_TRUE(answer.liaison);
    EXPECT_EQ(answer.liaison->professional, ProfessionalId{"fenna-kompas"});
}

TEST_P(Protocols, R_PROTOCOL_3_fall_still_when_a_signature_lapses) {
    does([&](store::Transaction& t) {
        SignatureEntry taken_back{.organisation = {"piushavencollege"},
                                  .deed = SignatureDeed::withdrawn,
                                  .name = "Berend Schoolbel",
                                  .function = "Rector",
                                  .date = day,
                                  .valid_until = {},
                                  .reason = "Ander artikel gewenst.",
                                  .recorded_by = {},
                                  .recorded_for = {},
                                  .recorded_at = {}};
        add_signature_entry(t, {"protocol-veiligheidshuis-voortgezet-onderwijs"}, 1, taken_back);
        return true;
    });
    const auto answer = asked(about(OffenceSeverity::minor));
    EXPECT_EQ(answer.answer.outcome, agreement_not_in_force);
    ASSERT_EQ(answer.not_signed.size(), 1u);
    EXPECT_EQ(answer.not_signed.front().id, OrganisationId{"piushavencollege"});
}

SCHAKEL_ON_BOTH_DATABASES(Protocols);

// R-PROTOCOL-5

TEST(AProtocolOfADefinition, R_PROTOCOL_5_names_nothing_beyond_its_agreement_and_its_routes) {
    const auto faults_with = [](auto change) {
        auto definition = tilburg();
        change(definition, definition.protocols.front().exchanges.front());
        std::size_t count = 0;
        for (const auto& fault : unknown_names_in(definition)) {
            EXPECT_TRUE(fault.pointer.starts_with("protocol ")) << fault.pointer;
            ++count;
        }
        return count;
    };
    EXPECT_EQ(faults_with([](auto&, auto&) {}), 0u);
    EXPECT_EQ(
        faults_with([](auto&, auto& line) { line.data_categories.push_back("criminal_justice"); }),
        1u);
    EXPECT_EQ(faults_with([](auto&, auto& line) { line.purposes.push_back("prosecution"); }), 1u);
    EXPECT_EQ(faults_with([](auto&, auto& line) { line.to.push_back("amarant"); }), 1u);
    EXPECT_EQ(faults_with([](auto&, auto& line) { line.receiver_role = "nobody"; }), 1u);
    EXPECT_EQ(faults_with([](auto& definition, auto&) {
                  definition.protocols.front().exchanges.push_back(
                      definition.protocols.front().exchanges.front());
              }),
              1u);
    EXPECT_GE(faults_with([](auto& definition, auto&) {
                  definition.protocols.front().agreement = {"nowhere"};
              }),
              1u);
}

} // namespace
} // namespace schakel::networks
