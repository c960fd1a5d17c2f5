// One thing that is written in the file of a case.
//
//   R-FILE-1  An item says whether it is a fact or a judgement, who wrote it, for which
//             organisation and when.
//             (seed 000, step 5: van melding tot dossier; row D3)
//   R-FILE-2  Nothing in the file is overwritten: a correction stands beside what it replaces,
//             and is written by the organisation that wrote that, once.
//             (seed 000, step 5; AVG art. 16)
//   R-FILE-3  An item is seen by the organisation that wrote it, and by one to which a recorded
//             disclosure brought it; there is no third way.
//             (design: the ground gate; AVG art. 5 lid 1 onder b)
//
// NOT YET: attachments.
#pragma once

#include "base/vocabulary.h"
#include "casework/told_by_family.h"
#include "people/seals.h"
#include "store/store.h"

#include <boost/describe.hpp>

namespace schakel::casework {

using FileItemId = Id<struct FileItemKindOfId>;

/// The last two are not written as such: a report came by a disclosure, minutes from a meeting.
BOOST_DEFINE_ENUM_CLASS(FileItemKind, fact, judgement, report, minutes)

struct FileItem {
    FileItemId id{};
    CaseId case_id{};
    FileItemKind kind = FileItemKind::fact;
    Signature by{};
    /// The item that this one corrects.
    std::optional<FileItemId> replaces{};
    std::string text{};
    /// Where it says what one of the family told (R-TOLD-1).
    std::optional<ToldByFamily> told{};
    bool operator==(const FileItem&) const = default;
};

void keep_file_item(store::Transaction& transaction, people::Seals& seals, const FileItem& item);
/// nullopt when there is none or its case was erased.
[[nodiscard]] std::optional<FileItem> find_file_item(store::Transaction& transaction,
                                                     people::Seals& seals, const FileItemId& id);
/// Whether another item replaces this one already.
[[nodiscard]] bool is_replaced(store::Transaction& transaction, const FileItemId& id);
/// What this organisation wrote in the file, with all versions, the oldest first (R-FILE-3).
[[nodiscard]] std::vector<FileItem> file_items_by(store::Transaction& transaction,
                                                  people::Seals& seals, const CaseId& id,
                                                  const OrganisationId& organisation);

} // namespace schakel::casework
