#include "sharing/duty.h"

#include "base/local_day.h"
#include "sharing/informing.h"

#include <algorithm>
#include <array>

namespace schakel::sharing {

namespace {

constexpr std::array ways{
    DutyWay{"record", DutyBecomes::by_system, true,
            "Schakel legt het delen en de weigering zelf vast, met de redenen.",
            "Schakel itself records the sharing and the refusal, with the reasons."},
    DutyWay{"minimise", DutyBecomes::in_sharing, false,
            "U kiest wat u meegeeft. Wat buiten het antwoord valt, gaat niet mee.",
            "You choose what goes. What lies outside the answer cannot go along."},
    DutyWay{"anonymise", DutyBecomes::in_sharing, false,
            "U schrijft zo dat niemand te herkennen is.",
            "You write so that nobody can be recognised."},
    DutyWay{"inform_before", DutyBecomes::telling, false,
            "Wie het aangaat weet het voordat u deelt. Anders staat inlichten bij uw taken.",
            "Whom it is about knows before you share. If not, telling is among your tasks."},
    DutyWay{"inform_after", DutyBecomes::telling, false, "Inlichten staat bij uw taken.",
            "Telling is among your tasks."},
    DutyWay{"postpone_informing", DutyBecomes::telling, false,
            "Inlichten staat bij uw taken. U legt vast waarom het wacht, en tot wanneer.",
            "Telling is among your tasks. You write down why it waits, and until when."},
    DutyWay{"ask_consent", DutyBecomes::own_form, true,
            "Wilt u nog delen? Dan vraagt u toestemming met het formulier bij het antwoord.",
            "Do you still want to share? Then you ask consent with the form beside the answer."},
    DutyWay{"hear_child", DutyBecomes::task, false,
            "Het kind horen is een gesprek. Het staat bij uw taken.",
            "Listening to the child is a conversation. It is among your tasks."},
    DutyWay{"weigh_with_colleague", DutyBecomes::in_sharing, false,
            "U noemt bij het delen met wie u het gewogen hebt.",
            "When sharing you name with whom you weighed it."},
    DutyWay{"follow_meldcode", DutyBecomes::in_sharing, false,
            "Delen met Veilig Thuis is de laatste stap van de meldcode. De stappen ervoor zijn "
            "dan gezet.",
            "Sharing with Veilig Thuis is the last step of the reporting code. The steps before "
            "it have then been taken."},
    DutyWay{"limit_recipients", DutyBecomes::in_sharing, false,
            "U deelt alleen met wie het nodig heeft.", "You share only with those who need it."},
    DutyWay{"withhold_third_party", DutyBecomes::in_sharing, false,
            "U laat weg wat over anderen gaat.", "You leave out what is about others."},
    DutyWay{"protect_reporter", DutyBecomes::in_sharing, false,
            "U schrijft niet wie de melding deed, ook niet tussen de regels.",
            "You do not write who reported, nor let it be guessed."},
    DutyWay{"confirm_recipient", DutyBecomes::in_sharing, false,
            "U weet zeker wie het krijgt en dat diegene het mag krijgen.",
            "You are sure who gets it, and that they may."},
    DutyWay{"no_further_use", DutyBecomes::in_sharing, false,
            "U zegt erbij waarvoor het is. Schakel bewaart het doel bij wat is gedeeld.",
            "You say what it is for. Schakel keeps the purpose with what was shared."},
    DutyWay{answering_code, DutyBecomes::task, true,
            "Wie om de eigen gegevens vraagt, krijgt op tijd antwoord, ook bij nee. Het staat bij "
            "uw taken.",
            "Who asks for their own data gets an answer in time, also when it is no. It is among "
            "your tasks."},
    DutyWay{"offer_alternative", DutyBecomes::by_system, true,
            "Bij het antwoord staat wat wel kan en wat het antwoord zou veranderen.",
            "Beside the answer stands what can be done and what would change it."},
    DutyWay{"refer_to_contact_point", DutyBecomes::task, true,
            "Verwijzen doet u zelf. Het staat bij uw taken.",
            "Referring is for you to do. It is among your tasks."},
    DutyWay{"feedback", DutyBecomes::task, false,
            "Terugkoppelen doet u zelf. Het staat bij uw taken.",
            "Reporting back is for you to do. It is among your tasks."},
};

bool holds(const std::vector<std::string>& codes, std::string_view code) {
    return std::ranges::find(codes, code) != codes.end();
}

bool must_be_shared(const KeptAdvice& asked) {
    return asked.advice.verdict == Verdict::must &&
           asked.recipient != std::optional{asked.by.organisation};
}

/// `must` before the duty to answer, for sharing what must be is the answer.
std::optional<std::string_view> owed_on(const KeptAdvice& asked) {
    if (must_be_shared(asked)) return must_code;
    if (holds(asked.advice.duties, answering_code)) return answering_code;
    return std::nullopt;
}

std::optional<DutyTerm> term_of(std::string_view code, const KeptAdvice& asked, Instant at,
                                const SharingFramework& framework) {
    return term_of({.of = code,
                    .provisions = asked.advice.provisions,
                    .facts = asked.facts,
                    .on = date_of(at)},
                   framework);
}

/// Of sharing what must be, where that is the answer to a request, at the latest the term of answering.
std::optional<DutyTerm> owed_term(std::string_view owed, const KeptAdvice& asked,
                                  const SharingFramework& framework) {
    auto term = term_of(owed, asked, asked.by.at, framework);
    if (!term && holds(asked.advice.duties, answering_code))
        term = term_of(answering_code, asked, asked.by.at, framework);
    return term;
}

} // namespace

std::span<const DutyWay> duty_ways() { return ways; }

DutyWay way_of(std::string_view code) {
    const auto* found = std::ranges::find(ways, code, &DutyWay::code);
    if (found != ways.end()) return *found;
    return {code, DutyBecomes::task, false, "Het staat bij uw taken.", "It is among your tasks."};
}

std::vector<DueDuty> duties_of(const Disclosure& disclosure, const KeptAdvice& asked,
                               const SharingFramework& framework) {
    std::vector<DueDuty> due;
    const auto at = disclosure.by.at;
    // R-INFORMING-1
    if (const auto telling = telling_due(disclosure, term_of("inform_after", asked, at, framework)))
        due.push_back({std::string{telling_code}, telling});
    for (const auto& code : disclosure.duties) {
        // What was shared is the answer (R-DUTY-6).
        if (way_of(code).becomes != DutyBecomes::task || code == answering_code) continue;
        const auto term = term_of(code, asked, at, framework);
        due.push_back({code, term && term->from == TermStart::disclosure
                                 ? std::optional{end_of(last_day(*term, date_of(at)))}
                                 : std::nullopt});
    }
    return due;
}

std::optional<DueDuty> duty_of_answer(const KeptAdvice& asked,
                                      const std::optional<PartialDate>& requested_on,
                                      const SharingFramework& framework) {
    const auto owed = owed_on(asked);
    if (!owed || !asked.about) return std::nullopt;
    const auto term = owed_term(*owed, asked, framework);
    // R-DUTY-2
    const auto from = requested_on.value_or(date_of(asked.by.at));
    return DueDuty{std::string{*owed},
                   term ? std::optional{end_of(last_day(*term, from))} : std::nullopt};
}

std::vector<DueDuty> duties_of_refusal(const KeptAdvice& asked, const std::optional<Instant>& due) {
    std::vector<DueDuty> found;
    if (!asked.about) return found;
    for (const auto& code : asked.advice.duties) {
        const auto way = way_of(code);
        if (way.becomes == DutyBecomes::task && way.also_refused)
            found.push_back({code, code == answering_code ? due : std::nullopt});
    }
    return found;
}

std::optional<DutyTerm> term_of_answer(const KeptAdvice& asked, const SharingFramework& framework) {
    const auto owed = owed_on(asked);
    return owed ? owed_term(*owed, asked, framework) : std::nullopt;
}

bool same_matter(const KeptAdvice& one, const KeptAdvice& other) {
    return one.by.organisation == other.by.organisation && one.about == other.about &&
           one.recipient == other.recipient && one.case_id == other.case_id &&
           one.advice.ground == other.advice.ground;
}

// R-DUTY-5
std::optional<DutySaid> said_on(const RecordDuty& said, const Signature& by) {
    const bool postponed = said.how == DutyStep::postponed;
    if (postponed && !can_be_put_off(said.words, said.until, by.at)) return std::nullopt;
    return DutySaid{.how = postponed ? DutyHow::postponed : DutyHow::done,
                    .words = said.words,
                    .by = by.professional,
                    .at = by.at,
                    .until = postponed ? said.until : std::nullopt};
}

} // namespace schakel::sharing
