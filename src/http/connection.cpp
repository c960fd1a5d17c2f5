#include "http/inside/connection.h"

#include "http/inside/gzip.h"
#include "http/inside/live_answer.h"
#include "http/inside/text.h"

#include "base/time.h"
#include "base/uuid.h"

#include <algorithm>
#include <fmt/compile.h>
#include <sys/ioctl.h>

namespace schakel::http {

namespace {

constexpr std::size_t smallest_buffer = 4 << 10;
constexpr std::size_t largest_buffer = 32 << 10;
/// A line that says how long the next chunk is.
constexpr std::size_t chunk_line_max = 4 << 10;
/// The shortest end of a chunked body. With fewer bytes there is nothing to read yet.
constexpr std::size_t chunked_end_size = 5;
/// Answers to requests that came together go out together, up to this size.
constexpr std::size_t gathered_max = 64 << 10;
/// An idle connection keeps no more memory than this for its next answer.
constexpr std::size_t kept_max = 16 << 10;
/// A larger body is not copied behind its head but sent from where it is.
constexpr std::size_t copied_max = 16 << 10;

/// Of a head that was refused before it was read (R-HTTP-12): as far as it has come.
Language language_in(std::string_view head) {
    constexpr std::string_view name = "accept-language:";
    std::optional<std::string_view> value;
    for_each_part(head, '\n', [&](std::string_view line) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (!value && line.size() > name.size() && same_word(line.substr(0, name.size()), name))
            value = line.substr(name.size());
    });
    return language_of(value);
}

} // namespace

bool Pace::too_slow(Steady::time_point now, std::int64_t reached, const Limits& limits) {
    if (now - since_ <= limits.slow_for) return false;
    const auto seconds = std::chrono::duration<double>(now - since_).count();
    if (static_cast<double>(reached - at_) <
        seconds * static_cast<double>(limits.bytes_per_second_min))
        return true;
    begin(now, reached);
    return false;
}

bool Outgoing::takes_more() const { return text.size() < gathered_max && body().empty(); }

void Outgoing::add_body(std::string&& answer_body) {
    if (answer_body.size() <= copied_max)
        text += answer_body;
    else
        large = std::move(answer_body);
}

void Outgoing::add_file(std::string_view bytes) {
    if (bytes.size() <= copied_max)
        text += bytes;
    else
        file = bytes;
}

void Outgoing::clear() {
    if (text.capacity() > kept_max)
        std::string{}.swap(text);
    else
        text.clear();
    std::string{}.swap(large);
    file = {};
}

Connection::Connection(Loop& loop, std::string address, std::optional<Visit> visit)
    : loop_{loop}, address_{std::move(address)}, visit_{std::move(visit)}, since_{loop.now()} {
    if (visit_) Counters::add(loop_.counters.connections, 1);
}

Connection::~Connection() {
    if (visit_) Counters::subtract(loop_.counters.connections, 1);
}

void Connection::begin() {
    if (phase_ != Phase::beginning) return;
    phase_ = Phase::reading;
    since_ = loop_.now();
    read();
}

void Connection::turn_away() {
    phase_ = Phase::reading;
    refuse(Refused::too_busy);
    flush();
}

// Reading

void Connection::read() {
    if (reading_) return;
    make_room();
    reading_ = true;
    read_some(asio::buffer(in_.data() + in_end_, in_.size() - in_end_));
}

void Connection::make_room() {
    if (in_begin_ == in_end_) {
        in_begin_ = in_end_ = 0;
        // What a large request needed is not kept for ever.
        if (in_.size() > smallest_buffer && !message_begun_) std::vector<char>{}.swap(in_);
    } else if (in_begin_ != 0) {
        std::copy(in_.begin() + static_cast<std::ptrdiff_t>(in_begin_),
                  in_.begin() + static_cast<std::ptrdiff_t>(in_end_), in_.begin());
        in_end_ -= in_begin_;
        in_begin_ = 0;
    }
    if (in_.empty())
        in_.resize(smallest_buffer);
    else if (in_.size() - in_end_ < in_.size() / 4 || parser_)
        in_.resize(std::max(largest_buffer, in_end_ + smallest_buffer));
}

