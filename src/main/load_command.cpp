#include "main/load_command.h"

#include "access/account_store.h"
#include "crypto/password.h"
#include "crypto/random.h"
#include "index/legal_profile_store.h"
#include "index/renew_tokens.h"
#include "main/opened_house.h"
#include "networks/network_definition.h"
#include "people/brp_households.h"
#include "people/bsn.h"
#include "people/person_store.h"

#include <fstream>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace schakel {

namespace {

/// Stops the loading whole: nothing of a faulty example stays.
struct Refused {
    std::string why;
};

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Nine letters and digits in three groups: strong enough behind a lock-out, and possible to type.
std::string readable_password() {
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string password;
    for (const auto byte : crypto::random_bytes(12)) {
        if (!password.empty() && password.size() % 5 == 4) password += '-';
        password += letters[static_cast<std::size_t>(byte) % letters.size()];
    }
    return password;
}

class Loading {
public:
    Loading(store::Transaction& transaction, const OpenedHouse& house, const LoadOptions& options,
            Instant now)
        : transaction_{transaction}, house_{house}, options_{options}, now_{now} {}

    void load(const networks::NetworkDefinition& definition) {
        if (!people::mark_numbers(transaction_, people::BsnGuard::test))
            throw Refused{"this database holds real persons; an example is loaded into a database "
                          "of its own"};
        networks::keep_definition(transaction_, definition);
        for (const auto& network : definition.networks)
            if (network.index_profile &&
                !index::keep_profile_as_defined(transaction_, network.id, *network.index_profile))
                throw Refused{"network " + network.id.value + ": index_profile is '" +
                              *network.index_profile +
                              "', which is none of vir-jeugdwet, consent and off"};
        load_persons();
        for (const auto& account : definition.accounts)
            load_account(account);
    }
    std::vector<std::pair<std::string, std::string>> new_accounts;

private:
    void load_persons() {
        const auto file = options_.folder / "huishoudens.json";
        if (!std::filesystem::exists(file)) return;
        const auto loaded =
            people::load_households(read_file(file), transaction_, house_.vault, now_);
        if (loaded) {
            // Tokens are made of what changed (R-OPRF-29).
            if (loaded->persons_changed > 0) index::keep_mark(transaction_, {});
            return;
        }
        const auto& fault = loaded.error().front();
        throw Refused{"huishoudens.json" + fault.pointer + ": " + fault.message};
    }

    void load_account(const networks::AccountEntry& entry) {
        const AccountId name{entry.name};
        const auto language = entry.language == "en" ? Language::en : Language::nl;
        access::Account account{
            name, access::AccountKind::professional, entry.professional, {}, language};
        if (entry.person) {
            account.kind = access::AccountKind::citizen;
            account.person = citizen(*entry.person, entry.name);
        }
        std::optional<std::string> hash;
        if (options_.demo_password || !access::find_account(transaction_, name)) {
            const auto password =
                options_.demo_password ? *options_.demo_password : readable_password();
            hash = crypto::Passwords{house_.vault}.hash(password);
            new_accounts.emplace_back(entry.name, password);
        }
        access::keep_account(transaction_, account, hash);
    }

    PersonId citizen(const std::string& bsn, const std::string& account) {
        const crypto::SearchTokens tokens{house_.vault};
        const std::array wanted{people::token_of_bsn(tokens, bsn)};
        const auto found = people::persons_by_tokens(transaction_, wanted);
        if (found.size() != 1)
            throw Refused{"account " + account +
                          " stands for a person who is not in huishoudens.json"};
        return found.front();
    }

    store::Transaction& transaction_;
    const OpenedHouse& house_;
    const LoadOptions& options_;
    const Instant now_;
};

} // namespace

int load_command(const LoadOptions& options, std::ostream& out, std::ostream& errors) {
    const auto definition = networks::read_network_definition(options.folder);
    if (!definition) {
        for (const auto& fault : definition.error())
            errors << fault.pointer << ": " << fault.message << " (" << fault.code << ")\n";
        return 1;
    }
    const auto house = open_house(options.database, options.keys);
    try {
        const auto added = house->database->write([&](store::Transaction& transaction) {
            Loading loading{transaction, *house, options, system_now()};
            loading.load(*definition);
            return std::optional{std::move(loading.new_accounts)};
        });
        out << "Loaded " << definition->networks.size() << " networks, "
            << definition->organisations.size() << " organisations and "
            << definition->professionals.size() << " professionals.\n";
        for (const auto& [name, password] : *added)
            out << "  " << std::left << std::setw(24) << name << " " << password << "\n";
        return 0;
    } catch (const Refused& refused) {
        errors << refused.why << "\n";
        return 1;
    }
}

} // namespace schakel
