#include "casework/report_back_view.h"

#include "casework/case_store.h"
#include "casework/participant_store.h"
#include "networks/directory_store.h"

namespace schakel::casework {

OrganisationId gives_it(store::Transaction& transaction, const ReportBack& report_back) {
    if (report_back.liaison)
        if (const auto professional = networks::find(transaction, *report_back.liaison))
            return professional->organisation;
    return report_back.owed_by;
}

bool may_give(store::Transaction& transaction, const ReportBack& report_back,
              const OrganisationId& organisation) {
    return organisation == report_back.owed_by ||
           organisation == gives_it(transaction, report_back);
}

ReportBackView view_of(store::Transaction& transaction, people::Seals& seals,
                       const ReportBack& report_back, const access::Actor& actor) {
    ReportBackView view{.id = report_back.id,
                        .case_id = report_back.case_id,
                        .case_name = {},
                        .to = networks::short_of(transaction, report_back.owed_to),
                        .through = {},
                        .state = report_back.state(),
                        .text = {},
                        .due_at = report_back.due_at,
                        .overdue = overdue(report_back, actor.at),
                        .given_at = {},
                        .to_give = !report_back.given &&
                                   gives_it(transaction, report_back) == actor.organisation,
                        .version = report_back.version};
    // Who owes or carries the word may have left the case since; the name goes with the task.
    if (takes_part(transaction, report_back.case_id, actor.organisation) ||
        may_give(transaction, report_back, actor.organisation))
        if (const auto about = find_case(transaction, seals, report_back.case_id))
            view.case_name = about->name;
    if (report_back.liaison) view.through = networks::contact_of(transaction, *report_back.liaison);
    if (report_back.given) {
        view.text = report_back.given->text;
        view.given_at = report_back.given->by.at;
    }
    return view;
}

std::vector<ReportBackView> list_report_backs(store::Transaction& transaction,
                                              const crypto::Vault& vault,
                                              const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    std::vector<ReportBackView> views;
    for (const auto& report_back : report_backs_of(transaction, seals, actor.organisation))
        views.push_back(view_of(transaction, seals, report_back, actor));
    return views;
}

} // namespace schakel::casework
