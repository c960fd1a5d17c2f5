#include "casework/name_director.h"

#include "casework/case_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "networks/directory_store.h"

namespace schakel::casework {

namespace {

/// The case as it is before the naming, when this actor may name this professional (R-CASE-4).
std::expected<Case, NameDirectorError>
nameable(const CaseId& id, const ProfessionalId& professional_id,
         std::optional<std::int64_t> version_seen, const access::Actor& actor,
         store::Transaction& transaction, people::Seals& seals) {
    auto seen = case_to_work_on(transaction, seals, id, actor);
    if (!seen) return std::unexpected{widen<NameDirectorError>(seen.error())};
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

std::expected<Case, NameDirectorError> keep_named(Case named, store::Transaction& transaction) {
    if (const auto kept = change_case(transaction, named, named.version); !kept)
        return std::unexpected{kept.error()};
    ++named.version;
    return named;
}

} // namespace

std::expected<Case, NameDirectorError> name_director(const CaseId& id, const NameDirector& command,
                                                     std::optional<std::int64_t> version_seen,
                                                     const access::Actor& actor,
                                                     store::Transaction& transaction,
                                                     const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto named = nameable(id, command.professional, version_seen, actor, transaction, seals);
    if (!named || named->director == command.professional) return named;
    named->director = command.professional;
    named = keep_named(*std::move(named), transaction);
    if (named)
        record_change(transaction, seals, ledger::Event::director_named, actor, id, id.value,
                      command);
    return named;
}

std::expected<Case, NameContactPersonError>
name_contact_person(const CaseId& id, const NameContactPerson& command,
                    std::optional<std::int64_t> version_seen, const access::Actor& actor,
                    store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto named = nameable(id, command.professional, version_seen, actor, transaction, seals);
    if (!named || named->contact_person == command.professional) return named;
    named->contact_person = command.professional;
    named = keep_named(*std::move(named), transaction);
    if (named)
        record_change(transaction, seals, ledger::Event::contact_person_named, actor, id, id.value,
                      command);
    return named;
}

} // namespace schakel::casework
