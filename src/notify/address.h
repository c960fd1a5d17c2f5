// Where a message goes, and which page it points to. Neither can be made of text that could end a
// header line or carry something else along.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace schakel::notify {

/// A mailbox: letters, digits and .!#$%&'*+/=?^_`{|}~- before the @, a host name behind it; 254
/// characters at most (RFC 5321 section 4.5.3.1). Quoted names and letters outside ASCII are not
/// taken. It cannot hold a space or a line end.
class MailAddress {
public:
    /// Nullopt for what is no such mailbox.
    [[nodiscard]] static std::optional<MailAddress> of(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    /// What stands behind the @.
    [[nodiscard]] std::string_view domain() const;
    bool operator==(const MailAddress&) const = default;

private:
    explicit MailAddress(std::string_view text) : text_{text} {}
    std::string text_;
};

/// A page of this program: https, or http on this machine only. Of letters, digits and -._~/: after
/// the host; no question mark, so that no search text stands in it; 300 characters at most.
class PageAddress {
public:
    [[nodiscard]] static std::optional<PageAddress> of(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    bool operator==(const PageAddress&) const = default;

private:
    explicit PageAddress(std::string_view text) : text_{text} {}
    std::string text_;
};

/// Whether a host name means this machine: localhost, 127.x.x.x, ::1.
[[nodiscard]] bool is_this_machine(std::string_view host);

} // namespace schakel::notify
