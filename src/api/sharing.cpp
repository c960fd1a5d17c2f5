// /v1/advices, /v1/disclosures, /v1/refusals, /v1/sharing-facts -- may I share this?
#include "sharing/situation.h"

#include "api/advice_view.h"
#include "api/case_problems.h"
#include "api/duty_view.h"
#include "api/routes.h"
#include "casework/disclose.h"
#include "ledger/record_informing.h"
#include "ledger/record_refusal.h"
#include "networks/directory_store.h"
#include "networks/exchange_protocol_store.h"
#include "people/person_store.h"
#include "sharing/carried_purpose.h"
#include "sharing/consent_store.h"
#include "sharing/disclosure_store.h"
#include "sharing/duty_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"advice-not-known", 404, "R-DISCLOSURE-1", "Dit antwoord is niet bekend",
     "Stel de vraag opnieuw bij Mag ik delen?", "This advice is not known",
     "Ask the question again."},
    {"advice-too-old", 409, "R-DISCLOSURE-1", "Dit antwoord is verouderd",
     "De situatie of de regels kunnen veranderd zijn. Stel de vraag opnieuw.",
     "This advice is too old", "The situation or the rules may have changed. Ask again."},
    {"situation-changed", 409, "R-DISCLOSURE-10", "De situatie is anders dan toen u het vroeg",
     "Wat Schakel zelf weet, zoals leeftijd, gezag of convenant, is sindsdien veranderd. Er is "
     "niets "
     "gedeeld. Stel de vraag opnieuw.",
     "The situation is not as it was when you asked",
     "What Schakel itself knows, such as age, custody or covenant, has changed since. Nothing was "
     "shared. Ask again."},
    {"consent-ended", 409, "R-DISCLOSURE-8", "De toestemming geldt niet meer",
     "Die is ingetrokken, afgelopen of daarna geweigerd. Er is niets gedeeld. Stel de vraag "
     "opnieuw.",
     "The consent does not hold any more",
     "It was withdrawn, has ended or was refused since. Nothing was shared. Ask again."},
    {"sharing-refused", 403, "R-SHARING-2", "Dit mag u nu niet delen",
     "Bij het antwoord staat waarom, en wat het antwoord zou veranderen.",
     "You may not share this now", "The answer says why, and what would change it."},
    {"outside-scope", 403, "R-DISCLOSURE-2", "Dit is meer dan u mag delen",
     "Haal weg wat niet onder het antwoord valt.", "This is more than may be shared",
     "Leave out what the advice does not cover."},
    {"condition-not-confirmed", 409, "R-DISCLOSURE-3", "Een voorwaarde is nog niet bevestigd",
     "Bevestig eerst elke voorwaarde die bij het antwoord staat.", "A condition was not confirmed",
     "Confirm each condition of the advice first."},
    {"colleague-not-named", 409, "R-DISCLOSURE-3", "Met wie hebt u dit gewogen?",
     "Noem de collega of aandachtsfunctionaris met wie u overlegde.", "With whom was this weighed?",
     "Name the colleague you consulted."},
    {"disclosed-to-oneself", 409, "R-DISCLOSURE-11", "Dit blijft binnen uw eigen organisatie",
     "Er wordt niets verstrekt. Bespreek het met uw collega's voor zover hun taak dat vraagt.",
     "This stays within your own organisation",
     "Nothing is disclosed. Talk to your colleagues as far as their task asks it."},
    {"purpose-left-out", 409, "R-PURPOSE-4", "Dit kreeg u voor een ander doel",
     "Wat u wilt delen, kreeg uw organisatie van een ander. Daar is bij dit antwoord niet naar "
     "gekeken. Er is niets gedeeld. Stel de vraag opnieuw, met wat u kreeg erbij.",
     "You were given this for another purpose",
     "What you want to share came to your organisation from another. This advice did not take that "
     "into account. Nothing was shared. Ask again, with what you were given."},
    {"protocol-line-not-in-force", 409, "R-PROTOCOL-6",
     "Deze regel van het protocol past hier niet",
     "De regel geldt nu niet tussen u en de ontvanger, of noemt deze gegevens niet. Laat weg wat "
     "de "
     "regel niet noemt, of schrijf op waarom u het anders doet.",
     "This line of the protocol does not fit here",
     "It is not in force between you and the receiver now, or does not name these data. Leave out "
     "what it does not name, or write down why you do it another way."},
    {"protocol-reason-missing", 409, "R-PROTOCOL-7", "Waarom gaat dit niet volgens het protocol?",
     "U en de ontvanger spraken af wie wat vertelt. Delen mag ook anders. Schrijf dan op waarom.",
     "Why does this not go by the protocol?",
     "You and the receiver agreed who tells what. It may go another way. Then write down why."},
    {"telling-not-known", 404, "R-INFORMING-3", "Dit hoeft u aan niemand te vertellen",
     "Kijk bij Wat is gedeeld wat uw organisatie deelde.", "There is nobody to tell about this",
     "Look at what your organisation shared."},
    {"telling-put-off-without-reason", 409, "R-INFORMING-2",
     "Uitstellen kan alleen met een reden en een dag",
     "Schrijf op waarom vertellen nu niet veilig is, en kies een dag na vandaag.",
     "Telling can only be put off with a reason and a day",
     "Write down why telling is not safe now, and choose a day after today."},
    {"sharing-was-permitted", 409, "R-DISCLOSURE-9", "Dit mocht u wel delen",
     "Er is niets geweigerd om vast te leggen.", "This was permitted",
     "There is no refusal to record."},
    {"must-refused-without-reason", 409, "R-DUTY-8", "Dit moet u delen",
     "Deelt u het toch niet? Schrijf dan op waarom niet.", "This must be shared",
     "If you still do not share it, write down why not."},
};

