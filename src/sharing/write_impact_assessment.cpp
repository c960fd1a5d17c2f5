#include "sharing/write_impact_assessment.h"

#include "base/blank.h"
#include "networks/directory_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::sharing {

namespace {

bool takes_part(store::Transaction& transaction, const OrganisationId& id,
                const NetworkId& network) {
    const auto found = networks::find(transaction, id);
    return found && std::ranges::find(found->networks, network) != found->networks.end();
}

/// What is wrong with who adopts it, each with its place (R-IMPACT-5).
Faults faults_of(const AdoptImpactVersion& command, const ImpactVersion& version,
                 const PartialDate& today, store::Transaction& transaction) {
    Faults faults;
    if (!takes_part(transaction, command.organisation, version.network))
        faults.push_back({"/organisation", "not_allowed", "takes no part in this network"});
    if (is_blank(command.name)) faults.push_back({"/name", "missing", "must name who adopts it"});
    if (is_blank(command.function))
        faults.push_back({"/function", "missing", "must say in which function"});
    if (!command.date.complete())
        faults.push_back({"/date", "malformed", "must be a whole date"});
    else if (today < command.date || command.date < date_of(version.by.at))
        faults.push_back({"/date", "out_of_range", "lies between its writing and today"});
    return faults;
}

std::string signed_by(store::Transaction& transaction, const Signature& by) {
    const auto who = networks::find(transaction, by.professional);
    const auto at = networks::find(transaction, by.organisation);
    return fmt::format("{}, {}, {}", who ? who->name : by.professional.value,
                       at ? at->name : by.organisation.value, to_text(date_of(by.at)));
}

} // namespace

std::optional<ProcessingRegister> register_of_network(store::Transaction& transaction,
                                                      const RegisterBasis& basis,
                                                      const NetworkId& network,
                                                      const PartialDate& day, Language language) {
    auto known =
        of_network(processing_register(register_sources(transaction, day, basis.with_index),
                                       basis.framework, language),
                   network);
    if (known.networks.empty()) return std::nullopt;
    return known;
}

// R-IMPACT-6
bool writes_assessment(store::Transaction& transaction, const access::Actor& actor,
                       const NetworkId& network) {
    return actor.kind == access::AccountKind::professional && actor.has_role("privacy_officer") &&
           takes_part(transaction, actor.organisation, network);
}

std::expected<ImpactVersion, WriteImpactError>
write_impact_version(const NetworkId& network, const ImpactContent& content, std::int64_t seen,
                     const access::Actor& actor, store::Transaction& transaction,
                     const RegisterBasis& basis) {
    const auto known =
        register_of_network(transaction, basis, network, date_of(actor.at), Language::nl);
    if (!known) return std::unexpected{ImpactNotKnown{}};
    if (!writes_assessment(transaction, actor, network))
        return std::unexpected{NotPrivacyOfficerHere{}};
    // R-IMPACT-2
    const auto before = impact_versions(transaction, network);
    const auto last = before.empty() ? 0 : before.back().number;
    if (seen != last) return std::unexpected{ImpactChangedMeanwhile{last}};
    if (auto faults = faults_of(content, *known); !faults.empty())
        return std::unexpected{ImpactContentWrong{std::move(faults)}};
    ImpactVersion version{.network = network,
                          .number = last + 1,
                          .by = actor.signature(),
                          .content = content,
                          .rests_on = statements_of(*known)};
    add_impact_version(transaction, version);
    return version;
}

std::expected<ImpactVersion, AdoptImpactError>
adopt_impact_version(const NetworkId& network, std::int64_t number,
                     const AdoptImpactVersion& command, const access::Actor& actor,
                     store::Transaction& transaction, const RegisterBasis& basis) {
    auto versions = impact_versions(transaction, network);
    if (versions.empty() || versions.back().number != number)
        return std::unexpected{ImpactNotKnown{}};
    if (!writes_assessment(transaction, actor, network))
        return std::unexpected{NotPrivacyOfficerHere{}};
    auto& version = versions.back();
    const auto today = date_of(actor.at);
    if (version.adopted) return std::unexpected{ImpactAdoptedBefore{}};
    if (auto faults = faults_of(command, version, today, transaction); !faults.empty())
        return std::unexpected{ImpactContentWrong{std::move(faults)}};
    const auto writer = networks::find(transaction, version.by.professional);
    if (writer && writer->name == command.name) return std::unexpected{ImpactAdoptedByWriter{}};
    if (!changes_since(version, transaction, basis, today).empty())
        return std::unexpected{ImpactOutOfDate{}};
    if (auto missing = missing_in(version.content); !missing.empty())
        return std::unexpected{ImpactNotComplete{std::move(missing)}};
    version.adopted = ImpactAdoption{command.organisation, command.name, command.function,
                                     command.date, actor.signature()};
    add_impact_adoption(transaction, network, number, *version.adopted);
    return std::move(version);
}

std::vector<StatementChange> changes_since(const ImpactVersion& version,
                                           store::Transaction& transaction,
                                           const RegisterBasis& basis, const PartialDate& day) {
    const auto known = register_of_network(transaction, basis, version.network, day, Language::nl);
    return changes_between(version.rests_on,
                           known ? statements_of(*known) : std::vector<KnownStatement>{});
}

std::optional<ImpactAssessment> impact_assessment(store::Transaction& transaction,
                                                  const RegisterBasis& basis,
                                                  const NetworkId& network,
                                                  std::optional<std::int64_t> number,
                                                  const PartialDate& day, Language language) {
    auto known = register_of_network(transaction, basis, network, day, language);
    if (!known) return std::nullopt;
    ImpactAssessment made{.known = *std::move(known),
                          .version = {},
                          .written_by = {},
                          .adopted_by = {},
                          .changes = {}};
    for (auto& one : impact_versions(transaction, network))
        if (!number || one.number == *number) made.version = std::move(one);
    if (!made.version) return number ? std::nullopt : std::optional{std::move(made)};
    made.written_by = signed_by(transaction, made.version->by);
    if (const auto& adopted = made.version->adopted) {
        const auto at = networks::find(transaction, adopted->organisation);
        made.adopted_by =
            fmt::format("{}, {}, {}, {}", adopted->name, adopted->function,
                        at ? at->name : adopted->organisation.value, to_text(adopted->date));
    }
    made.changes = changes_since(*made.version, transaction, basis, day);
    return made;
}

} // namespace schakel::sharing
