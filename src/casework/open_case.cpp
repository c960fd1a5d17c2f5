#include "casework/open_case.h"

#include "casework/brought_in.h"
#include "casework/case_store.h"
#include "casework/inside/record_change.h"
#include "casework/participant_store.h"
#include "casework/throughput_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct CaseOpened {
    std::vector<PersonId> members;
    std::optional<MeetingKindId> meeting_kind;
};
BOOST_DESCRIBE_STRUCT(CaseOpened, (), (members, meeting_kind))

/// NOT YET: the same meeting and the same moment of coming in.
bool asks_again(const OpenCase& command, const access::Actor& actor, const Case& kept) {
    return kept.opened.organisation == actor.organisation &&
           kept.opened.professional == actor.professional &&
           std::ranges::all_of(command.persons, [&](const PersonId& person) {
               return std::ranges::find(kept.members, person) != kept.members.end();
           });
}

} // namespace

std::expected<Case, OpenCaseError> open_case(const CaseId& id, const OpenCase& command,
                                             const access::Actor& actor,
                                             store::Transaction& transaction,
                                             const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. A case that was opened already is the answer.
    if (case_id_used(transaction, id)) {
        auto kept = find_case(transaction, seals, id);
        if (!kept || !asks_again(command, actor, *kept)) return std::unexpected{IdAlreadyUsed{}};
        return *std::move(kept);
    }

    // 2. What the command names must be there.
    std::optional<networks::MeetingKind> kind;
    if (command.meeting_kind) {
        kind = networks::find(transaction, *command.meeting_kind);
        if (!kind) return std::unexpected{MeetingKindNotKnown{}};
    }
    for (const auto& organisation : command.brought_in_by)
        if (!networks::find(transaction, organisation))
            return std::unexpected{OrganisationNotKnown{}};
    if (command.persons.empty()) return std::unexpected{PersonNotKnown{}};

    // 3. R-CASE-2: whom it is about, and everyone of their family systems.
    Case opened{.id = id,
                .responsible = actor.organisation,
                .meeting_kind = command.meeting_kind,
                .opened = actor.signature()};
    const auto today = date_of(actor.at);
    const auto keep_once = [&](const PersonId& person) {
        if (std::ranges::find(opened.members, person) == opened.members.end())
            opened.members.push_back(person);
    };
    for (const auto& person : command.persons) {
        const auto found = people::find_person(transaction, seals, person);
        if (!found) return std::unexpected{PersonNotKnown{}};
        if (opened.name.empty()) opened.name = case_name_for(found->name);
        keep_once(person);
    }
    for (const auto& person : command.persons)
        if (const auto family = people::find_family(transaction, seals, person, today))
            for (const auto& member : family->members)
                keep_once(member.person.id);

    // 4. R-CASE-1: who opens it answers for it and takes part.
    add_case(transaction, seals, opened);
    keep_participant(transaction, id,
                     {.organisation = actor.organisation,
                      .professional = actor.professional,
                      .since = actor.at});
    for (const auto& organisation : command.brought_in_by)
        if (organisation != actor.organisation)
            keep_brought_in(transaction, id, organisation, actor.at);

    // 5. The intake is over when a meeting takes it; without one it begins.
    begin_step(transaction, id, CaseStep::intake, command.came_in_at.value_or(actor.at),
               term_days_for(CaseStep::intake, nullptr));
    if (kind)
        begin_step(transaction, id, CaseStep::meeting, actor.at,
                   term_days_for(CaseStep::meeting, &*kind));

    record_change(transaction, seals, ledger::Event::case_opened, actor, id, id.value,
                  CaseOpened{opened.members, opened.meeting_kind});
    return opened;
}

} // namespace schakel::casework
