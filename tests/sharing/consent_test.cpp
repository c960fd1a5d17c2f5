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
                           ConsentFlaw::kinds_missing, ConsentFlaw::recipients_missing,
                           ConsentFlaw::form_missing, ConsentFlaw::words_missing}));
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

// R-CONSENT-4: accounted for.

TEST_F(AConsent, that_was_not_asked_says_why_and_is_no_yes) {
    consent.answer = ConsentAnswer::not_asked;
    consent.given_by.clear();
    consent.form.reset();
    EXPECT_EQ(flaws_of(consent), std::vector{ConsentFlaw::why_missing});
    consent.why_not_asked = " \n";
    EXPECT_EQ(flaws_of(consent), std::vector{ConsentFlaw::why_missing});
    consent.why_not_asked = "That would not be safe for the child.";
    EXPECT_TRUE(flaws_of(consent).empty());
    EXPECT_FALSE(covers_now());
}

TEST_F(AConsent, that_was_asked_says_what_was_explained_and_answered) {
    for (const auto answer : {ConsentAnswer::given, ConsentAnswer::refused}) {
        consent.answer = answer;
        consent.words = " \n";
        EXPECT_EQ(flaws_of(consent), std::vector{ConsentFlaw::words_missing});
        consent.words = "She knows what is told and why.";
        EXPECT_TRUE(flaws_of(consent).empty());
    }
}

TEST_F(AConsent, to_a_part_says_what_was_left_out_and_covers_the_rest) {
    consent.answer = ConsentAnswer::partly;
    EXPECT_EQ(flaws_of(consent), std::vector{ConsentFlaw::left_out_missing});
    consent.left_out = {"medical"};
    EXPECT_TRUE(covers_now());
    EXPECT_FALSE(covers_now({"concern", "medical"}));
}

// R-CONSENT-3

TEST_F(AConsent, covers_nothing_from_its_end_on) {
    consent.until = noon + std::chrono::hours{1};
    const auto covered = [&](std::chrono::minutes later) {
        return covers(consent, {"local-team"}, "coordinate_help", {"concern"}, noon + later);
    };
    EXPECT_TRUE(covered(std::chrono::minutes{59}));
    EXPECT_FALSE(covered(std::chrono::minutes{60}));
    consent.until = noon;
    EXPECT_EQ(flaws_of(consent), std::vector{ConsentFlaw::end_has_passed});
}

} // namespace
} // namespace schakel::sharing
