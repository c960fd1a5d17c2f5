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
#include <optional>

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

    /// A decision with what it needs, found once for many askings.
    class Prepared {
    public:
        /// What it needs from outside, by way of others too, with their types.
        [[nodiscard]] const std::vector<FormalParameter>& inputs() const { return inputs_; }

    private:
        friend class Graph;
        std::uint32_t decision_ = 0;
        std::vector<FormalParameter> inputs_;
        /// For each input its place, and its name led by its model's namespace.
        std::vector<std::pair<std::uint32_t, std::string>> places_;
        /// All that is worked out for it, each after what it needs.
        std::vector<std::uint32_t> order_;
    };
    /// The decision of that name, which may be led by its model's: "law.of age". nullopt when there
    /// is none.
    [[nodiscard]] std::optional<Prepared> prepare(std::string_view decision) const;

    /// Inputs go by name, or by `namespace#name` where two models have one of the same name; what is
    /// not among them is null, and what does not conform to its type too (R-FEEL-4). `now` is what
    /// today() and now() say.
    [[nodiscard]] Answer
    evaluate(const Prepared& decision, Context inputs, const Limits& limits = {},
             std::chrono::system_clock::time_point now = std::chrono::system_clock::now()) const;
    /// The same by name. Null with NullReason::not_known when there is no such decision.
    [[nodiscard]] Answer evaluate(std::string_view decision, const Context& inputs,
                                  const Limits& limits = {}) const;
    /// The decision service or knowledge model of that name, with its parameters by name; a
    /// parameter that is not among them is null.
    [[nodiscard]] Answer invoke(std::string_view name, const Context& arguments,
                                const Limits& limits = {}) const;

    [[nodiscard]] bool has_decision(std::string_view name) const;
    [[nodiscard]] bool has_function(std::string_view name) const;

private:
    explicit Graph(std::shared_ptr<const inside::Linked> linked) : linked_{std::move(linked)} {}
    std::shared_ptr<const inside::Linked> linked_;
};

} // namespace schakel::dmn
