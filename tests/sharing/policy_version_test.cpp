// What a version of the Grondslag has to be before it is proposed.
#include "sharing/changed_policy.h"
#include "sharing/policy_version.h"

namespace schakel::sharing {
namespace {

/// Everything counts as signed off: for tests about something else.
PolicyChecks signed_off() {
    return {.not_signed_off = [](const SharingFramework&) { return std::vector<std::string>{}; }};
}

bool names(const Faults& faults, std::string_view place, std::string_view code) {
    return std::ranges::any_of(faults, [&](const auto& fault) {
        return fault.pointer.starts_with(place) && fault.code == code;
    });
}

// R-SHARING-11

TEST(AVersionThatIsProposed, R_SHARING_11_cites_nothing_that_is_neither_verified_nor_signed_off) {
    auto files = next_version();
    const auto checked =
        checked_policy(policy_files_of(files), {.not_signed_off = [](const SharingFramework&) {
                           return std::vector<std::string>{"AVG-5"};
                       }});
    ASSERT_FALSE(checked);
    EXPECT_TRUE(names(checked.error(), "bepalingen.json: AVG-5", "not_verified"));
    EXPECT_EQ(checked.error().size(), 1u);
}

TEST(AVersionThatIsProposed, R_SHARING_11_names_the_cited_provisions_that_nobody_verified) {
    auto files = next_version();
    for (const auto& id : not_signed_off(grondslag()))
        EXPECT_EQ(grondslag().provision(id)->verification, "not_verified") << id;
    replace_all(files.at("grondslag/bepalingen.json"), "\"not_verified\"", "\"text_seen\"");
    EXPECT_TRUE(not_signed_off(loaded(files)).empty());
    replace_all(files.at("grondslag/bepalingen.json"), "\"text_seen\"", "\"not_verified\"");
    EXPECT_GT(not_signed_off(loaded(files)).size(), 20u);
}

TEST(AVersionThatIsProposed, R_SHARING_11_is_whole_proved_and_passes_its_vignettes) {
    EXPECT_TRUE(checked_policy(policy_files_of(next_version()), signed_off()));

    auto broken = next_version();
    // Incompatible reuse on an obligation, not weighed yet: refused also where consent is valid.
    auto& outcome = broken.at("grondslag/uitkomst.dmn");
    const auto at = outcome.find("false", outcome.find("\"oordeel_1_t\""));
    outcome.replace(at, 5, "-");
    const auto unproved = checked_policy(policy_files_of(broken), signed_off());
    ASSERT_FALSE(unproved);
    EXPECT_TRUE(names(unproved.error(), "invarianten.toml: T3 ", "not_proved"));

    auto hurried = signed_off();
    hurried.effort.time = std::chrono::milliseconds{0};
    hurried.effort.way = dmn::proof::Way::diagram;
    const auto undecided = checked_policy(policy_files_of(next_version()), hurried);
    ASSERT_FALSE(undecided);
    EXPECT_TRUE(names(undecided.error(), "invarianten.toml: I01 ", "not_proved"));

    auto otherwise = next_version();
    replace_all(otherwise.at("grondslag/vignetten.json"), "\"verdict\": \"must_not\"",
                "\"verdict\": \"must\"");
    const auto failed = checked_policy(policy_files_of(otherwise), signed_off());
    ASSERT_FALSE(failed);
    EXPECT_TRUE(names(failed.error(), "vignetten.json: ", "not_passed"));

    auto torn = next_version();
    torn.erase("grondslag/weging.dmn");
    EXPECT_FALSE(checked_policy(policy_files_of(torn), signed_off()));
}

} // namespace
} // namespace schakel::sharing
