#include "http/inside/refused.h"

namespace schakel::http {

Problem problem_for(Refused why) {
    switch (why) {
    case Refused::malformed:
        return {.status = 400,
                .type = "/problems/malformed-request",
                .title = "The request is malformed",
                .detail = "The request could be read in more than one way, or in none. Send it as "
                          "RFC 9112 says.",
                .rule = "R-HTTP-4"};
    case Refused::address_too_long:
        return {.status = 414,
                .type = "/problems/address-too-long",
                .title = "The address is too long",
                .detail = "Put what you search for into the body of a POST.",
                .rule = "R-HTTP-1"};
    case Refused::headers_too_large:
        return {.status = 431,
                .type = "/problems/headers-too-large",
                .title = "The headers are too large or too many",
                .detail = "Send fewer or shorter header fields.",
                .rule = "R-HTTP-1"};
    case Refused::body_too_large:
        return {.status = 413,
                .type = "/problems/body-too-large",
                .title = "The body is too large",
                .detail = "Send less at once.",
                .rule = "R-HTTP-1"};
    case Refused::too_slow:
        return {.status = 408,
                .type = "/problems/too-slow",
                .title = "The request did not arrive in time",
                .detail = "Send it again.",
                .rule = "R-HTTP-2"};
    case Refused::too_busy:
        return {.status = 503,
                .type = "/problems/too-busy",
                .title = "The server is too busy",
                .detail = "Nothing was done. Try again after the time in Retry-After.",
                .rule = "R-HTTP-3",
                .headers = {{"Retry-After", "1"}}};
    case Refused::not_answered_in_time:
        return {.status = 503,
                .type = "/problems/not-answered-in-time",
                .title = "The answer took too long",
                .detail = "It is not certain whether it was done. Send it again with the same "
                          "Idempotency-Key.",
                .rule = "R-HTTP-3",
                .headers = {{"Retry-After", "5"}}};
    case Refused::expectation_not_known:
        return {.status = 417,
                .type = "/problems/expectation-not-known",
                .title = "The expectation is not known",
                .detail = "Only Expect: 100-continue is known."};
    case Refused::content_coding_not_known:
        return {.status = 415,
                .type = "/problems/content-coding-not-known",
                .title = "The body is encoded in a way that is not read",
                .detail = "Send the body without Content-Encoding.",
                .headers = {{"Accept-Encoding", "identity"}}};
    case Refused::transfer_coding_not_known:
        return {.status = 501,
                .type = "/problems/transfer-coding-not-known",
                .title = "The transfer coding is not known",
                .detail = "Send the body with Content-Length, or chunked."};
    case Refused::method_not_known:
        return {.status = 501,
                .type = "/problems/method-not-known",
                .title = "The method is not known",
                .detail = "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS."};
    case Refused::method_not_allowed:
        return {.status = 405,
                .type = "/problems/method-not-allowed",
                .title = "The method is not allowed here",
                .detail = "Use one of the methods in Allow."};
    case Refused::version_not_known:
        return {.status = 505,
                .type = "/problems/version-not-known",
                .title = "The version of HTTP is not known",
                .detail = "Use HTTP/1.1."};
    case Refused::page_not_found:
        return {.status = 404,
                .type = "/problems/page-not-found",
                .title = "There is no such page",
                .detail = "Check the address."};
    case Refused::failed:
        return {.status = 500,
                .type = "/problems/failed",
                .title = "Something went wrong in the program",
                .detail = "Nothing can be done by you. Tell the administrator the X-Request-Id of "
                          "this answer."};
    }
    return {};
}

} // namespace schakel::http
