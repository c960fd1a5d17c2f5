// The inputs of programs as variables of formulas: which values each is told apart by, those that
// statements name besides those that the programs do. Made when an input is first read, so that
// variables stand in the order in which tables read them.
//
//   R-DMN-44  A value that a statement compares an input with is told apart from all others, also
//             when no table names it. (design: else a statement would be about something else than
//             it says)
#pragma once

#include "dmn/proof/formula.h"
#include "dmn/proof/statement.h"

#include <map>
#include <set>

namespace schakel::dmn::proof {

/// The values that statements compare inputs with, by the names of the inputs.
using NamedValues = std::map<std::string, std::vector<Value>, std::less<>>;

/// The same input may differ between the two cases of a Change.
enum class Moment : std::uint8_t { before, after };

struct Variable {
    std::string input;
    Moment moment = Moment::before;
    /// Of a list the truth that it holds `member`: false, then true.
    std::vector<Value> values;
    std::optional<Value> member;
};

/// How an input is read: as one variable, or as a list by its members.
struct InputReading {
    bool by_members = false;
    /// No other members or values are possible than these.
    bool closed = false;
    bool ordered = false;
    std::vector<Value> values;
    /// One, or one for each of `values` when it is read by its members.
    std::vector<VariableIndex> variables;
};

class InputCases {
public:
    InputCases(std::vector<const Program*> programs, const std::vector<KnownInput>& known,
               NamedValues named);

    /// Whether a program or whoever asks knows an input of that name.
    [[nodiscard]] bool has(std::string_view name) const;
    /// In words why its cases cannot be gone through.
    [[nodiscard]] std::expected<const InputReading*, std::string> reading(const std::string& name,
                                                                          Moment moment);
    [[nodiscard]] const std::vector<Variable>& variables() const { return variables_; }

private:
    struct Domain {
        bool by_members = false;
        bool closed = false;
        bool ordered = false;
        std::vector<Value> values;
    };
    [[nodiscard]] std::expected<Domain, std::string> domain(const std::string& name) const;
    [[nodiscard]] std::expected<Domain, std::string>
    domain_in_programs(const std::string& name) const;

    std::vector<const Program*> programs_;
    std::map<std::string, KnownInput, std::less<>> known_;
    NamedValues named_;
    std::vector<Variable> variables_;
    std::map<std::pair<std::string, Moment>, InputReading> readings_;
};

} // namespace schakel::dmn::proof
