#include "ledger/erase.h"

#include "ledger/append.h"
#include "ledger/inside/erasure_said.h"
#include "ledger/inside/sealed_particulars.h"

namespace schakel::ledger {

LeafIndex erase(store::Transaction& transaction, people::Seals& seals, const Erasure& erasure) {
    if (erasure.owner.starts_with("ledger/"))
        throw store::Failure{store::Trouble::check, "what belongs to the log is not erased"};
    if (erasure.ground.empty())
        throw store::Failure{store::Trouble::check, "nothing is erased without a ground"};

    // 1. That it is done, sealed for the log itself.
    const auto leaves = leaves_of_owner(transaction, erasure.owner);
    const ErasureSaid said{.owner = erasure.owner,
                           .ground = erasure.ground,
                           .count = static_cast<std::int64_t>(leaves.size())};
    const auto index = append(transaction, seals,
                              {.event = Event::erased,
                               .by = erasure.by,
                               .owner = log_owner,
                               .subject = erasure.owner,
                               .payload = codec::write_json(said)});

    // 2. The payloads, each with a seal that says by which entry, so that no other can pass for
    //    erased (R-LEDGER-4).
    for (const auto& leaf : leaves) {
        add_erased(transaction, leaf.index, index, seal_erased(seals, leaf, index));
        remove_payload(transaction, leaf.index);
    }

    // 3. The key, and with it all else that was sealed for the owner.
    seals.destroy(erasure.owner);
    return index;
}

} // namespace schakel::ledger