/// A fact's value as it stands in a request: a code, yes or no, or several codes.
struct AskAdvice {
    std::optional<PersonId> about;
    std::optional<CaseId> case_id;
    std::optional<OrganisationId> recipient;
    std::optional<ProfessionalId> recipient_professional;
    std::optional<MeetingKindId> meeting_kind;
    std::map<std::string, boost::json::value> answers;
    /// Facts that the asker does not know (R-QUESTIONS-7).
    std::optional<std::vector<std::string>> not_known;
    /// About nobody by name; nothing of it is kept (R-QUESTIONS-6).
    std::optional<bool> anonymous;
    /// The day on which somebody asked for it, from which a term runs (R-DUTY-2).
    std::optional<PartialDate> requested_on;
    /// Of what would be shared, what came to the asker's organisation by these disclosures, beside
    /// what shows by its kind (R-PURPOSE-2).
    std::optional<std::vector<DisclosureId>> came;
    /// The asker knows it by themselves (R-PURPOSE-5).
    std::optional<bool> own_knowledge;
};
BOOST_DESCRIBE_STRUCT(AskAdvice, (),
                      (about, case_id, recipient, recipient_professional, meeting_kind, answers,
                       not_known, anonymous, requested_on, came, own_knowledge))

BOOST_DEFINE_ENUM_CLASS(MadeSide, by_us, to_us)

struct ProtocolLineView {
    std::string protocol;
    /// As the protocol is called; its identifier where it is not known any more.
    std::string name;
    std::int32_t version = 0;
    std::string exchange;
};
BOOST_DESCRIBE_STRUCT(ProtocolLineView, (), (protocol, name, version, exchange))

struct DisclosureView {
    DisclosureId id;
    Instant at;
    networks::Contact from;
    networks::OrganisationShort to;
    std::vector<people::PersonShort> about;
    std::optional<CaseId> case_id;
    /// A code of the fact `purpose`; it goes along with what was shared (R-PURPOSE-1).
    std::string purpose;
    /// The purposes under which it had come to who shared it.
    std::vector<std::string> carried;
    std::vector<std::string> data;
    std::vector<sharing::DisclosedItem> items;
    sharing::Verdict verdict = sharing::Verdict::unknown;
    std::string sentence_nl;
    std::string sentence_en;
    std::vector<sharing::ProvisionShort> provisions;
    std::string manner;
    std::vector<std::string> duties;
    /// The line of an exchange protocol that it followed (R-PROTOCOL-6).
    std::optional<ProtocolLineView> protocol;
    /// Why it went beside one (R-PROTOCOL-7).
    std::optional<std::string> beside_protocol;
    MadeSide made = MadeSide::by_us;
    /// Of one's own: until when whom it is about has to be told, while they were not.
    std::optional<Instant> tell_before;
    /// Of one's own: that they were told, or why not yet.
    std::optional<sharing::Informed> informed;
    /// Of one's own: what else it obliges to, done or not.
    std::vector<DutyView> tasks;
};
BOOST_DESCRIBE_STRUCT(DisclosureView, (),
                      (id, at, from, to, about, case_id, purpose, carried, data, items, verdict,
                       sentence_nl, sentence_en, provisions, manner, duties, protocol,
                       beside_protocol, made, tell_before, informed, tasks))

