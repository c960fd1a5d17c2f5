#include "dmn/joined_diagram.h"

#include "dmn/inside/diagrams.h"

#include <algorithm>
#include <bit>
#include <map>
#include <unordered_map>

namespace schakel::dmn {
unsigned long c_from, c_step, c_stays, c_sstep, c_only;
namespace {

using inside::Diagrams;
using Node = Diagrams::Node;

constexpr std::size_t set_bits = 64;

/// Case by case, one diagram out of several: the one that a further diagram chooses by its code.
class Choosing {
public:
    explicit Choosing(Diagrams& diagrams) : diagrams_{diagrams} {}

    /// The codes of `which` are places among the others, below 64.
    [[nodiscard]] Node chosen(Node which, std::span<const Node> others) {
        const auto from = stack_.size();
        stack_.push_back(which);
        stack_.insert(stack_.end(), others.begin(), others.end());
        const auto made = at(from);
        stack_.resize(from);
        return made;
    }

private:
    struct Hash {
        std::size_t operator()(const std::vector<Node>& nodes) const {
            std::uint64_t hash = 0;
            for (const auto node : nodes)
                hash = std::rotl((hash ^ node) * 0x9e3779b97f4a7c15, 29);
            return static_cast<std::size_t>(hash);
        }
    };

    /// What stands on the stack from there on: which, and the others.
    Node at(std::size_t from) {
        if (diagrams_.full()) return stack_[from];
        const auto which = stack_[from];
        if (diagrams_.is_end(which)) return stack_[from + 1 + diagrams_.code(which)];
        // Those that cannot be chosen any more are taken out, so that more cases are alike.
        const auto codes = this->codes(which);
        const auto first = stack_[from + 1 + static_cast<std::size_t>(std::countr_zero(codes))];
        bool all_alike = true;
        auto variable = diagrams_.variable(which);
        for (auto place = from + 1; place < stack_.size(); ++place) {
            if ((codes >> (place - from - 1) & 1) == 0) stack_[place] = first;
            all_alike = all_alike && stack_[place] == first;
            variable = std::min(variable, diagrams_.variable(stack_[place]));
        }
        if (all_alike) return first;
        std::vector<Node> key{stack_.begin() + static_cast<std::ptrdiff_t>(from), stack_.end()};
        if (const auto known = made_.find(key); known != made_.end()) return known->second;
        std::vector<Node> children(diagrams_.size(variable));
        for (std::uint32_t value = 0; value < children.size(); ++value) {
            const auto next = stack_.size();
            for (const auto node : key)
                stack_.push_back(diagrams_.variable(node) == variable ? diagrams_.child(node, value)
                                                                      : node);
            children[value] = at(next);
            stack_.resize(next);
        }
        const auto made = diagrams_.node(variable, children);
        made_.emplace(std::move(key), made);
        return made;
    }
    [[nodiscard]] std::uint64_t codes(Node node) {
        if (diagrams_.is_end(node)) return std::uint64_t{1} << diagrams_.code(node);
        if (node >= codes_.size()) codes_.resize(diagrams_.count());
        if (codes_[node] == 0) {
            std::uint64_t all = 0;
            for (std::uint32_t value = 0; value < diagrams_.size(diagrams_.variable(node)); ++value)
                all |= codes(diagrams_.child(node, value));
            codes_[node] = all;
        }
        return codes_[node];
    }

    Diagrams& diagrams_;
    std::vector<Node> stack_;
    std::unordered_map<std::vector<Node>, Node, Hash> made_;
    /// By node; 0 where it was not asked.
    std::vector<std::uint64_t> codes_;
};

} // namespace

class Joining {
public:
    explicit Joining(const TableDiagrams& tables)
        : tables_{tables}, column_(tables.reads().size()) {}

