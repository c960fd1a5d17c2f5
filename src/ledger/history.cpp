#include "ledger/history.h"

#include "ledger/inside/sealed_particulars.h"

namespace schakel::ledger {

namespace {

std::vector<KeptEntry> opened(people::Seals& seals, std::vector<KeptLeaf> leaves) {
    std::vector<KeptEntry> entries;
    for (auto& kept : leaves) {
        const auto leaf = read_leaf(kept.leaf);
        if (!leaf)
            throw store::Failure{store::Trouble::other, "a leaf of the ledger cannot be read"};
        auto particulars = open_particulars(seals, kept, *leaf);
        if (!particulars) continue;
        auto& [at, professional, subject, payload] = *particulars;
        entries.push_back({.index = kept.index,
                           .event = leaf->event,
                           .by = {std::move(professional), leaf->organisation, at},
                           .owner = std::move(kept.owner).value(),
                           .subject = std::move(subject),
                           .payload = std::move(payload)});
    }
    return entries;
}

} // namespace

std::vector<KeptEntry> entries_of_owner(store::Transaction& transaction, people::Seals& seals,
                                        const std::string& owner) {
    return opened(seals, leaves_of_owner(transaction, owner));
}

} // namespace schakel::ledger
