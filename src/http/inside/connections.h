// The two kinds of connection: plain and encrypted.
#pragma once

#include "http/inside/connection.h"

namespace schakel::http {

/// Encrypted when the server has a certificate.
[[nodiscard]] std::shared_ptr<Connection> make_connection(Loop& loop, Socket socket,
                                                          std::string address, Visit visit);
/// For who came when there was no more room; always plain.
[[nodiscard]] std::shared_ptr<Connection> make_turned_away(Loop& loop, Socket socket,
                                                           std::string address);

} // namespace schakel::http
