// Random programs of one to four tables with random statements about them: the diagram, Z3 and going
// through every case by hand come to the same, ten thousand times.
#include "dmn/feel/expression_parser.h"
#include "dmn/models.h"
#include "dmn/proof/prove.h"
#include "dmn/random_tables.h"
#include "dmn/rounds.h"

#include <set>

namespace schakel::dmn::proof {
namespace {

const auto programs = rounds(10'000);

struct Input {
    std::string name, type;
    /// One value for each case that tables and statements can tell apart.
    std::vector<Value> cases;
    /// What a column may ask of it, and the cells and statements that go with that.
    std::vector<std::string> columns, cells, atoms;
};

struct Table {
    std::string name;
    bool is_list = false;
    std::vector<std::string> columns, cells, atoms;
};

/// A program as text, and what can be said about it.
class RandomProgram {
public:
    explicit RandomProgram(std::uint64_t seed) : draws_{seed} {
        const auto inputs = 2 + draws_.below(3);
        for (std::size_t at = 0; at < inputs; ++at)
            add_input(at);
        const auto tables = 1 + draws_.below(4);
        for (std::size_t at = 0; at < tables; ++at)
            add_table(at);
    }

    [[nodiscard]] std::string model() const {
        constexpr auto types =
            R"(<itemDefinition name="Colour"><typeRef>string</typeRef>
                 <allowedValues><text>"red", "green", "blue"</text></allowedValues></itemDefinition>
               <itemDefinition name="Texts" isCollection="true"><typeRef>string</typeRef>
               </itemDefinition>)";
        std::string text = types;
        for (const auto& input : inputs_)
            text += fmt::format(
                R"(<inputData id="{0}" name="{0}"><variable name="{0}" typeRef="{1}"/></inputData>)",
                input.name, input.type);
        return model_of(text + decisions_, "urn:test", "20230324");
    }

    [[nodiscard]] Invariant invariant() {
        return {"invariant", draws_.chance(50) ? statement(1) : "", statement(2)};
    }

    [[nodiscard]] Change change() {
        const auto& input = inputs_[draws_.below(inputs_.size())];
        Change change{"change", draws_.chance(30) ? statement(0) : "", "", {}, {}, {}, {}, false};
        if (draws_.chance(20)) {
            change.free = {input.name};
            change.stays_the_same = draws_.chance(50);
            change.after = draws_.chance(50) ? statement(0) : "";
        } else {
            change.rising = {{input.name, {}}};
            const bool has_order =
                input.type == "number" || input.type == "boolean" || input.type == "Texts";
            if (!has_order || (draws_.chance(30) && input.type != "Texts"))
                for (const auto& value : input.cases) {
                    auto& order = change.rising.front().order;
                    if (order.empty() || draws_.chance(70))
                        order.push_back({value});
                    else
                        order.back().push_back(value);
                }
        }
        std::vector<const Table*> plain;
        for (const auto& table : tables_)
            if (!table.is_list) plain.push_back(&table);
        if (plain.empty() || draws_.chance(30)) {
            change.measure = statement(0);
        } else {
            change.measure = plain[draws_.below(plain.size())]->name;
            change.order = {
                {Value{"a"}, Value{Number{1}}}, {Value{"b"}}, {Value{"c"}, Value{Number{2}}}};
            if (draws_.chance(30)) change.order.erase(change.order.begin() + 1);
        }
        return change;
    }

    [[nodiscard]] const std::vector<Input>& inputs() const { return inputs_; }

private:
    void add_input(std::size_t at) {
        Input input;
        input.name = fmt::format("i{}", at);
        const auto one_of = [&](std::vector<std::string> cells, std::vector<Value> cases,
                                std::string type) {
            input.type = std::move(type);
            input.cases = std::move(cases);
            input.columns = {input.name};
            input.cells = std::move(cells);
            for (const auto& cell : input.cells)
                input.atoms.push_back(
                    cell.starts_with("not(")
                        ? fmt::format("{} != {}", input.name, cell.substr(4, cell.size() - 5))
                        : fmt::format("{} in ({})", input.name, cell));
        };
        switch (draws_.below(5)) {
        case 0:
            one_of({"true", "false"}, {Value{false}, Value{true}}, "boolean");
            input.atoms.push_back(input.name);
            break;
        case 1:
            one_of({R"("red")", R"("green", "blue")", R"(not("blue"))"},
                   {Value{"red"}, Value{"green"}, Value{"blue"}}, "Colour");
            input.atoms.push_back(input.name + R"( < "green")");
            break;
        case 2:
            one_of({R"("p")", R"("p", "q")", R"(not("q"))"},
                   {Value{"p"}, Value{"q"}, Value{"something else"}}, "string");
            input.atoms.push_back(input.name + R"( != "q")");
            break;
        case 3:
            one_of({"< 10", "10", ">= 10", "[10..20]"},
                   {Value{Number{9}}, Value{Number{10}}, Value{Number{15}}, Value{Number{20}},
                    Value{Number{21}}},
                   "number");
            input.atoms.push_back(input.name + " between 10 and 20");
            input.atoms.push_back("20 > " + input.name);
            break;
        default:
            input.type = "Texts";
            for (const auto* set : {"", "x", "y", "xy"}) {
                List list;
                for (const char member : std::string_view{set})
                    list.emplace_back(std::string(1, member));
                input.cases.emplace_back(std::move(list));
            }
            for (const auto* member : {"x", "y"})
                input.columns.push_back(
                    fmt::format(R"(list contains({}, "{}"))", input.name, member));
            input.cells = {"true", "false"};
            input.atoms = input.columns;
            input.atoms.push_back(
                fmt::format(R"(every m in ["x", "y"] satisfies list contains({}, m))", input.name));
        }
        inputs_.push_back(std::move(input));
    }

    void add_table(std::size_t at) {
        static const std::vector<std::pair<std::string, std::string>> policies{
            {"UNIQUE", ""},       {"ANY", ""},          {"FIRST", ""},     {"PRIORITY", ""},
            {"RULE ORDER", ""},   {"OUTPUT ORDER", ""}, {"COLLECT", ""},   {"COLLECT", "SUM"},
            {"COLLECT", "COUNT"}, {"COLLECT", "MIN"},   {"COLLECT", "MAX"}};
        const auto& [policy, aggregation] = draws_.one_of(policies);
        const bool number = !aggregation.empty();
        Table table;
        table.name = fmt::format("d{}", at);
        std::vector<std::string> columns;
        std::vector<std::vector<std::string>> cells;
        for (std::size_t c = 1 + draws_.below(3); c-- > 0;) {
            const auto among_inputs = draws_.below(inputs_.size() + tables_.size());
            const auto& source_columns = among_inputs < inputs_.size()
                                             ? inputs_[among_inputs].columns
                                             : tables_[among_inputs - inputs_.size()].columns;
            columns.push_back(draws_.one_of(source_columns));
            cells.push_back(among_inputs < inputs_.size()
                                ? inputs_[among_inputs].cells
                                : tables_[among_inputs - inputs_.size()].cells);
        }
        const std::vector<std::string> answers =
            number ? std::vector<std::string>{"1", "2"}
                   : std::vector<std::string>{R"("a")", R"("b")", R"("c")"};
        std::string text =
            fmt::format(R"(<decision id="{0}" name="{0}"><variable name="{0}"/>)", table.name);
        for (const auto& input : inputs_)
            text += fmt::format(
                R"(<informationRequirement><requiredInput href="#{}"/></informationRequirement>)",
                input.name);
        for (const auto& other : tables_)
            text += fmt::format(
                R"(<informationRequirement><requiredDecision href="#{}"/></informationRequirement>)",
                other.name);
        text += fmt::format(R"(<decisionTable hitPolicy="{}"{}>)", policy,
                            number ? fmt::format(R"( aggregation="{}")", aggregation) : "");
        for (const auto& column : columns)
            text += fmt::format("<input><inputExpression><text>{}</text></inputExpression></input>",
                                escaped(column));
        text += fmt::format(
            "<output><outputValues><text>{}</text></outputValues>{}</output>",
            escaped(fmt::format("{}", fmt::join(answers, ","))),
            draws_.chance(30)
                ? fmt::format("<defaultOutputEntry><text>{}</text></defaultOutputEntry>",
                              escaped(draws_.one_of(answers)))
                : "");
        for (std::size_t r = 1 + draws_.below(5); r-- > 0;) {
            text += "<rule>";
            for (const auto& of_column : cells)
                text += fmt::format("<inputEntry><text>{}</text></inputEntry>",
                                    escaped(draws_.chance(65) ? draws_.one_of(of_column) : "-"));
            text += fmt::format("<outputEntry><text>{}</text></outputEntry></rule>",
                                escaped(draws_.one_of(answers)));
        }
        decisions_ += text + "</decisionTable></decision>";

        table.is_list =
            policy == "RULE ORDER" || policy == "OUTPUT ORDER" || (policy == "COLLECT" && !number);
        if (table.is_list) {
            table.columns = {fmt::format(R"(list contains({}, "a"))", table.name),
                             fmt::format(R"(list contains({}, "b"))", table.name)};
            table.cells = {"true", "false"};
            table.atoms = table.columns;
            table.atoms.push_back(table.name + R"( = ["a", "b"])");
            table.atoms.push_back(table.name + R"( != [])");
            table.atoms.push_back(fmt::format("count({}) > 1", table.name));
        } else if (number) {
            table.columns = {table.name};
            table.cells = {"1", "> 1", "null"};
            table.atoms = {table.name + " > 1", table.name + " in [1..2]", table.name + " = null"};
        } else {
            table.columns = {table.name};
            table.cells = {R"("a")", R"("b", "c")", R"(not("a"))", "null"};
            table.atoms = {table.name + R"( = "a")", table.name + R"( in ("b", "c"))",
                           table.name + " != null"};
        }
        tables_.push_back(std::move(table));
    }

    std::string statement(int depth) {
        if (depth > 0 && draws_.chance(70)) {
            const auto left = statement(depth - 1), right = statement(depth - 1);
            if (draws_.chance(20)) return fmt::format("not({})", left);
            return fmt::format("({}) {} ({})", left, draws_.chance(50) ? "and" : "or", right);
        }
        const auto at = draws_.below(inputs_.size() + 2 * tables_.size());
        if (at < inputs_.size()) return draws_.one_of(inputs_[at].atoms);
        return draws_.one_of(tables_[(at - inputs_.size()) / 2].atoms);
    }

    Draws draws_;
    std::vector<Input> inputs_;
    std::vector<Table> tables_;
    std::string decisions_;
};

/// Every case of a program with what the program answers to it.
class ByHand {
public:
    ByHand(const Program& program, const std::vector<Input>& inputs)
        : program_{program}, inputs_{inputs} {
        for (const auto& input : inputs)
            scope_.names.insert(input.name);
        for (const auto& compiled : program.decisions())
            scope_.names.insert(compiled.decision.name);
        Evaluation evaluation{program};
        std::vector<std::size_t> places(inputs.size());
        for (bool more = true; more;) {
            Context names;
            for (std::size_t at = 0; at < inputs.size(); ++at) {
                const auto& value = inputs[at].cases[places[at]];
                evaluation.set(*program.input(inputs[at].name), Possible::known(value));
                names.entries.emplace_back(inputs[at].name, value);
            }
            for (DecisionIndex d = 0; d < program.decisions().size(); ++d)
                names.entries.emplace_back(program.decisions()[d].decision.name,
                                           evaluation.answer(d).values.front());
            cases_.push_back(Names::with(nullptr, std::move(names)));
            std::size_t at = 0;
            for (; at < places.size() && ++places[at] == inputs[at].cases.size(); ++at)
                places[at] = 0;
            more = at < places.size();
        }
    }

