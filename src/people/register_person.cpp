#include "people/register_person.h"

#include "base/uuid.h"
#include "people/name_key.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::people {

namespace {

constexpr std::int32_t house_number_max = 99'999;

void tidy_optional(std::optional<std::string>& text) {
    if (!text) return;
    *text = tidy(*text);
    if (text->empty()) text.reset();
}

/// The postcode as the register writes it: 3032CG.
std::string tidy_postcode(std::string_view text) {
    std::string postcode;
    for (const char c : text)
        if (c != ' ') postcode += (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A') : c;
    return postcode;
}

bool is_dutch_postcode(std::string_view postcode) {
    const auto between = [](char first, char last) {
        return [first, last](char c) { return c >= first && c <= last; };
    };
    return postcode.size() == 6 && postcode[0] != '0' &&
           std::ranges::all_of(postcode.substr(0, 4), between('0', '9')) &&
           std::ranges::all_of(postcode.substr(4), between('A', 'Z'));
}

void tidy_address(Address& address) {
    address.street = tidy(address.street);
    address.place = tidy(address.place);
    address.postcode = tidy_postcode(address.postcode);
    tidy_optional(address.addition);
}

std::optional<RegisterRefusal> refusal_of(const Address& address) {
    if (!is_dutch_postcode(address.postcode)) return RegisterRefusal::postcode_not_dutch;
    if (address.house_number < 1 || address.house_number > house_number_max)
        return RegisterRefusal::house_number_out_of_range;
    return std::nullopt;
}

Person person_from(const RegisterPerson& command) {
    Person person{.id = command.id,
                  .name = command.name,
                  .birth_date = command.birth_date,
                  .sex = command.sex,
                  .address = command.address,
                  .address_secret = command.address_secret,
                  .deceased = false,
                  .bsn = command.bsn};
    person.name.family_name = tidy(person.name.family_name);
    tidy_optional(person.name.given_names);
    tidy_optional(person.name.title);
    tidy_optional(person.name.prefix);
    if (person.address) tidy_address(*person.address);
    return person;
}

std::optional<RegisterRefusal> refusal_of(const Person& person, const PartialDate& today) {
    if (!is_uuid(person.id.value)) return RegisterRefusal::id_not_random;
    if (person.birth_date > today) return RegisterRefusal::born_in_the_future;
    if (name_key(person.name.family_name).empty()) return RegisterRefusal::name_without_letters;
    return person.address ? refusal_of(*person.address) : std::nullopt;
}

/// R-REGISTER-5.
std::optional<RegisterPersonError> wrong_with(const std::vector<KnownParent>& parents,
                                              const Person& child, store::Transaction& transaction,
                                              Seals& seals) {
    if (parents.size() > 2) return RegisterRefusal::more_than_two_parents;
    if (parents.size() == 2 && parents.front().id == parents.back().id)
        return RegisterRefusal::parent_named_twice;
    for (const auto& parent : parents) {
        const auto known =
            parent.id == child.id ? std::nullopt : find_person(transaction, seals, parent.id);
        if (!known) return ParentNotKnown{parent.id};
        // Of one whose year is not known nothing can be said; within a year days do not matter.
        if (known->birth_date.year != 0 && child.birth_date.year != 0 &&
            known->birth_date.year >= child.birth_date.year)
            return RegisterRefusal::parent_not_older;
    }
    if (contradict(parents)) return RegisterRefusal::custody_contradicts;
    return std::nullopt;
}

} // namespace

std::string_view rule_of(RegisterRefusal refusal) {
    switch (refusal) {
    case RegisterRefusal::id_not_random: return "R-REGISTER-1";
    case RegisterRefusal::born_in_the_future: return "R-REGISTER-3";
    case RegisterRefusal::name_without_letters:
    case RegisterRefusal::postcode_not_dutch:
    case RegisterRefusal::house_number_out_of_range: return "R-REGISTER-4";
    case RegisterRefusal::more_than_two_parents:
    case RegisterRefusal::parent_named_twice:
    case RegisterRefusal::parent_not_older:
    case RegisterRefusal::custody_contradicts: return "R-REGISTER-5";
    }
    return {};
}

std::optional<RegisterRefusal> tidied(Address& address) {
    tidy_address(address);
    return refusal_of(address);
}

std::optional<RegisterRefusal> refusal_to_register(const RegisterPerson& command,
                                                   const PartialDate& today) {
    return refusal_of(person_from(command), today);
}

std::expected<Person, RegisterPersonError> register_person(const RegisterPerson& command,
                                                           store::Transaction& transaction,
                                                           const crypto::Vault& vault,
                                                           const PartialDate& today) {
    const crypto::SearchTokens tokens{vault};
    Seals seals{transaction, vault};
    auto person = person_from(command);

    // 1. What was registered already is the answer (R-REGISTER-1).
    if (person_id_used(transaction, person.id)) {
        const auto kept = find_person(transaction, seals, person.id);
        if (kept && *kept == person) return person;
        return std::unexpected{PersonIdAlreadyUsed{}};
    }
    // 2. It must be one that can be registered (R-REGISTER-3, R-REGISTER-4).
    if (const auto refusal = refusal_of(person, today)) return std::unexpected{*refusal};
    // 3. The number must be of this database's kind, and nobody else's (R-BSN-2, R-REGISTER-2).
    if (person.bsn) {
        if (const auto good = check_bsn(*person.bsn, find_bsn_guard(transaction)); !good)
            return std::unexpected{good.error()};
        const std::array wanted{token_of_bsn(tokens, *person.bsn)};
        if (auto known = persons_by_tokens(transaction, wanted); !known.empty())
            return std::unexpected{PersonAlreadyKnown{std::move(known.front())}};
    }
    // 4. The parents must be known, and able to be (R-REGISTER-5).
    const auto parents = command.parents.value_or(std::vector<KnownParent>{});
    if (auto wrong = wrong_with(parents, person, transaction, seals))
        return std::unexpected{*std::move(wrong)};

    // 5. Keep.
    add_person(transaction, seals, tokens, person);
    for (const auto& parent : parents)
        add_relation(transaction,
                     {.person = parent.id, .kind = RelationKind::parent_of, .other = person.id});
    if (!parents.empty()) keep_custody(transaction, person.id, custody_as_told(person.id, parents));
    return person;
}

} // namespace schakel::people
