// Small random programs: tables of every hit policy over truths, numbers and texts, one upon the
// other, whose cases can all be gone through.
#pragma once

#include "dmn/domain.h"
#include "dmn/models.h"

#include <random>

namespace schakel::dmn {

class RandomPrograms {
public:
    explicit RandomPrograms(std::uint64_t seed) : random_{seed} {}

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(random_);
    }

    /// Decisions "first" over some inputs and "second" over that and others.
    Program program(std::size_t inputs_max = 5) {
        types_.clear();
        std::string inside;
        const auto inputs = 2 + below(inputs_max - 1);
        for (std::size_t i = 0; i < inputs; ++i) {
            const auto type = below(3);
            types_.push_back(std::array{"boolean", "number", "string"}[type]);
            inside += fmt::format(
                R"(<inputData id="i{0}" name="i{0}"><variable name="i{0}" typeRef="{1}"/></inputData>)",
                i, types_.back());
        }
        const auto split = 1 + below(inputs - 1);
        inside += table("first", 0, split, false);
        inside += table("second", below(split + 1), inputs, true);
        return program_of({model_of(inside)});
    }

    /// All that is open becomes what the type of the input can be.
    static void open(Evaluation& evaluation) {
        for (InputIndex input = 0; input < evaluation.program().inputs().size(); ++input) {
            const auto domain = domain_of(evaluation.program(), input);
            ASSERT_TRUE(domain) << domain.error();
            evaluation.set(input, Possible::one_of(domain->values));
        }
    }
    std::vector<Value> values(const Program& program, InputIndex input) {
        return domain_of(program, input).value().values;
    }

private:
    std::string cell(const std::string& type) {
        if (below(3) == 0) return "-";
        const auto one = [&](std::initializer_list<const char*> of) {
            return std::string{*(of.begin() + static_cast<std::ptrdiff_t>(below(of.size())))};
        };
        if (type == "boolean") return one({"true", "false"});
        if (type == "number") return one({"< 10", ">= 10", "[10..20)", "> 20", "20", "not(10)"});
        return one({R"("a")", R"("b")", R"("a", "b")", R"(not("a"))"});
    }

    std::string table(const std::string& name, std::size_t from, std::size_t to, bool reads_first) {
        const auto policy = std::array{"UNIQUE",
                                       "FIRST",
                                       "PRIORITY",
                                       "ANY",
                                       "COLLECT",
                                       "RULE ORDER",
                                       "OUTPUT ORDER",
                                       "COLLECT\" aggregation=\"SUM",
                                       "COLLECT\" aggregation=\"COUNT"}[below(9)];
        std::vector<std::string> inputs, columns;
        for (auto i = from; i < to; ++i)
            inputs.push_back("i" + std::to_string(i));
        columns = inputs;
        // The first decision may answer one number or a list of them.
        if (reads_first) columns.emplace_back(gathers_ ? "list contains(first, 1)" : "first");
        std::vector<Row> rows;
        const auto size = 1 + below(6);
        for (std::size_t r = 0; r < size; ++r) {
            Row row{{}, {std::to_string(1 + below(3))}, "because " + std::to_string(r)};
            for (auto i = from; i < to; ++i)
                row.cells.push_back(cell(types_[i]));
            if (reads_first)
                row.cells.push_back(gathers_ ? cell("boolean")
                                             : std::array{"-", "1", "2, 3", "> 1"}[below(4)]);
            rows.push_back(std::move(row));
        }
        const std::string_view kind{policy};
        gathers_ = kind == "COLLECT" || kind.ends_with("ORDER");
        return decision_of(
            name, policy, inputs,
            reads_first ? std::vector<std::string>{"first"} : std::vector<std::string>{}, columns,
            rows, "<output><outputValues><text>3,1,2</text></outputValues></output>");
    }

    std::mt19937_64 random_;
    std::vector<std::string> types_;
    bool gathers_ = false;
};

} // namespace schakel::dmn
