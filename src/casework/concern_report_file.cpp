#include "casework/concern_report_file.h"

#include "casework/concern_report_store.h"

#include <algorithm>

namespace schakel::casework {

std::vector<FileItem> reports_in_file(store::Transaction& transaction, people::Seals& seals,
                                      const CaseId& id, const OrganisationId& organisation) {
    std::vector<FileItem> items;
    for (const auto& report_id : concern_reports_of_case(transaction, id)) {
        const auto report = find_concern_report(transaction, seals, report_id);
        if (!report) continue;
        const bool told = std::ranges::any_of(
            report->intakes, [&](const KeptIntake& intake) { return intake.told == organisation; });
        if (!told && report->by.organisation != organisation) continue;
        items.push_back({.id = {report_id.value},
                         .case_id = id,
                         .kind = FileItemKind::report,
                         .by = report->by,
                         .text = report->concern.text});
    }
    return items;
}

} // namespace schakel::casework
