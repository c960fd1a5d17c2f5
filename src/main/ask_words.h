// What `schakel ask` says besides the words of the policy, in both languages.
#pragma once

#include "sharing/fact_model.h"

namespace schakel::main {

struct AskWords {
    std::string_view opening, help, choose_one, choose_many, several, none_of_these;
    std::string_view not_understood, no_such_number, one_number, nothing_before;
    std::string_view stopped, ended, still_unknown, unknown_here;
    std::string_view answer, data, conditions, duties, manner, provisions, norm, because,
        would_change;
    std::string_view unknown, back, stop, becomes, policy, possible;
    bool english = false;

    /// The text in this language.
    [[nodiscard]] const std::string& of(const sharing::Wording& wording) const {
        return english ? wording.en : wording.nl;
    }
    [[nodiscard]] const std::string& of(const sharing::CodedValue& value) const {
        return english ? value.en : value.nl;
    }
};

/// Null for a language that is not there.
[[nodiscard]] const AskWords* ask_words(std::string_view language);

} // namespace schakel::main
