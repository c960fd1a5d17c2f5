#include "main/policy_register_command.h"

#include "base/local_day.h"
#include "codec/json.h"
#include "index/legal_profile_store.h"
#include "main/opened_house.h"
#include "main/policy_language.h"
#include "networks/network_definition.h"
#include "people/bsn.h"
#include "sharing/policies_in_force.h"
#include "sharing/write_impact_assessment.h"
#include "store/migrate.h"

#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <ostream>

namespace schakel::main {

namespace {

/// Said to whoever runs the command.
struct CannotTell : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A definition is read into a database that is gone afterwards, and marked as trial as an example
/// that is loaded.
std::unique_ptr<store::Database> opened(const PolicyRegisterOptions& options,
                                        std::ostream& errors) {
    if (!options.definition) {
        constexpr std::string_view sqlite = "sqlite:";
        if (options.database.starts_with(sqlite) &&
            !std::filesystem::exists(options.database.substr(sqlite.size())))
            throw CannotTell{"there is no database at " + options.database.substr(sqlite.size())};
        return store::Database::open(options.database, {});
    }
    const auto definition = networks::read_network_definition(*options.definition);
    if (!definition) {
        for (const auto& fault : definition.error())
            errors << fault.pointer << ": " << fault.message << '\n';
        throw CannotTell{"the network definition cannot be read"};
    }
    auto database = store::Database::open("sqlite::memory:", {});
    store::migrate(*database, system_now());
    (void)database->write([&](store::Transaction& transaction) {
        (void)people::mark_numbers(transaction, people::BsnGuard::test);
        networks::keep_definition(transaction, *definition);
        for (const auto& network : definition->networks)
            if (network.index_profile &&
                !index::keep_profile_as_defined(transaction, network.id, *network.index_profile))
                throw CannotTell{"network " + network.id.value +
                                 ": index_profile is none of vir-jeugdwet, consent and off"};
        return std::optional{true};
    });
    return database;
}

std::optional<PartialDate> day_of(const PolicyRegisterOptions& options, std::ostream& errors) {
    if (!options.day) return date_of(system_now());
    const auto day = parse_date(*options.day);
    if (day && day->complete()) return day;
    errors << fmt::format("schakel policy: --day is a day such as 2026-11-22, not '{}'\n",
                          *options.day);
    return std::nullopt;
}

using Told = std::function<std::string(store::Transaction&, const sharing::SharingFramework&,
                                       const PartialDate&, Language)>;

int tell(const PolicyRegisterOptions& options, std::ostream& output, std::ostream& errors,
         const Told& told) {
    const auto language = language_named(options.language, errors);
    if (!language) return 2;
    if (options.format != "html" && options.format != "json") {
        errors << fmt::format("schakel policy: --format is html or json, not '{}'\n",
                              options.format);
        return 2;
    }
    const auto day = day_of(options, errors);
    if (!day) return 2;
    try {
        const auto database = opened(options, errors);
        const auto shipped = sharing::SharingFramework::built_in();
        const sharing::PoliciesInForce policies{shipped};
        output << database->read([&](store::Transaction& transaction) {
            return told(transaction, policies.at(transaction, start_of(*day)), *day, *language);
        }) << std::flush;
        return 0;
    } catch (const std::exception& error) {
        errors << "schakel policy: " << error.what() << '\n';
        return 2;
    }
}

} // namespace

int policy_register_command(const PolicyRegisterOptions& options, std::ostream& output,
                            std::ostream& errors) {
    return tell(
        options, output, errors,
        [&](store::Transaction& transaction, const sharing::SharingFramework& framework,
            const PartialDate& day, Language language) {
            const auto made = sharing::processing_register(
                sharing::register_sources(transaction, day,
                                          index::networks_with_index(transaction, start_of(day))),
                framework, language);
            return options.format == "html" ? register_as_html(made)
                                            : codec::write_json(made) + "\n";
        });
}

int policy_dpia_command(const PolicyRegisterOptions& options, std::ostream& output,
                        std::ostream& errors) {
    return tell(
        options, output, errors,
        [&](store::Transaction& transaction, const sharing::SharingFramework& framework,
            const PartialDate& day, Language language) {
            const NetworkId network{options.network.value_or("")};
            const auto made = sharing::impact_assessment(
                transaction, {framework, index::networks_with_index(transaction, start_of(day))},
                network, {}, day, language);
            if (!made) throw CannotTell{fmt::format("there is no network '{}'", network.value)};
            if (options.format == "html") return assessment_as_html(*made);
            std::string json = "{\"known\":" + codec::write_json(made->known);
            json += ",\"written\":" + (made->version ? codec::write_json(made->version->content)
                                                     : std::string{"null"});
            return json + "}\n";
        });
}

} // namespace schakel::main
