// How the Grondslag is asked while little is known: the answer is that of every completion, and it
// comes at once.
#include "sharing/advice_json.h"
#include "sharing/grondslag.h"
#include "sharing/question_figures.h"
#include "source_folder.h"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <random>
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

/// Our own, and those of the legal material where it is at hand.
const std::vector<Facts>& all_vignettes() {
    static const auto read = [] {
        std::vector<Facts> all;
        for (const auto& vignette : own_vignettes())
            all.push_back(vignette.facts);
        std::ifstream stream{source_folder() / "../shared/legal/vignettes.json"};
        if (!stream) return all;
        const auto document =
            codec::parse_json(std::string{std::istreambuf_iterator<char>{stream}, {}});
        for (const auto& vignette : document.value().at("vignettes").as_array())
            all.push_back(read_facts(vignette.at("facts"), grondslag().fact_model()).value());
        return all;
    }();
    return read;
}

/// Of every fourth vignette: all of them take minutes in this build. The release program is asked about
/// all (tests/scenarios/policy_questions).
std::size_t median_of_questions(bool inside_a_case) {
    constexpr std::size_t stride = 4;
    QuestionFigures figures;
    for (std::size_t i = 0; i < all_vignettes().size(); i += stride) {
        const auto& facts = all_vignettes()[i];
        const auto known = inside_a_case ? known_in_case(grondslag(), facts) : Facts{};
        const auto held = dialogue(grondslag(), known, facts);
        if (!held.complete) continue;
        figures.add(held.questions);
        EXPECT_EQ(held.advice.verdict, grondslag().advise(facts, Detail::answer).verdict);
    }
    std::cout << (inside_a_case ? "inside a case: " : "from nothing: ") << figures.distribution()
              << '\n';
    EXPECT_GE(figures.counts.size(), own_vignettes().size() / stride - 2);
    return figures.median();
}

TEST(Asking, A2_takes_at_most_six_questions_from_inside_a_case) {
    EXPECT_LE(median_of_questions(true), 6U);
}

TEST(Asking, A2_takes_at_most_twelve_questions_from_nothing) {
    EXPECT_LE(median_of_questions(false), 12U);
}

// R-QUESTIONS-2: some completion of what is known has another answer to the asked fact that leads to
// another advice.

struct Said {
    Verdict verdict;
    std::string ground;
    std::vector<std::string> scope, conditions, provisions;
    bool operator==(const Said&) const = default;
};
Said said_of(const Facts& facts) {
    auto advice = grondslag().advise(facts, Detail::answer);
    return {advice.verdict, advice.ground, advice.scope, advice.conditions, advice.provisions};
}

bool matters(const std::string& fact, const Facts& known, const std::vector<Facts>& completions) {
    const auto& definition = *grondslag().fact_model().fact(fact);
    for (auto completion : completions) {
        for (const auto& [name, codes] : known.known())
            completion.set(name, codes);
        const auto before = said_of(completion);
        std::vector<Facts::Codes> answers{{}};
        for (const auto& value : definition.values)
            answers.push_back({value.code});
        if (definition.kind != FactKind::many) answers.erase(answers.begin());
        for (const auto& answer : answers) {
            completion.set(fact, answer);
            if (said_of(completion) != before) return true;
        }
    }
    return false;
}

TEST(Asking, R_QUESTIONS_2_asks_nothing_whose_answer_cannot_change_the_advice) {
    std::vector<Facts> completions;
    for (const auto& facts : all_vignettes())
        if (facts.known().size() == grondslag().fact_model().facts.size())
            completions.push_back(facts);
    ASSERT_GT(completions.size(), 20U);
    std::mt19937 random{2}; // NOLINT(cert-msc51-cpp): the same ones every time
    for (int round = 0; round < 400; ++round) {
        auto mixed = completions[random() % completions.size()];
        for (const auto& fact : grondslag().fact_model().facts)
            if (random() % 3 == 0)
                mixed.set(fact.name, *completions[random() % completions.size()].find(fact.name));
        completions.push_back(std::move(mixed));
    }
    std::size_t not_shown = 0, asked = 0;
    for (std::size_t i = 0; i < own_vignettes().size(); i += 12) {
        const auto& answers = own_vignettes()[i].facts;
        auto known = known_in_case(grondslag(), answers);
        for (;;) {
            const auto next = grondslag().advise(known, Detail::answer).next_question;
            if (!next || answers.find(*next) == nullptr) break;
            ++asked;
            // That no completion was found that shows it is no proof that there is none.
            not_shown += matters(*next, known, completions) ? 0 : 1;
            known.set(*next, *answers.find(*next));
        }
    }
    EXPECT_GT(asked, 15U);
    EXPECT_EQ(not_shown, 0U);
}

