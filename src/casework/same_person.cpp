#include "casework/same_person.h"

#include "ledger/append.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

namespace schakel::casework {
namespace {

using Failed = std::unexpected<ChangeSamePersonError>;

Failed failed(const people::SamePersonError& error) {
    if (const auto* refusal = std::get_if<people::SamePersonRefusal>(&error))
        return Failed{*refusal};
    return Failed{PersonNotKnown{}};
}

/// What the entry says beside who and when: the reasons stay with the statement.
struct SamePersonEntry {
    PersonId other;
    bool asks_another = false;
};
BOOST_DESCRIBE_STRUCT(SamePersonEntry, (), (other, asks_another))

void append(store::Transaction& transaction, people::Seals& seals, ledger::Event event,
            const access::Actor& actor, const people::SamePerson& statement) {
    ledger::append(
        transaction, seals,
        {.event = event,
         .by = actor.signature(),
         .owner = people::owner_of(statement.one),
         .subject = statement.one.value,
         .payload = codec::write_json(SamePersonEntry{statement.other, statement.asks_another})});
}

std::vector<SamePersonView> views_of(store::Transaction& transaction, people::Seals& seals,
                                     const PersonId& person, const access::Actor& actor) {
    std::vector<SamePersonView> views;
    for (auto& statement : people::said_of(transaction, seals, person)) {
        const auto& other = statement.one == person ? statement.other : statement.one;
        const auto known = people::find_person(transaction, seals, other);
        if (!known) continue;
        auto& view = views.emplace_back();
        view.other = people::short_of(*known, date_of(actor.at));
        view.state = people::state_of(statement);
        view.reason = std::move(statement.reason);
        view.said_by = networks::contact_of(transaction, statement.said.professional);
        view.said_at = statement.said.at;
        if (statement.agreed) {
            view.agreed_by = networks::contact_of(transaction, statement.agreed->professional);
            view.agreed_at = statement.agreed->at;
        }
        if (statement.ended) {
            view.ended_by = networks::contact_of(transaction, statement.ended->professional);
            view.ended_at = statement.ended->at;
            view.ended_because = std::move(statement.ended_because);
        }
        view.may_agree = view.state == people::SamePersonState::waiting &&
                         statement.said.professional != actor.professional;
    }
    return views;
}

/// A deed on two registrations, with the entry that goes with it; done again it changes nothing and
/// leaves none.
template <class Deed>
SamePersonChanged changed(const PersonId& person, ledger::Event event, const access::Actor& actor,
                          store::Transaction& transaction, const crypto::Vault& vault, Deed deed) {
    if (!may_look_for_persons(transaction, actor)) return Failed{NoTaskForPersons{}};
    people::Seals seals{transaction, vault};
    const auto before = people::said_of(transaction, seals, person);
    const auto statement = deed(seals);
    if (!statement) return failed(statement.error());
    if (people::said_of(transaction, seals, person) != before)
        append(transaction, seals, event, actor, *statement);
    return views_of(transaction, seals, person, actor);
}

} // namespace

SamePersonChanged say_same_person(const PersonId& person, const SaySamePerson& command,
                                  const access::Actor& actor, store::Transaction& transaction,
                                  const crypto::Vault& vault) {
    return changed(person, ledger::Event::same_person_said, actor, transaction, vault,
                   [&](people::Seals& seals) {
                       return people::say_same_person(transaction, seals, person, command.other,
                                                      command.reason, actor.signature());
                   });
}

SamePersonChanged agree_same_person(const PersonId& person, const OtherRegistration& command,
                                    const access::Actor& actor, store::Transaction& transaction,
                                    const crypto::Vault& vault) {
    return changed(person, ledger::Event::same_person_agreed, actor, transaction, vault,
                   [&](people::Seals& seals) {
                       return people::agree_same_person(transaction, seals, person, command.other,
                                                        actor.signature());
                   });
}

SamePersonChanged take_back_same_person(const PersonId& person, const SaySamePerson& command,
                                        const access::Actor& actor, store::Transaction& transaction,
                                        const crypto::Vault& vault) {
    return changed(person, ledger::Event::same_person_taken_back, actor, transaction, vault,
                   [&](people::Seals& seals) {
                       return people::take_back_same_person(transaction, seals, person,
                                                            command.other, command.reason,
                                                            actor.signature());
                   });
}

SamePersonChanged look_at_same_persons(const PersonId& person, const access::Actor& actor,
                                       store::Transaction& transaction,
                                       const crypto::Vault& vault) {
    if (!may_look_for_persons(transaction, actor)) return Failed{NoTaskForPersons{}};
    people::Seals seals{transaction, vault};
    if (!people::find_person(transaction, seals, person)) return Failed{PersonNotKnown{}};
    return views_of(transaction, seals, person, actor);
}

std::expected<people::Resemblance, ChangeSamePersonError>
look_at_resemblance(const PersonId& person, const OtherRegistration& command,
                    const access::Actor& actor, store::Transaction& transaction,
                    const crypto::Vault& vault) {
    if (!may_look_for_persons(transaction, actor)) return Failed{NoTaskForPersons{}};
    people::Seals seals{transaction, vault};
    auto found = people::resemblance_of(transaction, seals, person, command.other);
    if (!found) return failed(found.error());
    return *std::move(found);
}

} // namespace schakel::casework
