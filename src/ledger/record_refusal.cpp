#include "ledger/record_refusal.h"

#include "ledger/append.h"
#include "ledger/inside/said.h"
#include "sharing/advice_store.h"
#include "sharing/duty_store.h"

namespace schakel::ledger {

namespace {

bool must_be_shared(const sharing::KeptAdvice& asked) {
    return asked.advice.verdict == sharing::Verdict::must;
}

/// What had to be shared is not, for this reason. What the answer was due, for what still has to be
/// said about it.
std::optional<Instant> refuse_what_must(store::Transaction& transaction, people::Seals& seals,
                                        const sharing::KeptAdvice& asked,
                                        const RecordRefusal& command, const access::Actor& actor) {
    std::optional<Instant> due;
    for (const auto& owed :
         sharing::open_of_same_matter(transaction, seals, asked, sharing::must_code)) {
        if (!due) due = owed.due;
        sharing::keep_said(transaction, seals, owed,
                           {.how = sharing::DutyHow::refused,
                            .words = command.reason,
                            .by = actor.professional,
                            .at = actor.at,
                            .until = std::nullopt});
    }
    return due;
}

} // namespace

std::expected<Signature, RecordRefusalError> record_refusal(const RecordRefusal& command,
                                                            const access::Actor& actor,
                                                            store::Transaction& transaction,
                                                            const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. For another organisation there is no such advice (R-DISCLOSURE-1).
    const auto asked = sharing::find_advice(transaction, seals, command.advice);
    if (!asked || asked->by.organisation != actor.organisation)
        return std::unexpected{sharing::AdviceNotKnown{}};
    if (must_be_shared(*asked)) {
        if (!command.reason) return std::unexpected{RefusedWithoutReason{}}; // R-DUTY-8
    } else if (sharing::permits_sharing(asked->advice)) {
        return std::unexpected{SharingWasPermitted{}};
    }

    // 2. Once for each question (R-DISCLOSURE-9).
    if (auto kept = sharing::find_refusal(transaction, command.advice)) return *std::move(kept);
    sharing::keep_refusal(transaction, command.advice, actor.signature());

    // 3. What still has to be done then (R-DUTY-3). What waits already from the question on, stays.
    const auto due = must_be_shared(*asked)
                         ? refuse_what_must(transaction, seals, *asked, command, actor)
                         : std::nullopt;
    sharing::expect_duties(transaction, *asked, actor.signature(),
                           sharing::duties_of_refusal(*asked, due));

    // 4. With its entry (R-LEDGER-1).
    append(transaction, seals,
           {.event = Event::disclosure_refused,
            .by = actor.signature(),
            .owner = sharing::owner_of(*asked),
            .subject = command.advice.value,
            .payload = said_of(*asked, command.reason)});
    return actor.signature();
}

} // namespace schakel::ledger
