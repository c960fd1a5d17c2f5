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
constexpr std::size_t slots_at_first = 4096;

/// Case by case, one diagram out of several: the one that a further diagram chooses by its code.
class Choosing {
public:
    explicit Choosing(Diagrams& diagrams) : diagrams_{diagrams} {}

    /// The codes of `which` are places among the others, below 64.
    [[nodiscard]] Node chosen(Node which, std::span<const Node> others) {
        const auto from = stack_.size();
        stack_.push_back(which);
        for (auto left = codes(which); left != 0; left &= left - 1)
            stack_.push_back(others[static_cast<std::size_t>(std::countr_zero(left))]);
        const auto made = at(from);
        stack_.resize(from);
        return made;
    }

private:
    /// Where the nodes of what was chosen before stand among `keys_`, and what that made.
    struct Slot {
        std::uint32_t from = 0, size = 0;
        Node made = 0;
    };

    /// What stands on the stack from there on: which, and of the others those that it can choose.
    Node at(std::size_t from) {
        const auto to = stack_.size();
        const auto which = stack_[from];
        const auto first = stack_[from + 1];
        auto variable = diagrams_.variable(which);
        bool all_alike = true;
        for (auto place = from + 1; place < to; ++place) {
            all_alike = all_alike && stack_[place] == first;
            variable = std::min(variable, diagrams_.variable(stack_[place]));
        }
        if (all_alike || diagrams_.full()) return first;
        if (const auto& known = slots_[slot_of({stack_.data() + from, to - from})]; known.size != 0)
            return known.made;
        // The children come behind, each made of what stands behind them.
        const auto codes = this->codes(which);
        const auto count = diagrams_.size(variable);
        stack_.resize(to + count);
        for (std::uint32_t value = 0; value < count; ++value) {
            const auto below = [&](Node node) {
                return diagrams_.variable(node) == variable ? diagrams_.child(node, value) : node;
            };
            stack_.push_back(below(which));
            const auto left = this->codes(stack_.back());
            auto place = from;
            for (auto all = codes; all != 0; all &= all - 1) {
                ++place;
                if ((left & all & -all) != 0) stack_.push_back(below(stack_[place]));
            }
            const auto made = at(to + count);
            stack_[to + value] = made;
            stack_.resize(to + count);
        }
        const auto made = diagrams_.node(variable, {stack_.data() + to, count});
        stack_.resize(to);
        remember({stack_.data() + from, to - from}, made);
        return made;
    }
    /// Where it stands, or may stand.
    [[nodiscard]] std::size_t slot_of(std::span<const Node> key) const {
        std::uint64_t hash = key.size();
        for (const auto node : key)
            hash = std::rotl((hash ^ node) * 0x9e3779b97f4a7c15, 29); // 2^64 over the golden ratio
        const auto mask = slots_.size() - 1;
        auto slot = static_cast<std::size_t>(hash >> 16) & mask;
        while (slots_[slot].size != 0 &&
               !std::ranges::equal(std::span{keys_}.subspan(slots_[slot].from, slots_[slot].size),
                                   key))
            slot = (slot + 1) & mask;
        return slot;
    }
    void remember(std::span<const Node> key, Node made) {
        if (2 * (remembered_ + 1) > slots_.size()) grow();
        ++remembered_;
        slots_[slot_of(key)] = {static_cast<std::uint32_t>(keys_.size()),
                                static_cast<std::uint32_t>(key.size()), made};
        keys_.insert(keys_.end(), key.begin(), key.end());
    }
    void grow() {
        const auto before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 4));
        for (const auto& slot : before)
            if (slot.size != 0)
                slots_[slot_of(std::span{keys_}.subspan(slot.from, slot.size))] = slot;
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
    std::vector<Node> keys_;
    /// A power of two of them, at most half of which are taken.
    std::vector<Slot> slots_ = std::vector<Slot>(slots_at_first);
    std::size_t remembered_ = 0;
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
        static_assert(Diagrams::variables_max <= JoinedDiagram::end);
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
        const auto [known, is_new] =
            laid_out_.emplace(node, static_cast<std::uint32_t>(made_.cells_.size()));
        const auto cell = known->second;
        if (!is_new) return cell;
        const auto number = static_cast<std::uint32_t>(made_.nodes_++);
        const auto variable = diagrams.is_end(node) ? JoinedDiagram::end : diagrams.variable(node);
        made_.cells_.push_back(number << JoinedDiagram::variable_bits | variable);
        if (diagrams.is_end(node)) {
            made_.cells_.push_back(diagrams.code(node));
            return cell;
        }
        const auto count = diagrams.size(variable);
        made_.cells_.resize(made_.cells_.size() + count);
        for (std::uint32_t value = 0; value < count; ++value) {
            const auto next = lay_out(diagrams, diagrams.child(node, value));
            made_.cells_[cell + 1 + value] = next;
        }
        return cell;
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
      found_in_(diagram.nodes()), found_(diagram.nodes()), judged_(diagram.nodes()),
      cell_of_(classes_.size()) {
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
    if (++round_ > rounds_max) {
        std::ranges::fill(found_in_, 0);
        std::ranges::fill(judged_, 0);
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

OutcomeSet JoinedReading::from(std::uint32_t cell) {
    const auto begin = way_.size();
    OutcomeSet outcomes = 0;
    for (;;) {
        const auto variable = diagram_->variable_at(cell);
        if (variable == JoinedDiagram::end) {
            outcomes = OutcomeSet{1} << diagram_->behind(cell, 0);
            break;
        }
        const auto number = diagram_->number_at(cell);
        if (found_in_[number] >= set_in_[variable]) {
            outcomes = found_[number];
            break;
        }
        way_.push_back(number);
        if (const auto only = only_[variable]; only != several) {
            cell = diagram_->behind(cell, only);
            continue;
        }
        for (auto left = classes_[variable]; left != 0; left &= left - 1)
            outcomes |=
                from(diagram_->behind(cell, static_cast<std::uint32_t>(std::countr_zero(left))));
        break;
    }
    for (; way_.size() > begin; way_.pop_back()) {
        found_in_[way_.back()] = round_;
        found_[way_.back()] = outcomes;
    }
    return outcomes;
}

bool JoinedReading::only(OutcomeSet outcomes) {
    if (std::exchange(judged_by_, outcomes) != outcomes) is_set_up_to_ = classes_.size();
    begin_round();
    return stays(0);
}

/// What was found is noted where a walk begins: most walks begin where another did.
bool JoinedReading::stays(std::uint32_t cell) {
    auto variable = diagram_->variable_at(cell);
    if (variable == JoinedDiagram::end) return (judged_by_ >> diagram_->behind(cell, 0) & 1) != 0;
    auto& judged = judged_[diagram_->number_at(cell)];
    if (judged / 2 >= set_in_[variable]) return judged % 2 != 0;
    while (variable != JoinedDiagram::end && only_[variable] != several) {
        cell = diagram_->behind(cell, only_[variable]);
        variable = diagram_->variable_at(cell);
    }
    bool stays = true;
    if (variable == JoinedDiagram::end)
        stays = (judged_by_ >> diagram_->behind(cell, 0) & 1) != 0;
    else
        for (auto left = classes_[variable]; left != 0 && stays; left &= left - 1)
            stays = this->stays(
                diagram_->behind(cell, static_cast<std::uint32_t>(std::countr_zero(left))));
    judged = round_ * 2 + (stays ? 1 : 0);
    return stays;
}

/// The variables that are read, and the nodes where that is one way.
void JoinedReading::walk() {
    begin_round();
    if (std::exchange(is_walked_, true)) return;
    read_.clear();
    one_way_ = true;
    come_by_.clear();
    const auto walk_on = [&](auto&& self, std::uint32_t cell) -> void {
        for (;;) {
            const auto variable = diagram_->variable_at(cell);
            if (variable == JoinedDiagram::end || (!one_way_ && !come_by_.insert(cell).second))
                return;
            cell_of_[variable] = cell;
            read_.push_back(variable);
            if (const auto only = only_[variable]; only != several) {
                cell = diagram_->behind(cell, only);
                continue;
            }
            one_way_ = false;
            for (auto left = classes_[variable]; left != 0; left &= left - 1)
                self(self,
                     diagram_->behind(cell, static_cast<std::uint32_t>(std::countr_zero(left))));
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
    if (one_way_) return from(diagram_->behind(cell_of_[variable], one));
    const auto before = classes_[variable];
    set(variable, ClassSet{1} << one);
    const auto outcomes = this->outcomes();
    set(variable, before);
    return outcomes;
}

} // namespace schakel::dmn
