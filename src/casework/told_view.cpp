#include "casework/told_view.h"

#include "casework/case_store.h"
#include "casework/concern_report_view.h"
#include "casework/file_item.h"
#include "networks/directory_store.h"
#include "people/same_person.h"

#include <algorithm>
#include <map>

namespace schakel::casework {

namespace {

/// Who was erased is not in it: of them there is nothing left to ask or to offer.
using Names = std::map<PersonId, std::string>;
Names names_of(store::Transaction& transaction, people::Seals& seals,
               const std::vector<PersonId>& persons, Instant now) {
    Names names;
    for (const auto& person : shorts_of(transaction, seals, persons, now))
        names.emplace(person.id, person.display_name);
    return names;
}

ToldQuestion view_of(store::Transaction& transaction, const KeptToldQuestion& question,
                     const std::string& person_name) {
    ToldQuestion view{.id = question.id,
                      .person = question.about.person,
                      .person_name = person_name,
                      .life_area = question.about.life_area,
                      .asked_by = networks::contact_of(transaction, question.by.professional),
                      .asked_at = question.by.at,
                      .due_at = question.due_at};
    for (const auto& [organisation, given] : question.asked)
        view.replies.push_back({.organisation = networks::short_of(transaction, organisation),
                                .reply = given ? std::optional{given->reply} : std::nullopt,
                                .at = given ? std::optional{given->at} : std::nullopt});
    return view;
}

/// Each registration under which one of the family may be known, and the member that it stands for.
std::map<PersonId, PersonId> registrations_of(store::Transaction& transaction, const Case& about) {
    std::map<PersonId, PersonId> found;
    for (const auto& member : about.members) {
        found.emplace(member, member);
        for (const auto& other : people::held_as_one_with(transaction, member)) // R-DOUBLE-4
            found.emplace(other, member);
    }
    return found;
}

/// R-TOLD-2: what this organisation wrote of what they told.
std::vector<ToldAnswer> answers_of(store::Transaction& transaction, people::Seals& seals,
                                   const Case& about, const Names& names,
                                   const access::Actor& actor) {
    const auto registrations = registrations_of(transaction, about);
    std::vector<ToldAnswer> found;
    for (const auto& one : cases_of(transaction, seals, actor.organisation)) {
        if (std::ranges::none_of(one.members, [&](const PersonId& member) {
                return registrations.contains(member);
            }))
            continue;
        // Whom only an offered handover brought in wrote nothing there, and is no part of it yet.
        const auto part = participation_of(transaction, one.id, actor.organisation);
        if (!part || !takes_full_part(*part)) continue;
        for (const auto& item : file_items_by(transaction, seals, one.id, actor.organisation)) {
            if (!item.told || is_replaced(transaction, item.id)) continue;
            const auto member = registrations.find(item.told->person);
            if (member == registrations.end()) continue;
            const auto name = names.find(member->second);
            if (name == names.end()) continue;
            found.push_back({.id = item.id.value,
                             .person = member->second,
                             .person_name = name->second,
                             .life_area = item.told->life_area,
                             .text = item.text,
                             .by = networks::contact_of(transaction, item.by.professional),
                             .at = item.by.at,
                             .in_case = one.id,
                             .case_name = one.name,
                             .here = one.id == about.id});
        }
    }
    std::ranges::sort(found, [](const ToldAnswer& one, const ToldAnswer& other) {
        return std::tie(other.at, one.id) < std::tie(one.at, other.id);
    });
    return found;
}

} // namespace

ToldQuestion told_question_asked(store::Transaction& transaction, people::Seals& seals,
                                 const KeptToldQuestion& question, Instant now) {
    const auto names = names_of(transaction, seals, {question.about.person}, now);
    const auto name = names.find(question.about.person);
    return view_of(transaction, question, name == names.end() ? std::string{} : name->second);
}

std::expected<ToldInCase, CaseNotKnown> view_told(store::Transaction& transaction,
                                                  const crypto::Vault& vault, const CaseId& id,
                                                  const access::Actor& actor) {
    people::Seals seals{transaction, vault};
    const auto seen = seen_case(transaction, seals, id, actor);
    if (!seen) return std::unexpected{seen.error()};
    const auto part = participation_of(transaction, id, actor.organisation);
    if (!part || !takes_full_part(*part)) return ToldInCase{};

    const auto names = names_of(transaction, seals, seen->members, actor.at);
    ToldInCase view{.answers = answers_of(transaction, seals, *seen, names, actor)};
    if (seen->state == CaseState::open)
        view.may_ask = std::ranges::any_of(
            participants_of(transaction, id), [&](const Participant& participant) {
                return takes_full_part(participant) &&
                       participant.organisation != actor.organisation;
            });
    for (const auto& question_id : told_questions_in(transaction, id)) {
        const auto question = find_told_question(transaction, seals, question_id);
        if (!question) continue;
        const auto name = names.find(question->about.person);
        if (name == names.end()) continue;
        if (question->by.organisation == actor.organisation) {
            view.asked.push_back(view_of(transaction, *question, name->second));
            continue;
        }
        const auto asked =
            std::ranges::find(question->asked, actor.organisation, &AskedForTold::organisation);
        if (asked == question->asked.end() || asked->given || seen->state != CaseState::open)
            continue;
        const auto& [person, life_area] = question->about;
        view.to_answer.push_back(
            {.id = question->id,
             .person = person,
             .person_name = name->second,
             .life_area = life_area,
             .asked_by = networks::contact_of(transaction, question->by.professional),
             .asked_for = question->by.organisation,
             .asked_at = question->by.at,
             .due_at = question->due_at,
             .own_answers = std::ranges::count_if(view.answers, [&](const ToldAnswer& answer) {
                 return answer.person == person && answer.life_area == life_area;
             })});
    }
    return view;
}

} // namespace schakel::casework
