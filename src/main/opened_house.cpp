#include "main/opened_house.h"

#include "store/migrate.h"
#include "store/setting_store.h"

namespace schakel {

std::unique_ptr<OpenedHouse> open_house(const std::string& database,
                                        const std::filesystem::path& keys,
                                        const store::Options& options) {
    constexpr std::string_view sqlite = "sqlite:";
    if (database.starts_with(sqlite)) {
        const std::filesystem::path file{database.substr(sqlite.size())};
        if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
    }
    auto house = std::make_unique<OpenedHouse>(
        OpenedHouse{store::Database::open(database, options), crypto::Vault::open(keys)});
    store::migrate(*house->database, system_now());
    const auto known = house->database->write([&](store::Transaction& transaction) {
        const auto key_id = store::find_setting(transaction, "crypto.key-id");
        if (!key_id) store::keep_setting(transaction, "crypto.key-id", house->vault.key_id());
        return std::optional{!key_id || *key_id == house->vault.key_id()};
    });
    if (!*known)
        throw store::Failure{
            store::Trouble::unavailable,
            "this database was made with another master key; give its key folder with --keys"};
    return house;
}

Instant system_now() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

} // namespace schakel
