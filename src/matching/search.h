// Who is it? One person held against a register that lies in memory.
//
//   R-MATCHING-34  Whoever is asked about is looked for by the same keys, comparisons, model and guards
//                  as a register is linked by; a key that very many have is not followed, and it is
//                  told when none was left. (issue: who is it; design: one way of matching)
#pragma once

#include "matching/linkage.h"

namespace schakel::matching {

struct Candidate {
    Row row = 0;
    double probability = 0;
    Guard guard = Guard::none;
    Pattern pattern;
};

struct Candidates {
    /// The most probable first; of two that are alike the lower row.
    std::vector<Candidate> found;
    std::size_t compared = 0;
    /// Keys were known, but each is that of too many persons: more has to be told.
    bool is_too_common = false;
};

struct SearchLimits {
    std::size_t candidates_max = 20;
    double probability_min = 0.01;
};

class Search {
public:
    /// `records` and `model`, which is of these records, stay where they are as long as this is used.
    /// Takes some 150 bytes a person.
    Search(const Records& records, const Model& model, unsigned threads = usual_threads());

    /// `asked` is made for these records (Records{&records}) and holds the person in that row. May be
    /// called by several threads, each with an `asked` of its own.
    [[nodiscard]] Candidates candidates(const Records& asked, Row row = 0,
                                        const SearchLimits& limits = {}) const;

private:
    const Records& records_;
    const Model& model_;
    /// Of each recipe, the keys that not too many have: hash, row and half, in order; and the hashes of
    /// those that too many have.
    std::vector<std::vector<std::uint64_t>> entries_;
    std::vector<std::vector<std::uint32_t>> too_common_;
};

} // namespace schakel::matching
