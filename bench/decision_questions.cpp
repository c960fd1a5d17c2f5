// How few questions are asked until a decision is decided, and how long finding the next one takes:
// for the table of twelve rules over domain, purpose, consent, risk and age, for graphs of ten small
// tables, and for random tables where the least there can be is known.
//
//   decision_questions [RANDOM_TABLES]
#include "dmn/domain.h"
#include "dmn/inside/question_plan.h"
#include "dmn/model_reader.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <numeric>
#include <random>

namespace {

using namespace schakel::dmn;
using Clock = std::chrono::steady_clock;
using Cells = std::vector<std::string>;

struct Row {
    Cells cells;
    std::string answer;
};

std::string escaped(std::string_view text) {
    std::string made;
    for (const char letter : text)
        if (letter == '<')
            made += "&lt;";
        else
            made += letter;
    return made;
}

std::string input(std::string_view name, std::string_view type) {
    return fmt::format(
        R"(<inputData id="{0}" name="{0}"><variable name="{0}" typeRef="{1}"/></inputData>)", name,
        type);
}

std::string table(std::string_view name, std::string_view policy, const Cells& inputs,
                  const Cells& decisions, const std::vector<Row>& rows) {
    auto text = fmt::format(R"(<decision id="{0}" name="{0}"><variable name="{0}"/>)", name);
    for (const auto& each : inputs)
        text += fmt::format(
            R"(<informationRequirement><requiredInput href="#{}"/></informationRequirement>)",
            each);
    for (const auto& each : decisions)
        text += fmt::format(
            R"(<informationRequirement><requiredDecision href="#{}"/></informationRequirement>)",
            each);
    text += fmt::format(R"(<decisionTable hitPolicy="{}">)", policy);
    auto columns = inputs;
    columns.insert(columns.end(), decisions.begin(), decisions.end());
    for (const auto& each : columns)
        text +=
            fmt::format("<input><inputExpression><text>{}</text></inputExpression></input>", each);
    text += R"(<output id="o"/>)";
    for (const auto& row : rows) {
        text += "<rule>";
        for (const auto& cell : row.cells)
            text += fmt::format("<inputEntry><text>{}</text></inputEntry>", escaped(cell));
        text += fmt::format("<outputEntry><text>{}</text></outputEntry></rule>", row.answer);
    }
    return text + "</decisionTable></decision>";
}

Program program_of(const std::string& inside) {
    auto model = read_model(
        fmt::format(
            R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="urn:m">{}</definitions>)",
            inside),
        "bench.dmn");
    std::vector<Model> models;
    if (model) models.push_back(std::move(*model));
    auto program = Program::link(std::move(models));
    if (!program || program->decisions().empty()) std::abort();
    return std::move(*program);
}

Program twelve_rules() {
    return program_of(
        input("domain", "string") + input("purpose", "string") + input("consent", "string") +
        input("risk", "number") + input("age", "number") +
        table("d", "FIRST", {"domain", "purpose", "consent", "risk", "age"}, {},
              {{{"-", "-", R"("refused")", "< 5", "-"}, R"("deny")"},
               {{R"("police")", R"("care")", "-", "< 7", "-"}, R"("deny")"},
               {{"-", R"("research")", R"("none")", "-", "-"}, R"("deny")"},
               {{"-", "-", "-", ">= 9", "-"}, R"("permit")"},
               {{R"("care")", R"("care")", R"("given")", "-", "-"}, R"("permit")"},
               {{R"("care")", R"("safety")", "-", ">= 5", "-"}, R"("permit")"},
               {{R"("school")", R"("care")", R"("given")", "-", "< 16"}, R"("permit")"},
               {{R"("school")", R"("safety")", "-", ">= 7", "-"}, R"("permit")"},
               {{R"("police")", R"("safety")", "-", ">= 7", "-"}, R"("permit")"},
               {{R"("care")", "-", R"("given")", "-", ">= 16"}, R"("permit")"},
               {{"-", R"("research")", R"("given")", "< 3", ">= 18"}, R"("permit")"},
               {{"-", "-", "-", "-", "-"}, R"("deny")"}}));
}

