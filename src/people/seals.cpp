#include "people/seals.h"

#include "people/data_key_store.h"

namespace schakel::people {

namespace {

using store::Failure;
using store::Trouble;

std::string context(std::string_view owner, std::string_view place) {
    return std::string{owner} + "/" + std::string{place};
}

} // namespace

const crypto::DataKey* Seals::key_of(std::string_view owner, bool make) {
    if (const auto found = keys_.find(owner); found != keys_.end()) return &found->second;
    const auto kept = find_data_key(transaction_, owner);
    if (kept) {
        if (!*kept) return nullptr;
        auto key = vault_.unwrap(**kept, owner);
        if (!key) throw Failure{Trouble::other, "a data key does not open with this master key"};
        return &keys_.emplace(owner, std::move(*key)).first->second;
    }
    if (!make) return nullptr;
    auto key = crypto::Vault::new_data_key();
    add_data_key(transaction_, owner, vault_.wrap(key, owner));
    return &keys_.emplace(owner, std::move(key)).first->second;
}

store::Bytes Seals::seal(std::string_view owner, std::string_view place, std::string_view content) {
    const auto* key = key_of(owner, true);
    if (key == nullptr) throw Failure{Trouble::check, "nothing is kept for one who was erased"};
    return crypto::Vault::seal(*key, content, context(owner, place));
}

std::optional<std::string> Seals::open(std::string_view owner, std::string_view place,
                                       const store::Bytes& sealed) {
    const auto* key = key_of(owner, false);
    if (key == nullptr) return std::nullopt;
    auto content = crypto::Vault::open_sealed(*key, sealed, context(owner, place));
    if (!content)
        throw Failure{Trouble::other, "sealed content does not open: it was changed or moved"};
    return *std::move(content);
}

void Seals::destroy(std::string_view owner) {
    destroy_data_key(transaction_, owner);
    if (const auto found = keys_.find(owner); found != keys_.end()) keys_.erase(found);
}

} // namespace schakel::people
