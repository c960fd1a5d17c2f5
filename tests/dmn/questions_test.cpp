// Which fact to ask next.
#include "dmn/inside/answer_diagram.h"
#include "dmn/inside/known_answer.h"
#include "dmn/questions.h"
#include "dmn/random_programs.h"
#include "dmn/rounds.h"

#include <cmath>

namespace schakel::dmn {
namespace {

std::vector<InputIndex> unknown_inputs(const Evaluation& evaluation) {
    std::vector<InputIndex> open;
    for (InputIndex input = 0; input < evaluation.program().inputs().size(); ++input)
        if (!evaluation.input(input).is_known()) open.push_back(input);
    return open;
}

/// What every case of the open inputs leads to, worked out one by one.
class EveryCase {
public:
    EveryCase(Evaluation& evaluation, DecisionIndex decision)
        : evaluation_{evaluation}, decision_{decision}, open_{unknown_inputs(evaluation)} {
        for (const auto input : open_)
            values_.push_back(evaluation.input(input).values);
        std::vector<std::size_t> places(open_.size());
        go_on(places, 0);
    }

    /// The least number of questions that can be expected, by trying every order.
    double fewest() {
        std::vector<std::optional<std::size_t>> known(open_.size());
        return fewest(known);
    }
    /// Only the cases that go with it are left.
    void learn(InputIndex input, const Value& value) {
        for (std::size_t at = 0; at < open_.size(); ++at)
            if (open_[at] == input)
                std::erase_if(answers_, [&](const auto& each) {
                    return values_[at][each.first[at]] != value;
                });
    }
    bool matters(InputIndex input) const {
        for (std::size_t at = 0; at < open_.size(); ++at)
            if (open_[at] == input)
                for (const auto& [places, answer] : answers_) {
                    auto other = places;
                    for (other[at] = 0; other[at] < values_[at].size(); ++other[at])
                        if (answers_.at(other) != answer) return true;
                }
        return false;
    }
    bool decided() const {
        for (const auto& [places, answer] : answers_)
            if (answer != answers_.begin()->second) return false;
        return true;
    }

private:
    void go_on(std::vector<std::size_t>& places, std::size_t at) {
        if (at == open_.size()) {
            answers_.emplace(places, inside::known_answer(evaluation_, decision_).value());
            return;
        }
        for (places[at] = 0; places[at] < values_[at].size(); ++places[at]) {
            evaluation_.set(open_[at], Possible::known(values_[at][places[at]]));
            go_on(places, at + 1);
        }
        evaluation_.set(open_[at], Possible::one_of(values_[at]));
    }
    double fewest(std::vector<std::optional<std::size_t>>& known) {
        const Value* seen = nullptr;
        bool apart = false;
        for (const auto& [places, answer] : answers_) {
            bool fits = true;
            for (std::size_t at = 0; at < known.size(); ++at)
                fits = fits && known[at].value_or(places[at]) == places[at];
            if (!fits) continue;
            apart = apart || (seen != nullptr && *seen != answer);
            seen = &answer;
        }
        if (!apart) return 0;
        const auto [found, is_new] = fewest_.try_emplace(known, 1e9);
        if (!is_new) return found->second;
        auto best = 1e9;
        for (std::size_t at = 0; at < known.size(); ++at) {
            if (known[at]) continue;
            double sum = 0;
            for (std::size_t value = 0; value < values_[at].size(); ++value) {
                known[at] = value;
                sum += fewest(known);
            }
            known[at].reset();
            best = std::min(best, 1 + sum / static_cast<double>(values_[at].size()));
        }
        return fewest_[known] = best;
    }

