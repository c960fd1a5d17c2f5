#include "casework/look_for_person.h"

#include "access/search_gate.h"
#include "casework/case_store.h"
#include "casework/direction_store.h"
#include "casework/inside/widen.h"
#include "ledger/append.h"
#include "people/person_store.h"

namespace schakel::casework {

namespace {

struct PersonMadeKnown {
    bool with_number = false;
    std::vector<people::KnownParent> parents;
};
BOOST_DESCRIBE_STRUCT(PersonMadeKnown, (), (with_number, parents))

} // namespace

bool may_look_for_persons(store::Transaction& transaction, const access::Actor& actor) {
    return access::search_task_of(transaction, actor) ||
           (access::in_a_network(transaction, actor) &&
            (acts_in_open_case(transaction, actor.professional) ||
             directs_process_of_open_case(transaction, actor.professional, actor.at)));
}

std::expected<std::vector<people::PersonFound>, LookForPersonsError>
look_for_persons(const people::SearchPersons& command, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault) {
    if (!may_look_for_persons(transaction, actor)) return std::unexpected{NoTaskForPersons{}};
    auto found = people::search_persons(command, transaction, vault, date_of(actor.at));
    if (!found) return std::unexpected{widen<LookForPersonsError>(found.error())};
    return *std::move(found);
}

std::expected<people::Person, LookAtPersonError> look_at_person(const PersonId& id,
                                                                const access::Actor& actor,
                                                                store::Transaction& transaction,
                                                                const crypto::Vault& vault) {
    if (!may_look_for_persons(transaction, actor)) return std::unexpected{NoTaskForPersons{}};
    people::Seals seals{transaction, vault};
    auto person = people::find_person(transaction, seals, id);
    if (!person) return std::unexpected{PersonNotKnown{}};
    return *std::move(person);
}

std::expected<people::Family, LookAtPersonError> look_at_family(const PersonId& id,
                                                                const access::Actor& actor,
                                                                store::Transaction& transaction,
                                                                const crypto::Vault& vault) {
    if (!may_look_for_persons(transaction, actor)) return std::unexpected{NoTaskForPersons{}};
    people::Seals seals{transaction, vault};
    auto family = people::find_family(transaction, seals, id, date_of(actor.at));
    if (!family) return std::unexpected{PersonNotKnown{}};
    return *std::move(family);
}

std::expected<people::Person, MakePersonKnownError>
make_person_known(const people::RegisterPerson& command, const access::Actor& actor,
                  store::Transaction& transaction, const crypto::Vault& vault) {
    if (!may_look_for_persons(transaction, actor)) return std::unexpected{NoTaskForPersons{}};
    people::Seals seals{transaction, vault};
    const bool known = people::find_person(transaction, seals, command.id).has_value();
    auto person = people::register_person(command, transaction, vault, date_of(actor.at));
    if (!person) return std::unexpected{widen<MakePersonKnownError>(person.error())};
    if (!known)
        ledger::append(transaction, seals,
                       {.event = ledger::Event::person_registered,
                        .by = actor.signature(),
                        .owner = people::owner_of(person->id),
                        .subject = person->id.value,
                        .payload = codec::write_json(PersonMadeKnown{
                            command.bsn.has_value(),
                            command.parents.value_or(std::vector<people::KnownParent>{})})});
    return *std::move(person);
}

} // namespace schakel::casework
