#include "casework/plan_endorsement.h"

#include "casework/inside/case_family.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// R-PLAN-9. The first member is whom the case is about, who may have no parent or child in it.
bool has_a_say(const people::FamilyMember& member, const people::Family& family, bool first) {
    const auto& person = member.person;
    if (member.place == people::FamilyPlace::parent) return true;
    if (std::ranges::any_of(family.custody,
                            [&](const auto& custody) { return custody.holder == person.id; }))
        return true;
    return (first || member.place == people::FamilyPlace::child) && person.age &&
           *person.age >= age_of_own_say;
}

bool is_of(const Endorsement& given, const PlanParty& party) {
    return given.party == party.party && given.party_id == party.id;
}

} // namespace

std::string_view rule_behind(EndorsementRefusal refusal) {
    switch (refusal) {
    case EndorsementRefusal::not_a_party: return "R-PLAN-9";
    case EndorsementRefusal::speaks_for_itself: return "R-PLAN-10";
    }
    std::unreachable();
}

std::vector<PlanParty> plan_parties(store::Transaction& transaction, people::Seals& seals,
                                    const Case& about, Instant now) {
    std::vector<PlanParty> parties;
    const auto family = family_in(transaction, seals, about, date_of(now));
    for (const auto& member : family.members) {
        const bool first = !about.members.empty() && member.person.id == about.members.front();
        if (!has_a_say(member, family, first)) continue;
        const auto person = people::find_person(transaction, seals, member.person.id);
        if (!person || person->deceased) continue;
        parties.push_back(
            {PlanPartyKind::person, member.person.id.value, member.person.display_name});
    }
    for (const auto& participant : participants_of(transaction, about.id)) {
        if (!takes_full_part(participant)) continue;
        auto organisation = networks::short_of(transaction, participant.organisation);
        parties.push_back({PlanPartyKind::organisation, std::move(organisation.id.value),
                           std::move(organisation.name)});
    }
    return parties;
}

std::vector<PlanParty> not_answered(std::vector<PlanParty> parties,
                                    const std::vector<Endorsement>& given) {
    std::erase_if(parties, [&](const PlanParty& party) {
        return std::ranges::any_of(given,
                                   [&](const Endorsement& one) { return is_of(one, party); });
    });
    return parties;
}

std::vector<Endorsement> that_hold(std::vector<Endorsement> given) {
    std::vector<Endorsement> held;
    for (auto& one : given) {
        std::erase_if(held, [&](const Endorsement& earlier) {
            return earlier.party == one.party && earlier.party_id == one.party_id;
        });
        held.push_back(std::move(one));
    }
    return held;
}

} // namespace schakel::casework
