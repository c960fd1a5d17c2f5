// What a professional does to make a person known to Schakel. Who may do it is decided before this,
// by access.
//
//   R-REGISTER-1  The caller chooses the identifier, and a registration that is sent twice is one
//                 person. (design: a line that drops must not make a child twice)
//   R-REGISTER-2  One number is one person: who is known already is not registered again.
//                 (design: a family known twice is a family half seen)
//   R-REGISTER-3  Nobody is born in the future. (design)
//   R-REGISTER-4  A name has at least one letter, an address a Dutch postcode and a house number.
//                 (design: who cannot be found again is registered for nothing)
//   R-REGISTER-5  A person is made known with at most two parents, each known already, each once,
//                 and born before their child; what is told of their custody cannot contradict
//                 itself. (BW 1:198 and 1:199; BW 1:253a: two parents; R-CUSTODY-6)
#pragma once

#include "crypto/vault.h"
#include "people/bsn.h"
#include "people/custody.h"
#include "people/person.h"

#include <expected>
#include <variant>
#include <vector>

namespace schakel::people {

struct RegisterPerson {
    /// Chosen by the caller: a random UUID (R-REGISTER-1).
    PersonId id;
    PersonName name;
    /// 0000-00-00 when nothing of it is known.
    PartialDate birth_date;
    Sex sex = Sex::unknown;
    std::optional<Address> address;
    bool address_secret = false;
    std::optional<std::string> bsn;
    std::optional<std::vector<KnownParent>> parents;
};
BOOST_DESCRIBE_STRUCT(RegisterPerson, (),
                      (id, name, birth_date, sex, address, address_secret, bsn, parents))

BOOST_DEFINE_ENUM_CLASS(RegisterRefusal, born_in_the_future, name_without_letters,
                        postcode_not_dutch, house_number_out_of_range, id_not_random,
                        more_than_two_parents, parent_named_twice, parent_not_older,
                        custody_contradicts)
[[nodiscard]] std::string_view rule_of(RegisterRefusal refusal);

/// Writes an address as the register does; what is wrong with it otherwise (R-REGISTER-4).
[[nodiscard]] std::optional<RegisterRefusal> tidied(Address& address);

/// The identifier belongs to another registration (R-REGISTER-1).
struct PersonIdAlreadyUsed {};
/// R-REGISTER-2.
struct PersonAlreadyKnown {
    PersonId id;
};
struct ParentNotKnown {
    PersonId id;
};
using RegisterPersonError = std::variant<RegisterRefusal, BsnRefusal, PersonIdAlreadyUsed,
                                         PersonAlreadyKnown, ParentNotKnown>;

/// What is wrong with the command by itself, whoever is known (R-REGISTER-1, 3 and 4); nullopt when
/// nothing is.
[[nodiscard]] std::optional<RegisterRefusal> refusal_to_register(const RegisterPerson& command,
                                                                 const PartialDate& today);

[[nodiscard]] std::expected<Person, RegisterPersonError>
register_person(const RegisterPerson& command, store::Transaction& transaction,
                const crypto::Vault& vault, const PartialDate& today);

} // namespace schakel::people
