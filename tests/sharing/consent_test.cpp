// A free, informed and revocable yes.
#include "sharing/consent.h"

#include <gtest/gtest.h>

namespace schakel::sharing {
namespace {

class AConsent : public ::testing::Test {
protected:
    const Instant noon{std::chrono::hours{12}};
    Consent consent{.id = {"k-1"},
                    .person = {"child"},
                    .given_by = "parent_1",
                    .answer = ConsentAnswer::given,
                    .form = ConsentForm::in_person,
                    .purpose = "coordinate_help",
                    .kinds = {"concern", "school"},
                    .recipients = {{"local-team"}},
                    .words = "She knows what is told and why.",
                    .by = {{"p-1"}, {"school"}, noon},
                    .withdrawn = std::nullopt};

    [[nodiscard]] bool covers_now(const std::vector<std::string>& kinds = {"concern"}) const {
        return covers(consent, {"local-team"}, "coordinate_help", kinds, noon);
    }
};

// R-CONSENT-1: specific, or it is none.

TEST_F(AConsent, is_specific_when_it_names_giver_purpose_kinds_and_recipients) {
    EXPECT_TRUE(flaws_of(consent).empty());
    EXPECT_EQ(flaws_of(Consent{}),
              (std::vector{ConsentFlaw::giver_missing, ConsentFlaw::purpose_missing,
                           ConsentFlaw::kinds_missing, ConsentFlaw::recipients_missing}));
}

TEST_F(AConsent, that_is_general_covers_nothing) {
    consent.kinds.clear();
    EXPECT_EQ(flaws_of(consent), std::vector{ConsentFlaw::kinds_missing});
    EXPECT_FALSE(covers_now({}));
}

// R-CONSENT-3: what it names and nothing else, while it lasts.

TEST_F(AConsent, covers_what_it_names) {
    EXPECT_TRUE(covers_now());
    EXPECT_TRUE(covers_now({"concern", "school"}));
    EXPECT_FALSE(covers_now({"concern", "medical"}));
    EXPECT_FALSE(covers(consent, {"police"}, "coordinate_help", {"concern"}, noon));
    EXPECT_FALSE(covers(consent, {"local-team"}, "prosecution", {"concern"}, noon));
}

TEST_F(AConsent, covers_from_when_it_was_given_until_it_was_withdrawn) {
    const auto covered_at = [&](Instant at) {
        return covers(consent, {"local-team"}, "coordinate_help", {"concern"}, at);
    };
    EXPECT_FALSE(covered_at(noon - std::chrono::microseconds{1}));
    EXPECT_TRUE(covered_at(noon));
    consent.withdrawn = Signature{{"p-1"}, {"school"}, noon + std::chrono::hours{1}};
    EXPECT_TRUE(covered_at(noon + std::chrono::minutes{59}));
    EXPECT_FALSE(covered_at(noon + std::chrono::hours{1}));
}

TEST_F(AConsent, that_was_refused_covers_nothing) {
    consent.answer = ConsentAnswer::refused;
    EXPECT_FALSE(covers_now());
}

} // namespace
} // namespace schakel::sharing
