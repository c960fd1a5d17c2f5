#include "casework/name_director.h"

#include "casework/case_store.h"
#include "casework/direction_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

std::expected<Case, store::ChangedMeanwhile> keep_named(Case named,
                                                        store::Transaction& transaction) {
    if (const auto kept = change_case(transaction, named, named.version); !kept)
        return std::unexpected{kept.error()};
    ++named.version;
    return named;
}

DirectorNaming naming_from(const NameDirector& command, const access::Actor& actor) {
    DirectorNaming naming{.professional = command.professional,
                          .named = actor.signature(),
                          .reason = command.reason,
                          .mandate = {}};
    if (command.mandate)
        naming.mandate = Mandate{.text = command.mandate->text,
                                 .given_by = command.mandate->given_by,
                                 .from = command.mandate->from.value_or(date_of(actor.at)),
                                 .until = command.mandate->until};
    return naming;
}

/// Whether the director has this mandate, or more is not asked.
bool stands_already(const NameDirector& command, const DirectorNaming& asked,
                    const std::vector<DirectorNaming>& namings) {
    if (!asked.mandate) return true;
    if (namings.empty() || !namings.back().mandate) return false;
    auto stands = *namings.back().mandate;
    if (!command.mandate->from) stands.from = asked.mandate->from;
    return stands == *asked.mandate;
}

} // namespace

std::expected<Case, NameContactPersonError>
case_to_name_in(const CaseId& id, const ProfessionalId& professional_id,
                std::optional<std::int64_t> version_seen, const access::Actor& actor,
                store::Transaction& transaction, people::Seals& seals) {
    auto seen = case_to_work_on(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<NameContactPersonError>(seen.error())};
    if (seen->responsible != actor.organisation)
        return std::unexpected{CaseRefusal::not_responsible};
    if (version_seen && *version_seen != seen->version)
        return std::unexpected{store::ChangedMeanwhile{}};
    const auto professional = networks::find(transaction, professional_id);
    if (!professional) return std::unexpected{ProfessionalNotKnown{}};
    const auto participation = participation_of(transaction, id, professional->organisation);
    if (!participation || !takes_full_part(*participation))
        return std::unexpected{CaseRefusal::works_for_no_participant};
    return *std::move(seen);
}

std::expected<Case, NameDirectorError> name_director(const CaseId& id, const NameDirector& command,
                                                     std::optional<std::int64_t> version_seen,
                                                     const access::Actor& actor,
                                                     store::Transaction& transaction,
                                                     const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto about = case_to_name_in(id, command.professional, version_seen, actor, transaction, seals);
    if (!about) return std::unexpected{widen<NameDirectorError>(about.error())};

    // 1. Sent again it is done once.
    const auto asked = naming_from(command, actor);
    const bool another = about->director != command.professional;
    if (!another && stands_already(command, asked, namings_of(transaction, seals, id)))
        return *std::move(about);

    // 2. R-DIRECTOR-2 and 3.
    if (const auto can = can_be_named(asked, about->director); !can)
        return std::unexpected{can.error()};
    if (asked.mandate && !networks::find(transaction, asked.mandate->given_by))
        return std::unexpected{OrganisationNotKnown{}};

    // 3. R-DIRECTOR-1: who directed before stays known.
    add_naming(transaction, seals, id, asked);
    about->director = command.professional;
    const auto named = keep_named(*std::move(about), transaction);
    if (!named) return std::unexpected{named.error()};
    record_change(transaction, seals, ledger::Event::director_named, actor, id, id.value, command);

    // 4. R-DIRECTOR-5: another director has both parts of direction again.
    if (another && end_process_direction(transaction, id, actor.at))
        record_change(transaction, seals, ledger::Event::process_direction_ended, actor, id,
                      id.value, NoParticulars{});
    return *named;
}

std::expected<Case, NameContactPersonError>
name_contact_person(const CaseId& id, const NameContactPerson& command,
                    std::optional<std::int64_t> version_seen, const access::Actor& actor,
                    store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto about = case_to_name_in(id, command.professional, version_seen, actor, transaction, seals);
    if (!about || about->contact_person == command.professional) return about;
    about->contact_person = command.professional;
    const auto named = keep_named(*std::move(about), transaction);
    if (!named) return std::unexpected{named.error()};
    record_change(transaction, seals, ledger::Event::contact_person_named, actor, id, id.value,
                  command);
    return *named;
}

} // namespace schakel::casework
