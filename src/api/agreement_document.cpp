#include "api/agreement_document.h"

#include "networks/directory_store.h"
#include "sharing/html_page.h"

#include <fmt/format.h>

namespace schakel::api {

namespace {

using sharing::escaped;

constexpr std::string_view style = R"css(
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 48rem; padding: 1rem 1.25rem 4rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif;
  color: #1b1b1b; background: #fff; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; border-top: .15rem solid #154273; padding-top: .6rem; margin: 1.75rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
p { margin: .3rem 0 .7rem; } .under { color: #444; margin-top: 0; } .state { border-left: .3rem solid #154273; padding: .35rem .75rem; background: #eef3f8; }
ul { margin: .3rem 0 .8rem; padding-left: 1.25rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .93rem; }
caption { text-align: left; padding: .25rem 0; color: #444; }
th, td { border: 1px solid #b9c3cd; padding: .4rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e6edf4; } .open { font-weight: 600; color: #8a1f11; }
@media screen and (max-width: 40rem) {
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #b9c3cd; margin-bottom: .6rem; } th, td { border: 0; } td:empty { display: none; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; }
  thead { display: table-header-group; } @page { margin: 20mm 18mm; }
}
)css";

std::string day_in_words(const PartialDate& date) {
    static constexpr std::array<std::string_view, 12> months{
        "januari", "februari", "maart",     "april",   "mei",      "juni",
        "juli",    "augustus", "september", "oktober", "november", "december"};
    if (!date.complete()) return to_text(date);
    return fmt::format("{} {} {}", date.day, months.at(static_cast<std::size_t>(date.month - 1)),
                       date.year);
}

/// As the fact model words it; the code itself where it knows none.
std::string word_for(const sharing::FactModel& model, std::string_view fact,
                     const std::string& code) {
    const auto* known = model.fact(fact);
    if (known == nullptr) return code;
    const auto value = std::ranges::find(known->values, code, &sharing::CodedValue::code);
    return value == known->values.end() ? code : value->nl;
}

class Document {
public:
    Document(store::Transaction& transaction, const networks::Agreement& agreement,
             const PartialDate& today, const sharing::FactModel& model)
        : transaction_{transaction}, agreement_{agreement}, version_{agreement.version},
          today_{today}, model_{model}, parties_{networks::signatures_on(agreement, today)} {}

    std::string write() {
        head();
        list("Partijen", names_of_parties());
        list("Waarvoor", words("purpose", version_.purposes));
        list("Welke gegevens", words("data", version_.data_categories));
        heading("Hoe lang");
        paragraph(fmt::format("Van {} tot en met {}.", day_in_words(version_.valid_from),
                              day_in_words(version_.valid_until)));
        if (version_.retention) {
            heading("Bewaren");
            paragraph(*version_.retention);
        }
        texts();
        signatures();
        page_ += "</main>\n</body>\n</html>\n";
        return std::move(page_);
    }

private:
    void heading(std::string_view text) { page_ += fmt::format("<h2>{}</h2>\n", escaped(text)); }
    void paragraph(std::string_view text) { page_ += fmt::format("<p>{}</p>\n", escaped(text)); }
    void list(std::string_view title, const std::vector<std::string>& items) {
        heading(title);
        page_ += "<ul>\n";
        for (const auto& item : items)
            page_ += fmt::format("<li>{}</li>\n", escaped(item));
        page_ += "</ul>\n";
    }
    [[nodiscard]] std::vector<std::string> words(std::string_view fact,
                                                 const std::vector<std::string>& codes) const {
        std::vector<std::string> found;
        for (const auto& code : codes)
            found.push_back(word_for(model_, fact, code));
        return found;
    }
    [[nodiscard]] std::vector<std::string> names_of_parties() const {
        std::vector<std::string> names;
        for (const auto& party : parties_)
            names.push_back(networks::short_of(transaction_, party.organisation).name);
        return names;
    }
    [[nodiscard]] std::string network_name() const {
        for (const auto& network : networks::all_networks(transaction_))
            if (network.id == version_.network) return network.name;
        return version_.network.value;
    }
    void head() {
        const auto name = escaped(version_.name);
        page_ =
            fmt::format("<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width\">\n"
                        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n"
                        "<h1>{}</h1>\n",
                        name, style, name);
        page_ += fmt::format("<p class=\"under\">{}, versie {} · {}</p>\n",
                             version_.kind == "accession" ? "Aansluitdocument" : "Convenant",
                             networks::number_of(version_), escaped(network_name()));
        page_ += fmt::format("<p class=\"state\">{}</p>\n", escaped(state()));
        page_ += "<p>Deze afspraak regelt hoe de partijen samenwerken. Zij is op zichzelf geen "
                 "grond om gegevens te delen: dat beoordeelt de Grondslag elke keer.</p>\n";
    }
    /// How it stands on the day of print, in one sentence.
    [[nodiscard]] std::string state() const {
        const auto day = day_in_words(today_);
        if (networks::in_force(agreement_, today_))
            return fmt::format("Op {} hebben alle partijen getekend en is deze versie van kracht.",
                               day);
        if (version_.valid_until < today_)
            return fmt::format("Op {} is deze versie afgelopen.", day);
        const auto open = std::ranges::count_if(parties_, [](const auto& party) {
            return party.state != networks::SignatureState::signed_for;
        });
        if (open == 0)
            return fmt::format("Op {} hebben alle partijen getekend; deze versie gaat in op {}.",
                               day, day_in_words(version_.valid_from));
        return fmt::format("Op {} geldt de handtekening van {} van de {} partijen niet.", day, open,
                           parties_.size());
    }
    void texts() {
        if (version_.texts.empty()) return;
        heading("Afspraken");
        for (const auto& part : version_.texts) {
            page_ += fmt::format("<h3>{}</h3>\n", escaped(part.heading));
            paragraph(part.text);
        }
    }
    void signatures() {
        heading("Handtekeningen");
        page_ += "<table>\n<caption>Wie voor welke partij heeft getekend</caption>\n<thead><tr>"
                 "<th scope=\"col\">Partij</th><th scope=\"col\">Naam en functie</th>"
                 "<th scope=\"col\">Datum</th><th scope=\"col\">Stand</th></tr></thead>\n<tbody>\n";
        for (const auto& party : parties_)
            row(party);
        page_ += "</tbody>\n</table>\n";
    }
    void row(const networks::PartySignature& party) {
        std::string who, when;
        if (party.last) {
            who = fmt::format("{}, {}", party.last->name, party.last->function);
            when = day_in_words(party.last->date);
        }
        page_ += fmt::format(
            "<tr><th scope=\"row\">{}</th><td>{}{}</td><td>{}</td><td{}>{}</td></tr>\n",
            escaped(networks::short_of(transaction_, party.organisation).name), escaped(who),
            escaped(recorded(party)), escaped(when),
            party.state == networks::SignatureState::signed_for ? "" : " class=\"open\"",
            escaped(state_of(party)));
    }
    /// R-AGREEMENT-2: who wrote it down for another.
    [[nodiscard]] std::string recorded(const networks::PartySignature& party) const {
        if (!party.last || !party.last->recorded_by ||
            party.last->recorded_for == party.organisation)
            return "";
        const auto recorder = networks::contact_of(transaction_, *party.last->recorded_by);
        return fmt::format(" (vastgelegd door {}, {})", recorder.name, recorder.organisation_name);
    }
    static std::string state_of(const networks::PartySignature& party) {
        using enum networks::SignatureState;
        switch (party.state) {
        case signed_for:
            return party.last->valid_until ? fmt::format("Getekend; geldt tot en met {}",
                                                         day_in_words(*party.last->valid_until))
                                           : "Getekend";
        case not_yet: return "Nog niet getekend";
        case withdrawn:
            return fmt::format("Ingetrokken: {}", party.last->reason.value_or(std::string{}));
        case lapsed: return fmt::format("Verlopen op {}", day_in_words(*party.last->valid_until));
        case ended: return "Afgelopen met deze versie";
        }
        std::unreachable();
    }

    store::Transaction& transaction_;
    const networks::Agreement& agreement_;
    const networks::AgreementVersion& version_;
    const PartialDate& today_;
    const sharing::FactModel& model_;
    const std::vector<networks::PartySignature> parties_;
    std::string page_;
};

} // namespace

std::string agreement_document(store::Transaction& transaction,
                               const networks::Agreement& agreement, const PartialDate& today,
                               const sharing::FactModel& model) {
    return Document{transaction, agreement, today, model}.write();
}

} // namespace schakel::api
