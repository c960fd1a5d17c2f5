#include "casework/view_case.h"

#include "casework/case_store.h"
#include "casework/close_case.h"
#include "casework/concern_report_file.h"
#include "casework/group_view.h"
#include "casework/inside/case_family.h"
#include "casework/intake_words.h"
#include "networks/directory_store.h"
#include "sharing/disclosure_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

std::optional<networks::Contact> contact(store::Transaction& transaction,
                                         const std::optional<ProfessionalId>& id) {
    if (!id) return std::nullopt;
    return networks::contact_of(transaction, *id);
}

/// To whom only an offered handover brought in, neither the meeting nor the director is told: that a
/// case is discussed by the police and justice is more than was disclosed.
CaseSummary summary_of(store::Transaction& transaction, const Case& about, const Participant& part,
                       Instant now) {
    CaseSummary summary{.id = about.id,
                        .approach = about.approach,
                        .name = about.name,
                        .state = about.state,
                        .responsible = networks::short_of(transaction, about.responsible),
                        .director = contact(transaction, about.director),
                        .meeting_kind = about.meeting_kind,
                        .opened_at = about.opened.at,
                        .step = CaseStep::intake,
                        .step_since = about.opened.at,
                        .step_due_at = std::nullopt,
                        .overdue = false};
    if (part.by_handover) {
        summary.director.reset();
        summary.meeting_kind.reset();
    }
    if (const auto steps = steps_of(transaction, about.id); !steps.empty()) {
        const auto& last = steps.back();
        summary.step = last.step;
        summary.step_since = last.started_at;
        if (!last.ended_at) {
            summary.step_due_at = due_at(last);
            summary.overdue = overdue(last, now); // R-THROUGHPUT-1
        }
    }
    return summary;
}

/// R-PARTICIPANT-3, R-CASE-4, R-HANDOVER-5, R-CASE-5: what the page offers; each deed asks again.
std::vector<CaseDeed> deeds_in(store::Transaction& transaction, const Case& about,
                               const OrganisationId& organisation) {
    if (about.state == CaseState::closed) return {};
    const bool of_family = about.approach == networks::Approach::person; // R-APPROACH-3
    std::vector<CaseDeed> may{CaseDeed::write, CaseDeed::add_participant};
    if (of_family) may.push_back(CaseDeed::change_plan);
    if (about.approach == networks::Approach::group) may.push_back(CaseDeed::join_group);
    if (about.responsible != organisation) return may;
    may.push_back(CaseDeed::name_director);
    if (of_family && std::ranges::none_of(handover_states(transaction, about.id), holds_the_case))
        may.push_back(CaseDeed::offer_handover);
    if (!reason_not_to_close(transaction, about, organisation)) may.push_back(CaseDeed::close);
    return may;
}

CarriedPurposeView carried(const sharing::Disclosure& disclosure, const std::string& data) {
    return {.disclosure = disclosure.id,
            .data = data,
            .purpose = disclosure.purpose,
            .carried = disclosure.carried,
            .sentence_nl = disclosure.sentence_nl,
            .sentence_en = disclosure.sentence_en};
}

/// What a disclosure brought: one item for each thing that went, with an identifier made from its own.
void append_items(std::vector<FileItemView>& items, store::Transaction& transaction,
                  const sharing::Disclosure& disclosure) {
    const auto by = networks::contact_of(transaction, disclosure.by.professional);
    std::size_t number = 0;
    for (const auto& [data, text] : disclosure.items) {
        const auto suffix = number == 0 ? "" : "-" + std::to_string(number);
        items.push_back({.id = {disclosure.id.value + suffix},
                         .kind = FileItemKind::report,
                         .text = text,
                         .by = by,
                         .at = disclosure.by.at,
                         .how = FileItemGround::disclosed_to_us,
                         .replaces = std::nullopt,
                         .came = carried(disclosure, data)});
        ++number;
    }
}

