// What the index knows a person by: a token from which its keeper cannot tell who it is.
#pragma once

#include "base/vocabulary.h"
#include "crypto/search_token.h"
#include "people/person.h"
#include "store/store.h"

namespace schakel::index {

/// Makes tokens. Today one organisation's keyed hash; later two blind evaluators and a key of the
/// index itself stand behind the same two calls (docs/decisions/0007-index-first-stage.md).
class IndexTokens {
public:
    virtual ~IndexTokens() = default;
    /// Of the person a signal is about.
    [[nodiscard]] virtual store::Bytes of_person(const people::Person& person) const = 0;
    /// Of a parent, so that brothers and sisters meet.
    [[nodiscard]] virtual store::Bytes of_parent(const people::Person& parent) const = 0;
};

/// Keyed hashes of the citizen service number, or of the identifier for who has none. The vault
/// must live as long.
class KeyedIndexTokens : public IndexTokens {
public:
    explicit KeyedIndexTokens(const crypto::Vault& vault)
        : tokens_{vault, crypto::KeyUse::index_tokens} {}
    [[nodiscard]] store::Bytes of_person(const people::Person& person) const override;
    [[nodiscard]] store::Bytes of_parent(const people::Person& parent) const override;

private:
    crypto::SearchTokens tokens_;
};

} // namespace schakel::index
