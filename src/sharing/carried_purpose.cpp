#include "sharing/carried_purpose.h"

#include "people/same_person.h"
#include "sharing/disclosure_store.h"

#include <algorithm>
#include <ranges>

namespace schakel::sharing {

namespace {

using Codes = std::vector<std::string>;

constexpr std::string_view fact_name = "purpose_relation";
/// Of nobody in particular, so that no purpose goes along with it.
constexpr std::string_view of_nobody = "anonymous";
/// Shorter words say too little to be known again within others.
constexpr std::size_t words_known_again = 20;

template <class List, class One>
bool holds(const List& list, const One& one) {
    return std::ranges::find(list, one) != list.end();
}

bool shares_a_kind(const Disclosure& came, const Codes& kinds) {
    return std::ranges::any_of(came.items, [&](const DisclosedItem& item) {
        return item.data != of_nobody && holds(kinds, item.data);
    });
}

/// As words are known again: in small letters, with one space between them and no other mark.
std::string plain(std::string_view text) {
    std::string words;
    bool space = false;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool upper = byte >= 'A' && byte <= 'Z';
        const bool of_a_word =
            byte >= 0x80 || upper || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (!of_a_word) {
            space = true;
            continue;
        }
        if (space && !words.empty()) words += ' ';
        space = false;
        words += upper ? static_cast<char>(byte - 'A' + 'a') : letter;
    }
    return words;
}

bool same_words(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) return false;
    const auto& shorter = one.size() < other.size() ? one : other;
    const auto& longer = one.size() < other.size() ? other : one;
    return one == other ||
           (shorter.size() >= words_known_again && longer.find(shorter) != std::string::npos);
}

bool shares_words(const Disclosure& came, const std::vector<DisclosedItem>& items) {
    return std::ranges::any_of(items, [&](const DisclosedItem& item) {
        const auto words = plain(item.text);
        return std::ranges::any_of(came.items, [&](const DisclosedItem& there) {
            return same_words(words, plain(there.text));
        });
    });
}

} // namespace

std::optional<std::string> purpose_relation(const std::string& given_for,
                                            const std::string& purpose,
                                            std::span<const PurposeBound> bounds) {
    if (given_for == purpose) return "same";
    for (const auto& bound : bounds)
        if (holds(bound.given_for, given_for) && holds(bound.not_for, purpose))
            return "incompatible";
    return std::nullopt;
}

std::vector<std::string> purposes_of(const Disclosure& came) {
    auto purposes = came.carried;
    if (!holds(purposes, came.purpose)) purposes.push_back(came.purpose);
    return purposes;
}

std::vector<Disclosure> received_by(store::Transaction& transaction, people::Seals& seals,
                                    const OrganisationId& organisation,
                                    const std::optional<PersonId>& about,
                                    const std::optional<CaseId>& case_id) {
    if (!about && !case_id) return {};
    std::vector<Disclosure> received;
    const auto add = [&](std::vector<Disclosure> came) {
        for (auto& one : came)
            if (std::ranges::find(received, one.id, &Disclosure::id) == received.end())
                received.push_back(std::move(one));
    };
    const auto add_about = [&](const PersonId& person) {
        add(disclosures_about_to(transaction, seals, person, organisation));
        // R-PURPOSE-7
        add(disclosures_concerning_to(transaction, seals, people::owner_of(person), organisation));
    };
    if (about) {
        add_about(*about);
        // R-DOUBLE-4
        for (const auto& other : people::held_as_one_with(transaction, *about))
            add_about(other);
    } else {
        add(disclosures_in_case_to(transaction, seals, *case_id, organisation));
        add(disclosures_concerning_to(transaction, seals, people::owner_of(*case_id),
                                      organisation));
    }
    std::ranges::stable_sort(received, std::ranges::greater{},
                             [](const Disclosure& one) { return one.by.at; });
    return received;
}

std::vector<Disclosure> concerned(std::vector<Disclosure> received, const Codes& kinds,
                                  const std::vector<DisclosureId>& named) {
    std::erase_if(received, [&](const Disclosure& came) {
        return !kinds.empty() && !shares_a_kind(came, kinds) && !holds(named, came.id);
    });
    return received;
}

// R-PURPOSE-2
void add_purpose_relation(KnownSituation& known, const std::vector<Disclosure>& came,
                          const std::optional<std::string>& purpose, const Codes& kinds,
                          std::span<const PurposeBound> bounds) {
    if (!purpose || kinds.empty() || came.empty()) return;
    bool all_the_same = true;
    for (const auto& one : came)
        for (const auto& given_for : purposes_of(one)) {
            const auto relation = purpose_relation(given_for, *purpose, bounds);
            if (relation == "incompatible")
                return known.set(fact_name, *relation, KnownFrom::disclosures);
            all_the_same = all_the_same && relation == "same";
        }
    // Of what did not come by a disclosure it is not known for what it was collected.
    const bool all_came = std::ranges::all_of(kinds, [&](const std::string& kind) {
        return std::ranges::any_of(came,
                                   [&](const auto& one) { return shares_a_kind(one, {kind}); });
    });
    if (all_the_same && all_came) known.set(fact_name, "same", KnownFrom::disclosures);
}

// R-PURPOSE-3
bool purpose_is_bound(const KnownSituation& known) {
    const auto from = known.from.find(fact_name);
    const auto* relation = known.facts.find(fact_name);
    return from != known.from.end() && from->second == KnownFrom::disclosures &&
           relation != nullptr && *relation == Codes{"incompatible"};
}

void rest_on(KeptAdvice& asked, const KnownSituation& known) {
    asked.known = known.facts;
    asked.came.clear();
    for (const auto& came : known.came)
        asked.came.push_back(came.id);
}

std::vector<DisclosureId> left_out_of(const KeptAdvice& asked,
                                      const std::vector<DisclosedItem>& items,
                                      const std::vector<Disclosure>& received) {
    std::vector<DisclosureId> left_out;
    const auto kinds = kinds_of(items);
    for (const auto& came : received) {
        const bool the_words = shares_words(came, items);
        // R-PURPOSE-5: what one knows by oneself is of a kind that came, and not in its words.
        const bool concerns =
            asked.own_knowledge ? the_words : the_words || shares_a_kind(came, kinds);
        if (concerns && (asked.own_knowledge || !holds(asked.came, came.id)))
            left_out.push_back(came.id);
    }
    return left_out;
}

std::vector<std::string> carried_by(const KeptAdvice& asked,
                                    const std::vector<DisclosedItem>& items,
                                    const std::vector<Disclosure>& received) {
    Codes carried;
    if (asked.own_knowledge) return carried;
    const auto kinds = kinds_of(items);
    for (const auto& came : std::views::reverse(received))
        if (holds(asked.came, came.id) && (shares_a_kind(came, kinds) || shares_words(came, items)))
            for (auto& purpose : purposes_of(came))
                if (!holds(carried, purpose)) carried.push_back(std::move(purpose));
    return carried;
}

} // namespace schakel::sharing
