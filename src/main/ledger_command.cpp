#include "main/ledger_command.h"

#include "crypto/vault.h"
#include "ledger/verify.h"
#include "store/setting_store.h"

#include <fstream>
#include <iterator>
#include <ostream>

namespace schakel::main {

namespace {

namespace fs = std::filesystem;

/// A log of ten million entries is gone through in minutes; a deed may take seconds.
constexpr std::chrono::hours verify_deadline{6};

/// Said to whoever runs the command; it names files, never content.
struct CannotVerify : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::unique_ptr<store::Database> open_existing(const std::string& location) {
    constexpr std::string_view sqlite = "sqlite:";
    if (location.starts_with(sqlite) && !fs::exists(location.substr(sqlite.size())))
        throw CannotVerify{"there is no database at " + location.substr(sqlite.size())};
    store::Options options;
    options.deadline = verify_deadline;
    return store::Database::open(location, options);
}

std::optional<crypto::Vault> open_keys(const fs::path& folder) {
    if (folder.empty() || !fs::exists(folder / "master.key")) return std::nullopt;
    return crypto::Vault::open(folder);
}

std::optional<ledger::Checkpoint> read_earlier(const std::optional<fs::path>& file) {
    if (!file) return std::nullopt;
    std::ifstream stream{*file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) throw CannotVerify{"the checkpoint cannot be read: " + file->string()};
    auto earlier = ledger::read_checkpoint(text);
    if (!earlier)
        throw CannotVerify{"no checkpoint: " + file->string() + ", " +
                           earlier.error().front().pointer + " " + earlier.error().front().message};
    return *std::move(earlier);
}

void check_keys_fit(store::Transaction& transaction, const crypto::Vault& vault) {
    const auto known = store::find_setting(transaction, "crypto.key-id");
    if (known && *known != vault.key_id())
        throw CannotVerify{
            "this database was made with another master key; give its key folder with --keys"};
}

void tell(const ledger::Verification& result, std::ostream& out) {
    out << "ledger " << (result.found.origin.empty() ? "without a name" : result.found.origin)
        << ": " << result.found.tree.size << " entries, root "
        << crypto::to_base64(result.found.tree.root) << "\n";
    if (!result.payloads_opened)
        out << "without the master key: only leaves and tree were checked, no payload was opened\n";
    if (result.compared_with)
        out << "held against the checkpoint at " << *result.compared_with << " entries\n";
    else
        out << "without an earlier checkpoint: an end that was cut off by putting back an older "
               "database cannot be seen\n";
    if (result.ok()) {
        out << "every entry stands as it was written\n";
        return;
    }
    out << "BROKEN: " << codec::word_for(*result.what);
    if (result.first_bad_index)
        out << ", first bad index " << *result.first_bad_index;
    else
        out << ", no single entry can be named";
    out << "\n";
}

int verify(const LedgerVerifyOptions& options, std::ostream& out) {
    const auto earlier = read_earlier(options.checkpoint);
    const auto database = open_existing(options.database);
    const auto vault = open_keys(options.keys);
    const auto result = database->read([&](store::Transaction& transaction) {
        if (!vault) return ledger::verify(transaction, nullptr, earlier);
        check_keys_fit(transaction, *vault);
        people::Seals seals{transaction, *vault};
        return ledger::verify(transaction, &seals, earlier);
    });
    tell(result, out);
    if (!result.ok()) return 1;
    if (options.save_checkpoint) {
        if (result.found.tree.size == 0)
            throw CannotVerify{"the log has no entry yet, so there is no checkpoint to save"};
        std::ofstream file{*options.save_checkpoint, std::ios::binary};
        file << ledger::to_text(result.found) << std::flush;
        if (!file)
            throw CannotVerify{"the checkpoint cannot be written: " +
                               options.save_checkpoint->string()};
    }
    return 0;
}

} // namespace

int ledger_verify_command(const LedgerVerifyOptions& options, std::ostream& out,
                          std::ostream& errors) {
    try {
        return verify(options, out);
    } catch (const std::exception& error) {
        errors << "schakel ledger verify: " << error.what() << "\n";
        return 2;
    }
}

} // namespace schakel::main
