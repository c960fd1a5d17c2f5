// Brings an answer from any thread to the connection that waits for it.
#pragma once

#include "http/inside/connection.h"

namespace schakel::http {

/// What was thrown, as Options::explain says, else as a fault of the program.
[[nodiscard]] Response explained(const std::exception_ptr& error, const Options& options,
                                 Language language);

class LiveAnswer final : public AnswerSink {
public:
    LiveAnswer(std::shared_ptr<Loop> loop, std::weak_ptr<Connection> connection,
               std::uint64_t number, bool takes_gzip, Language language);
    /// R-HTTP-7: a request that everyone forgot is answered here.
    ~LiveAnswer() override;
    LiveAnswer(const LiveAnswer&) = delete;
    LiveAnswer& operator=(const LiveAnswer&) = delete;

    void answer(Response response) override;
    void fail(std::exception_ptr error) override;
    EventStream stream(HeaderList headers) override;
    void name_route(std::string_view route) override { route_ = route; }

private:
    void deliver(Response response);

    std::shared_ptr<Loop> loop_;
    std::weak_ptr<Connection> connection_;
    std::uint64_t number_;
    bool takes_gzip_;
    Language language_;
    std::string_view route_ = "-";
    std::atomic<bool> answered_{false};
};

} // namespace schakel::http
