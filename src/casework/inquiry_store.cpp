#include "casework/inquiry_store.h"

#include "codec/shapes.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement insert_inquiry{
    "INSERT INTO casework_inquiry (id, concern_report, case_id, professional, organisation, at, "
    "due_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Statement insert_inquiry_person{
    "INSERT INTO casework_inquiry_person (inquiry, number, person) VALUES ($1, $2, $3)"};
const Statement insert_inquiry_asked{
    "INSERT INTO casework_inquiry_asked (inquiry, organisation, number) VALUES ($1, $2, $3)"};
const Statement inquiry_by_id{
    "SELECT concern_report, case_id, professional, organisation, at, due_at "
    "FROM casework_inquiry WHERE id = $1"};
const Statement persons_of_inquiry{
    "SELECT person FROM casework_inquiry_person WHERE inquiry = $1 ORDER BY number"};
const Statement asked_in_inquiry{
    "SELECT organisation, answered_by, answered_at, sealed_answer FROM casework_inquiry_asked "
    "WHERE inquiry = $1 ORDER BY number"};
const Statement answer_inquiry_kept{
    "UPDATE casework_inquiry_asked SET answered_by = $1, answered_at = $2, sealed_answer = $3 "
    "WHERE inquiry = $4 AND organisation = $5 AND answered_at IS NULL"};
const Statement inquiry_ids_by{
    "SELECT id FROM casework_inquiry WHERE organisation = $1 ORDER BY at DESC, id"};
const Statement inquiry_ids_to_answer{
    "SELECT i.id FROM casework_inquiry_asked a JOIN casework_inquiry i ON i.id = a.inquiry "
    "WHERE a.organisation = $1 AND a.answered_at IS NULL ORDER BY i.at, i.id"};

std::string owner_of(const KeptInquiry& inquiry) {
    return people::owner_of(inquiry.persons.front());
}
std::string place_of(const InquiryId& id, const OrganisationId& organisation) {
    return "inquiry/" + id.value + "/" + organisation.value;
}

std::vector<InquiryId> ids(std::vector<std::tuple<InquiryId>> rows) {
    std::vector<InquiryId> found;
    for (auto& [id] : rows)
        found.push_back(std::move(id));
    return found;
}

} // namespace

void add_inquiry(store::Transaction& transaction, const KeptInquiry& inquiry) {
    transaction.change(insert_inquiry, inquiry.id, inquiry.concern_report, inquiry.case_id,
                       inquiry.by.professional, inquiry.by.organisation, inquiry.by.at,
                       inquiry.due_at);
    std::int64_t number = 0;
    for (const auto& person : inquiry.persons)
        transaction.change(insert_inquiry_person, inquiry.id, ++number, person);
    number = 0;
    for (const auto& partner : inquiry.asked)
        transaction.change(insert_inquiry_asked, inquiry.id, partner.organisation, ++number);
}

std::optional<KeptInquiry> find_inquiry(store::Transaction& transaction, people::Seals& seals,
                                        const InquiryId& id) {
    const auto row =
        transaction.find<std::optional<ConcernReportId>, std::optional<CaseId>, ProfessionalId,
                         OrganisationId, Instant, Instant>(inquiry_by_id, id);
    if (!row) return std::nullopt;
    const auto& [concern_report, case_id, professional, organisation, at, due_at] = *row;
    KeptInquiry found{.id = id,
                      .concern_report = concern_report,
                      .case_id = case_id,
                      .by = {professional, organisation, at},
                      .due_at = due_at};
    for (auto& [person] : transaction.all<PersonId>(persons_of_inquiry, id))
        found.persons.push_back(std::move(person));

    for (auto& [asked, answered_by, answered_at, sealed] :
         transaction.all<OrganisationId, std::optional<ProfessionalId>, std::optional<Instant>,
                         std::optional<store::Bytes>>(asked_in_inquiry, id)) {
        AskedPartner partner{.organisation = asked};
        if (answered_at)
            if (const auto word = seals.open(owner_of(found), place_of(id, asked), sealed.value()))
                partner.given = GivenAnswer{store::from_value<KnownToYou>(*word),
                                            answered_by.value(), *answered_at};
        found.asked.push_back(std::move(partner));
    }
    return found;
}

bool keep_answer(store::Transaction& transaction, people::Seals& seals, const KeptInquiry& inquiry,
                 const OrganisationId& organisation, const GivenAnswer& given) {
    return transaction.change(answer_inquiry_kept, given.by, given.at,
                              seals.seal(owner_of(inquiry), place_of(inquiry.id, organisation),
                                         codec::word_for(given.answer)),
                              inquiry.id, organisation) != 0;
}

std::vector<InquiryId> inquiries_by(store::Transaction& transaction,
                                    const OrganisationId& organisation) {
    return ids(transaction.all<InquiryId>(inquiry_ids_by, organisation));
}

std::vector<InquiryId> inquiries_to_answer(store::Transaction& transaction,
                                           const OrganisationId& organisation) {
    return ids(transaction.all<InquiryId>(inquiry_ids_to_answer, organisation));
}

} // namespace schakel::casework
