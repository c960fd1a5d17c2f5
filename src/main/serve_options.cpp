#include "main/serve_options.h"

#include "main/bad_option.h"
#include "main/options_file.h"

#include <CLI/CLI.hpp>
#include <arpa/inet.h>
#include <charconv>

namespace schakel::main {

namespace {

/// The server compares addresses as text, so there is one way to write each.
std::string as_the_server_writes_it(std::string& text) {
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    std::array<char, INET6_ADDRSTRLEN> written{};
    for (const int family : {AF_INET, AF_INET6}) {
        if (inet_pton(family, text.c_str(), bytes.data()) != 1) continue;
        text = inet_ntop(family, bytes.data(), written.data(), written.size());
        return "";
    }
    return "'" + text + "' is no address such as 192.0.2.1";
}

void add_mail_options(CLI::App& command, MailOptions& mail) {
    constexpr auto group = "Mail";
    command
        .add_option("--mail-server", mail.server,
                    "HOST:PORT that takes mail; without it messages stay in the outbox")
        ->group(group);
    command
        .add_option("--mail-encryption", mail.encryption,
                    "starttls, tls, or none for a server on this machine")
        ->check(CLI::IsMember({"starttls", "tls", "none"}))
        ->capture_default_str()
        ->group(group);
    command.add_option("--mail-sender", mail.sender, "Address that mail comes from")->group(group);
    command.add_option("--mail-user", mail.user, "Account at the mail server")->group(group);
    command
        .add_option("--mail-password-file", mail.password_file,
                    "File with its password; else the environment's SCHAKEL_MAIL_PASSWORD")
        ->check(CLI::ExistingFile)
        ->group(group);
    command
        .add_option("--mail-authorities", mail.authorities,
                    "PEM file of the authorities that vouch for it; else those of the system")
        ->check(CLI::ExistingFile)
        ->group(group);
    command.add_option("--mail-tries", mail.tries, "Tries before a message is given up")
        ->check(CLI::Range(1, 100))
        ->capture_default_str()
        ->group(group);
    command
        .add_option("--mail-retry-seconds", mail.retry_seconds,
                    "Wait after the first try; four times as long after each next")
        ->check(CLI::Range(1, 86'400))
        ->capture_default_str()
        ->group(group);
}

void add_rate_options(CLI::App& command, api::RateOptions& rates) {
    constexpr auto group = "Limits (0 is none)";
    const auto add = [&](const char* name, std::int64_t& rate, const char* meaning) {
        command.add_option(name, rate, meaning)
            ->check(CLI::Range(0, 1'000'000))
            ->capture_default_str()
            ->group(group);
    };
    add("--requests-per-second", rates.requests_per_second, "Of one user; twice as many at once");
    add("--logins-per-minute", rates.logins_per_minute, "Of one account from one address");
    add("--address-logins-per-minute", rates.logins_of_address_per_minute,
        "From one address; twice as many at once");
    add("--searches-per-minute", rates.searches_per_minute, "For persons, by one user");
    add("--evaluations-per-second", rates.evaluations_per_second,
        "Messages of one program that asks for decisions; twice as many at once");
}

} // namespace

ListenAddress read_listen_address(const std::string& option, const std::string& text) {
    const auto colon = text.rfind(':');
    ListenAddress address{text.substr(0, std::min(colon, text.size())), 0};
    const auto* const end = text.data() + text.size();
    const auto* const digits = colon == std::string::npos ? end : text.data() + colon + 1;
    const auto read = std::from_chars(digits, end, address.port);
    if (read.ec != std::errc{} || read.ptr != end || address.host.empty())
        throw BadOption{option + ": '" + text + "' is not HOST:PORT, such as 127.0.0.1:8080"};
    if (address.host.starts_with('[') && address.host.ends_with(']'))
        address.host = address.host.substr(1, address.host.size() - 2);
    return address;
}

std::string to_text(const ListenAddress& address) {
    const bool sixth = address.host.find(':') != std::string::npos;
    return (sixth ? "[" + address.host + "]" : address.host) + ":" + std::to_string(address.port);
}

void add_serve_options(CLI::App& command, ServeOptions& options) {
    command.add_option("--listen", options.listen, "HOST:PORT; port 0 for any that is free")
        ->capture_default_str();
    command.add_option("--certificate", options.certificate, "PEM file with the chain, for TLS")
        ->check(CLI::ExistingFile);
    command.add_option("--private-key", options.private_key, "PEM file, for TLS")
        ->check(CLI::ExistingFile);
    command
        .add_option("--public-address", options.public_address,
                    "Where people find the page, such as https://schakel.example.nl/; stands in "
                    "mails")
        ->type_name("URL");
    command
        .add_option("--management", options.management,
                    "HOST:PORT of /livez, /readyz and /metrics, or off")
        ->capture_default_str();
    command
        .add_option("--trusted-proxy", options.trusted_proxies,
                    "Address of a proxy whose X-Forwarded-For and -Proto are believed; repeatable")
        ->transform(CLI::Validator{as_the_server_writes_it, "ADDRESS"});
    command.add_option("--body-bytes-max", options.body_bytes_max, "Largest body of a request")
        ->check(CLI::Range(std::size_t{1} << 10, std::size_t{1} << 30))
        ->capture_default_str();
    command.add_option("--log", options.log,
                       "File for the log of requests, opened anew on SIGHUP; else standard error");
    command
        .add_option("--authorization", options.authorization,
                    "Folder with authorization.toml, to decide for other programs (AuthZEN)")
        ->check(CLI::ExistingDirectory);
    command
        .add_option("--evaluators", options.evaluators,
                    "TOML file with the evaluators of the reference index under other keepers")
        ->check(CLI::ExistingFile);
    add_rate_options(command, options.rates);
    add_mail_options(command, options.mail);
    command.add_option("--config", options.config,
                       "TOML file with these options by their names; the command line goes first");
}

void add_keeper_options(CLI::App& command, ServeOptions& options) {
    auto& keeper = options.keeper.emplace();
    command
        .add_option("--index-listen", keeper.listen,
                    "HOST:PORT for other houses; port 0 for any that is free")
        ->capture_default_str();
    command
        .add_option("--index-certificate", keeper.certificate,
                    "PEM file with the chain that is shown to them")
        ->check(CLI::ExistingFile);
    command.add_option("--index-private-key", keeper.private_key, "PEM file")
        ->check(CLI::ExistingFile);
    command
        .add_option("--index-client-authorities", keeper.client_authorities,
                    "PEM file of the authorities that vouch for other houses")
        ->check(CLI::ExistingFile);
    command
        .add_option("--houses", keeper.houses,
                    "TOML file: which houses are answered, by which certificate, and for whom "
                    "they speak")
        ->check(CLI::ExistingFile);
}

void complete_serve_options(CLI::App& command, ServeOptions& options) {
    if (!options.config.empty()) read_options_file(command, options.config);
    if (options.keeper)
        for (const auto* name : {"--index-certificate", "--index-private-key",
                                 "--index-client-authorities", "--houses"})
            if (command.get_option(name)->count() == 0)
                throw BadOption{std::string{name} + " is needed"};
    options.management_asked = command.get_option("--management")->count() > 0;
}

} // namespace schakel::main