    bool breaks(const Invariant& invariant) {
        const auto holds = truths(invariant.condition);
        const auto claim = truths(invariant.claim);
        for (std::size_t at = 0; at < cases_.size(); ++at)
            if (holds[at] && !claim[at]) return true;
        return false;
    }

    bool breaks(const Change& change) {
        const auto before = truths(change.before), after = truths(change.after);
        const auto measured = values(change.measure);
        const auto& name = change.free.empty() ? change.rising.front().input : change.free.front();
        std::size_t step = 1, at = 0;
        for (; inputs_[at].name != name; ++at)
            step *= inputs_[at].cases.size();
        const auto& values = inputs_[at].cases;
        for (std::size_t from = 0; from < cases_.size(); ++from) {
            const auto place = from / step % values.size();
            for (std::size_t to = 0; to < values.size(); ++to) {
                if (!change.free.empty() || goes_up(change.rising.front(), values, place, to)) {
                    const auto then = from + (to - place) * step;
                    if (before[from] && after[then] &&
                        goes_down(change, measured[from], measured[then]))
                        return true;
                }
            }
        }
        return false;
    }

private:
    std::vector<Value> values(const std::string& text) {
        const auto expression = parse_expression(text, scope_);
        std::vector<Value> found;
        for (const auto& names : cases_) {
            Interpreter interpreter;
            found.push_back(interpreter.work_out(*expression, names));
        }
        return found;
    }
    std::vector<bool> truths(const std::string& text) {
        if (text.empty()) return std::vector<bool>(cases_.size(), true);
        std::vector<bool> found;
        for (const auto& value : values(text))
            found.push_back(value.boolean() != nullptr && *value.boolean());
        return found;
    }

