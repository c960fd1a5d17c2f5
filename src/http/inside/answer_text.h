// The head of an answer as text, with what every answer carries (R-HTTP-5).
#pragma once

#include "http/response.h"
#include "http/static_files.h"

#include <optional>
#include <string>
#include <string_view>

namespace schakel::http {

/// What of the connection and the request shows in the answer.
struct AnswerFrame {
    /// "Date: ...\r\n", made once a second by the loop.
    std::string_view date_line{};
    std::string_view request_id{};
    std::string_view traceparent{};
    std::string_view api_version{};
    std::string_view page_policy{};
    bool secure = false;
    bool keeps_alive = true;
    bool is_version_1_0 = false;
};

/// The body follows it, unless the client wants the head only.
void append_head(std::string& out, const Response& response, const AnswerFrame& frame);
void append_head(std::string& out, const StaticFiles::Found& page, const AnswerFrame& frame);
/// For a stream of events, chunked where the client knows chunks.
void append_stream_head(std::string& out, const HeaderList& headers, const AnswerFrame& frame);

/// Names are tokens and values hold no control characters, so that nothing can be smuggled into an
/// answer.
[[nodiscard]] bool is_sendable(const HeaderList& headers);
[[nodiscard]] bool is_sendable(std::string_view value);

/// "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n".
[[nodiscard]] std::string date_line_at(std::int64_t seconds_since_1970);

} // namespace schakel::http
