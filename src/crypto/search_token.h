// Finding without reading: what is searched on is kept as a keyed hash.
//
//   R-CRYPTO-4  Without the key nobody can tell from a token what was hashed, nor try all birth
//               dates or numbers; and tokens of two domains never meet, so that a name cannot be
//               held against a street. (AVG art. 32 lid 1 onder a)
#pragma once

#include "crypto/bytes.h"
#include "crypto/vault.h"

namespace schakel::crypto {

/// Makes tokens with one of the vault's keys. The vault must live as long.
class SearchTokens {
public:
    explicit SearchTokens(const Vault& vault, KeyUse use = KeyUse::search_tokens)
        : key_{vault.key(use)} {}

    /// 16 bytes, the same for the same domain ("birth-date", "surname", "bsn") and text. The text
    /// is normalised by the caller: what differs in one byte has another token.
    [[nodiscard]] Bytes token(std::string_view domain, std::string_view normalised) const;

private:
    ByteView key_;
};

} // namespace schakel::crypto
