// Local adaptations of a version of the Grondslag.
#include "sharing/changed_policy.h"
#include "sharing/policy_document.h"

#include <fmt/format.h>

namespace schakel::sharing {
namespace {

constexpr std::string_view adaptation = R"([[afwijking]]
cel = "weging_4_n"
was = '"yes"'
wordt = '"yes","unknown"'
reden = "Een voorbeeld voor een proef."
vastgesteld_door = "Proefbestuur"
datum = "2026-12-01"
)";

std::string standing_on(const SharingFramework& base) {
    return fmt::format("versie = \"{}\"\nhash = \"{}\"\n\n", base.version().version,
                       base.version().hash);
}

PolicyTexts adapted(const std::string& text) {
    auto files = files_of_grondslag();
    files.emplace("grondslag/afwijkingen.toml", text);
    return files;
}
PolicyTexts adapted() { return adapted(standing_on(grondslag()) + std::string{adaptation}); }

Invalid refusal(const std::string& text) {
    const auto files = adapted(text);
    const auto framework = SharingFramework::load(policy_files_of(files));
    EXPECT_FALSE(framework);
    return framework ? Invalid{} : framework.error().front();
}

std::string changed(std::string_view from, std::string_view to) {
    auto text = standing_on(grondslag()) + std::string{adaptation};
    replace_all(text, from, to);
    return text;
}

// R-SHARING-16

TEST(AnAdaptation, R_SHARING_16_puts_another_value_in_one_cell_and_leaves_the_version_as_it_was) {
    const auto local = loaded(adapted());
    EXPECT_EQ(local.version().version, "0.1.0 met 1 afwijking");
    EXPECT_NE(local.version().hash, grondslag().version().hash);
    EXPECT_EQ(local.file("weging.dmn"), grondslag().file("weging.dmn"));
    // Kept and loaded again it is the same.
    PolicyTexts again;
    for (const auto& file : local.files())
        again.emplace("grondslag/" + std::string{file.path}, std::string{file.bytes});
    EXPECT_EQ(loaded(again).version(), local.version());
}

TEST(AnAdaptation, is_shown_in_the_document_with_its_reason_and_who_decided_it) {
    const auto local = loaded(adapted());
    const auto document = policy_document(local, Language::nl);
    ASSERT_TRUE(document);
    const auto text = document_as_text(*document);
    EXPECT_TRUE(text.contains("0.1.0 met 1 afwijking"));
    EXPECT_TRUE(text.contains("Een voorbeeld voor een proef."));
    EXPECT_TRUE(text.contains("Proefbestuur"));
    EXPECT_TRUE(text.contains("Noodzakelijk voor het doel: Ja of "))
        << "the row is the adapted one";
}

TEST(AnAdaptation, R_SHARING_16_is_refused_on_another_version) {
    auto other = standing_on(grondslag());
    replace_all(other, grondslag().version().hash.substr(0, 8), "00000000");
    EXPECT_EQ(refusal(other + std::string{adaptation}).pointer, "afwijkingen.toml: hash");
    EXPECT_EQ(refusal(changed("versie = \"0.1.0\"", "versie = \"0.0.9\"")).pointer,
              "afwijkingen.toml: versie");
    EXPECT_EQ(refusal(std::string{adaptation}).code, "missing");
}

TEST(AnAdaptation, R_SHARING_16_is_refused_without_reason_approver_or_day) {
    for (const auto* key : {"reden", "vastgesteld_door", "datum", "cel", "was", "wordt"}) {
        auto text = standing_on(grondslag()) + std::string{adaptation};
        const auto at = text.find(std::string{"\n"} + key + " = ") + 1;
        text.erase(at, text.find('\n', at) + 1 - at);
        const auto fault = refusal(text);
        EXPECT_EQ(fault.pointer, fmt::format("afwijkingen.toml: afwijking 1: {}", key));
        EXPECT_EQ(fault.code, "missing");
    }
    EXPECT_EQ(refusal(changed("2026-12-01", "2026-13-01")).code, "malformed");
    EXPECT_EQ(refusal(changed("reden =", "opmerking = \"x\"\nreden =")).code, "unknown");
}

TEST(AnAdaptation, R_SHARING_16_is_refused_where_the_cell_is_not_as_it_says) {
    EXPECT_EQ(refusal(changed("weging_4_n", "weging_99_n")).code, "unknown");
    EXPECT_EQ(refusal(changed(R"('"yes"')", R"('"no"')")).pointer,
              "afwijkingen.toml: afwijking 1: was");
    EXPECT_EQ(refusal(changed("datum", "datum = ") + "x").code, "malformed");
    EXPECT_EQ(
        refusal(standing_on(grondslag()) + std::string{adaptation} + std::string{adaptation}).code,
        "duplicate");
    EXPECT_EQ(refusal(standing_on(grondslag())).code, "missing");
}

TEST(AnAdaptation, is_refused_where_what_comes_of_it_has_a_fault) {
    const auto fault = refusal(changed(R"("yes","unknown")", R"("perhaps")"));
    EXPECT_TRUE(fault.pointer.starts_with("weging.dmn: decision 'Weging'")) << fault.pointer;
    EXPECT_EQ(fault.code, "not_allowed");
}

} // namespace
} // namespace schakel::sharing
