// Invented persons for the tests of this room. Their numbers are those of trial persons.
#pragma once

#include "people/person_store.h"

#include "support/databases.h"

namespace schakel::people::testing {

inline constexpr PartialDate today{.year = 2026, .month = 11, .day = 22};

inline Person person(std::string id, std::string given_names, std::string family_name,
                     PartialDate birth_date) {
    return {.id = {std::move(id)},
            .name = {.given_names = std::move(given_names),
                     .title = {},
                     .prefix = {},
                     .family_name = std::move(family_name)},
            .birth_date = birth_date,
            .sex = Sex::unknown,
            .address = {},
            .address_secret = false,
            .deceased = false,
            .bsn = {}};
}

inline Address address(std::string street, std::int32_t house_number, std::string postcode,
                       std::string place) {
    return {.street = std::move(street),
            .house_number = house_number,
            .addition = {},
            .postcode = std::move(postcode),
            .place = std::move(place)};
}

inline Relation parent(std::string parent, std::string child) {
    return {{std::move(parent)}, RelationKind::parent_of, {std::move(child)}};
}
inline Relation partners(std::string one, std::string other) {
    return {{std::move(one)}, RelationKind::partner_of, {std::move(other)}};
}
inline Relation ex_partners(std::string one, std::string other) {
    return {{std::move(one)}, RelationKind::ex_partner_of, {std::move(other)}};
}

/// A database of each kind and a vault.
class PeopleOnBothDatabases : public schakel::testing::OnBothDatabases {
protected:
    crypto::Vault vault = crypto::Vault::in_memory();
    crypto::SearchTokens tokens{vault};

    void keep(const Person& kept) {
        does([&](store::Transaction& transaction) {
            Seals seals{transaction, vault};
            add_person(transaction, seals, tokens, kept);
            return true;
        });
    }
    void keep(const Relation& relation) {
        does([&](store::Transaction& transaction) {
            add_relation(transaction, relation);
            return true;
        });
    }
    std::optional<Person> found(const PersonId& id) {
        return database->read([&](store::Transaction& transaction) {
            Seals seals{transaction, vault};
            return find_person(transaction, seals, id);
        });
    }
    std::optional<Family> family(const PersonId& id) {
        return database->read([&](store::Transaction& transaction) {
            Seals seals{transaction, vault};
            return find_family(transaction, seals, id, today);
        });
    }
    std::vector<PersonId> with(std::vector<PersonToken> wanted) {
        return database->read([&](store::Transaction& transaction) {
            return persons_by_tokens(transaction, wanted);
        });
    }
};

} // namespace schakel::people::testing