void Connection::on_read(const boost::system::error_code& code, std::size_t size) {
    reading_ = false;
    if (phase_ == Phase::closed) return;
    if (code) return close();
    Counters::add(loop_.counters.bytes_received, size);
    if (phase_ == Phase::leaving) return discard();
    in_end_ += size;
    if (phase_ == Phase::streaming) {
        // A next request may wait here, but not without end.
        if (in_end_ - in_begin_ >= largest_buffer) return close();
        return read();
    }
    proceed();
}

void Connection::proceed() {
    if (proceeding_) return;
    proceeding_ = true;
    while (phase_ == Phase::reading && !ends_ && gathered_.takes_more() && read_message()) {}
    proceeding_ = false;
    flush();
}

/// True when a message was handed over, so that there may be another.
bool Connection::read_message() {
    if (!parser_ && !read_head()) return false;
    if (!parser_->complete() && !read_body()) return false;
    dispatch();
    return true;
}

bool Connection::read_head() {
    // One empty line before a request is nothing (RFC 9112, 2.2).
    if (!message_begun_ && unread().starts_with("\r\n")) in_begin_ += 2;
    if (unread().empty() || (!message_begun_ && unread() == "\r")) return false;
    if (!message_begun_) {
        message_begun_ = true;
        since_ = loop_.now();
    }
    const auto result = scan_.scan(unread(), limits());
    if (std::holds_alternative<HeadScan::More>(result)) return false;
    if (const auto* why = std::get_if<Refused>(&result)) {
        refuse(*why);
        return false;
    }
    const auto size = std::get<HeadScan::Complete>(result).size;
    parser_.emplace(limits(), loop_.common->body_limit);
    const auto progress = parser_->read(unread().substr(0, size));
    in_begin_ += size;
    if (progress.refused) {
        refuse(*progress.refused);
        return false;
    }
    if (!parser_->complete()) {
        body_bytes_ = 0;
        body_pace_.begin(loop_.now(), 0);
        if (parser_->expects_continue() && unread().empty())
            gathered_.text += "HTTP/1.1 100 Continue\r\n\r\n";
    }
    return true;
}

bool Connection::read_body() {
    const bool chunked = parser_->request.headers.find("transfer-encoding").has_value();
    while (!parser_->complete() && unread().size() >= (chunked ? chunked_end_size : 1)) {
        const auto progress = parser_->read(unread());
        in_begin_ += progress.used;
        body_bytes_ += static_cast<std::int64_t>(progress.used);
        if (!progress.refused && progress.used == 0 && unread().size() > chunk_line_max) {
            refuse(Refused::malformed);
            return false;
        }
        if (progress.refused) {
            refuse(*progress.refused);
            return false;
        }
        if (progress.used == 0) break;
    }
    return parser_->complete();
}

// Answering

void Connection::name_current(Request& request) {
    current_ = {};
    const auto id = request.headers.find("x-request-id");
    if (id && is_uuid(*id))
        std::ranges::copy(*id, current_.request_id.begin());
    else
        current_.request_id = loop_.names.request_id();
    current_.traceparent = loop_.names.traceparent(request.headers.find("traceparent"));
    current_.language = language_of(request.headers.find("accept-language"));
    current_.started = Steady::now();
    current_.received = loop_.common->options.clock();
}

