#include "http/inside/live_answer.h"

#include "http/inside/gzip.h"
#include "http/inside/text.h"

#include <boost/asio/post.hpp>

namespace schakel::http {

namespace {

/// Below this the headers weigh more than what is saved.
constexpr std::size_t smallest_compressed = 1024;

void compress(Response& response, bool takes_gzip) {
    if (response.body.size() < smallest_compressed || !is_compressible(response.content_type))
        return;
    for (const auto& [name, value] : response.headers)
        // A version that comes back in If-Match names these bytes and no others.
        if (same_word(name, "content-encoding") || same_word(name, "etag")) return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!takes_gzip) return;
    if (auto smaller = gzip(response.body, 1)) {
        response.body = std::move(*smaller);
        response.headers.emplace_back("Content-Encoding", "gzip");
    }
}

class LiveStream final : public EventSink {
public:
    LiveStream(std::shared_ptr<Loop> loop, std::weak_ptr<Connection> connection,
               std::shared_ptr<StreamState> state)
        : loop_{std::move(loop)}, connection_{std::move(connection)}, state_{std::move(state)} {}
    LiveStream(const LiveStream&) = delete;
    LiveStream& operator=(const LiveStream&) = delete;
    ~LiveStream() override { close(); }

    bool send(std::string text) override {
        if (state_->closed) return false;
        if (text.empty()) return true;
        const auto waiting = state_->waiting += text.size();
        if (waiting > loop_->common->options.limits.stream_bytes_max) {
            state_->closed = true;
            on_connection([](Connection& connection, const StreamState& state) {
                connection.cut_stream(state);
            });
            return false;
        }
        on_connection([text = std::move(text)](Connection& connection, const StreamState& state) {
            connection.send_to_stream(state, text);
        });
        return true;
    }
    bool closed() const override { return state_->closed; }
    void close() override {
        if (state_->closed.exchange(true)) return;
        on_connection(
            [](Connection& connection, const StreamState& state) { connection.end_stream(state); });
    }

private:
    template <class Action>
    void on_connection(Action action) {
        // Posted even from the loop itself, so that events keep their order.
        asio::post(loop_->executor(),
                   [connection = connection_, state = state_, action = std::move(action)] {
                       if (const auto there = connection.lock()) action(*there, *state);
                   });
    }

    std::shared_ptr<Loop> loop_;
    std::weak_ptr<Connection> connection_;
    std::shared_ptr<StreamState> state_;
};

} // namespace

Response explained(const std::exception_ptr& error, const Options& options, Language language) {
    std::optional<Problem> problem;
    try {
        if (error) std::rethrow_exception(error);
    } catch (const std::exception& known) {
        if (options.explain) problem = options.explain(known, language);
    } catch (...) {
        // Of what is no std::exception nothing can be told.
    }
    return to_response(problem.value_or(problem_for(Refused::failed, language)));
}

LiveAnswer::LiveAnswer(std::shared_ptr<Loop> loop, std::weak_ptr<Connection> connection,
                       std::uint64_t number, bool takes_gzip, Language language)
    : loop_{std::move(loop)}, connection_{std::move(connection)}, number_{number},
      takes_gzip_{takes_gzip}, language_{language} {}

LiveAnswer::~LiveAnswer() {
    if (!answered_) answer(to_response(problem_for(Refused::failed, language_)));
}

void LiveAnswer::answer(Response response) {
    if (answered_.exchange(true)) return;
    // A header that would break the answer in two is a fault of the program, not of the client.
    if (!is_sendable(response.headers) || !is_sendable(response.content_type) ||
        response.status < 200 || response.status > 599)
        response = to_response(problem_for(Refused::failed, language_));
    compress(response, takes_gzip_);
    deliver(std::move(response));
}

void LiveAnswer::fail(std::exception_ptr error) {
    answer(explained(error, loop_->common->options, language_));
}

EventStream LiveAnswer::stream(HeaderList headers) {
    auto state = std::make_shared<StreamState>();
    auto sink = std::make_shared<LiveStream>(loop_, connection_, state);
    if (!is_sendable(headers)) fail(nullptr);
    if (answered_.exchange(true)) {
        state->closed = true;
        return EventStream{std::move(sink)};
    }
    asio::post(loop_->executor(), [connection = connection_, number = number_,
                                   headers = std::move(headers), state, route = route_] {
        if (const auto there = connection.lock())
            there->open_stream(number, headers, state, route);
        else
            state->closed = true;
    });
    return EventStream{std::move(sink)};
}

void LiveAnswer::deliver(Response response) {
    if (loop_->is_this_thread()) {
        if (const auto there = connection_.lock())
            there->answer(number_, std::move(response), route_);
        return;
    }
    asio::post(loop_->executor(), [connection = connection_, number = number_,
                                   response = std::move(response), route = route_]() mutable {
        if (const auto there = connection.lock()) there->answer(number, std::move(response), route);
    });
}

} // namespace schakel::http
