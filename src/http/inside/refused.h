// Why the server itself refuses a request, before or without a handler. One problem for each
// (R-HTTP-6), in the language of who asks (R-HTTP-12).
#pragma once

#include "http/language.h"
#include "http/response.h"

namespace schakel::http {

enum class Refused {
    malformed,            // R-HTTP-4
    address_too_long,     // R-HTTP-1
    headers_too_large,    // R-HTTP-1
    body_too_large,       // R-HTTP-1
    too_slow,             // R-HTTP-2
    too_busy,             // R-HTTP-3
    not_answered_in_time, // R-HTTP-3
    expectation_not_known,
    content_coding_not_known,
    transfer_coding_not_known,
    method_not_known,
    method_not_allowed,
    version_not_known,
    page_not_found,
    failed,
};

[[nodiscard]] Problem problem_for(Refused why, Language language);

} // namespace schakel::http
