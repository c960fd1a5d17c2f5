#include "dmn/table_reading.h"

#include "dmn/table_answers.h"

#include <algorithm>
#include <bit>

namespace schakel::dmn {
namespace {

using Word = RuleSets::Word;

constexpr std::size_t slots_at_first = 64;
constexpr std::size_t word_bits = 64;

bool one_is_enough(HitPolicy policy) {
    return policy == HitPolicy::first || policy == HitPolicy::priority;
}

/// The place of the first rule from this one on; the number of places when there is none.
std::size_t next_place(std::span<const Word> set, std::size_t from) {
    for (auto i = from / word_bits; i < set.size(); ++i) {
        const auto word = i == from / word_bits ? set[i] & ~Word{0} << from % word_bits : set[i];
        if (word != 0) return i * word_bits + static_cast<std::size_t>(std::countr_zero(word));
    }
    return set.size() * word_bits;
}

/// Whether rules contradict each other where one may hold, or where all have to answer alike.
bool contradict(const CompiledDecision& compiled, std::span<const Hit> hits) {
    if (compiled.table.hit_policy == HitPolicy::unique) return hits.size() > 1;
    if (compiled.table.hit_policy != HitPolicy::any) return false;
    return std::ranges::any_of(hits, [&](const Hit& hit) {
        return compiled.alike_answers[hit.rule] != compiled.alike_answers[hits.front().rule];
    });
}

/// Rule by rule: what may hold in some column and what holds in all. Exact where all rules count.
void read_by_column(const CompiledDecision& compiled, const Bits& holding,
                    const std::vector<ColumnView>& open, Outcome& outcome) {
    auto possible = holding;
    auto certain = holding;
    for (const auto& view : open) {
        Bits any{compiled.table.rules.size()};
        for (const auto c : *view.classes) {
            any |= view.column->rules_of_class[c];
            certain &= view.column->rules_of_class[c];
        }
        possible &= any;
    }
    const auto& table = compiled.table;
    outcome.perhaps_none = true;
    for (std::size_t place = 0; place < compiled.order.size(); ++place) {
        if (!possible.contains(place)) continue;
        outcome.hits.push_back({compiled.order[place], certain.contains(place)});
        if (!outcome.hits.back().certain) continue;
        outcome.perhaps_none = false;
        if (one_is_enough(table.hit_policy)) break;
    }
    outcome.conflict = contradict(compiled, outcome.hits);
    if (table.aggregates()) outcome.value = std::make_shared<Possible>(Possible::unknown());
    // A rule that holds for certain does not answer when another may come before it.
    if (!table.gathers() && outcome.hits.size() > 1)
        for (auto& hit : outcome.hits)
            hit.certain = false;
}

} // namespace

bool Outcome::decided() const {
    if (conflict || refused) return false;
    if (value) return value->is_known();
    if (hits.empty()) return true;
    return !perhaps_none &&
           std::all_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.certain; });
}

// ---- RuleSets

void RuleSets::begin(std::size_t words) {
    words_ = words;
    size_ = 0;
    sets_.clear();
    slots_.assign(slots_at_first, 0);
}

std::size_t RuleSets::slot_of(const Word* set) const {
    constexpr Word odd = 0x9e3779b97f4a7c15; // 2^64 over the golden ratio
    Word hash = 0;
    for (std::size_t i = 0; i < words_; ++i)
        hash = (std::rotl(hash, 23) ^ set[i]) * odd;
    const auto* const slots = slots_.data();
    const auto mask = slots_.size() - 1;
    auto slot = static_cast<std::size_t>(hash >> 32) & mask;
    const auto is_other = [&](std::uint32_t place) {
        const auto* const kept = this->set(place - 1);
        for (std::size_t i = 0; i < words_; ++i)
            if (kept[i] != set[i]) return true;
        return false;
    };
    while (slots[slot] != 0 && is_other(slots[slot]))
        slot = (slot + 1) & mask;
    return slot;
}