class Random {
public:
    explicit Random(std::uint64_t seed) : random_{seed} {}

    /// Nine tables over three inputs each, some of them shared, and one over what they answer.
    Program graph() {
        constexpr int inputs = 14;
        std::string inside;
        for (int i = 0; i < inputs; ++i)
            inside += input(fmt::format("i{}", i), "string");
        Cells tables;
        for (int t = 0; t < 9; ++t) {
            Cells reads;
            while (reads.size() < 3) {
                auto name = fmt::format("i{}", below(inputs));
                if (std::ranges::find(reads, name) == reads.end()) reads.push_back(std::move(name));
            }
            Cells above;
            if (t >= 3) above.push_back(fmt::format("t{}", below(3)));
            std::vector<Row> rows;
            for (int r = 0; r < 6; ++r) {
                Row row{{}, fmt::format(R"("{}")", letters[below(3)])};
                for (std::size_t c = 0; c < reads.size() + above.size(); ++c)
                    row.cells.push_back(cell());
                rows.push_back(std::move(row));
            }
            tables.push_back(fmt::format("t{}", t));
            inside += table(tables.back(), "FIRST", reads, above, rows);
        }
        std::vector<Row> rows;
        for (int r = 0; r < 8; ++r) {
            Row row{{}, fmt::format(R"("{}")", letters[below(3)])};
            for (std::size_t c = 0; c < 6; ++c)
                row.cells.push_back(cell());
            rows.push_back(std::move(row));
        }
        return program_of(inside +
                          table("d", "FIRST", {}, Cells(tables.begin() + 3, tables.end()), rows));
    }

    /// Five inputs and twelve rules.
    Program flat(const std::string& policy) {
        std::string inside;
        Cells inputs;
        for (int i = 0; i < 5; ++i) {
            inputs.push_back(fmt::format("i{}", i));
            inside += input(inputs.back(), "string");
        }
        std::vector<Row> rows;
        if (policy == "UNIQUE") {
            rows = disjoint();
        } else {
            for (int r = 0; r < 12; ++r) {
                Row row{{}, fmt::format(R"("{}")", letters[below(3)])};
                for (int c = 0; c < 5; ++c)
                    row.cells.push_back(cell());
                rows.push_back(std::move(row));
            }
        }
        return program_of(inside + table("d", policy, inputs, {}, rows));
    }

private:
    static constexpr std::array letters{"a", "b", "c"};

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(random_);
    }
    std::string cell() {
        if (below(2) == 0) return "-";
        return fmt::format(R"("{}")", letters[below(3)]);
    }
    /// Rules that leave no case out and of which no two hold together: the space is cut into two
    /// until there are twelve parts.
    std::vector<Row> disjoint() {
        std::vector<Row> rows{{Cells(5, "-"), ""}};
        while (rows.size() < 12) {
            const auto row = below(rows.size());
            const auto column = below(5);
            if (rows[row].cells[column] != "-") continue;
            auto rest = rows[row];
            const auto letter = letters[below(3)];
            rows[row].cells[column] = fmt::format(R"("{}")", letter);
            rest.cells[column] = fmt::format(R"(not("{}"))", letter);
            rows.push_back(std::move(rest));
        }
        for (auto& row : rows)
            row.answer = fmt::format(R"("{}")", letters[below(3)]);
        return rows;
    }

    std::mt19937_64 random_;
};

/// In milliseconds; the middle one of some runs.
template <class Run>
double middle_time(int runs, Run&& run) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto begin = Clock::now();
        run();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Asking in the order of the columns, leaving out what cannot matter any more.
double in_column_order(inside::Diagrams& diagrams, inside::Diagrams::Node node,
                       const inside::Burdens& burdens) {
    if (diagrams.is_end(node)) return 0;
    const auto variable = diagrams.variable(node);
    double questions = 1;
    for (std::uint32_t value = 0; value < diagrams.size(variable); ++value)
        questions += burdens.odds[variable][value] *
                     in_column_order(diagrams, diagrams.child(node, value), burdens);
    return questions;
}

