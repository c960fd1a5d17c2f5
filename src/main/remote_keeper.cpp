#include "main/remote_keeper.h"

#include "codec/json.h"

#include <fmt/format.h>

namespace schakel::main {

template <class Answer, class Message>
std::expected<Answer, std::string> RemoteKeeper::ask(std::string_view path, const Message& message,
                                                     Moment until) const {
    const auto received = client_.ask(http::Method::post, path, codec::write_json(message), until);
    if (!received) return std::unexpected{std::string{http::in_words(received.error())}};
    if (received->status != 200)
        return std::unexpected{fmt::format("it answers with status {}", received->status)};
    auto answer = codec::read_json<Answer>(received->body);
    if (!answer) return std::unexpected{"its answer is not understood"};
    return *std::move(answer);
}

std::expected<index::KeeperAnswer, std::string> RemoteKeeper::take(const index::SignalSent& sent,
                                                                   Moment until) const {
    return ask<index::KeeperAnswer>("/v1/signals", sent, until);
}

std::expected<index::KeeperAnswer, std::string> RemoteKeeper::take(const index::AgendaSent& sent,
                                                                   Moment until) const {
    return ask<index::KeeperAnswer>("/v1/agendas", sent, until);
}

std::expected<index::KeeperAnswer, std::string> RemoteKeeper::take(const index::Errand& errand,
                                                                   Moment until) const {
    return ask<index::KeeperAnswer>("/v1/errands", errand, until);
}

std::expected<index::KeeperAnswer, std::string> RemoteKeeper::take(const index::TokensSent& sent,
                                                                   Moment until) const {
    return ask<index::KeeperAnswer>("/v1/tokens", sent, until);
}

std::expected<index::NewsAnswer, std::string> RemoteKeeper::news(const index::AskNews& asked,
                                                                 Moment until) const {
    return ask<index::NewsAnswer>("/v1/news", asked, until);
}

} // namespace schakel::main
