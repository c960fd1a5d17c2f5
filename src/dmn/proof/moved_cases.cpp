#include "dmn/proof/moved_cases.h"

#include "dmn/proof/claim_formulas.h"
#include "dmn/proof/solver_session.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

using Clock = std::chrono::steady_clock;

/// Past it the share is what is told at least.
constexpr std::size_t box_steps_max = 100'000;

/// For each variable which of its cases lie in it.
using Box = std::vector<std::vector<bool>>;

struct Side {
    Vocabulary vocabulary;
    Expression measure;
    std::optional<TableFormulas> tables;
    std::optional<ClaimFormulas> formulas;

    explicit Side(const MeasuredProgram& of) : vocabulary{*of.program, *of.claims, true} {}
};

class Search {
public:
    Search(const MeasuredProgram& before, const MeasuredProgram& after, const MovedLimits& limits)
        : limits_{limits}, until_{Clock::now() + limits.time}, before_{before}, after_{after} {
        read(before_, before);
        read(after_, after);
        if (!faults_.empty()) return;
        NamedValues named;
        for (const auto* side : {&before_, &after_}) {
            for (const auto& definition : side->vocabulary.definitions())
                gather_named(definition, side->vocabulary, named);
            gather_named(side->measure, side->vocabulary, named);
        }
        auto inputs = before.claims->inputs;
        for (const auto& input : after.claims->inputs)
            if (std::ranges::find(inputs, input.name, &KnownInput::name) == inputs.end())
                inputs.push_back(input);
        cases_.emplace(std::vector{before.program, after.program}, inputs, std::move(named));
        first_ = term(before_, *before.claims);
        then_ = term(after_, *after.claims);
        for (const auto& input : inputs)
            if (const auto reading = cases_->reading(input.name, Moment::before); !reading)
                faults_.push_back({input.name, "not_allowed", reading.error()});
    }

    std::expected<MovedCases, Faults> run() {
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        for (const auto& variable : cases_->variables())
            sizes_.push_back(variable.values.size());
        solver_.emplace(store_, sizes_);
        std::vector<std::pair<Move, Formula>> open;
        for (const auto& [was, when_was] : first_->alternatives)
            for (const auto& [is, when_is] : then_->alternatives) {
                if (same(was, is)) continue;
                const auto moved = store_.both(when_was, when_is);
                if (moved == never) continue;
                const auto found = solver_->example(moved, left());
                if (found && !*found) continue;
                open.emplace_back(
                    Move{was, is, found ? Move::Found::some : Move::Found::not_decided, true},
                    moved);
            }
        // Each move gets its part of the time, so that one with many regions hides no other.
        for (std::size_t at = 0; at < open.size(); ++at) {
            auto& [move, moved] = open[at];
            const auto part = (until_ - Clock::now()) / static_cast<long>(open.size() - at);
            if (move.found == Move::Found::some) regions_of(move, moved, Clock::now() + part);
            found_.moves.push_back(move);
        }
        measure_share();
        return std::move(found_);
    }

private:
    static bool same(const Value& left, const Value& right) {
        return (left.is_null() && right.is_null()) || equal(left, right).value_or(false);
    }

    void read(Side& side, const MeasuredProgram& of) {
        for (auto& fault : side.vocabulary.faults())
            faults_.push_back(std::move(fault));
        auto expression = side.vocabulary.read(of.measure);
        if (expression)
            side.measure = std::move(*expression);
        else
            faults_.push_back({"measure", "malformed", expression.error()});
    }

    std::optional<Term> term(Side& side, const Claims& claims) {
        side.tables.emplace(side.vocabulary.program(), terms_, *cases_);
        side.formulas.emplace(side.vocabulary, claims, terms_, *cases_, *side.tables);
        auto found = terms_.without_items(side.formulas->term(side.measure));
        if (const auto refusal = side.formulas->refusal())
            faults_.push_back({"measure", "not_allowed", *refusal});
        else if (!found)
            faults_.push_back({"measure", "not_allowed", "it has too many values"});
        return found;
    }

    [[nodiscard]] std::chrono::milliseconds left() const {
        return std::max(
            std::chrono::milliseconds{1},
            std::chrono::duration_cast<std::chrono::milliseconds>(until_ - Clock::now()));
    }

    [[nodiscard]] Formula formula_of(const Box& box) {
        Formula all = always;
        for (VariableIndex at = 0; at < box.size(); ++at)
            all = store_.both(all, store_.one_of(at, box[at]));
        return all;
    }

    /// Whether all of the box moves so; false when that was not decided.
    [[nodiscard]] bool moves(const Box& box, Formula moved) {
        const auto outside = solver_->example(store_.both(formula_of(box), !moved), left());
        return outside && !*outside;
    }

    void regions_of(Move& move, Formula moved, Clock::time_point until) {
        Formula rest = moved;
        std::vector<MovedRegion> regions;
        while (regions.size() < limits_.regions_per_move && Clock::now() < until) {
            const auto example = solver_->example(rest, left());
            if (!example) break;
            if (!*example) {
                move.more = false;
                break;
            }
            const auto box = widened(**example, moved, until);
            rest = store_.both(rest, !formula_of(box));
            regions.push_back(region(move, box, **example));
            boxes_.push_back(box);
        }
        std::ranges::stable_sort(regions, std::greater{}, &MovedRegion::share);
        std::ranges::move(regions, std::back_inserter(found_.regions));
    }

