// /v1/person-searches, /v1/persons -- finding the one you mean, and the family around them.
#include "api/routes.h"
#include "casework/same_person.h"

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"search-too-wide", 400, "R-SEARCH-1",
     "Zoek op naam én geboortedatum, of op burgerservicenummer",
     "Zo komt u niet bij mensen terecht die u niet zocht.",
     "Search by family name and birth date, or by number",
     "So that nobody is shown whom you did not look for."},
    {"too-many-found", 400, "R-SEARCH-4", "Er zijn te veel mensen met deze naam",
     "Vul ook de voornaam of de hele geboortedatum in.", "Too many persons fit",
     "Add the given name or the whole birth date."},
    {"number-refused", 400, "R-BSN-1", "Dit burgerservicenummer kan hier niet",
     "Het nummer klopt niet, of het hoort niet in deze omgeving.",
     "This citizen service number cannot be used here",
     "The number is wrong, or does not belong in this environment."},
    {"registration-refused", 400, "R-REGISTER-4", "Deze gegevens kunnen niet kloppen",
     "Kijk naam, geboortedatum en adres na.", "These particulars cannot be right",
     "Check name, birth date and address."},
    {"parents-refused", 400, "R-REGISTER-5", "Deze ouders kunnen niet kloppen",
     "Kies ten hoogste twee verschillende ouders, ouder dan het kind, en kijk na wie het gezag "
     "heeft.",
     "These parents cannot be right",
     "Choose at most two different parents, older than the child, and check who has custody."},
    {"person-known-already", 409, "R-REGISTER-2", "Deze persoon staat er al in",
     "Zoek op burgerservicenummer.", "This person is known already", "Search by number."},
    {"same-person-refused", 409, "R-DOUBLE-3", "Dit zijn twee personen",
     "Ze hebben elk een eigen nummer, zijn familie van elkaar, of het is één registratie.",
     "These are two persons",
     "Each has a number of their own, they are related, or it is one registration."},
    {"same-person-reason", 400, "R-DOUBLE-1", "Zeg waarom",
     "Schrijf op waaraan u ziet dat dit zo is.", "Say why",
     "Write down by what you see that this is so."},
    {"same-person-said", 409, "R-DOUBLE-1", "Hierover is al iets gezegd, of juist niets",
     "Kijk na wat er nu staat.", "Something was said of this already, or nothing",
     "See what stands there now."},
    {"same-person-another", 403, "R-DOUBLE-2", "Een ander moet het hiermee eens zijn",
     "U zei dit zelf. Vraag een collega om mee te kijken.", "Somebody else has to agree",
     "You said this yourself. Ask a colleague to look."},
    {"person-not-known", 404, "", "Deze persoon is hier niet bekend",
     "Zoek opnieuw op naam en geboortedatum.", "This person is not known here",
     "Search again by name and birth date."},
};

struct PersonView {
    PersonId id;
    people::PersonName name;
    std::string display_name;
    PartialDate birth_date;
    std::optional<std::int32_t> age;
    people::Sex sex = people::Sex::unknown;
    std::optional<people::Address> address;
    bool address_secret = false;
    bool deceased = false;
};
BOOST_DESCRIBE_STRUCT(PersonView, (),
                      (id, name, display_name, birth_date, age, sex, address, address_secret,
                       deceased))

/// The body of a registration; its identifier is the idempotency key.
struct NewPerson {
    people::PersonName name;
    PartialDate birth_date;
    people::Sex sex = people::Sex::unknown;
    std::optional<people::Address> address;
    std::optional<bool> address_secret;
    std::optional<std::string> bsn;
    std::optional<std::vector<people::KnownParent>> parents;
};
BOOST_DESCRIBE_STRUCT(NewPerson, (), (name, birth_date, sex, address, address_secret, bsn, parents))

PersonView view_of(const people::Person& person, Instant now) {
    return {.id = person.id,
            .name = person.name,
            .display_name = people::display_name(person.name),
            .birth_date = person.birth_date,
            .age = age_on(person.birth_date, date_of(now)),
            .sex = person.sex,
            .address = person.address_secret ? std::nullopt : person.address, // R-PERSON-2
            .address_secret = person.address_secret,
            .deceased = person.deceased};
}

struct ToProblem {
    http::Problem operator()(const casework::NoTaskForPersons&) const {
        return problem("not-for-you", "R-ACCESS-5");
    }
    http::Problem operator()(const casework::PersonNotKnown&) const {
        return problem("person-not-known");
    }
    http::Problem operator()(people::SearchRefusal refusal) const {
        return problem(refusal == people::SearchRefusal::asked_too_widely ? "search-too-wide"
                                                                          : "too-many-found");
    }
    http::Problem operator()(people::BsnRefusal refusal) const {
        return problem("number-refused", people::rule_of(refusal));
    }
    http::Problem operator()(people::RegisterRefusal refusal) const {
        const auto rule = people::rule_of(refusal);
        return problem(rule == "R-REGISTER-5" ? "parents-refused" : "registration-refused", rule);
    }
    http::Problem operator()(people::SamePersonRefusal refusal) const {
        switch (refusal) {
        case people::SamePersonRefusal::one_registration:
        case people::SamePersonRefusal::numbers_differ:
        case people::SamePersonRefusal::related: return problem("same-person-refused");
        case people::SamePersonRefusal::no_reason: return problem("same-person-reason");
        case people::SamePersonRefusal::needs_another: return problem("same-person-another");
        case people::SamePersonRefusal::said_already:
        case people::SamePersonRefusal::not_said: break;
        }
        return problem("same-person-said");
    }
    http::Problem operator()(const people::PersonIdAlreadyUsed&) const {
        return problem("key-used-for-another");
    }
    http::Problem operator()(const people::PersonAlreadyKnown&) const {
        return problem("person-known-already");
    }
    http::Problem operator()(const people::ParentNotKnown&) const {
        return problem("person-not-known");
    }
};

