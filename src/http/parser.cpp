#include "http/inside/parser.h"

#include "http/inside/target.h"
#include "http/inside/text.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

namespace schakel::http {

namespace beast = boost::beast;

namespace {

constexpr std::size_t reserved_at_once_max = 64 << 10;

std::string_view plain(beast::string_view view) { return {view.data(), view.size()}; }

/// What Beast found wrong, in our words.
Refused meaning_of(const beast::error_code& code) {
    using beast::http::error;
    if (code == error::body_limit) return Refused::body_too_large;
    if (code == error::header_limit) return Refused::headers_too_large;
    if (code == error::bad_version) return Refused::version_not_known;
    return Refused::malformed;
}

std::optional<Method> method_for(beast::http::verb verb) {
    using Verb = beast::http::verb;
    static constexpr std::pair<Verb, Method> known[] = {
        {Verb::get, Method::get},         {Verb::head, Method::get},
        {Verb::post, Method::post},       {Verb::put, Method::put},
        {Verb::patch, Method::patch},     {Verb::delete_, Method::delete_},
        {Verb::options, Method::options},
    };
    for (const auto& [theirs, ours] : known)
        if (theirs == verb) return ours;
    return std::nullopt;
}

} // namespace

Parser::Parser(const Limits& limits, const BodyLimit& body_limit)
    : limits_{limits}, body_limit_{body_limit} {
    Base::eager(true);
    // The head was measured while it arrived (HeadScan).
    Base::header_limit(
        static_cast<std::uint32_t>(limits.request_line_bytes_max + limits.header_bytes_max + 4));
}

Parser::Progress Parser::read(std::string_view bytes) {
    beast::error_code code;
    const auto used = Base::put(boost::asio::const_buffer{bytes.data(), bytes.size()}, code);
    if (refused_) return {used, refused_};
    if (code && code != beast::http::error::need_more) return {used, meaning_of(code)};
    return {used, std::nullopt};
}

void Parser::refuse(Refused why, ErrorCode& code) {
    refused_ = why;
    code = beast::http::error::bad_value;
}

void Parser::on_request_impl(Verb verb, View, View target, int version, ErrorCode& code) {
    version_ = version;
    const auto known = method_for(verb);
    if (!known) return refuse(Refused::method_not_known, code);
    request.method = *known;
    request.head_only = verb == Verb::head;
    auto address = read_target(plain(target));
    if (!address || (address->path == "*" && verb != Verb::options))
        return refuse(Refused::malformed, code);
    request.path = std::move(address->path);
    request.query = address->query;
    std::optional<std::size_t> limit;
    if (body_limit_) limit = body_limit_(request.method, request.path);
    Base::body_limit(limit.value_or(limits_.body_bytes_max));
}

void Parser::on_field_impl(Field field, View name, View value, ErrorCode& code) {
    // After the head come only the trailers of a chunked body; nobody asked for them.
    if (head_read_) return;
    const auto text = plain(value);
    if (field == Field::host) {
        if (request.headers.count("host") != 0) return refuse(Refused::malformed, code);
    } else if (field == Field::content_length) {
        // Beast lets "5, 5" pass, and the same length twice.
        if (request.headers.count("content-length") != 0 ||
            !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return refuse(Refused::malformed, code);
    } else if (field == Field::transfer_encoding) {
        if (version_ < 11 || request.headers.count("transfer-encoding") != 0)
            return refuse(Refused::malformed, code);
        if (!same_word(text, "chunked")) return refuse(Refused::transfer_coding_not_known, code);
    } else if (field == Field::content_encoding) {
        if (!text.empty() && !same_word(text, "identity"))
            return refuse(Refused::content_coding_not_known, code);
    } else if (field == Field::expect) {
        if (!same_word(text, "100-continue")) return refuse(Refused::expectation_not_known, code);
        expects_continue_ = version_ >= 11;
    }
    request.headers.add(plain(name), text);
}

void Parser::on_header_impl(ErrorCode& code) {
    head_read_ = true;
    if (version_ >= 11 && request.headers.count("host") != 1) refuse(Refused::malformed, code);
}

void Parser::on_body_init_impl(const boost::optional<std::uint64_t>& size, ErrorCode&) {
    // A length that is only claimed reserves little.
    if (size) request.body.reserve(std::min<std::uint64_t>(*size, reserved_at_once_max));
}

std::size_t Parser::on_body_impl(View part, ErrorCode&) {
    request.body.append(part.data(), part.size());
    return part.size();
}

std::size_t Parser::on_chunk_body_impl(std::uint64_t, View part, ErrorCode& code) {
    return on_body_impl(part, code);
}

} // namespace schakel::http
