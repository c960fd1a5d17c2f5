// A duty as the page shows it: what is still to be done, by when, and what was said of it.
#pragma once

#include "api/route.h"
#include "networks/directory_store.h"
#include "people/person.h"
#include "sharing/duty_store.h"
#include "sharing/provision_short.h"

namespace schakel::api {

struct DutySaidView {
    sharing::DutyHow how = sharing::DutyHow::done;
    std::optional<std::string> words;
    std::optional<networks::Contact> by;
    Instant at;
    std::optional<PartialDate> until;
};
BOOST_DESCRIBE_STRUCT(DutySaidView, (), (how, words, by, at, until))

struct DutyView {
    sharing::DutyId id;
    /// must, inform, or a code of the words of duties.
    std::string duty;
    // What it comes of: a disclosure or an advice.
    std::optional<DisclosureId> disclosure;
    std::optional<AdviceId> advice;
    std::optional<people::PersonShort> person;
    /// To whom it was shared, or would be.
    std::optional<networks::OrganisationShort> organisation;
    std::optional<CaseId> case_id;
    /// What the answer said.
    std::string sentence_nl;
    std::string sentence_en;
    Instant since;
    /// The moment at which it is too late; absent where the law gives no term.
    std::optional<Instant> due_at;
    bool overdue = false;
    bool done = false;
    /// Done by sharing it, or refused with the reason; nobody can say that it was done (R-DUTY-7).
    bool by_sharing_only = false;
    std::optional<DutySaidView> said;
};
BOOST_DESCRIBE_STRUCT(DutyView, (),
                      (id, duty, disclosure, advice, person, organisation, case_id, sentence_nl,
                       sentence_en, since, due_at, overdue, done, by_sharing_only, said))

/// nullopt where the one it is about was erased.
[[nodiscard]] std::optional<DutyView> view_of(store::Transaction& transaction, people::Seals& seals,
                                              const sharing::KeptDuty& duty, Instant now);

/// The term of an answer as the page says it (R-DUTY-1).
struct TermView {
    sharing::ProvisionShort provision;
    bool without_delay = false;
    /// How many of the unit; 0 without delay.
    std::int32_t value = 0;
    sharing::TermUnit unit = sharing::TermUnit::day;
    sharing::TermStart from = sharing::TermStart::request;
    /// The day of the request, and the last day that follows from it, where somebody said it.
    std::optional<PartialDate> requested_on;
    std::optional<PartialDate> last_day;
};
BOOST_DESCRIBE_STRUCT(TermView, (),
                      (provision, without_delay, value, unit, from, requested_on, last_day))

[[nodiscard]] std::optional<TermView> term_view(const sharing::KeptAdvice& asked,
                                                const std::optional<PartialDate>& requested_on,
                                                const sharing::SharingFramework& framework);

} // namespace schakel::api