void Connection::dispatch() {
    Request request = std::move(parser_->request);
    const bool keeps_alive = parser_->keeps_alive(), is_version_1_0 = parser_->is_version_1_0();
    parser_.reset();
    scan_ = {};
    message_begun_ = false;
    served_before_ = true;

    name_current(request);
    current_.method = request.head_only ? "HEAD" : name_of(request.method);
    current_.head_only = request.head_only;
    current_.keeps_alive = keeps_alive && !loop_.draining();
    current_.is_version_1_0 = is_version_1_0;
    request.remote_address = address_;
    request.secure = encrypted();
    request.client_names = client_names();
    const auto& common = *loop_.common;
    if (common.is_trusted_proxy(address_)) {
        if (const auto forwarded = request.headers.find("x-forwarded-for")) {
            const auto last = trimmed(forwarded->substr(forwarded->rfind(',') + 1));
            boost::system::error_code code;
            const auto address = asio::ip::make_address(last, code);
            if (!code) request.remote_address = address.to_string();
        }
        const auto scheme = request.headers.find("x-forwarded-proto");
        request.secure = request.secure || (scheme && same_word(*scheme, "https"));
    }
    current_.secure = request.secure;
    request.request_id = text_of(current_.request_id);
    request.traceparent = text_of(current_.traceparent);
    request.received = current_.received;
    request.deadline = current_.started + limits().deadline;

    phase_ = Phase::waiting;
    since_ = loop_.now();
    ++number_;
    Counters::add(loop_.counters.requests_waiting, 1);
    if (request.path == "*")
        return answer(number_,
                      {.status = 204,
                       .content_type = {},
                       .body = {},
                       .headers = {{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"}}},
                      "*");
    if (!common.is_for_handler(request.path) && answer_from_page(request)) return;
    if (common.requests_waiting() > limits().requests_waiting_max)
        return answer(number_, to_response(problem_for(Refused::too_busy, current_.language)), "-");

    const auto takes_gzip = accepts_coding(request.headers.find("accept-encoding"), "gzip");
    auto live = std::make_shared<LiveAnswer>(loop_.shared_from_this(), weak_from_this(), number_,
                                             takes_gzip, current_.language);
    try {
        common.handler(std::move(request), Responder{live});
    } catch (...) { live->fail(std::current_exception()); }
}

bool Connection::answer_from_page(const Request& request) {
    current_.route = "page";
    if (request.method != Method::get) {
        auto problem = problem_for(Refused::method_not_allowed, current_.language);
        problem.headers.emplace_back("Allow", "GET, HEAD, OPTIONS");
        Response response = to_response(problem);
        if (request.method == Method::options) response = {204, {}, {}, problem.headers};
        answer(number_, std::move(response), "page");
        return true;
    }
    const auto found =
        loop_.common->options.page->find(request.path, request.headers.find("accept-encoding"),
                                         request.headers.find("if-none-match"));
    if (!found) {
        answer(number_, to_response(problem_for(Refused::page_not_found, current_.language)),
               "page");
        return true;
    }
    append_head(gathered_.text, *found, frame());
    if (!current_.head_only) gathered_.add_file(found->body);
    answered(found->status);
    return true;
}

void Connection::refuse(Refused why) {
    // What could be read of the request says under which identifiers the refusal is found again.
    Request nothing;
    name_current(parser_ ? parser_->request : nothing);
    if (!parser_) current_.language = language_in(unread());
    current_.secure = encrypted();
    current_.is_version_1_0 = parser_ && parser_->is_version_1_0();
    current_.head_only = parser_ && parser_->request.head_only;
    parser_.reset();
    phase_ = Phase::waiting;
    Counters::add(loop_.counters.requests_waiting, 1);
    write_answer(to_response(problem_for(why, current_.language)));
}

void Connection::answer(std::uint64_t number, Response&& response, std::string_view route) {
    if (phase_ != Phase::waiting || number != number_) return;
    if (response.rests_on) {
        held_ = {number, std::move(response), route};
        return loop_.hold(shared_from_this());
    }
    current_.route = route;
    write_answer(std::move(response));
    proceed();
}

void Connection::let_go() {
    auto held = std::exchange(held_, std::nullopt);
    if (!held) return;
    const auto rests_on = std::exchange(held->response.rests_on, nullptr);
    try {
        rests_on->keep();
    } catch (...) {
        auto instead =
            explained(std::current_exception(), loop_.common->options, current_.language);
        // The name that the caller gave the request is given back whatever comes of it.
        for (auto& header : held->response.headers)
            if (same_word(header.first, "x-request-id"))
                instead.headers.push_back(std::move(header));
        held->response = std::move(instead);
    }
    answer(held->number, std::move(held->response), held->route);
}

void Connection::write_answer(Response&& response) {
    append_head(gathered_.text, response, frame());
    if (!current_.head_only && response.status != 204 && response.status != 304)
        gathered_.add_body(std::move(response.body));
    answered(response.status);
}

void Connection::answered(int status) {
    Counters::subtract(loop_.counters.requests_waiting, 1);
    Counters::add(loop_.counters.answers[static_cast<std::size_t>(status / 100)], 1);
    phase_ = Phase::reading;
    since_ = loop_.now();
    if (!current_.keeps_alive) ends_ = true;
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - current_.started);
    loop_.counters.routes.add(current_.route, current_.method, status, took);
    if (const auto& log = loop_.common->options.log) log(log_line(status, took));
}

/// R-HTTP-8: this is all.
std::string_view Connection::log_line(int status, std::chrono::microseconds took) {
    auto& line = loop_.log_line;
    line = R"({"time":")";
    append_rfc3339(line, current_.received + took);
    fmt::format_to(std::back_inserter(line),
                   FMT_COMPILE(R"(","method":"{}","route":"{}","status":{},"microseconds":{},)"
                               R"("request":"{}","traceparent":"{}"}})"),
                   current_.method, current_.route, status, took.count(),
                   text_of(current_.request_id), text_of(current_.traceparent));
    return line;
}

