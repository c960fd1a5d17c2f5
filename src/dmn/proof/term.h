// A value that depends on the case: which values it can have, each with the formula of when it has
// it.
#pragma once

#include "dmn/feel/value.h"
#include "dmn/proof/formula.h"

#include <functional>
#include <optional>
#include <utility>

namespace schakel::dmn::proof {

/// So many values a term may have, and so many lists may come of its items.
inline constexpr std::size_t term_values_max = 4'096;

struct Alternative {
    Value value;
    Formula when;
};

struct Term {
    /// Exactly one holds in each case in which `listed` does not.
    std::vector<Alternative> alternatives;
    /// They are the cases of this variable, in their order.
    std::optional<VariableIndex> variable;
    /// In these cases it is the list of those items that are held, in their order.
    Formula listed = never;
    std::vector<Alternative> items;

    [[nodiscard]] static Term constant(Value value) {
        return {{{std::move(value), always}}, {}, never, {}};
    }
};

/// True or false, or neither of both when there is no answer.
struct Truth {
    Formula yes = never, no = never;
    [[nodiscard]] static Truth of(Formula formula) { return {formula, !formula}; }
};

/// What is made of terms. Everything that has more than term_values_max values comes to nullopt.
class Terms {
public:
    explicit Terms(FormulaStore& store) : store_{store} {}

    /// When the value is one of those for which `keep` holds; for lists of items with `keep_lists`.
    [[nodiscard]] Formula where(const Term& term, const std::function<bool(std::size_t)>& keep,
                                bool keep_lists = false);
    /// `list contains`.
    [[nodiscard]] Truth contains(const Term& list, const Value& member);
    [[nodiscard]] std::optional<Term> count(const Term& list);
    /// When it is the list, item by item.
    [[nodiscard]] Formula is_list(const Term& term, const List& list);
    /// The same without items: each list that they can make is a value.
    [[nodiscard]] std::optional<Term> without_items(const Term& term);
    /// Each value turned into another.
    [[nodiscard]] std::optional<Term>
    mapped(const std::vector<const Term*>& terms,
           const std::function<Value(const std::vector<const Value*>&)>& work);
    /// One that begins somewhere and becomes another with each item that is held.
    [[nodiscard]] std::optional<Term>
    folded(const std::vector<Alternative>& items, Value start,
           const std::function<Value(const Value&, const Value&)>& work);
    /// As a truth: what is no truth has no answer.
    [[nodiscard]] Truth truth_of(const Term& term);
    [[nodiscard]] Term term_of(const Truth& truth);

    // Of truths, as the language has it: what is not known counts where the rest does not settle it.
    [[nodiscard]] Truth both(const Truth& left, const Truth& right);
    [[nodiscard]] Truth either(const Truth& left, const Truth& right);
    [[nodiscard]] static Truth opposite(const Truth& truth) { return {truth.no, truth.yes}; }

    [[nodiscard]] FormulaStore& store() { return store_; }

private:
    FormulaStore& store_;
};

} // namespace schakel::dmn::proof
