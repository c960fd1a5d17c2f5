// Searching for a pattern with back-references, step by step.
#pragma once

#include "dmn/feel/interpreter.h"
#include "dmn/feel/pattern_tree.h"

#include <expected>

namespace schakel::dmn {

/// What a group took: bytes from `from` to `to`; -1 when it took no part.
struct Taken {
    std::ptrdiff_t from = -1;
    std::ptrdiff_t to = -1;
};

/// The steps of a pattern, one after the other.
class PatternSteps {
public:
    /// Fails with `too_much` when the repetitions make too many of them.
    [[nodiscard]] static std::expected<PatternSteps, NullReason> of(const PatternTree& tree);

    /// The first place from `from` on that fits, with what its groups took (the whole is group 0).
    /// The asker's steps are used up: past them, or past a million, it fails with `too_much`
    /// (R-FEEL-8).
    [[nodiscard]] std::expected<bool, NullReason> find(Interpreter& interpreter,
                                                       std::string_view text, std::size_t from,
                                                       std::vector<Taken>& groups) const;

private:
    struct Step {
        enum class Kind : std::uint8_t {
            character,
            one_of,
            save,   // the place, in slot `first`
            choose, // goes on at `first`, and at `second` when that leads nowhere
            go,     // to `first`
            moved,  // leads nowhere when the place is still that of slot `first`
            begin,
            end,
            back_reference, // to group `first`
            found,
        };
        Kind kind{};
        UChar32 character = 0;
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        Characters characters;
    };
    class Writer;
    class Run;

    std::vector<Step> steps_;
    PatternFlags flags_;
    std::size_t groups_ = 0;
    /// Two for each group, and one for each loop.
    std::size_t slots_ = 0;
};

} // namespace schakel::dmn
