// What two versions of the Grondslag say otherwise beside their tables. For the files of the
// difference only.
#pragma once

#include "sharing/policy_words.h"

namespace schakel::sharing {

/// Each in a sentence: title, facts and their words, provisions, sentences, invariants, vignettes,
/// parameters and adaptations.
[[nodiscard]] std::vector<std::string> texts_changed(const SharingFramework& before,
                                                     const SharingFramework& after,
                                                     const PolicyWords& words);

} // namespace schakel::sharing
