#include "casework/add_file_item.h"

#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"

#include <algorithm>

namespace schakel::casework {

namespace {

/// What the ledger says of something written: of which kind, and in the place of what. The words are
/// kept beside.
struct FileItemWritten {
    FileItemKind kind = FileItemKind::fact;
    std::optional<FileItemId> replaces;
};
BOOST_DESCRIBE_STRUCT(FileItemWritten, (), (kind, replaces))

} // namespace

std::expected<FileItem, AddFileItemError> add_file_item(const CaseId& case_id, const FileItemId& id,
                                                        const AddFileItem& command,
                                                        const access::Actor& actor,
                                                        store::Transaction& transaction,
                                                        const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    const auto seen = case_to_work_on(transaction, seals, case_id, actor);
    if (!seen) return std::unexpected{widen<AddFileItemError>(seen.error())};

    // 1. R-FILE-1: what it is, and who says so.
    const FileItem item{.id = id,
                        .case_id = case_id,
                        .kind = command.kind == WrittenKind::fact ? FileItemKind::fact
                                                                  : FileItemKind::judgement,
                        .by = actor.signature(),
                        .replaces = command.replaces,
                        .text = command.text,
                        .told = command.told};

    // 2. An item that was written already is the answer.
    if (auto kept = find_file_item(transaction, seals, id)) {
        auto again = item;
        again.by.at = kept->by.at;
        if (again != *kept) return std::unexpected{IdAlreadyUsed{}};
        return *std::move(kept);
    }

    // 3. R-TOLD-1: who told it is one of the family, and that they told it is no judgement.
    if (command.told) {
        if (command.kind != WrittenKind::fact) return std::unexpected{ToldRefusal::no_fact};
        if (std::ranges::find(seen->members, command.told->person) == seen->members.end())
            return std::unexpected{ToldRefusal::no_member};
    }

    // 4. R-FILE-2: only who wrote it corrects it. For others it is not there (R-FILE-3), but that
    //    they name it shows that they know it, so the answer need not hide it.
    if (command.replaces) {
        const auto replaced = find_file_item(transaction, seals, *command.replaces);
        if (!replaced || replaced->case_id != case_id ||
            replaced->by.organisation != actor.organisation)
            return std::unexpected{CaseRefusal::not_written_by_you};
        if (is_replaced(transaction, *command.replaces))
            return std::unexpected{CaseRefusal::replaced_already};
    }

    keep_file_item(transaction, seals, item);
    record_change(transaction, seals, ledger::Event::file_item_written, actor, case_id, id.value,
                  FileItemWritten{item.kind, item.replaces});
    return item;
}

} // namespace schakel::casework
