#include "crypto/signature.h"

#include "crypto/random.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace schakel::crypto {
namespace {

// RFC 8032 section 7.1, tests 1 and 3
TEST(Signatures, are_those_of_the_standard) {
    const auto signed_by = [](std::string_view seed, std::string_view message) {
        const SigningKey key{*from_hex(seed)};
        return to_hex(key.public_key()) + " " + to_hex(key.sign(*from_hex(message)));
    };
    EXPECT_EQ(
        signed_by("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", ""),
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a "
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3"
        "9701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    EXPECT_EQ(
        signed_by("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "af82"),
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025 "
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f"
        "760984dc6594a7c15e9716ed28dc027beceea1ec40a");
}

// R-CRYPTO-10
TEST(Signatures, R_CRYPTO_10_hold_for_one_message_and_one_key) {
    const SigningKey key{random_secret(32).view()}, other{random_secret(32).view()};
    const auto message = bytes_of("one");
    const auto signature = key.sign(message);
    EXPECT_TRUE(verify_signature(key.public_key(), message, signature));
    EXPECT_FALSE(verify_signature(other.public_key(), message, signature));
    EXPECT_FALSE(verify_signature(key.public_key(), bytes_of("another"), signature));
    for (std::size_t bit = 0; bit < 512; ++bit) {
        auto changed = signature;
        changed[bit / 8] ^= std::byte{1} << (bit % 8);
        EXPECT_FALSE(verify_signature(key.public_key(), message, changed)) << bit;
    }
}

TEST(Signatures, are_made_with_no_seed_of_another_length) {
    EXPECT_THROW(SigningKey{random_secret(31).view()}, std::invalid_argument);
}

} // namespace
} // namespace schakel::crypto
