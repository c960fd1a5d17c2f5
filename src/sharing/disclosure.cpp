#include "sharing/disclosure.h"

#include <algorithm>
#include <array>

namespace schakel::sharing {

namespace {

using Codes = std::vector<std::string>;

bool holds(const Codes& codes, std::string_view code) {
    return std::ranges::find(codes, code) != codes.end();
}

Codes not_among(const Codes& wanted, const Codes& given) {
    Codes missing;
    for (const auto& code : wanted)
        if (!holds(given, code)) missing.push_back(code);
    return missing;
}

bool asks_colleague(const Advice& advice) {
    return holds(advice.duties, "weigh_with_colleague") ||
           holds(advice.conditions, "conflict_criteria_met");
}

bool names_colleague(const DisclosureDraft& draft) {
    const auto& named = draft.colleague;
    return named && named->find_first_not_of(" \t\r\n") != std::string::npos &&
           *named != draft.by.professional.value;
}

constexpr std::array protected_kinds{"reporter_identity", "safe_address", "third_party"};

} // namespace

std::vector<std::string> kinds_of(const std::vector<DisclosedItem>& items) {
    Codes kinds;
    for (const auto& item : items)
        if (!holds(kinds, item.data)) kinds.push_back(item.data);
    return kinds;
}

std::expected<Disclosure, DisclosureRefusal> disclosure_on(const KeptAdvice& asked,
                                                           const DisclosureDraft& draft,
                                                           const PolicyVersion& in_force) {
    const auto& advice = asked.advice;

    // 1. It was asked by this organisation, about this recipient, case and purpose (R-DISCLOSURE-1
    //    and 4). To others the advice does not exist.
    const auto purpose = asked.facts.find("purpose");
    if (asked.by.organisation != draft.by.organisation || asked.recipient != draft.to ||
        asked.case_id != draft.case_id)
        return std::unexpected{AdviceNotKnown{}};
    if (draft.to == draft.by.organisation) return std::unexpected{DisclosedToOneself{}};

    // 2. It permits (R-DISCLOSURE-1). Without a purpose there is nothing to hold the receiver to.
    if (!permits_sharing(advice)) return std::unexpected{SharingRefused{advice}};
    if (purpose == asked.facts.end() || purpose->second.size() != 1)
        return std::unexpected{AdviceNotKnown{}};

    // 3. Within a day, under the version that holds now (R-DISCLOSURE-1). An advice of tomorrow is
    //    one whose clock cannot be trusted.
    const auto age = draft.by.at - asked.by.at;
    if (age > advice_holds || age < Instant::duration::zero())
        return std::unexpected{AdviceTooOld{AdviceAge::older_than_a_day}};
    if (advice.policy != in_force) return std::unexpected{AdviceTooOld{AdviceAge::policy_changed}};

    // 4. No more than it names (R-DISCLOSURE-2).
    if (auto outside = not_among(kinds_of(draft.items), advice.scope); !outside.empty())
        return std::unexpected{OutsideScope{std::move(outside)}};

    // 5. On its conditions, and weighed with another where it asks that (R-DISCLOSURE-3).
    if (auto open = not_among(advice.conditions, draft.confirmed); !open.empty())
        return std::unexpected{ConditionsNotConfirmed{std::move(open)}};
    if (asks_colleague(advice) && !names_colleague(draft))
        return std::unexpected{ColleagueNotNamed{}};

    return Disclosure{.id = draft.id,
                      .advice = asked.id,
                      .by = draft.by,
                      .to = draft.to,
                      .to_professional = draft.to_professional,
                      .about = asked.about ? std::vector{*asked.about} : std::vector<PersonId>{},
                      .case_id = draft.case_id,
                      .purpose = purpose->second.front(),
                      .items = draft.items,
                      .verdict = advice.verdict,
                      .provisions = advice.provisions,
                      .sentence_nl = advice.sentence_nl,
                      .sentence_en = advice.sentence_en,
                      .manner = advice.manner,
                      .duties = advice.duties,
                      .confirmed = advice.conditions,
                      .colleague = draft.colleague,
                      .policy_version = advice.policy.hash,
                      .carried = {},
                      .protocol = draft.protocol,
                      .beside_protocol = draft.beside_protocol};
}

std::vector<std::string> changed_since(const KeptAdvice& asked, const Facts& known,
                                       const Facts& known_now) {
    Codes changed;
    for (const auto& [fact, codes] : known.known())
        if (known_now.find(fact) == nullptr) changed.push_back(fact);
    for (const auto& [fact, codes] : known_now.known()) {
        const auto* knew = known.find(fact);
        const auto rested_on = asked.facts.find(fact);
        const bool as_it_was = knew != nullptr && *knew == codes;
        const bool as_answered = rested_on != asked.facts.end() && rested_on->second == codes;
        if (!as_it_was && !as_answered) changed.push_back(fact);
    }
    return changed;
}

Disclosure for_the_family(Disclosure disclosure) {
    for (auto& item : disclosure.items)
        if (std::ranges::find(protected_kinds, item.data) != protected_kinds.end())
            item.text.clear();
    return disclosure;
}

} // namespace schakel::sharing
