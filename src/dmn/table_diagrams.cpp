#include "dmn/table_diagrams.h"

#include "dmn/evaluation.h"
#include "dmn/inside/dependence.h"
#include "dmn/inside/diagrams.h"

#include <algorithm>
#include <bit>

namespace schakel::dmn {
namespace {

using inside::Diagrams;
using Node = Diagrams::Node;
using Word = std::uint64_t;
using Words = std::vector<Word>;

constexpr std::size_t word_bits = 64;
/// Past so many nodes a table is left as it is.
constexpr std::size_t nodes_max = 50'000;

/// The diagram of one table. Of the columns that still matter the one comes first at which the earliest rule looks, and
/// inputs before answers of other tables.
class TableDrawing {
public:
    TableDrawing(const Program& program, const CompiledDecision& compiled)
        : program_{program}, compiled_{compiled},
          first_counts_{compiled.table.hit_policy != HitPolicy::unique} {
        const auto rules = compiled.order.size();
        words_ = (rules + word_bits - 1) / word_bits;
        std::vector<std::size_t> first_rule;
        for (std::uint32_t column = 0; column < compiled.columns.size(); ++column) {
            certain_of_column_.push_back(certain_in(column));
            std::size_t first = 0;
            while (first < rules && has(certain_of_column_.back(), first))
                ++first;
            first_rule.push_back(first);
            if (first < rules) order.push_back(column);
        }
        std::ranges::stable_sort(order, {}, [&](std::uint32_t column) {
            const auto& operand = program.sources()[compiled.columns[column].source].operand;
            return std::pair{operand.kind == Operand::Kind::decision, first_rule[column]};
        });
        certain_from_.assign(order.size() + 1, Words(words_, ~Word{0}));
        for (auto variable = order.size(); variable-- > 0;)
            for (std::size_t w = 0; w < words_; ++w)
                certain_from_[variable][w] =
                    certain_from_[variable + 1][w] & certain_of_column_[order[variable]][w];
    }

    /// The columns that matter, by variable.
    std::vector<std::uint32_t> order;

    [[nodiscard]] std::pair<Diagrams, Node> drawn() {
        std::vector<std::uint32_t> sizes;
        for (const auto column : order)
            sizes.push_back(static_cast<std::uint32_t>(classes(column)));
        Diagrams diagrams{std::move(sizes), nodes_max};
        const auto all = compiled_.all_rules.words();
        const auto root = node(diagrams, 0, Words{all.begin(), all.end()});
        return {std::move(diagrams), root};
    }

private:
    static bool has(const Words& set, std::size_t place) {
        return (set[place / word_bits] >> place % word_bits & 1) != 0;
    }
    [[nodiscard]] std::size_t classes(std::uint32_t column) const {
        return program_.sources()[compiled_.columns[column].source].classes.size();
    }
    /// The rules that hold whatever the column reads.
    [[nodiscard]] Words certain_in(std::uint32_t column) const {
        Words certain(words_, ~Word{0});
        for (const auto& of_class : compiled_.columns[column].rules_of_class)
            for (std::size_t w = 0; w < words_; ++w)
                certain[w] &= of_class.words()[w];
        return certain;
    }

    /// Where these rules are left and the variables before this one were read.
    Node node(Diagrams& diagrams, std::uint32_t variable, Words rules) {
        if (diagrams.full()) return 0;
        const auto& certain = certain_from_[variable];
        if (const auto code = code_of(rules, certain)) return diagrams.end(*code);
        while (!tells_apart(variable, rules))
            ++variable;
        auto key = rules;
        key.push_back(variable);
        if (const auto found = made_.find(key); found != made_.end()) return found->second;
        std::vector<Node> children;
        for (const auto& of_class : compiled_.columns[order[variable]].rules_of_class) {
            auto left = rules;
            for (std::size_t w = 0; w < words_; ++w)
                left[w] &= of_class.words()[w];
            children.push_back(node(diagrams, variable + 1, std::move(left)));
        }
        const auto made = diagrams.node(variable, children);
        made_.emplace(std::move(key), made);
        return made;
    }

    /// What it comes to when no other column matters; where the first rule counts those behind one that certainly holds
    /// are taken out.
    [[nodiscard]] std::optional<std::uint32_t> code_of(Words& rules, const Words& certain) const {
        const auto count = compiled_.table.rules.size();
        bool open = false;
        std::size_t first = compiled_.order.size();
        int held = 0;
        for (std::size_t w = 0; w < words_; ++w) {
            if (const auto holds = rules[w] & certain[w]; first_counts_ && holds != 0) {
                rules[w] &= holds ^ (holds - 1);
                std::fill(rules.begin() + static_cast<std::ptrdiff_t>(w) + 1, rules.end(), Word{0});
            }
            if (rules[w] != 0 && held == 0)
                first = w * word_bits + static_cast<std::size_t>(std::countr_zero(rules[w]));
            held += std::popcount(rules[w]);
            open = open || (rules[w] & ~certain[w]) != 0;
        }
        if (open) return std::nullopt;
        if (held == 0) return TableDiagrams::code_of_none(count);
        if (held > 1) return TableDiagrams::code_of_conflict(count);
        return compiled_.order[first];
    }
    [[nodiscard]] bool tells_apart(std::uint32_t variable, const Words& rules) const {
        const auto& certain = certain_of_column_[order[variable]];
        for (std::size_t w = 0; w < words_; ++w)
            if ((rules[w] & ~certain[w]) != 0) return true;
        return false;
    }

