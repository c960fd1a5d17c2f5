// A log with entries in it, on both databases.
#pragma once

#include "ledger/append.h"
#include "ledger/erase.h"
#include "ledger/history.h"
#include "ledger/verify.h"
#include "support/databases.h"

namespace schakel::ledger {

class ALog : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const Instant noon{std::chrono::hours{12}};
    const Signature care_coordinator{{"p-1"}, {"school"}, noon};

    [[nodiscard]] Entry entry(const std::string& owner = "case/c-1") const {
        return {.event = Event::handover_offered,
                .by = care_coordinator,
                .owner = owner,
                .subject = "h-1",
                .payload = R"({"receiver":"local-team"})"};
    }
    /// Does something with the seals of one transaction.
    template <class Deed>
    auto with_seals(Deed deed) {
        return database->write([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return std::optional{deed(transaction, seals)};
        });
    }
    LeafIndex appends(const Entry& one) {
        return with_seals([&](store::Transaction& transaction, people::Seals& seals) {
                   return append(transaction, seals, one);
               })
            .value();
    }
    Verification verified(const std::optional<Checkpoint>& earlier = std::nullopt) {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return verify(transaction, &seals, earlier);
        });
    }
    Checkpoint now() {
        return database->read(
            [](store::Transaction& transaction) { return checkpoint(transaction); });
    }
    std::vector<KeptEntry> entries(const std::string& owner) {
        return database->read([&](store::Transaction& transaction) {
            people::Seals seals{transaction, vault};
            return entries_of_owner(transaction, seals, owner);
        });
    }
};

} // namespace schakel::ledger