struct Word {
    std::string code;
    std::string label_nl;
    std::string label_en;
};
BOOST_DESCRIBE_STRUCT(Word, (), (code, label_nl, label_en))

struct FactView {
    std::string fact;
    std::string label_nl;
    std::string label_en;
    std::string question_nl;
    std::string question_en;
    std::string why_nl;
    std::string why_en;
    bool multiple = false;
    std::vector<Word> values;
};
BOOST_DESCRIBE_STRUCT(FactView, (),
                      (fact, label_nl, label_en, question_nl, question_en, why_nl, why_en, multiple,
                       values))

struct OutcomeWordsView {
    std::vector<Word> verdict;
    std::vector<Word> manner;
    std::vector<Word> duties;
    std::vector<Word> conditions;
    std::vector<Word> norm;
};
BOOST_DESCRIBE_STRUCT(OutcomeWordsView, (), (verdict, manner, duties, conditions, norm))

/// What becomes of a duty, and why (R-DUTY-3).
struct DutyWayView {
    std::string duty;
    sharing::DutyBecomes becomes = sharing::DutyBecomes::task;
    std::string reason_nl;
    std::string reason_en;
};
BOOST_DESCRIBE_STRUCT(DutyWayView, (), (duty, becomes, reason_nl, reason_en))

struct SharingFacts {
    std::vector<FactView> facts;
    OutcomeWordsView words;
    std::vector<DutyWayView> duties;
};
BOOST_DESCRIBE_STRUCT(SharingFacts, (), (facts, words, duties))

std::vector<Word> words_of(const std::vector<sharing::CodedValue>& values) {
    std::vector<Word> words;
    for (const auto& value : values)
        words.push_back({value.code, value.nl, value.en});
    return words;
}

Reply<SharingFacts> show_facts(Call& call) {
    const auto& model = call.framework().fact_model();
    SharingFacts view;
    for (const auto& fact : model.facts)
        view.facts.push_back({fact.name, fact.label.nl, fact.label.en, fact.question.nl,
                              fact.question.en, fact.why.nl, fact.why.en,
                              fact.kind == sharing::FactKind::many, words_of(fact.values)});
    view.words = {words_of(model.outcomes.verdict), words_of(model.outcomes.manner),
                  words_of(model.outcomes.duties), words_of(model.outcomes.conditions),
                  words_of(model.outcomes.norm)};
    for (const auto& duty : model.outcomes.duties) {
        const auto way = sharing::way_of(duty.code);
        view.duties.push_back(
            {duty.code, way.becomes, std::string{way.reason_nl}, std::string{way.reason_en}});
    }
    return Given{std::move(view)};
}

void keep(Call& call, const sharing::KeptAdvice& kept,
          const std::optional<PartialDate>& requested_on,
          const sharing::SharingFramework& framework) {
    people::Seals seals{call.transaction(), call.vault()};
    sharing::keep_advice(call.transaction(), seals, kept);
    if (const auto owed = sharing::duty_of_answer(kept, requested_on, framework)) // R-DUTY-4
        sharing::expect_duty_of_answer(call.transaction(), seals, kept, *owed,
                                       requested_on.has_value());
}

/// What is wrong with a question besides its answers.
Faults faults_of(const AskAdvice& body, const sharing::FactModel& model, Instant now) {
    Faults faults;
    const auto names_someone = [&](bool named, const char* pointer) {
        if (named) faults.push_back({pointer, "not_allowed", "an anonymous question names nobody"});
    };
    if (body.anonymous.value_or(false)) {
        names_someone(body.about.has_value(), "/about");
        names_someone(body.case_id.has_value(), "/caseId");
        names_someone(body.recipient_professional.has_value(), "/recipientProfessional");
        names_someone(body.came.has_value(), "/came");
    }
    if (body.requested_on && (!body.requested_on->complete() || *body.requested_on > date_of(now)))
        faults.push_back({"/requestedOn", "out_of_range", "must be a whole day, today or before"});
    const auto not_known = body.not_known.value_or(std::vector<std::string>{});
    for (std::size_t i = 0; i < not_known.size(); ++i)
        if (model.fact(not_known[i]) == nullptr)
            faults.push_back({fmt::format("/notKnown/{}", i), "unknown", "is no fact"});
    return faults;
}