    const Program& program_;
    const CompiledDecision& compiled_;
    bool first_counts_;
    std::size_t words_ = 0;
    std::vector<Words> certain_of_column_, certain_from_;
    std::map<Words, Node> made_;
};

} // namespace

class TableDiagramsMaker {
public:
    explicit TableDiagramsMaker(const Program& program)
        : program_{program}, place_of_decision_(program.decisions().size()) {
        made_.places_.resize(program.sources().size());
    }

    [[nodiscard]] std::optional<TableDiagrams> of(DecisionIndex decision) {
        const auto& dependence = program_.dependence();
        const auto needed = dependence.needed_for(decision);
        for (std::size_t place = 0; place < dependence.order().size(); ++place) {
            if ((needed[place / word_bits] >> place % word_bits & 1) == 0) continue;
            if (!add_table(dependence.order()[place])) return std::nullopt;
        }
        return std::move(made_);
    }

private:
    [[nodiscard]] bool add_table(DecisionIndex index) {
        const auto& compiled = program_.decisions()[index];
        const auto policy = compiled.table.hit_policy;
        if (!compiled.constant || compiled.whole || !compiled.asked_cells.empty() ||
            compiled.columns.size() > Diagrams::variables_max ||
            (policy != HitPolicy::first && policy != HitPolicy::priority &&
             policy != HitPolicy::unique))
            return false;
        // Also a column that tells no rule apart may refuse what it reads (R-DMN-10).
        for (const auto& column : compiled.columns)
            if (!place_of_read(column.source)) return false;
        TableDrawing drawing{program_, compiled};
        const auto [diagrams, root] = drawing.drawn();
        if (diagrams.full()) return false;
        codes_.push_back(diagrams.codes(root));
        std::vector<std::uint32_t> reads;
        for (const auto column : drawing.order)
            reads.push_back(*place_of_read(compiled.columns[column].source));
        TableDiagrams::Table table{index, {}, {}};
        std::map<Node, std::uint32_t> laid_out;
        (void)lay_out(diagrams, root, reads, table, laid_out);
        place_of_decision_[index] = static_cast<std::uint32_t>(made_.tables_.size());
        made_.tables_.push_back(std::move(table));
        return true;
    }

    /// Each node behind those that follow it.
    std::uint32_t lay_out(const Diagrams& diagrams, Node node,
                          const std::vector<std::uint32_t>& reads, TableDiagrams::Table& table,
                          std::map<Node, std::uint32_t>& laid_out) {
        if (const auto known = laid_out.find(node); known != laid_out.end()) return known->second;
        TableDiagrams::Node made;
        if (diagrams.is_end(node)) {
            made.first = diagrams.code(node);
        } else {
            const auto variable = diagrams.variable(node);
            std::vector<std::uint32_t> next;
            for (std::uint32_t value = 0; value < diagrams.size(variable); ++value)
                next.push_back(
                    lay_out(diagrams, diagrams.child(node, value), reads, table, laid_out));
            made = {reads[variable], static_cast<std::uint32_t>(table.next.size())};
            table.next.insert(table.next.end(), next.begin(), next.end());
        }
        table.nodes.push_back(made);
        return laid_out[node] = static_cast<std::uint32_t>(table.nodes.size() - 1);
    }

    [[nodiscard]] std::optional<std::uint32_t> place_of_read(SourceIndex index) {
        auto& known = made_.places_[index];
        if (known != 0) return known - 1;
        const auto& source = program_.sources()[index];
        if (source.classes.size() >= word_bits) return std::nullopt;
        TableDiagrams::Read read;
        read.source = index;
        read.classes = static_cast<std::uint32_t>(source.classes.size());
        if (source.answer_classes.empty()) {
            const auto input = program_.dependence().only_input(index);
            if (!input) return std::nullopt;
            read.input = *input;
        } else {
            read.table = place_of_decision_[source.operand.index];
            read.class_of_code = source.answer_classes;
            read.class_of_code.push_back(source.no_answer_class);
            read.class_of_code.push_back(source.contradiction_class);
            for (const auto code : codes_[read.table])
                if (read.class_of_code[code] >= read.classes) return std::nullopt;
        }
        made_.reads_.push_back(std::move(read));
        known = static_cast<std::uint32_t>(made_.reads_.size());
        return known - 1;
    }

    const Program& program_;
    TableDiagrams made_;
    std::vector<std::uint32_t> place_of_decision_;
    /// Those to which each table comes.
    std::vector<std::vector<std::uint32_t>> codes_;
};

std::optional<TableDiagrams> TableDiagrams::of(const Program& program, DecisionIndex decision) {
    return TableDiagramsMaker{program}.of(decision);
}

std::optional<TableDiagrams::Setting> TableDiagrams::setting(const PreparedValue& prepared) const {
    Setting made;
    for (const auto& [source, classes] : prepared.classes) {
        if (places_[source] == 0) continue;
        const auto place = places_[source] - 1;
        ClassSet set = 0;
        for (const auto one : classes) {
            if (one >= reads_[place].classes) return std::nullopt;
            set |= ClassSet{1} << one;
        }
        if (set == 0) return std::nullopt;
        made.columns.push_back({place, set});
    }
    return made;
}

} // namespace schakel::dmn
