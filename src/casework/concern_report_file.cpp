#include "casework/concern_report_file.h"

#include "casework/concern_report_store.h"
#include "casework/intake_words.h"

#include <algorithm>

namespace schakel::casework {

std::vector<ReportInFile> reports_in_file(store::Transaction& transaction, people::Seals& seals,
                                          const CaseId& id, const OrganisationId& organisation) {
    std::vector<ReportInFile> items;
    for (const auto& report_id : concern_reports_of_case(transaction, id)) {
        const auto report = find_concern_report(transaction, seals, report_id);
        if (!report) continue;
        const bool told = std::ranges::any_of(
            report->intakes, [&](const KeptIntake& intake) { return intake.told == organisation; });
        if (!told && report->by.organisation != organisation) continue;
        auto& added = items.emplace_back();
        added.item = {.id = {report_id.value},
                      .case_id = id,
                      .kind = FileItemKind::report,
                      .by = report->by,
                      .text = report->concern.text};
        auto brought = disclosures_of_report(transaction, seals, *report, organisation);
        if (!brought.empty()) added.brought_by = std::move(brought.front());
    }
    return items;
}

} // namespace schakel::casework
