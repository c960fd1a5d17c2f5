#include "main/postman.h"

#include "main/bad_option.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace schakel::main {

namespace {

constexpr std::chrono::milliseconds looks_every = std::chrono::seconds{2};
/// So that ending the server waits no longer for a mail server that keeps silent.
constexpr std::chrono::seconds answer_within{20};

notify::MailEncryption encryption_of(const std::string& word) {
    if (word == "none") return notify::MailEncryption::none;
    return word == "tls" ? notify::MailEncryption::tls : notify::MailEncryption::starttls;
}

/// Never from the command line, which everyone on the machine can read.
std::string password_of(const MailOptions& options) {
    if (options.password_file.empty()) {
        const auto* const from_environment = std::getenv("SCHAKEL_MAIL_PASSWORD");
        return from_environment == nullptr ? "" : from_environment;
    }
    std::ifstream file{options.password_file};
    std::string password;
    if (!file || !std::getline(file, password) || password.empty())
        throw BadOption{"--mail-password-file: there is no password on the first line of " +
                        options.password_file.string()};
    return password;
}

} // namespace

std::optional<notify::MailServer> mail_server_of(const MailOptions& options) {
    if (options.server.empty()) return std::nullopt;
    const auto address = read_listen_address("--mail-server", options.server);
    if (options.encryption == "none" && !notify::is_this_machine(address.host)) // R-NOTIFY-3
        throw BadOption{"--mail-server: mail without TLS (--mail-encryption none) may only go to "
                        "this machine"};
    if (options.sender.empty())
        throw BadOption{"--mail-sender is needed with --mail-server: where mail comes from"};
    auto sender = notify::MailAddress::of(options.sender);
    if (!sender)
        throw BadOption{"--mail-sender: '" + options.sender +
                        "' is no mail address such as schakel@example.nl"};
    auto password = password_of(options);
    if (!options.user.empty() && password.empty())
        throw BadOption{
            "--mail-user needs a password in --mail-password-file or SCHAKEL_MAIL_PASSWORD"};
    return notify::MailServer{.host = address.host,
                              .port = address.port,
                              .encryption = encryption_of(options.encryption),
                              .user = options.user,
                              .password = std::move(password),
                              .sender = *std::move(sender),
                              .authorities = options.authorities,
                              .timeout = answer_within};
}

Postman::Postman(store::Database& database, notify::MailServer server, const MailOptions& options,
                 Clock clock)
    : sender_{std::move(server)},
      outbox_{
          database,
          sender_,
          {.tries_max = options.tries, .wait_first = std::chrono::seconds{options.retry_seconds}}},
      worker_{outbox_, std::move(clock), looks_every} {}

} // namespace schakel::main
