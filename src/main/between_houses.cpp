#include "main/between_houses.h"

#include "api/router.h"

namespace schakel::main {

http::Options between_houses(const BetweenHouses& told, RequestLog& log) {
    http::Options made;
    made.host = told.listen.host;
    made.port = told.listen.port;
    made.certificate = told.certificate;
    made.key = told.private_key;
    made.client_authorities = told.client_authorities;
    made.limits.body_bytes_max = told.body_bytes_max;
    made.log = [&log](std::string_view line) { log.add(line); };
    made.explain = api::Router::explain;
    return made;
}

} // namespace schakel::main
