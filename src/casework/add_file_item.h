// Writing something in the file of a case.
#pragma once

#include "casework/file_item.h"
#include "casework/participant_store.h"
#include "crypto/vault.h"

namespace schakel::casework {

/// Which of the two the writer says that it is (R-FILE-1).
BOOST_DEFINE_ENUM_CLASS(WrittenKind, fact, judgement)

struct AddFileItem {
    WrittenKind kind = WrittenKind::fact;
    std::string text{};
    /// The item that this one corrects (R-FILE-2).
    std::optional<FileItemId> replaces{};
    /// Where it says what one of the family told (R-TOLD-1).
    std::optional<ToldByFamily> told{};
};
BOOST_DESCRIBE_STRUCT(AddFileItem, (), (kind, text, replaces, told))

using AddFileItemError = std::variant<CaseNotKnown, CaseRefusal, ToldRefusal, IdAlreadyUsed>;

/// Sent again with the same words it is the same item.
[[nodiscard]] std::expected<FileItem, AddFileItemError>
add_file_item(const CaseId& case_id, const FileItemId& id, const AddFileItem& command,
              const access::Actor& actor, store::Transaction& transaction,
              const crypto::Vault& vault);

} // namespace schakel::casework
