// The messages of AuthZEN for the OpenAPI document. They are not records of ours: what is not known
// in them is passed over, and properties may hold anything.
#pragma once

#include "codec/json_schema.h"

namespace schakel::api {

enum class AuthorizationMessage {
    evaluation,
    decision,
    evaluations,
    decisions,
    search,
    results,
    metadata,
    key_set,
};

/// A reference to the schema of the message; `into` then holds it.
[[nodiscard]] boost::json::object authorization_schema(AuthorizationMessage message,
                                                       codec::Schemas& into);

} // namespace schakel::api
