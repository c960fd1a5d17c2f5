#include "citizen/own_disclosures.h"

#include "casework/plan_endorsement.h"
#include "citizen/own_case.h"
#include "networks/directory_store.h"
#include "people/person_store.h"
#include "sharing/disclosure_store.h"
#include "sharing/duty_store.h"

#include <algorithm>
#include <array>

namespace schakel::citizen {

namespace {

constexpr std::array never_shown{"reporter_identity", "safe_address"};
constexpr std::string_view telling_put_off = "postpone_informing";
/// From this age on only the young person decides who reads about them.
constexpr int age_of_own_file = 16;

/// R-CITIZEN-8: each kind once, without those that are shown to nobody.
std::vector<std::string> kinds_to_show(const sharing::Disclosure& disclosure) {
    std::vector<std::string> kinds;
    for (const auto& item : disclosure.items)
        if (std::ranges::find(never_shown, item.data) == never_shown.end() &&
            std::ranges::find(kinds, item.data) == kinds.end())
            kinds.push_back(item.data);
    return kinds;
}

/// R-CITIZEN-9
bool may_be_told(store::Transaction& transaction, people::Seals& seals,
                 const sharing::Disclosure& disclosure) {
    const auto telling = sharing::telling_of(transaction, disclosure.id);
    const auto said = telling ? sharing::said_of(transaction, seals, *telling) : std::nullopt;
    if (said) return said->how == sharing::DutyHow::done;
    return std::ranges::find(disclosure.duties, telling_put_off) == disclosure.duties.end();
}

} // namespace

// R-CITIZEN-7
std::map<PersonId, people::PersonShort>
readable_by(store::Transaction& transaction, people::Seals& seals, const access::Actor& actor) {
    std::map<PersonId, people::PersonShort> readable;
    const auto id = reader(actor);
    if (!id) return readable;
    const auto today = date_of(actor.at);
    const auto person = people::find_person(transaction, seals, *id);
    if (!person || person->deceased) return readable;
    const auto age = age_on(person->birth_date, today);
    if (age && *age >= casework::age_of_own_say)
        readable.emplace(*id, people::short_of(*person, today));
    const auto family = people::find_family(transaction, seals, *id, today);
    if (!family) return readable;
    for (const auto& member : family->members) {
        const auto& other = member.person;
        if (other.id != *id && other.age && *other.age < age_of_own_file &&
            has_custody_of(transaction, seals, *id, other.id, today))
            readable.emplace(other.id, other);
    }
    return readable;
}

std::vector<OwnDisclosure> own_disclosures(store::Transaction& transaction,
                                           const crypto::Vault& vault,
                                           const sharing::SharingFramework& framework,
                                           const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const auto readable = readable_by(transaction, seals, actor);
    std::vector<OwnDisclosure> found;
    for (const auto& [person, unused] : readable) {
        for (const auto& made : sharing::disclosures_about(transaction, seals, person)) {
            if (std::ranges::find(found, made.id, &OwnDisclosure::id) != found.end()) continue;
            auto kinds = kinds_to_show(made);
            // R-CITIZEN-8, R-CITIZEN-9
            if (kinds.empty() || !may_be_told(transaction, seals, made)) continue;
            // R-DISCLOSURE-11: earlier versions kept a report to one's own meeting as one.
            if (made.to == made.by.organisation) continue;
            auto& shown = found.emplace_back();
            shown.id = made.id;
            shown.at = made.by.at;
            shown.from = networks::short_of(transaction, made.by.organisation);
            shown.to = networks::short_of(transaction, made.to);
            for (const auto& one : made.about)
                if (const auto known = readable.find(one); known != readable.end())
                    shown.about.push_back(known->second);
            shown.data = std::move(kinds);
            shown.sentence_nl = made.sentence_nl;
            shown.sentence_en = made.sentence_en;
            shown.provisions = sharing::shorts_of(made.provisions, framework);
        }
    }
    std::ranges::sort(found, std::greater{}, &OwnDisclosure::at);
    return found;
}

} // namespace schakel::citizen
