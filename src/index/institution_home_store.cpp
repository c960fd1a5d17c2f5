#include "index/institution_home_store.h"

#include "index/token_inputs.h"

namespace schakel::index {

namespace {

using store::Bytes;
using store::Statement;

const Statement find_list{"SELECT as_of, addresses FROM index_institution_home_list"};
const Statement remove_list{"DELETE FROM index_institution_home_list"};
const Statement insert_list{
    "INSERT INTO index_institution_home_list (as_of, addresses) VALUES ($1, $2)"};
const Statement remove_homes{"DELETE FROM index_institution_home"};
const Statement insert_home{
    "INSERT INTO index_institution_home (home) VALUES ($1) ON CONFLICT (home) DO NOTHING"};
const Statement find_home{"SELECT home FROM index_institution_home WHERE home = $1"};

} // namespace

// Of another domain than the homes of persons, so that nobody sees who lives in an institution.
Bytes institution_home(const crypto::SearchTokens& hashes, const people::Address& address) {
    return hashes.token("institution", home_value(address));
}

std::optional<InstitutionHomeList> find_institution_home_list(store::Transaction& transaction) {
    const auto row = transaction.find<std::string, std::int64_t>(find_list);
    if (!row) return std::nullopt;
    const auto day = parse_date(std::get<0>(*row));
    if (!day) return std::nullopt;
    return InstitutionHomeList{*day, std::get<1>(*row)};
}

void replace_institution_homes(store::Transaction& transaction, const PartialDate& as_of,
                               std::span<const Bytes> homes) {
    transaction.change(remove_list);
    transaction.change(remove_homes);
    transaction.change(insert_list, to_text(as_of), static_cast<std::int64_t>(homes.size()));
    for (const auto& home : homes)
        transaction.change(insert_home, home);
}

bool is_institution_home(store::Transaction& transaction, const crypto::SearchTokens& hashes,
                         const people::Address& address) {
    const auto stands = [&](const people::Address& door) {
        return transaction.find<Bytes>(find_home, institution_home(hashes, door)).has_value();
    };
    if (stands(address)) return true;
    auto whole_number = address;
    whole_number.addition.reset();
    return address.addition && stands(whole_number);
}

} // namespace schakel::index
