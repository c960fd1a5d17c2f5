// Personal content at rest: sealed with a data key of the person or case it is about.
//
//   R-SEAL-1  Names, numbers, notes and plans are kept only sealed, each with the data key of one
//             owner. (architecture: how things are kept; AVG art. 32 lid 1 onder a)
//   R-SEAL-2  When an owner's key is destroyed its content is gone everywhere at once, and is read
//             as absent, never as an error that stops others. (AVG art. 17; R-CRYPTO-2)
#pragma once

#include "codec/json.h"
#include "crypto/vault.h"
#include "store/store.h"

#include <map>
#include <string>
#include <string_view>

namespace schakel::people {

/// Seals and opens within one transaction; unwraps each owner's key once.
///
/// An owner is "person/ID", "case/ID" or "account/NAME". A place says which content it is, such as
/// "name" or "note/ID": sealed bytes open only for the owner and place they were made for.
class Seals {
public:
    Seals(store::Transaction& transaction, const crypto::Vault& vault)
        : transaction_{transaction}, vault_{vault} {}

    /// Makes the owner's data key on first use. Throws store::Failure when its key was destroyed:
    /// content for someone who was erased must not be kept anew under the old name.
    [[nodiscard]] store::Bytes seal(std::string_view owner, std::string_view place,
                                    std::string_view content);
    /// nullopt when the owner was erased (R-SEAL-2). Throws store::Failure when the bytes were
    /// tampered with.
    [[nodiscard]] std::optional<std::string> open(std::string_view owner, std::string_view place,
                                                  const store::Bytes& sealed);

    /// The same for a described record, as JSON.
    template <class Record>
    [[nodiscard]] store::Bytes seal_record(std::string_view owner, std::string_view place,
                                           const Record& record) {
        return seal(owner, place, codec::write_json(record));
    }
    template <class Record>
    [[nodiscard]] std::optional<Record> open_record(std::string_view owner, std::string_view place,
                                                    const store::Bytes& sealed) {
        const auto text = open(owner, place, sealed);
        if (!text) return std::nullopt;
        auto record = codec::read_json<Record>(*text);
        if (!record)
            throw store::Failure{store::Trouble::other,
                                 "sealed content is of another shape than expected"};
        return *std::move(record);
    }

    [[nodiscard]] const crypto::Vault& vault() const { return vault_; }

    /// Destroys the owner's key: everything sealed for it is gone (R-SEAL-2).
    void destroy(std::string_view owner);

private:
    const crypto::DataKey* key_of(std::string_view owner, bool make);

    store::Transaction& transaction_;
    const crypto::Vault& vault_;
    std::map<std::string, crypto::DataKey, std::less<>> keys_;
};

[[nodiscard]] inline std::string owner_of(const PersonId& person) {
    return "person/" + person.value;
}
[[nodiscard]] inline std::string owner_of(const CaseId& case_id) { return "case/" + case_id.value; }
[[nodiscard]] inline std::string owner_of(const AccountId& account) {
    return "account/" + account.value;
}

} // namespace schakel::people
