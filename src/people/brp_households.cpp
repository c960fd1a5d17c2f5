#include "people/brp_households.h"

#include "base/uuid.h"
#include "people/brp_person.h"
#include "people/bsn.h"
#include "people/person_store.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <set>

namespace schakel::people {

namespace {

/// The whole trial set is one and a half million bytes on 682 lists.
constexpr codec::JsonLimits file_limits{
    .bytes_max = 16 << 20, .members_max = 1'000'000, .string_bytes_max = 10'000};

std::expected<std::vector<BrpPerson>, Faults> read_lists(std::string_view text) {
    const auto document = codec::parse_json(text, {}, file_limits);
    if (!document) return std::unexpected{document.error()};
    const auto* lists = &*document;
    std::string at;
    if (document->is_object()) {
        lists = document->get_object().if_contains("personen");
        at = "/personen";
    }
    if (lists == nullptr || !lists->is_array())
        return std::unexpected{Faults{{at, "wrong_type", "must be a list of person lists"}}};

    Faults faults;
    std::vector<BrpPerson> read;
    std::set<std::string> numbers;
    for (std::size_t place = 0; place < lists->get_array().size(); ++place) {
        const auto here = at + "/" + std::to_string(place);
        auto person = read_brp_person(lists->get_array()[place], here);
        if (!person) {
            faults.insert(faults.end(), person.error().begin(), person.error().end());
            continue;
        }
        const auto& bsn = *person->person.bsn;
        // The database is or will be marked as test; see load_households.
        if (const auto good = check_bsn(bsn, BsnGuard::test); !good)
            faults.push_back(
                {here + "/burgerservicenummer", "not_allowed",
                 "must be a test number (" + std::string{rule_of(good.error())} + ")"});
        else if (!numbers.insert(bsn).second)
            faults.push_back({here + "/burgerservicenummer", "duplicate",
                              "stands on an earlier list of this file"});
        read.push_back(*std::move(person));
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)}; // R-BRP-2
    return read;
}

/// Everything that one loading needs to find its way.
class Loading {
public:
    Loading(store::Transaction& transaction, const crypto::Vault& vault, const PartialDate& today)
        : transaction_{transaction}, seals_{transaction, vault}, tokens_{vault}, today_{today} {}

    HouseholdsLoaded load(std::vector<BrpPerson>& lists) {
        for (auto& list : lists)
            keep_person(list);
        for (const auto& list : lists)
            by_bsn_.emplace(*list.person.bsn, &list);
        // What the register no longer says is gone.
        std::vector<PersonId> loaded;
        for (const auto& list : lists)
            loaded.push_back(list.person.id);
        remove_relations_among(transaction_, loaded);
        for (const auto& list : lists)
            keep_relations(list);
        for (const auto& list : lists)
            keep_custody(transaction_, list.person.id, custody_of(list));
        return counted_;
    }

private:
    /// R-BRP-1.
    std::optional<PersonId> id_of(const std::string& bsn) {
        if (const auto known = ids_.find(bsn); known != ids_.end()) return known->second;
        const std::array wanted{token_of_bsn(tokens_, bsn)};
        auto found = persons_by_tokens(transaction_, wanted);
        if (found.empty()) return std::nullopt;
        return ids_.emplace(bsn, std::move(found.front())).first->second;
    }

    void keep_person(BrpPerson& list) {
        auto& person = list.person;
        const auto known = id_of(*person.bsn);
        person.id = known ? *known : PersonId{new_uuid()};
        if (!known) {
            add_person(transaction_, seals_, tokens_, person);
            ids_.emplace(*person.bsn, person.id);
            ++counted_.persons_added;
        } else if (find_person(transaction_, seals_, person.id) != person) {
            replace_person(transaction_, seals_, tokens_, person);
            ++counted_.persons_changed;
        } else {
            ++counted_.persons_unchanged;
        }
    }

    void relate(const std::optional<std::string>& person, RelationKind kind,
                const std::optional<std::string>& other) {
        if (!person || !other || person == other) return;
        const auto one = id_of(*person), two = id_of(*other);
        if (one && two) add_relation(transaction_, {.person = *one, .kind = kind, .other = *two});
    }

