#include "networks/agreement.h"

namespace schakel::networks {

namespace {

std::vector<SignatureEntry> entries_of(const Agreement& agreement) {
    std::vector<SignatureEntry> all;
    for (const auto& one : agreement.version.signatures)
        all.push_back({.organisation = one.organisation,
                       .deed = SignatureDeed::signed_for,
                       .name = one.name,
                       .function = one.function,
                       .date = one.date,
                       .valid_until = {},
                       .reason = {},
                       .recorded_by = {},
                       .recorded_for = {},
                       .recorded_at = {}});
    all.insert(all.end(), agreement.entries.begin(), agreement.entries.end());
    return all;
}

// R-AGREEMENT-3
SignatureState state_of(const AgreementVersion& version, const std::optional<SignatureEntry>& last,
                        const PartialDate& day) {
    using enum SignatureState;
    if (version.valid_until < day) return ended;
    if (!last) return not_yet;
    if (last->deed == SignatureDeed::withdrawn) return withdrawn;
    if (last->valid_until && *last->valid_until < day) return lapsed;
    return signed_for;
}

} // namespace

std::vector<OrganisationId> parties_of(const AgreementVersion& version) {
    if (!version.parties.empty()) return version.parties;
    std::vector<OrganisationId> parties;
    for (const auto& one : version.signatures)
        if (std::ranges::find(parties, one.organisation) == parties.end())
            parties.push_back(one.organisation);
    return parties;
}

std::vector<PartySignature> signatures_on(const Agreement& agreement, const PartialDate& day) {
    std::vector<PartySignature> parties;
    for (auto& party : parties_of(agreement.version))
        parties.push_back({std::move(party), SignatureState::not_yet, {}});
    // What is dated after the day has not been done on it yet.
    for (auto& entry : entries_of(agreement)) {
        if (day < entry.date) continue;
        const auto party =
            std::ranges::find(parties, entry.organisation, &PartySignature::organisation);
        if (party != parties.end()) party->last = std::move(entry);
    }
    for (auto& party : parties)
        party.state = state_of(agreement.version, party.last, day);
    return parties;
}

// R-NETWORK-2
bool in_force_for(const Agreement& agreement, const OrganisationId& organisation,
                  const PartialDate& day) {
    if (day < agreement.version.valid_from) return false;
    return std::ranges::any_of(signatures_on(agreement, day), [&](const PartySignature& party) {
        return party.organisation == organisation && party.state == SignatureState::signed_for;
    });
}

bool in_force(const Agreement& agreement, const PartialDate& day) {
    const auto parties = signatures_on(agreement, day);
    return !parties.empty() && !(day < agreement.version.valid_from) &&
           std::ranges::all_of(parties, [](const PartySignature& party) {
               return party.state == SignatureState::signed_for;
           });
}

// R-AGREEMENT-6
std::vector<PartySignature> signatures_due(const Agreement& agreement, const PartialDate& day) {
    auto parties = signatures_on(agreement, day);
    std::erase_if(parties, [](const PartySignature& party) {
        return party.state != SignatureState::not_yet && party.state != SignatureState::lapsed;
    });
    return parties;
}

std::string_view rule_of(SignatureRefusal refusal) {
    using enum SignatureRefusal;
    switch (refusal) {
    case not_a_party:
    case signed_before:
    case day_to_come:
    case before_the_last: return "R-AGREEMENT-2";
    case version_ended:
    case ends_before_it_begins: return "R-AGREEMENT-3";
    case not_signed: return "R-AGREEMENT-5";
    }
    std::unreachable();
}

std::expected<void, SignatureRefusal>
may_add(const Agreement& agreement, const SignatureEntry& entry, const PartialDate& today) {
    using enum SignatureRefusal;
    const auto parties = signatures_on(agreement, today);
    const auto party =
        std::ranges::find(parties, entry.organisation, &PartySignature::organisation);
    if (party == parties.end()) return std::unexpected{not_a_party};
    if (party->state == SignatureState::ended) return std::unexpected{version_ended};
    if (today < entry.date) return std::unexpected{day_to_come};
    if (party->last && entry.date < party->last->date) return std::unexpected{before_the_last};
    const bool holds = party->state == SignatureState::signed_for;
    if (entry.deed == SignatureDeed::withdrawn) {
        if (!holds && party->state != SignatureState::lapsed) return std::unexpected{not_signed};
        return {};
    }
    if (holds) return std::unexpected{signed_before};
    if (entry.valid_until && *entry.valid_until < std::max(entry.date, today))
        return std::unexpected{ends_before_it_begins};
    return {};
}

} // namespace schakel::networks
