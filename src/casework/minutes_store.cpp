#include "casework/minutes_store.h"

namespace schakel::casework {

namespace {

const store::Statement insert_minutes{
    "INSERT INTO casework_minutes (item, number, professional, organisation, at, sealed, advised) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const store::Statement minutes_of_item{
    "SELECT number, professional, organisation, at, sealed FROM casework_minutes "
    "WHERE item = $1 ORDER BY number"};

struct MinutesContent {
    std::string text;
    std::optional<std::string> decision;
    std::optional<ProblemAssessment> assessment;
    std::optional<ActionAdvice> advice;
};
BOOST_DESCRIBE_STRUCT(MinutesContent, (), (text, decision, assessment, advice))

std::string place_of(const AgendaItemId& id, std::int64_t number) {
    return "minutes/" + id.value + "/" + std::to_string(number);
}

} // namespace

void keep_minutes(store::Transaction& transaction, people::Seals& seals, const AgendaItem& item,
                  const Minutes& minutes) {
    transaction.change(insert_minutes, item.id, minutes.number, minutes.by.professional,
                       minutes.by.organisation, minutes.by.at,
                       seals.seal_record(people::owner_of(item.case_id),
                                         place_of(item.id, minutes.number),
                                         MinutesContent{minutes.text, minutes.decision,
                                                        minutes.assessment, minutes.advice}),
                       minutes.advice ? std::optional{minutes.advice->organisation} : std::nullopt);
}

std::vector<Minutes> minutes_of(store::Transaction& transaction, people::Seals& seals,
                                const AgendaItem& item) {
    std::vector<Minutes> versions;
    for (const auto& [number, professional, organisation, at, sealed] :
         transaction.all<std::int64_t, ProfessionalId, OrganisationId, Instant, store::Bytes>(
             minutes_of_item, item.id)) {
        auto content = seals.open_record<MinutesContent>(people::owner_of(item.case_id),
                                                         place_of(item.id, number), sealed);
        if (!content) continue;
        versions.push_back({.text = std::move(content->text),
                            .decision = std::move(content->decision),
                            .assessment = std::move(content->assessment),
                            .advice = std::move(content->advice),
                            .by = {professional, organisation, at},
                            .number = number});
    }
    return versions;
}

} // namespace schakel::casework
