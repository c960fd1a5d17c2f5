#include "people/brp_person.h"

#include "people/name_key.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <map>

namespace schakel::people {

namespace {

namespace json = boost::json;

/// The member at the end of a path of names, if all of it is there.
template <class... Names>
const json::value* at_path(const json::value& value, Names... names) {
    const json::value* found = &value;
    for (const std::string_view name : {std::string_view{names}...}) {
        if (!found->is_object()) return nullptr;
        found = found->get_object().if_contains(name);
        if (found == nullptr) return nullptr;
    }
    return found;
}

/// The text at the end of a path without needless spaces; nullopt when there is none.
template <class... Names>
std::optional<std::string> text_at(const json::value& value, Names... names) {
    const auto* found = at_path(value, names...);
    if (found == nullptr || !found->is_string()) return std::nullopt;
    auto text = tidy(std::string_view{found->get_string()});
    if (text.empty()) return std::nullopt;
    return text;
}

std::int64_t number_at(const json::value& value, std::string_view name) {
    const auto* found = at_path(value, name);
    return found != nullptr && found->is_int64() ? found->get_int64() : 0;
}

/// Logisch Ontwerp BRP, table 38.
std::optional<std::string> title_for(const std::optional<std::string>& code) {
    static const std::map<std::string_view, std::string_view> titles{
        {"B", "baron"},   {"BS", "barones"},   {"G", "graaf"},     {"GI", "gravin"},
        {"H", "hertog"},  {"HI", "hertogin"},  {"JH", "jonkheer"}, {"JV", "jonkvrouw"},
        {"M", "markies"}, {"MI", "markiezin"}, {"P", "prins"},     {"PS", "prinses"},
        {"R", "ridder"}};
    if (!code) return std::nullopt;
    if (const auto found = titles.find(*code); found != titles.end())
        return std::string{found->second};
    return std::nullopt;
}

Sex sex_of(const std::optional<std::string>& code) {
    if (code == "M") return Sex::male;
    if (code == "V") return Sex::female;
    return Sex::unknown;
}

/// nullopt when the list has no whole address in the Netherlands, or only a letter address
/// (R-BRP-3).
std::optional<Address> address_in(const json::value& list) {
    const auto* home = at_path(list, "verblijfplaats");
    if (home == nullptr || text_at(*home, "functieAdres") == "B") return std::nullopt;
    auto street = text_at(*home, "naamOpenbareRuimte");
    if (!street) street = text_at(*home, "straat");
    const auto postcode = text_at(*home, "postcode");
    auto place = text_at(*home, "woonplaats");
    if (!place) place = text_at(*home, "gemeenteVanInschrijving", "omschrijving");
    const auto number = number_at(*home, "huisnummer");
    if (!street || !postcode || !place || number <= 0 || number > 99'999) return std::nullopt;
    const auto addition = text_at(*home, "huisletter").value_or("") +
                          text_at(*home, "huisnummertoevoeging").value_or("");
    return Address{.street = *street,
                   .house_number = static_cast<std::int32_t>(number),
                   .addition = addition.empty() ? std::optional<std::string>{} : addition,
                   .postcode = *postcode,
                   .place = *place};
}

std::vector<BrpKin> kin_in(const json::value& list, std::string_view member) {
    std::vector<BrpKin> found;
    const auto* all = at_path(list, member);
    if (all == nullptr || !all->is_array()) return found;
    for (const auto& one : all->get_array()) {
        // The register's "." or nothing for a name stands for a parent who is not known to exist.
        const auto bsn = text_at(one, "burgerservicenummer");
        if (!bsn && name_key(text_at(one, "naam", "geslachtsnaam").value_or("")).empty()) continue;
        const auto number = text_at(one, "ouderAanduiding");
        const auto ended = text_at(one, "datumOntbinding");
        found.push_back(
            {.bsn = bsn,
             .number = number == "1" ? 1 : (number == "2" ? 2 : 0),
             .female = text_at(one, "geslacht", "code") == "V",
             .ended = ended ? parse_date(*ended).value_or(PartialDate{}) : PartialDate{}});
    }
    return found;
}

} // namespace

std::expected<BrpPerson, Faults> read_brp_person(const json::value& list, const std::string& at) {
    Faults faults;
    if (!list.is_object())
        return std::unexpected{Faults{{at, "wrong_type", "must be a person list"}}};
    BrpPerson read;
    auto& person = read.person;

    const auto bsn = text_at(list, "burgerservicenummer");
    if (!bsn)
        faults.push_back({at + "/burgerservicenummer", "missing",
                          "must be there, or the person cannot be found again"});
    person.bsn = bsn;

    const auto family_name = text_at(list, "naam", "geslachtsnaam");
    if (!family_name)
        faults.push_back({at + "/naam/geslachtsnaam", "missing", "must be there"});
    else
        person.name.family_name = *family_name;
    person.name.given_names = text_at(list, "naam", "voornamen");
    person.name.prefix = text_at(list, "naam", "voorvoegsel");
    person.name.title = title_for(text_at(list, "naam", "adellijkeTitelPredicaat"));

    if (const auto birth = text_at(list, "geboorte", "datum")) {
        if (const auto date = parse_date(*birth))
            person.birth_date = *date;
        else
            faults.push_back({at + "/geboorte/datum", "malformed", "must be a date as YYYYMMDD"});
    }
    person.sex = sex_of(text_at(list, "geslacht", "code"));
    person.address = address_in(list);
    person.address_secret = number_at(list, "geheimhoudingPersoonsgegevens") != 0; // R-BRP-3
    person.deceased = at_path(list, "overlijden") != nullptr ||
                      text_at(list, "opschortingBijhouding", "reden") == "O";

    read.parents = kin_in(list, "ouders");
    read.partners = kin_in(list, "partners");
    read.ex_partners = kin_in(list, "expartners");
    read.children = kin_in(list, "kinderen");
    read.custody_note = text_at(list, "indicatieGezagMinderjarige", "code");
    read.under_curator = at_path(list, "indicatieCurateleRegister") != nullptr;
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return read;
}

} // namespace schakel::people