Reply<List<people::PersonFound>> search(Call& call, const people::SearchPersons& command) {
    auto found = casework::look_for_persons(command, call.actor, call.transaction(), call.vault());
    if (!found) return std::unexpected{std::visit(ToProblem{}, found.error())};
    for (const auto& one : *found)
        call.readings.push_back("person/" + one.person.id.value);
    return Given{List<people::PersonFound>{std::move(*found)}};
}

Reply<PersonView> register_one(Call& call, const NewPerson& body) {
    const auto person =
        casework::make_person_known({.id = call.new_id<PersonId>(),
                                     .name = body.name,
                                     .birth_date = body.birth_date,
                                     .sex = body.sex,
                                     .address = body.address,
                                     .address_secret = body.address_secret.value_or(false),
                                     .bsn = body.bsn,
                                     .parents = body.parents},
                                    call.actor, call.transaction(), call.vault());
    if (!person) return std::unexpected{std::visit(ToProblem{}, person.error())};
    return Given{view_of(*person, call.now)};
}

Reply<PersonView> show_person(Call& call) {
    const auto person =
        casework::look_at_person(call.id<PersonId>(), call.actor, call.transaction(), call.vault());
    if (!person) return std::unexpected{std::visit(ToProblem{}, person.error())};
    call.readings.push_back("person/" + person->id.value);
    return Given{view_of(*person, call.now)};
}

Reply<people::Family> show_family(Call& call) {
    const auto id = call.id<PersonId>();
    auto family = casework::look_at_family(id, call.actor, call.transaction(), call.vault());
    if (!family) return std::unexpected{std::visit(ToProblem{}, family.error())};
    call.readings.push_back("person/" + id.value);
    return Given{std::move(*family)};
}

/// Everyone whose name the answer shows is in the log.
Reply<List<casework::SamePersonView>> shown(Call& call, casework::SamePersonChanged found) {
    if (!found) return std::unexpected{std::visit(ToProblem{}, found.error())};
    call.readings.push_back("person/" + call.id<PersonId>().value);
    for (const auto& one : *found)
        call.readings.push_back("person/" + one.other.id.value);
    return Given{List<casework::SamePersonView>{std::move(*found)}};
}

Reply<List<casework::SamePersonView>> show_same_persons(Call& call) {
    return shown(call, casework::look_at_same_persons(call.id<PersonId>(), call.actor,
                                                      call.transaction(), call.vault()));
}

Reply<List<casework::SamePersonView>> say_same_person(Call& call,
                                                      const casework::SaySamePerson& command) {
    return shown(call, casework::say_same_person(call.id<PersonId>(), command, call.actor,
                                                 call.transaction(), call.vault()));
}

Reply<List<casework::SamePersonView>>
agree_same_person(Call& call, const casework::OtherRegistration& command) {
    return shown(call, casework::agree_same_person(call.id<PersonId>(), command, call.actor,
                                                   call.transaction(), call.vault()));
}

Reply<List<casework::SamePersonView>>
take_back_same_person(Call& call, const casework::SaySamePerson& command) {
    return shown(call, casework::take_back_same_person(call.id<PersonId>(), command, call.actor,
                                                       call.transaction(), call.vault()));
}

Reply<people::Resemblance> compare_persons(Call& call, const casework::OtherRegistration& command) {
    auto found = casework::look_at_resemblance(call.id<PersonId>(), command, call.actor,
                                               call.transaction(), call.vault());
    if (!found) return std::unexpected{std::visit(ToProblem{}, found.error())};
    call.readings.push_back("person/" + call.id<PersonId>().value);
    call.readings.push_back("person/" + command.other.value);
    return Given{std::move(*found)};
}

} // namespace

std::vector<Route> person_routes() {
    const auto who = Audience::caseworker;
    return {
        // A deed and no look, so that who was searched for is in the log before the answer leaves; POST, for a name must
        // not stand in an address.
        held_by(RateOf::searches,
                changes<people::SearchPersons, List<people::PersonFound>>(
                    "/v1/person-searches", "searchPersons",
                    "Find a person by name and birth date, or by number", who, search)),
        makes<NewPerson, PersonView>("/v1/persons", "registerPerson", "Make a person known", who,
                                     register_one),
        glance<PersonView>("/v1/persons/{id}", "showPerson", "One person", who, show_person),
        look<List<casework::SamePersonView>>(
            "/v1/persons/{id}/same-persons", "listSamePersons",
            "With which registrations this one is, or was, held for one person", who,
            show_same_persons),
        // A deed and no look, as a search is.
        changes<casework::OtherRegistration, people::Resemblance>(
            "/v1/persons/{id}/comparisons", "comparePersons",
            "What speaks for and against two registrations being one person", who, compare_persons),
        changes<casework::SaySamePerson, List<casework::SamePersonView>>(
            "/v1/persons/{id}/same-persons", "saySamePerson",
            "Hold another registration for the same person", who, say_same_person),
        changes<casework::OtherRegistration, List<casework::SamePersonView>>(
            "/v1/persons/{id}/same-person-agreements", "agreeSamePerson",
            "Agree, as a second professional, that two registrations are one person", who,
            agree_same_person),
        changes<casework::SaySamePerson, List<casework::SamePersonView>>(
            "/v1/persons/{id}/same-person-withdrawals", "takeBackSamePerson",
            "Take back that two registrations are one person", who, take_back_same_person),
        look<people::Family>(
            "/v1/persons/{id}/family", "showFamily",
            "The family system around a person: members, relations, households, custody", who,
            show_family)};
}

} // namespace schakel::api
