#include "dmn/feel/evaluator.h"

namespace schakel::dmn {

const Value* Names::find_here(std::string_view name) const {
    if (const auto* found = values_.find(name)) return found;
    if (lent_ != nullptr) {
        if (const auto* found = lent_->find(name)) return found;
    }
    return lent_value_ != nullptr && lent_name_ == name ? lent_value_ : nullptr;
}

const Value* Names::find(std::string_view name) const {
    for (const auto* names = this; names != nullptr; names = names->outer_.get())
        if (const auto* found = names->find_here(name)) return found;
    return nullptr;
}

NamesPointer Names::with(NamesPointer outer, std::string name, Value value) {
    Context values;
    values.entries.emplace_back(std::move(name), std::move(value));
    return with(std::move(outer), std::move(values));
}

NamesPointer Names::with(NamesPointer outer, Context values) {
    auto names = std::make_shared<Names>();
    names->outer_ = std::move(outer);
    names->values_ = std::move(values);
    return names;
}

NamesPointer Names::lending(NamesPointer outer, std::string_view name, const Value& value) {
    auto names = std::make_shared<Names>();
    names->outer_ = std::move(outer);
    names->lent_name_ = name;
    names->lent_value_ = &value;
    return names;
}

NamesPointer Names::lending(NamesPointer outer, const Context& values, std::string_view name,
                            const Value* value) {
    auto names = std::make_shared<Names>();
    names->outer_ = std::move(outer);
    names->lent_ = &values;
    names->lent_name_ = name;
    names->lent_value_ = value;
    return names;
}

NamesPointer Names::kept(NamesPointer names, Interpreter& interpreter) {
    std::vector<const Names*> chain;
    std::size_t up_to = 0; // beyond it nothing is lent, and the chain stays as it is
    for (const auto* at = names.get(); at != nullptr; at = at->outer_.get()) {
        chain.push_back(at);
        if (at->lent_ != nullptr || at->lent_value_ != nullptr) up_to = chain.size();
    }
    if (up_to == 0) return names;
    auto copied = chain[up_to - 1]->outer_;
    for (auto at = up_to; at-- > 0;) {
        std::uint64_t weight = 0;
        const auto weigh = [&](const Context& context) {
            for (const auto& [name, value] : context.entries)
                weight += weight_of(value);
        };
        weigh(chain[at]->values_);
        if (const auto* lent = chain[at]->lent_) weigh(*lent);
        if (const auto* lent = chain[at]->lent_value_) weight += weight_of(*lent);
        if (!interpreter.make(weight)) return nullptr;
        // In the order in which find() looks for them.
        Context values = chain[at]->values_;
        if (const auto* lent = chain[at]->lent_)
            values.entries.insert(values.entries.end(), lent->entries.begin(), lent->entries.end());
        if (const auto* lent = chain[at]->lent_value_)
            values.entries.emplace_back(chain[at]->lent_name_, *lent);
        copied = with(std::move(copied), std::move(values));
    }
    return copied;
}

} // namespace schakel::dmn
