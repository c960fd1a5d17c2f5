// A statement's expression as a formula over the inputs.
#pragma once

#include "dmn/proof/table_formulas.h"
#include "dmn/proof/vocabulary.h"

namespace schakel::dmn::proof {

class ClaimFormulas {
public:
    ClaimFormulas(const Vocabulary& vocabulary, const Claims& claims, Terms& terms,
                  InputCases& cases, TableFormulas& tables);

    [[nodiscard]] Truth truth(const Expression& expression);
    /// Its value; for something that is true or false one of these, or null.
    [[nodiscard]] Term term(const Expression& expression);
    /// Why it is not carried out, by name; nullopt when all was.
    [[nodiscard]] Refusal refusal() const { return refusal_ ? refusal_ : tables_.refusal(); }

private:
    [[nodiscard]] Truth compared(const Expression& whole, const Compared& node);
    [[nodiscard]] Truth with_list(const Expression& whole, Comparison comparison, const Term& list,
                                  const Value& constant);
    [[nodiscard]] Truth asked(const Expression& whole, const Invocation& call);
    [[nodiscard]] Truth worked_out(const Expression& whole, const std::vector<const Term*>& terms,
                                   const std::function<Expression(std::vector<Expression>)>& with);
    [[nodiscard]] Term named(const Expression& whole, const Meaning& meaning);
    /// Not more values than can be gone through one by one.
    [[nodiscard]] Term plain(const Expression& expression);
    /// Of an input whose values are not all known only equality with constants may be asked, and
    /// order among what has one.
    void check_input(const Expression& whole, const Expression& side, const Expression& other,
                     Comparison comparison);
    void check_test(const Expression& whole, const Expression& side, const UnaryTest& test);
    [[nodiscard]] const InputReading* reading(const Expression& expression);
    [[nodiscard]] bool is_open_input(const Expression& expression);
    void refuse(const Expression& expression, std::string_view why);

    const Vocabulary& vocabulary_;
    const Claims& claims_;
    Terms& terms_;
    InputCases& cases_;
    TableFormulas& tables_;
    Refusal refusal_;
    std::map<std::uint32_t, Term> definitions_;
};

} // namespace schakel::dmn::proof
