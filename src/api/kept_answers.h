// What a deed was answered, kept for when its request is sent again (R-STORE-3).
#pragma once

#include "api/route.h"

namespace schakel::api {

/// nullopt where this key was not used yet; a problem where it was used for another request.
[[nodiscard]] std::optional<Answer> kept_answer(const Call& call);

/// In the transaction of the deed.
void keep_answer(const Call& call, const http::Response& response);

} // namespace schakel::api
