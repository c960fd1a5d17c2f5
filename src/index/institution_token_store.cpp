#include "index/institution_token_store.h"

namespace schakel::index {

namespace {

using store::Bytes;
using store::Statement;

const Statement find_list{"SELECT as_of, addresses, made_with FROM index_institution_token_list"};
const Statement remove_list{"DELETE FROM index_institution_token_list"};
const Statement insert_list{"INSERT INTO index_institution_token_list (as_of, addresses, "
                            "made_with) VALUES ($1, $2, $3)"};
const Statement remove_tokens{"DELETE FROM index_institution_token"};
const Statement insert_token{
    "INSERT INTO index_institution_token (token) VALUES ($1) ON CONFLICT (token) DO NOTHING"};
const Statement find_token{"SELECT token FROM index_institution_token WHERE token = $1"};

} // namespace

std::optional<InstitutionTokenList> find_institution_token_list(store::Transaction& transaction) {
    const auto row = transaction.find<std::string, std::int64_t, std::string>(find_list);
    if (!row) return std::nullopt;
    const auto& [as_of, addresses, made_with] = *row;
    const auto day = parse_date(as_of);
    if (!day) return std::nullopt;
    return InstitutionTokenList{*day, addresses, made_with};
}

void replace_institution_tokens(store::Transaction& transaction, const InstitutionTokenList& list,
                                std::span<const Bytes> tokens) {
    remove_institution_tokens(transaction);
    transaction.change(insert_list, to_text(list.as_of), list.addresses, list.made_with);
    for (const auto& token : tokens)
        transaction.change(insert_token, token);
}

void remove_institution_tokens(store::Transaction& transaction) {
    transaction.change(remove_list);
    transaction.change(remove_tokens);
}

bool is_institution_token(store::Transaction& transaction, const Bytes& token) {
    return transaction.find<Bytes>(find_token, token).has_value();
}

} // namespace schakel::index
