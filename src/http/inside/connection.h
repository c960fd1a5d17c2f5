// One connection: reads requests one after another, has each answered before the next (R-HTTP-7),
// writes what is ready in one go. Everything here happens on its loop.
#pragma once

#include "http/inside/answer_text.h"
#include "http/inside/head_scan.h"
#include "http/inside/loop.h"

#include <boost/asio/buffer.hpp>

namespace schakel::http {

/// What a stream's writers, on any thread, and its connection tell each other.
struct StreamState {
    std::atomic<bool> closed{false};
    /// Bytes that were sent by the writers and not yet taken by the client.
    std::atomic<std::size_t> waiting{0};
};

/// What goes out in one write.
struct Outgoing {
    std::string text{};
    /// A body too large to be copied behind its head: owned, or a file of the page.
    std::string large{};
    std::string_view file{};

    [[nodiscard]] std::string_view body() const {
        return large.empty() ? file : std::string_view{large};
    }
    [[nodiscard]] std::size_t size() const { return text.size() + body().size(); }
    /// Whether another answer may be put behind what stands here.
    [[nodiscard]] bool takes_more() const;
    void add_body(std::string&& answer_body);
    void add_file(std::string_view bytes);
    /// Keeps the memory of a small text for the next.
    void clear();
};

/// Whether bytes keep coming, looked at over stretches of Limits::slow_for, so that a good start
/// excuses nobody.
class Pace {
public:
    void begin(Steady::time_point now, std::int64_t reached) {
        since_ = now;
        at_ = reached;
    }
    [[nodiscard]] bool too_slow(Steady::time_point now, std::int64_t reached, const Limits& limits);

private:
    Steady::time_point since_;
    std::int64_t at_ = 0;
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// Without a visit it is one that is turned away.
    Connection(Loop& loop, std::string address, std::optional<Visit> visit);
    virtual ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    virtual void start() = 0;
    /// R-HTTP-3: one answer and no more.
    void turn_away();

    /// The answer to the request with that number; without effect when it has one already.
    void answer(std::uint64_t number, Response&& response, std::string_view route);
    /// R-HTTP-13: keeps what the held answer rests on, and gives it.
    void let_go();
    void open_stream(std::uint64_t number, const HeaderList& headers,
                     std::shared_ptr<StreamState> stream, std::string_view route);
    void send_to_stream(const StreamState& stream, std::string_view text);
    void end_stream(const StreamState& stream);
    /// Its reader is too slow.
    void cut_stream(const StreamState& stream);

    /// R-HTTP-2: looks whether anyone kept anyone waiting too long.
    void sweep(Steady::time_point now);
    /// R-HTTP-9: closes once nothing runs.
    void drain();
    void close();

    /// Where the loop keeps it.
    std::size_t place = 0;

protected:
    virtual void read_some(asio::mutable_buffer into) = 0;
    virtual void write_some(asio::const_buffer part) = 0;
    virtual void write_some(std::array<asio::const_buffer, 2> parts) = 0;
    /// Says goodbye in the way of the transport, then calls linger().
    virtual void say_goodbye() = 0;
    virtual Socket& socket() = 0;
    [[nodiscard]] virtual bool encrypted() const = 0;
    /// Request::client_names
    [[nodiscard]] virtual std::vector<std::string> client_names() const { return {}; }

    void begin();
    void on_read(const boost::system::error_code& code, std::size_t size);
    void on_written(const boost::system::error_code& code, std::size_t size);
    void linger();
    [[nodiscard]] bool reading() const { return reading_; }

    Loop& loop_;

private:
    enum class Phase { beginning, reading, waiting, streaming, leaving, closed };

    /// Of the request that is being answered.
    struct Current {
        std::string_view method = "-";
        std::string_view route = "-";
        RequestId request_id{};
        Traceparent traceparent{};
        Steady::time_point started;
        Instant received{};
        Language language = Language::nl;
        bool head_only = false;
        bool secure = false;
        bool keeps_alive = false;
        bool is_version_1_0 = false;
    };

    void proceed();
    [[nodiscard]] bool read_message();
    [[nodiscard]] bool read_head();
    [[nodiscard]] bool read_body();
    void dispatch();
    void name_current(Request& request);
    [[nodiscard]] bool answer_from_page(const Request& request);
    void refuse(Refused why);
    void write_answer(Response&& response);
    void answered(int status);
    [[nodiscard]] std::string_view log_line(int status, std::chrono::microseconds took);
    void flush();
    void write();
    void read();
    void discard();
    void make_room();
    [[nodiscard]] std::int64_t taken_by_client();
    void forget_stream();
    [[nodiscard]] AnswerFrame frame() const;
    [[nodiscard]] std::string_view unread() const {
        return {in_.data() + in_begin_, in_end_ - in_begin_};
    }
    [[nodiscard]] const Limits& limits() const { return loop_.common->options.limits; }

    const std::string address_;
    const std::optional<Visit> visit_;
    Phase phase_ = Phase::beginning;
    /// When the phase began; while reading, when the message did.
    Steady::time_point since_;

    std::vector<char> in_;
    std::size_t in_begin_ = 0;
    std::size_t in_end_ = 0;
    bool reading_ = false;
    bool message_begun_ = false;
    bool served_before_ = false;
    HeadScan scan_;
    std::optional<Parser> parser_;
    std::int64_t body_bytes_ = 0;
    Pace body_pace_;

    /// An answer that rests on what has yet to be kept.
    struct Held {
        std::uint64_t number;
        Response response;
        std::string_view route;
    };

    std::uint64_t number_ = 0;
    Current current_;
    std::optional<Held> held_;
    std::shared_ptr<StreamState> stream_;
    Steady::time_point last_event_;

    /// Gathers while `sending_` is under way.
    Outgoing gathered_;
    Outgoing sending_;
    std::size_t sent_ = 0;
    std::size_t stream_bytes_gathered_ = 0;
    std::size_t stream_bytes_sending_ = 0;
    std::int64_t written_in_all_ = 0;
    /// From the first sweep after a write began: a quick write costs no look at the system.
    std::optional<Pace> writing_pace_;
    bool writing_ = false;
    bool proceeding_ = false;
    /// Nothing is read any more; closes when all is written.
    bool ends_ = false;
};

} // namespace schakel::http
