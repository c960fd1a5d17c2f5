// How fast a compiled table answers: CASES12.jsonl TABLE12.dmn TABLE3700.dmn CASES3700.jsonl, as
// bench/decision.mjs writes them. Its answers are held against those of the cases first; then a line of
// JSON for each figure, per second of this program's own processor time.
#include "dmn/model_reader.h"
#include "dmn/remembered_reasons.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace {

using namespace schakel::dmn;

constexpr int rounds = 5;
constexpr double seconds_per_round = 0.5;

std::string text_of(const char* file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

[[noreturn]] void fail(const std::string& why) {
    fmt::print(stderr, "bench_decision_tables: {}\n", why);
    std::exit(1);
}

Program program_of(const std::string& text) {
    auto model = read_model(text, "table.dmn");
    if (!model) fail(model.error().front().message);
    std::vector<Model> models;
    models.push_back(std::move(*model));
    auto program = Program::link(std::move(models));
    if (!program) fail(program.error().front().message);
    return std::move(*program);
}

/// The texts of the facts stay in `kept`.
struct Cases {
    std::vector<boost::json::value> kept;
    std::vector<std::vector<Fact>> facts;
    std::vector<std::string> answers;
};

Cases cases_of(const char* file, const Program& program, const TableAsking& table) {
    Cases cases;
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);)
        cases.kept.push_back(boost::json::parse(line));
    for (const auto& one : cases.kept) {
        auto& facts = cases.facts.emplace_back();
        const auto& inputs = one.as_object().at("inputs").as_object();
        for (const auto input : table.inputs()) {
            const auto& value = inputs.at(program.inputs()[input].name);
            if (value.is_string())
                facts.emplace_back(std::string_view{value.as_string()});
            else
                facts.emplace_back(value.as_int64());
        }
        cases.answers.emplace_back(one.as_object().at("answer").as_string());
    }
    if (cases.facts.empty()) fail(fmt::format("no cases in {}", file));
    return cases;
}

/// `ask` asks all cases once, and gives a number that depends on their answers.
template <class Ask>
void measure(std::string_view what, std::size_t cases, const Ask& ask) {
    static volatile std::uint64_t seen = 0;
    seen = seen + ask();
    std::string figures;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = processor_seconds();
        std::size_t asked = 0;
        double passed = 0;
        while (passed < seconds_per_round) {
            seen = seen + ask();
            asked += cases;
            passed = processor_seconds() - begin;
        }
        figures +=
            fmt::format("{}{:.0f}", round == 0 ? "" : ",", static_cast<double>(asked) / passed);
    }
    fmt::print("{{\"what\":\"{}\",\"decisions_per_second\":[{}]}}\n", what, figures);
}

void compare(const Cases& cases, const Program& program, const TableAsking& table,
             DecisionIndex decision) {
    RememberedReasons remembered{program, table, decision};
    for (std::size_t at = 0; at < cases.facts.size(); ++at) {
        const auto rule = table.rule_for(cases.facts[at]);
        const auto* reasons = remembered.ask(cases.facts[at]);
        const Value expected{cases.answers[at]};
        if (rule >= table.decision().table.rules.size() ||
            table.decision().table.rules[rule].answers.front() != expected || reasons == nullptr ||
            reasons->answer != Possible::known(expected))
            fail(fmt::format("case {} is answered otherwise", at + 1));
    }
}

void measure_table(const std::string& size, const Program& program, const char* file) {
    const auto decision = program.decision("besluit").value();
    const auto table = TableAsking::of(program, decision);
    if (!table) fail(table.error());
    const auto cases = cases_of(file, program, *table);
    compare(cases, program, *table, decision);
    const auto count = cases.facts.size();

    RememberedReasons remembered{program, *table, decision};
    measure(size + ", strings in, with reasons", count, [&] {
        std::uint64_t seen = 0;
        for (const auto& facts : cases.facts) {
            const auto* reasons = remembered.ask(facts);
            seen += reasons->rules.size() + reasons->near_misses.found.size();
        }
        return seen;
    });
    measure(size + ", strings in, without reasons", count, [&] {
        std::uint64_t seen = 0;
        for (const auto& facts : cases.facts)
            seen += table->rule_for(facts);
        return seen;
    });

    std::vector<std::vector<ClassIndex>> codes(table->inputs().size());
    for (const auto& facts : cases.facts)
        for (std::size_t c = 0; c < codes.size(); ++c)
            codes[c].push_back(table->class_of(c, facts[c]));
    const std::vector<std::span<const ClassIndex>> columns(codes.begin(), codes.end());
    std::vector<std::uint32_t> rules(count);
    measure(size + ", coded, in batches", count, [&] {
        table->rules_for_classes(columns, rules);
        return std::uint64_t{rules.front()} + rules.back();
    });

    // What one answer costs for which nothing is remembered.
    Evaluation evaluation{program};
    measure(size + ", reasons worked out anew", std::min<std::size_t>(count, 64), [&] {
        std::uint64_t seen = 0;
        for (std::size_t at = 0; at < std::min<std::size_t>(count, 64); ++at) {
            for (std::size_t c = 0; c < codes.size(); ++c)
                evaluation.set(table->inputs()[c],
                               Possible::known(table->representative(c, codes[c][at])));
            seen += reasons(evaluation, decision).near_misses.found.size();
        }
        return seen;
    });
}

void measure_compiling(const std::string& text) {
    std::vector<double> milliseconds;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = processor_seconds();
        const auto program = program_of(text);
        milliseconds.push_back((processor_seconds() - begin) * 1e3);
    }
    std::ranges::sort(milliseconds);
    fmt::print("{{\"what\":\"3,700 rows, read and compiled\",\"milliseconds\":{:.2f}}}\n",
               milliseconds[rounds / 2]);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 5) fail("CASES12.jsonl TABLE12.dmn TABLE3700.dmn CASES3700.jsonl");
    const auto large = text_of(arguments[3]);
    measure_table("12 rules", program_of(text_of(arguments[2])), arguments[1]);
    measure_table("3,700 rows", program_of(large), arguments[4]);
    measure_compiling(large);
}
