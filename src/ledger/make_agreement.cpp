#include "ledger/make_agreement.h"

#include "codec/json_write.h"
#include "ledger/append.h"
#include "networks/agreement_store.h"
#include "networks/directory_store.h"

#include <fmt/format.h>
#include <set>

namespace schakel::ledger {

namespace {

using networks::Agreement;
using networks::SignatureEntry;

/// Whether the actor's organisation takes part in the network, or is itself a party.
bool belongs_to(store::Transaction& transaction, const access::Actor& actor,
                const NetworkId& network, const std::vector<OrganisationId>& parties) {
    if (std::ranges::find(parties, actor.organisation) != parties.end()) return true;
    const auto own = networks::find(transaction, actor.organisation);
    return own && std::ranges::find(own->networks, network) != own->networks.end();
}

/// Each code of a list is one of the fact, and stands there once.
void check_codes(const std::vector<std::string>& codes, std::string_view fact,
                 std::string_view pointer, const sharing::SharingFramework& framework,
                 Faults& faults) {
    const auto* known = framework.fact_model().fact(fact);
    if (codes.empty())
        faults.push_back({std::string{pointer}, "missing", "must name at least one"});
    std::set<std::string_view> named;
    for (std::size_t at = 0; at < codes.size(); ++at) {
        const auto is_known = known != nullptr &&
                              std::ranges::find(known->values, codes[at],
                                                &sharing::CodedValue::code) != known->values.end();
        if (!is_known || !named.insert(codes[at]).second)
            faults.push_back({fmt::format("{}/{}", pointer, at), "not_allowed",
                              is_known ? "stands there twice" : "is no code of the Grondslag"});
    }
}

void check_parties(store::Transaction& transaction, const std::vector<OrganisationId>& parties,
                   Faults& faults) {
    if (parties.size() < 2)
        faults.push_back({"/parties", "missing", "must name at least two organisations"});
    std::set<OrganisationId> named;
    for (std::size_t at = 0; at < parties.size(); ++at) {
        const bool is_known = networks::find(transaction, parties[at]).has_value();
        if (!is_known || !named.insert(parties[at]).second)
            faults.push_back({fmt::format("/parties/{}", at), "not_allowed",
                              is_known ? "stands there twice" : "is not in the directory"});
    }
}

void check_text(const std::string& text, std::string pointer, Faults& faults) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        faults.push_back({std::move(pointer), "missing", "must not be empty"});
}

Faults faults_in(store::Transaction& transaction, const ProposeAgreement& command,
                 const PartialDate& today, const sharing::SharingFramework& framework) {
    Faults faults;
    check_text(command.name, "/name", faults);
    if (command.kind != "accession" && command.kind != "collaboration")
        faults.push_back({"/kind", "not_allowed", "must be accession or collaboration"});
    const auto known = networks::all_networks(transaction);
    if (std::ranges::find(known, command.network, &networks::Network::id) == known.end())
        faults.push_back({"/network", "not_allowed", "is not in the directory"});
    check_parties(transaction, command.parties, faults);
    check_codes(command.purposes, "purpose", "/purposes", framework, faults);
    check_codes(command.data_categories, "data", "/dataCategories", framework, faults);
    if (!command.valid_from.complete())
        faults.push_back({"/validFrom", "malformed", "must be a whole date"});
    if (!command.valid_until.complete())
        faults.push_back({"/validUntil", "malformed", "must be a whole date"});
    else if (command.valid_until < std::max(command.valid_from, today))
        faults.push_back(
            {"/validUntil", "not_allowed", "must not lie before the first day or today"});
    for (std::size_t at = 0; at < command.texts.size(); ++at) {
        check_text(command.texts[at].heading, fmt::format("/texts/{}/heading", at), faults);
        check_text(command.texts[at].text, fmt::format("/texts/{}/text", at), faults);
    }
    return faults;
}

void record(store::Transaction& transaction, const crypto::Vault& vault, const access::Actor& actor,
            Event event, const CovenantId& id, std::string payload) {
    people::Seals seals{transaction, vault};
    append(transaction, seals,
           {.event = event,
            .by = actor.signature(),
            .owner = "organisation/" + actor.organisation.value,
            .subject = id.value,
            .payload = std::move(payload)});
}

std::expected<Agreement, ProposeAgreementError>
propose(const CovenantId& id, std::int32_t number, const ProposeAgreement& command,
        const access::Actor& actor, store::Transaction& transaction, const crypto::Vault& vault,
        const sharing::SharingFramework& framework) {
    if (auto faults = faults_in(transaction, command, date_of(actor.at), framework);
        !faults.empty())
        return std::unexpected{std::move(faults)};
    if (!belongs_to(transaction, actor, command.network, command.parties))
        return std::unexpected{NotForThisActor{"R-AGREEMENT-4"}};
    networks::AgreementVersion version;
    version.id = id;
    version.name = command.name;
    version.kind = command.kind;
    version.network = command.network;
    version.purposes = command.purposes;
    version.data_categories = command.data_categories;
    version.valid_from = command.valid_from;
    version.valid_until = command.valid_until;
    version.version = number;
    version.parties = command.parties;
    version.retention = command.retention;
    version.texts = command.texts;
    networks::add_agreement(transaction, version, actor.signature());
    record(transaction, vault, actor, Event::agreement_proposed, id, codec::write_json(version));
    return Agreement{std::move(version), {}, actor.signature()};
}

/// R-AGREEMENT-4.
bool may_propose(const access::Actor& actor) {
    return std::ranges::any_of(networks::agreement_proposing_roles,
                               [&](std::string_view role) { return actor.has_role(role); });
}

struct SaidOfSignature {
    std::int32_t version = 0;
    SignatureEntry entry;
};
BOOST_DESCRIBE_STRUCT(SaidOfSignature, (), (version, entry))

/// Who did it and when: the actor today for the own organisation, or whom the recorder names.
template <class Command>
std::expected<SignatureEntry, SignAgreementError>
entry_of(const Command& command, const Agreement& agreement, const access::Actor& actor,
         store::Transaction& transaction, std::string_view rule) {
    SignatureEntry entry{.organisation = command.organisation,
                         .deed = {},
                         .name = {},
                         .function = {},
                         .date = date_of(actor.at),
                         .valid_until = {},
                         .reason = {},
                         .recorded_by = actor.professional,
                         .recorded_for = actor.organisation,
                         .recorded_at = actor.at};
    if (actor.organisation == command.organisation &&
        actor.has_role(networks::agreement_signing_role)) {
        const auto signer = networks::contact_of(transaction, actor.professional);
        entry.name = signer.name;
        entry.function = signer.function;
        return entry;
    }
    if (!actor.has_role(networks::agreement_recording_role) ||
        !belongs_to(transaction, actor, agreement.version.network, parties_of(agreement.version)))
        return std::unexpected{NotForThisActor{rule}};
    Faults faults;
    check_text(command.name.value_or(""), "/name", faults);
    check_text(command.function.value_or(""), "/function", faults);
    if (!command.date || !command.date->complete())
        faults.push_back({"/date", "malformed", "must be a whole date"});
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    entry.name = *command.name;
    entry.function = *command.function;
    entry.date = *command.date;
    return entry;
}

std::optional<Agreement> version_of(store::Transaction& transaction, const CovenantId& id,
                                    std::int32_t number) {
    for (auto& one : networks::agreement_versions(transaction, id))
        if (networks::number_of(one.version) == number) return std::move(one);
    return std::nullopt;
}

std::expected<Agreement, SignAgreementError> add(Agreement agreement, SignatureEntry entry,
                                                 Event event, const access::Actor& actor,
                                                 store::Transaction& transaction,
                                                 const crypto::Vault& vault) {
    if (const auto may = networks::may_add(agreement, entry, date_of(actor.at)); !may)
        return std::unexpected{may.error()};
    const auto& id = agreement.version.id;
    const auto number = networks::number_of(agreement.version);
    networks::add_signature_entry(transaction, id, number, entry);
    record(transaction, vault, actor, event, id, codec::write_json(SaidOfSignature{number, entry}));
    agreement.entries.push_back(std::move(entry));
    return agreement;
}

} // namespace

