#include "notify/mail_sender.h"

#include <algorithm>
#include <cstring>
#include <curl/curl.h>
#include <fmt/format.h>

namespace schakel::notify {

namespace {

bool is_host_text(std::string_view host) {
    return !host.empty() && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == ':';
    });
}

std::string url_of(const MailServer& server) {
    const bool sixth = server.host.find(':') != std::string::npos;
    // What stands behind the slash is the name by which we greet the server.
    return fmt::format(
        "{}://{}{}{}:{}/{}", server.encryption == MailEncryption::tls ? "smtps" : "smtp",
        sixth ? "[" : "", server.host, sixth ? "]" : "", server.port, server.sender.domain());
}

std::size_t read(char* to, std::size_t size, std::size_t count, void* from) {
    auto& rest = *static_cast<std::string_view*>(from);
    const auto taken = std::min(rest.size(), size * count);
    std::memcpy(to, rest.data(), taken);
    rest.remove_prefix(taken);
    return taken;
}

/// libcurl wants to be started once, before any thread uses it.
bool curl_is_ready() {
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

} // namespace

struct MailSender::Line {
    std::unique_ptr<CURL, void (*)(CURL*)> curl{nullptr, curl_easy_cleanup};
};

MailSender::MailSender(MailServer server)
    : server_{std::move(server)}, line_{std::make_unique<Line>()} {
    if (!is_host_text(server_.host)) throw MailServerUnusable{"the mail server has no host name"};
    if (server_.encryption == MailEncryption::none && !is_this_machine(server_.host)) // R-NOTIFY-3
        throw MailServerUnusable{"mail without TLS may only go to a mail server on this machine"};
    if (curl_is_ready()) line_->curl.reset(curl_easy_init());
    if (!line_->curl) throw MailServerUnusable{"libcurl does not start"};
}

MailSender::~MailSender() = default;

std::expected<void, NotSent> MailSender::send(const Mail& mail, Instant at) {
    auto* const curl = line_->curl.get();
    curl_easy_reset(curl);
    const auto message = to_message(mail, server_.sender, at);
    std::string_view rest = message;
    const std::unique_ptr<curl_slist, void (*)(curl_slist*)> recipients{
        curl_slist_append(nullptr, mail.recipient.text().c_str()), curl_slist_free_all};

    curl_easy_setopt(curl, CURLOPT_URL, url_of(server_).c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // none from the environment
    // R-NOTIFY-3: libcurl checks the certificate and its name unless it is told not to.
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     static_cast<long>(server_.encryption == MailEncryption::none
                                           ? CURLUSESSL_NONE
                                           : CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server_.authorities.empty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, server_.authorities.c_str());
    if (!server_.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server_.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server_.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, server_.sender.text().c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
    curl_easy_setopt(curl, CURLOPT_READDATA, &rest);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
    // A line that was left open may have died meanwhile; a message is not worth finding out.
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(server_.timeout.count()));

    const auto outcome = curl_easy_perform(curl);
    if (outcome == CURLE_OK) return {};
    long reply = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    return std::unexpected{NotSent{reply, curl_easy_strerror(outcome)}};
}

} // namespace schakel::notify
