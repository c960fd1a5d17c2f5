// How the Grondslag is asked while little is known: the answer is that of every completion, and it
// comes at once.
#include "sharing/advice_json.h"
#include "sharing/grondslag.h"

#include <algorithm>
#include <ctime>
#include <rapidcheck/gtest.h>

namespace schakel::sharing {
namespace {

// R-SHARING-4: with facts missing the verdict is that of all completions, or unknown with theirs
// among what is possible.

RC_GTEST_PROP(AskingWithFactsMissing, never_answers_otherwise_than_with_all_of_them, ()) {
    const auto& vignettes = own_vignettes();
    const auto& whole = vignettes[*rc::gen::inRange<std::size_t>(0, vignettes.size())].facts;
    auto part = whole;
    const auto forgotten_in_ten = *rc::gen::inRange(1, 10);
    for (const auto& fact : grondslag().fact_model().facts)
        if (*rc::gen::inRange(0, 10) < forgotten_in_ten) part.forget(fact.name);

    const auto verdict = grondslag().advise(whole, Detail::answer).verdict;
    const auto asked = grondslag().advise(part, Detail::answer);
    if (asked.verdict != Verdict::unknown)
        RC_ASSERT(asked.verdict == verdict);
    else if (part.find("data") != nullptr && verdict != Verdict::unknown)
        RC_ASSERT(std::ranges::find(asked.possible, verdict) != asked.possible.end());
    RC_ASSERT((asked.verdict == Verdict::unknown) == asked.next_question.has_value() ||
              permits_sharing(verdict));
}

double cpu_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// A2: the fewest questions first, and nobody waits for them. The bound is that of the slowest build
// (sanitizers, nothing optimised) on a busy machine; the release build takes some milliseconds.
TEST(Asking, A2_with_nothing_known_finds_its_first_question_at_once) {
    (void)grondslag();
    const auto before = cpu_milliseconds();
    const auto advice = grondslag().advise(Facts{}, Detail::answer);
    EXPECT_LT(cpu_milliseconds() - before, 1'000);
    EXPECT_EQ(advice.verdict, Verdict::unknown);
    // Not whether it is proportionate: nobody can say that before it is clear what of.
    EXPECT_EQ(advice.next_question, "data");
}

/// How many questions lead from nothing known to the answer; the answers are those of the vignette.
std::size_t questions_asked(const Vignette& vignette) {
    Facts known;
    std::size_t asked = 0;
    for (;; ++asked) {
        const auto advice = grondslag().advise(known, Detail::answer);
        if (!advice.next_question) {
            EXPECT_EQ(advice.verdict, grondslag().advise(vignette.facts, Detail::answer).verdict)
                << vignette.id;
            return asked;
        }
        const auto* answer = vignette.facts.find(*advice.next_question);
        if (answer == nullptr) return asked; // The vignette does not say.
        known.set(*advice.next_question, *answer);
    }
}

// A2: 300 while only what tells most was put first, and not what comes first to a professional.
TEST(Asking, A2_puts_no_more_questions_than_the_vignettes_need) {
    std::size_t asked = 0;
    for (const auto& vignette : own_vignettes())
        asked += questions_asked(vignette);
    EXPECT_LE(asked, 300U);
}

} // namespace
} // namespace schakel::sharing
