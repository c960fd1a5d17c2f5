// What the names in a statement mean, and the statement as a tree of what can be proven.
#pragma once

#include "dmn/feel/expression_parser.h"
#include "dmn/proof/input_cases.h"

namespace schakel::dmn::proof {

/// What a name or path stands for.
struct Meaning {
    enum class Kind { input, decision, definition, mark };
    Kind kind = Kind::input;
    /// Of an input.
    std::string name;
    /// Of a decision, a definition or a mark.
    std::uint32_t index = 0;
    /// The column of a decision's answer.
    std::uint32_t output = 0;
    auto operator<=>(const Meaning&) const = default;
};

class Vocabulary {
public:
    /// Marks are about the first program only.
    Vocabulary(const Program& program, const Claims& claims, bool with_marks);

    [[nodiscard]] const Program& program() const { return program_; }
    /// Names that mean two things, as faults.
    [[nodiscard]] Faults faults() const;

    /// Read and with every `every` and `some` written out; in words why it cannot be.
    [[nodiscard]] std::expected<Expression, std::string> read(std::string_view text) const;
    /// nullopt for anything but a name or path that means something here.
    [[nodiscard]] std::optional<Meaning> meaning(const Expression& expression) const;
    /// The definitions that can be read, in their order; a definition sees those before it.
    [[nodiscard]] const std::vector<Expression>& definitions() const { return definitions_; }

private:
    [[nodiscard]] std::optional<Meaning> meaning_of_name(const std::string& name) const;

    const Program& program_;
    const Claims& claims_;
    bool with_marks_;
    Scope scope_;
    std::vector<Expression> definitions_;
    Faults faults_;
};

/// An expression without names other than those of functions; null for one that has some.
[[nodiscard]] std::optional<Value> constant_of(const Expression& expression);

/// The values that it compares inputs with, to those that are there. Definitions are not gone into.
void gather_named(const Expression& expression, const Vocabulary& vocabulary, NamedValues& named);

/// What it names, by way of definitions too.
void gather_meanings(const Expression& expression, const Vocabulary& vocabulary,
                     std::set<Meaning>& meanings);

/// The expression with values in the place of what it names.
[[nodiscard]] Expression
with_values(const Expression& expression,
            const std::function<std::optional<Value>(const Expression&)>& value_of);

} // namespace schakel::dmn::proof
