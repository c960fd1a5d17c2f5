#include "authorization/metadata.h"

#include "crypto/sha256.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>

namespace schakel::authorization {

namespace {

namespace json = boost::json;

std::string encoded(std::string_view text) { return crypto::to_base64url(crypto::bytes_of(text)); }

} // namespace

Signer::Signer(crypto::ByteView seed) : key_{seed} {
    const auto x = crypto::to_base64url(key_.public_key());
    // RFC 7638: exactly these members, in this order.
    const auto thumbprint = crypto::to_base64url(crypto::sha256(
        crypto::bytes_of(fmt::format(R"({{"crv":"Ed25519","kty":"OKP","x":"{}"}})", x))));
    header_ = encoded(fmt::format(R"({{"alg":"EdDSA","kid":"{}"}})", thumbprint));
    const json::object key{{"kty", "OKP"},      {"crv", "Ed25519"}, {"x", x},
                           {"kid", thumbprint}, {"use", "sig"},     {"alg", "EdDSA"}};
    key_set_ = json::serialize(json::object{{"keys", json::array{key}}});
}

std::string Signer::signature_over(std::string_view payload) const {
    return crypto::to_base64url(
        key_.sign(crypto::bytes_of(fmt::format("{}.{}", header_, payload))));
}

std::string Signer::sign(std::string_view payload) const {
    const auto text = encoded(payload);
    return fmt::format("{}.{}.{}", header_, text, signature_over(text));
}

std::string Signer::sign_beside(std::string_view payload) const {
    return fmt::format("{}..{}", header_, signature_over(encoded(payload)));
}

bool offers_entity_search(const Policy& policy) { return !policy.data().empty(); }

bool offers_action_search(const Policy& policy) {
    return !policy.data().empty() && !policy.settings().action.empty();
}

std::string metadata_of(const Policy& policy, std::string_view address, const Signer& signer) {
    const auto identifier = policy.tenant().empty()
                                ? std::string{address}
                                : fmt::format("{}/{}", address, policy.tenant());
    const auto at = [&](std::string_view path) {
        return fmt::format("{}/access/v1/{}", address, path);
    };
    json::object metadata{{"policy_decision_point", identifier},
                          {"access_evaluation_endpoint", at("evaluation")},
                          {"access_evaluations_endpoint", at("evaluations")}};
    if (offers_entity_search(policy)) {
        metadata["search_subject_endpoint"] = at("search/subject");
        metadata["search_resource_endpoint"] = at("search/resource");
    }
    if (offers_action_search(policy)) metadata["search_action_endpoint"] = at("search/action");
    if (!policy.settings().capabilities.empty()) {
        json::array list;
        for (const auto& urn : policy.settings().capabilities)
            list.emplace_back(urn);
        metadata["capabilities"] = std::move(list);
    }
    // Where the key for the signature is; AuthZEN lets parameters be added.
    metadata["jwks_uri"] = at("keys");
    auto claims = metadata;
    claims["iss"] = identifier;
    metadata["signed_metadata"] = signer.sign(json::serialize(claims));
    return json::serialize(metadata);
}

} // namespace schakel::authorization
