// Two registrations of one person: what a professional does to hold them for one, and to take that
// back. Who may is decided before this, by access.
//
//   R-DOUBLE-1  What was kept of either registration stays as it is. That they are one person is a
//               statement beside them, with who said it and why; taken back, both are as they were,
//               and the statement stays to be read. (issue 5: un-merging, both histories kept)
//   R-DOUBLE-2  The program never says it. Where anything stands in the way of a match, or the chance
//               is below 0.9999, a second professional has to agree before it holds. (AVG art. 22;
//               research: index 5.8)
//   R-DOUBLE-3  Two numbers that differ are two persons, as are two who are related, and who was
//               erased is nobody's double. (R-MATCHING-24)
//   R-DOUBLE-4  While it holds, an open case of one is found for the other, what came about one came
//               about the other, and a consent that was refused or withdrawn stops for both. A consent
//               that was given holds only for the registration for which it was given. (design: doubt
//               means no)
#pragma once

#include "people/look_alikes.h"

#include <expected>

namespace schakel::people {

/// waiting: a second professional has not agreed yet.
BOOST_DEFINE_ENUM_CLASS(SamePersonState, waiting, holds, ended)

/// A statement about two registrations.
struct SamePerson {
    /// The lower identifier.
    PersonId one;
    PersonId other;
    Signature said;
    std::string reason;
    bool asks_another = false;
    std::optional<Signature> agreed;
    std::optional<Signature> ended;
    std::string ended_because;
    bool operator==(const SamePerson&) const = default;
};
[[nodiscard]] SamePersonState state_of(const SamePerson& statement);

BOOST_DEFINE_ENUM_CLASS(SamePersonRefusal, one_registration, numbers_differ, related, no_reason,
                        said_already, not_said, needs_another)
[[nodiscard]] std::string_view rule_of(SamePersonRefusal refusal);

struct RegistrationNotKnown {};
using SamePersonError = std::variant<SamePersonRefusal, RegistrationNotKnown>;

/// What speaks for and against their being one, to be seen before it is said.
struct Resemblance {
    double probability = 0;
    /// R-DOUBLE-2.
    bool asks_another = true;
    std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(Resemblance, (), (probability, asks_another, findings))
[[nodiscard]] std::expected<Resemblance, SamePersonError>
resemblance_of(store::Transaction& transaction, Seals& seals, const PersonId& person,
               const PersonId& other);

[[nodiscard]] std::expected<SamePerson, SamePersonError>
say_same_person(store::Transaction& transaction, Seals& seals, const PersonId& person,
                const PersonId& other, std::string_view reason, const Signature& by);
[[nodiscard]] std::expected<SamePerson, SamePersonError>
agree_same_person(store::Transaction& transaction, Seals& seals, const PersonId& person,
                  const PersonId& other, const Signature& by);
[[nodiscard]] std::expected<SamePerson, SamePersonError>
take_back_same_person(store::Transaction& transaction, Seals& seals, const PersonId& person,
                      const PersonId& other, std::string_view reason, const Signature& by);

/// All that was ever said of a registration, newest first; what was about someone who was erased is
/// gone.
[[nodiscard]] std::vector<SamePerson> said_of(store::Transaction& transaction, Seals& seals,
                                              const PersonId& person);

/// The other registrations of whom it holds that they are this person, also by way of a third
/// (R-DOUBLE-4).
[[nodiscard]] std::vector<PersonId> held_as_one_with(store::Transaction& transaction,
                                                     const PersonId& person);

} // namespace schakel::people