/// What the asker names must have come to their organisation, about this person or in this case.
Faults faults_of(const std::vector<DisclosureId>& named,
                 const std::vector<sharing::Disclosure>& came) {
    Faults faults;
    for (std::size_t i = 0; i < named.size(); ++i)
        if (std::ranges::find(came, named[i], &sharing::Disclosure::id) == came.end())
            faults.push_back({fmt::format("/came/{}", i), "unknown", "did not come to you"});
    return faults;
}

/// The joint question in the place of the one that the advice asks; null where there is none. What
/// the asker left open is not asked again in it.
const sharing::JointQuestion* joint_of(const sharing::Advice& advice, const sharing::Facts& facts,
                                       const std::vector<std::string>& not_known,
                                       const sharing::SharingFramework& framework) {
    if (!advice.next_question) return nullptr;
    const auto has = [&](const std::vector<std::string>& names) {
        return std::ranges::find(names, *advice.next_question) != names.end();
    };
    if (std::ranges::none_of(framework.question_scheme().together,
                             [&](const auto& joint) { return has(joint.facts); }))
        return nullptr;
    const auto* joint = framework.joint_question(facts, not_known);
    return joint != nullptr && has(joint->facts) ? joint : nullptr;
}

std::expected<Consider, http::Problem> load_question(Call& call, const AskAdvice& body) {
    people::Seals seals{call.transaction(), call.vault()};
    if (auto faults = faults_of(body, call.framework().fact_model(), call.now); !faults.empty())
        return std::unexpected{invalid_input(std::move(faults))};
    if (body.about && !people::find_person(call.transaction(), seals, *body.about))
        return std::unexpected{problem("person-not-known")};

    // 1. What the asker says, read as strictly as any message.
    boost::json::object given;
    for (const auto& [fact, value] : body.answers)
        given[fact] = value;
    auto answers = sharing::read_facts(given, call.framework().fact_model());
    if (!answers) {
        for (auto& fault : answers.error())
            fault.pointer = "/answers" + fault.pointer;
        return std::unexpected{invalid_input(std::move(answers.error()))};
    }

    // 2. What the system knows, kept beside the answer so that a disclosure can hold it against what
    //    is known then; an answer of the asker takes its place, for people know better.
    const sharing::Situation situation{.about = body.about,
                                       .recipient = body.recipient,
                                       .recipient_professional = body.recipient_professional,
                                       .meeting_kind = body.meeting_kind,
                                       .triage = {},
                                       .phase = {},
                                       .members = {},
                                       .purpose = {},
                                       .data = {}};
    sharing::KeptAdvice kept{.id = call.new_id<AdviceId>(),
                             .by = call.actor.signature(),
                             .about = body.about,
                             .case_id = body.case_id,
                             .recipient = sharing::recipient_of(call.transaction(), situation),
                             .facts = {answers->known().begin(), answers->known().end()},
                             .advice = {},
                             .meeting_kind = body.meeting_kind,
                             .known = {},
                             .came = body.came.value_or(std::vector<DisclosureId>{}),
                             .own_knowledge = body.own_knowledge.value_or(false)};
    auto known = casework::known_of(call.transaction(), seals, kept, call.actor, call.framework());
    if (!known) return std::unexpected{case_problem(known.error())};
    if (auto faults = faults_of(kept.came, known->came); !faults.empty())
        return std::unexpected{invalid_input(std::move(faults))};
    sharing::rest_on(kept, *known);
    auto facts = known->facts;
    for (const auto& [fact, codes] : answers->known())
        facts.set(fact, codes);
    kept.facts = {facts.known().begin(), facts.known().end()};

    const auto not_known = body.not_known.value_or(std::vector<std::string>{});
    const bool consents_recorded =
        body.about && std::ranges::find(not_known, "purpose") == not_known.end() &&
        !sharing::consents_of(call.transaction(), seals, *body.about).empty();

    // What it came for is not for the asker to say otherwise (R-PURPOSE-3).
    if (sharing::purpose_is_bound(*known)) {
        answers->forget("purpose_relation");
        kept.facts["purpose_relation"] = *known->facts.find("purpose_relation");
        facts.set("purpose_relation", kept.facts["purpose_relation"]);
    }

    // 3. The answer, thought out without a transaction; kept when it is one, so that a deed can rest
    //    on it. While a question is open its reasons are not worked out: nobody reads them yet.
    AskedView asked{.answers = *std::move(answers),
                    .from = std::move(known->from),
                    .together = nullptr,
                    .requested_on = body.requested_on,
                    .kept = false,
                    .came = {},
                    .least = {}};
    for (const auto& came : known->came)
        asked.came.push_back(came_view(call.transaction(), came));
    return Consider{[kept = std::move(kept), facts = std::move(facts), asked = std::move(asked),
                     not_known, consents_recorded, anonymous = body.anonymous.value_or(false),
                     &framework = call.framework()]() mutable {
        kept.advice =
            sharing::with_purpose_asked(framework.advise_without(facts, not_known), facts);
        if (consents_recorded)
            kept.advice = sharing::with_purpose_before_consent(std::move(kept.advice), facts);
        const bool is_answer = !kept.advice.next_question;
        if (is_answer) {
            kept.advice = framework.advise(facts);
            asked.least = sharing::least_sharing(framework, facts, kept.advice);
        }
        asked.together = joint_of(kept.advice, facts, not_known, framework);
        asked.kept = is_answer && !anonymous; // R-QUESTIONS-6
        return Considered{
            asked.kept, [kept = std::move(kept), asked = std::move(asked), &framework](Call& now) {
                if (asked.kept) keep(now, kept, asked.requested_on, framework);
                return detail::to_answer<AdviceView>(Given{view_of(kept, asked, framework)}, 201);
            }};
    }};
}

