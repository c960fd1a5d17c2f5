#include "crypto/totp.h"

#include <gtest/gtest.h>

namespace schakel::crypto {
namespace {

using std::chrono::seconds;

const auto rfc_secret = bytes_of("12345678901234567890");

Instant at(std::int64_t second) { return Instant{seconds{second}}; }

TEST(Totp, gives_the_codes_of_the_standard) {
    // RFC 6238 appendix B gives eight digits; ours are the last six of them.
    const std::pair<std::int64_t, std::string> vectors[] = {
        {59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
        {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
    for (const auto& [second, code] : vectors)
        EXPECT_EQ(totp_code(rfc_secret, totp_step(at(second))), code);
}

TEST(Totp, gives_the_codes_of_the_counter_standard) {
    // RFC 4226 appendix D
    const std::string codes[] = {"755224", "287082", "359152", "969429", "338314",
                                 "254676", "287922", "162583", "399871", "520489"};
    TotpStep step = 0;
    for (const auto& code : codes)
        EXPECT_EQ(totp_code(rfc_secret, step++), code);
}

TEST(Totp, is_taken_in_its_own_thirty_seconds_and_in_those_beside_it) {
    const auto code = totp_code(rfc_secret, 100);
    const auto taken = [&](std::int64_t second) {
        return matching_totp_step(rfc_secret, code, at(second), {}).has_value();
    };
    EXPECT_FALSE(taken(99 * 30 - 1));
    EXPECT_TRUE(taken(99 * 30));
    EXPECT_TRUE(taken(100 * 30));
    EXPECT_TRUE(taken(101 * 30 + 29));
    EXPECT_FALSE(taken(102 * 30));
}

TEST(Totp, tells_which_step_it_matched) {
    EXPECT_EQ(matching_totp_step(rfc_secret, totp_code(rfc_secret, 101), at(3000), {}), 101);
}

// R-CRYPTO-7: once, and never backwards.

TEST(Totp, is_not_taken_twice) {
    const auto code = totp_code(rfc_secret, 100);
    const auto step = matching_totp_step(rfc_secret, code, at(3000), {});
    ASSERT_EQ(step, 100);
    EXPECT_EQ(matching_totp_step(rfc_secret, code, at(3001), step), std::nullopt);
}

TEST(Totp, is_not_taken_when_a_later_one_was) {
    EXPECT_EQ(matching_totp_step(rfc_secret, totp_code(rfc_secret, 99), at(3000), 100),
              std::nullopt);
    EXPECT_EQ(matching_totp_step(rfc_secret, totp_code(rfc_secret, 101), at(3000), 100), 101);
}

TEST(Totp, is_not_taken_when_it_is_no_code) {
    const auto code = totp_code(rfc_secret, 100);
    for (const auto& wrong : {std::string{}, std::string{"000000"}, code + "0", code.substr(1),
                              " " + code, std::string{"abcdef"}})
        EXPECT_EQ(matching_totp_step(rfc_secret, wrong, at(3000), {}), std::nullopt) << wrong;
}

TEST(Totp, is_read_by_an_authenticator_from_its_address) {
    EXPECT_EQ(otpauth_uri(rfc_secret, "Schakel Tilburg", "j.dev+ries@voorbeeld.nl"),
              "otpauth://totp/Schakel%20Tilburg:j.dev%2Bries%40voorbeeld.nl"
              "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Schakel%20Tilburg"
              "&algorithm=SHA1&digits=6&period=30");
}

TEST(Totp, has_a_secret_as_long_as_its_hash) { EXPECT_EQ(new_totp_secret().size(), 20); }

} // namespace
} // namespace schakel::crypto
