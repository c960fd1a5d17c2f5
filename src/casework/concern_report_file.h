// From report to file as one flow (K16): the reports from which a case came stand in its file.
#pragma once

#include "casework/file_item.h"
#include "sharing/disclosure.h"

namespace schakel::casework {

struct ReportInFile {
    FileItem item;
    /// By which it came to the organisation that looks; absent for who reported it.
    std::optional<sharing::Disclosure> brought_by;
};

/// As items of kind `report`, written by whoever reported, for the organisation that did so and for
/// the one that a disclosure brought it to (R-FILE-3); the oldest first.
[[nodiscard]] std::vector<ReportInFile> reports_in_file(store::Transaction& transaction,
                                                        people::Seals& seals, const CaseId& id,
                                                        const OrganisationId& organisation);

} // namespace schakel::casework
