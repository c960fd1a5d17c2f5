// Encryption as the NCSC advises (R-HTTP-11), and who is at the other end (R-OPRF-7, R-OPRF-8).
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace schakel::http {

/// From PEM files; the certificate file may hold the chain. Throws std::system_error when one
/// cannot be read or they do not belong together.
[[nodiscard]] boost::asio::ssl::context make_tls(const std::filesystem::path& certificate,
                                                 const std::filesystem::path& key);

/// R-OPRF-7: nobody is heard without a certificate that one of the authorities in the PEM file
/// vouches for. Throws when the file holds none.
void require_certificates(boost::asio::ssl::context& server,
                          const std::filesystem::path& authorities);

/// For who asks: shows the certificate, believes the authorities in the PEM file and no others, and
/// speaks TLS 1.3 only. Throws as the others do.
[[nodiscard]] boost::asio::ssl::context make_client_tls(const std::filesystem::path& certificate,
                                                        const std::filesystem::path& key,
                                                        const std::filesystem::path& authorities);

/// The DNS names and URIs for which the certificate of the other end was given; none without a
/// certificate, or when a name holds what no name holds.
[[nodiscard]] std::vector<std::string> names_in_certificate(SSL* connection);

} // namespace schakel::http
