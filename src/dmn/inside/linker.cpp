// Requirements to places, and the order in which they are worked out.
#include "dmn/inside/linked.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <unordered_set>

namespace schakel::dmn::inside {
namespace {

/// So many decisions may lie behind all services together: each goes through its own.
constexpr std::size_t looked_at_max = 1'000'000;

class Linker {
public:
    explicit Linker(std::vector<Model> models) : linked_{std::make_shared<Linked>()} {
        linked_->models = std::move(models);
    }

    std::expected<std::shared_ptr<const Linked>, Faults> link() {
        for (std::uint32_t model = 0; model < linked_->models.size(); ++model)
            add_all(model);
        for (NodeIndex node = 0; node < linked_->nodes.size(); ++node)
            resolve(node);
        if (faults_.empty()) put_in_order();
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        return linked_;
    }

private:
    using Kind = Requirement::Kind;

    void add_all(std::uint32_t at) {
        const auto& model = linked_->models[at];
        if (!spaces_.emplace(model.space, at).second)
            faults_.push_back({model.file, "duplicate", "another model has the same namespace"});
        for (const auto& input : model.inputs)
            add(at, &input, nullptr);
        for (const auto& decision : model.decisions)
            add(at, &decision, &linked_->decisions);
        for (const auto& knowledge : model.knowledge_models)
            add(at, &knowledge, &linked_->functions);
        for (const auto& service : model.services)
            add(at, &service, &linked_->functions);
    }

    template <class Element>
    void add(std::uint32_t model, const Element* element,
             std::map<std::string, NodeIndex, std::less<>>* by_name) {
        const auto index = static_cast<NodeIndex>(linked_->nodes.size());
        Node node;
        node.element = element;
        node.model = model;
        linked_->nodes.push_back(std::move(node));
        if (!element->id.empty()) by_id_.emplace(std::pair{model, element->id}, index);
        if (by_name == nullptr) return;
        by_name->emplace(element->name, index);
        by_name->emplace(fmt::format("{}.{}", linked_->models[model].name, element->name), index);
    }

    void fault(NodeIndex node, const char* code, std::string message) {
        constexpr std::array<std::string_view, 4> kinds{
            "inputData", "decision", "businessKnowledgeModel", "decisionService"};
        const auto& [element, model, _1, _2, _3, _4] = linked_->nodes[node];
        faults_.push_back({fmt::format("{}: {} '{}'", linked_->models[model].file,
                                       kinds[element.index()], name_of(linked_->nodes[node])),
                           code, std::move(message)});
    }

    static bool is_of_kind(const Node& node, Kind kind) {
        switch (kind) {
        case Kind::input: return node.element.index() == 0;
        case Kind::decision: return node.element.index() == 1;
        case Kind::knowledge: return node.element.index() >= 2;
        }
        return false;
    }

    /// nullopt, with a fault, when there is nothing of that kind.
    std::optional<Need> need(NodeIndex by, const Requirement& requirement) {
        auto model = linked_->nodes[by].model;
        Need found;
        if (!requirement.model.empty()) {
            const auto& imports = linked_->models[model].imports;
            const auto import = std::ranges::find_if(imports, [&](const Import& known) {
                return (known.name.empty() ? known.space : known.name) == requirement.model;
            });
            const auto space =
                import == imports.end() ? spaces_.end() : spaces_.find(import->space);
            if (space == spaces_.end()) {
                fault(by, "unknown",
                      fmt::format("the model that is imported as '{}' is not here",
                                  requirement.model));
                return std::nullopt;
            }
            model = space->second;
            found.prefix = import->name;
        }
        const auto node = by_id_.find(std::pair{model, requirement.id});
        if (node == by_id_.end() || !is_of_kind(linked_->nodes[node->second], requirement.kind)) {
            fault(by, "unknown",
                  fmt::format("it requires '{}', which is not here", requirement.id));
            return std::nullopt;
        }
        found.node = node->second;
        return found;
    }

    void resolve(NodeIndex at) {
        const auto element = linked_->nodes[at].element;
        if (const auto* const* decision = std::get_if<const Decision*>(&element))
            resolve_needs(at, (*decision)->requirements);
        else if (const auto* const* knowledge = std::get_if<const KnowledgeModel*>(&element))
            resolve_needs(at, (*knowledge)->requirements);
        else if (const auto* const* service = std::get_if<const DecisionService*>(&element))
            resolve_service(at, **service);
    }

