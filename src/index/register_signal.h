// What a professional does to tell the index: I am concerned about this young person.
//
//   R-SIGNAL-7  Sent twice is one signal. (design: a line that drops must not make a child twice a
//               concern)
#pragma once

#include "crypto/vault.h"
#include "index/signal_store.h"

#include <variant>

namespace schakel::index {

/// The body of the command; the identifier comes beside it.
struct RegisterSignal {
    PersonId person;
    Weighing weighing;
};
BOOST_DESCRIBE_STRUCT(RegisterSignal, (), (person, weighing))

struct PersonNotKnown {};
struct IdAlreadyUsed {};
using RegisterSignalError = std::variant<PersonNotKnown, IdAlreadyUsed, SignalRefusal>;

/// What came of it: the signal, and the matches that it made; none yet while it waits.
struct RegisteredSignal {
    OwnSignal signal;
    std::vector<ToInform> to_inform;
    std::vector<KeptMatch> matches;
};

[[nodiscard]] std::expected<RegisteredSignal, RegisterSignalError>
register_signal(const SignalId& id, const RegisterSignal& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::index
