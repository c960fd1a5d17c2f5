#include "casework/ask_partners.h"

#include "casework/concern_report_store.h"
#include "casework/intake_keepers.h"
#include "casework/participant_store.h"
#include "ledger/append.h"
#include "networks/directory_store.h"

#include <algorithm>

namespace schakel::casework {

namespace {

struct InquirySent {
    std::vector<PersonId> persons;
    std::vector<OrganisationId> organisations;
};
BOOST_DESCRIBE_STRUCT(InquirySent, (), (persons, organisations))

bool asks_again(const AskPartners& command, const access::Actor& actor, const KeptInquiry& kept) {
    return kept.by.organisation == actor.organisation &&
           kept.concern_report == command.concern_report && kept.case_id == command.case_id &&
           kept.persons == command.persons;
}

/// What the question is about: whose report or case, and in which meeting.
struct AskedAbout {
    std::vector<PersonId> persons;
    std::optional<MeetingKindId> meeting_kind;
};

std::expected<AskedAbout, AskPartnersError> about_report(const ConcernReportId& id,
                                                         const access::Actor& actor,
                                                         store::Transaction& transaction,
                                                         people::Seals& seals) {
    const auto report = find_concern_report(transaction, seals, id);
    if (!report) return std::unexpected{ConcernReportNotKnown{}};
    const auto& intake = report->intakes.back();
    const auto kind = networks::find(transaction, intake.receiver);
    if (kind && !intake.outcome && takes_in(transaction, *kind, actor))
        return AskedAbout{report->persons, kind->id};
    // Whoever made it knows that it is there; for everyone else it does not exist (R-INTAKE-1).
    if (report->by.organisation == actor.organisation ||
        (kind && takes_in(transaction, *kind, actor)))
        return std::unexpected{InquiryRefusal::not_yours_to_ask};
    return std::unexpected{ConcernReportNotKnown{}};
}

std::expected<AskedAbout, AskPartnersError> about_case(const CaseId& id, const access::Actor& actor,
                                                       store::Transaction& transaction,
                                                       people::Seals& seals) {
    const auto seen = seen_case(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    const auto part = participation_of(transaction, id, actor.organisation);
    if (seen->state != CaseState::open || !part || !takes_full_part(*part))
        return std::unexpected{InquiryRefusal::not_yours_to_ask};
    return AskedAbout{seen->members, seen->meeting_kind};
}

} // namespace

std::expected<Inquiry, AskPartnersError>
ask_partners(const InquiryId& id, const AskPartners& command, const access::Actor& actor,
             store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. An inquiry that was sent already is the answer (R-INQUIRY-6).
    if (const auto kept = find_inquiry(transaction, seals, id)) {
        if (!asks_again(command, actor, *kept)) return std::unexpected{IdAlreadyUsed{}};
        return inquiry_asked(transaction, seals, *kept, actor.at);
    }

    // 2. Is it this actor's to ask, and about these persons? (R-INQUIRY-1)
    if (command.concern_report.has_value() == command.case_id.has_value() ||
        command.persons.empty() || command.organisations.empty())
        return std::unexpected{InquiryRefusal::nothing_asked_about};
    const auto about = command.concern_report
                           ? about_report(*command.concern_report, actor, transaction, seals)
                           : about_case(*command.case_id, actor, transaction, seals);
    if (!about) return std::unexpected{about.error()};
    for (const auto& person : command.persons)
        if (std::ranges::find(about->persons, person) == about->persons.end())
            return std::unexpected{InquiryRefusal::not_about_this_person};

    // 3. May these partners be asked? (R-INQUIRY-2)
    const auto asker = networks::find(transaction, actor.organisation);
    if (!asker) return std::unexpected{OrganisationNotKnown{}};
    std::optional<networks::MeetingKind> kind;
    if (about->meeting_kind) kind = networks::find(transaction, *about->meeting_kind);
    KeptInquiry inquiry{.id = id,
                        .concern_report = command.concern_report,
                        .case_id = command.case_id,
                        .by = actor.signature(),
                        .due_at = actor.at + inquiry_term, // R-INQUIRY-5
                        .persons = command.persons};
    for (const auto& organisation : command.organisations) {
        const auto asked = networks::find(transaction, organisation);
        if (!asked) return std::unexpected{OrganisationNotKnown{}};
        if (!may_be_asked(*asked, *asker, kind ? &*kind : nullptr))
            return std::unexpected{InquiryRefusal::not_a_partner};
        if (std::ranges::find(inquiry.asked, organisation, &AskedPartner::organisation) ==
            inquiry.asked.end())
            inquiry.asked.push_back({.organisation = organisation});
    }

    // 4. The question itself tells who someone is: that it was asked stays to be shown.
    add_inquiry(transaction, inquiry);
    ledger::append(
        transaction, seals,
        {.event = ledger::Event::inquiry_asked,
         .by = actor.signature(),
         .owner = people::owner_of(inquiry.persons.front()),
         .subject = id.value,
         .payload = codec::write_json(InquirySent{command.persons, command.organisations})});
    return inquiry_asked(transaction, seals, inquiry, actor.at);
}

} // namespace schakel::casework
