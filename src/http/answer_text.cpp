#include "http/inside/answer_text.h"

#include "http/inside/text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace schakel::http {

namespace {

constexpr std::string_view for_every_answer =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";
constexpr std::string_view nothing_may_load =
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
/// A year, which the NCSC guidelines ask for at least.
constexpr std::string_view only_encrypted =
    "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

void append_number(std::string& out, std::size_t number) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

void append_line(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

bool has(const HeaderList& headers, std::string_view name) {
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto& header) { return same_word(header.first, name); });
}

/// `own` are the headers of the answer itself: what they name goes before the server's names.
void begin(std::string& out, int status, const AnswerFrame& frame, const HeaderList& own = {}) {
    out += "HTTP/1.1 ";
    append_number(out, static_cast<std::size_t>(status));
    out += ' ';
    out += phrase_of(status);
    out += "\r\n";
    out += frame.date_line;
    out += for_every_answer;
    if (frame.secure) out += only_encrypted;
    if (!has(own, "x-request-id")) append_line(out, "X-Request-Id", frame.request_id);
    if (!has(own, "traceparent")) append_line(out, "traceparent", frame.traceparent);
}

void end(std::string& out, const AnswerFrame& frame) {
    if (!frame.keeps_alive)
        out += "Connection: close\r\n";
    else if (frame.is_version_1_0)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
}

void append_length(std::string& out, std::size_t size) {
    out += "Content-Length: ";
    append_number(out, size);
    out += "\r\n";
}

} // namespace

void append_head(std::string& out, const Response& response, const AnswerFrame& frame) {
    begin(out, response.status, frame, response.headers);
    if (!has(response.headers, "content-security-policy")) out += nothing_may_load;
    append_line(out, "API-Version", frame.api_version);
    const bool bodiless = response.status == 204 || response.status == 304;
    if (!bodiless) {
        append_line(out, "Content-Type", response.content_type);
        append_length(out, response.body.size());
    }
    if (!has(response.headers, "cache-control")) out += "Cache-Control: no-store\r\n";
    for (const auto& [name, value] : response.headers)
        append_line(out, name, value);
    end(out, frame);
}

void append_head(std::string& out, const StaticFiles::Found& page, const AnswerFrame& frame) {
    begin(out, page.status, frame);
    append_line(out, "Content-Security-Policy", frame.page_policy);
    append_line(out, "ETag", page.etag);
    append_line(out, "Cache-Control", page.cache_control);
    if (page.varies) out += "Vary: Accept-Encoding\r\n";
    if (page.status != 304) {
        append_line(out, "Content-Type", page.content_type);
        if (!page.content_encoding.empty())
            append_line(out, "Content-Encoding", page.content_encoding);
        append_length(out, page.body.size());
    }
    end(out, frame);
}

void append_stream_head(std::string& out, const HeaderList& headers, const AnswerFrame& frame) {
    begin(out, 200, frame, headers);
    out += nothing_may_load;
    append_line(out, "API-Version", frame.api_version);
    out +=
        "Content-Type: text/event-stream\r\nCache-Control: no-store\r\nX-Accel-Buffering: no\r\n";
    for (const auto& [name, value] : headers)
        append_line(out, name, value);
    if (!frame.is_version_1_0) out += "Transfer-Encoding: chunked\r\n";
    end(out, frame);
}

bool is_sendable(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) {
        return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    });
}

bool is_sendable(const HeaderList& headers) {
    const auto is_token = [](std::string_view name) {
        return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
                   std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
        });
    };
    return std::all_of(headers.begin(), headers.end(), [&](const auto& header) {
        return is_token(header.first) && is_sendable(header.second);
    });
}

std::string date_line_at(std::int64_t seconds) {
    using namespace std::chrono;
    constexpr const char* weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_seconds at{std::chrono::seconds{seconds}};
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{at - day};
    return fmt::format("Date: {}, {:02} {} {:04} {:02}:{:02}:{:02} GMT\r\n",
                       weekdays[weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

} // namespace schakel::http
