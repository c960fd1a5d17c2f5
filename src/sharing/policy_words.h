// A version of the Grondslag in the words of the people who own it: cells, answers and statements
// with the labels of facts and codes in the place of names.
#pragma once

#include "access/account.h"
#include "dmn/program.h"
#include "sharing/sharing_framework.h"

namespace schakel::sharing {

class PolicyWords {
public:
    /// The framework outlives it.
    PolicyWords(const SharingFramework& framework, Language language);

    [[nodiscard]] bool dutch() const { return language_ == Language::nl; }
    [[nodiscard]] std::string_view pick(std::string_view nl, std::string_view en) const {
        return dutch() ? nl : en;
    }
    [[nodiscard]] const std::string& pick(const Wording& wording) const {
        return dutch() ? wording.nl : wording.en;
    }

    /// The label of a fact; the name itself when there is no such fact.
    [[nodiscard]] std::string fact(std::string_view name) const;
    /// A value of a fact.
    [[nodiscard]] std::string value(std::string_view fact, const dmn::Value& value) const;
    /// A value that a decision answers.
    [[nodiscard]] std::string answer(std::string_view decision, const dmn::Value& value) const;
    /// What a row of a compiled decision answers: of several outputs each with its name.
    [[nodiscard]] std::string answer_of(const dmn::CompiledDecision& compiled,
                                        std::uint32_t rule) const;
    /// The same of a whole answer, in which several outputs are one context.
    [[nodiscard]] std::string answer_of(const dmn::CompiledDecision& compiled,
                                        const dmn::Value& answer) const;
    /// Several values of a fact, joined with "of" or "or".
    [[nodiscard]] std::string any_of(std::vector<std::string> words) const;

    /// What one cell of a compiled decision asks, such as "Leeftijd: 12 tot en met 15 jaar"; empty
    /// for a dash.
    [[nodiscard]] std::string condition(const dmn::CompiledDecision& compiled, std::size_t column,
                                        const dmn::UnaryTests& cell) const;
    /// What a column of a compiled decision reads.
    [[nodiscard]] std::string column_name(const dmn::CompiledDecision& compiled,
                                          std::size_t column) const;
    /// An expression of invarianten.toml. Parts for which there are no words stand as they are.
    [[nodiscard]] std::string statement(std::string_view expression) const;
    /// For a text in which `definitions` are names too.
    void know(std::vector<std::string> definitions);

private:
    [[nodiscard]] std::string value_of(const dmn::Operand& operand, const dmn::Value& value) const;
    [[nodiscard]] std::string tests(const dmn::Operand& operand, const dmn::UnaryTests& cell) const;
    [[nodiscard]] std::string said(const dmn::Expression& expression, std::string_view about,
                                   int binds) const;

    const SharingFramework& framework_;
    Language language_;
    std::vector<std::string> definitions_;
};

} // namespace schakel::sharing
