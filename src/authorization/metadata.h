// What a decision point tells of itself, and proves: the metadata of AuthZEN, signed (JWS, RFC 7515,
// with EdDSA, RFC 8037).
//
//   R-AUTHORIZATION-10  The metadata names only what is offered, at the address that the administrator
//                       said, and carries a signature over all of it that anyone can check with the
//                       published key. (AuthZEN 1.0, metadata)
#pragma once

#include "authorization/policy.h"
#include "crypto/signature.h"

namespace schakel::authorization {

/// Signs JSON with a key that is published under its thumbprint (RFC 7638).
class Signer {
public:
    /// 32 bytes; see crypto::SigningKey.
    explicit Signer(crypto::ByteView seed);

    /// A compact JWS that holds the payload.
    [[nodiscard]] std::string sign(std::string_view payload) const;
    /// The same without the payload, for beside it (RFC 7515, appendix F).
    [[nodiscard]] std::string sign_beside(std::string_view payload) const;
    /// A JWK Set with the public key.
    [[nodiscard]] const std::string& key_set() const { return key_set_; }

private:
    [[nodiscard]] std::string signature_over(std::string_view encoded) const;
    crypto::SigningKey key_;
    std::string header_;
    std::string key_set_;
};

/// `address` is where the server is found, such as https://schakel.example.nl, without a slash at its
/// end.
[[nodiscard]] std::string metadata_of(const Policy& policy, std::string_view address,
                                      const Signer& signer);

/// Whether a search for these is offered.
[[nodiscard]] bool offers_entity_search(const Policy& policy);
[[nodiscard]] bool offers_action_search(const Policy& policy);

} // namespace schakel::authorization
