#include "casework/open_group.h"

#include "casework/case_meeting.h"
#include "casework/case_store.h"
#include "casework/inside/record_change.h"
#include "casework/participant_store.h"
#include "casework/throughput_store.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

using networks::Approach;

struct OpenedWithoutFamily {
    Approach approach = Approach::group;
    MeetingKindId meeting_kind;
};
BOOST_DESCRIBE_STRUCT(OpenedWithoutFamily, (), (approach, meeting_kind))

/// R-APPROACH-2
bool has_role_at(const networks::MeetingKind& kind, const access::Actor& actor) {
    if (may_lead(kind, actor)) return true;
    return permits(kind, actor.organisation) &&
           std::ranges::any_of(kind.permitted_roles,
                               [&](const std::string& role) { return actor.has_role(role); });
}

/// Who chairs meetings of this kind; nullopt where the definition names nobody.
std::optional<OrganisationId> chair_of(store::Transaction& transaction,
                                       const networks::MeetingKind& kind) {
    if (!kind.chair) return kind.recorder;
    const auto chair = networks::find(transaction, *kind.chair);
    return chair ? std::optional{chair->organisation} : std::nullopt;
}

/// Beside the actor's own: the chair's, and the partners, who come in as into any case.
std::expected<std::vector<Participant>, OpenGroupError>
who_come_in(store::Transaction& transaction, const networks::MeetingKind& kind,
            const std::vector<OrganisationId>& partners, const access::Actor& actor) {
    std::vector<Participant> newcomers;
    const auto comes_in = [&](const OrganisationId& organisation) {
        if (organisation != actor.organisation &&
            std::ranges::find(newcomers, organisation, &Participant::organisation) ==
                newcomers.end())
            newcomers.push_back({.organisation = organisation, .since = actor.at});
    };
    if (const auto chair = chair_of(transaction, kind)) comes_in(*chair);
    for (const auto& partner : partners) {
        if (!networks::find(transaction, partner)) return std::unexpected{OrganisationNotKnown{}};
        if (const auto may = may_come_in({.organisation = partner}, &kind, nullptr); !may)
            return std::unexpected{may.error()};
        comes_in(partner);
    }
    return newcomers;
}

std::expected<Case, OpenGroupError> open_without_family(Case opened,
                                                        const std::vector<OrganisationId>& partners,
                                                        const access::Actor& actor,
                                                        store::Transaction& transaction,
                                                        const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. One that was opened already is the answer.
    if (case_id_used(transaction, opened.id)) {
        auto kept = find_case(transaction, seals, opened.id);
        if (!kept || kept->approach != opened.approach || kept->name != opened.name ||
            kept->occasion != opened.occasion || kept->meeting_kind != opened.meeting_kind ||
            kept->opened.organisation != actor.organisation ||
            kept->opened.professional != actor.professional)
            return std::unexpected{IdAlreadyUsed{}};
        return *std::move(kept);
    }

    // 2. R-APPROACH-1 and 2.
    const auto kind = networks::find(transaction, opened.meeting_kind.value());
    if (!kind) return std::unexpected{MeetingKindNotKnown{}};
    if (!has_role_at(*kind, actor)) return std::unexpected{GroupRefusal::no_role_at_this_table};
    if (!networks::takes(kind->approaches, opened.approach))
        return std::unexpected{GroupRefusal::not_taken_here};
    if (!says_something(opened.name) || !says_something(opened.occasion.value()))
        return std::unexpected{GroupRefusal::nothing_described};
    const auto newcomers = who_come_in(transaction, *kind, partners, actor);
    if (!newcomers) return std::unexpected{newcomers.error()};

    // 3. R-CASE-1: who opens it answers for it; it waits for the meeting.
    add_case(transaction, seals, opened);
    keep_participant(transaction, opened.id,
                     {.organisation = actor.organisation,
                      .professional = actor.professional,
                      .since = actor.at});
    begin_step(transaction, opened.id, CaseStep::meeting, actor.at,
               term_days_for(CaseStep::meeting, &*kind));
    record_change(transaction, seals, ledger::Event::case_opened, actor, opened.id, opened.id.value,
                  OpenedWithoutFamily{opened.approach, kind->id});
    for (const auto& newcomer : *newcomers) {
        keep_participant(transaction, opened.id, newcomer);
        record_change(transaction, seals, ledger::Event::participant_added, actor, opened.id,
                      opened.id.value, newcomer);
    }
    return opened;
}

} // namespace

std::expected<Case, OpenGroupError> open_group(const CaseId& id, const OpenGroup& command,
                                               const access::Actor& actor,
                                               store::Transaction& transaction,
                                               const crypto::Vault& vault) {
    return open_without_family({.id = id,
                                .approach = Approach::group,
                                .name = command.name,
                                .occasion = command.occasion,
                                .responsible = actor.organisation,
                                .meeting_kind = command.meeting_kind,
                                .opened = actor.signature()},
                               command.partners, actor, transaction, vault);
}

std::expected<Case, OpenGroupError> open_area(const CaseId& id, const OpenArea& command,
                                              const access::Actor& actor,
                                              store::Transaction& transaction,
                                              const crypto::Vault& vault) {
    return open_without_family({.id = id,
                                .approach = Approach::area,
                                .name = command.place,
                                .occasion = command.problem,
                                .responsible = actor.organisation,
                                .meeting_kind = command.meeting_kind,
                                .opened = actor.signature()},
                               command.partners, actor, transaction, vault);
}

} // namespace schakel::casework
