// What works decisions out for a policy. A table whose cells and answers are constants is asked by the
// classes of what it reads; everything else is worked out straight from the trees of the models, and
// so is what such a table has no answer to, for the reason. Texts are read as the dates and times that
// an input declares.
#pragma once

#include "dmn/graph.h"
#include "dmn/table_asking.h"

#include <vector>

namespace schakel::authorization {

/// What is the case.
class Facts {
public:
    virtual ~Facts() = default;
    /// What stands at the end of `input.member.member`; nullopt when only all() can tell.
    [[nodiscard]] virtual std::optional<dmn::Fact>
    at(std::string_view input, std::span<const std::string> members) const = 0;
    /// Every input by its name.
    [[nodiscard]] virtual dmn::Context all() const = 0;
};

/// Made once, then only read: any number of threads may ask it at once.
class Decider {
public:
    /// All faults at once.
    [[nodiscard]] static std::expected<Decider, Faults> of(std::vector<dmn::Model> models);

    /// The place of a decision in what may be asked; nullopt when no model has one of that name.
    /// Before the first asking.
    [[nodiscard]] std::optional<std::size_t> make_ready(std::string_view decision);

    /// Whether it is a table that is asked by the classes of what it reads.
    [[nodiscard]] bool is_by_classes(std::size_t decision) const {
        return decisions_[decision].table.has_value();
    }

    /// Null, with the reason, where there is no answer. `now` is what today() and now() say.
    [[nodiscard]] dmn::Graph::Answer decide(std::size_t decision, const Facts& facts,
                                            const dmn::Limits& limits,
                                            std::chrono::system_clock::time_point now) const;
    /// The same, never by the classes: what the other way is held against.
    [[nodiscard]] dmn::Graph::Answer
    decide_plainly(std::size_t decision, const Facts& facts, const dmn::Limits& limits,
                   std::chrono::system_clock::time_point now) const;

private:
    struct Ready {
        dmn::Graph::Prepared plain;
        std::optional<dmn::TableAsking> table;
    };

    explicit Decider(dmn::Graph graph) : graph_{std::move(graph)} {}
    [[nodiscard]] std::optional<dmn::Value> by_classes(const dmn::TableAsking& table,
                                                       const Facts& facts) const;

    dmn::Graph graph_;
    /// Where the models can be compiled; tables point into it.
    std::unique_ptr<const dmn::Program> program_;
    std::vector<Ready> decisions_;
};

} // namespace schakel::authorization
