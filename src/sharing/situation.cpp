#include "sharing/situation.h"

#include "networks/directory_store.h"
#include "people/person_store.h"

#include <algorithm>
#include <initializer_list>

namespace schakel::sharing {

namespace {

constexpr int of_age = 18;

std::string_view age_group(int age) {
    if (age < 12) return "u12";
    if (age < 16) return "12_15";
    if (age < of_age) return "16_17";
    if (age < 23) return "18_22";
    return "23plus";
}

void add_sender(Facts& facts, store::Transaction& transaction, const Situation& situation,
                const access::Actor& actor) {
    const auto organisation = networks::find(transaction, actor.organisation);
    const auto professional = networks::find(transaction, actor.professional);
    if (!organisation || !professional) return;
    facts.set("sender_org", organisation->kind);
    // The regime of the person decides, not the sign on the door (legal material, reading rules).
    facts.set("sender_secrecy", professional->secrecy.value_or(organisation->secrecy));
    facts.set("sender_covenant",
              networks::covenant_in_force(transaction, actor.organisation, date_of(actor.at)));
    facts.set("sender_authorised_signaller", actor.has_role("signaller"));
    const bool designated =
        organisation->wgs_role == "public" || organisation->wgs_role == "private";
    facts.set("wgs_role", designated                ? organisation->wgs_role
                          : situation.guest_in_case ? "guest"
                                                    : "none");
}

void add_recipient(Facts& facts, store::Transaction& transaction, const Situation& situation,
                   const access::Actor& actor) {
    if (const auto id = recipient_of(transaction, situation)) {
        if (const auto organisation = networks::find(transaction, *id)) {
            facts.set("recipient_org", organisation->kind);
            facts.set("recipient_covenant",
                      networks::covenant_in_force(transaction, *id, date_of(actor.at)));
        }
    }
    if (!situation.meeting_kind) return;
    if (const auto kind = networks::find(transaction, *situation.meeting_kind)) {
        facts.set("setting", kind->setting);
        facts.set("purpose", kind->purpose);
        facts.set("recipient_role", "meeting_participant");
    }
}

void add_triage(Facts& facts, const Situation& situation) {
    if (situation.triage) facts.set("zvh_triage", *situation.triage);
    const auto* setting = facts.find("setting");
    if (setting != nullptr && setting->front() != "meeting_hco" && !situation.triage)
        facts.set("zvh_triage", "na");
}

/// Only what the register is sure of; a custody that is not known is asked.
void add_custody(Facts& facts, store::Transaction& transaction, const people::Person& person,
                 int age) {
    if (age >= of_age) {
        facts.set("authority", "none_needed");
        return;
    }
    const auto custody = people::find_custody(transaction, person.id);
    if (custody.empty() || !people::custody_holders(person.id, custody).all_known) return;
    const auto all_are = [&](people::CustodyKind kind) {
        return std::ranges::all_of(custody, [&](const auto& one) { return one.kind == kind; });
    };
    if (all_are(people::CustodyKind::joint)) facts.set("authority", "joint");
    if (all_are(people::CustodyKind::one)) facts.set("authority", "one");
}

void add_person(Facts& facts, store::Transaction& transaction, people::Seals& seals,
                const PersonId& id, const access::Actor& actor) {
    facts.set("identifiable", true);
    const auto person = people::find_person(transaction, seals, id);
    if (!person) return;
    const auto age = age_on(person->birth_date, date_of(actor.at));
    if (!age) return;
    facts.set("subject_age", age_group(*age));
    if (*age < of_age) facts.set("subject_role", "child");
    add_custody(facts, transaction, *person, *age);
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

Facts known_facts(store::Transaction& transaction, people::Seals& seals, const Situation& situation,
                  const access::Actor& actor) {
    Facts facts;
    add_sender(facts, transaction, situation, actor);
    add_recipient(facts, transaction, situation, actor);
    add_triage(facts, situation);
    if (situation.about) add_person(facts, transaction, seals, *situation.about, actor);
    add_what_follows(facts);
    return facts;
}

void add_what_follows(Facts& facts) {
    const auto is_one_of = [&](std::string_view fact,
                               std::initializer_list<std::string_view> codes) {
        const auto* known = facts.find(fact);
        return known != nullptr && std::ranges::find(codes, known->front()) != codes.end();
    };
    if (facts.find("sender_org") != nullptr && !is_one_of("sender_org", {"politie", "om"}))
        facts.set("police_decision", "na");
    if (is_one_of("zvh_triage", {"na"}) && !is_one_of("setting", {"meeting_hco"}))
        facts.set("weighty_reasons", false);
}

Advice with_purpose_asked(Advice advice, const Facts& facts) {
    const bool leads_to_sharing =
        permits_sharing(advice) || advice.verdict == Verdict::only_with_consent;
    if (leads_to_sharing && facts.find("purpose") == nullptr) advice.next_question = "purpose";
    return advice;
}

} // namespace schakel::sharing