/// Those handovers of the case of which the actor's organisation is a side: the question and the words
/// are between the two.
std::vector<HandoverView> handovers_seen(store::Transaction& transaction, people::Seals& seals,
                                         const CaseId& id, const access::Actor& actor) {
    std::vector<HandoverView> views;
    for (const auto& kept : handovers_of_case(transaction, seals, id)) {
        const auto& terms = kept.handover.terms();
        if (terms.sender.organisation == actor.organisation || terms.receiver == actor.organisation)
            views.push_back(view_of(transaction, seals, kept, actor));
    }
    return views;
}

} // namespace

FileItemView view_of(store::Transaction& transaction, const FileItem& item) {
    return {.id = item.id,
            .kind = item.kind,
            .text = item.text,
            .by = networks::contact_of(transaction, item.by.professional),
            .at = item.by.at,
            .how = FileItemGround::written_by_us,
            .replaces = item.replaces,
            .came = std::nullopt,
            .told = item.told};
}

ParticipantView view_of(store::Transaction& transaction, const Participant& participant) {
    return {.organisation = networks::short_of(transaction, participant.organisation),
            .role = participant.role,
            .contact = contact(transaction, participant.professional),
            .since = participant.since};
}

std::expected<CaseView, CaseNotKnown> view_case(store::Transaction& transaction,
                                                const crypto::Vault& vault, const CaseId& id,
                                                const access::Actor& actor) {
    people::Seals seals{transaction, vault};

    // 1. The task gate (R-CASE-3).
    const auto seen = seen_case(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    const auto part = participation_of(transaction, id, actor.organisation).value();

    CaseView view;
    static_cast<CaseSummary&>(view) = summary_of(transaction, *seen, part, actor.at);
    view.version = seen->version;
    view.occasion = seen->occasion;
    view.group = view_group(transaction, seals, *seen, nullptr, actor);
    view.handovers = handovers_seen(transaction, seals, id, actor);

    // 2. The ground gate (R-FILE-3).
    for (const auto& item : file_items_by(transaction, seals, id, actor.organisation))
        view.file_items.push_back(view_of(transaction, item));
    for (const auto& report : reports_in_file(transaction, seals, id, actor.organisation)) {
        auto& item = view.file_items.emplace_back(view_of(transaction, report.item));
        if (report.item.by.organisation != actor.organisation)
            item.how = FileItemGround::disclosed_to_us;
        if (report.brought_by) item.came = carried(*report.brought_by, concern_data);
    }
    std::vector<PersonId> disclosed;
    for (const auto& disclosure :
         sharing::disclosures_in_case_to(transaction, seals, id, actor.organisation)) {
        append_items(view.file_items, transaction, disclosure);
        disclosed.insert(disclosed.end(), disclosure.about.begin(), disclosure.about.end());
    }
    std::ranges::stable_sort(view.file_items, {}, &FileItemView::at);

    // 3. The family and who is involved: for who takes part, other than by an offer that waits.
    auto shown = *seen;
    if (part.by_handover)
        std::erase_if(shown.members, [&](const PersonId& member) {
            return std::ranges::find(disclosed, member) == disclosed.end();
        });
    auto family = family_in(transaction, seals, shown, date_of(actor.at));
    view.members = std::move(family.members);
    view.relations = std::move(family.relations);
    view.custody = std::move(family.custody);
    if (part.by_handover) return view;
    for (const auto& participant : participants_of(transaction, id))
        view.participants.push_back(view_of(transaction, participant));
    view.contact_person = contact(transaction, seen->contact_person);
    view.agenda_items = list_agenda_items(id, actor, transaction, vault);
    view.commitments = list_commitments_in_case(id, actor, transaction, vault);
    view.plan = last_plan_short(transaction, id);
    for (const auto& time : steps_of(transaction, id))
        view.throughput.push_back(
            {time.step, time.started_at, time.ended_at, time.term_days, overdue(time, actor.at)});
    if (takes_full_part(part)) view.may = deeds_in(transaction, *seen, actor.organisation);
    return view;
}

std::vector<CaseSummary> list_cases(store::Transaction& transaction, const crypto::Vault& vault,
                                    const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    std::vector<CaseSummary> found;
    for (const auto& about : cases_of(transaction, seals, actor.organisation))
        if (const auto part = participation_of(transaction, about.id, actor.organisation))
            found.push_back(summary_of(transaction, about, *part, actor.at));
    return found;
}

} // namespace schakel::casework
