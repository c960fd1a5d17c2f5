#include "authorization/decider.h"

#include "dmn/moments.h"

#include <algorithm>

namespace schakel::authorization {

namespace {

class PlainDecider final : public Decider {
public:
    PlainDecider(dmn::Graph graph, const dmn::Limits& limits)
        : graph_{std::move(graph)}, limits_{limits} {}

    [[nodiscard]] bool has(std::string_view decision) const override {
        return graph_.has_decision(decision);
    }
    [[nodiscard]] dmn::Graph::Answer decide(std::string_view decision,
                                            const dmn::Context& inputs) const override {
        const auto needs = graph_.inputs_of(decision);
        const bool typed = std::ranges::any_of(
            needs, [](const auto& need) { return need.type && need.type->kind != any; });
        if (!typed) return graph_.evaluate(decision, inputs, limits_);
        auto read = inputs;
        for (const auto& [name, type] : needs)
            for (auto& [given, value] : read.entries)
                if (type && given == name) value = with_moments(std::move(value), *type);
        return graph_.evaluate(decision, read, limits_);
    }

private:
    static constexpr auto any = dmn::Type::Kind::any;
    dmn::Graph graph_;
    dmn::Limits limits_;
};

} // namespace

std::unique_ptr<const Decider> plain_decider(dmn::Graph graph, const dmn::Limits& limits) {
    return std::make_unique<PlainDecider>(std::move(graph), limits);
}

} // namespace schakel::authorization
