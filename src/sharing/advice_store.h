// How advices that were asked are kept: the question and the answer sealed, so that a past answer
// can be shown and asked again under its own version.
#pragma once

#include "people/seals.h"
#include "sharing/disclosure.h"
#include "sharing/facts.h"

namespace schakel::sharing {

/// Whose data key seals it: the case's, else the person's, else the asking organisation's.
[[nodiscard]] std::string owner_of(const KeptAdvice& kept);

/// Throws store::Failure with Trouble::unique when the identifier is in use.
void keep_advice(store::Transaction& transaction, people::Seals& seals, const KeptAdvice& kept);
/// nullopt when there is none, or what it was about was erased.
[[nodiscard]] std::optional<KeptAdvice> find_advice(store::Transaction& transaction,
                                                    people::Seals& seals, const AdviceId& id);

/// The questions about this person since then, the newest first.
[[nodiscard]] std::vector<KeptAdvice> advices_about(store::Transaction& transaction,
                                                    people::Seals& seals, const PersonId& person,
                                                    Instant since);

/// That the answer was no. False when it stood there already.
bool keep_refusal(store::Transaction& transaction, const AdviceId& id, const Signature& by);
[[nodiscard]] std::optional<Signature> find_refusal(store::Transaction& transaction,
                                                    const AdviceId& id);

} // namespace schakel::sharing
