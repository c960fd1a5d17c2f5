#include "people/search_persons.h"

#include "people/name_key.h"
#include "people/person_store.h"

#include <algorithm>
#include <set>

namespace schakel::people {

namespace {

/// R-SEARCH-3: whether two dates, of which parts may be unknown, can be the same day.
bool could_be_one(const PartialDate& one, const PartialDate& other) {
    const auto fits = [](std::int32_t part, std::int32_t other_part) {
        return part == 0 || other_part == 0 || part == other_part;
    };
    return fits(one.year, other.year) && fits(one.month, other.month) && fits(one.day, other.day);
}

/// The same without a day whose month is unknown, for the tokens know no such date.
PartialDate whole_parts(PartialDate date) {
    if (date.month == 0) date.day = 0;
    return date;
}

/// Every birth date token that someone can have whose date could be this one (R-SEARCH-3).
std::vector<PersonToken> tokens_that_fit(const crypto::SearchTokens& tokens,
                                         const PartialDate& asked) {
    std::vector<PersonToken> wanted{token_of_birth_date(tokens, PartialDate{})};
    const PartialDate year{.year = asked.year};
    if (asked.month == 0) {
        wanted.push_back(token_of_birth_month(tokens, year));
        return wanted;
    }
    wanted.push_back(token_of_birth_date(tokens, year));
    const PartialDate month{.year = asked.year, .month = asked.month};
    if (asked.day == 0) {
        wanted.push_back(token_of_birth_month(tokens, month));
        return wanted;
    }
    wanted.push_back(token_of_birth_date(tokens, month));
    wanted.push_back(token_of_birth_date(tokens, asked));
    return wanted;
}

struct Fit {
    bool asked = false;
    bool same = false;
    [[nodiscard]] bool speaks_against() const { return asked && !same; }
};

/// As it is written for a person.
Address address_of(const Home& home) {
    return {.street = {},
            .house_number = home.house_number,
            .addition = home.addition,
            .postcode = home.postcode,
            .place = {}};
}

/// What was asked, held against one person.
struct Comparison {
    Fit bsn, family_name, birth_date, given_names, home;
    bool whole_date = false;
    bool date_known = false;
};

Comparison compare(const SearchPersons& asked, const Person& person,
                   const crypto::SearchTokens& tokens) {
    Comparison found;
    found.bsn = {asked.bsn.has_value(), asked.bsn && person.bsn == asked.bsn};
    if (asked.family_name)
        found.family_name = {true, family_name_key(*asked.family_name) ==
                                       family_name_key(person.name.family_name)};
    if (asked.birth_date) {
        found.birth_date = {true, could_be_one(*asked.birth_date, person.birth_date)};
        found.whole_date = asked.birth_date->complete() && person.birth_date.complete();
        found.date_known = person.birth_date.year != 0;
    }
    if (asked.given_names)
        found.given_names = {true, first_given_name_key(*asked.given_names) ==
                                       first_given_name_key(person.name.given_names.value_or(""))};
    // R-SEARCH-8: of a secret address nobody is told whether it fits.
    if (asked.home && person.address && !person.address_secret)
        found.home = {true, token_of_home(tokens, address_of(*asked.home)) ==
                                token_of_home(tokens, *person.address)};
    return found;
}

/// R-SEARCH-2, before it is known whether others fit as well.
FoundBand band_of(const Comparison& found) {
    if (found.family_name.speaks_against() || found.birth_date.speaks_against() ||
        found.given_names.speaks_against() || found.home.speaks_against())
        return FoundBand::possible;
    if (found.birth_date.asked && !found.whole_date) return FoundBand::possible; // R-SEARCH-3
    if (found.bsn.same) return FoundBand::certain;
    return found.family_name.same && found.birth_date.same ? FoundBand::certain
                                                           : FoundBand::possible;
}

std::vector<FoundReason> reasons_of(const Comparison& found) {
    std::vector<FoundReason> reasons;
    if (found.bsn.same) reasons.push_back(FoundReason::bsn);
    if (found.family_name.same) reasons.push_back(FoundReason::family_name);
    if (found.birth_date.same && found.date_known) reasons.push_back(FoundReason::birth_date);
    if (found.given_names.same) reasons.push_back(FoundReason::given_names);
    if (found.home.same) reasons.push_back(FoundReason::home);
    return reasons;
}

Description description_of(const SearchPersons& asked) {
    return {.given_names = asked.given_names,
            .family_name = asked.family_name,
            .birth_date = asked.birth_date.value_or(PartialDate{}),
            .home = asked.home ? std::optional{address_of(*asked.home)} : std::nullopt};
}

} // namespace

std::string_view rule_of(SearchRefusal refusal) {
    return refusal == SearchRefusal::asked_too_widely ? "R-SEARCH-1" : "R-SEARCH-4";
}

std::expected<std::vector<PersonFound>, SearchPersonsError>
search_persons(const SearchPersons& command, store::Transaction& transaction,
               const crypto::Vault& vault, const PartialDate& today) {
    const crypto::SearchTokens tokens{vault};
    Seals seals{transaction, vault};
    // What says nothing was not asked.
    auto asked = command;
    if (asked.birth_date) asked.birth_date = whole_parts(*asked.birth_date);
    if (asked.birth_date && asked.birth_date->year == 0) asked.birth_date.reset();
    if (asked.given_names && first_given_name_key(*asked.given_names).empty())
        asked.given_names.reset();

    // 1. Enough must be asked (R-SEARCH-1).
    const auto family_name = asked.family_name ? token_of_family_name(tokens, *asked.family_name)
                                               : std::optional<PersonToken>{};
    const bool by_name = family_name && asked.birth_date;
    const bool by_home = family_name && asked.home;
    if (!asked.bsn && !by_name && !by_home) return std::unexpected{SearchRefusal::asked_too_widely};
    // 2. A number of the wrong kind is refused here too (R-BSN-2).
    if (asked.bsn)
        if (const auto good = check_bsn(*asked.bsn, find_bsn_guard(transaction)); !good)
            return std::unexpected{good.error()};

    // 3. Find by number, and where that finds nobody by name and date.
    std::set<PersonId> ids;
    if (asked.bsn) {
        const std::array wanted{token_of_bsn(tokens, *asked.bsn)};
        for (auto& id : persons_by_tokens(transaction, wanted))
            ids.insert(std::move(id));
    }
    if (ids.empty() && by_name)
        for (auto& birth : tokens_that_fit(tokens, *asked.birth_date)) {
            const std::array wanted{std::move(birth), *family_name};
            for (auto& id : persons_by_tokens(transaction, wanted))
                ids.insert(std::move(id));
        }
    if (ids.empty() && by_home) {
        const std::array wanted{token_of_home(tokens, address_of(*asked.home)), *family_name};
        for (auto& id : persons_by_tokens(transaction, wanted))
            ids.insert(std::move(id));
    }
    if (ids.size() > persons_found_max)
        return std::unexpected{SearchRefusal::too_many_found}; // R-SEARCH-4

    // 4. Hold what was asked against each of them.
    std::vector<PersonFound> found;
    for (const auto& id : ids) {
        const auto person = find_person(transaction, seals, id);
        if (!person) continue;
        const auto comparison = compare(asked, *person, tokens);
        found.push_back(
            {.person = short_of(*person, today),
             .address = address_to_show(*person),
             .band = asked.bsn && !comparison.bsn.same ? FoundBand::possible : band_of(comparison),
             .reasons = reasons_of(comparison)});
    }
    // R-SEARCH-2: of two who fit alike neither is certain.
    if (std::ranges::count(found, FoundBand::certain, &PersonFound::band) > 1)
        for (auto& person : found)
            person.band = FoundBand::possible;
    std::ranges::sort(found, [](const PersonFound& one, const PersonFound& other) {
        return std::tie(one.band, one.person.display_name, one.person.id) <
               std::tie(other.band, other.person.display_name, other.person.id);
    });
    // 5. Those who are only alike, after them (R-SEARCH-5).
    if (asked.also_alike.value_or(false))
        for (auto& alike : look_alikes(transaction, seals, tokens, description_of(asked)))
            if (!ids.contains(alike.person.id))
                found.push_back({.person = short_of(alike.person, today),
                                 .address = address_to_show(alike.person),
                                 .band = FoundBand::alike,
                                 .reasons = {},
                                 .probability = alike.probability,
                                 .findings = findings_of(std::move(alike))});
    return found;
}

} // namespace schakel::people
