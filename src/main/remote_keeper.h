// The keeper of the index in a house of its own, asked over HTTPS (R-KEEPER-1 to 7, R-OPRF-8).
#pragma once

#include "http/https_client.h"
#include "index/keeper_wire.h"

namespace schakel::main {

class RemoteKeeper {
public:
    using Moment = http::HttpsClient::Moment;

    /// Throws http::CertificateUnusable. Nothing is asked yet.
    explicit RemoteKeeper(http::HttpsClientOptions options) : client_{std::move(options)} {}

    // All may be said twice. The error is one sentence for the log: why there is no answer.
    [[nodiscard]] std::expected<index::KeeperAnswer, std::string>
    take(const index::SignalSent& sent, Moment until) const;
    [[nodiscard]] std::expected<index::KeeperAnswer, std::string>
    take(const index::AgendaSent& sent, Moment until) const;
    [[nodiscard]] std::expected<index::KeeperAnswer, std::string> take(const index::Errand& errand,
                                                                       Moment until) const;
    [[nodiscard]] std::expected<index::KeeperAnswer, std::string>
    take(const index::TokensSent& sent, Moment until) const;
    [[nodiscard]] std::expected<index::NewsAnswer, std::string> news(const index::AskNews& asked,
                                                                     Moment until) const;

private:
    template <class Answer, class Message>
    std::expected<Answer, std::string> ask(std::string_view path, const Message& message,
                                           Moment until) const;

    http::HttpsClient client_;
};

} // namespace schakel::main
