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
    std::vector<Expression> expressions;
    std::optional<TableFormulas> tables;
    std::optional<ClaimFormulas> formulas;
    std::vector<Alternative> alternatives;

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
            for (const auto& expression : side->expressions)
                gather_named(expression, side->vocabulary, named);
        }
        auto inputs = before.claims->inputs;
        for (const auto& input : after.claims->inputs)
            if (std::ranges::find(inputs, input.name, &KnownInput::name) == inputs.end())
                inputs.push_back(input);
        cases_.emplace(std::vector{before.program, after.program}, inputs, std::move(named));
        work_out(before_, before);
        work_out(after_, after);
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
        for (const auto& [was, when_was] : before_.alternatives)
            for (const auto& [is, when_is] : after_.alternatives) {
                if (same(was, is)) continue;
                const auto moved = store_.both(when_was, when_is);
                if (moved == never) continue;
                const auto found = solver_->example(moved, left());
                if (found && !*found) continue;
                open.emplace_back(
                    Move{was, is, found ? Move::Found::some : Move::Found::not_decided, {}, true},
                    moved);
            }
        // Each move gets its part of the time, so that one with many regions hides no other; and
        // where moves lie comes before the regions.
        const auto half = Clock::now() + (until_ - Clock::now()) / 2;
        share_out(open, half, [&](Move& move, Formula moved, Clock::time_point until) {
            outer_.push_back(envelope(moved, until));
            move.only_where = parts_of(outer_.back());
        });
        share_out(open, until_, [&](Move& move, Formula moved, Clock::time_point until) {
            regions_of(move, moved, until);
        });
        for (auto& [move, moved] : open)
            found_.moves.push_back(std::move(move));
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
        for (const auto& [value, when] : of.values) {
            auto expression = side.vocabulary.read(when);
            if (!expression) faults_.push_back({to_text(value), "malformed", expression.error()});
            side.expressions.push_back(expression ? std::move(*expression) : Expression{});
        }
    }

    void work_out(Side& side, const MeasuredProgram& of) {
        side.tables.emplace(side.vocabulary.program(), terms_, *cases_);
        side.formulas.emplace(side.vocabulary, *of.claims, terms_, *cases_, *side.tables);
        auto rest = always;
        for (std::size_t at = 0; at < of.values.size(); ++at) {
            const auto holds = side.formulas->truth(side.expressions[at]).yes;
            side.alternatives.push_back({of.values[at].value, store_.both(rest, holds)});
            rest = store_.both(rest, !holds);
        }
        side.alternatives.push_back({Value{}, rest});
        if (const auto refusal = side.formulas->refusal())
            faults_.push_back({"what is compared", "not_allowed", *refusal});
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

    /// What each variable has to be for the move, each by itself: whatever lies outside was shown to
    /// be impossible, and what was not decided lies inside.
    [[nodiscard]] Box envelope(Formula moved, Clock::time_point until) {
        Box box;
        for (const auto size : sizes_)
            box.emplace_back(size, false);
        const auto seen = [&](const Assignment& example) {
            for (VariableIndex at = 0; at < box.size(); ++at)
                box[at][example[at]] = true;
        };
        for (VariableIndex at = 0; at < box.size(); ++at)
            while (std::ranges::count(box[at], false) > 0) {
                std::optional<Assignment> example;
                if (Clock::now() < until) {
                    const auto found =
                        solver_->example(store_.both(moved, !store_.one_of(at, box[at])), left());
                    if (found && !*found) break;
                    if (found) example = **found;
                }
                if (example)
                    seen(*example);
                else
                    box[at].assign(sizes_[at], true);
            }
        return box;
    }

    template <class Work>
    void share_out(std::vector<std::pair<Move, Formula>>& open, Clock::time_point until,
                   const Work& work) {
        for (std::size_t at = 0; at < open.size(); ++at) {
            const auto part = (until - Clock::now()) / static_cast<long>(open.size() - at);
            if (open[at].first.found == Move::Found::some)
                work(open[at].first, open[at].second, Clock::now() + part);
        }
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
        std::vector<VariableIndex> kept;
        for (VariableIndex at = 0; at < sizes_.size(); ++at)
            kept.push_back(at);
        if (auto fewer = enough(box, kept, moved)) kept = std::move(*fewer);
        // What is left is tried without each in turn.
        for (std::size_t at = kept.size(); at-- > 0 && Clock::now() < until;) {
            auto without = kept;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(at));
            if (auto fewer = enough(box, without, moved)) {
                kept = std::move(*fewer);
                at = std::min(at, kept.size());
            }
        }
        for (const auto at : kept)
            for (std::size_t one = 0; one < sizes_[at] && Clock::now() < until; ++one) {
                if (box[at][one]) continue;
                box[at][one] = true;
                if (!enough(box, kept, moved)) box[at][one] = false;
            }
        for (VariableIndex at = 0; at < sizes_.size(); ++at)
            if (std::ranges::find(kept, at) == kept.end()) box[at].assign(sizes_[at], true);
        return box;
    }

    /// Of these variables some of which the cases in the box are enough for the move, whatever the
    /// others have; nullopt when all of them are not, or that was not decided.
    [[nodiscard]] std::optional<std::vector<VariableIndex>>
    enough(const Box& box, const std::vector<VariableIndex>& among, Formula moved) {
        std::vector<Formula> formulas;
        for (const auto at : among)
            formulas.push_back(store_.one_of(at, box[at]));
        formulas.push_back(!moved);
        const auto found = solver_->contradiction(formulas, left());
        if (!found || !*found) return std::nullopt;
        std::vector<VariableIndex> kept;
        for (const auto place : **found)
            if (place < among.size()) kept.push_back(among[place]);
        return kept;
    }

    [[nodiscard]] MovedRegion region(const Move& move, const Box& box, const Assignment& example) {
        MovedRegion region{move.before, move.after, parts_of(box), share_of(box), {}};
        for (VariableIndex at = 0; at < box.size(); ++at)
            tell(cases_->variables()[at], cases_->variables()[at].values[example[at]],
                 region.witness);
        return region;
    }

    /// In the order in which inputs were first met, a list with all that is asked of its members.
    [[nodiscard]] std::vector<RegionPart> parts_of(const Box& box) const {
        std::vector<RegionPart> parts;
        std::vector<std::string> order;
        for (VariableIndex at = 0; at < box.size(); ++at) {
            const auto& variable = cases_->variables()[at];
            if (std::ranges::find(order, variable.input) == order.end())
                order.push_back(variable.input);
            if (std::ranges::count(box[at], false) == 0) continue;
            RegionPart part{variable.input, variable.member, {}};
            for (std::size_t one = 0; one < box[at].size(); ++one)
                if (box[at][one]) part.values.push_back(variable.values[one]);
            parts.push_back(std::move(part));
        }
        std::ranges::stable_sort(parts, {}, [&](const RegionPart& part) {
            return std::ranges::find(order, part.input) - order.begin();
        });
        return parts;
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
            found_.share_min += outside(boxes_, boxes_[at], at, 0, steps, whole);
        if (whole && found_.complete()) {
            found_.share_max = found_.share_min;
            return;
        }
        for (const auto& move : found_.moves)
            if (move.found == Move::Found::not_decided) found_.share_max = 1;
        steps = 0;
        whole = true;
        for (std::size_t at = 0; at < outer_.size(); ++at)
            found_.share_max += outside(outer_, outer_[at], at, 0, steps, whole);
        found_.share_max = whole ? std::min(found_.share_max, 1.0) : 1;
    }

    /// Of the box what lies in none of the first so many.
    [[nodiscard]] static double outside(const std::vector<Box>& boxes, const Box& box,
                                        std::size_t before, std::size_t from, std::size_t& steps,
                                        bool& whole) {
        for (; from < before; ++from) {
            const auto& other = boxes[from];
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
                if (some) share += outside(boxes, piece, before, from + 1, steps, whole);
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
    std::vector<std::size_t> sizes_;
    std::optional<SolverSession> solver_;
    std::vector<Box> boxes_, outer_;
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
