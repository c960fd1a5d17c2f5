#include "sharing/processing_register.h"

#include "networks/agreement_store.h"
#include "networks/directory_store.h"
#include "sharing/processing_kinds.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace schakel::sharing {

namespace {

using networks::Agreement;
using networks::MeetingKind;
using networks::Network;
using networks::Organisation;
using Texts = std::vector<std::string>;

template <class T>
bool has(const std::vector<T>& list, const T& one) {
    return std::ranges::find(list, one) != list.end();
}

void add_once(Texts& to, std::string text) {
    if (!text.empty() && !has(to, text)) to.push_back(std::move(text));
}

class Writer {
public:
    Writer(const RegisterSources& sources, const SharingFramework& framework, Language language)
        : sources_{sources}, framework_{framework}, day_{to_text(sources.day)} {
        made_.language = language;
        made_.day = sources.day;
        made_.policy = framework.version();
    }

    ProcessingRegister write() {
        for (const auto& network : sources_.networks)
            this->network(network);
        for (const auto& kind : sources_.meeting_kinds)
            meeting(kind);
        for (const auto& activity : program_activities())
            if (!activity.index_only)
                of_program(activity, nullptr);
            else
                for (const auto& network : sources_.networks)
                    if (has_index(network)) of_program(activity, &network);
        measures();
        questions_about_all();
        return std::move(made_);
    }

private:
    [[nodiscard]] bool dutch() const { return made_.language == Language::nl; }
    [[nodiscard]] std::string_view pick(std::string_view nl, std::string_view en) const {
        return dutch() ? nl : en;
    }
    [[nodiscard]] std::string pick(const Said& said) const {
        return std::string{pick(said.nl, said.en)};
    }
    /// The label of a code of a fact; the code itself where the Grondslag has no word for it.
    [[nodiscard]] std::string word(std::string_view fact, std::string_view code) const {
        const auto* definition = framework_.fact_model().fact(fact);
        const auto* value = definition == nullptr ? nullptr : definition->value(code);
        if (value == nullptr) return std::string{code};
        return dutch() ? value->nl : value->en;
    }
    template <class Codes>
    [[nodiscard]] Texts words(std::string_view fact, const Codes& codes) const {
        Texts all;
        for (const auto& code : codes)
            all.push_back(word(fact, code));
        return all;
    }
    [[nodiscard]] const Organisation* organisation(const OrganisationId& id) const {
        const auto found = std::ranges::find(sources_.organisations, id, &Organisation::id);
        return found == sources_.organisations.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string name_of(const OrganisationId& id) const {
        const auto* found = organisation(id);
        return found == nullptr ? id.value : found->name;
    }
    /// A meeting kind or an organisation.
    [[nodiscard]] std::string place(const std::string& id) const {
        const auto kind =
            std::ranges::find(sources_.meeting_kinds, MeetingKindId{id}, &MeetingKind::id);
        return kind == sources_.meeting_kinds.end() ? name_of({id}) : kind->name;
    }
    [[nodiscard]] bool has_index(const Network& network) const {
        return std::ranges::find(sources_.with_index, network.id) != sources_.with_index.end();
    }
    [[nodiscard]] bool in_force(const Agreement& agreement) const {
        const auto& version = agreement.version;
        return version.valid_from <= sources_.day && sources_.day <= version.valid_until;
    }

    void ask(std::string id, std::optional<NetworkId> network, std::string_view nl,
             std::string_view en, std::string_view why_nl, std::string_view why_en,
             std::string owner) {
        made_.questions.push_back({std::move(id), std::move(network), std::string{pick(nl, en)},
                                   std::string{pick(why_nl, why_en)}, std::move(owner)});
    }
    /// Who is to answer for a network: who guards privacy there, else those who decide.
    [[nodiscard]] std::string owner_in(const std::vector<std::string>& officers) const {
        return officers.empty() ? std::string{pick("De deelnemers van het netwerk samen",
                                                   "The parties of the network together")}
                                : fmt::format("{}", fmt::join(officers, "; "));
    }

    // ---- networks

    /// Whose name stands there, without how to reach them.
    [[nodiscard]] Texts names_of_officers(const Network& network) const {
        Texts names;
        for (const auto& one : officers_in(network))
            names.push_back(fmt::format("{} ({})", one->name, one->function));
        return names;
    }
    [[nodiscard]] std::vector<const networks::Professional*>
    officers_in(const Network& network) const {
        std::vector<const networks::Professional*> officers;
        for (const auto& one : sources_.professionals) {
            const auto* at = organisation(one.organisation);
            if (networks::has_role(one, "privacy_officer") && at != nullptr &&
                has(at->networks, network.id))
                officers.push_back(&one);
        }
        return officers;
    }
    [[nodiscard]] Texts officers_of(const Network& network) const {
        Texts officers;
        for (const auto* one : officers_in(network)) {
            auto text =
                fmt::format("{}, {}, {}", one->name, one->function, name_of(one->organisation));
            if (one->phone) text += ", " + *one->phone;
            if (one->email) text += ", " + *one->email;
            officers.push_back(std::move(text));
        }
        return officers;
    }

    RegisterParty party(const Organisation& one, const NetworkId& network) const {
        RegisterParty party{one.id, one.name, word("sender_org", one.kind), {}, {}};
        if (one.phone) party.reach = *one.phone;
        if (one.email) party.reach += (party.reach.empty() ? "" : ", ") + *one.email;
        for (const auto& agreement : sources_.agreements)
            if (agreement.version.network == network &&
                networks::in_force_for(agreement, one.id, sources_.day))
                add_once(party.covenants, agreement.version.name);
        return party;
    }

    RegisterCovenant covenant(const Agreement& agreement) const {
        const auto& one = agreement.version;
        const auto number = networks::number_of(one);
        RegisterCovenant shown{
            one.id,
            number == 1 ? one.name
                        : fmt::format("{} ({} {})", one.name, pick("versie", "version"), number),
            fmt::format("{} {} {}", to_text(one.valid_from), pick("tot en met", "until"),
                        to_text(one.valid_until)),
            words("purpose", one.purposes),
            words("data", one.data_categories),
            0,
            in_force(agreement)};
        for (const auto& party : networks::parties_of(one))
            if (networks::in_force_for(agreement, party, sources_.day)) ++shown.signed_by;
        return shown;
    }

    [[nodiscard]] std::string kind_of_route(const std::string& kind) const {
        static constexpr std::array<std::array<std::string_view, 3>, 4> known{
            {{"concern_report", "Zorgmelding", "Concern report"},
             {"referral", "Verwijzing", "Referral"},
             {"handover", "Overdracht", "Handover"},
             {"report_back", "Terugkoppeling", "Report back"}}};
        for (const auto& [code, nl, en] : known)
            if (code == kind) return std::string{pick(nl, en)};
        return kind;
    }

    /// It begins or ends at a meeting of the network, or at one of its organisations where neither
    /// end is a meeting.
    [[nodiscard]] bool belongs(const networks::Route& route, const NetworkId& network) const {
        bool at_a_meeting = false;
        for (const auto& kind : sources_.meeting_kinds)
            if (kind.id.value == route.from || kind.id.value == route.to) {
                if (kind.network == network) return true;
                at_a_meeting = true;
            }
        return !at_a_meeting &&
               std::ranges::any_of(sources_.organisations, [&](const Organisation& one) {
                   return (one.id.value == route.from || one.id.value == route.to) &&
                          has(one.networks, network);
               });
    }

    RegisterFlow flow(const networks::Route& route) const {
        RegisterFlow shown{
            route.id,
            kind_of_route(route.kind),
            place(route.from),
            place(route.to),
            fmt::format("{} {}", route.term_days,
                        route.term_days == 1 ? pick("dag", "day") : pick("dagen", "days")),
            route.conditions,
            {}};
        if (!route.liaison) return shown;
        const auto carrier =
            std::ranges::find(sources_.professionals, *route.liaison, &networks::Professional::id);
        if (carrier != sources_.professionals.end())
            shown.carrier = fmt::format("{}, {}", carrier->name, name_of(carrier->organisation));
        return shown;
    }

    void network(const Network& one) {
        RegisterNetwork shown{one.id, one.name,         one.purpose, one.region,
                              {},     officers_of(one), {},          {}};
        for (const auto& each : sources_.organisations)
            if (has(each.networks, one.id)) shown.parties.push_back(party(each, one.id));
        for (const auto& each : sources_.agreements)
            if (each.version.network == one.id) shown.covenants.push_back(covenant(each));
        for (const auto& each : sources_.routes)
            if (belongs(each, one.id)) shown.flows.push_back(flow(each));
        questions_about(shown, owner_in(names_of_officers(one)));
        made_.networks.push_back(std::move(shown));
    }

    void questions_about(const RegisterNetwork& one, const std::string& owner) {
        const auto id = [&](std::string_view about) {
            return fmt::format("{}/{}", about, one.id.value);
        };
        ask(id("controllers"), one.id,
            "Wie is voor welke verwerking in dit netwerk verantwoordelijk, en wie is het "
            "aanspreekpunt voor het gezin?",
            "Who is the controller of which processing in this network, and whom does the family "
            "turn to?",
            "AVG art. 26 en art. 30 lid 1 onder a. Schakel kent de deelnemers, niet hun onderlinge "
            "regeling.",
            "AVG art. 26 and art. 30 lid 1 onder a. Schakel knows the parties, not the arrangement "
            "between them.",
            owner);
        if (one.privacy_officers.empty())
            ask(id("officer"), one.id, "Wie is de functionaris gegevensbescherming?",
                "Who is the data protection officer?",
                "AVG art. 30 lid 1 onder a en art. 37. In de gids staat niemand met die rol.",
                "AVG art. 30 lid 1 onder a and art. 37. Nobody in the directory has that role.",
                owner);
        if (std::ranges::none_of(one.covenants, &RegisterCovenant::in_force))
            ask(id("covenant"), one.id, "Welk convenant geldt voor dit netwerk?",
                "Which covenant holds for this network?",
                "AVG art. 26 lid 1. Er is geen convenant van dit netwerk dat nu geldt.",
                "AVG art. 26 lid 1. No covenant of this network is in force now.", owner);
        Texts unsigned_parties;
        for (const auto& each : one.parties)
            if (each.covenants.empty()) unsigned_parties.push_back(each.name);
        if (!one.covenants.empty() && !unsigned_parties.empty()) {
            const auto names = fmt::format("{}", fmt::join(unsigned_parties, ", "));
            ask(id("signatures"), one.id,
                "Waarom hebben deze deelnemers geen convenant van dit netwerk ondertekend dat nu "
                "geldt: " +
                    names + "?",
                "Why have these parties signed no covenant of this network that is in force: " +
                    names + "?",
                "Een handtekening die ontbreekt of is verlopen, houdt tegen wat haar nodig heeft "
                "(R-NETWORK-2).",
                "A signature that is missing or has lapsed stops what needs it (R-NETWORK-2).",
                owner);
        }
    }

    // ---- activities

    void add_provisions(ProcessingActivity& to, const Texts& ids) const {
        to.provisions = shorts_of(ids, framework_);
    }

    void meeting(const MeetingKind& kind) {
        ProcessingActivity one;
        one.id = "meeting/" + kind.id.value;
        one.network = kind.network;
        one.name = kind.name;
        one.purposes = {word("purpose", kind.purpose)};
        add_once(one.purposes, kind.purpose_text);
        one.subjects = words("subject_role", std::array{"child", "parent", "other_adult"});
        one.known_from.push_back(
            fmt::format("{} {}", pick("Soort overleg", "Kind of meeting"), kind.id.value));
        for (const auto& agreement : sources_.agreements) {
            const auto& covenant = agreement.version;
            if (covenant.network != kind.network || !in_force(agreement) ||
                !has(covenant.purposes, kind.purpose))
                continue;
            for (const auto& code : covenant.data_categories)
                add_once(one.data, word("data", code));
            add_once(one.known_from, covenant.name);
        }
        for (const auto& id : kind.permitted_organisations)
            add_once(one.recipients, name_of(id));
        if (kind.recorder)
            one.recipients.push_back(fmt::format("{}: {}", pick("Legt vast", "Keeps the record"),
                                                 name_of(*kind.recorder)));
        add_provisions(one, kind.ground);
        retention_of(one, "bewaren_in_verband", {},
                     std::ranges::any_of(kind.ground, [](const std::string& id) {
                         return id.starts_with("WGS-");
                     }));
        const auto owner = owner_of(kind.network);
        if (one.data.empty())
            ask("data/" + kind.id.value, kind.network,
                "Welke soorten gegevens worden besproken in: " + kind.name + "?",
                "Which kinds of data are discussed in: " + kind.name + "?",
                "AVG art. 30 lid 1 onder c. Geen convenant van dit netwerk dat nu geldt, noemt ze "
                "voor dit doel.",
                "AVG art. 30 lid 1 onder c. No covenant of this network in force names them for "
                "this purpose.",
                owner);
        if (one.provisions.empty())
            ask("ground/" + kind.id.value, kind.network, "Op welke grond rust: " + kind.name + "?",
                "On which ground does this rest: " + kind.name + "?", "AVG art. 6.", "AVG art. 6.",
                owner);
        made_.activities.push_back(std::move(one));
    }

    /// A term that the law gives, and who sees to it.
    void retention_of(ProcessingActivity& one, std::string_view parameter, std::string_view rule,
                      bool law_reaches_it = true) {
        const auto* term = parameter.empty() || !law_reaches_it
                               ? nullptr
                               : parameter_on(framework_.parameters(), parameter, day_);
        if (term != nullptr) {
            const auto [nl, en] = unit_of(*term);
            // A term of the WGS says nothing about what is done outside it.
            const bool only_wgs = !one.network && term->provision.starts_with("WGS-");
            one.retention.push_back(
                fmt::format("{} {} {} ({})",
                            only_wgs ? pick("In een samenwerkingsverband onder de WGS uiterlijk",
                                            "In a network under the WGS at most")
                                     : pick("Uiterlijk", "At most"),
                            term->value, pick(nl, en), term->provision));
            if (!rule.empty()) {
                one.retention.push_back(fmt::format(
                    "{} ({})", pick("Schakel haalt het zelf weg", "Schakel removes it by itself"),
                    rule));
                return;
            }
            if (only_wgs)
                one.retention.emplace_back(pick("Elders is in Schakel geen termijn bekend",
                                                "Elsewhere Schakel knows no term"));
            one.retention.emplace_back(
                pick("Schakel haalt het niet zelf weg", "Schakel does not remove it by itself"));
        } else {
            one.retention.emplace_back(
                pick("In Schakel is geen termijn bekend", "Schakel knows no term"));
        }
        ask("retention/" + one.id, one.network,
            "Wanneer, en door wie, worden de gegevens gewist van: " + one.name + "?",
            "When, and by whom, are the data erased of: " + one.name + "?",
            "AVG art. 30 lid 1 onder f en art. 5 lid 1 onder e.",
            "AVG art. 30 lid 1 onder f and art. 5 lid 1 onder e.",
            one.network ? owner_of(*one.network) : owner_of_all());
    }
    static std::pair<std::string_view, std::string_view> unit_of(const Parameter& term) {
        const bool one = term.value == 1;
        if (term.unit == "jaar") return {"jaar", one ? "year" : "years"};
        if (term.unit == "maand") return {one ? "maand" : "maanden", one ? "month" : "months"};
        if (term.unit == "week") return {one ? "week" : "weken", one ? "week" : "weeks"};
        return {term.unit, term.unit};
    }
    [[nodiscard]] std::string owner_of(const NetworkId& id) const {
        const auto found = std::ranges::find(sources_.networks, id, &Network::id);
        return owner_in(found == sources_.networks.end() ? Texts{} : names_of_officers(*found));
    }
    [[nodiscard]] std::string owner_of_all() const {
        Texts officers;
        for (const auto& network : sources_.networks)
            for (auto& one : names_of_officers(network))
                add_once(officers, std::move(one));
        return owner_in(officers);
    }

    /// `of` is the network that it is done for, null where it is done for all.
    void of_program(const ProgramActivity& activity, const Network* of) {
        ProcessingActivity one;
        one.id = "program/" + std::string{activity.id};
        if (of != nullptr) {
            one.id += "/" + of->id.value;
            one.network = of->id;
        }
        one.name = pick(activity.name);
        one.purposes = {pick(activity.purpose)};
        for (const auto code : activity.subjects)
            one.subjects.push_back(code == "professional"
                                       ? std::string{pick("Professional", "Professional")}
                                       : word("subject_role", code));
        one.data = words("data", activity.data);
        for (const auto& more : activity.more_data)
            one.data.push_back(pick(more));
        for (const auto& recipient : activity.recipients)
            one.recipients.push_back(pick(recipient));
        Texts ids;
        for (const auto id : activity.provisions)
            ids.emplace_back(id);
        if (activity.by_the_rules)
            for (const auto& provision : framework_.provisions())
                if (provision.status != "bill_pending" &&
                    (provision.kind == "permits" || provision.kind == "obliges"))
                    add_once(ids, provision.id);
        add_provisions(one, ids);
        if (activity.own_term.nl.empty())
            retention_of(one, activity.term, activity.kept_by);
        else
            one.retention.push_back(pick(activity.own_term));
        one.known_from.push_back(
            fmt::format("{}: {}", pick("Bewaard in", "Kept in"), fmt::join(activity.tables, ", ")));
        made_.activities.push_back(std::move(one));
    }

    // ---- measures and what is not known

    void measures() {
        const bool trial = sources_.numbers != people::BsnGuard::real;
        for (const auto& measure : safety_measures()) {
            SecurityMeasure shown{std::string{measure.id},
                                  pick(measure.name),
                                  pick(measure.what),
                                  {},
                                  !(trial && measure.not_in_trial)};
            for (const auto rule : measure.rules)
                shown.rules.emplace_back(rule);
            made_.measures.push_back(std::move(shown));
        }
    }

    void questions_about_all() {
        const auto owner = owner_of_all();
        ask("processors", {},
            "Wie verwerkt gegevens in opdracht (hosting, beheer, mail), en welke "
            "verwerkersovereenkomst geldt?",
            "Who processes data on behalf of others (hosting, operation, mail), and under which "
            "contract?",
            "AVG art. 28 en art. 30 lid 1 onder d. In Schakel staat geen verwerker.",
            "AVG art. 28 and art. 30 lid 1 onder d. Schakel holds no processor.", owner);
        ask("transfers", {},
            "Gaan er gegevens naar een land buiten de EU of naar een internationale organisatie?",
            "Do data go to a country outside the EU or to an international organisation?",
            "AVG art. 30 lid 1 onder e en art. 44. In Schakel is daar niets over bekend.",
            "AVG art. 30 lid 1 onder e and art. 44. Schakel knows nothing of it.", owner);
        ask("organisational", {},
            "Welke maatregelen buiten het programma zijn er, zoals scholing, toegang tot gebouwen, "
            "reservekopieën en wat te doen bij een datalek?",
            "Which measures are there outside the program, such as training, access to buildings, "
            "backups and what to do in case of a breach?",
            "AVG art. 32 en art. 30 lid 1 onder g. Het programma kent alleen wat het zelf doet.",
            "AVG art. 32 and art. 30 lid 1 onder g. The program knows only what it does itself.",
            owner);
        const auto unread = unverified_provisions(framework_);
        if (!unread.empty()) {
            Texts ids;
            for (const auto* provision : unread)
                ids.push_back(provision->id);
            const auto list = fmt::format("{}", fmt::join(ids, ", "));
            ask("provisions", {},
                "Kloppen deze bepalingen? Niemand heeft de tekst zelf nagekeken of ervoor "
                "getekend: " +
                    list + ".",
                "Are these provisions right? Nobody has read the text itself or signed for it: " +
                    list + ".",
                "R-SHARING-45.", "R-SHARING-45.", std::string{pick("Een jurist", "A jurist")});
        }
        if (sources_.numbers != people::BsnGuard::real)
            ask("trial", {},
                "Deze database is om te oefenen. Wordt dit register opnieuw bekeken voordat er "
                "echte mensen in komen?",
                "This database is for trial. Will this register be looked at again before real "
                "people come into it?",
                "In een oefendatabase is inloggen zonder tweede factor mogelijk (R-ACCESS-3).",
                "In a trial database one can log in without a second factor (R-ACCESS-3).", owner);
    }

    const RegisterSources& sources_;
    const SharingFramework& framework_;
    const std::string day_;
    ProcessingRegister made_;
};

} // namespace

RegisterSources register_sources(store::Transaction& transaction, const PartialDate& day,
                                 std::vector<NetworkId> with_index) {
    return {.networks = networks::all_networks(transaction),
            .with_index = std::move(with_index),
            .organisations = networks::all_organisations(transaction),
            .professionals = networks::all_professionals(transaction),
            .meeting_kinds = networks::all_meeting_kinds(transaction),
            .routes = networks::all_routes(transaction),
            .agreements = networks::all_agreements(transaction),
            .day = day,
            .numbers = people::find_bsn_guard(transaction)};
}

ProcessingRegister processing_register(const RegisterSources& sources,
                                       const SharingFramework& framework, Language language) {
    return Writer{sources, framework, language}.write();
}

ProcessingRegister of_network(ProcessingRegister whole, const NetworkId& network) {
    const auto another = [&](const auto& one) { return one.network && *one.network != network; };
    std::erase_if(whole.networks, [&](const RegisterNetwork& one) { return one.id != network; });
    std::erase_if(whole.activities, another);
    std::erase_if(whole.questions, another);
    return whole;
}

} // namespace schakel::sharing
