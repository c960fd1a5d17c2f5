// schakel ask: the question scheme in a terminal. One question at a time with numbered answers, why it is
// asked, and the answer with its reasons.
//
//   R-ASK-1  Every question says why it is asked to whoever wants to know, and can be left unknown or
//            gone back on. (row A2)
//   R-ASK-2  What is not known permits nothing: with an unknown answer that matters there is no yes.
//            (design: doubt means no)
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct AskOptions {
    /// The folder of the policy; that of the program when absent.
    std::optional<std::string> policy;
    /// nl or en.
    std::string language = "nl";
};

/// Puts questions until the advice is certain, then writes it. Answers are lines: a number, several
/// with commas where more is possible, `?`, `onbekend`, `terug` and `stop` (in English `unknown`,
/// `back` and `stop`).
/// Exit status: 0 when an advice was given, 1 when it stays unknown, because it was stopped, the input
/// ended or what matters is not known; 2 when the policy cannot be read or the language is none.
[[nodiscard]] int ask_command(const AskOptions& options, std::istream& input, std::ostream& output,
                              std::ostream& errors);

} // namespace schakel::main
