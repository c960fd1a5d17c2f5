#include "ledger/make_disclosure.h"

#include "base/blank.h"
#include "ledger/append.h"
#include "ledger/inside/said.h"
#include "networks/ask_protocols.h"
#include "sharing/advice_store.h"
#include "sharing/carried_purpose.h"
#include "sharing/consent_store.h"
#include "sharing/disclosure_store.h"
#include "sharing/duty_store.h"

#include <algorithm>

namespace schakel::ledger {

namespace {

using sharing::Consent;
using sharing::Disclosure;
using sharing::KeptAdvice;

bool asks_again(const sharing::DisclosureDraft& draft, const AdviceId& advice,
                const Disclosure& kept) {
    return advice == kept.advice && draft.by.professional == kept.by.professional &&
           draft.by.organisation == kept.by.organisation && draft.to == kept.to &&
           draft.to_professional == kept.to_professional && draft.case_id == kept.case_id &&
           draft.items == kept.items && draft.colleague == kept.colleague;
}

/// Whether someone's yes covered it when the advice was asked and theirs does not any more, whoever
/// else's still does, or it was answered no since (R-DISCLOSURE-8).
bool lost_its_consent(const KeptAdvice& asked, const Disclosure& disclosure,
                      const std::vector<Consent>& consents) {
    const auto answer = asked.facts.find("consent");
    if (answer == asked.facts.end() || answer->second.size() != 1 ||
        (answer->second.front() != "given" && answer->second.front() != "partly"))
        return false;
    const auto kinds = sharing::kinds_of(disclosure.items);
    const auto covers_at = [&](const Consent& consent, Instant at) {
        return sharing::covers(consent, disclosure.to, disclosure.purpose, kinds, at);
    };
    const auto ended = [&](const Consent& then) {
        return covers_at(then, asked.by.at) &&
               std::ranges::none_of(consents, [&](const Consent& now) {
                   return now.given_by == then.given_by && covers_at(now, disclosure.by.at);
               });
    };
    // A no takes away an earlier yes; only who said it can say yes again.
    const auto stands = [&](const Consent& no) {
        return no.by.at > asked.by.at && no.by.at <= disclosure.by.at &&
               sharing::refuses(no, disclosure.to, disclosure.purpose, kinds) &&
               std::ranges::none_of(consents, [&](const Consent& yes) {
                   return yes.given_by == no.given_by && yes.by.at > no.by.at &&
                          covers_at(yes, disclosure.by.at);
               });
    };
    return std::ranges::any_of(consents, ended) || std::ranges::any_of(consents, stands);
}

bool names_all(const networks::LineInForce& line, const Disclosure& disclosure) {
    const auto& named = line.exchange.data_categories;
    return std::ranges::all_of(sharing::kinds_of(disclosure.items), [&](const std::string& kind) {
        return std::ranges::find(named, kind) != named.end();
    });
}

/// The line that it follows, nullopt where it follows none: it must be in force and name all that
/// goes (R-PROTOCOL-6), and who goes beside the protocols that are in force says why (R-PROTOCOL-7).
std::expected<std::optional<sharing::ProtocolLine>, MakeDisclosureError>
line_followed(store::Transaction& transaction, const std::optional<FollowedExchange>& follows,
              const Disclosure& disclosure) {
    const auto lines =
        networks::lines_in_force(transaction, disclosure.by.organisation, disclosure.to,
                                 disclosure.purpose, date_of(disclosure.by.at));
    const auto followed = std::ranges::find_if(lines, [&](const networks::LineInForce& line) {
        return follows && line.protocol == follows->protocol &&
               line.exchange.id == follows->exchange && names_all(line, disclosure);
    });
    if (follows && followed == lines.end())
        return std::unexpected{sharing::ProtocolLineNotInForce{}};
    // Another than the liaison of the line goes beside it too.
    const bool by_the_line =
        followed != lines.end() &&
        (!followed->liaison || followed->liaison == disclosure.by.professional);
    if (!lines.empty() && !by_the_line && is_blank(disclosure.beside_protocol.value_or("")))
        return std::unexpected{sharing::ProtocolReasonMissing{}};
    if (!follows) return std::nullopt;
    return sharing::ProtocolLine{followed->protocol, followed->version, followed->exchange.id};
}

} // namespace

std::expected<Disclosure, MakeDisclosureError>
make_disclosure(const DisclosureId& id, const MakeDisclosure& command, const access::Actor& actor,
                store::Transaction& transaction, const crypto::Vault& vault,
                const sharing::SharingFramework& framework, const OrganisationId& recipient,
                const std::optional<CaseId>& case_id, const sharing::Facts& known_now) {
    people::Seals seals{transaction, vault};
    const sharing::DisclosureDraft draft{.id = id,
                                         .by = actor.signature(),
                                         .to = recipient,
                                         .to_professional = command.to_professional,
                                         .case_id = case_id,
                                         .items = command.items,
                                         .confirmed = command.confirmed,
                                         .colleague = command.colleague,
                                         .protocol = {},
                                         .beside_protocol = command.beside_protocol};

    // 1. A disclosure that was made already is the answer (R-DISCLOSURE-7).
    if (auto kept = sharing::find_disclosure(transaction, seals, id)) {
        if (asks_again(draft, command.advice, *kept)) return *std::move(kept);
        return std::unexpected{DisclosureIdUsed{}};
    }

    // 2. The advice must carry it (R-DISCLOSURE-1 to 4).
    const auto asked = sharing::find_advice(transaction, seals, command.advice);
    if (!asked) return std::unexpected{sharing::AdviceNotKnown{}};
    auto disclosure = sharing::disclosure_on(*asked, draft, framework.version());
    if (!disclosure)
        return std::visit(
            [](auto&& refusal) -> std::expected<Disclosure, MakeDisclosureError> {
                return std::unexpected{MakeDisclosureError{std::move(refusal)}};
            },
            std::move(disclosure.error()));

    // 3. Consent, where it rested on that, must still be there (R-DISCLOSURE-8).
    if (asked->about) {
        const auto consents = sharing::consents_of(transaction, seals, *asked->about);
        if (lost_its_consent(*asked, *disclosure, consents))
            return std::unexpected{sharing::AdviceTooOld{sharing::AdviceAge::consent_withdrawn}};
    }

    // 4. And what the system itself knows must still be as the advice rested on (R-DISCLOSURE-10).
    auto changed = asked->known ? sharing::changed_since(*asked, *asked->known, known_now)
                                : std::vector<std::string>{};
    if (!asked->known || !changed.empty())
        return std::unexpected{
            sharing::AdviceTooOld{sharing::AdviceAge::situation_changed, std::move(changed)}};

    // 5. Nothing that came by a disclosure goes on unasked (R-PURPOSE-4 and 5); what goes on takes its
    //    purposes along (R-PURPOSE-1).
    const auto came = sharing::received_by(transaction, seals, asked->by.organisation, asked->about,
                                           asked->case_id);
    if (auto left_out = sharing::left_out_of(*asked, disclosure->items, came); !left_out.empty())
        return std::unexpected{sharing::PurposeLeftOut{std::move(left_out)}};
    disclosure->carried = sharing::carried_by(*asked, disclosure->items, came);

    // 6. By the line that it follows, or with why it goes beside it (R-PROTOCOL-6 and 7).
    auto line = line_followed(transaction, command.follows, *disclosure);
    if (!line) return std::unexpected{line.error()};
    disclosure->protocol = *std::move(line);

    // 7. Keep it together with the entry (R-DISCLOSURE-5).
    sharing::add_disclosure(transaction, seals, *disclosure);
    // 8. What it obliges to waits (R-DUTY-3); what had to be shared was (R-DUTY-4).
    sharing::expect_duties(transaction, *disclosure,
                           sharing::duties_of(*disclosure, *asked, framework));
    for (const auto code : {sharing::must_code, sharing::answering_code})
        for (const auto& owed : sharing::open_of_same_matter(transaction, seals, *asked, code))
            sharing::end_duty(transaction, owed.id, draft.by.at);
    append(transaction, seals,
           {.event = Event::disclosure_made,
            .by = draft.by,
            .owner = sharing::owner_of(*disclosure),
            .subject = id.value,
            .payload = said_of(*disclosure)});
    return std::move(*disclosure);
}

} // namespace schakel::ledger
