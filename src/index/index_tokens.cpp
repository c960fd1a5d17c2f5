#include "index/index_tokens.h"

#include "crypto/hmac.h"
#include "index/index_row.h"

#include <fmt/format.h>

namespace schakel::index {

namespace {

/// 32 bytes for one use, from the key that the vault has for the index.
crypto::Secret seed_for(const crypto::Vault& vault, std::string_view use) {
    const auto seed =
        crypto::hmac_sha256(vault.key(crypto::KeyUse::index_tokens), crypto::bytes_of(use));
    return crypto::Secret{crypto::Bytes(seed.begin(), seed.end())};
}

} // namespace

std::vector<crypto::OprfKey> KeyedIndexTokens::evaluator_keys(const crypto::Vault& vault) {
    std::vector<crypto::OprfKey> keys;
    for (std::size_t place = 1; place <= evaluators_in_a_row; ++place) {
        const auto use = fmt::format("schakel/v1/evaluator/{}", place);
        keys.push_back(crypto::OprfKey::derive(crypto::OprfMode::voprf, seed_for(vault, use).view(),
                                               crypto::bytes_of(use))
                           .value());
    }
    return keys;
}

crypto::Secret KeyedIndexTokens::index_key(const crypto::Vault& vault) {
    return seed_for(vault, "schakel/v1/index");
}

KeyedIndexTokens::KeyedIndexTokens(const crypto::Vault& vault)
    : row_{crypto::OprfEvaluator::voprf(crypto::key_of_row(evaluator_keys(vault)))},
      index_key_{index_key(vault)} {}

std::int64_t KeyedIndexTokens::epoch() const { return key_epoch_now; }

std::vector<store::Bytes> KeyedIndexTokens::of(const TokenInput& input) const {
    const auto output = row_.evaluate(crypto::bytes_of(to_text(input))); // R-OPRF-27
    return {index_token(index_key_.view(), input.kind, output.value().view())};
}

} // namespace schakel::index