/// What was said of telling, in its own words.
std::optional<sharing::Informed> informed_of(const std::optional<sharing::DutySaid>& said) {
    if (!said) return std::nullopt;
    return sharing::Informed{said->how == sharing::DutyHow::done ? sharing::InformedHow::told
                                                                 : sharing::InformedHow::postponed,
                             said->words, said->at, said->until};
}

ProtocolLineView view_of(store::Transaction& transaction, const sharing::ProtocolLine& line) {
    ProtocolLineView view{line.protocol, line.protocol, line.version, line.exchange};
    for (const auto& protocol : networks::all_protocols(transaction))
        if (protocol.id == line.protocol) view.name = protocol.name;
    return view;
}

DisclosureView view_of(store::Transaction& transaction, people::Seals& seals,
                       const sharing::Disclosure& disclosure, MadeSide made,
                       const sharing::SharingFramework& framework, Instant now) {
    DisclosureView view{.id = disclosure.id,
                        .at = disclosure.by.at,
                        .from = networks::contact_of(transaction, disclosure.by.professional),
                        .to = networks::short_of(transaction, disclosure.to),
                        .about = {},
                        .case_id = disclosure.case_id,
                        .purpose = disclosure.purpose,
                        .carried = disclosure.carried,
                        .data = sharing::kinds_of(disclosure.items),
                        .items = disclosure.items,
                        .verdict = disclosure.verdict,
                        .sentence_nl = disclosure.sentence_nl,
                        .sentence_en = disclosure.sentence_en,
                        .provisions = sharing::shorts_of(disclosure.provisions, framework),
                        .manner = disclosure.manner,
                        .duties = disclosure.duties,
                        .protocol = {},
                        .beside_protocol = disclosure.beside_protocol,
                        .made = made,
                        .tell_before = {},
                        .informed = {},
                        .tasks = {}};
    if (disclosure.protocol) view.protocol = view_of(transaction, *disclosure.protocol);
    for (const auto& id : disclosure.about)
        if (const auto person = people::find_person(transaction, seals, id))
            view.about.push_back(people::short_of(*person, date_of(disclosure.by.at)));
    if (made == MadeSide::to_us) return view;
    for (const auto& duty : sharing::duties_of(transaction, disclosure.id)) {
        if (duty.code == sharing::telling_code) {
            if (!duty.done_at) view.tell_before = duty.due;
            view.informed = informed_of(sharing::said_of(transaction, seals, duty));
        } else if (auto task = api::view_of(transaction, seals, duty, now)) {
            view.tasks.push_back(*std::move(task));
        }
    }
    return view;
}

