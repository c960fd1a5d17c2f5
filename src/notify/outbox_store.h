// How messages that wait are kept: SQL, and nothing else.
#pragma once

#include "notify/mail.h"
#include "store/store.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace schakel::notify {

/// Keeps a message in the transaction of the deed that causes it: it is sent if the deed stays, and
/// never otherwise. The same id twice is one message.
void add_message(store::Transaction& transaction, const Mail& mail, Instant now);

struct WaitingMessage {
    std::string id;
    /// Nullopt when what is kept is no message that this version could have kept.
    std::optional<Mail> mail;
    /// How often it was tried, also the version that a change names (R-STORE-2).
    std::int64_t tries = 0;
};

/// Whose time has come, longest waiting first.
[[nodiscard]] std::vector<WaitingMessage> due_messages(store::Transaction& transaction, Instant now,
                                                       std::int64_t count_max);
/// Takes a message to try it: nobody else takes it before `again_at`. False when another took it.
[[nodiscard]] bool take_message(store::Transaction& transaction, const WaitingMessage& message,
                                Instant again_at);
/// Keeps that it was sent, and wipes to whom and what for.
void keep_sent(store::Transaction& transaction, const std::string& id, Instant now);
void keep_not_sent(store::Transaction& transaction, const std::string& id, std::int64_t reply,
                   Instant again_at);
void keep_given_up(store::Transaction& transaction, const std::string& id, std::int64_t reply,
                   Instant now);

/// For the administrator: what was given up, with the server's last reply.
struct GivenUpMessage {
    std::string id;
    Notice notice = Notice::something_waits;
    Instant added_at;
    Instant given_up_at;
    std::int64_t tries = 0;
    std::int64_t last_reply = 0;
};
BOOST_DESCRIBE_STRUCT(GivenUpMessage, (), (id, notice, added_at, given_up_at, tries, last_reply))

[[nodiscard]] std::vector<GivenUpMessage> given_up_messages(store::Transaction& transaction);
/// Lets a message that was given up be tried anew. False when there is none of that id.
[[nodiscard]] bool try_again(store::Transaction& transaction, const std::string& id, Instant now);

/// For the administrator's figures.
struct OutboxCount {
    std::int64_t waiting = 0;
    std::int64_t sent = 0;
    std::int64_t given_up = 0;
    bool operator==(const OutboxCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(OutboxCount, (), (waiting, sent, given_up))

[[nodiscard]] OutboxCount count_messages(store::Transaction& transaction);

} // namespace schakel::notify