    static int group(const std::vector<std::vector<Value>>& order, const Value& value) {
        for (std::size_t at = 0; at < order.size(); ++at)
            for (const auto& one : order[at])
                if (one == value) return static_cast<int>(at);
        return -1;
    }
    static bool goes_up(const Rising& rising, const std::vector<Value>& values, std::size_t from,
                        std::size_t to) {
        if (const auto* had = values[from].list()) {
            const auto& has = *values[to].list();
            return from != to && std::ranges::all_of(*had, [&](const Value& member) {
                       return std::ranges::find(has, member) != has.end();
                   });
        }
        if (rising.order.empty()) return from < to;
        const auto low = group(rising.order, values[from]);
        return low >= 0 && low < group(rising.order, values[to]);
    }
    static bool goes_down(const Change& change, const Value& from, const Value& to) {
        if (from == to) return false;
        if (change.stays_the_same) return true;
        if (change.order.empty()) return from != Value{false} || to != Value{true};
        const auto low = group(change.order, from), high = group(change.order, to);
        return low < 0 || high < 0 || low > high;
    }

    const Program& program_;
    const std::vector<Input>& inputs_;
    Scope scope_;
    std::vector<NamesPointer> cases_;
};

TEST(Proofs, by_diagram_by_z3_and_by_hand_agree_on_random_programs) {
    std::map<std::string, int> times;
    for (std::uint64_t seed = 0; seed < programs && !testing::Test::HasFailure(); ++seed) {
        RandomProgram random{static_cast<std::uint64_t>(seed)};
        const auto program = program_of({random.model()});
        const auto invariant = random.invariant();
        const auto change = random.change();
        Claims claims;
        claims.statements = {invariant, change};
        // R-DMN-41, R-DMN-43: contradictions between the two ways, and counterexamples that the
        // program answers otherwise, are faults here.
        const auto proofs = prove(program, claims);
        if (!proofs) {
            for (const auto& fault : proofs.error())
                ADD_FAILURE() << "seed " << seed << ": " << fault.pointer << ": " << fault.message
                              << "\n"
                              << random.model();
            break;
        }
        ByHand by_hand{program, random.inputs()};
        const auto expected = [](bool broken) { return broken ? Result::refuted : Result::proved; };
        ASSERT_EQ((*proofs)[0].result, expected(by_hand.breaks(invariant)))
            << "seed " << seed << ": " << invariant.condition << " => " << invariant.claim << "\n"
            << random.model();
        ASSERT_EQ((*proofs)[1].result, expected(by_hand.breaks(change)))
            << "seed " << seed << ": " << change.measure << "\n"
            << random.model();
        for (const auto& proof : *proofs) {
            EXPECT_EQ(proof.way, Way::both);
            ++times[fmt::format("{} {}", proof.name,
                                proof.result == Result::proved ? "proved" : "refuted")];
        }
    }
    for (const auto& [what, count] : times) {
        RecordProperty(what, count);
        EXPECT_GT(count, programs / 20) << what << ": the statements do not ask enough";
    }
}

} // namespace
} // namespace schakel::dmn::proof
