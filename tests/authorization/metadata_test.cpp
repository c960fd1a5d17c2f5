// R-AUTHORIZATION-10: what a decision point tells of itself.
#include "authorization/points.h"

#include <boost/json/array.hpp>

namespace schakel::authorization {
namespace {

/// The payload of a compact JWS when the key of the set signed it; empty when not.
std::string payload_signed_by(const std::string& key_set, const std::string& jws) {
    const auto key = object_of(key_set).at("keys").at(0).as_object();
    const auto bytes = crypto::from_base64url(std::string{key.at("x").as_string()});
    const auto first = jws.find('.'), last = jws.rfind('.');
    const auto signature = crypto::from_base64url(jws.substr(last + 1));
    const auto header = object_of(crypto::text_of(*crypto::from_base64url(jws.substr(0, first))));
    EXPECT_EQ(header.at("alg"), "EdDSA");
    EXPECT_EQ(header.at("kid"), key.at("kid"));
    crypto::PublicKey public_key{};
    crypto::SignatureBytes found{};
    std::ranges::copy(*bytes, public_key.begin());
    std::ranges::copy(*signature, found.begin());
    if (!crypto::verify_signature(public_key, crypto::bytes_of(jws.substr(0, last)), found))
        return "";
    return crypto::text_of(*crypto::from_base64url(jws.substr(first + 1, last - first - 1)));
}

class Metadata : public APoint {};

TEST_F(Metadata, R_AUTHORIZATION_10_names_what_is_offered_at_the_address_that_was_said) {
    const auto made = point("true", R"(capabilities = ["urn:example:one"])");
    auto metadata =
        object_of(metadata_of(*made->policy_of(""), "https://pdp.example.nl", made->signer()));
    metadata.erase("signed_metadata");
    EXPECT_EQ(boost::json::serialize(metadata),
              R"({"policy_decision_point":"https://pdp.example.nl",)"
              R"("access_evaluation_endpoint":"https://pdp.example.nl/access/v1/evaluation",)"
              R"("access_evaluations_endpoint":"https://pdp.example.nl/access/v1/evaluations",)"
              R"("search_subject_endpoint":"https://pdp.example.nl/access/v1/search/subject",)"
              R"("search_resource_endpoint":"https://pdp.example.nl/access/v1/search/resource",)"
              R"("search_action_endpoint":"https://pdp.example.nl/access/v1/search/action",)"
              R"("capabilities":["urn:example:one"],)"
              R"("jwks_uri":"https://pdp.example.nl/access/v1/keys"})");
}

TEST_F(Metadata, R_AUTHORIZATION_10_leaves_out_what_is_not_offered) {
    write("m.dmn", model_with("true"));
    write("authorization.toml", "[[policy]]\nname = \"p\"\ntenant = \"north\"\nmodels = "
                                "[\"m.dmn\"]\ndecision = \"may\"\n");
    const auto made = DecisionPoint::open(folder, vault);
    ASSERT_TRUE(made) << in_words(made.error());
    EXPECT_EQ((*made)->policy_of(""), nullptr);
    const auto metadata = object_of(
        metadata_of(*(*made)->policy_of("north"), "https://pdp.example.nl", (*made)->signer()));
    EXPECT_EQ(metadata.at("policy_decision_point"), "https://pdp.example.nl/north");
    for (const auto* name : {"search_subject_endpoint", "search_resource_endpoint",
                             "search_action_endpoint", "capabilities"})
        EXPECT_FALSE(metadata.contains(name)) << name;
}

TEST_F(Metadata, R_AUTHORIZATION_10_carries_a_signature_over_all_of_it) {
    const auto made = point("true");
    auto metadata =
        object_of(metadata_of(*made->policy_of(""), "https://pdp.example.nl", made->signer()));
    const std::string jws{metadata.at("signed_metadata").as_string()};
    auto claims = object_of(payload_signed_by(made->signer().key_set(), jws));
    EXPECT_EQ(claims.at("iss"), metadata.at("policy_decision_point"));
    claims.erase("iss");
    metadata.erase("signed_metadata");
    EXPECT_EQ(claims, metadata);
    EXPECT_EQ(
        payload_signed_by(Signer{crypto::Bytes(32)}.key_set(), Signer{crypto::Bytes(32)}.sign("x")),
        "x");
}

TEST_F(Metadata, is_signed_with_a_key_that_stays_that_of_the_installation) {
    EXPECT_EQ(point("true")->signer().key_set(), point("false")->signer().key_set());
    const auto elsewhere = DecisionPoint::open(folder, crypto::Vault::in_memory());
    EXPECT_NE((*elsewhere)->signer().key_set(), point("true")->signer().key_set());
}

TEST_F(Metadata, and_answers_can_be_signed_beside_the_text) {
    const Signer signer{crypto::Bytes(32)};
    const auto whole = signer.sign("{}"), beside = signer.sign_beside("{}");
    EXPECT_EQ(beside, whole.substr(0, whole.find('.')) + "." + whole.substr(whole.rfind('.')));
}

// RFC 8037, appendix A: the key and its thumbprint.
TEST_F(Metadata, names_its_key_by_its_thumbprint) {
    const Signer signer{*crypto::from_base64url("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")};
    const auto key = object_of(signer.key_set()).at("keys").at(0).as_object();
    EXPECT_EQ(key.at("x"), "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    EXPECT_EQ(key.at("kid"), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

} // namespace
} // namespace schakel::authorization
