#include "dmn/remembered_reasons.h"

namespace schakel::dmn {

RememberedReasons::RememberedReasons(const Program& program, const TableAsking& table,
                                     DecisionIndex decision)
    : table_{&table}, evaluation_{program}, decision_{decision}, classes_(table.inputs().size()) {
    std::size_t combinations = 1;
    for (std::size_t c = 0; c < classes_.size() && combinations <= places_max; ++c)
        combinations *= table.classes(c);
    if (combinations <= places_max) places_.resize(combinations);
}

const Reasons* RememberedReasons::ask(std::span<const Fact> facts) {
    std::size_t combination = 0;
    for (std::size_t c = 0; c < classes_.size(); ++c) {
        classes_[c] = table_->class_of(c, facts[c]);
        if (classes_[c] == TableAsking::refused_class) return nullptr;
        combination = combination * table_->classes(c) + classes_[c];
    }
    if (kept_.size() >= kept_max) {
        kept_.clear();
        found_.clear();
        std::fill(places_.begin(), places_.end(), 0U);
    }
    auto* place = places_.empty() ? nullptr : &places_[combination];
    if (place == nullptr) {
        std::string key(classes_.size() * sizeof(ClassIndex), '\0');
        std::memcpy(key.data(), classes_.data(), key.size());
        place = &found_[std::move(key)];
    }
    if (*place == 0) {
        kept_.push_back(work_out());
        *place = static_cast<std::uint32_t>(kept_.size());
    }
    return &kept_[*place - 1];
}

Reasons RememberedReasons::work_out() {
    for (std::size_t c = 0; c < classes_.size(); ++c)
        evaluation_.set(table_->inputs()[c],
                        Possible::known(table_->representative(c, classes_[c])));
    auto worked_out = reasons(evaluation_, decision_);
    // What is kept is for every fact of these classes.
    for (auto& fact : worked_out.facts)
        fact.value = Possible::unknown();
    for (auto& miss : worked_out.near_misses.found)
        for (auto& change : miss.changes)
            change.from = Value{};
    return worked_out;
}

} // namespace schakel::dmn
