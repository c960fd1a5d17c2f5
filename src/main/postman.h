// Sends the messages of the outbox while the server runs, when a mail server is named.
#pragma once

#include "main/serve_options.h"
#include "notify/outbox.h"

#include <optional>

namespace schakel::main {

/// The settings of the mail server, with its password from the file or the environment; nullopt
/// when none is named. Throws BadOption.
[[nodiscard]] std::optional<notify::MailServer> mail_server_of(const MailOptions& options);

class Postman {
public:
    /// Throws notify::MailServerUnusable for a mail server that R-NOTIFY-3 forbids.
    Postman(store::Database& database, notify::MailServer server, const MailOptions& options,
            Clock clock);
    /// Ends after the message that is being sent; the others stay in the outbox.
    void stop() { worker_.stop(); }
    /// How often the database failed it.
    [[nodiscard]] std::int64_t failed() const { return worker_.failed(); }

private:
    notify::MailSender sender_;
    notify::Outbox outbox_;
    notify::OutboxWorker worker_;
};

} // namespace schakel::main
