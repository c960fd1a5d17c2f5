#include "dmn/diagram_reading.h"

#include <algorithm>
#include <bit>

namespace schakel::dmn {

using Node = TableDiagrams::Node;

DiagramReading::DiagramReading(const TableDiagrams& diagrams)
    : diagrams_{&diagrams}, answers_(diagrams.tables().size()),
      answers_tried_(diagrams.tables().size()), parts_(diagrams.tables().size()),
      classes_apart_(diagrams.reads().size()), read_in_walk_(diagrams.reads().size()) {
    for (const auto& read : diagrams.reads())
        columns_.push_back(read.classes);
    for (const auto& table : diagrams.tables()) {
        come_by_.emplace_back(table.nodes.size());
        come_by_with_.push_back({std::vector<std::uint64_t>(table.nodes.size()), {}});
    }
}

std::optional<DiagramReading::Setting> DiagramReading::setting(const TableDiagrams& diagrams,
                                                               const PreparedValue& prepared) {
    Setting made;
    for (const auto& [source, classes] : prepared.classes) {
        const auto place = diagrams.place_of(source);
        if (!place) continue;
        const auto& read = diagrams.reads()[*place];
        ClassSet set = 0;
        for (const auto one : classes)
            set |= ClassSet{1} << one;
        if (set == 0 || (set & read.refused) != 0) return std::nullopt;
        made.columns.push_back({*place, set});
    }
    return made;
}

void DiagramReading::set(const Setting& setting) {
    for (const auto& [read, classes] : setting.columns) {
        if (columns_[read] == classes) continue;
        columns_[read] = classes;
        answered_ &= ~diagrams_->reads()[read].changes;
    }
}

const NumberSet& DiagramReading::answer() { return answer_of(last()).codes; }

std::vector<InputIndex> DiagramReading::inputs_read() {
    std::vector<InputIndex> inputs;
    answer_of(last()).read.for_each([&](std::uint32_t read) {
        const auto input = diagrams_->reads()[read].input;
        if (std::ranges::find(inputs, input) == inputs.end()) inputs.push_back(input);
    });
    return inputs;
}

void DiagramReading::try_out(const Setting& setting) {
    for (const auto& [read, classes] : setting.columns) {
        if (columns_[read] == classes) continue;
        before_.push_back({read, columns_[read]});
        columns_[read] = classes;
        tried_.insert(read);
        changed_ |= diagrams_->reads()[read].changes;
    }
}

void DiagramReading::keep_tried() {
    for (auto left = answered_ & changed_ & ~answered_tried_; left != 0; left &= left - 1) {
        const auto table = static_cast<std::size_t>(std::countr_zero(left));
        if (answers_[table].read.meets(tried_)) answered_ &= ~(std::uint64_t{1} << table);
    }
    for (auto left = answered_tried_; left != 0; left &= left - 1) {
        const auto table = static_cast<std::size_t>(std::countr_zero(left));
        answers_[table] = answers_tried_[table];
    }
    answered_ |= answered_tried_;
    before_.clear();
    tried_ = {};
    changed_ = answered_tried_ = 0;
}

void DiagramReading::leave_tried() {
    for (const auto& [read, classes] : before_)
        columns_[read] = classes;
    before_.clear();
    tried_ = {};
    changed_ = answered_tried_ = 0;
}

void DiagramReading::answers_with(std::span<const Setting* const> settings,
                                  std::span<NumberSet> answers) {
    settings_ = settings;
    all_settings_ = ~std::uint64_t{0} >> (settings_max - settings.size());
    parts_known_ = 0;
    classes_known_ = {};
    tried_ = {};
    changed_ = 0;
    for (const auto* setting : settings)
        for (const auto& [read, classes] : setting->columns) {
            if (columns_[read] == classes) continue;
            tried_.insert(read);
            changed_ |= diagrams_->reads()[read].changes;
        }
    for (const auto& [of, code] : parts_of(last()))
        for (auto left = of; left != 0; left &= left - 1)
            answers[static_cast<std::size_t>(std::countr_zero(left))].insert(code);
    tried_ = {};
    changed_ = 0;
}

void DiagramReading::add(Parts& parts, std::uint64_t settings, std::uint32_t leads_to) {
    const auto known = std::ranges::find(parts, leads_to, &Part::leads_to);
    if (known == parts.end())
        parts.push_back({settings, leads_to});
    else
        known->settings |= settings;
}

bool DiagramReading::is_alike(std::uint32_t table) const {
    const auto bit = std::uint64_t{1} << table;
    return (changed_ & bit) == 0 || ((answered_ & bit) != 0 && !answers_[table].read.meets(tried_));
}

const DiagramReading::Parts& DiagramReading::parts_of(std::uint32_t table) {
    auto& parts = parts_[table];
    const auto bit = std::uint64_t{1} << table;
    if ((parts_known_ & bit) != 0) return parts;
    parts.clear();
    const auto& nodes = diagrams_->tables()[table].nodes;
    walk_apart(table, static_cast<std::uint32_t>(nodes.size() - 1), all_settings_, parts);
    auto& [settings, touched] = come_by_with_[table];
    for (const auto node : touched)
        settings[node] = 0;
    touched.clear();
    parts_known_ |= bit;
    return parts;
}

void DiagramReading::walk_apart(std::uint32_t index, std::uint32_t at, std::uint64_t settings,
                                Parts& codes) {
    const auto& table = diagrams_->tables()[index];
    auto& come_by = come_by_with_[index];
    for (;;) {
        auto& before = come_by.settings[at];
        settings &= ~before;
        if (settings == 0) return;
        if (before == 0) come_by.nodes.push_back(at);
        before |= settings;
        const auto& node = table.nodes[at];
        if (node.read == Node::end) return add(codes, settings, node.first);
        const auto* next = table.next.data() + node.first;
        if (const auto set = alike_classes(node.read); set != 0 && (set & (set - 1)) == 0) {
            at = next[std::countr_zero(set)];
            continue;
        }
        const auto& parts = classes_apart(node.read);
        if (parts.size() == 1) {
            at = next[parts.front().leads_to];
            continue;
        }
        for (const auto& [of, one] : parts)
            walk_apart(index, next[one], settings & of, codes);
        return;
    }
}

/// None when it differs.
ClassSet DiagramReading::alike_classes(std::uint32_t place) {
    const auto& read = diagrams_->reads()[place];
    if (read.table == TableDiagrams::Read::of_input)
        return tried_.contains(place) ? 0 : columns_[place];
    if (!is_alike(read.table)) return 0;
    return classes_of(read, answer_of(read.table));
}

const DiagramReading::Parts& DiagramReading::classes_apart(std::uint32_t place) {
    auto& parts = classes_apart_[place];
    if (classes_known_.contains(place)) return parts;
    classes_known_.insert(place);
    parts.clear();
    const auto add_all = [&](ClassSet classes, std::uint64_t settings) {
        for (auto left = classes; left != 0; left &= left - 1)
            add(parts, settings, static_cast<std::uint32_t>(std::countr_zero(left)));
    };
    const auto& read = diagrams_->reads()[place];
    if (const auto set = alike_classes(place); set != 0) {
        add_all(set, all_settings_);
    } else if (read.table == TableDiagrams::Read::of_input) {
        auto as_it_is = all_settings_;
        for (std::size_t one = 0; one < settings_.size(); ++one)
            for (const auto& column : settings_[one]->columns)
                if (column.read == place && column.classes != columns_[place]) {
                    add_all(column.classes, std::uint64_t{1} << one);
                    as_it_is &= ~(std::uint64_t{1} << one);
                }
        if (as_it_is != 0) add_all(columns_[place], as_it_is);
    } else {
        for (const auto& [of, code] : parts_of(read.table))
            add_all(read.classes_of_code[code], of);
    }
    return parts;
}

/// An answer stays as long as nothing that was read for it is tried otherwise.
const DiagramReading::Answer& DiagramReading::answer_of(std::uint32_t table) {
    const auto bit = std::uint64_t{1} << table;
    if ((answered_ & bit) != 0 && ((changed_ & bit) == 0 || !answers_[table].read.meets(tried_)))
        return answers_[table];
    const bool tried = (changed_ & bit) != 0;
    auto& answer = (tried ? answers_tried_ : answers_)[table];
    auto& answered = tried ? answered_tried_ : answered_;
    if ((answered & bit) == 0) {
        walk(table, answer);
        answered |= bit;
    }
    return answer;
}

ClassSet DiagramReading::classes(std::uint32_t place, Answer& answer) {
    const auto& read = diagrams_->reads()[place];
    if (read.table == TableDiagrams::Read::of_input) {
        answer.read.insert(place);
        return columns_[place];
    }
    const auto& below = answer_of(read.table);
    answer.read.insert(below.read);
    return classes_of(read, below);
}

ClassSet DiagramReading::classes_of(const TableDiagrams::Read& read, const Answer& answer) {
    if (answer.only != several) return read.classes_of_code[answer.only];
    ClassSet all = 0;
    answer.codes.for_each([&](std::uint32_t code) { all |= read.classes_of_code[code]; });
    return all;
}

void DiagramReading::walk(std::uint32_t index, Answer& answer) {
    const auto& table = diagrams_->tables()[index];
    answer.codes = answer.read = {};
    const auto* const nodes = table.nodes.data();
    auto at = static_cast<std::uint32_t>(table.nodes.size() - 1);
    while (nodes[at].read != Node::end) {
        const auto set = classes(nodes[at].read, answer);
        if ((set & (set - 1)) != 0) return walk_all(index, at, answer);
        at = table.next[nodes[at].first + static_cast<std::uint32_t>(std::countr_zero(set))];
    }
    answer.only = nodes[at].first;
    answer.codes.insert(answer.only);
}

/// Every node that can be come by from there on.
void DiagramReading::walk_all(std::uint32_t index, std::uint32_t from, Answer& answer) {
    const auto& table = diagrams_->tables()[index];
    auto& come_by = come_by_[index];
    const auto number = ++walk_number_;
    std::uint32_t ends = 0;
    const auto visit = [&](auto&& self, std::uint32_t at) -> void {
        if (std::exchange(come_by[at], number) == number) return;
        const auto& node = table.nodes[at];
        if (node.read == Node::end) {
            ++ends;
            answer.only = node.first;
            return answer.codes.insert(answer.only);
        }
        auto& column = read_in_walk_[node.read];
        if (column.walk != number) column = {number, classes(node.read, answer)};
        for (auto left = column.classes; left != 0; left &= left - 1)
            self(self, table.next[node.first + static_cast<std::uint32_t>(std::countr_zero(left))]);
    };
    visit(visit, from);
    if (ends > 1) answer.only = several;
}

} // namespace schakel::dmn