struct Compared {
    double exact = 0, greedy = 0, column_order = 0;
    std::size_t nodes = 0, states = 0;
};

Compared compared(const Program& program, DecisionIndex decision) {
    Evaluation evaluation{program};
    const Sought sought{{decision}, {}};
    const auto open = inside::inputs_to_know(evaluation, sought.decisions);
    if (!open) std::abort();
    auto made = inside::answer_diagram(evaluation, sought, *open, 10'000'000);
    if (!made) std::abort();
    inside::Burdens burdens;
    for (const auto& each : *open) {
        burdens.costs.push_back(1);
        burdens.odds.emplace_back(each.values.size(),
                                  1.0 / static_cast<double>(each.values.size()));
    }
    Compared found;
    found.nodes = made->diagrams.count();
    found.column_order = in_column_order(made->diagrams, made->root, burdens);
    inside::GreedyPlan greedy{made->diagrams, burdens, QuestionLimits{}.look_ahead_max};
    found.greedy = greedy.followed(made->root).questions;
    inside::ExactPlan exact{made->diagrams, burdens};
    found.exact = exact.at(made->root).questions;
    found.states = exact.states();
    return found;
}

void tell(const std::string& name, const Program& program) {
    const auto decision = *program.decision("d");
    const Sought sought{{decision}, {}};
    std::optional<Question> question;
    const auto time = [&](const QuestionLimits& limits) {
        return middle_time(25, [&] {
            Evaluation evaluation{program};
            const auto next = next_question(evaluation, sought, {}, limits);
            if (!next) std::abort();
            question = *next;
        });
    };
    QuestionLimits without_states;
    without_states.states_max = 0;
    const auto greedy = time(without_states);
    const auto by_default = time({});
    if (!question) {
        fmt::print("{:<24} nothing to ask\n", name);
        return;
    }
    const auto was = to_word(question->chosen);
    fmt::print("{:<24} first question in {:.2f} ms ({}), {:.2f} ms greedy; expected {:.3f}\n", name,
               by_default, was, greedy, question->expected_questions.value_or(-1));
}

} // namespace

int main(int count, char** arguments) {
    const auto tables = count > 1 ? std::atoi(arguments[1]) : 300;
    const auto twelve = twelve_rules();
    tell("12 rules, 5 inputs", twelve);
    const auto of_twelve = compared(twelve, 0);
    fmt::print("  best {:.3f}, greedy {:.3f}, column order {:.3f}; {} nodes, {} states\n",
               of_twelve.exact, of_twelve.greedy, of_twelve.column_order, of_twelve.nodes,
               of_twelve.states);
    Random random{1};
    for (int graph = 1; graph <= 6; ++graph)
        tell(fmt::format("10 tables, 14 inputs, {}", graph), random.graph());

    fmt::print("\n{:<10}{:>8}{:>10}{:>12}{:>12}{:>14}{:>14}\n", "policy", "tables", "best",
               "greedy mean", "greedy worst", "columns mean", "columns worst");
    for (const std::string policy : {"FIRST", "UNIQUE", "COLLECT"}) {
        double best = 0, greedy = 0, columns = 0, worst = 1, worst_columns = 1;
        int asked = 0;
        for (int i = 0; i < tables; ++i) {
            const auto found = compared(random.flat(policy), 0);
            if (found.exact <= 0) continue;
            ++asked;
            best += found.exact;
            greedy += found.greedy / found.exact;
            columns += found.column_order / found.exact;
            worst = std::max(worst, found.greedy / found.exact);
            worst_columns = std::max(worst_columns, found.column_order / found.exact);
        }
        fmt::print("{:<10}{:>8}{:>10.3f}{:>12.5f}{:>12.5f}{:>14.5f}{:>14.5f}\n", policy, asked,
                   best / asked, greedy / asked, worst, columns / asked, worst_columns);
    }
    return 0;
}
