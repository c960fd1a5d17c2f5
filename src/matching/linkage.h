// Which records are of one person: surely, possibly, and which possible ones must not be sure.
//
//   R-MATCHING-22  A pair is a match only at a probability of 0.9999 or more and with no guard in
//                  the way; below that a person decides. (research: index 5.8)
//   R-MATCHING-23  Twins are never matched: same surname and birth date, and given names that are
//                  not the same name, also under one number, for twins without a number of their own
//                  are given the same; nor, without an equal number, is a given name of which only an
//                  initial is known, or nothing. (research: index 2.9 and 5.7)
//   R-MATCHING-24  Two numbers that both pass the test of eleven and differ are never matched; nor
//                  is one number under which name and birth date both differ. (research: index 5.1)
//   R-MATCHING-25  Persons of one name whose birth dates differ, as a parent and a child, are never
//                  matched without the same number. (research: index 5.7)
//   R-MATCHING-26  Records are gathered into clusters by probability, from the surest pair on; who may
//                  be twins as far as is known, and have a guard in the way, only at the probability
//                  of a match, which twins do not reach where families are found (R-MATCHING-30). Two
//                  valid numbers never come together, nor do who are held for twins. (design: a
//                  cluster is what a person is asked about)
#pragma once

#include "matching/in_threads.h"
#include "matching/model.h"

#include <functional>

namespace schakel::matching {

enum class Band { match, possible };
/// What keeps a pair from being a match, however probable.
enum class Guard {
    none,
    /// Other given names, and no number that is the same.
    twins,
    /// Other given names under the same number.
    other_name,
    /// A given name that is hardly known, and no number that is the same.
    name_unknown,
    two_numbers,
    number_of_another,
    namesakes
};

struct Link {
    Pair pair;
    double probability = 0;
    Guard guard = Guard::none;
    /// Whether all is as it is of twins: surname and birth date the same as far as is known, and the
    /// given name, and the number, not.
    bool may_be_twins = false;
    bool operator==(const Link&) const = default;
};
inline constexpr double match_probability_min = 0.9999;

[[nodiscard]] Band band_of(const Link& link);
[[nodiscard]] Guard guard_of(const Pattern& pattern, const Records& records, Pair pair);
/// The same where the left row is of a person who is asked about among the records.
[[nodiscard]] Guard guard_of(const Pattern& pattern, const Records& asked, const Records& records,
                             Pair pair);

/// Where the work is: a word for the step, and the part of all work that is done, from 0 to 1.
using Progress = std::function<void(std::string_view step, double done)>;

class Linkage {
public:
    /// The records stay where they are as long as this is used. `threads` changes nothing but how
    /// long it takes.
    explicit Linkage(const Records& records, const Progress& progress = {},
                     unsigned threads = usual_threads());

    /// In the order of the left records, then of the right.
    [[nodiscard]] std::vector<Link> links(double probability_min) const;
    [[nodiscard]] const Model& model() const { return model_; }
    /// By `links`, the last time.
    [[nodiscard]] std::size_t pairs_looked_at() const { return pairs_looked_at_; }
    [[nodiscard]] std::size_t keys_left_out() const { return blocking_.keys_left_out(); }

private:
    [[nodiscard]] Model estimated() const;

    const Records& records_;
    Progress progress_;
    unsigned threads_;
    Blocking blocking_;
    mutable std::size_t pairs_looked_at_ = 0;
    Model model_;
};

/// For each record the first record of its cluster. `links` as they come from Linkage.
[[nodiscard]] std::vector<Row> clusters_of(Row records, std::vector<Link> links);

} // namespace schakel::matching
