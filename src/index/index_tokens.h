// What the index knows a person by: a token from which its keeper cannot tell who it is.
//
//   R-OPRF-27  Where the keys of the evaluators and of the index are in one house, tokens are those
//              that a row of evaluators with these keys would give, and the program says at its
//              start that nothing is separated. (research: index 7.1; design: nobody may believe to
//              be better protected than they are)
#pragma once

#include "base/vocabulary.h"
#include "crypto/oprf_chain.h"
#include "crypto/vault.h"
#include "index/token_inputs.h"
#include "store/store.h"

namespace schakel::index {

/// Gives tokens inside a deed, at once: they were asked for before (index/blind_tokens.h), or are
/// made in this house.
class IndexTokens {
public:
    virtual ~IndexTokens() = default;
    /// Of the person a signal is about.
    [[nodiscard]] virtual store::Bytes of_person(const people::Person& person) const = 0;
    /// Of a parent, so that brothers and sisters meet.
    [[nodiscard]] virtual store::Bytes of_parent(const people::Person& parent) const = 0;
    /// Of any input, such as a partial one.
    [[nodiscard]] virtual store::Bytes of(const TokenInput& input) const = 0;
};

/// What the keys of the vault give: both evaluators' and the index's own in one house (R-OPRF-27).
class KeyedIndexTokens : public IndexTokens {
public:
    explicit KeyedIndexTokens(const crypto::Vault& vault);
    [[nodiscard]] store::Bytes of_person(const people::Person& person) const override;
    [[nodiscard]] store::Bytes of_parent(const people::Person& parent) const override;
    [[nodiscard]] store::Bytes of(const TokenInput& input) const override;

    /// The keys of the two evaluators, for who takes them out of the house.
    [[nodiscard]] static std::vector<crypto::OprfKey> evaluator_keys(const crypto::Vault& vault);
    /// The index's own.
    [[nodiscard]] static crypto::Secret index_key(const crypto::Vault& vault);

private:
    crypto::OprfEvaluator row_;
    crypto::Secret index_key_;
};

/// How many evaluators stand in a row.
inline constexpr std::size_t evaluators_in_a_row = 2;

} // namespace schakel::index