Reply<DisclosureView> disclose(Call& call, const ledger::MakeDisclosure& command) {
    const auto made = casework::disclose(call.new_id<DisclosureId>(), command, call.actor,
                                         call.transaction(), call.vault(), call.framework());
    if (!made)
        return std::unexpected{std::visit(DisclosureToProblem{call.framework()}, made.error())};
    people::Seals seals{call.transaction(), call.vault()};
    return Given{
        view_of(call.transaction(), seals, *made, MadeSide::by_us, call.framework(), call.now)};
}

Reply<List<DisclosureView>> list_disclosures(Call& call) {
    people::Seals seals{call.transaction(), call.vault()};
    List<DisclosureView> list;
    const auto add = [&](const std::vector<sharing::Disclosure>& disclosures, MadeSide made) {
        for (const auto& disclosure : disclosures) {
            list.items.push_back(
                view_of(call.transaction(), seals, disclosure, made, call.framework(), call.now));
            for (const auto& person : disclosure.about)
                call.readings.push_back("person/" + person.value);
        }
    };
    add(sharing::disclosures_by(call.transaction(), seals, call.actor.organisation),
        MadeSide::by_us);
    add(sharing::disclosures_to(call.transaction(), seals, call.actor.organisation),
        MadeSide::to_us);
    std::ranges::stable_sort(list.items, std::ranges::greater{}, &DisclosureView::at);
    return Given{std::move(list)};
}

struct InformingToProblem {
    http::Problem operator()(const ledger::TellingNotKnown&) const {
        return problem("telling-not-known");
    }
    http::Problem operator()(const ledger::PutOffWithoutReason&) const {
        return problem("telling-put-off-without-reason");
    }
};

Reply<DisclosureView> inform(Call& call, const sharing::RecordInformation& command) {
    const auto id = call.id<DisclosureId>();
    const auto informed =
        ledger::record_informing(id, command, call.actor, call.transaction(), call.vault());
    if (!informed) return std::unexpected{std::visit(InformingToProblem{}, informed.error())};
    people::Seals seals{call.transaction(), call.vault()};
    const auto disclosure = sharing::find_disclosure(call.transaction(), seals, id);
    if (!disclosure) return std::unexpected{problem("telling-not-known")};
    return Given{view_of(call.transaction(), seals, *disclosure, MadeSide::by_us, call.framework(),
                         call.now)};
}

struct RefusalToProblem {
    http::Problem operator()(const sharing::AdviceNotKnown&) const {
        return problem("advice-not-known");
    }
    http::Problem operator()(const ledger::SharingWasPermitted&) const {
        return problem("sharing-was-permitted");
    }
    http::Problem operator()(const ledger::RefusedWithoutReason&) const {
        return problem("must-refused-without-reason");
    }
};

Reply<Nothing> refuse(Call& call, const ledger::RecordRefusal& command) {
    const auto recorded =
        ledger::record_refusal(command, call.actor, call.transaction(), call.vault());
    if (!recorded) return std::unexpected{std::visit(RefusalToProblem{}, recorded.error())};
    return Given{Nothing{}};
}

} // namespace

std::vector<Route> sharing_routes() {
    const auto who = Audience::caseworker;
    return {look<SharingFacts>(
                "/v1/sharing-facts", "showSharingFacts",
                "The facts of the Grondslag with their questions, and the words of its answers",
                // R-SHARING-15: every professional may read the rules, and so their words.
                Audience::professional, show_facts),
            considers<AskAdvice, AdviceView>(
                "/v1/advices", "askAdvice",
                "May, must or must this not be shared? Ask again with one more answer until no "
                "question is left",
                who, load_question),
            makes<ledger::MakeDisclosure, DisclosureView>(
                "/v1/disclosures", "makeDisclosure", "Share what an advice permits", who, disclose),
            look<List<DisclosureView>>("/v1/disclosures", "listDisclosures",
                                       "What your organisation shared, and what was shared with it",
                                       who, list_disclosures),
            changes<sharing::RecordInformation, DisclosureView>(
                "/v1/disclosures/{id}/information", "recordDisclosureInformation",
                "Whom it is about was told, or is told later and why", who, inform),
            makes<ledger::RecordRefusal, Nothing>("/v1/refusals", "recordRefusal",
                                                  "Note that it was asked and not shared", who,
                                                  refuse)};
}

} // namespace schakel::api