std::expected<Agreement, ProposeAgreementError>
propose_agreement(const CovenantId& id, const ProposeAgreement& command, const access::Actor& actor,
                  store::Transaction& transaction, const crypto::Vault& vault,
                  const sharing::SharingFramework& framework) {
    if (!may_propose(actor)) return std::unexpected{NotForThisActor{"R-AGREEMENT-4"}};
    return propose(id, 1, command, actor, transaction, vault, framework);
}

std::expected<Agreement, ProposeAgreementError>
propose_next_version(const CovenantId& id, const ProposeAgreement& command,
                     const access::Actor& actor, store::Transaction& transaction,
                     const crypto::Vault& vault, const sharing::SharingFramework& framework) {
    if (!may_propose(actor)) return std::unexpected{NotForThisActor{"R-AGREEMENT-4"}};
    const auto versions = networks::agreement_versions(transaction, id);
    if (versions.empty()) return std::unexpected{AgreementNotKnown{}};
    const auto& last = versions.back().version;
    // Whoever keeps another network cannot take this agreement over by naming theirs.
    if (!belongs_to(transaction, actor, last.network, parties_of(last)))
        return std::unexpected{NotForThisActor{"R-AGREEMENT-4"}};
    return propose(id, networks::number_of(last) + 1, command, actor, transaction, vault,
                   framework);
}

std::expected<Agreement, SignAgreementError>
sign_agreement(const CovenantId& id, const SignAgreement& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault) {
    auto agreement = version_of(transaction, id, command.version);
    if (!agreement) return std::unexpected{AgreementNotKnown{}};
    auto entry = entry_of(command, *agreement, actor, transaction, "R-AGREEMENT-2");
    if (!entry) return std::unexpected{std::move(entry.error())};
    if (command.valid_until && !command.valid_until->complete())
        return std::unexpected{Faults{{"/validUntil", "malformed", "must be a whole date"}}};
    entry->deed = networks::SignatureDeed::signed_for;
    entry->valid_until = command.valid_until;
    return add(*std::move(agreement), *std::move(entry), Event::agreement_signed, actor,
               transaction, vault);
}

std::expected<Agreement, SignAgreementError> withdraw_signature(const CovenantId& id,
                                                                const WithdrawSignature& command,
                                                                const access::Actor& actor,
                                                                store::Transaction& transaction,
                                                                const crypto::Vault& vault) {
    auto agreement = version_of(transaction, id, command.version);
    if (!agreement) return std::unexpected{AgreementNotKnown{}};
    auto entry = entry_of(command, *agreement, actor, transaction, "R-AGREEMENT-5");
    if (!entry) return std::unexpected{std::move(entry.error())};
    Faults faults;
    check_text(command.reason, "/reason", faults);
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    entry->deed = networks::SignatureDeed::withdrawn;
    entry->reason = command.reason;
    return add(*std::move(agreement), *std::move(entry), Event::agreement_signature_withdrawn,
               actor, transaction, vault);
}

} // namespace schakel::ledger