    void keep_relations(const BrpPerson& list) {
        const auto& self = list.person.bsn;
        for (const auto& parent : list.parents)
            relate(parent.bsn, RelationKind::parent_of, self);
        for (const auto& child : list.children)
            relate(self, RelationKind::parent_of, child.bsn);
        for (const auto& partner : list.partners)
            relate(self, RelationKind::partner_of, partner.bsn);
        for (const auto& partner : list.ex_partners) {
            // Who married the same person again is a partner.
            const bool again = std::ranges::any_of(
                list.partners, [&](const BrpKin& now) { return now.bsn == partner.bsn; });
            if (!again) relate(self, RelationKind::ex_partner_of, partner.bsn);
        }
    }

    const BrpPerson* list_of(const std::optional<std::string>& bsn) const {
        if (!bsn) return nullptr;
        const auto found = by_bsn_.find(*bsn);
        return found == by_bsn_.end() ? nullptr : found->second;
    }

    ParentForCustody for_custody(const BrpKin& parent) {
        ParentForCustody found{.id = {},
                               .number = parent.number,
                               .deceased = false,
                               .mother = parent.female,
                               .not_able = false,
                               .ever_had_partner = true};
        const auto* list = list_of(parent.bsn);
        if (list == nullptr) {
            // Known from an earlier file, or to the register only: no more is known than who it is.
            if (parent.bsn) found.id = id_of(*parent.bsn);
            found.not_able = true;
            return found;
        }
        const auto age = age_on(list->person.birth_date, today_);
        found.id = list->person.id;
        found.deceased = list->person.deceased;
        found.mother = list->person.sex == Sex::female;
        found.not_able = list->under_curator || !age || *age < 18;
        found.ever_had_partner = !list->partners.empty() || !list->ex_partners.empty();
        return found;
    }

    /// Whether the child's parents are married, or were when the child was there already.
    bool parents_married(const BrpPerson& child) const {
        if (child.parents.size() != 2) return false;
        const auto& other = child.parents[1].bsn;
        const auto* list = list_of(child.parents[0].bsn);
        if (list == nullptr || !other) return false;
        return std::ranges::any_of(list->partners,
                                   [&](const BrpKin& now) { return now.bsn == other; }) ||
               std::ranges::any_of(list->ex_partners, [&](const BrpKin& then) {
                   return then.bsn == other && then.ended.complete() &&
                          child.person.birth_date.complete() &&
                          child.person.birth_date <= then.ended;
               });
    }

    std::vector<Custody> custody_of(const BrpPerson& child) {
        const auto age = age_on(child.person.birth_date, today_);
        if (child.person.deceased || (age && *age >= 18)) return {};
        std::vector<ParentForCustody> parents;
        for (const auto& parent : child.parents)
            parents.push_back(for_custody(parent));
        if (child.custody_note) // R-CUSTODY-1
            return custody_by_note(*child.custody_note, child.person.id, parents);
        return custody_by_law(child.person.id, parents, parents_married(child));
    }

    store::Transaction& transaction_;
    Seals seals_;
    crypto::SearchTokens tokens_;
    PartialDate today_;
    std::map<std::string, PersonId> ids_;
    std::map<std::string, const BrpPerson*> by_bsn_;
    HouseholdsLoaded counted_;
};

} // namespace

std::expected<HouseholdsLoaded, Faults> load_households(std::string_view text,
                                                        store::Transaction& transaction,
                                                        const crypto::Vault& vault, Instant now) {
    // 1. The whole file must be good (R-BRP-2).
    auto lists = read_lists(text);
    if (!lists) return std::unexpected{std::move(lists.error())};
    // 2. And the database one for test numbers (R-BSN-3).
    if (!mark_numbers(transaction, BsnGuard::test))
        return std::unexpected{
            Faults{{"", "not_allowed", "this database holds real persons (R-BSN-3)"}}};
    // 3. Keep.
    return Loading{transaction, vault, date_of(now)}.load(*lists);
}

} // namespace schakel::people
