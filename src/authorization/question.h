// May this subject do this with this resource? The question that a policy enforcement point asks
// (OpenID AuthZEN Authorization API 1.0, information model).
#pragma once

#include "base/vocabulary.h"
#include "dmn/feel/value.h"

#include <string>

namespace schakel::authorization {

/// Someone or something as a message names it.
struct Entity {
    std::string type;
    /// Empty where a search is for it.
    std::string id;
    /// What the message says about it.
    dmn::Context properties;
};

struct Action {
    /// Empty where a search is for it.
    std::string name;
    dmn::Context properties;
};

struct Question {
    Entity subject;
    Action action;
    Entity resource;
    dmn::Context context;
    /// The moment at which it holds: that of `context.time`, else the moment of asking. As a date
    /// with a time on the clock that the message names, and on the time line.
    dmn::DateTime as_of;
    Instant at;
};

} // namespace schakel::authorization