TEST(Asking, R_QUESTIONS_2_asks_nothing_of_whoever_knows_enough) {
    for (const auto& vignette : own_vignettes()) {
        if (vignette.expected.verdict == Verdict::unknown) continue;
        EXPECT_FALSE(grondslag().advise(vignette.facts, Detail::answer).next_question)
            << vignette.id;
    }
}

// R-QUESTIONS-3

TEST(Asking, R_QUESTIONS_3_begins_with_what_is_shared_and_ends_with_weighing_it) {
    for (std::size_t i = 0; i < own_vignettes().size(); i += 12) {
        const auto& vignette = own_vignettes()[i];
        const auto held = dialogue(grondslag(), Facts{}, vignette.facts);
        if (held.facts.empty()) continue;
        EXPECT_EQ(held.facts.front(), "data") << vignette.id;
        const auto place = [&](std::string_view fact) {
            return std::ranges::find(held.facts, fact) - held.facts.begin();
        };
        const auto end = std::ssize(held.facts);
        for (const auto* weighed : {"necessary", "proportionate", "subsidiary"})
            for (const auto* first : {"recipient_org", "setting", "sender_secrecy", "consent"}) {
                if (place(weighed) == end || place(first) == end) continue;
                EXPECT_LT(place(first), place(weighed)) << vignette.id << ' ' << first;
            }
    }
}

// R-QUESTIONS-4

TEST(Asking, R_QUESTIONS_4_without_names_never_asks_who) {
    Facts facts;
    facts.set("data", Facts::Codes{"anonymous"});
    EXPECT_EQ(grondslag().advise(facts, Detail::answer).next_question, "identifiable");
    facts.set("identifiable", false);
    const auto advice = grondslag().advise(facts, Detail::answer);
    EXPECT_FALSE(advice.next_question);
    EXPECT_EQ(advice.verdict, Verdict::may);
}

TEST(Asking, of_what_is_not_known_goes_on_with_what_else_can_matter) {
    auto facts = known_in_case(grondslag(), therapist_without_consent());
    facts.set("data", *therapist_without_consent().find("data"));
    const auto first = grondslag().advise(facts, Detail::answer).next_question;
    ASSERT_TRUE(first);
    const std::vector<std::string> not_known{*first};
    const auto other = grondslag().advise_without(facts, not_known).next_question;
    ASSERT_TRUE(other);
    EXPECT_NE(other, first);
}

// R-QUESTIONS-1

QuestionScheme scheme() { return grondslag().question_scheme(); }

std::vector<std::string> pointers_of(const QuestionScheme& scheme) {
    std::vector<std::string> pointers;
    for (const auto& fault : faults_of(scheme, grondslag().fact_model()))
        pointers.push_back(fault.pointer);
    return pointers;
}
using Pointers = std::vector<std::string>;

TEST(TheQuestionScheme, R_QUESTIONS_1_goes_with_the_facts) {
    EXPECT_EQ(pointers_of(scheme()), Pointers{});
    auto spoilt = scheme();
    spoilt.questions[0].burden = 0;
    EXPECT_EQ(pointers_of(spoilt), Pointers{"/questions/0/burden"});
    spoilt = scheme();
    spoilt.questions[0].odds["nowhere"] = 1;
    EXPECT_EQ(pointers_of(spoilt), Pointers{"/questions/0/odds/nowhere"});
    spoilt = scheme();
    spoilt.questions[0].after.emplace_back("shoe_size");
    EXPECT_EQ(pointers_of(spoilt).size(), 1U);
    spoilt = scheme();
    spoilt.questions.pop_back();
    EXPECT_EQ(pointers_of(spoilt), Pointers{"/questions"});
    spoilt = scheme();
    spoilt.together[0].answers[0].facts["necessary"] = "perhaps";
    EXPECT_EQ(pointers_of(spoilt), Pointers{"/together/0/answers/0/facts/necessary"});
}

TEST(TheQuestionScheme, R_QUESTIONS_1_never_goes_round) {
    auto spoilt = scheme();
    for (auto& asking : spoilt.questions)
        if (asking.fact == "data") asking.after.emplace_back("proportionate");
    EXPECT_FALSE(pointers_of(spoilt).empty());
}

} // namespace
} // namespace schakel::sharing
