#include "casework/intake_words.h"

#include "casework/disclose.h"
#include "casework/inside/widen.h"

#include <algorithm>

namespace schakel::casework {

namespace {

template <class T>
bool holds(const std::vector<T>& list, const std::optional<T>& one) {
    return one && std::ranges::find(list, *one) != list.end();
}

} // namespace

std::expected<OrganisationId, DiscloseConcernError>
disclose_concern(const DiscloseConcern& command, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault,
                 const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};
    const bool keeps_it_itself = holds(command.keepers, std::optional{actor.organisation});
    if (!command.advice) {
        if (keeps_it_itself) return actor.organisation;
        return std::unexpected{sharing::AdviceNotKnown{}};
    }
    const auto asked = sharing::find_advice(transaction, seals, *command.advice);
    if (!asked || asked->by.organisation != actor.organisation)
        return std::unexpected{sharing::AdviceNotKnown{}};
    if (keeps_it_itself && asked->recipient == actor.organisation) return actor.organisation;
    if (!holds(command.keepers, asked->recipient) || !holds(command.persons, asked->about))
        return std::unexpected{ConcernReportRefusal::advice_for_another};

    auto words = command.concern.text;
    if (command.concern.question) words += "\n\n" + *command.concern.question;
    const auto disclosure = disclose(command.id,
                                     {.advice = *command.advice,
                                      .items = {{"concern", std::move(words)}},
                                      .confirmed = command.confirmed,
                                      .colleague = command.colleague,
                                      .follows = command.follows,
                                      .beside_protocol = command.beside_protocol},
                                     actor, transaction, vault, framework);
    if (!disclosure) return std::unexpected{widen<DiscloseConcernError>(disclosure.error())};
    return disclosure->to;
}

} // namespace schakel::casework
