// What a new version of the Grondslag does: which situations get another verdict and in which
// direction, and what else is written otherwise.
//
//   R-SHARING-10  The difference of two versions is about what an advice says: each region is proved
//                 over all combinations of facts, and its witness was put to both versions. What was
//                 not reached in time is said, and is never taken to be the same. (design: what a
//                 change does is told before it holds)
#pragma once

#include "access/account.h"
#include "sharing/sharing_framework.h"

#include <chrono>

namespace schakel::sharing {

enum class Direction { looser, stricter };

struct VerdictRegion {
    /// In words, one for each fact that matters; none: in every situation.
    std::vector<std::string> when;
    /// Of all combinations of facts, from 0 to 1.
    double share = 0;
    /// One situation of it: the facts that both versions were asked about.
    Facts witness;
};

struct VerdictMove {
    Verdict before{};
    Verdict after{};
    Direction direction{};
    /// In words: outside of these no situation moves so. None: it was not reached, or there are none.
    std::vector<std::string> only_when;
    std::vector<VerdictRegion> regions;
    /// There are situations that are in none of the regions, or there may be.
    bool more = false;
};

/// What one table answers otherwise, whatever comes of it.
struct TableMove {
    std::string table;
    std::vector<std::string> said;
    bool complete = true;
};

struct RecordedMove {
    Verdict before{};
    Verdict after{};
    std::size_t questions = 0;
    /// The number of the first such question, from 1.
    std::size_t first = 0;
};

struct RecordedQuestions {
    std::size_t asked = 0;
    std::size_t otherwise = 0;
    /// Among those that get the same verdict: other data, duties, conditions, manner, norm, provisions.
    std::size_t same_verdict_otherwise = 0;
    std::vector<RecordedMove> moves;
};

struct PolicyDifference {
    PolicyTitle title_before, title_after;
    PolicyVersion before, after;
    std::vector<VerdictMove> moves;
    /// The share of all combinations of facts with another verdict is at least and at most this.
    double share_min = 0, share_max = 0;
    std::vector<TableMove> tables;
    /// Facts, words, provisions, sentences, invariants, parameters and adaptations, each in a sentence.
    std::vector<std::string> other;
    /// Why it is not known which verdicts move; empty when it is.
    std::string not_compared;

    [[nodiscard]] bool same() const;
    /// Nothing was left unreached.
    [[nodiscard]] bool complete() const;
};

/// `time` is for the verdicts.
[[nodiscard]] PolicyDifference
difference_between(const SharingFramework& before, const SharingFramework& after, Language language,
                   std::chrono::milliseconds time = std::chrono::seconds{60});

/// Asks both versions each question. A question that one of them cannot read is a fault with its
/// number, and then there is no count.
[[nodiscard]] std::expected<RecordedQuestions, Faults>
ask_both(const SharingFramework& before, const SharingFramework& after,
         const std::vector<std::string>& questions);

/// As a person reads it.
[[nodiscard]] std::string difference_in_words(const PolicyDifference& difference,
                                              const RecordedQuestions* recorded, Language language);

} // namespace schakel::sharing
