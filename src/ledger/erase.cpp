#include "ledger/erase.h"

#include "ledger/append.h"
#include "ledger/inside/erased_group.h"
#include "ledger/inside/leaf.h"
#include "ledger/inside/sealed_particulars.h"

namespace schakel::ledger {

void add_to_group(crypto::Frontier& group, LeafIndex index, crypto::ByteView leaf_hash) {
    auto bytes = number_bytes(index);
    bytes.insert(bytes.end(), leaf_hash.begin(), leaf_hash.end());
    group.append(crypto::leaf_hash(bytes));
}

LeafIndex erase(store::Transaction& transaction, people::Seals& seals, const Erasure& erasure) {
    if (erasure.owner.starts_with("ledger/"))
        throw store::Failure{store::Trouble::check, "what belongs to the log is not erased"};

    // 1. Which entries lose their payload, so that no other can pass for erased (R-LEDGER-4).
    crypto::Frontier group;
    for (const auto& leaf : leaves_of_owner(transaction, erasure.owner))
        add_to_group(group, leaf.index, leaf.hash);
    const ErasedGroup said{.owner = erasure.owner,
                           .ground = erasure.ground,
                           .count = static_cast<std::int64_t>(group.size()),
                           .root = crypto::to_base64(group.root())};

    // 2. That it was done, sealed for the log itself.
    const auto index = append(transaction, seals,
                              {.event = Event::erased,
                               .by = erasure.by,
                               .owner = log_owner,
                               .subject = erasure.owner,
                               .payload = codec::write_json(said)});

    // 3. The payloads and the key.
    remove_payloads(transaction, erasure.owner, index);
    seals.destroy(erasure.owner);
    return index;
}

} // namespace schakel::ledger
