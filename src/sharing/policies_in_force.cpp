#include "sharing/policies_in_force.h"

#include <stdexcept>

namespace schakel::sharing {

const SharingFramework& PoliciesInForce::at(store::Transaction& transaction, Instant moment) const {
    const auto edition = transaction.edition();
    const std::scoped_lock lock{mutex_};
    if (edition == store::no_edition || edition != edition_) {
        adopted_ = adopted_policies(transaction);
        edition_ = edition;
    }
    const PolicyInForce* last = nullptr;
    for (const auto& one : adopted_)
        if (one.from <= moment) last = &one;
    if (last == nullptr || last->hash == shipped_.version().hash) return shipped_;
    const auto* framework = loaded(transaction, last->hash);
    if (framework == nullptr)
        throw std::runtime_error{"the policy that is in force cannot be found: " + last->hash};
    return *framework;
}

const SharingFramework* PoliciesInForce::with_hash(store::Transaction& transaction,
                                                   std::string_view hash) const {
    if (hash == shipped_.version().hash) return &shipped_;
    const std::scoped_lock lock{mutex_};
    return loaded(transaction, std::string{hash});
}

const SharingFramework* PoliciesInForce::loaded(store::Transaction& transaction,
                                                const std::string& hash) const {
    if (const auto found = loaded_.find(hash); found != loaded_.end()) return &found->second;
    const auto kept = policy_files(transaction, hash);
    if (kept.empty()) return nullptr;
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : kept)
        paths.push_back("grondslag/" + path);
    std::vector<PolicyFile> files;
    for (std::size_t at = 0; at < kept.size(); ++at)
        files.push_back({paths[at], kept[at].second});
    auto framework = SharingFramework::load(files);
    if (!framework)
        throw std::runtime_error{
            "a kept policy cannot be read: " + framework.error().front().pointer + ": " +
            framework.error().front().message};
    // What lies in the database under a hash is what has that hash, or is not used.
    if (framework->version().hash != hash)
        throw std::runtime_error{"a kept policy is not as it was: " + hash};
    return &loaded_.emplace(hash, std::move(*framework)).first->second;
}

} // namespace schakel::sharing
