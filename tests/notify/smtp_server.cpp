#include "smtp_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <optional>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace schakel::notify {

namespace {

/// Reads a line at a time; nullopt when the other side has gone.
class Lines {
public:
    explicit Lines(int line) : line_{line} {}
    std::optional<std::string> next() {
        for (;;) {
            if (const auto end = held_.find("\r\n"); end != std::string::npos) {
                auto text = held_.substr(0, end);
                held_.erase(0, end + 2);
                return text;
            }
            char part[4096];
            const auto got = ::recv(line_, part, sizeof part, 0);
            if (got <= 0) return std::nullopt;
            held_.append(part, static_cast<std::size_t>(got));
        }
    }

private:
    int line_;
    std::string held_;
};

void say(int line, const std::string& text) {
    const auto whole = text + "\r\n";
    static_cast<void>(::send(line, whole.data(), whole.size(), MSG_NOSIGNAL));
}

} // namespace

SmtpServer::SmtpServer() {
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    auto* const address = reinterpret_cast<sockaddr*>(&place);
    if (listening_ < 0 || ::bind(listening_, address, size) != 0 || ::listen(listening_, 16) != 0 ||
        ::getsockname(listening_, address, &size) != 0)
        throw std::runtime_error{"no port for the mail server of the test"};
    port_ = ntohs(place.sin_port);
    thread_ = std::thread{[this] { run(); }};
}

SmtpServer::~SmtpServer() {
    stopped_ = true;
    thread_.join();
    ::close(listening_);
}

void SmtpServer::behave(Behaviour behaviour) {
    const std::lock_guard lock{guard_};
    behaviour_ = std::move(behaviour);
}

std::vector<std::string> SmtpServer::messages() const {
    const std::lock_guard lock{guard_};
    return messages_;
}

std::vector<std::string> SmtpServer::commands() const {
    const std::lock_guard lock{guard_};
    return commands_;
}

void SmtpServer::run() {
    while (!stopped_) {
        pollfd waiting{listening_, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0) continue;
        const int line = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (line < 0) continue;
        serve(line);
        ::close(line);
    }
}

void SmtpServer::serve(int line) {
    const auto behaviour = [&] {
        const std::lock_guard lock{guard_};
        return behaviour_;
    }();
    Lines lines{line};
    say(line, "220 mail.voorbeeld.test");
    while (const auto command = lines.next()) {
        {
            const std::lock_guard lock{guard_};
            commands_.push_back(*command);
        }
        if (command->starts_with("EHLO")) {
            say(line, "250-mail.voorbeeld.test");
            if (behaviour.offers_starttls) say(line, "250-STARTTLS");
            if (behaviour.wants_login) say(line, "250-AUTH PLAIN");
            say(line, "250 8BITMIME");
        } else if (command->starts_with("STARTTLS")) {
            say(line, "454 not now");
        } else if (*command == "AUTH PLAIN") {
            say(line, "334 ");
            // "\0schakel\0geheim" in base64
            say(line, lines.next() == "AHNjaGFrZWwAZ2VoZWlt" ? "235 welcome" : "535 no");
        } else if (command->starts_with("MAIL FROM")) {
            say(line, "250 ok");
        } else if (command->starts_with("RCPT TO")) {
            say(line, std::to_string(behaviour.to_recipient) + " that is my word");
        } else if (*command == "DATA") {
            say(line, "354 go on");
            std::string message;
            for (auto text = lines.next(); text && *text != "."; text = lines.next())
                message += (text->starts_with('.') ? text->substr(1) : *text) + "\r\n";
            if (behaviour.on_message) behaviour.on_message();
            if (behaviour.dies_before_reply) return;
            if (behaviour.to_message == 250) {
                const std::lock_guard lock{guard_};
                messages_.push_back(message);
            }
            say(line, std::to_string(behaviour.to_message) + " that is my word");
            if (behaviour.dies_after_reply) return;
        } else if (*command == "QUIT") {
            say(line, "221 goodbye");
            return;
        } else {
            say(line, "502 not known here");
        }
    }
}

} // namespace schakel::notify
