#include "sharing/situation.h"

#include "networks/directory_store.h"
#include "people/person_store.h"
#include "people/same_person.h"
#include "sharing/consent_store.h"

#include <algorithm>
#include <array>
#include <set>

namespace schakel::sharing {

namespace {

/// Whom the law gives a channel, or a right, of their own: whether this goes by it has to be asked.
constexpr std::array with_a_channel_of_their_own{
    "leerplicht",      "veilig_thuis",          "rvdk",
    "zvh_procesregie", "other_wgs_network",     "reference_index",
    "data_subject",    "parent_with_authority", "parent_without_authority",
    "guardian",        "other_citizen"};

bool is_one_of(const Facts& facts, std::string_view fact, std::span<const char* const> codes) {
    const auto* known = facts.find(fact);
    return known != nullptr && std::ranges::find(codes, known->front()) != codes.end();
}

void add_sender(KnownSituation& known, store::Transaction& transaction, const Situation& situation,
                const access::Actor& actor) {
    const auto organisation = networks::find(transaction, actor.organisation);
    const auto professional = networks::find(transaction, actor.professional);
    if (!organisation || !professional) return;
    known.set("sender_org", organisation->kind, KnownFrom::directory);
    // The regime of the person decides, not the sign on the door (legal material, reading rules).
    known.set("sender_secrecy", professional->secrecy.value_or(organisation->secrecy),
              KnownFrom::directory);
    known.set("sender_covenant",
              networks::covenant_in_force(transaction, actor.organisation, date_of(actor.at)),
              KnownFrom::covenant);
    known.set("sender_authorised_signaller", actor.has_role("signaller"), KnownFrom::account);
    const bool designated =
        organisation->wgs_role == "public" || organisation->wgs_role == "private";
    if (!designated && situation.guest_in_case)
        known.set("wgs_role", "guest", KnownFrom::case_file);
    else
        known.set("wgs_role", designated ? organisation->wgs_role : std::string{"none"},
                  KnownFrom::directory);
}

void add_recipient(KnownSituation& known, store::Transaction& transaction,
                   const Situation& situation, const access::Actor& actor) {
    if (const auto id = recipient_of(transaction, situation)) {
        if (const auto organisation = networks::find(transaction, *id)) {
            known.set("recipient_org", organisation->kind, KnownFrom::directory);
            known.set("recipient_covenant",
                      networks::covenant_in_force(transaction, *id, date_of(actor.at)),
                      KnownFrom::covenant);
        }
    }
    if (!situation.meeting_kind) return;
    if (const auto kind = networks::find(transaction, *situation.meeting_kind)) {
        known.set("setting", kind->setting, KnownFrom::meeting);
        known.set("purpose", kind->purpose, KnownFrom::meeting);
        known.set("recipient_role", "meeting_participant", KnownFrom::meeting);
    }
}

/// Outside a meeting what is shared in a case is written, for Schakel carries it; unless the receiver
/// is one to whom it may go by a way that the law gives.
void add_setting(KnownSituation& known, const Situation& situation) {
    if (!situation.in_case || situation.meeting_kind ||
        known.facts.find("recipient_org") == nullptr ||
        is_one_of(known.facts, "recipient_org", with_a_channel_of_their_own))
        return;
    known.set("setting", "written", KnownFrom::question);
}

void add_case(KnownSituation& known, const Situation& situation) {
    if (situation.triage) known.set("zvh_triage", *situation.triage, KnownFrom::case_file);
    const auto* setting = known.facts.find("setting");
    if (setting != nullptr && setting->front() != "meeting_hco" && !situation.triage)
        known.set("zvh_triage", "na", KnownFrom::follows);
    // Whether it is a report to Veilig Thuis does not follow from how far the case is.
    constexpr std::array reported_to{"veilig_thuis"};
    if (situation.phase && !is_one_of(known.facts, "recipient_org", reported_to))
        known.set("phase", *situation.phase, KnownFrom::case_file);
}

/// Only what the register is sure of; a custody that is not known is asked.
void add_custody(KnownSituation& known, store::Transaction& transaction,
                 const people::Person& person, bool of_age) {
    if (of_age) return known.set("authority", "none_needed", KnownFrom::persons);
    const auto custody = people::find_custody(transaction, person.id);
    if (custody.empty() || !people::custody_holders(person.id, custody).all_known) return;
    const auto all_are = [&](people::CustodyKind kind) {
        return std::ranges::all_of(custody, [&](const auto& one) { return one.kind == kind; });
    };
    if (all_are(people::CustodyKind::joint)) known.set("authority", "joint", KnownFrom::persons);
    if (all_are(people::CustodyKind::one)) known.set("authority", "one", KnownFrom::persons);
}

/// Somebody of age is a parent in a case that is about a child of theirs, and without a case when
/// they have a child under age. What they are otherwise is asked.
void add_role(KnownSituation& known, store::Transaction& transaction, people::Seals& seals,
              const Situation& situation, const PersonId& person, const PartialDate& today,
              int majority) {
    const auto is_under_age = [&](const PersonId& id) {
        const auto child = people::find_person(transaction, seals, id);
        const auto age = child ? age_on(child->birth_date, today) : std::nullopt;
        return age && *age < majority;
    };
    for (const auto& relation : people::relations_of(transaction, person)) {
        if (relation.kind != people::RelationKind::parent_of || relation.person != person) continue;
        const bool in_case =
            std::ranges::find(situation.members, relation.other) != situation.members.end();
        if (situation.in_case && !in_case) continue;
        if (is_under_age(relation.other))
            return known.set("subject_role", "parent", KnownFrom::persons);
    }
}

void add_person(KnownSituation& known, store::Transaction& transaction, people::Seals& seals,
                const Situation& situation, const access::Actor& actor,
                std::span<const Parameter> parameters) {
    known.set("identifiable", true, KnownFrom::question);
    const auto person = people::find_person(transaction, seals, *situation.about);
    if (!person) return;
    const auto today = date_of(actor.at);
    const auto age = age_on(person->birth_date, today);
    if (!age) return;
    // R-SHARING-46
    const auto day = to_text(today);
    const auto group = age_group_of(parameters, day, *age);
    const auto majority = age_of_majority(parameters, day);
    if (group.empty() || !majority) return;
    known.set("subject_age", group, KnownFrom::persons);
    if (*age < *majority)
        known.set("subject_role", "child", KnownFrom::persons);
    else
        add_role(known, transaction, seals, situation, person->id, today, *majority);
    add_custody(known, transaction, *person, *age >= *majority);
}

/// Whether each of whom it is needed said yes, where that is sure: of two parents the one who was not
/// asked says neither yes nor no.
bool all_agreed(const Facts& facts, const std::set<std::string>& yes) {
    const auto* age = facts.find("subject_age");
    const auto* authority = facts.find("authority");
    if (age == nullptr || authority == nullptr) return false;
    if (authority->front() == "none_needed") return yes.contains("subject");
    const bool of_the_young = age->front() == "u12" || yes.contains("child");
    if (age->front() == "16_17" || !of_the_young) return of_the_young;
    if (authority->front() == "guardian_gi") return yes.contains("guardian");
    return yes.contains("parent_1") && (authority->front() != "joint" || yes.contains("parent_2"));
}

/// R-SITUATION-4.
void add_consent(KnownSituation& known, store::Transaction& transaction, people::Seals& seals,
                 const Situation& situation, Instant now) {
    const auto recipient = recipient_of(transaction, situation);
    if (!situation.about || !recipient || !situation.purpose || situation.data.empty()) return;
    const auto& purpose = *situation.purpose;
    auto consents = consents_of(transaction, seals, *situation.about);
    // R-DOUBLE-4: of another registration of them only what stops counts.
    for (const auto& other : people::held_as_one_with(transaction, *situation.about))
        std::ranges::move(consents_of(transaction, seals, other), std::back_inserter(consents));
    std::ranges::stable_sort(consents, {}, [](const Consent& consent) { return consent.by.at; });
    std::set<std::string> yes;
    std::set<std::string> no;
    std::set<std::string> taken_back;
    // Oldest first: of each giver the last word counts.
    for (const auto& consent : consents) {
        if (consent.by.at > now) continue;
        const auto& giver = consent.given_by;
        const auto only = [&](std::set<std::string>& into) {
            for (auto* answers : {&yes, &no, &taken_back})
                answers->erase(giver);
            into.insert(giver);
        };
        if (covers(consent, *recipient, purpose, situation.data, now)) {
            if (consent.person == *situation.about) only(yes);
        } else if (refuses(consent, *recipient, purpose, situation.data))
            only(no);
        else if (consent.withdrawn && consent.withdrawn->at <= now &&
                 covers(consent, *recipient, purpose, situation.data, consent.by.at))
            only(taken_back);
    }
    if (yes.empty() && no.empty() && taken_back.empty()) return;
    known.set("consent_by", Facts::Codes{yes.begin(), yes.end()}, KnownFrom::consents);
    if (!no.empty()) return known.set("consent", "refused", KnownFrom::consents);
    if (!taken_back.empty()) return known.set("consent", "withdrawn", KnownFrom::consents);
    if (all_agreed(known.facts, yes)) known.set("consent", "given", KnownFrom::consents);
}

} // namespace

std::optional<OrganisationId> recipient_of(store::Transaction& transaction,
                                           const Situation& situation) {
    if (situation.recipient) return situation.recipient;
    if (situation.recipient_professional) {
        const auto professional = networks::find(transaction, *situation.recipient_professional);
        if (professional) return professional->organisation;
    }
    if (!situation.meeting_kind) return std::nullopt;
    const auto kind = networks::find(transaction, *situation.meeting_kind);
    if (!kind) return std::nullopt;
    if (kind->recorder) return kind->recorder;
    if (!kind->chair) return std::nullopt;
    const auto chair = networks::find(transaction, *kind->chair);
    return chair ? std::optional{chair->organisation} : std::nullopt;
}

KnownSituation known_facts(store::Transaction& transaction, people::Seals& seals,
                           const Situation& situation, const access::Actor& actor,
                           std::span<const Parameter> parameters) {
    KnownSituation known;
    add_sender(known, transaction, situation, actor);
    add_recipient(known, transaction, situation, actor);
    add_setting(known, situation);
    add_case(known, situation);
    if (situation.about) add_person(known, transaction, seals, situation, actor, parameters);
    add_consent(known, transaction, seals, situation, actor.at);
    auto all = known.facts;
    add_what_follows(all);
    for (const auto& [fact, codes] : all.known())
        if (known.facts.find(fact) == nullptr) known.set(fact, codes, KnownFrom::follows);
    return known;
}

void add_what_follows(Facts& facts) {
    constexpr std::array police_and_prosecution{"politie", "om"};
    constexpr std::array not_there{"na"};
    constexpr std::array safety_house{"meeting_hco"};
    if (facts.find("sender_org") != nullptr &&
        !is_one_of(facts, "sender_org", police_and_prosecution))
        facts.set("police_decision", "na");
    if (is_one_of(facts, "zvh_triage", not_there) && !is_one_of(facts, "setting", safety_house))
        facts.set("weighty_reasons", false);
}

Advice with_purpose_asked(Advice advice, const Facts& facts) {
    const bool leads_to_sharing =
        permits_sharing(advice) || advice.verdict == Verdict::only_with_consent;
    if (leads_to_sharing && facts.find("purpose") == nullptr) advice.next_question = "purpose";
    return advice;
}

Advice with_purpose_before_consent(Advice advice, const Facts& facts) {
    constexpr std::array about_consent{"consent", "consent_by", "consent_gap"};
    if (advice.next_question && facts.find("purpose") == nullptr &&
        std::ranges::find(about_consent, *advice.next_question) != about_consent.end())
        advice.next_question = "purpose";
    return advice;
}

} // namespace schakel::sharing
