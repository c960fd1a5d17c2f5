// What an entry says of a disclosure, a refusal or a consent: enough to show it later, also when
// the thing itself was lost, but not the words that were passed on. Of those there is a hash, so
// that they cannot be exchanged for others.
#pragma once

#include "sharing/consent.h"
#include "sharing/disclosure.h"

namespace schakel::ledger {

// JSON text each, to be the payload of an entry.
[[nodiscard]] std::string said_of(const sharing::Disclosure& disclosure);
/// Of a question that was answered with no, or of what must be shared and was not for this reason.
[[nodiscard]] std::string said_of(const sharing::KeptAdvice& asked,
                                  const std::optional<std::string>& reason);
[[nodiscard]] std::string said_of(const sharing::Consent& consent);

} // namespace schakel::ledger
