// Models linked by their imports, worked out straight from their trees: the plain way, for every
// expression of the language. Made once, then only read: any number of threads may share it.
//
//   R-DMN-11  A decision is worked out at most once in one asking, and only when what is asked needs
//            it; a service sees nothing but what it is given. (DMN 1.5, 10.4)
#pragma once

#include "base/invalid.h"
#include "dmn/feel/interpreter.h"
#include "dmn/model.h"

#include <expected>

namespace schakel::dmn {

namespace inside {
struct Linked;
}

class Graph {
public:
    /// Links the models; the first is the one whose names come first. All faults at once; a fault's
    /// pointer names file and element. What requires itself, by way of others too, is refused
    /// (R-DMN-7).
    [[nodiscard]] static std::expected<Graph, Faults> link(std::vector<Model> models);

    struct Answer {
        Value value;
        /// The first decision that came to nothing for a reason other than that null was written;
        /// empty when none did.
        std::string failed;
        NullReason reason = NullReason::none;
        /// A limit was reached: the value is null and says nothing about the decision (R-FEEL-7).
        bool too_much = false;
    };

    /// The decision of that name, which may be led by its model's: "law.of age". Inputs go by name,
    /// or by `namespace#name` where two models have one of the same name; what is not among them is
    /// null, and what does not conform to its type too (R-FEEL-4). Null with NullReason::not_known
    /// when there is no such decision.
    [[nodiscard]] Answer evaluate(std::string_view decision, const Context& inputs,
                                  const Limits& limits = {}) const;
    /// The decision service or knowledge model of that name, with its parameters by name; a
    /// parameter that is not among them is null.
    [[nodiscard]] Answer invoke(std::string_view name, const Context& arguments,
                                const Limits& limits = {}) const;

    [[nodiscard]] bool has_decision(std::string_view name) const;
    [[nodiscard]] bool has_function(std::string_view name) const;
    /// What the decision needs from outside, by way of others too, with their types. Empty for a
    /// name that is no decision.
    [[nodiscard]] std::vector<FormalParameter> inputs_of(std::string_view decision) const;

private:
    explicit Graph(std::shared_ptr<const inside::Linked> linked) : linked_{std::move(linked)} {}
    std::shared_ptr<const inside::Linked> linked_;
};

} // namespace schakel::dmn
