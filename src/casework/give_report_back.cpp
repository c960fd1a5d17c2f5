#include "casework/give_report_back.h"

#include "casework/disclose.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"

namespace schakel::casework {

namespace {

struct ReportBackTold {
    OrganisationId to;
    DisclosureId disclosure;
};
BOOST_DESCRIBE_STRUCT(ReportBackTold, (), (to, disclosure))

/// The word is one thing that goes; it is of the kind that the advice lets go, the first where there
/// are several.
std::string kind_of_data(const std::optional<sharing::KeptAdvice>& asked) {
    return asked && !asked->advice.scope.empty() ? asked->advice.scope.front() : "";
}

} // namespace

std::expected<ReportBackView, GiveReportBackError>
give_report_back(const ReportBackId& id, const GiveReportBack& command,
                 std::optional<std::int64_t> version_seen, const access::Actor& actor,
                 store::Transaction& transaction, const crypto::Vault& vault,
                 const sharing::SharingFramework& framework) {
    people::Seals seals{transaction, vault};

    // 1. Who is to give it; for all others, also for who waits for it, there is nothing to give.
    const auto owed = find_report_back(transaction, seals, id);
    if (!owed || !may_give(transaction, *owed, actor.organisation))
        return std::unexpected{ReportBackNotKnown{}};
    if (version_seen && *version_seen != owed->version)
        return std::unexpected{store::ChangedMeanwhile{}};

    // 2. R-REPORT-BACK-2
    auto given = after_giving(*owed, {actor.signature(), command.text, command.advice});
    if (!given) return std::unexpected{given.error()};

    // 3. R-REPORT-BACK-3
    const auto asked = sharing::find_advice(transaction, seals, command.advice);
    const auto disclosure =
        disclose({id.value},
                 {.advice = command.advice,
                  .items = {{kind_of_data(asked), command.text}},
                  .confirmed = command.confirmed,
                  .colleague = command.colleague,
                  .follows = command.follows,
                  .beside_protocol = command.beside_protocol},
                 actor, transaction, vault, framework, owed->owed_to, owed->case_id);
    if (!disclosure) return std::unexpected{widen<GiveReportBackError>(disclosure.error())};

    if (const auto kept = keep_giving(transaction, seals, *given, owed->version); !kept)
        return std::unexpected{kept.error()};
    ++given->version;
    record_change(transaction, seals, ledger::Event::report_back_given, actor, owed->case_id,
                  id.value, ReportBackTold{owed->owed_to, disclosure->id});
    return view_of(transaction, seals, *given, actor);
}

} // namespace schakel::casework
