// The same formulas given to Z3, which keeps what it learns from one to the next.
#pragma once

#include "dmn/proof/diagram.h"

#include <expected>
#include <memory>
#include <span>

namespace schakel::dmn::proof {

class SolverSession {
public:
    SolverSession(const FormulaStore& store, std::vector<std::size_t> cases);
    ~SolverSession();
    SolverSession(const SolverSession&) = delete;
    SolverSession& operator=(const SolverSession&) = delete;

    /// A case in which it is true; nullopt when there is none. Why it gave up, in words.
    [[nodiscard]] std::expected<std::optional<Assignment>, std::string>
    example(Formula formula, std::chrono::milliseconds time);
    /// Of formulas that can never be true together some that cannot either, by their places; nullopt
    /// when there is a case in which all are true.
    [[nodiscard]] std::expected<std::optional<std::vector<std::size_t>>, std::string>
    contradiction(std::span<const Formula> formulas, std::chrono::milliseconds time);

private:
    struct Z3;
    std::unique_ptr<Z3> z3_;
};

} // namespace schakel::dmn::proof