    Evaluation& evaluation_;
    DecisionIndex decision_;
    std::vector<InputIndex> open_;
    std::vector<std::vector<Value>> values_;
    std::map<std::vector<std::size_t>, Value> answers_;
    std::map<std::vector<std::optional<std::size_t>>, double> fewest_;
};

const std::vector<Row> traffic{{{"-", R"("red", "amber")"}, {R"("stop")"}, ""},
                               {{"true", "-"}, {R"("stop")"}, ""},
                               {{"false", "-"}, {R"("go")"}, ""}};

std::string typed_input(std::string_view name, std::string_view type) {
    return fmt::format(
        R"(<inputData id="{0}" name="{0}"><variable name="{0}" typeRef="{1}"/></inputData>)", name,
        type);
}

Program crossing() {
    return program_of(
        {model_of(typed_input("train", "boolean") + typed_input("light", "string") +
                  decision_of("d", "FIRST", {"train", "light"}, {}, {"train", "light"}, traffic))});
}

/// The name of what is asked next, or "" when nothing is.
std::string asked(Evaluation& evaluation, std::span<const Askable> askables = {},
                  const QuestionLimits& limits = {}) {
    const auto question = next_question(evaluation, {{0}, {}}, askables, limits);
    if (!question) return question.error();
    return *question ? evaluation.program().inputs()[(*question)->input].name : "";
}

TEST(Questions, begin_with_the_one_that_decides_most_often) {
    const auto program = crossing();
    Evaluation evaluation{program};
    const auto question = next_question(evaluation, {{0}, {}}).value();
    ASSERT_TRUE(question);
    EXPECT_EQ(program.inputs()[question->input].name, "light");
    EXPECT_EQ(question->chosen, Question::Chosen::exact);
    // Of red, amber and another light the last leaves the train to be asked for.
    EXPECT_DOUBLE_EQ(*question->expected_questions, 1 + 1.0 / 3);
    EXPECT_DOUBLE_EQ(*question->expected_cost, 1 + 1.0 / 3);
}

TEST(Questions, end_when_the_decision_is_decided) {
    const auto program = crossing();
    Evaluation evaluation{program};
    evaluation.set(*program.input("light"), is("red"));
    EXPECT_EQ(asked(evaluation), "");
}

TEST(Questions, that_cost_more_are_put_off) {
    const auto program = crossing();
    Evaluation evaluation{program};
    const std::array askables{Askable{*program.input("light"), 10, {}}};
    EXPECT_EQ(asked(evaluation, askables), "train");
}

TEST(Questions, follow_how_likely_their_answers_are) {
    const auto program = crossing();
    Evaluation evaluation{program};
    const auto train = *program.input("train");
    std::vector<double> odds;
    const auto values = values_to_ask(evaluation, train).value();
    for (const auto& value : values)
        odds.push_back(value == Value{true} ? 99 : 1);
    const std::array askables{Askable{train, 1, odds}};
    EXPECT_EQ(asked(evaluation, askables), "train");
}

TEST(Questions, with_a_cost_or_odds_that_are_none_are_refused_by_name) {
    const auto program = crossing();
    Evaluation evaluation{program};
    const auto light = *program.input("light");
    EXPECT_EQ(asked(evaluation, std::array{Askable{light, 0, {}}}),
              "the cost of 'light' is not above 0");
    for (const auto& odds : {std::vector{1.0}, {0.0, 0.0}, {-1.0, 2.0}, {NAN, 1.0}})
        EXPECT_TRUE(asked(evaluation, std::array{Askable{light, 1, odds}})
                        .starts_with("the odds of 'light' are not "));
}

TEST(Questions, are_about_what_the_caller_wants_to_know_of_several_decisions) {
    const auto program =
        program_of({model_of(typed_input("x", "boolean") + typed_input("y", "boolean") +
                             decision_of("d", "UNIQUE", {"x"}, {}, {"x"},
                                         {{{"true"}, {"1"}, ""}, {{"false"}, {"2"}, ""}}) +
                             decision_of("e", "UNIQUE", {"y"}, {}, {"y"},
                                         {{{"true"}, {"1"}, ""}, {{"false"}, {"2"}, ""}}))});
    Evaluation evaluation{program};
    const Verdict only_second = [](std::span<const Value> answers) {
        return answers[1] == Value{Number{1}} ? 1U : 0U;
    };
    const auto question = next_question(evaluation, {{0, 1}, only_second}).value();
    ASSERT_TRUE(question);
    EXPECT_EQ(question->input, *program.input("y"));
    EXPECT_DOUBLE_EQ(*question->expected_questions, 1);
    EXPECT_DOUBLE_EQ(*next_question(evaluation, {{0, 1}, {}}).value()->expected_questions, 2);
}

TEST(Questions, about_a_list_go_through_what_it_may_hold) {
    const auto program = program_of(
        {model_of(input_data("x") + typed_input("y", "boolean") +
                  decision_of("d", "FIRST", {"x", "y"}, {},
                              {R"(list contains(x, "a"))", R"(list contains(x, "b"))", "y"},
                              {{{"true", "-", "-"}, {"1"}, ""},
                               {{"-", "true", "true"}, {"1"}, ""},
                               {{"-", "-", "-"}, {"2"}, ""}}))});
    Evaluation evaluation{program};
    EXPECT_EQ(asked(evaluation), "x");
    evaluation.set(*program.input("x"), Possible::list_between({Value{"b"}}, {Value{"c"}}));
    EXPECT_EQ(asked(evaluation), "y");
    evaluation.set(*program.input("x"), Possible::list_between({}, {Value{"c"}}));
    EXPECT_EQ(asked(evaluation), "");
}

TEST(Questions, do_not_change_what_is_known) {
    const auto program = crossing();
    Evaluation evaluation{program};
    QuestionLimits limits;
    limits.nodes_max = 0;
    EXPECT_EQ(asked(evaluation, {}, limits), "light");
    EXPECT_EQ(evaluation.input(0), Possible::unknown());
    EXPECT_EQ(evaluation.input(1), Possible::unknown());
}

/// R-DMN-27: three ways of finding the question, by what may be spent on it.
QuestionLimits limits_for(Question::Chosen chosen) {
    QuestionLimits limits;
    if (chosen != Question::Chosen::exact) limits.states_max = 0;
    if (chosen == Question::Chosen::tried) limits.nodes_max = 0;
    return limits;
}

TEST(Questions, R_DMN_27_say_how_they_were_found) {
    const auto program = crossing();
    Evaluation evaluation{program};
    for (const auto chosen :
         {Question::Chosen::exact, Question::Chosen::greedy, Question::Chosen::tried}) {
        const auto question = next_question(evaluation, {{0}, {}}, {}, limits_for(chosen)).value();
        ASSERT_TRUE(question);
        EXPECT_EQ(question->chosen, chosen) << to_word(chosen);
        EXPECT_EQ(question->expected_cost.has_value(), chosen != Question::Chosen::tried);
    }
}

// R-DMN-56

TEST(Questions, R_DMN_56_are_put_off_while_what_they_presume_can_matter) {
    const auto program = crossing();
    const auto train = program.input("train").value();
    const auto light = program.input("light").value();
    const std::vector<Askable> askables{{light, 1, {}, {train}}};
    for (const auto chosen :
         {Question::Chosen::exact, Question::Chosen::greedy, Question::Chosen::tried}) {
        Evaluation evaluation{program};
        EXPECT_EQ(asked(evaluation, askables, limits_for(chosen)), "train") << to_word(chosen);
        evaluation.set(train, Possible::known(Value{false}));
        EXPECT_EQ(asked(evaluation, askables, limits_for(chosen)), "light") << to_word(chosen);
    }
}

TEST(Questions, R_DMN_56_that_presume_each_other_are_refused) {
    const auto program = crossing();
    const auto train = program.input("train").value();
    const auto light = program.input("light").value();
    Evaluation evaluation{program};
    const std::vector<Askable> askables{{light, 1, {}, {train}}, {train, 1, {}, {light}}};
    EXPECT_EQ(asked(evaluation, askables), "some questions presume each other");
}

TEST(Questions, say_what_is_still_possible_and_what_matters) {
    const auto program = crossing();
    Evaluation evaluation{program};
    const auto question = next_question(evaluation, {{0}, {}}).value();
    ASSERT_TRUE(question);
    EXPECT_EQ(question->possible.size(), 2U);
    EXPECT_EQ(question->mattering.size(), 2U);
}

// R-DMN-27: held against every order of questions, on random programs.
TEST(QuestionsOfRandomPrograms, R_DMN_27_are_as_few_as_can_be_when_they_are_exact) {
    RandomPrograms random{27};
    std::size_t asked = 0;
    for (std::size_t round = 0; round < rounds(100); ++round) {
        const auto program = random.program(4);
        Evaluation evaluation{program};
        RandomPrograms::open(evaluation);
        const auto decision = *program.decision("second");
        const auto question = next_question(evaluation, {{decision}, {}}).value();
        EveryCase every{evaluation, decision};
        ASSERT_EQ(question.has_value(), !every.decided());
        if (!question) continue;
        ++asked;
        EXPECT_NEAR(*question->expected_questions, every.fewest(), 1e-9) << round;
    }
    EXPECT_GT(asked, rounds(100) / 3);
}

// R-DMN-26, R-DMN-28: random dialogues, to their end, in each of the three ways.
TEST(QuestionsOfRandomPrograms, R_DMN_26_are_never_about_what_cannot_matter) {
    RandomPrograms random{26};
    const auto dialogues = rounds(10'000);
    constexpr std::size_t dialogues_of_a_program = 20;
    std::size_t asked = 0;
    for (std::size_t round = 0; round < dialogues; round += dialogues_of_a_program) {
        const auto program = random.program(4);
        const auto decision = *program.decision("second");
        Evaluation all_open{program};
        RandomPrograms::open(all_open);
        const EveryCase every_case{all_open, decision};
        for (std::size_t dialogue = 0; dialogue < dialogues_of_a_program; ++dialogue) {
            Evaluation evaluation{program};
            RandomPrograms::open(evaluation);
            const auto chosen = static_cast<Question::Chosen>(random.below(3));
            const auto limits = limits_for(chosen);
            auto every = every_case;
            for (;;) {
                const auto question =
                    next_question(evaluation, {{decision}, {}}, {}, limits).value();
                ASSERT_EQ(question.has_value(), !every.decided());
                if (!question) break;
                ++asked;
                ASSERT_EQ(question->chosen, chosen);
                ASSERT_TRUE(every.matters(question->input)) << round << to_word(chosen);
                // R-DMN-28
                ASSERT_EQ(next_question(evaluation, {{decision}, {}}, {}, limits).value()->input,
                          question->input);
                const auto values = evaluation.input(question->input).values;
                const auto& value = values[random.below(values.size())];
                every.learn(question->input, value);
                evaluation.set(question->input, Possible::known(value));
            }
        }
    }
    EXPECT_GT(asked, dialogues);
}

} // namespace
} // namespace schakel::dmn
