#include "casework/report_back.h"

#include <utility>

namespace schakel::casework {

std::string_view rule_behind(ReportBackRefusal refusal) {
    switch (refusal) {
    case ReportBackRefusal::already_given:
    case ReportBackRefusal::nothing_described: return "R-REPORT-BACK-2";
    }
    std::unreachable();
}

std::expected<ReportBack, ReportBackRefusal> after_giving(ReportBack report_back,
                                                          ReportBackGiven given) {
    if (report_back.given) return std::unexpected{ReportBackRefusal::already_given};
    if (given.text.empty()) return std::unexpected{ReportBackRefusal::nothing_described};
    report_back.given = std::move(given);
    return report_back;
}

} // namespace schakel::casework
