// What the program's own durable deeds cost without a network in between: clients that each record a
// consent, one after the other, in a database of the program's own with its tables, keys and ledger.
// Held against group_commit.cpp, whose clients do the same with rows that mean nothing.
//
//   durable_deeds FOLDER CLIENTS SECONDS     prints deeds per second and bytes kept for each
#include "base/uuid.h"
#include "crypto/vault.h"
#include "ledger/record_consent.h"
#include "store/migrate.h"
#include "store/store.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

using namespace schakel;

namespace {

Instant now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

sharing::Consent consent_of(int client) {
    return {.id = ConsentId{new_uuid()},
            .person = {"person-" + std::to_string(client)},
            .given_by = "parent_1",
            .answer = sharing::ConsentAnswer::given,
            .form = sharing::ConsentForm::in_person,
            .purpose = "care_coordination",
            .kinds = {"concern", "care"},
            .recipients = {{"local-team"}},
            .words = "Moeder wil dat school en wijkteam samen kijken wat helpt.",
            .by = {{"p-1"}, {"school"}, now()},
            .withdrawn = {}};
}

} // namespace

int main(int count, char** arguments) {
    if (count != 4) return 2;
    const std::filesystem::path folder{arguments[1]};
    const int clients = std::atoi(arguments[2]);
    const std::chrono::seconds time{std::atoi(arguments[3])};
    const auto file = folder / "deeds.db";
    const auto vault = crypto::Vault::in_memory();
    // Opened and closed once, so that all it holds stands in the file.
    store::migrate(*store::Database::open("sqlite:" + file.string()), now());
    const auto before = std::filesystem::file_size(file);
    auto database = store::Database::open("sqlite:" + file.string());

    std::atomic<long> done{0};
    std::atomic<bool> failed{false};
    const auto end = std::chrono::steady_clock::now() + time;
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            while (!failed && std::chrono::steady_clock::now() < end) {
                const auto consent = consent_of(client);
                const auto kept = database->write([&](store::Transaction& transaction) {
                    return ledger::record_consent(consent, transaction, vault);
                });
                if (kept)
                    ++done;
                else
                    failed = true;
            }
        });
    for (auto& thread : threads)
        thread.join();
    if (failed) {
        std::fputs("a consent was refused\n", stderr);
        return 1;
    }
    database.reset();
    const auto grown = static_cast<long>(std::filesystem::file_size(file) - before);
    std::printf("%ld %ld\n", done / time.count(), grown / std::max(1L, done.load()));
}
