// Encryption as the NCSC advises (R-HTTP-11).
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <filesystem>

namespace schakel::http {

/// From PEM files; the certificate file may hold the chain. Throws std::system_error when one
/// cannot be read or they do not belong together.
[[nodiscard]] boost::asio::ssl::context make_tls(const std::filesystem::path& certificate,
                                                 const std::filesystem::path& key);

} // namespace schakel::http
