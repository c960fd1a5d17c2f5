// How a handler answers: now or later, from any thread, once.
//
//   R-HTTP-7  Every request gets exactly one answer, in the order of the requests on its connection.
//             Where a handler throws, or forgets, the answer is 500.
//             (design: who waits must hear something)
#pragma once

#include "http/response.h"

#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace schakel::http {

/// Where a stream of events goes; carried out by the server.
class EventSink {
public:
    virtual ~EventSink() = default;
    virtual bool send(std::string text) = 0;
    virtual bool closed() const = 0;
    virtual void close() = 0;
};

/// Server-sent events to one client. Copies are the same stream; it ends when the last is gone. Any
/// thread.
class EventStream {
public:
    explicit EventStream(std::shared_ptr<EventSink> sink) : sink_{std::move(sink)} {}
    /// Whole events as text (see event_text). False when the client has gone, or read so slowly
    /// that too much waits for it (Limits::stream_bytes_max): then the connection is closed, and
    /// the client comes back by itself.
    bool send(std::string events) const { return sink_->send(std::move(events)); }
    [[nodiscard]] bool closed() const { return sink_->closed(); }
    void close() const { sink_->close(); }

private:
    std::shared_ptr<EventSink> sink_;
};

/// One event as text; line breaks in the data become lines of their own. `id` and `event` are left
/// out when empty.
[[nodiscard]] std::string event_text(std::string_view event, std::string_view data,
                                     std::string_view id = {});

/// Where an answer goes; carried out by the server, or by who calls a handler without one.
class AnswerSink {
public:
    virtual ~AnswerSink() = default;
    virtual void answer(Response response) = 0;
    virtual void fail(std::exception_ptr error) = 0;
    virtual EventStream stream(HeaderList headers) = 0;
    virtual void name_route(std::string_view) {}
};

/// A cheap copy; only the first answer counts.
class Responder {
public:
    explicit Responder(std::shared_ptr<AnswerSink> sink) : sink_{std::move(sink)} {}
    void operator()(Response response) const { sink_->answer(std::move(response)); }
    void operator()(const Problem& problem) const { sink_->answer(to_response(problem)); }
    /// What was thrown, answered as Options::explain says, else with 500.
    void fail(std::exception_ptr error) const { sink_->fail(std::move(error)); }
    /// Answers 200 with text/event-stream and keeps the connection for events.
    [[nodiscard]] EventStream stream(HeaderList headers = {}) const {
        return sink_->stream(std::move(headers));
    }
    /// For the log: the route as it stands in the table, such as /v1/cases/{id}; never the address
    /// itself (R-HTTP-8). The text must outlive the server. To be called before the answer.
    void name_route(std::string_view route_template) const { sink_->name_route(route_template); }

private:
    std::shared_ptr<AnswerSink> sink_;
};

/// Answers for calls from inside the program: `receive` gets the first answer; streams are closed
/// at once.
[[nodiscard]] Responder respond_to(std::function<void(Response)> receive);

} // namespace schakel::http
