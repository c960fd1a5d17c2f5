// A mail server on this machine that keeps what arrives, byte by byte, and can misbehave.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace schakel::notify {

class SmtpServer {
public:
    struct Behaviour {
        /// Reply codes: 250 takes it.
        int to_recipient = 250;
        int to_message = 250;
        /// Offers STARTTLS in its greeting, and cannot do it.
        bool offers_starttls = false;
        /// Cuts the line when the message has come, before it says a word.
        bool dies_before_reply = false;
        /// Cuts the line right after it has taken the message over.
        bool dies_after_reply = false;
        /// Wants a user and a password (AUTH PLAIN).
        bool wants_login = false;
        /// Runs when the message has come and before the reply.
        std::function<void()> on_message = {};
    };

    SmtpServer();
    ~SmtpServer();
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    void behave(Behaviour behaviour);
    /// Messages that it said 250 to, without the dots that SMTP puts in.
    [[nodiscard]] std::vector<std::string> messages() const;
    /// All lines that were said to it outside messages.
    [[nodiscard]] std::vector<std::string> commands() const;

private:
    void run();
    void serve(int line);

    int listening_ = -1;
    std::uint16_t port_ = 0;
    mutable std::mutex guard_;
    Behaviour behaviour_;
    std::vector<std::string> messages_;
    std::vector<std::string> commands_;
    std::atomic<bool> stopped_ = false;
    std::thread thread_;
};

} // namespace schakel::notify
