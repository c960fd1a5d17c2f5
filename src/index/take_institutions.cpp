#include "index/take_institutions.h"

#include "codec/csv.h"
#include "index/index_reach.h"
#include "index/institution_home_store.h"
#include "index/institution_token_store.h"
#include "index/renew_tokens.h"
#include "ledger/append.h"
#include "people/register_person.h"

#include <set>

namespace schakel::index {

namespace {

struct InstitutionRow {
    std::string postcode;
    std::int32_t house_number = 0;
    std::optional<std::string> addition;
};
BOOST_DESCRIBE_STRUCT(InstitutionRow, (), (postcode, house_number, addition))

/// What the record tells: never an address.
struct InstitutionsTaken {
    PartialDate as_of;
    std::int64_t addresses = 0;
};
BOOST_DESCRIBE_STRUCT(InstitutionsTaken, (), (as_of, addresses))

constexpr std::string_view owner = "index/institutions";

std::optional<InstitutionListRefusal> refusal_of(const HashedInstitutions& list,
                                                 store::Transaction& transaction, Instant now) {
    if (list.homes.empty()) return InstitutionListRefusal::no_addresses;
    if (now < start_of(list.as_of)) return InstitutionListRefusal::of_day_to_come;
    if (!is_fresh(list.as_of, now)) return InstitutionListRefusal::not_fresh;
    const auto reach = index_reach(transaction);
    if (reach.evaluators_elsewhere || reach.keeper_elsewhere)
        return InstitutionListRefusal::elsewhere;
    const auto kept = find_institution_home_list(transaction);
    if (kept && list.as_of < kept->as_of) return InstitutionListRefusal::older_than_kept;
    return std::nullopt;
}

std::string_view column_of(people::RegisterRefusal refusal) {
    return refusal == people::RegisterRefusal::postcode_not_dutch ? "postcode" : "houseNumber";
}

} // namespace

std::expected<std::vector<people::Address>, Faults> read_institutions(std::string_view csv) {
    auto rows = codec::read_csv<InstitutionRow>(csv);
    if (!rows) return std::unexpected{std::move(rows.error())};
    std::vector<people::Address> addresses;
    std::set<std::string> seen;
    Faults faults;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        auto& [postcode, number, addition] = (*rows)[row];
        people::Address address{{}, number, std::move(addition), std::move(postcode), {}};
        if (const auto refusal = people::tidied(address))
            faults.push_back({codec::csv_place(row + 2, column_of(*refusal)),
                              std::string{codec::word_for(*refusal)},
                              "is no address in the Netherlands (" +
                                  std::string{people::rule_of(*refusal)} + ")"});
        else if (seen.insert(home_value(address)).second)
            addresses.push_back(std::move(address));
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return addresses;
}

HashedInstitutions hash_institutions(std::span<const people::Address> addresses,
                                     const PartialDate& as_of, const crypto::Vault& vault) {
    const crypto::SearchTokens hashes{vault};
    const KeyedIndexTokens keyed{vault};
    HashedInstitutions list{.as_of = as_of, .homes = {}, .tokens = {}, .made_with = mark_of(keyed)};
    for (const auto& address : addresses) {
        list.homes.push_back(institution_home(hashes, address));
        std::ranges::move(keyed.of({TokenKind::address, home_value(address)}),
                          std::back_inserter(list.tokens));
    }
    return list;
}

std::expected<void, InstitutionListRefusal> take_institutions(const HashedInstitutions& list,
                                                              store::Transaction& transaction,
                                                              const crypto::Vault& vault,
                                                              Instant now) {
    if (const auto refusal = refusal_of(list, transaction, now)) return std::unexpected{*refusal};
    const auto number = static_cast<std::int64_t>(list.homes.size());
    replace_institution_homes(transaction, list.as_of, list.homes);
    replace_institution_tokens(transaction, {list.as_of, number, list.made_with}, list.tokens);
    keep_mark(transaction, {});
    people::Seals seals{transaction, vault};
    // Who keeps the program did this: no professional signs for it.
    ledger::append(transaction, seals,
                   {.event = ledger::Event::institutions_taken,
                    .by = {{}, {}, now},
                    .owner = std::string{owner},
                    .subject = to_text(list.as_of),
                    .payload = codec::write_json(InstitutionsTaken{list.as_of, number})});
    return {};
}

bool drop_institutions_of_other_keys(store::Transaction& transaction,
                                     const KeyedIndexTokens& tokens) {
    const auto list = find_institution_token_list(transaction);
    if (!list || list->made_with == mark_of(tokens)) return false;
    remove_institution_tokens(transaction);
    return true;
}

} // namespace schakel::index
