// Hands a message to the mail server of the organisation, by SMTP.
//
//   R-NOTIFY-3  A message and the password of the mail server leave this machine only over TLS with
//               a certificate that was checked; a server that does not offer it gets nothing. (AVG
//               art. 32 lid 1; NCSC, ICT-beveiligingsrichtlijnen voor TLS)
#pragma once

#include "base/vocabulary.h"
#include "notify/mail.h"

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace schakel::notify {

enum class MailEncryption {
    starttls, ///< asks the server for TLS before anything else is said
    tls,      ///< TLS from the first byte
    none,     ///< to a server on this machine only
};

struct MailServer {
    /// A host name, or an address; ::1 without brackets.
    std::string host;
    std::uint16_t port = 587;
    MailEncryption encryption = MailEncryption::starttls;
    /// Empty when the server asks for none.
    std::string user;
    std::string password;
    MailAddress sender;
    /// PEM file of the authorities that are believed; those of the system when empty.
    std::filesystem::path authorities{};
    std::chrono::seconds timeout{30};
};

/// The administrator has to look at the settings. The text holds no password.
class MailServerUnusable : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The server did not take the message; it can be tried again later.
struct NotSent {
    /// The last reply code of SMTP; 0 when the server said nothing.
    std::int64_t reply = 0;
    /// For the administrator's log: what went wrong on the line, without address or content.
    std::string why;
};

/// One message at a time, from one thread at a time.
class MailSender {
public:
    /// Throws MailServerUnusable for settings that R-NOTIFY-3 forbids.
    explicit MailSender(MailServer server);
    ~MailSender();
    MailSender(const MailSender&) = delete;
    MailSender& operator=(const MailSender&) = delete;

    /// Returns when the server has said that it takes the message over, or that it does not, or
    /// when the time is up.
    [[nodiscard]] std::expected<void, NotSent> send(const Mail& mail, Instant at);
    [[nodiscard]] const MailServer& server() const { return server_; }

private:
    MailServer server_;
    struct Line;
    std::unique_ptr<Line> line_;
};

} // namespace schakel::notify
