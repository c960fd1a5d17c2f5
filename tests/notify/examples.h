// What the tests of notify have in common: one message to an invented professional.
#pragma once

#include "base/time.h"
#include "notify/mail.h"
#include "notify/mail_sender.h"

namespace schakel::notify {

inline Instant moment(std::string_view text) { return parse_rfc3339(text).value(); }

inline const MailAddress sender_address = MailAddress::of("schakel@veilig.voorbeeld.nl").value();
inline const MailAddress worker_address =
    MailAddress::of("zorgcoordinator@school.voorbeeld.nl").value();
inline const PageAddress work_page = PageAddress::of("https://schakel.voorbeeld.nl/werk").value();

inline Mail a_mail(std::string id = "5a0c6b9e-7d43-4a55-9f31-0f8d1a2b3c4d") {
    return {std::move(id), worker_address, Notice::something_waits,
            Language::nl,  work_page,      std::nullopt};
}

inline Invitation an_invitation() {
    return {.uid = "0b6f2c1e-3c4d-4f5a-8b6c-7d8e9f0a1b2c",
            .revision = 0,
            .begins_at = moment("2026-12-01T08:30:00Z"),
            .ends_at = moment("2026-12-01T10:00:00Z"),
            .meeting = MeetingWord::of("HCO").value(),
            .place = MeetingPlace::of("Stadhuis, kamer 2; begane grond").value()};
}

inline MailServer on_this_machine(std::uint16_t port) {
    return {.host = "127.0.0.1",
            .port = port,
            .encryption = MailEncryption::none,
            .user = "",
            .password = "",
            .sender = sender_address,
            .timeout = std::chrono::seconds{5}};
}

} // namespace schakel::notify
