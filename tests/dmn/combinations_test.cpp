// R-DMN-6: with inputs of which several values are possible, a table answers what the combinations
// of those values lead to: no answer more and none less. Held against the plain way, which judges
// one combination after the other.
#include "dmn/models.h"

#include <rapidcheck/gtest.h>

namespace schakel::dmn {
namespace {

const std::vector<std::string> values{"a", "b", "c", "d"};

std::string quoted(const std::string& value) { return '"' + value + '"'; }

std::string random_cell() {
    const auto one = [] { return quoted(*rc::gen::elementOf(values)); };
    switch (*rc::gen::inRange(0, 6)) {
    case 0: return one();
    case 1: return one() + ", " + one();
    case 2: return "not(" + one() + ")";
    default: return "-";
    }
}

struct RandomTable {
    std::string policy;
    std::vector<std::string> inputs;
    std::vector<Row> rows;

    [[nodiscard]] Program program() const {
        std::string inside;
        for (const auto& input : inputs)
            inside += input_data(input);
        return program_of({model_of(
            inside + decision_of("d", policy, inputs, {}, inputs, rows,
                                 R"(<output id="o"><outputValues>)"
                                 R"(<text>"x", "y", "z"</text></outputValues></output>)"))});
    }
};

RandomTable random_table() {
    RandomTable table{*rc::gen::element<std::string>("UNIQUE", "FIRST", "PRIORITY"), {}, {}};
    const auto columns = *rc::gen::inRange(1, 6);
    for (int c = 0; c < columns; ++c)
        table.inputs.push_back("i" + std::to_string(c));
    // Now and then more rules than go into one word of a set.
    const auto rows =
        *rc::gen::inRange(0, 8) == 0 ? *rc::gen::inRange(60, 140) : *rc::gen::inRange(1, 12);
    for (int r = 0; r < rows; ++r) {
        Row row{{}, {quoted(*rc::gen::element<std::string>("x", "y", "z"))}, ""};
        for (int c = 0; c < columns; ++c)
            row.cells.push_back(random_cell());
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What one combination leads to, rule by rule as the table is written.
std::vector<std::uint32_t> rules_that_hold(const CompiledTable& table,
                                           const std::vector<std::string>& read) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t r = 0; r < table.rules.size(); ++r) {
        bool all = true;
        for (std::size_t c = 0; c < read.size(); ++c)
            all = all && holds(table.rules[r].cells[c], Value{read[c]});
        if (all) found.push_back(r);
    }
    if (table.hit_policy == HitPolicy::priority && !found.empty()) {
        const auto rank = [&](std::uint32_t rule) {
            const auto& among = table.outputs.front().values;
            return std::find(among.begin(), among.end(), table.rules[rule].answers.front());
        };
        std::stable_sort(found.begin(), found.end(),
                         [&](auto left, auto right) { return rank(left) < rank(right); });
    }
    return found;
}

struct PlainOutcome {
    std::map<std::uint32_t, int> times;
    int combinations = 0;
    bool perhaps_none = false;
    bool conflict = false;
};

void go_through(const CompiledTable& table, const std::vector<std::vector<std::string>>& possible,
                std::vector<std::string>& read, PlainOutcome& outcome) {
    if (read.size() < possible.size()) {
        for (const auto& value : possible[read.size()]) {
            read.push_back(value);
            go_through(table, possible, read, outcome);
            read.pop_back();
        }
        return;
    }
    ++outcome.combinations;
    const auto rules = rules_that_hold(table, read);
    if (rules.empty())
        outcome.perhaps_none = true;
    else if (table.hit_policy == HitPolicy::unique && rules.size() > 1)
        outcome.conflict = true;
    else
        ++outcome.times[rules.front()];
}

RC_GTEST_PROP(CombinationsOfRandomTables, lead_to_what_they_lead_to_one_by_one, ()) {
    const auto random = random_table();
    const auto program = random.program();
    Evaluation evaluation{program};
    const auto& table = program.decisions().front().table;
    // The same evaluation asked again with other values: what it remembers must not show.
    for (int again = 0; again < 4; ++again) {
        std::vector<std::vector<std::string>> possible;
        for (const auto& input : random.inputs) {
            auto& some = possible.emplace_back();
            for (const auto& value : values)
                if (*rc::gen::arbitrary<bool>()) some.push_back(value);
            if (some.empty()) some.push_back("other");
            std::vector<Value> as_values;
            for (const auto& value : some)
                as_values.emplace_back(value);
            evaluation.set(*program.input(input), Possible::one_of(std::move(as_values)));
        }
        PlainOutcome plain;
        std::vector<std::string> read;
        go_through(table, possible, read, plain);

        const auto& outcome = evaluation.outcome(0);
        RC_ASSERT(outcome.perhaps_none == plain.perhaps_none);
        RC_ASSERT(outcome.conflict == plain.conflict);
        RC_ASSERT(outcome.hits.size() == plain.times.size());
        for (const auto& hit : outcome.hits) {
            RC_ASSERT(plain.times.contains(hit.rule));
            RC_ASSERT(hit.certain == (plain.times[hit.rule] == plain.combinations));
        }
    }
}

/// A table of which the columns tell `size` rules apart in every way there is.
Program with_many_sets(int size) {
    std::string inside;
    std::vector<std::string> inputs;
    std::vector<Row> rows;
    for (int i = 0; i < size; ++i) {
        inputs.push_back("i" + std::to_string(i));
        inside += input_data(inputs.back());
        Row row{std::vector<std::string>(static_cast<std::size_t>(size), "-"), {"1"}, ""};
        row.cells[static_cast<std::size_t>(i)] = "true";
        rows.push_back(std::move(row));
    }
    return program_of({model_of(inside + decision_of("d", "UNIQUE", inputs, {}, inputs, rows))});
}

TEST(Combinations, that_leave_too_many_sets_of_rules_are_judged_column_by_column_and_none_is_lost) {
    const auto program = with_many_sets(24);
    Evaluation evaluation{program};
    for (InputIndex input = 0; input < 24; ++input)
        evaluation.set(input, Possible::one_of({Value{true}, Value{false}}));
    const auto& outcome = evaluation.outcome(0);
    EXPECT_EQ(outcome.hits.size(), 24U);
    EXPECT_TRUE(outcome.perhaps_none && outcome.conflict && !outcome.decided());
    for (const auto& hit : outcome.hits)
        EXPECT_FALSE(hit.certain);
}

} // namespace
} // namespace schakel::dmn