    [[nodiscard]] std::optional<JoinedDiagram>
    joined(std::span<const JoinedDiagram::Variable> variables,
           std::span<const std::uint32_t> outcome_of_code, std::size_t nodes_max) {
        if (variables.size() > Diagrams::variables_max) return std::nullopt;
        std::vector<std::vector<Key>> read_of_class;
        std::vector<std::uint32_t> sizes;
        for (const auto& variable : variables) {
            auto read = classes_of(variable);
            if (!read || read->size() > set_bits) return std::nullopt;
            made_.all_classes_.push_back(read->empty() ? 0
                                                       : ~ClassSet{0} >> (set_bits - read->size()));
            sizes.push_back(static_cast<std::uint32_t>(read->size()));
            read_of_class.push_back(std::move(*read));
        }
        Diagrams diagrams{std::move(sizes), nodes_max};
        for (std::uint32_t variable = 0; variable < variables.size(); ++variable)
            if (!add_columns(diagrams, variable, variables[variable], read_of_class[variable]))
                return std::nullopt;
        const auto root = last_table(diagrams, outcome_of_code);
        if (!root || diagrams.full()) return std::nullopt;
        lay_out(diagrams, *root);
        return std::move(made_);
    }

private:
    /// The class of each column that somebody reads.
    using Key = std::vector<std::uint32_t>;

    /// What each class of the variable is for its columns; notes the class of each of its values.
    [[nodiscard]] std::optional<std::vector<Key>>
    classes_of(const JoinedDiagram::Variable& variable) {
        std::vector<Key> of_class;
        auto& class_of_value = made_.class_of_value_.emplace_back();
        for (const auto& setting : variable.values) {
            Key key;
            for (const auto& column : setting.columns) {
                if (!std::has_single_bit(column.classes)) return std::nullopt;
                key.push_back(static_cast<std::uint32_t>(std::countr_zero(column.classes)));
            }
            const auto known = std::ranges::find(of_class, key);
            class_of_value.push_back(static_cast<std::uint32_t>(known - of_class.begin()));
            if (known == of_class.end()) of_class.push_back(std::move(key));
        }
        return of_class;
    }

    [[nodiscard]] bool add_columns(Diagrams& diagrams, std::uint32_t variable,
                                   const JoinedDiagram::Variable& definition,
                                   const std::vector<Key>& read_of_class) {
        if (definition.values.empty()) return true;
        const auto& columns = definition.values.front().columns;
        for (std::size_t place = 0; place < columns.size(); ++place) {
            for (const auto& setting : definition.values)
                if (setting.columns.size() != columns.size() ||
                    setting.columns[place].read != columns[place].read)
                    return false;
            auto& column = column_[columns[place].read];
            if (column) return false;
            std::vector<Node> ends;
            for (const auto& key : read_of_class)
                ends.push_back(diagrams.end(key[place]));
            column = diagrams.node(variable, ends);
        }
        return true;
    }

    /// Table by table. The ends of each are only told apart where somebody reads them apart.
    [[nodiscard]] std::optional<Node> last_table(Diagrams& diagrams,
                                                 std::span<const std::uint32_t> outcome_of_code) {
        std::vector<std::vector<std::uint32_t>> readers(tables_.tables().size());
        for (std::uint32_t place = 0; place < tables_.reads().size(); ++place)
            if (const auto table = tables_.reads()[place].table;
                table != TableDiagrams::Read::of_input)
                readers[table].push_back(place);
        Choosing choosing{diagrams};
        std::optional<Node> last;
        for (std::uint32_t index = 0; index < tables_.tables().size(); ++index) {
            const bool is_last = index + 1 == tables_.tables().size();
            const auto& table = tables_.tables()[index];
            std::map<Key, std::uint32_t> numbers;
            std::vector<Key> keys;
            const auto number = [&](std::uint32_t code) {
                Key key;
                for (const auto reader : readers[index])
                    key.push_back(tables_.reads()[reader].class_of_code[code]);
                if (is_last) key.push_back(outcome_of_code[code]);
                const auto [known, is_new] =
                    numbers.emplace(key, static_cast<std::uint32_t>(keys.size()));
                if (is_new) keys.push_back(std::move(key));
                return known->second;
            };
            std::vector<Node> nodes;
            std::vector<Node> next;
            for (const auto& node : table.nodes) {
                if (node.read == TableDiagrams::Node::end) {
                    nodes.push_back(diagrams.end(number(node.first)));
                    continue;
                }
                if (!column_[node.read] || diagrams.full()) return std::nullopt;
                next.clear();
                for (std::uint32_t one = 0; one < tables_.reads()[node.read].classes; ++one)
                    next.push_back(nodes[table.next[node.first + one]]);
                nodes.push_back(choosing.chosen(*column_[node.read], next));
            }
            if (diagrams.full()) return std::nullopt;
            if (is_last)
                last = diagrams.map(nodes.back(),
                                    [&](std::uint32_t code) { return keys[code].back(); });
            for (std::size_t place = 0; place < readers[index].size(); ++place)
                column_[readers[index][place]] = diagrams.map(
                    nodes.back(), [&](std::uint32_t code) { return keys[code][place]; });
        }
        return last;
    }