void RuleSets::add(const Word* set) {
    const auto slot = slot_of(set);
    if (slots_[slot] != 0) return;
    sets_.insert(sets_.end(), set, set + words_);
    slots_[slot] = static_cast<std::uint32_t>(++size_);
    if (size_ * 2 > slots_.size()) grow();
}

void RuleSets::grow() {
    slots_.assign(slots_.size() * 4, 0);
    for (std::size_t at = 0; at < size_; ++at)
        slots_[slot_of(set(at))] = static_cast<std::uint32_t>(at + 1);
}

// ---- TableReader

void TableReader::read_known(const CompiledDecision& compiled, std::span<const Word> set,
                             Outcome& outcome) {
    outcome.hits.clear();
    outcome.value = nullptr;
    const auto& table = compiled.table;
    const bool one = one_is_enough(table.hit_policy);
    for (auto place = next_place(set, 0); place < compiled.order.size();
         place = next_place(set, place + 1)) {
        outcome.hits.push_back({compiled.order[place], true});
        if (one) break;
    }
    outcome.perhaps_none = outcome.hits.empty();
    outcome.conflict = contradict(compiled, outcome.hits);
    if (outcome.conflict) outcome.hits.clear();
    if (!table.aggregates()) return;
    std::vector<std::uint32_t> rules;
    for (const auto& hit : outcome.hits)
        rules.push_back(hit.rule);
    outcome.value =
        std::make_shared<Possible>(Possible::known(gathered(table, rules, Operand::whole)));
}

void TableReader::read(const CompiledDecision& compiled, const Bits& holding,
                       const std::vector<ColumnView>& open, Outcome& outcome) {
    outcome.hits.clear();
    outcome.conflict = false;
    outcome.value = nullptr;
    if (open.empty()) return read_known(compiled, holding.words(), outcome);
    if (compiled.table.gathers() && !compiled.table.aggregates())
        return read_by_column(compiled, holding, open, outcome);
    if (read_combinations(compiled, holding, open, outcome)) return;
    read_by_column(compiled, holding, open, outcome);
}

/// The column that tells the earliest rule apart goes first: what is decided early drops out early.
void TableReader::arrange(const Bits& holding, const std::vector<ColumnView>& open) {
    const auto words = holding.words().size();
    possible_.assign(holding.words().begin(), holding.words().end());
    if (columns_.size() < open.size()) columns_.resize(open.size());
    for (std::size_t c = 0; c < open.size(); ++c) {
        auto& column = columns_[c];
        column.view = &open[c];
        column.certain.assign(words, ~Word{0});
        scratch_.assign(words, 0);
        for (const auto one : *open[c].classes) {
            const auto rules = open[c].column->rules_of_class[one].words();
            for (std::size_t i = 0; i < words; ++i) {
                column.certain[i] &= rules[i];
                scratch_[i] |= rules[i];
            }
        }
        for (std::size_t i = 0; i < words; ++i)
            possible_[i] &= scratch_[i];
    }
    order_.clear();
    for (std::size_t c = 0; c < open.size(); ++c) {
        for (std::size_t i = 0; i < words; ++i)
            scratch_[i] = possible_[i] & ~columns_[c].certain[i];
        // What tells no rule apart any more need not be gone through.
        const auto first = next_place(scratch_, 0);
        if (first < words * word_bits) order_.emplace_back(first, c);
    }
    std::ranges::sort(order_);
    if (certain_from_.size() <= order_.size()) certain_from_.resize(order_.size() + 1);
    certain_from_[order_.size()].assign(words, ~Word{0});
    for (auto c = order_.size(); c-- > 0;) {
        const auto& certain = columns_[order_[c].second].certain;
        certain_from_[c] = certain_from_[c + 1];
        for (std::size_t i = 0; i < words; ++i)
            certain_from_[c][i] &= certain[i];
    }
}

