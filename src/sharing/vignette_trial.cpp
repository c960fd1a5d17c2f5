#include "sharing/vignette_trial.h"

#include "dmn/authoring/mutants.h"
#include "dmn/authoring/telling_apart.h"
#include "dmn/model_reader.h"
#include "sharing/provable.h"
#include "sharing/sharing_framework_asking.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <fmt/format.h>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

namespace schakel::sharing {
namespace {

using namespace dmn::authoring;

/// So many mistakes beside a table at a time.
constexpr std::size_t beside_max = 200;
/// Around so many vignettes that hit a rule facts are looked for that would tell a mistake in it.
constexpr std::size_t looked_around_max = 4;
/// Of the ground an advice reads which it is, and what that would give by itself.
constexpr std::size_t ground_outputs_read = 2;
/// For one proof.
constexpr std::chrono::milliseconds proof_time{2'000};

dmn::Value value_of(const FactDefinition& fact, const Facts::Codes& codes) {
    std::vector<dmn::Value> values;
    for (const auto& code : codes)
        values.push_back(fact.kind == FactKind::yes_no ? dmn::Value{code == "true"}
                                                       : dmn::Value{code});
    return fact.kind == FactKind::many ? dmn::Value{std::move(values)} : values.front();
}

/// The models of the version once more: a program does not keep them in a form that can be changed.
TestedModels models_of(const FrameworkParts& parts) {
    std::vector<dmn::ModelFile> files;
    for (const auto& [name, bytes] : parts.files)
        if (name.ends_with(".dmn")) files.push_back({name, bytes});
    auto read = dmn::read_models(files);
    auto linked = read ? TestedModels::link(std::move(*read)) : std::unexpected{read.error()};
    if (!linked) throw std::logic_error{"the tables of a loaded version cannot be read again"};
    return std::move(*linked);
}

std::vector<TestRow> rows_of(const FrameworkParts& parts, std::span<const Vignette> vignettes) {
    const auto& asked = parts.decisions;
    std::vector<TestRow> rows;
    for (const auto& vignette : vignettes) {
        auto& row = rows.emplace_back();
        row.facts.resize(parts.program.inputs().size());
        for (std::size_t fact = 0; fact < parts.facts.facts.size(); ++fact)
            if (const auto* codes = vignette.facts.find(parts.facts.facts[fact].name);
                codes != nullptr && parts.inputs[fact])
                row.facts[*parts.inputs[fact]] = value_of(parts.facts.facts[fact], *codes);
        for (const auto decision : {asked.ground, asked.verdict, asked.allowed_data,
                                    asked.conditions, asked.duties, asked.manner, asked.norm})
            row.expected.push_back({decision, 0, {}});
    }
    return rows;
}

std::string full_name(const dmn::CompiledDecision& decision) {
    return decision.file.substr(0, decision.file.find('.')) + '.' + decision.decision.name;
}

class Trial {
public:
    Trial(const SharingFramework& framework, std::span<const Vignette> vignettes,
          std::chrono::milliseconds patience)
        : parts_{FrameworkParts::of(framework)}, models_{models_of(parts_)},
          base_{provable(framework)}, patience_{patience} {
        SeatAtDesk seat{parts_};
        for (const auto& vignette : vignettes)
            if (!differs(vignette.expected, seat.desk(), vignette.facts))
                vignettes_.push_back(&vignette);
        for (const auto* vignette : vignettes_)
            rows_.push_back(rows_of(parts_, {vignette, 1}).front());
        find_hits();
        near_.resize(vignettes_.size());
    }

    MistakesTried run() {
        for (dmn::DecisionIndex decision = 0; decision < models_.decisions(); ++decision) {
            const auto* table = models_.decision(decision).table();
            if (table == nullptr) continue;
            for (auto& mutant : mutants_of(*table))
                mistakes_.push_back({decision, std::move(mutant), State::open, {}, {}, {}});
        }
        using Clock = std::chrono::steady_clock;
        on_all_cores(Clock::time_point::max(),
                     [this](FrameworkParts& parts, std::size_t at) { try_out(parts, at); });
        for (dmn::DecisionIndex decision = 0; decision < models_.decisions(); ++decision)
            compare_tables(decision);
        on_all_cores(Clock::now() + patience_,
                     [this](FrameworkParts& parts, std::size_t at) { look_around(parts, at); });
        on_all_cores(Clock::now() + patience_,
                     [this](FrameworkParts& parts, std::size_t at) { compare_advice(parts, at); });
        return told();
    }

private:
    static constexpr auto all_outputs = ~std::size_t{0};
    /// Of a decision what of it is read, and in which cases.
    struct ReadAs {
        /// Empty: in every case.
        std::string when;
        /// So many columns of its answer.
        std::size_t outputs;
    };
    enum class State { open, noticed, equal, no_table };
    struct Mistake {
        dmn::DecisionIndex decision = 0;
        Mutant mutant;
        State state = State::open;
        /// Facts for which its table answers otherwise, laid over any vignette.
        std::optional<Facts> table_told_by;
        std::optional<Facts> told_by;
        /// In which something that an advice is read from answers otherwise.
        std::vector<Facts> cases;
    };
    /// A vignette with one fact changed, and what the version answers.
    struct Near {
        Facts facts;
        ExpectedAdvice answer;
    };
    struct Around {
        std::once_flag once;
        std::vector<Near> found;
    };

    void find_hits() {
        hits_.resize(parts_.program.decisions().size());
        for (std::size_t decision = 0; decision < hits_.size(); ++decision)
            hits_[decision].resize(parts_.program.decisions()[decision].table.rules.size());
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            dmn::Evaluation evaluation{parts_.program};
            for (dmn::InputIndex input = 0; input < rows_[at].facts.size(); ++input)
                if (const auto& fact = rows_[at].facts[input])
                    evaluation.set(input, dmn::Possible::known(*fact));
            for (dmn::DecisionIndex decision = 0; decision < hits_.size(); ++decision)
                for (const auto& hit : evaluation.outcome(decision).hits)
                    if (hit.certain) hits_[decision][hit.rule].push_back(at);
        }
    }

    /// Each core takes the next mistake that is open, with parts of its own to change, until the time is up. The first
    /// mistake of every rule comes before the second of any.
    template <class Work>
    void on_all_cores(std::chrono::steady_clock::time_point until, const Work& work) {
        std::map<std::pair<dmn::DecisionIndex, std::size_t>, std::size_t> seen;
        std::vector<std::pair<std::size_t, std::size_t>> order;
        for (std::size_t at = 0; at < mistakes_.size(); ++at)
            if (const auto& one = mistakes_[at]; one.state == State::open)
                order.emplace_back(seen[{one.decision, one.mutant.rule}]++, at);
        std::ranges::sort(order);
        std::atomic<std::size_t> next = 0;
        const auto run = [&] {
            auto parts = parts_;
            for (auto at = next++; at < order.size() && std::chrono::steady_clock::now() < until;
                 at = next++)
                work(parts, order[at].second);
        };
        std::vector<std::jthread> others;
        for (auto more = std::max(1U, std::thread::hardware_concurrency()) - 1; more > 0; --more)
            others.emplace_back(run);
        run();
    }

    /// The vignettes that hit the changed rules come first: they notice most mistakes.
    [[nodiscard]] std::vector<std::size_t> order_for(const Mistake& mistake) const {
        const auto& hits = hits_[mistake.decision];
        std::vector<std::size_t> order = hits[mistake.mutant.rule];
        if (mistake.mutant.rule + 1 < hits.size())
            std::ranges::copy(hits[mistake.mutant.rule + 1], std::back_inserter(order));
        std::vector<bool> taken(vignettes_.size());
        std::erase_if(order, [&](std::size_t at) {
            const bool again = taken[at];
            taken[at] = true;
            return again;
        });
        for (std::size_t at = 0; at < vignettes_.size(); ++at)
            if (!taken[at]) order.push_back(at);
        return order;
    }

    [[nodiscard]] std::expected<dmn::Program, Faults> program_with(const Mistake& mistake) const {
        return dmn::Program::link(models_.with_instead(
            mistake.decision,
            mutated(*models_.decision(mistake.decision).table(), mistake.mutant)));
    }

    // R-SHARING-42
    void try_out(FrameworkParts& parts, std::size_t at) {
        auto& mistake = mistakes_[at];
        auto program = program_with(mistake);
        // What cannot be linked, or has no answer that an advice knows, is no table that could be loaded.
        if (!program) {
            mistake.state = State::no_table;
            return;
        }
        parts.program = std::move(*program);
        AskingDesk desk{parts};
        for (const auto vignette : order_for(mistake)) {
            if (!differs(vignettes_[vignette]->expected, desk, vignettes_[vignette]->facts))
                continue;
            mistake.state = State::noticed;
            return;
        }
    }

    // R-SHARING-43: by the table itself.
    void compare_tables(dmn::DecisionIndex decision) {
        std::vector<std::size_t> open;
        for (std::size_t at = 0; at < mistakes_.size(); ++at)
            if (mistakes_[at].decision == decision && mistakes_[at].state == State::open)
                open.push_back(at);
        for (std::size_t from = 0; from < open.size(); from += beside_max) {
            const auto part =
                std::span{open}.subspan(from, std::min(beside_max, open.size() - from));
            std::vector<const Mutant*> mutants;
            for (const auto at : part)
                mutants.push_back(&mistakes_[at].mutant);
            const auto beside = Beside::link(models_, decision, mutants);
            if (!beside) continue;
            const auto told = tell_apart(models_, decision, *beside, mutants, rows_);
            for (std::size_t number = 0; number < part.size(); ++number) {
                if (told[number].equal) mistakes_[part[number]].state = State::equal;
                if (told[number].by)
                    mistakes_[part[number]].table_told_by = facts_of_row(*told[number].by);
            }
        }
    }

    [[nodiscard]] Facts facts_of_row(const TestRow& row) const {
        dmn::proof::Case one;
        for (dmn::InputIndex input = 0; input < row.facts.size(); ++input)
            if (const auto& fact = row.facts[input])
                one.facts.emplace_back(parts_.program.inputs()[input].name, *fact);
        auto facts = facts_of(one, parts_.facts);
        // The engine also tries what no fact can be.
        for (const auto& definition : parts_.facts.facts)
            if (const auto* codes = facts.find(definition.name);
                codes != nullptr && ((definition.kind != FactKind::many && codes->size() != 1) ||
                                     std::ranges::any_of(*codes, [&](const std::string& code) {
                                         return definition.value(code) == nullptr;
                                     })))
                facts.forget(definition.name);
        return facts;
    }

    [[nodiscard]] static ExpectedAdvice answer(AskingDesk& desk, const Facts& facts) {
        const auto advice = Asking{desk, facts}.advice(Detail::answer);
        return {advice.verdict,    advice.scope,  advice.duties, advice.conditions,
                advice.provisions, advice.manner, advice.norm,   advice.ground};
    }
    [[nodiscard]] static bool differs(const ExpectedAdvice& expected, AskingDesk& desk,
                                      const Facts& facts) {
        return !difference_from(expected, Asking{desk, facts}.advice(Detail::answer)).empty();
    }

    /// Made once for each vignette that is asked for.
    [[nodiscard]] const std::vector<Near>& near(std::size_t vignette) {
        auto& around = near_[vignette];
        std::call_once(around.once, [&] {
            SeatAtDesk seat{parts_};
            for (const auto& definition : parts_.facts.facts)
                for (const auto& value : definition.values) {
                    auto facts = vignettes_[vignette]->facts;
                    const auto* now = facts.find(definition.name);
                    if (now == nullptr) continue;
                    auto codes = *now;
                    const auto found = std::ranges::find(codes, value.code);
                    if (definition.kind != FactKind::many) {
                        if (found != codes.end()) continue;
                        codes = {value.code};
                    } else if (found == codes.end()) {
                        codes.push_back(value.code);
                    } else {
                        codes.erase(found);
                    }
                    facts.set(definition.name, codes);
                    auto answered = answer(seat.desk(), facts);
                    around.found.push_back({std::move(facts), std::move(answered)});
                }
        });
        return around.found;
    }

    /// Whether facts close to a vignette would tell the mistake.
    void look_around(FrameworkParts& parts, std::size_t at) {
        auto& mistake = mistakes_[at];
        auto program = program_with(mistake);
        if (!program) return;
        parts.program = std::move(*program);
        AskingDesk desk{parts};
        const auto& hits = hits_[mistake.decision][mistake.mutant.rule];
        for (const auto vignette : std::span{hits}.first(std::min(hits.size(), looked_around_max)))
            for (const auto& one : near(vignette)) {
                if (!differs(one.answer, desk, one.facts)) continue;
                mistake.told_by = one.facts;
                return;
            }
        if (!mistake.table_told_by) return;
        SeatAtDesk seat{parts_};
        for (const auto vignette : order_for(mistake)) {
            auto facts = vignettes_[vignette]->facts;
            for (const auto& [name, codes] : mistake.table_told_by->known())
                facts.set(name, codes);
            if (!differs(answer(seat.desk(), facts), desk, facts)) continue;
            mistake.told_by = std::move(facts);
            return;
        }
    }

    // R-SHARING-43: by all that an advice is read from. Where it is not the same, the case that shows it may be one in
    // which the advice differs.
    void compare_advice(FrameworkParts& parts, std::size_t at) {
        auto& mistake = mistakes_[at];
        if (mistake.told_by) return;
        auto program = program_with(mistake);
        if (!program) return;
        std::map<dmn::DecisionIndex, bool> known{{mistake.decision, true}};
        const auto& read = parts_.decisions;
        bool otherwise = false;
        for (const auto decision : {read.ground, read.verdict, read.allowed_data, read.conditions,
                                    read.duties, read.manner, read.norm})
            otherwise = is_read_otherwise(decision, mistake, *program, known) || otherwise;
        if (!otherwise) {
            mistake.state = State::equal;
            return;
        }
        parts.program = std::move(*program);
        look_at_cases(parts, mistake);
    }

    /// Of a decision that an advice is read from. What comes of it where it is not read makes no difference.
    bool is_read_otherwise(dmn::DecisionIndex decision, Mistake& mistake,
                           const dmn::Program& program, std::map<dmn::DecisionIndex, bool>& known) {
        const auto& read = parts_.decisions;
        const bool is_always_read = decision != read.ground && decision != read.allowed_data &&
                                    decision != read.conditions && decision != read.manner;
        if (is_always_read) return answers_otherwise(decision, mistake, program, known);
        if (decision != mistake.decision) {
            if (!models_.rests_on(decision, mistake.decision)) return false;
            bool otherwise = false;
            for (const auto needed : models_.needs(decision).decisions)
                otherwise = answers_otherwise(needed, mistake, program, known) || otherwise;
            if (!otherwise) return false;
        }
        if (decision == read.ground)
            return !is_proved_same(decision, program, mistake.cases, {{}, ground_outputs_read});
        const auto consent = decision == read.conditions ? R"(, "only_with_consent")" : "";
        auto when = fmt::format(R"({} in ("must", "may", "may_under_conditions"{}))",
                                full_name(parts_.program.decisions()[read.verdict]), consent);
        return !is_proved_same(decision, program, mistake.cases, {std::move(when), all_outputs});
    }

    void look_at_cases(FrameworkParts& parts, Mistake& mistake) {
        SeatAtDesk seat{parts_};
        AskingDesk desk{parts};
        for (auto& facts : std::exchange(mistake.cases, {}))
            if (!mistake.told_by && differs(answer(seat.desk(), facts), desk, facts))
                mistake.told_by = std::move(facts);
    }

    /// What reads nothing that answers otherwise does not do so itself; else it is proved, or not.
    bool answers_otherwise(dmn::DecisionIndex decision, Mistake& mistake,
                           const dmn::Program& program, std::map<dmn::DecisionIndex, bool>& known) {
        if (const auto found = known.find(decision); found != known.end()) return found->second;
        bool otherwise = false;
        if (models_.rests_on(decision, mistake.decision)) {
            for (const auto needed : models_.needs(decision).decisions)
                otherwise = answers_otherwise(needed, mistake, program, known) || otherwise;
            otherwise =
                otherwise && !is_proved_same(decision, program, mistake.cases, {{}, all_outputs});
        }
        return known[decision] = otherwise;
    }

    /// Adds the cases in which it is not the same to `cases`.
    [[nodiscard]] bool is_proved_same(dmn::DecisionIndex decision, const dmn::Program& program,
                                      std::vector<Facts>& cases, const ReadAs& as) const {
        const auto& compiled = parts_.program.decisions()[decision];
        const auto name = full_name(compiled);
        // With what has to be the case for it to be read.
        std::set<std::pair<std::string, std::string>> measures;
        const auto outputs = std::min(compiled.table.outputs.size(), as.outputs);
        for (std::size_t output = 0; output < outputs; ++output) {
            if (!compiled.table.gathers())
                measures.emplace(compiled.table.outputs.size() == 1
                                     ? name
                                     : name + '.' + compiled.table.outputs[output].name,
                                 as.when);
            else
                for (const auto& rule : compiled.table.rules) {
                    const auto code = to_text(rule.answers[output]);
                    auto when = as.when;
                    if (decision == parts_.decisions.allowed_data && !when.empty())
                        when += fmt::format(" and list contains(data, {})", code);
                    measures.emplace(fmt::format("list contains({}, {})", name, code), when);
                }
        }
        bool same = true;
        for (const auto& [measure, when] : measures) {
            dmn::proof::Claims claims;
            claims.inputs = base_.inputs;
            claims.statements.emplace_back(dmn::proof::Sameness{measure, when, measure, {}});
            const auto proofs = dmn::proof::prove(
                parts_.program, program, claims,
                {dmn::proof::Way::solver, proof_time, dmn::proof::Effort{}.nodes});
            if (proofs)
                for (const auto& one : proofs->front().counterexample)
                    cases.push_back(facts_of(one, parts_.facts));
            same = same && proofs && proofs->front().result == dmn::proof::Result::proved;
        }
        return same;
    }

    [[nodiscard]] MistakesTried told() {
        MistakesTried tried;
        for (auto& mistake : mistakes_) {
            if (mistake.state == State::noticed) ++tried.noticed;
            if (mistake.state == State::equal) ++tried.equal;
            if (mistake.state != State::open) continue;
            const auto& decision = parts_.program.decisions()[mistake.decision];
            tried.unnoticed.push_back(
                {{full_name(decision), mistake.mutant.rule + 1},
                 in_words(*models_.decision(mistake.decision).table(), mistake.mutant),
                 std::move(mistake.told_by)});
        }
        return tried;
    }

    const FrameworkParts& parts_;
    TestedModels models_;
    dmn::proof::Claims base_;
    std::chrono::milliseconds patience_;
    std::vector<const Vignette*> vignettes_;
    std::vector<TestRow> rows_;
    /// By decision and rule the vignettes that hit it.
    std::vector<std::vector<std::vector<std::size_t>>> hits_;
    std::vector<Mistake> mistakes_;
    /// By vignette. A deque, for a flag does not move.
    std::deque<Around> near_;
};

} // namespace

RulesTried rules_tried(const SharingFramework& framework, std::span<const Vignette> vignettes) {
    const auto& parts = FrameworkParts::of(framework);
    const auto models = models_of(parts);
    const auto coverage = dmn::authoring::coverage_of(models, rows_of(parts, vignettes));
    RulesTried tried{coverage.of_rules().covered, coverage.of_rules().all, {}};
    for (const auto& rule : coverage.rules)
        if (rule.rows == 0)
            tried.not_hit.push_back(
                {full_name(parts.program.decisions()[rule.decision]), rule.rule + 1});
    return tried;
}

double MistakesTried::score() const {
    const auto counted = noticed + unnoticed.size();
    if (counted == 0) return 100.0;
    return 100.0 * static_cast<double>(noticed) / static_cast<double>(counted);
}

MistakesTried mistakes_tried(const SharingFramework& framework, std::span<const Vignette> vignettes,
                             std::chrono::milliseconds patience) {
    return Trial{framework, vignettes, patience}.run();
}

} // namespace schakel::sharing
