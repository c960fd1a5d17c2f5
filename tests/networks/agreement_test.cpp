// R-AGREEMENT-1 to 6 and R-NETWORK-2: what partners signed, and what it is worth on a day.
#include "codec/json.h"
#include "networks/agreement_store.h"
#include "networks/directory_store.h"
#include "networks/network_definition.h"
#include "source_folder.h"
#include "support/databases.h"

#include <filesystem>
#include <fstream>

namespace schakel::networks {
namespace {

using enum SignatureState;
using enum SignatureRefusal;

constexpr PartialDate spring{2026, 3, 1};
constexpr PartialDate summer{2026, 6, 1};

/// Of a school and the police, for the year 2026; the school signed in spring.
Agreement agreement() {
    AgreementVersion version;
    version.id = {"c"};
    version.name = "Convenant";
    version.kind = "collaboration";
    version.network = {"n"};
    version.purposes = {"help_to_person"};
    version.data_categories = {"concern"};
    version.valid_from = {2026, 1, 1};
    version.valid_until = {2026, 12, 31};
    version.parties = {{"school"}, {"police"}};
    version.signatures = {{{"school"}, "Ada", "directeur", spring}};
    return {version, {}, {}};
}

SignatureEntry signing(const std::string& party, const PartialDate& date,
                       std::optional<PartialDate> until = {}) {
    return {.organisation = {party},
            .deed = SignatureDeed::signed_for,
            .name = "Bo",
            .function = "chef",
            .date = date,
            .valid_until = until,
            .reason = {},
            .recorded_by = {},
            .recorded_for = {},
            .recorded_at = {}};
}

SignatureEntry withdrawal(const std::string& party, const PartialDate& date) {
    auto entry = signing(party, date);
    entry.deed = SignatureDeed::withdrawn;
    entry.reason = "De raad wil eerst een ander artikel.";
    return entry;
}

std::vector<SignatureState> states_on(const Agreement& one, const PartialDate& day) {
    std::vector<SignatureState> states;
    for (const auto& party : signatures_on(one, day))
        states.push_back(party.state);
    return states;
}
using States = std::vector<SignatureState>;

// R-NETWORK-2: signed, and within its term.

TEST(AnAgreement, R_NETWORK_2_holds_for_a_party_from_its_signature_on) {
    EXPECT_FALSE(in_force_for(agreement(), {"school"}, {2026, 2, 28}));
    EXPECT_TRUE(in_force_for(agreement(), {"school"}, spring));
}

TEST(AnAgreement, R_NETWORK_2_holds_for_nobody_who_did_not_sign) {
    EXPECT_FALSE(in_force_for(agreement(), {"police"}, summer));
    EXPECT_FALSE(in_force_for(agreement(), {"nobody"}, summer));
}

TEST(AnAgreement, R_NETWORK_2_holds_within_its_term_and_not_a_day_longer) {
    EXPECT_TRUE(in_force_for(agreement(), {"school"}, {2026, 12, 31}));
    EXPECT_FALSE(in_force_for(agreement(), {"school"}, {2027, 1, 1}));
    auto early = agreement();
    early.version.valid_from = {2026, 7, 1};
    EXPECT_FALSE(in_force_for(early, {"school"}, {2026, 6, 30}));
    EXPECT_TRUE(in_force_for(early, {"school"}, {2026, 7, 1}));
}

TEST(AnAgreement, is_in_force_when_every_party_signed) {
    auto one = agreement();
    EXPECT_FALSE(in_force(one, summer));
    one.entries = {signing("police", summer)};
    EXPECT_TRUE(in_force(one, summer));
    EXPECT_FALSE(in_force(one, {2026, 5, 31}));
}

// R-AGREEMENT-3

TEST(AnAgreement, R_AGREEMENT_3_says_of_each_party_how_its_signature_stands) {
    auto one = agreement();
    EXPECT_EQ(states_on(one, {2026, 2, 1}), (States{not_yet, not_yet}));
    EXPECT_EQ(states_on(one, summer), (States{signed_for, not_yet}));
    one.entries = {signing("police", summer, PartialDate{2026, 9, 30})};
    EXPECT_EQ(states_on(one, {2026, 9, 30}), (States{signed_for, signed_for}));
    EXPECT_EQ(states_on(one, {2026, 10, 1}), (States{signed_for, lapsed}));
    EXPECT_FALSE(in_force_for(one, {"police"}, {2026, 10, 1}));
    one.entries.push_back(withdrawal("school", {2026, 11, 1}));
    EXPECT_EQ(states_on(one, {2026, 10, 31}), (States{signed_for, lapsed}));
    EXPECT_EQ(states_on(one, {2026, 11, 1}), (States{withdrawn, lapsed}));
    EXPECT_FALSE(in_force_for(one, {"school"}, {2026, 11, 1}));
    EXPECT_EQ(states_on(one, {2027, 1, 1}), (States{ended, ended}));
}

TEST(AnAgreement, R_AGREEMENT_3_holds_again_when_it_is_signed_again) {
    auto one = agreement();
    one.entries = {withdrawal("school", summer), signing("school", {2026, 6, 2})};
    EXPECT_FALSE(in_force_for(one, {"school"}, summer));
    EXPECT_TRUE(in_force_for(one, {"school"}, {2026, 6, 2}));
}

// R-AGREEMENT-2 and R-AGREEMENT-5

TEST(AnAgreement, R_AGREEMENT_2_is_signed_once_by_a_party_on_a_day_that_was) {
    const auto one = agreement();
    EXPECT_TRUE(may_add(one, signing("police", summer), summer));
    EXPECT_EQ(may_add(one, signing("nobody", summer), summer).error(), not_a_party);
    EXPECT_EQ(may_add(one, signing("school", summer), summer).error(), signed_before);
    EXPECT_EQ(may_add(one, signing("police", {2026, 6, 2}), summer).error(), day_to_come);
    EXPECT_EQ(may_add(one, signing("police", spring), {2027, 1, 1}).error(), version_ended);
    EXPECT_EQ(may_add(one, signing("police", summer, spring), summer).error(),
              ends_before_it_begins);
    for (const auto refusal : {not_a_party, signed_before, day_to_come, before_the_last})
        EXPECT_EQ(rule_of(refusal), "R-AGREEMENT-2");
    for (const auto refusal : {version_ended, ends_before_it_begins})
        EXPECT_EQ(rule_of(refusal), "R-AGREEMENT-3");
}

TEST(AnAgreement, R_AGREEMENT_5_is_taken_back_by_who_signed_and_the_past_is_not_rewritten) {
    auto one = agreement();
    EXPECT_TRUE(may_add(one, withdrawal("school", summer), summer));
    EXPECT_EQ(may_add(one, withdrawal("police", summer), summer).error(), not_signed);
    EXPECT_EQ(rule_of(not_signed), "R-AGREEMENT-5");
    EXPECT_EQ(may_add(one, withdrawal("school", {2026, 2, 1}), summer).error(), before_the_last);
    one.entries = {withdrawal("school", summer)};
    EXPECT_EQ(may_add(one, signing("school", spring), summer).error(), before_the_last);
    EXPECT_TRUE(may_add(one, signing("school", summer), summer));
    EXPECT_EQ(may_add(one, withdrawal("school", summer), summer).error(), not_signed);
}

// R-AGREEMENT-6

TEST(AnAgreement, R_AGREEMENT_6_waits_for_who_did_not_sign_or_whose_signature_lapsed) {
    auto one = agreement();
    const auto due_on = [&](const PartialDate& day) {
        std::vector<std::string> parties;
        for (const auto& party : signatures_due(one, day))
            parties.push_back(party.organisation.value);
        return parties;
    };
    using Parties = std::vector<std::string>;
    EXPECT_EQ(due_on(summer), Parties{"police"});
    one.entries = {signing("police", summer, PartialDate{2026, 6, 30})};
    EXPECT_EQ(due_on({2026, 6, 30}), Parties{});
    EXPECT_EQ(due_on({2026, 7, 1}), Parties{"police"}) << "lapsed yesterday";
    one.entries.push_back(withdrawal("school", {2026, 7, 1}));
    EXPECT_EQ(due_on({2026, 7, 1}), Parties{"police"}) << "who took it back is not asked again";
    EXPECT_EQ(due_on({2027, 1, 1}), Parties{});
}

class Agreements : public testing::OnBothDatabases {
protected:
    static NetworkDefinition tilburg() {
        return read_network_definition(source_folder() / "examples" / "tilburg").value();
    }
};

TEST_P(Agreements, R_AGREEMENT_1_hold_by_version_and_the_older_one_until_its_end) {
    auto first = agreement().version;
    does([&](store::Transaction& t) { return keep(t, first), true; });
    auto second = first;
    second.version = 2;
    second.valid_from = {2026, 10, 1};
    second.valid_until = {2027, 12, 31};
    second.signatures = {};
    const Signature by{{"manager"}, {"house"}, Instant{}};
    does([&](store::Transaction& t) { return add_agreement(t, second, by), true; });
    database->read([&](store::Transaction& t) {
        EXPECT_EQ(agreement_versions(t, {"c"}).size(), 2u);
        EXPECT_EQ(agreement_versions(t, {"c"}).back().proposed, by);
        EXPECT_TRUE(agreement_in_force(t, {"c"}, {"school"}, {2026, 11, 1})) << "the first";
        EXPECT_FALSE(agreement_in_force(t, {"c"}, {"school"}, {2027, 1, 1})) << "the second";
        return true;
    });
    does([&](store::Transaction& t) {
        add_signature_entry(t, {"c"}, 2, signing("school", {2026, 11, 2}));
        return true;
    });
    database->read([&](store::Transaction& t) {
        EXPECT_TRUE(agreement_in_force(t, {"c"}, {"school"}, {2027, 1, 1}));
        EXPECT_TRUE(covenant_in_force(t, {"school"}, {2027, 1, 1}));
        EXPECT_FALSE(covenant_in_force(t, {"police"}, {2027, 1, 1}));
        return true;
    });
    EXPECT_THROW(does([&](store::Transaction& t) { return add_agreement(t, second, by), true; }),
                 store::Failure)
        << "a version is never changed";
}

TEST_P(Agreements, of_a_definition_that_is_loaded_again_keep_what_was_done_since) {
    does([&](store::Transaction& t) { return keep_definition(t, tilburg()), true; });
    const CovenantId house{"aansluitdocument-tilburg"};
    const PartialDate day{2026, 11, 22};
    does([&](store::Transaction& t) {
        add_signature_entry(t, house, 1, withdrawal("politie", day));
        return true;
    });
    does([&](store::Transaction& t) { return keep_definition(t, tilburg()), true; });
    database->read([&](store::Transaction& t) {
        EXPECT_FALSE(agreement_in_force(t, house, {"politie"}, day));
        EXPECT_TRUE(agreement_in_force(t, house, {"politie"}, {2026, 11, 21}));
        EXPECT_TRUE(agreement_in_force(t, house, {"rvdk"}, day));
        const auto shown = signed_by(t, {"politie"}, day);
        EXPECT_TRUE(std::ranges::any_of(shown, [&](const SignedCovenant& one) {
            return one.id == house && !one.in_force;
        })) << "what lapsed or was taken back shows in the directory";
        return true;
    });
}

TEST_P(Agreements, were_covenants_before_and_are_moved_with_all_that_they_held) {
    std::ifstream file{source_folder() / "src/store/migrations/0021_agreements.sql"};
    const std::string migration{std::istreambuf_iterator<char>{file}, {}};
    database->execute("DROP TABLE networks_agreement_version; "
                      "DROP TABLE networks_agreement_signature; "
                      "DROP TABLE networks_exchange_protocol; "
                      "CREATE TABLE networks_covenant (id TEXT PRIMARY KEY, document TEXT NOT "
                      "NULL); INSERT INTO networks_covenant VALUES ('c', '" +
                      codec::write_json(static_cast<const Covenant&>(agreement().version)) + "')");
    database->execute(migration);
    database->read([&](store::Transaction& t) {
        const auto moved = agreement_versions(t, {"c"});
        EXPECT_EQ(moved.size(), 1u);
        EXPECT_EQ(number_of(moved.at(0).version), 1);
        EXPECT_TRUE(in_force_for(moved.at(0), {"school"}, summer));
        EXPECT_EQ(parties_of(moved.at(0).version), std::vector{OrganisationId{"school"}});
        return true;
    });
}

SCHAKEL_ON_BOTH_DATABASES(Agreements);

} // namespace
} // namespace schakel::networks