    void resolve_needs(NodeIndex at, const std::vector<Requirement>& requirements) {
        std::set<std::pair<NodeIndex, std::string>> seen;
        for (const auto& requirement : requirements)
            if (auto found = need(at, requirement);
                found && seen.emplace(found->node, found->prefix).second)
                linked_->nodes[at].needs.push_back(std::move(*found));
    }

    void resolve_service(NodeIndex at, const DecisionService& service) {
        const auto into = [&](const std::vector<Requirement>& requirements,
                              std::vector<NodeIndex> Node::* list) {
            for (const auto& requirement : requirements)
                if (const auto found = need(at, requirement))
                    (linked_->nodes[at].*list).push_back(found->node);
        };
        into(service.output_decisions, &Node::outputs);
        into(service.input_data, &Node::parameters);
        into(service.input_decisions, &Node::parameters);
        for (const auto& requirement : service.encapsulated_decisions)
            (void)need(at, requirement);
    }

    /// What has to be worked out first. Of a service the functions that its decisions call: its
    /// decisions themselves are worked out anew in each call, up to those that it is given.
    std::vector<NodeIndex> before(NodeIndex at) {
        const auto& node = linked_->nodes[at];
        std::vector<NodeIndex> found;
        for (const auto& need : node.needs)
            found.push_back(need.node);
        if (node.outputs.empty()) return found;
        std::unordered_set<NodeIndex> seen{node.parameters.begin(), node.parameters.end()};
        auto open = node.outputs;
        while (!open.empty()) {
            const auto decision = open.back();
            open.pop_back();
            if (!seen.insert(decision).second) continue;
            if (++looked_at_ > looked_at_max) {
                if (looked_at_ == looked_at_max + 1)
                    fault(at, "too_large", "the services of the models hold too much");
                break;
            }
            for (const auto& need : linked_->nodes[decision].needs) {
                if (is_of_kind(linked_->nodes[need.node], Kind::knowledge))
                    found.push_back(need.node);
                else
                    open.push_back(need.node);
            }
        }
        return found;
    }

    // R-DMN-7. Not by recursion: a chain of requirements may be as long as the file.
    void put_in_order() {
        enum class State : std::uint8_t { untouched, open, done };
        struct Step {
            NodeIndex node;
            std::vector<NodeIndex> before;
            std::size_t next = 0;
        };
        std::vector<State> states(linked_->nodes.size());
        std::uint32_t place = 0;
        std::vector<Step> steps;
        for (NodeIndex start = 0; start < states.size(); ++start) {
            if (states[start] != State::untouched) continue;
            states[start] = State::open;
            steps.push_back({start, before(start)});
            while (!steps.empty()) {
                auto& step = steps.back();
                if (step.next == step.before.size()) {
                    states[step.node] = State::done;
                    linked_->nodes[step.node].place = place++;
                    steps.pop_back();
                    continue;
                }
                const auto next = step.before[step.next++];
                if (states[next] == State::open) {
                    fault(next, "not_allowed", "it requires itself, perhaps by way of others");
                } else if (states[next] == State::untouched) {
                    states[next] = State::open;
                    steps.push_back({next, before(next)});
                }
            }
        }
    }

    std::shared_ptr<Linked> linked_;
    std::map<std::string, std::uint32_t, std::less<>> spaces_;
    std::map<std::pair<std::uint32_t, std::string>, NodeIndex> by_id_;
    std::size_t looked_at_ = 0;
    Faults faults_;
};

} // namespace

const std::string& name_of(const Node& node) {
    return std::visit([](const auto* element) -> const std::string& { return element->name; },
                      node.element);
}

const TypePointer& type_of(const Node& node) {
    return std::visit([](const auto* element) -> const TypePointer& { return element->type; },
                      node.element);
}

std::expected<std::shared_ptr<const Linked>, Faults> link(std::vector<Model> models) {
    return Linker{std::move(models)}.link();
}

} // namespace schakel::dmn::inside