    /// The case, with every input let go that does not matter and every other value that will do.
    [[nodiscard]] Box widened(const Assignment& example, Formula moved, Clock::time_point until) {
        Box box;
        for (VariableIndex at = 0; at < sizes_.size(); ++at) {
            box.emplace_back(sizes_[at], false);
            box.back()[example[at]] = true;
        }
        // What no part of it looks at goes first, all at once.
        std::vector<bool> looked_at(sizes_.size(), false);
        for (const auto part : store_.parts_of(moved))
            if (store_.node(part).kind == FormulaStore::Node::Kind::one_of)
                looked_at[store_.node(part).first] = true;
        std::vector<VariableIndex> asked;
        for (VariableIndex at = 0; at < sizes_.size(); ++at)
            if (looked_at[at])
                asked.push_back(at);
            else
                box[at].assign(sizes_[at], true);
        let_go(box, asked, moved, until);
        for (const auto at : asked) {
            if (std::ranges::count(box[at], true) != 1) continue;
            for (std::size_t one = 0; one < sizes_[at] && Clock::now() < until; ++one) {
                if (box[at][one]) continue;
                box[at][one] = true;
                if (!moves(box, moved)) box[at][one] = false;
            }
        }
        return box;
    }

    /// Half of them at a time, for most do not matter.
    void let_go(Box& box, std::span<const VariableIndex> asked, Formula moved,
                Clock::time_point until) {
        if (asked.empty() || Clock::now() >= until) return;
        const auto kept = box;
        for (const auto at : asked)
            box[at].assign(sizes_[at], true);
        if (moves(box, moved)) return;
        box = kept;
        if (asked.size() == 1) return;
        const auto half = asked.size() / 2;
        let_go(box, asked.first(half), moved, until);
        let_go(box, asked.subspan(half), moved, until);
    }

    [[nodiscard]] MovedRegion region(const Move& move, const Box& box, const Assignment& example) {
        MovedRegion region{move.before, move.after, {}, share_of(box), {}};
        for (VariableIndex at = 0; at < box.size(); ++at) {
            const auto& variable = cases_->variables()[at];
            tell(variable, variable.values[example[at]], region.witness);
            if (std::ranges::count(box[at], false) == 0) continue;
            RegionPart part{variable.input, variable.member, {}};
            for (std::size_t one = 0; one < box[at].size(); ++one)
                if (box[at][one]) part.values.push_back(variable.values[one]);
            region.parts.push_back(std::move(part));
        }
        // Inputs stand together, a list with all that is asked of its members.
        std::ranges::stable_sort(region.parts, {}, [&](const RegionPart& part) {
            return std::ranges::find(region.witness.facts, part.input,
                                     [](const auto& fact) { return fact.first; }) -
                   region.witness.facts.begin();
        });
        return region;
    }

    static void tell(const Variable& variable, const Value& value, Case& into) {
        auto found = std::ranges::find(into.facts, variable.input,
                                       [](const auto& fact) { return fact.first; });
        if (!variable.member) {
            into.facts.emplace_back(variable.input, value);
            return;
        }
        if (found == into.facts.end())
            found = into.facts.emplace(into.facts.end(), variable.input, Value{List{}});
        if (*value.boolean()) std::get<List>(found->second.data).push_back(*variable.member);
    }

    [[nodiscard]] static double share_of(const Box& box) {
        double share = 1;
        for (const auto& cases : box)
            share *= static_cast<double>(std::ranges::count(cases, true)) /
                     static_cast<double>(cases.size());
        return share;
    }

    // ---- the share of all regions together, each case counted once

    void measure_share() {
        std::size_t steps = 0;
        bool whole = true;
        for (std::size_t at = 0; at < boxes_.size(); ++at)
            found_.share += outside(boxes_[at], at, 0, steps, whole);
        found_.share_exact = whole && found_.complete();
    }

    /// Of the box what lies in none of the first so many.
    [[nodiscard]] double outside(const Box& box, std::size_t before, std::size_t from,
                                 std::size_t& steps, bool& whole) const {
        for (; from < before; ++from) {
            const auto& other = boxes_[from];
            if (!meet(box, other)) continue;
            if (++steps > box_steps_max) {
                whole = false;
                return 0;
            }
            double share = 0;
            auto rest = box;
            for (std::size_t at = 0; at < box.size(); ++at) {
                auto piece = rest;
                bool some = false;
                for (std::size_t one = 0; one < box[at].size(); ++one) {
                    piece[at][one] = rest[at][one] && !other[at][one];
                    some = some || piece[at][one];
                    rest[at][one] = rest[at][one] && other[at][one];
                }
                if (some) share += outside(piece, before, from + 1, steps, whole);
            }
            return share;
        }
        return share_of(box);
    }
    [[nodiscard]] static bool meet(const Box& left, const Box& right) {
        for (std::size_t at = 0; at < left.size(); ++at) {
            bool some = false;
            for (std::size_t one = 0; one < left[at].size() && !some; ++one)
                some = left[at][one] && right[at][one];
            if (!some) return false;
        }
        return true;
    }

    const MovedLimits& limits_;
    Clock::time_point until_;
    Side before_, after_;
    FormulaStore store_;
    Terms terms_{store_};
    std::optional<InputCases> cases_;
    std::optional<Term> first_, then_;
    std::vector<std::size_t> sizes_;
    std::optional<SolverSession> solver_;
    std::vector<Box> boxes_;
    MovedCases found_;
    Faults faults_;
};

} // namespace

bool MovedCases::complete() const {
    return std::ranges::none_of(moves, [](const Move& move) {
        return move.more || move.found == Move::Found::not_decided;
    });
}

std::expected<MovedCases, Faults> moved_cases(const MeasuredProgram& before,
                                              const MeasuredProgram& after,
                                              const MovedLimits& limits) {
    return Search{before, after, limits}.run();
}

} // namespace schakel::dmn::proof
