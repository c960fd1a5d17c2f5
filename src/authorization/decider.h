// What works a decision out, whatever way it does so.
#pragma once

#include "dmn/graph.h"

#include <memory>

namespace schakel::authorization {

/// Made once, then only read: any number of threads may ask it at once.
class Decider {
public:
    virtual ~Decider() = default;
    [[nodiscard]] virtual bool has(std::string_view decision) const = 0;
    /// Null, with the reason, where there is no answer.
    [[nodiscard]] virtual dmn::Graph::Answer decide(std::string_view decision,
                                                    const dmn::Context& inputs) const = 0;
};

/// Straight from the trees of the models, every expression of the language. Texts are read as the
/// dates and times that an input declares.
[[nodiscard]] std::unique_ptr<const Decider> plain_decider(dmn::Graph graph,
                                                           const dmn::Limits& limits);

} // namespace schakel::authorization