AnswerFrame Connection::frame() const {
    const auto& options = loop_.common->options;
    return {.date_line = loop_.date_line(),
            .request_id = text_of(current_.request_id),
            .traceparent = text_of(current_.traceparent),
            .api_version = options.api_version,
            .page_policy = options.content_security_policy,
            .secure = current_.secure,
            .keeps_alive = current_.keeps_alive,
            .is_version_1_0 = current_.is_version_1_0};
}

// Streams

void Connection::open_stream(std::uint64_t number, const HeaderList& headers,
                             std::shared_ptr<StreamState> stream, std::string_view route) {
    if (phase_ != Phase::waiting || number != number_) {
        stream->closed = true;
        return;
    }
    current_.route = route;
    // Only a chunked stream can end without the connection.
    current_.keeps_alive = current_.keeps_alive && !current_.is_version_1_0;
    append_stream_head(gathered_.text, headers, frame());
    const bool head_only = current_.head_only;
    answered(200);
    if (head_only) {
        stream->closed = true;
        return proceed();
    }
    ends_ = false;
    phase_ = Phase::streaming;
    stream_ = std::move(stream);
    last_event_ = loop_.now();
    Counters::add(loop_.counters.streams, 1);
    flush();
}

void Connection::send_to_stream(const StreamState& stream, std::string_view text) {
    if (stream_.get() != &stream) return;
    if (current_.is_version_1_0) {
        gathered_.text += text;
    } else {
        fmt::format_to(std::back_inserter(gathered_.text), "{:x}\r\n", text.size());
        gathered_.text += text;
        gathered_.text += "\r\n";
    }
    stream_bytes_gathered_ += text.size();
    last_event_ = loop_.now();
    flush();
}

void Connection::end_stream(const StreamState& stream) {
    if (stream_.get() != &stream) return;
    if (!current_.is_version_1_0) gathered_.text += "0\r\n\r\n";
    forget_stream();
    phase_ = Phase::reading;
    since_ = loop_.now();
    ends_ = !current_.keeps_alive;
    proceed();
}

void Connection::cut_stream(const StreamState& stream) {
    if (stream_.get() == &stream) close();
}

void Connection::forget_stream() {
    if (!stream_) return;
    stream_->closed = true;
    stream_.reset();
    stream_bytes_gathered_ = stream_bytes_sending_ = 0;
    Counters::subtract(loop_.counters.streams, 1);
}

// Writing

void Connection::flush() {
    if (writing_ || proceeding_ || phase_ == Phase::closed || phase_ == Phase::leaving) return;
    if (gathered_.size() == 0) {
        const bool nothing_runs = phase_ == Phase::reading && !message_begun_ && unread().empty();
        if (ends_ || (loop_.draining() && nothing_runs)) {
            phase_ = Phase::leaving;
            since_ = loop_.now();
            return say_goodbye();
        }
        if (phase_ == Phase::reading || phase_ == Phase::streaming) read();
        return;
    }
    writing_ = true;
    writing_pace_.reset();
    std::swap(gathered_, sending_);
    sent_ = 0;
    stream_bytes_sending_ = std::exchange(stream_bytes_gathered_, 0);
    write();
}

