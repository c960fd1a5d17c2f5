#include "index/keeper_wire.h"

#include "codec/json.h"
#include "crypto/sha256.h"

namespace schakel::index {

std::string hash_of_profiles(std::vector<NetworkProfile> profiles) {
    std::ranges::sort(profiles, {}, &NetworkProfile::network);
    return crypto::to_hex(crypto::sha256(crypto::bytes_of(codec::write_json(profiles))));
}

} // namespace schakel::index
