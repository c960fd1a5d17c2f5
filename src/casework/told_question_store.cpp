#include "casework/told_question_store.h"

#include "codec/json.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement insert_question{
    "INSERT INTO casework_told_question (id, case_id, professional, organisation, at, due_at, "
    "sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Statement insert_asked{
    "INSERT INTO casework_told_asked (question, organisation, number) VALUES ($1, $2, $3)"};
const Statement question_by_id{"SELECT case_id, professional, organisation, at, due_at, sealed "
                               "FROM casework_told_question WHERE id = $1"};
const Statement asked_in_question{
    "SELECT organisation, answered_by, answered_at, sealed_answer FROM casework_told_asked "
    "WHERE question = $1 ORDER BY number"};
const Statement keep_reply{
    "UPDATE casework_told_asked SET answered_by = $1, answered_at = $2, sealed_answer = $3 "
    "WHERE question = $4 AND organisation = $5 AND answered_at IS NULL"};
const Statement question_ids_in{
    "SELECT id FROM casework_told_question WHERE case_id = $1 ORDER BY at DESC, id"};
const Statement question_ids_to_answer{
    "SELECT q.id FROM casework_told_asked a JOIN casework_told_question q ON q.id = a.question "
    "WHERE a.organisation = $1 AND a.answered_at IS NULL ORDER BY q.at, q.id"};

std::string place_of(const ToldQuestionId& id) { return "told-question/" + id.value; }
std::string place_of(const ToldQuestionId& id, const OrganisationId& organisation) {
    return place_of(id) + "/" + organisation.value;
}

std::vector<ToldQuestionId> ids(std::vector<std::tuple<ToldQuestionId>> rows) {
    std::vector<ToldQuestionId> found;
    for (auto& [id] : rows)
        found.push_back(std::move(id));
    return found;
}

} // namespace

void add_told_question(store::Transaction& transaction, people::Seals& seals,
                       const KeptToldQuestion& question) {
    transaction.change(insert_question, question.id, question.case_id, question.by.professional,
                       question.by.organisation, question.by.at, question.due_at,
                       seals.seal(people::owner_of(question.case_id), place_of(question.id),
                                  codec::write_json(question.about)));
    std::int64_t number = 0;
    for (const auto& partner : question.asked)
        transaction.change(insert_asked, question.id, partner.organisation, ++number);
}

std::optional<KeptToldQuestion> find_told_question(store::Transaction& transaction,
                                                   people::Seals& seals, const ToldQuestionId& id) {
    const auto row =
        transaction.find<CaseId, ProfessionalId, OrganisationId, Instant, Instant, store::Bytes>(
            question_by_id, id);
    if (!row) return std::nullopt;
    const auto& [case_id, professional, organisation, at, due_at, sealed] = *row;
    const auto owner = people::owner_of(case_id);
    const auto about = seals.open(owner, place_of(id), sealed);
    if (!about) return std::nullopt;
    KeptToldQuestion found{.id = id,
                           .case_id = case_id,
                           .about = codec::read_json<ToldByFamily>(*about).value(),
                           .by = {professional, organisation, at},
                           .due_at = due_at};
    for (auto& [asked, answered_by, answered_at, answer] :
         transaction.all<OrganisationId, std::optional<ProfessionalId>, std::optional<Instant>,
                         std::optional<store::Bytes>>(asked_in_question, id)) {
        AskedForTold partner{.organisation = asked};
        if (answered_at)
            if (const auto word = seals.open(owner, place_of(id, asked), answer.value()))
                partner.given = GivenToldReply{store::from_value<ToldReply>(*word),
                                               answered_by.value(), *answered_at};
        found.asked.push_back(std::move(partner));
    }
    return found;
}

bool keep_told_reply(store::Transaction& transaction, people::Seals& seals,
                     const KeptToldQuestion& question, const OrganisationId& organisation,
                     const GivenToldReply& given) {
    return transaction.change(keep_reply, given.by, given.at,
                              seals.seal(people::owner_of(question.case_id),
                                         place_of(question.id, organisation),
                                         codec::word_for(given.reply)),
                              question.id, organisation) != 0;
}

std::vector<ToldQuestionId> told_questions_in(store::Transaction& transaction, const CaseId& id) {
    return ids(transaction.all<ToldQuestionId>(question_ids_in, id));
}

std::vector<ToldQuestionId> told_questions_to_answer(store::Transaction& transaction,
                                                     const OrganisationId& organisation) {
    return ids(transaction.all<ToldQuestionId>(question_ids_to_answer, organisation));
}

} // namespace schakel::casework
