#include "dmn/proof/term.h"

#include "dmn/feel/interpreter.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace schakel::dmn::proof {
namespace {

/// Values with the formula of when, each once.
class Collected {
public:
    explicit Collected(FormulaStore& store) : store_{store} {}

    void add(Value value, Formula when) {
        if (when == never) return;
        auto text = to_text(value);
        const auto [found, is_new] = places_.emplace(std::move(text), term.alternatives.size());
        if (is_new)
            term.alternatives.push_back({std::move(value), when});
        else
            term.alternatives[found->second].when =
                store_.either(term.alternatives[found->second].when, when);
    }
    [[nodiscard]] bool too_many() const { return term.alternatives.size() > term_values_max; }

    Term term;

private:
    FormulaStore& store_;
    /// By their text in the language, which tells all of them apart.
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace

Formula Terms::where(const Term& term, const std::function<bool(std::size_t)>& keep,
                     bool keep_lists) {
    std::vector<bool> kept(term.alternatives.size());
    for (std::size_t at = 0; at < kept.size(); ++at)
        kept[at] = keep(at);
    if (term.variable) return store_.one_of(*term.variable, kept);
    // Exactly one of all holds, so that the shorter half says as much.
    const auto count = static_cast<std::size_t>(std::ranges::count(kept, true));
    const bool has_lists = term.listed != never;
    const bool by_rest = count * 2 > kept.size() || (count == kept.size() && keep_lists);
    Formula found = has_lists && keep_lists != by_rest ? term.listed : never;
    for (std::size_t at = 0; at < kept.size(); ++at)
        if (kept[at] != by_rest) found = store_.either(found, term.alternatives[at].when);
    return by_rest ? !found : found;
}

Truth Terms::contains(const Term& list, const Value& member) {
    const auto is_member = [&](const Value& value) { return equal(value, member).value_or(false); };
    const auto holds = [&](std::size_t at) {
        const auto& value = list.alternatives[at].value;
        // One value counts as a list of one.
        return value.list() ? std::ranges::any_of(*value.list(), is_member)
                            : !value.is_null() && is_member(value);
    };
    Truth truth;
    truth.yes = where(list, holds);
    truth.no = where(
        list, [&](std::size_t at) { return !list.alternatives[at].value.is_null() && !holds(at); });
    if (list.listed == never) return truth;
    Formula held = never;
    for (const auto& item : list.items)
        if (is_member(item.value)) held = store_.either(held, item.when);
    truth.yes = store_.either(truth.yes, store_.both(list.listed, held));
    truth.no = store_.either(truth.no, store_.both(list.listed, !held));
    return truth;
}

std::optional<Term> Terms::count(const Term& list) {
    Collected found{store_};
    for (const auto& alternative : list.alternatives) {
        const auto* items = alternative.value.list();
        const auto size = items ? static_cast<std::int64_t>(items->size()) : 1;
        found.add(alternative.value.is_null() ? Value{} : Value{Number{size}}, alternative.when);
    }
    if (list.listed == never) return std::move(found.term);
    const auto one_more = [](const Value& so_far, const Value&) {
        return calculate(Arithmetic::add, so_far, Value{Number{1}});
    };
    const auto counts = folded(list.items, Value{Number{0}}, one_more);
    if (!counts) return std::nullopt;
    for (const auto& alternative : counts->alternatives)
        found.add(alternative.value, store_.both(list.listed, alternative.when));
    return std::move(found.term);
}

Formula Terms::is_list(const Term& term, const List& list) {
    auto found = where(term, [&](std::size_t at) {
        const auto* items = term.alternatives[at].value.list();
        return items != nullptr && equal(Value{*items}, Value{list}).value_or(false);
    });
    if (term.listed == never) return found;
    // How much of the list the items so far have made.
    std::vector<Formula> made(list.size() + 1, never);
    made.front() = always;
    for (const auto& item : term.items) {
        for (auto at = list.size() + 1; at-- > 0;) {
            auto next = store_.both(made[at], !item.when);
            if (at > 0 && equal(list[at - 1], item.value).value_or(false))
                next = store_.either(next, store_.both(made[at - 1], item.when));
            made[at] = next;
        }
    }
    return store_.either(found, store_.both(term.listed, made.back()));
}

std::optional<Term> Terms::without_items(const Term& term) {
    if (term.listed == never) return term;
    const auto longer = [](const Value& list, const Value& item) {
        auto items = *list.list();
        items.push_back(item);
        return Value{std::move(items)};
    };
    const auto lists = folded(term.items, Value{List{}}, longer);
    if (!lists) return std::nullopt;
    Collected found{store_};
    for (const auto& alternative : term.alternatives)
        found.add(alternative.value, alternative.when);
    for (const auto& alternative : lists->alternatives)
        found.add(alternative.value, store_.both(term.listed, alternative.when));
    if (found.too_many()) return std::nullopt;
    return std::move(found.term);
}

std::optional<Term>
Terms::mapped(const std::vector<const Term*>& terms,
              const std::function<Value(const std::vector<const Value*>&)>& work) {
    if (terms.size() == 1 && terms.front()->variable) {
        // One variable: the cases of each value at once.
        const auto& term = *terms.front();
        std::map<std::string, std::pair<Value, std::vector<bool>>> cases;
        for (std::size_t at = 0; at < term.alternatives.size(); ++at) {
            auto value = work({&term.alternatives[at].value});
            auto& [kept, which] = cases[to_text(value)];
            kept = std::move(value);
            which.resize(term.alternatives.size());
            which[at] = true;
        }
        Term made;
        for (auto& [text, found] : cases)
            made.alternatives.push_back(
                {std::move(found.first), store_.one_of(*term.variable, found.second)});
        return made;
    }
    std::size_t combinations = 1;
    for (const auto* term : terms) {
        combinations *= term->alternatives.size();
        if (combinations > term_values_max * 16) return std::nullopt;
    }
    Collected found{store_};
    std::vector<const Value*> values;
    const auto go = [&](const auto& self, Formula when) -> void {
        if (when == never) return;
        if (values.size() == terms.size()) return found.add(work(values), when);
        for (const auto& alternative : terms[values.size()]->alternatives) {
            const auto next = store_.both(when, alternative.when);
            values.push_back(&alternative.value);
            self(self, next);
            values.pop_back();
        }
    };
    go(go, always);
    if (found.too_many()) return std::nullopt;
    return std::move(found.term);
}

std::optional<Term> Terms::folded(const std::vector<Alternative>& items, Value start,
                                  const std::function<Value(const Value&, const Value&)>& work) {
    Term state = Term::constant(std::move(start));
    for (const auto& item : items) {
        Collected next{store_};
        for (const auto& [value, when] : state.alternatives) {
            next.add(value, store_.both(when, !item.when));
            next.add(work(value, item.value), store_.both(when, item.when));
        }
        if (next.too_many()) return std::nullopt;
        state = std::move(next.term);
    }
    return state;
}

Truth Terms::truth_of(const Term& term) {
    const auto is = [&](bool wanted) {
        return where(term, [&](std::size_t at) {
            const auto* truth = term.alternatives[at].value.boolean();
            return truth != nullptr && *truth == wanted;
        });
    };
    return {is(true), is(false)};
}

Term Terms::term_of(const Truth& truth) {
    Collected found{store_};
    found.add(Value{true}, truth.yes);
    found.add(Value{false}, truth.no);
    found.add(Value{}, store_.both(!truth.yes, !truth.no));
    return std::move(found.term);
}

Truth Terms::both(const Truth& left, const Truth& right) {
    return {store_.both(left.yes, right.yes), store_.either(left.no, right.no)};
}
Truth Terms::either(const Truth& left, const Truth& right) {
    return {store_.either(left.yes, right.yes), store_.both(left.no, right.no)};
}

} // namespace schakel::dmn::proof
