// The keeper's list of institutions: the tokens that would be made of their addresses, and nothing by
// which anybody could find one. SQL, and nothing else.
#pragma once

#include "base/time.h"
#include "store/store.h"

#include <span>

namespace schakel::index {

struct InstitutionTokenList {
    PartialDate as_of;
    std::int64_t addresses = 0;
    /// The mark of the keys with which they were made: tokens of other keys leave nothing out.
    std::string made_with;
    bool operator==(const InstitutionTokenList&) const = default;
};

[[nodiscard]] std::optional<InstitutionTokenList>
find_institution_token_list(store::Transaction& transaction);
/// Puts it in the place of the one that was there.
void replace_institution_tokens(store::Transaction& transaction, const InstitutionTokenList& list,
                                std::span<const store::Bytes> tokens);
void remove_institution_tokens(store::Transaction& transaction);
[[nodiscard]] bool is_institution_token(store::Transaction& transaction, const store::Bytes& token);

} // namespace schakel::index
