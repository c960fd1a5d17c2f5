// A11: what is shared at least where the family does not cooperate and there is unsafety.
#include "sharing/least_sharing.h"

#include "sharing/grondslag.h"

namespace schakel::sharing {
namespace {

using Codes = std::vector<std::string>;

class TheLeast : public testing::Test {
protected:
    /// The parents refused; the school fears for the child; Veilig Thuis would receive it.
    Facts facts = report_to_veilig_thuis();

    [[nodiscard]] std::optional<LeastSharing> least() const {
        return least_sharing(grondslag(), facts, grondslag().advise(facts));
    }
    [[nodiscard]] Codes scope() const { return grondslag().advise(facts, Detail::answer).scope; }
};

// R-LEAST-1, R-LEAST-3

TEST_F(TheLeast, A11_R_LEAST_1_is_proposed_where_sharing_was_refused_and_there_is_unsafety) {
    const auto proposed = least();
    ASSERT_TRUE(proposed);
    EXPECT_EQ(proposed->kinds, scope());
    EXPECT_FALSE(proposed->obliged);
    EXPECT_EQ(proposed->ask_alone, Codes{});
    EXPECT_TRUE(proposed->sentence_nl.starts_with("Er is nee gezegd tegen delen"))
        << proposed->sentence_nl;
    EXPECT_NE(proposed->sentence_nl.find("naam en contactgegevens"), std::string::npos);
    EXPECT_TRUE(proposed->sentence_en.starts_with("Sharing was refused")) << proposed->sentence_en;
}

TEST_F(TheLeast, R_LEAST_1_is_not_proposed_where_they_cooperate_or_nothing_is_unsafe) {
    facts.set("consent", "given");
    EXPECT_FALSE(least());
    facts.forget("consent");
    EXPECT_FALSE(least()) << "not known is not refused";
    facts = report_to_veilig_thuis();
    facts.set("suspicion", "none");
    facts.set("acute_danger", false);
    EXPECT_FALSE(least());
    facts.set("acute_danger", true);
    EXPECT_TRUE(least());
}

TEST_F(TheLeast, R_LEAST_1_is_proposed_too_where_it_was_withdrawn_or_nobody_could_be_reached) {
    facts.set("consent", "withdrawn");
    ASSERT_TRUE(least());
    EXPECT_TRUE(least()->sentence_nl.starts_with("De toestemming is ingetrokken"));
    facts.set("consent", "not_asked");
    facts.set("consent_gap", "unreachable");
    ASSERT_TRUE(least());
    EXPECT_TRUE(least()->sentence_nl.starts_with("Niemand was te bereiken"));
    facts.set("consent_gap", "not_considered");
    EXPECT_FALSE(least()) << "then it can still be asked";
}

// R-LEAST-2

TEST_F(TheLeast, R_LEAST_2_never_holds_a_kind_outside_the_scope_and_says_so) {
    facts.set("data", Codes{"concern", "school", "bsn", "criminal_justice"});
    const auto proposed = least();
    ASSERT_TRUE(proposed);
    const auto permitted = scope();
    for (const auto& kind : proposed->kinds)
        EXPECT_NE(std::ranges::find(permitted, kind), permitted.end()) << kind;
    ASSERT_LT(permitted.size(), 4u);
    EXPECT_NE(proposed->sentence_nl.find("is hier geen grond"), std::string::npos)
        << proposed->sentence_nl;
}

TEST(TheLeastOfEveryVignette, R_LEAST_2_stands_by_itself_on_the_same_ground) {
    std::size_t proposals = 0;
    for (const auto& vignette : own_vignettes())
        for (const auto* consent : {"refused", "withdrawn"}) {
            auto facts = vignette.facts;
            facts.set("consent", consent);
            facts.set("suspicion", "child_abuse");
            const auto advice = grondslag().advise(facts, Detail::answer);
            const auto least = least_sharing(grondslag(), facts, advice);
            if (!least) continue;
            EXPECT_EQ(least->kinds.empty(), !permits_sharing(advice)) << vignette.id;
            EXPECT_FALSE(least->sentence_nl.empty());
            EXPECT_EQ(least->sentence_nl.find('{'), std::string::npos) << least->sentence_nl;
            for (const auto& kind : least->kinds) {
                EXPECT_NE(std::ranges::find(advice.scope, kind), advice.scope.end())
                    << vignette.id << " " << kind;
                ++proposals;
            }
            for (const auto& kind : least->ask_alone) {
                auto alone = facts;
                alone.set("data", Codes{kind});
                EXPECT_TRUE(permits_sharing(grondslag().advise(alone, Detail::answer)))
                    << vignette.id << " " << kind;
            }
        }
    EXPECT_GT(proposals, 20u);
}

// R-LEAST-4

TEST(TheLeastOfNothing, R_LEAST_4_says_that_nothing_may_go_and_what_may_by_itself) {
    // The therapist to the local team: only with consent, and it was refused.
    auto facts = therapist_without_consent();
    facts.set("consent", "refused");
    facts.set("suspicion", "child_abuse");
    const auto advice = grondslag().advise(facts, Detail::answer);
    ASSERT_FALSE(permits_sharing(advice));
    const auto least = least_sharing(grondslag(), facts, advice);
    ASSERT_TRUE(least);
    EXPECT_EQ(least->kinds, Codes{});
    EXPECT_NE(least->sentence_nl.find("Deel niets, en overleg zonder naam."), std::string::npos);
    EXPECT_NE(least->sentence_en.find("Share nothing"), std::string::npos);
}

} // namespace
} // namespace schakel::sharing
