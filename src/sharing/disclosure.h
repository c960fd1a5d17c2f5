// Passing data on a person to another organisation, once, on a ground.
//
//   R-DISCLOSURE-1  Data go only on an advice that permits it: the organisation's own, given under the version in force,
//                   and no older than a day. (architecture: the Grondslag at work; AVG art. 6)
//   R-DISCLOSURE-2  Nothing goes that lies outside the advice's scope. (AVG art. 5 lid 1 onder c)
//   R-DISCLOSURE-3  Every condition of the advice is confirmed by who discloses, and the colleague with whom it was
//                   weighed is named where that was asked. (reporting code, step 2)
//   R-DISCLOSURE-4  The recipient is the one about whom was asked. (AVG art. 5 lid 1 onder b)
//   R-DISCLOSURE-5  A disclosure and its entry in the ledger are kept together or not at all. (AVG art. 5 lid 2)
#pragma once

#include "base/vocabulary.h"
#include "sharing/advice.h"

#include <expected>

namespace schakel::sharing {

/// One thing that goes: which kind of data (a code of the fact `data`), and the words.
struct DisclosedItem {
    std::string data;
    std::string text;
    bool operator==(const DisclosedItem&) const = default;
};
BOOST_DESCRIBE_STRUCT(DisclosedItem, (), (data, text))

struct Disclosure {
    DisclosureId id;
    AdviceId advice;
    Signature by;
    OrganisationId to;
    std::vector<PersonId> about;
    std::optional<CaseId> case_id;
    std::string purpose;
    std::vector<DisclosedItem> items;
    Verdict verdict = Verdict::unknown;
    std::vector<std::string> provisions;
    std::string sentence_nl;
    std::string sentence_en;
    std::string manner;
    std::vector<std::string> duties;
    std::vector<std::string> confirmed;
    std::optional<std::string> colleague;
    std::string policy_version;
};

inline constexpr std::chrono::hours advice_holds{24};

// What stands in the way of a disclosure.
struct AdviceNotKnown {};
struct AdviceTooOld {};
struct SharingRefused {
    Advice advice;
};
struct OutsideScope {
    std::vector<std::string> data;
};
struct ConditionsNotConfirmed {
    std::vector<std::string> conditions;
};
struct ColleagueNotNamed {};

/// The kinds of data among the items that the advice does not cover (R-DISCLOSURE-2).
[[nodiscard]] std::vector<std::string> outside_scope(const Advice& advice,
                                                     const std::vector<DisclosedItem>& items);
/// The conditions of the advice that were not confirmed (R-DISCLOSURE-3).
[[nodiscard]] std::vector<std::string> not_confirmed(const Advice& advice,
                                                     const std::vector<std::string>& confirmed);
/// Whether the advice asks that it was weighed with a colleague (R-DISCLOSURE-3).
[[nodiscard]] bool asks_colleague(const Advice& advice);

} // namespace schakel::sharing
