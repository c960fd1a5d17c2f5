#include "ledger/reading.h"

#include "base/uuid.h"
#include "ledger/append.h"
#include "ledger/inside/reading_batch.h"
#include "ledger/inside/sealed_particulars.h"

#include <algorithm>
#include <map>

namespace schakel::ledger {

namespace {

using store::Statement;

const Statement reading_put{"INSERT INTO ledger_reading (id, at, professional, organisation, what, "
                            "ground) VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement subject_put{"INSERT INTO ledger_reading_subject (reading, number, subject) "
                            "VALUES ($1, $2, $3)"};

const Statement waiting{"SELECT id, at, professional, organisation, what, ground "
                        "FROM ledger_reading WHERE batch IS NULL ORDER BY at, id LIMIT $1"};
const Statement subjects_waiting{
    "SELECT s.reading, s.subject FROM ledger_reading_subject s JOIN "
    "(SELECT id FROM ledger_reading WHERE batch IS NULL ORDER BY at, id LIMIT $1) r "
    "ON r.id = s.reading ORDER BY s.reading, s.number"};
const Statement in_batch{"SELECT id, at, professional, organisation, what, ground "
                         "FROM ledger_reading WHERE batch = $1"};
const Statement subjects_in_batch{
    "SELECT s.reading, s.subject FROM ledger_reading_subject s JOIN ledger_reading r "
    "ON r.id = s.reading WHERE r.batch = $1 ORDER BY s.reading, s.number"};
const Statement about{
    "SELECT id, at, professional, organisation, what, ground FROM ledger_reading WHERE id IN "
    "(SELECT reading FROM ledger_reading_subject WHERE subject = $1)"};
const Statement subjects_beside{
    "SELECT s.reading, s.subject FROM ledger_reading_subject s WHERE s.reading IN "
    "(SELECT reading FROM ledger_reading_subject WHERE subject = $1) "
    "ORDER BY s.reading, s.number"};
const Statement into_batch{"UPDATE ledger_reading SET batch = $1 WHERE batch IS NULL AND id IN "
                           "(SELECT id FROM ledger_reading WHERE batch IS NULL ORDER BY at, id "
                           "LIMIT $2)"};

// In one statement each, whatever is asked: an empty text asks for everyone.
const Statement of_organisation{
    "SELECT id, at, professional, organisation, what, ground FROM ledger_reading "
    "WHERE organisation = $1 AND at >= $2 AND at < $3 AND ($4 = '' OR professional = $4) "
    "AND (at < $5 OR (at = $5 AND id < $6)) ORDER BY at DESC, id DESC LIMIT $7"};
const Statement of_organisation_about{
    "SELECT id, at, professional, organisation, what, ground FROM ledger_reading WHERE id IN "
    "(SELECT reading FROM ledger_reading_subject WHERE subject = $8) "
    "AND organisation = $1 AND at >= $2 AND at < $3 AND ($4 = '' OR professional = $4) "
    "AND (at < $5 OR (at = $5 AND id < $6)) ORDER BY at DESC, id DESC LIMIT $7"};
const Statement subjects_of{
    "SELECT subject FROM ledger_reading_subject WHERE reading = $1 ORDER BY number"};
const Statement moment_of{"SELECT at FROM ledger_reading WHERE id = $1 AND organisation = $2"};

/// A reading as it is kept, and as it is hashed: its random identifier keeps anyone from guessing
/// it from its hash.
struct KeptReading {
    std::string id;
    Reading reading;
};

/// In the order of time and identifier, byte by byte, whatever the order of words in the database.
template <class Argument>
std::vector<KeptReading> found(store::Transaction& transaction, const Statement& statement,
                               const Statement& subjects_statement, const Argument& argument) {
    std::map<std::string, std::vector<std::string>> subjects;
    for (auto& [id, subject] :
         transaction.all<std::string, std::string>(subjects_statement, argument))
        subjects[id].push_back(std::move(subject));
    std::vector<KeptReading> readings;
    for (auto& [id, at, professional, organisation, what, ground] :
         transaction.all<std::string, Instant, ProfessionalId, OrganisationId, std::string,
                         std::string>(statement, argument))
        readings.push_back({id,
                            {at, std::move(professional), std::move(organisation), std::move(what),
                             std::move(subjects[id]), std::move(ground)}});
    std::ranges::sort(readings, {}, [](const KeptReading& kept) {
        return std::tuple<Instant, std::string_view>{kept.reading.at, kept.id};
    });
    return readings;
}

ReadingBatch batch_of(const std::vector<KeptReading>& readings) {
    crypto::Frontier frontier;
    for (const auto& [id, reading] : readings)
        frontier.append(crypto::leaf_hash(crypto::bytes_of(id + codec::write_json(reading))));
    return {static_cast<std::int64_t>(readings.size()), crypto::to_base64(frontier.root())};
}

} // namespace

ReadingBatch batch_as_kept(store::Transaction& transaction, LeafIndex index) {
    return batch_of(found(transaction, in_batch, subjects_in_batch, index));
}

void log_reading(store::Transaction& transaction, const Reading& reading) {
    const auto id = new_uuid();
    transaction.change(reading_put, id, reading.at, reading.professional, reading.organisation,
                       reading.what, reading.ground);
    std::int64_t number = 0;
    for (const auto& subject : reading.subjects)
        transaction.change(subject_put, id, ++number, subject);
}

std::int64_t seal_readings(store::Transaction& transaction, people::Seals& seals, Instant now) {
    const auto readings = found(transaction, waiting, subjects_waiting, readings_in_batch_max);
    if (readings.empty()) return 0;
    const auto batch = batch_of(readings);
    // The program itself does this: no professional, and no organisation, signs for it.
    const auto index = append(transaction, seals,
                              {.event = Event::reading_batch,
                               .by = {.professional = {}, .organisation = {}, .at = now},
                               .owner = log_owner,
                               .subject = "readings",
                               .payload = codec::write_json(batch)});
    transaction.change(into_batch, index, batch.count);
    return batch.count;
}

std::vector<Reading> readings_of(store::Transaction& transaction, const std::string& subject) {
    std::vector<Reading> readings;
    for (auto& [id, reading] : found(transaction, about, subjects_beside, subject))
        readings.push_back(std::move(reading));
    return readings;
}

std::optional<std::vector<ReadingFound>> readings_wanted(store::Transaction& transaction,
                                                         const ReadingsWanted& wanted) {
    auto before = wanted.until;
    if (wanted.after) {
        const auto last = transaction.find<Instant>(moment_of, *wanted.after, wanted.organisation);
        if (!last) return std::nullopt;
        before = std::get<0>(*last);
    }
    const auto professional = wanted.professional.value_or(ProfessionalId{}).value;
    const auto after = wanted.after.value_or("");
    const auto rows = [&](const Statement& statement, const auto&... subject) {
        return transaction
            .all<std::string, Instant, ProfessionalId, OrganisationId, std::string, std::string>(
                statement, wanted.organisation, wanted.from, wanted.until, professional, before,
                after, wanted.number_max, subject...);
    };
    std::vector<ReadingFound> readings;
    for (auto& [id, at, by, organisation, what, ground] :
         wanted.subject ? rows(of_organisation_about, *wanted.subject) : rows(of_organisation)) {
        auto& found = readings.emplace_back();
        for (auto& [subject] : transaction.all<std::string>(subjects_of, id))
            found.reading.subjects.push_back(std::move(subject));
        found.id = std::move(id);
        found.reading.at = at;
        found.reading.professional = std::move(by);
        found.reading.organisation = std::move(organisation);
        found.reading.what = std::move(what);
        found.reading.ground = std::move(ground);
    }
    return readings;
}

} // namespace schakel::ledger
