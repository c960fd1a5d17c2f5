// What `schakel serve` can be told, as the administrator writes it.
#pragma once

#include "api/rate_limits.h"
#include "http/limits.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace schakel::main {

struct MailOptions {
    /// HOST:PORT; empty for no mail: then messages stay in the outbox.
    std::string server;
    std::string encryption = "starttls";
    std::string user;
    std::filesystem::path password_file;
    std::string sender;
    std::filesystem::path authorities;
    std::int64_t tries = 10;
    std::int64_t retry_seconds = 60;
};

/// For `schakel index serve`: how other houses reach the keeper.
struct KeeperOptions {
    /// HOST:PORT; port 0 for any that is free.
    std::string listen = "127.0.0.1:8444";
    /// PEM files: what is shown to who asks, and who vouches for them.
    std::filesystem::path certificate, private_key, client_authorities;
    /// TOML, see index_houses.h.
    std::filesystem::path houses;
};

struct ServeOptions {
    std::string database;
    std::filesystem::path keys;
    /// HOST:PORT; port 0 for any that is free.
    std::string listen = "127.0.0.1:8080";
    /// PEM files for TLS; both or neither.
    std::filesystem::path certificate;
    std::filesystem::path private_key;
    /// HOST:PORT or "off".
    std::string management = "127.0.0.1:9090";
    /// Said by the administrator: then it may not be left out.
    bool management_asked = false;
    /// Where people find the page; where it is not told, that of `listen` when that is this
    /// machine, else unknown.
    std::string public_address;
    std::vector<std::string> trusted_proxies;
    std::size_t body_bytes_max = http::Limits{}.body_bytes_max;
    /// Standard error when empty.
    std::filesystem::path log;
    /// A folder with authorization.toml; empty for no decisions for other programs.
    std::filesystem::path authorization;
    /// A file with the evaluators of the reference index under other keepers; empty where their keys
    /// are in this house.
    std::filesystem::path evaluators;
    api::RateOptions rates;
    MailOptions mail;
    /// Absent where no other house has its signals here.
    std::optional<KeeperOptions> keeper;
    /// A file with more of these; empty for none.
    std::filesystem::path config;
};

/// HOST:PORT taken apart; the brackets of [::1] are no part of the host.
struct ListenAddress {
    std::string host;
    std::uint16_t port = 0;
};

/// Throws BadOption that names the option.
[[nodiscard]] ListenAddress read_listen_address(const std::string& option, const std::string& text);

/// As it stands in an address of the web.
[[nodiscard]] std::string to_text(const ListenAddress& address);

/// Makes the options known to the command line, which fills them in when it is read.
void add_serve_options(CLI::App& command, ServeOptions& options);
/// Those of a keeper besides.
void add_keeper_options(CLI::App& command, ServeOptions& options);
/// After that: what stands in the file of --config. Throws BadOption.
void complete_serve_options(CLI::App& command, ServeOptions& options);

} // namespace schakel::main
