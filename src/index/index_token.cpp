#include "index/index_token.h"

#include "codec/shapes.h"
#include "crypto/hmac.h"
#include "crypto/secret.h"

#include <algorithm>

namespace schakel::index {

store::Bytes index_token(crypto::ByteView index_key, TokenKind kind, crypto::ByteView output) {
    // The output has 64 bytes, so that no kind with the output behind it is another.
    const auto word = crypto::bytes_of(codec::word_for(kind));
    crypto::Secret text{word.size() + output.size()};
    std::ranges::copy(word, text.fill().begin());
    std::ranges::copy(output, text.fill().subspan(word.size()).begin());
    const auto token = crypto::hmac_sha256(index_key, text.view()); // R-OPRF-25
    return {token.begin(), token.end()};
}

} // namespace schakel::index