    std::uint32_t lay_out(const Diagrams& diagrams, Node node) {
        if (const auto known = laid_out_.find(node); known != laid_out_.end()) return known->second;
        const auto place = static_cast<std::uint32_t>(made_.nodes_.size());
        laid_out_.emplace(node, place);
        made_.nodes_.push_back({diagrams.variable(node), 0});
        if (diagrams.is_end(node)) {
            made_.nodes_[place].first = diagrams.code(node);
            return place;
        }
        const auto first = static_cast<std::uint32_t>(made_.next_.size());
        const auto count = diagrams.size(diagrams.variable(node));
        made_.nodes_[place].first = first;
        made_.next_.resize(made_.next_.size() + count);
        for (std::uint32_t value = 0; value < count; ++value) {
            const auto next = lay_out(diagrams, diagrams.child(node, value));
            made_.next_[first + value] = next;
        }
        return place;
    }

    const TableDiagrams& tables_;
    JoinedDiagram made_;
    /// What each column reads, as codes; nullopt where that is not known (yet).
    std::vector<std::optional<Node>> column_;
    std::unordered_map<Node, std::uint32_t> laid_out_;
};

std::optional<JoinedDiagram> JoinedDiagram::of(const TableDiagrams& tables,
                                               std::span<const Variable> variables,
                                               std::span<const std::uint32_t> outcome_of_code,
                                               std::size_t nodes_max) {
    return Joining{tables}.joined(variables, outcome_of_code, nodes_max);
}

// ---- JoinedReading

JoinedReading::JoinedReading(const JoinedDiagram& diagram)
    : diagram_{&diagram}, classes_{diagram.all_classes_}, set_in_(classes_.size(), 1),
      found_in_(diagram.nodes()), found_(diagram.nodes()), judged_in_(diagram.nodes()),
      judged_(diagram.nodes()), node_of_(classes_.size()) {
    for (const auto classes : classes_)
        only_.push_back(classes == 1 ? 0 : several);
}

void JoinedReading::set(std::size_t variable, ClassSet classes) {
    if (classes_[variable] == classes) return;
    classes_[variable] = classes;
    only_[variable] = std::has_single_bit(classes)
                          ? static_cast<std::uint32_t>(std::countr_zero(classes))
                          : several;
    is_set_up_to_ = std::max(is_set_up_to_, variable + 1);
}

/// What was found at a node hangs on its own variable and those behind it. A number that comes round again would take what
/// was found long ago for new.
void JoinedReading::begin_round() {
    if (is_set_up_to_ == 0) return;
    if (++round_ == 0) {
        std::ranges::fill(found_in_, 0);
        std::ranges::fill(judged_in_, 0);
        std::ranges::fill(set_in_, 0);
        round_ = 1;
    }
    std::fill_n(set_in_.begin(), is_set_up_to_, round_);
    is_set_up_to_ = 0;
    is_walked_ = false;
}

OutcomeSet JoinedReading::outcomes() {
    begin_round();
    return from(0);
}

OutcomeSet JoinedReading::from(std::uint32_t at) {

    const auto* const nodes = diagram_->nodes_.data();
    const auto* const next = diagram_->next_.data();
    const auto end = static_cast<std::uint32_t>(classes_.size());
    const auto begin = way_.size();
    OutcomeSet outcomes = 0;
    for (;;) {

        const auto& node = nodes[at];
        if (node.variable == end) {
            outcomes = OutcomeSet{1} << node.first;
            break;
        }
        if (found_in_[at] >= set_in_[node.variable]) {
            outcomes = found_[at];
            break;
        }
        way_.push_back(at);
        if (const auto only = only_[node.variable]; only != several) {
            at = next[node.first + only];
            continue;
        }
        for (auto left = classes_[node.variable]; left != 0; left &= left - 1)
            outcomes |= from(next[node.first + static_cast<std::uint32_t>(std::countr_zero(left))]);
        break;
    }
    for (auto place = begin; place < way_.size(); ++place) {
        found_in_[way_[place]] = round_;
        found_[way_[place]] = outcomes;
    }
    way_.resize(begin);
    return outcomes;
}

bool JoinedReading::only(OutcomeSet outcomes) {
    if (std::exchange(judged_by_, outcomes) != outcomes) is_set_up_to_ = classes_.size();
    begin_round();
    return stays(0);
}

bool JoinedReading::stays(std::uint32_t at) {

    const auto end = static_cast<std::uint32_t>(classes_.size());
    const auto begin = way_.size();
    bool stays = true;
    for (;;) {

        const auto& node = diagram_->nodes_[at];
        if (node.variable == end) {
            stays = (judged_by_ >> node.first & 1) != 0;
            break;
        }
        if (judged_in_[at] >= set_in_[node.variable]) {
            stays = judged_[at] != 0;
            break;
        }
        way_.push_back(at);
        if (const auto only = only_[node.variable]; only != several) {
            at = diagram_->next_[node.first + only];
            continue;
        }
        for (auto left = classes_[node.variable]; left != 0 && stays; left &= left - 1)
            stays = this->stays(
                diagram_->next_[node.first + static_cast<std::uint32_t>(std::countr_zero(left))]);
        break;
    }
    for (auto place = begin; place < way_.size(); ++place) {
        judged_in_[way_[place]] = round_;
        judged_[way_[place]] = stays ? 1 : 0;
    }
    way_.resize(begin);
    return stays;
}

/// The variables that are read, and the nodes where that is one way.
void JoinedReading::walk() {
    begin_round();
    if (std::exchange(is_walked_, true)) return;
    read_.clear();
    one_way_ = true;
    come_by_.clear();
    const auto end = static_cast<std::uint32_t>(classes_.size());
    const auto walk_on = [&](auto&& self, std::uint32_t at) -> void {
        for (;;) {
            const auto& node = diagram_->nodes_[at];
            if (node.variable == end || (!one_way_ && !come_by_.insert(at).second)) return;
            node_of_[node.variable] = at;
            read_.push_back(node.variable);
            if (const auto only = only_[node.variable]; only != several) {
                at = diagram_->next_[node.first + only];
                continue;
            }
            one_way_ = false;
            for (auto open = classes_[node.variable]; open != 0; open &= open - 1)
                self(self,
                     diagram_
                         ->next_[node.first + static_cast<std::uint32_t>(std::countr_zero(open))]);
            return;
        }
    };
    walk_on(walk_on, 0);
    if (one_way_) return;
    std::ranges::sort(read_);
    read_.erase(std::ranges::unique(read_).begin(), read_.end());
}

const std::vector<std::uint32_t>& JoinedReading::variables_read() {
    walk();
    return read_;
}

OutcomeSet JoinedReading::outcomes_with(std::size_t variable, std::uint32_t one) {
    walk();
    if (!std::ranges::binary_search(read_, variable)) return outcomes();
    if (one_way_) return from(diagram_->next_[diagram_->nodes_[node_of_[variable]].first + one]);
    const auto before = classes_[variable];
    set(variable, ClassSet{1} << one);
    const auto outcomes = this->outcomes();
    set(variable, before);
    return outcomes;
}

} // namespace schakel::dmn
