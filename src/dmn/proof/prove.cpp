#include "dmn/proof/prove.h"

#include "dmn/proof/recheck.h"
#include "dmn/proof/solver_session.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::dmn::proof {
namespace {

using Clock = std::chrono::steady_clock;

/// What one way found.
struct Finding {
    Result result = Result::not_decided;
    Assignment example;
    std::string why;
    bool says_nothing = false;
    std::optional<double> covered, broken;
};

/// The order in which inputs are asked: as tables read them, and an input as it is after a change
/// right behind what it was before.
std::vector<VariableIndex> asking_order(const InputCases& cases) {
    const auto& variables = cases.variables();
    std::vector<VariableIndex> order;
    for (VariableIndex at = 0; at < variables.size(); ++at) {
        if (variables[at].moment == Moment::after) continue;
        order.push_back(at);
        for (VariableIndex after = 0; after < variables.size(); ++after)
            if (variables[after].moment == Moment::after &&
                variables[after].input == variables[at].input &&
                variables[after].member == variables[at].member)
                order.push_back(after);
    }
    for (VariableIndex at = 0; at < variables.size(); ++at)
        if (std::ranges::find(order, at) == order.end()) order.push_back(at);
    return order;
}

class Prover {
public:
    Prover(StatementFormulas& formulas, const Claims& claims, const Effort& effort)
        : formulas_{formulas}, claims_{claims}, effort_{effort} {}

    std::vector<Proof> proofs;
    Faults faults;

    void prove(const PreparedStatement& statement) {
        const auto start = Clock::now();
        Proof proof;
        proof.name = statement.read.name;
        proof.way = effort_.way;
        Finding found;
        if (effort_.way == Way::diagram) found = by_diagram(statement);
        if (effort_.way == Way::solver) found = by_solver(statement);
        if (effort_.way == Way::both) found = by_both(statement, proof);
        proof.result = found.result;
        proof.why = found.why;
        proof.covered = found.covered;
        proof.broken = found.broken;
        proof.says_nothing = found.result == Result::proved && found.says_nothing;
        if (found.result == Result::refuted) tell(statement, found.example, proof);
        proof.time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
        proofs.push_back(std::move(proof));
    }

private:
    void tell(const PreparedStatement& statement, const Assignment& example, Proof& proof) {
        auto cases = rechecked(formulas_, claims_, statement, example);
        if (cases)
            proof.counterexample = std::move(*cases);
        else // R-DMN-41
            faults.push_back(
                {statement.read.name, "contradiction",
                 fmt::format("a counterexample was found that is none: {}", cases.error())});
    }

    Finding by_both(const PreparedStatement& statement, Proof& proof) {
        auto first = by_diagram(statement);
        const auto second = by_solver(statement);
        if (first.result == Result::not_decided) {
            auto found = second;
            found.why = found.result == Result::not_decided
                            ? fmt::format("{}; {}", first.why, second.why)
                            : first.why;
            if (found.result != Result::not_decided) proof.way = Way::solver;
            return found;
        }
        if (second.result == Result::not_decided) {
            proof.way = Way::diagram;
            first.why = second.why;
        } else if (second.result != first.result) { // R-DMN-43
            faults.push_back({statement.read.name, "contradiction",
                              "the diagram and Z3 came to opposite results"});
            first.result = Result::not_decided;
        }
        return first;
    }

    Finding by_diagram(const PreparedStatement& statement) {
        if (!diagram_)
            diagram_.emplace(formulas_.store(), sizes(), asking_order(formulas_.cases()),
                             effort_.nodes);
        const auto until = Clock::now() + effort_.time;
        Finding found;
        const auto broken = diagram_->of(statement.broken, until);
        if (!broken) {
            found.why = diagram_->gave_up() == GaveUp::time
                            ? fmt::format("diagram: not within {} ms", effort_.time.count())
                            : fmt::format("diagram: not within {} nodes", effort_.nodes);
            return found;
        }
        found.result = *broken == 0 ? Result::proved : Result::refuted;
        if (*broken != 0) found.example = diagram_->example(*broken);
        found.broken = diagram_->share(*broken);
        // When the condition alone is too much, that is no reason to leave the rest unsaid.
        if (const auto covered = diagram_->of(statement.covered, until)) {
            found.covered = diagram_->share(*covered);
            found.says_nothing = *covered == 0;
        }
        return found;
    }

    Finding by_solver(const PreparedStatement& statement) {
        if (!solver_) solver_ = std::make_unique<SolverSession>(formulas_.store(), sizes());
        Finding found;
        auto example = solver_->example(statement.broken, effort_.time);
        if (!example) {
            found.why = fmt::format("{} (within {} ms)", example.error(), effort_.time.count());
            return found;
        }
        found.result = *example ? Result::refuted : Result::proved;
        if (*example) found.example = std::move(**example);
        if (found.result == Result::proved)
            if (const auto covered = solver_->example(statement.covered, effort_.time))
                found.says_nothing = !*covered;
        return found;
    }

    [[nodiscard]] std::vector<std::size_t> sizes() const {
        std::vector<std::size_t> found;
        for (const auto& variable : formulas_.cases().variables())
            found.push_back(variable.values.size());
        return found;
    }

    StatementFormulas& formulas_;
    const Claims& claims_;
    const Effort& effort_;
    std::optional<Diagram> diagram_;
    std::unique_ptr<SolverSession> solver_;
};

std::expected<std::vector<Proof>, Faults> prove_all(const Program& program, const Program* other,
                                                    const Claims& claims, const Effort& effort) {
    StatementFormulas formulas{program, other, claims};
    const auto prepared = formulas.prepare();
    if (!prepared) return std::unexpected{prepared.error()};
    Prover prover{formulas, claims, effort};
    for (const auto& statement : *prepared)
        prover.prove(statement);
    if (!prover.faults.empty()) return std::unexpected{std::move(prover.faults)};
    return std::move(prover.proofs);
}

} // namespace

std::expected<std::vector<Proof>, Faults> prove(const Program& program, const Claims& claims,
                                                const Effort& effort) {
    return prove_all(program, nullptr, claims, effort);
}

std::expected<std::vector<Proof>, Faults> prove(const Program& program, const Program& other,
                                                const Claims& claims, const Effort& effort) {
    return prove_all(program, &other, claims, effort);
}

} // namespace schakel::dmn::proof
