#include "dmn/analysis/judged_table.h"

#include "dmn/table_answers.h"

#include <algorithm>

namespace schakel::dmn::analysis {

namespace {

/// Contexts with their entries by name: their order says nothing.
Value by_name(Value answer) {
    if (auto* context = std::get_if<Context>(&answer.data))
        std::ranges::sort(context->entries, {},
                          [](const auto& entry) -> const std::string& { return entry.first; });
    if (auto* list = std::get_if<List>(&answer.data))
        for (auto& item : *list)
            item = by_name(std::move(item));
    return answer;
}

} // namespace

AnswerBook::AnswerBook() : answers_{Value{NullReason::rules_contradict}} {}

AnswerCode AnswerBook::code(const Value& answer) {
    const auto [found, is_new] =
        codes_.emplace(to_text(by_name(answer)), static_cast<AnswerCode>(answers_.size()));
    if (is_new) answers_.push_back(answer);
    return found->second;
}

JudgedTable::JudgedTable(const CompiledDecision& compiled, AnswerBook& book, Row first_row)
    : compiled_{&compiled}, book_{&book}, first_row_{first_row},
      without_rule_{book.code(answer_without_rule(compiled.table, Operand::whole))} {
    for (const auto rule : compiled.order)
        answers_.push_back(book.code(dmn::answer_of(compiled.table, rule, Operand::whole)));
}

std::optional<AnswerCode> JudgedTable::answer(const View& view, const Word* live,
                                              const Word* certain) const {
    switch (policy()) {
    case HitPolicy::first:
    case HitPolicy::priority: return of_first(view, live, certain);
    case HitPolicy::unique: return of_unique(view, live, certain);
    case HitPolicy::any: return of_any(view, live, certain);
    case HitPolicy::rule_order:
    case HitPolicy::output_order:
    case HitPolicy::collect: return of_all(view, live, certain);
    }
    std::unreachable();
}

void JudgedTable::drop(const View& view, Word* live, const Word* certain) const {
    if (!first_counts()) return;
    const auto words = view.own.size();
    for (std::size_t i = 0; i < words; ++i) {
        const auto holds = live[i] & certain[i] & view.own[i];
        if (holds == 0) continue;
        // No rule behind one that holds for certain can be the first.
        live[i] &= ~view.own[i] | (holds ^ (holds - 1));
        for (++i; i < words; ++i)
            live[i] &= ~view.own[i];
    }
}

std::optional<AnswerCode> JudgedTable::of_first(const View& view, const Word* live,
                                                const Word* certain) const {
    std::optional<AnswerCode> found;
    bool apart = false, ended = false;
    for (std::size_t i = 0; i < view.own.size() && !ended && !apart; ++i)
        for (auto word = live[i] & view.own[i]; word != 0; word &= word - 1) {
            const auto row = i * word_bits + static_cast<std::size_t>(std::countr_zero(word));
            const auto answer = answer_of((*view.rows)[row]);
            if (found && *found != answer) apart = true;
            found = answer;
            ended = contains(certain, row);
            if (ended || apart) break;
        }
    if (apart) return std::nullopt;
    if (ended) return found;
    if (found && *found != without_rule_) return std::nullopt;
    return without_rule_;
}

std::optional<AnswerCode> JudgedTable::of_unique(const View& view, const Word* live,
                                                 const Word* certain) const {
    std::size_t holding = 0, perhaps = 0;
    Row one = 0;
    for (std::size_t i = 0; i < view.own.size(); ++i)
        for (auto word = live[i] & view.own[i]; word != 0; word &= word - 1) {
            const auto row = i * word_bits + static_cast<std::size_t>(std::countr_zero(word));
            contains(certain, row) ? ++holding : ++perhaps;
            one = (*view.rows)[row];
            if (holding > 1) return AnswerBook::conflict;
        }
    if (holding + perhaps == 0) return without_rule_;
    if (holding + perhaps > 1) return std::nullopt;
    const auto answer = answer_of(one);
    if (holding == 1 || answer == without_rule_) return answer;
    return std::nullopt;
}

std::optional<AnswerCode> JudgedTable::of_any(const View& view, const Word* live,
                                              const Word* certain) const {
    std::optional<AnswerCode> held, perhaps;
    bool apart = false;
    for (std::size_t i = 0; i < view.own.size(); ++i)
        for (auto word = live[i] & view.own[i]; word != 0; word &= word - 1) {
            const auto row = i * word_bits + static_cast<std::size_t>(std::countr_zero(word));
            const auto answer = answer_of((*view.rows)[row]);
            if (contains(certain, row)) {
                if (held && *held != answer) return AnswerBook::conflict;
                held = answer;
            }
            apart = apart || (perhaps && *perhaps != answer);
            perhaps = answer;
        }
    if (apart) return std::nullopt;
    if (held) return held;
    if (perhaps && *perhaps != without_rule_) return std::nullopt;
    return without_rule_;
}

std::optional<AnswerCode> JudgedTable::of_all(const View& view, const Word* live,
                                              const Word* certain) const {
    std::vector<std::uint32_t> rules;
    for (std::size_t i = 0; i < view.own.size(); ++i) {
        if ((live[i] & ~certain[i] & view.own[i]) != 0) return std::nullopt;
        for (auto word = live[i] & view.own[i]; word != 0; word &= word - 1)
            rules.push_back(rule(
                (*view.rows)[i * word_bits + static_cast<std::size_t>(std::countr_zero(word))]));
    }
    if (rules.empty()) return without_rule_;
    return book_->code(gathered(compiled_->table, rules, Operand::whole));
}

} // namespace schakel::dmn::analysis