/// False when there are too many.
bool TableReader::read_combinations(const CompiledDecision& compiled, const Bits& holding,
                                    const std::vector<ColumnView>& open, Outcome& outcome) {
    const auto words = holding.words().size();
    compiled_ = &compiled;
    first_counts_ = one_is_enough(compiled.table.hit_policy);
    ended_.begin(words);
    times_hit_.assign(compiled.order.size(), 0);
    judged_ = 0;
    none_ = conflict_ = false;
    arrange(holding, open);
    next_.begin(words);
    scratch_ = possible_;
    go_on(scratch_.data(), 0);
    for (std::size_t c = 0; c < order_.size() && next_.size() > 0; ++c) {
        std::swap(reached_, next_);
        next_.begin(words);
        gather_masks(*columns_[order_[c].second].view);
        for (std::size_t from = 0; from < reached_.size(); ++from) {
            const auto* const set = reached_.set(from);
            for (std::size_t m = 0; m < masks_.size(); ++m) {
                const auto* const mask = masks_.set(m);
                for (std::size_t i = 0; i < words; ++i)
                    scratch_[i] = set[i] & mask[i];
                go_on(scratch_.data(), c + 1);
            }
            if (next_.size() > rule_sets_max || ended_.size() > rule_sets_max) return false;
        }
    }
    outcome.perhaps_none = none_;
    outcome.conflict = conflict_;
    for (std::size_t place = 0; place < compiled.order.size(); ++place)
        if (times_hit_[place] > 0)
            outcome.hits.push_back({compiled.order[place], times_hit_[place] == judged_});
    if (compiled.table.aggregates())
        outcome.value = std::make_shared<Possible>(Possible::one_of(aggregates()));
    return true;
}

/// What COLLECT makes of each set of rules that may hold.
std::vector<Value> TableReader::aggregates() const {
    std::vector<Value> values;
    std::vector<std::uint32_t> rules;
    for (std::size_t at = 0; at < ended_.size(); ++at) {
        const std::span set{ended_.set(at), possible_.size()};
        rules.clear();
        for (auto place = next_place(set, 0); place < compiled_->order.size();
             place = next_place(set, place + 1))
            rules.push_back(compiled_->order[place]);
        auto value = gathered(compiled_->table, rules, Operand::whole);
        if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
    }
    return values;
}

/// Classes that leave the same rules are one.
void TableReader::gather_masks(const ColumnView& view) {
    const auto words = possible_.size();
    masks_.begin(words);
    for (const auto c : *view.classes) {
        const auto of_class = view.column->rules_of_class[c].words();
        for (std::size_t i = 0; i < words; ++i)
            scratch_[i] = possible_[i] & of_class[i];
        masks_.add(scratch_.data());
    }
}

void TableReader::go_on(Word* set, std::size_t column) {
    const auto words = possible_.size();
    const auto* const certain = certain_from_[column].data();
    bool undecided = false;
    for (std::size_t i = 0; i < words; ++i) {
        if (const auto holds = set[i] & certain[i]; first_counts_ && holds != 0) {
            // No rule behind one that holds for certain can be the first.
            set[i] &= holds ^ (holds - 1);
            std::fill(set + i + 1, set + words, Word{0});
        }
        undecided = undecided || (set[i] & ~certain[i]) != 0;
    }
    if (undecided)
        next_.add(set);
    else
        judge(set);
}

void TableReader::judge(const Word* set) {
    const std::span rules{set, possible_.size()};
    const auto places = times_hit_.size();
    ++judged_;
    const auto first = next_place(rules, 0);
    if (first >= places) {
        none_ = true;
        if (compiled_->table.aggregates()) ended_.add(set);
        return;
    }
    if (first_counts_) {
        ++times_hit_[first];
        return;
    }
    hit_.clear();
    for (auto place = first; place < places; place = next_place(rules, place + 1))
        hit_.push_back({compiled_->order[place], true});
    if (compiled_->table.aggregates()) ended_.add(set);
    if (contradict(*compiled_, hit_)) {
        conflict_ = true; // Such a table has no answer.
        return;
    }
    for (auto place = first; place < places; place = next_place(rules, place + 1))
        ++times_hit_[place];
}

} // namespace schakel::dmn
