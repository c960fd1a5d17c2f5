#include "api/agreement_document.h"

#include "networks/directory_store.h"
#include "sharing/html_page.h"

#include <fmt/format.h>

namespace schakel::api {

namespace {

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
        page_.heading("termijn", "Hoe lang");
        page_.paragraph(fmt::format("Van {} tot en met {}.", day_in_words(version_.valid_from),
                                    day_in_words(version_.valid_until)));
        if (version_.retention) {
            page_.heading("bewaren", "Bewaren");
            page_.paragraph(*version_.retention);
        }
        texts();
        signatures();
        return page_.end();
    }

private:
    void list(std::string_view title, const std::vector<std::string>& items) {
        page_.add("<h2>{}</h2>\n<ul>\n", sharing::escaped(title));
        for (const auto& item : items)
            page_.add("<li>{}</li>\n", sharing::escaped(item));
        page_.add("</ul>\n");
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
        page_.begin(version_.name);
        page_.title(version_.name,
                    fmt::format("{}, versie {} · {}",
                                version_.kind == "accession" ? "Aansluitdocument" : "Convenant",
                                networks::number_of(version_), network_name()));
        page_.state(state());
        page_.paragraph("Deze afspraak regelt hoe de partijen samenwerken. Zij is op zichzelf geen "
                        "grond om gegevens te delen: dat beoordeelt de Grondslag elke keer.");
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
        page_.heading("afspraken", "Afspraken");
        for (const auto& part : version_.texts) {
            page_.add("<h3>{}</h3>\n", sharing::escaped(part.heading));
            page_.paragraph(part.text);
        }
    }
    void signatures() {
        page_.heading("handtekeningen", "Handtekeningen");
        page_.begin_table("Wie voor welke partij heeft getekend",
                          {"Partij", "Naam en functie", "Datum", "Stand"});
        for (const auto& party : parties_)
            row(party);
        page_.end_table();
    }
    void row(const networks::PartySignature& party) {
        std::string who, when;
        if (party.last) {
            who = fmt::format("{}, {}", party.last->name, party.last->function) + recorded(party);
            when = day_in_words(party.last->date);
        }
        page_.row_head(sharing::escaped(networks::short_of(transaction_, party.organisation).name));
        page_.cell("Naam en functie", sharing::escaped(who));
        page_.cell("Datum", sharing::escaped(when));
        page_.cell("Stand", sharing::escaped(state_of(party)),
                   party.state == networks::SignatureState::signed_for ? "" : " class=\"open\"");
        page_.end_row();
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
    sharing::HtmlPage page_{Language::nl, sharing::PageForm::letter};
};

} // namespace

std::string agreement_document(store::Transaction& transaction,
                               const networks::Agreement& agreement, const PartialDate& today,
                               const sharing::FactModel& model) {
    return Document{transaction, agreement, today, model}.write();
}

} // namespace schakel::api
