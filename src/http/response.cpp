#include "http/response.h"

#include "codec/json_write.h"

namespace schakel::http {

namespace {

class Document {
public:
    void member(std::string_view name, std::string_view value) {
        begin(name);
        codec::append_json_text(text_, value);
    }
    void number(std::string_view name, int value) {
        begin(name);
        codec::append_json(text_, value);
    }
    /// A list of objects, each written by `each` into a document of its own.
    template <class List, class Each>
    void list(std::string_view name, const List& values, Each each) {
        begin(name);
        text_ += '[';
        for (bool first = true; const auto& value : values) {
            if (!first) text_ += ',';
            first = false;
            Document element;
            each(element, value);
            text_ += std::move(element).text();
        }
        text_ += ']';
    }
    [[nodiscard]] std::string text() && { return std::move(text_) + '}'; }

private:
    void begin(std::string_view name) {
        text_ += text_.empty() ? '{' : ',';
        codec::append_json_text(text_, name);
        text_ += ':';
    }
    std::string text_;
};

} // namespace

Response to_response(const Problem& problem) {
    Document document;
    document.member("type", problem.type);
    document.member("title", problem.title);
    document.number("status", problem.status);
    document.member("detail", problem.detail);
    if (!problem.rule.empty()) document.member("rule", problem.rule);
    if (!problem.errors.empty())
        document.list("errors", problem.errors, [](Document& element, const Invalid& error) {
            element.member("pointer", error.pointer);
            element.member("code", error.code);
            element.member("message", error.message);
        });
    if (!problem.reasons.empty())
        document.list("reasons", problem.reasons, [](Document& element, const Reason& reason) {
            element.member("source", reason.source);
            element.member("wordingKey", reason.wording_key);
        });
    return {.status = problem.status,
            .content_type = "application/problem+json",
            .body = std::move(document).text(),
            .headers = problem.headers};
}

std::string_view phrase_of(int status) {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "";
    }
}

} // namespace schakel::http