void Connection::write() {
    const auto text = std::string_view{sending_.text}.substr(std::min(sent_, sending_.text.size()));
    const auto body = sending_.body().substr(sent_ - (sending_.text.size() - text.size()));
    if (body.empty()) return write_some(asio::buffer(text));
    write_some({asio::buffer(text), asio::buffer(body)});
}

void Connection::on_written(const boost::system::error_code& code, std::size_t size) {
    if (phase_ == Phase::closed) return;
    if (code) return close();
    Counters::add(loop_.counters.bytes_sent, size);
    sent_ += size;
    written_in_all_ += static_cast<std::int64_t>(size);
    if (sent_ < sending_.size()) return write();
    writing_ = false;
    sending_.clear();
    if (stream_) stream_->waiting -= stream_bytes_sending_;
    stream_bytes_sending_ = 0;
    proceed();
}

/// What the system still keeps for it has been written, but not taken.
std::int64_t Connection::taken_by_client() {
    int kept = 0;
    if (ioctl(socket().native_handle(), TIOCOUTQ, &kept) != 0) kept = 0;
    return written_in_all_ - kept;
}

// Leaving

void Connection::linger() {
    if (phase_ == Phase::closed) return;
    // Closing now would take away the answer from a client that is still sending.
    boost::system::error_code code;
    socket().shutdown(asio::socket_base::shutdown_send, code);
    if (code) return close();
    if (!reading_) discard();
}

void Connection::discard() {
    reading_ = true;
    if (in_.empty()) in_.resize(smallest_buffer);
    socket().async_read_some(
        asio::buffer(in_),
        [self = shared_from_this()](const boost::system::error_code& code, std::size_t) {
            self->reading_ = false;
            if (self->phase_ == Phase::closed) return;
            if (code)
                self->close();
            else
                self->discard();
        });
}

void Connection::close() {
    if (phase_ == Phase::closed) return;
    if (phase_ == Phase::waiting) {
        Counters::subtract(loop_.counters.requests_waiting, 1);
        Counters::add(loop_.counters.answers[0], 1);
    }
    phase_ = Phase::closed;
    forget_stream();
    boost::system::error_code ignored;
    socket().close(ignored);
    loop_.remove(*this);
}

void Connection::drain() {
    current_.keeps_alive = false;
    if (phase_ == Phase::beginning) return close();
    if (stream_) return end_stream(*std::shared_ptr{stream_});
    if (phase_ == Phase::reading && !message_begun_ && unread().empty() && !writing_) close();
}

void Connection::sweep(Steady::time_point now) {
    const auto longer_than = [now](Steady::time_point since, std::chrono::milliseconds limit) {
        return now - since > limit;
    };
    if (writing_ && !writing_pace_)
        writing_pace_.emplace().begin(now, taken_by_client());
    else if (writing_ && writing_pace_->too_slow(now, taken_by_client(), limits()))
        return close();
    switch (phase_) {
    case Phase::beginning:
        if (longer_than(since_, limits().headers_within)) close();
        return;
    case Phase::reading:
        if (writing_) return;
        if (!message_begun_) {
            if (longer_than(since_, served_before_ ? limits().idle_for : limits().headers_within))
                close();
            return;
        }
        if (parser_ ? body_pace_.too_slow(now, body_bytes_, limits())
                    : longer_than(since_, limits().headers_within)) {
            refuse(Refused::too_slow);
            flush();
        }
        return;
    case Phase::waiting:
        if (longer_than(since_, limits().answer_within)) {
            current_.keeps_alive = false;
            answer(number_,
                   to_response(problem_for(Refused::not_answered_in_time, current_.language)),
                   current_.route);
        }
        return;
    case Phase::streaming:
        if (longer_than(last_event_, limits().heartbeat_every)) {
            // A comment, so that proxies and clients see that the stream is alive.
            const auto stream = stream_;
            stream->waiting += 2;
            send_to_stream(*stream, ":\n");
        }
        return;
    case Phase::leaving:
        if (longer_than(since_, limits().linger_for)) close();
        return;
    case Phase::closed: return;
    }
}

} // namespace schakel::http
