// Bytes to a request. Beast knows the grammar; what it lets pass and we do not is refused here
// (R-HTTP-4).
#pragma once

#include "http/inside/refused.h"
#include "http/limits.h"
#include "http/request.h"

#include <boost/beast/http/basic_parser.hpp>
#include <functional>
#include <optional>

namespace schakel::http {

/// How large a body may be at an address; nullopt for the general limit.
using BodyLimit = std::function<std::optional<std::size_t>(Method, std::string_view path)>;

class Parser final : private boost::beast::http::basic_parser<true> {
public:
    using Base = boost::beast::http::basic_parser<true>;

    Parser(const Limits& limits, const BodyLimit& body_limit);

    struct Progress {
        std::size_t used = 0;
        std::optional<Refused> refused;
    };
    /// Reads on. The head is given whole, in the first call.
    [[nodiscard]] Progress read(std::string_view bytes);
    [[nodiscard]] bool complete() const { return Base::is_done(); }
    /// The client waits for a word before it sends the body.
    [[nodiscard]] bool expects_continue() const { return expects_continue_; }
    [[nodiscard]] bool keeps_alive() const { return Base::keep_alive(); }
    [[nodiscard]] bool is_version_1_0() const { return version_ == 10; }
    [[nodiscard]] bool has_head() const { return Base::is_header_done(); }
    /// Method, path, query, headers and body are filled.
    Request request;

private:
    using ErrorCode = boost::beast::error_code;
    using View = boost::beast::string_view;
    using Verb = boost::beast::http::verb;
    using Field = boost::beast::http::field;

    void on_request_impl(Verb, View method, View target, int version, ErrorCode& code) override;
    void on_response_impl(int, View, int, ErrorCode&) override {}
    void on_field_impl(Field field, View name, View value, ErrorCode& code) override;
    void on_header_impl(ErrorCode& code) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>& size, ErrorCode& code) override;
    std::size_t on_body_impl(View part, ErrorCode& code) override;
    void on_chunk_header_impl(std::uint64_t, View, ErrorCode&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View part, ErrorCode& code) override;
    void on_finish_impl(ErrorCode&) override {}

    void refuse(Refused why, ErrorCode& code);

    const Limits& limits_;
    const BodyLimit& body_limit_;
    std::optional<Refused> refused_{};
    int version_ = 11;
    bool head_read_ = false;
    bool expects_continue_ = false;
};

} // namespace schakel::http
