#include "ledger/record_duty.h"

#include "base/local_day.h"
#include "codec/json_write.h"
#include "ledger/append.h"
#include "sharing/advice_store.h"
#include "sharing/duty_store.h"

namespace schakel::ledger {

namespace {

/// What the entry says.
struct Recorded {
    std::string duty;
    sharing::DutySaid said;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (duty, said))

/// That it was shared is known where the sharing went through Schakel (R-DUTY-7).
bool is_done_by_sharing(store::Transaction& transaction, people::Seals& seals,
                        const sharing::KeptDuty& duty) {
    if (duty.code != sharing::must_code || !duty.advice) return false;
    const auto asked = sharing::find_advice(transaction, seals, *duty.advice);
    return asked && asked->recipient;
}

} // namespace

std::expected<sharing::DutySaid, RecordDutyError> record_duty(const sharing::DutyId& id,
                                                              const sharing::RecordDuty& command,
                                                              const access::Actor& actor,
                                                              store::Transaction& transaction,
                                                              const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. For another organisation there is no such duty (R-DUTY-7).
    const auto duty = sharing::find_duty(transaction, id);
    if (!duty || duty->by.organisation != actor.organisation)
        return std::unexpected{DutyNotKnown{}};

    // 2. What was done stays done (R-DUTY-5): saying so again changes nothing. What another deed
    //    ended has no words of its own.
    if (duty->done_at)
        return sharing::said_of(transaction, seals, *duty)
            .value_or(sharing::DutySaid{.how = sharing::DutyHow::done,
                                        .words = std::nullopt,
                                        .by = std::nullopt,
                                        .at = *duty->done_at,
                                        .until = std::nullopt});

    // 3. Put off with a reason and a day to come, within the term (R-DUTY-5, R-DUTY-7).
    auto said = sharing::said_on(command, actor.signature());
    if (!said) return std::unexpected{DutyPutOffWithoutReason{}};
    if (said->until && duty->due && duty->code != sharing::telling_code &&
        start_of(*said->until) >= *duty->due)
        return std::unexpected{PutOffBeyondTerm{}};
    if (said->how == sharing::DutyHow::done && is_done_by_sharing(transaction, seals, *duty))
        return std::unexpected{DoneBySharingOnly{}};

    // 4. Keep it together with the entry (R-LEDGER-1).
    sharing::keep_said(transaction, seals, *duty, *said);
    append(transaction, seals,
           {.event =
                duty->code == sharing::telling_code ? Event::family_informed : Event::duty_recorded,
            .by = actor.signature(),
            .owner = duty->owner,
            .subject = duty->disclosure ? duty->disclosure->value : duty->advice->value,
            .payload = codec::write_json(Recorded{duty->code, *said})});
    return *std::move(said);
}

} // namespace schakel::ledger
