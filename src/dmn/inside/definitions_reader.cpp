// A model around its types, boxes and tables: what it imports, its elements and what each requires.
#include "dmn/inside/reading.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace schakel::dmn::inside {
namespace {

/// What a file may hold around its decisions without changing what they decide.
constexpr std::array<std::string_view, 17> around{"import",
                                                  "itemDefinition",
                                                  "inputData",
                                                  "decision",
                                                  "decisionService",
                                                  "businessKnowledgeModel",
                                                  "knowledgeSource",
                                                  "textAnnotation",
                                                  "association",
                                                  "group",
                                                  "elementCollection",
                                                  "organizationUnit",
                                                  "performanceIndicator",
                                                  "businessContextElement",
                                                  "DMNDI",
                                                  "artifact",
                                                  "variable"};
constexpr std::array<std::string_view, 24> in_decision{"question",
                                                       "allowedAnswers",
                                                       "variable",
                                                       "informationRequirement",
                                                       "knowledgeRequirement",
                                                       "authorityRequirement",
                                                       "supportedObjective",
                                                       "impactedPerformanceIndicator",
                                                       "decisionMaker",
                                                       "decisionOwner",
                                                       "usingProcess",
                                                       "usingTask",
                                                       "literalExpression",
                                                       "decisionTable",
                                                       "invocation",
                                                       "context",
                                                       "list",
                                                       "relation",
                                                       "functionDefinition",
                                                       "conditional",
                                                       "filter",
                                                       "for",
                                                       "every",
                                                       "some"};
constexpr std::array<std::string_view, 4> in_knowledge_model{
    "variable", "encapsulatedLogic", "knowledgeRequirement", "authorityRequirement"};
constexpr std::array<std::string_view, 5> in_service{
    "variable", "outputDecision", "encapsulatedDecision", "inputDecision", "inputData"};

/// Other kinds of files that DMN can import; nothing of them is carried out.
bool is_foreign(std::string_view import_type) {
    return import_type.find("PMML") != std::string_view::npos ||
           import_type.find("XMLSchema") != std::string_view::npos;
}

Import read_import(pugi::xml_node node) {
    return {normalised(attribute(node, "name")), std::string{attribute(node, "namespace")},
            std::string{attribute(node, "locationURI")}};
}

/// An element that others may require.
struct Named {
    std::string name;
    Requirement::Kind kind = Requirement::Kind::input;
};

/// Names by id.
using NamedById = std::map<std::string, Named, std::less<>>;

NamedById named_in(const Model& model) {
    NamedById named;
    const auto take = [&](const auto& elements, Requirement::Kind kind) {
        for (const auto& element : elements)
            if (!element.id.empty()) named.emplace(element.id, Named{element.name, kind});
    };
    take(model.inputs, Requirement::Kind::input);
    take(model.decisions, Requirement::Kind::decision);
    take(model.knowledge_models, Requirement::Kind::knowledge);
    take(model.services, Requirement::Kind::knowledge);
    return named;
}

class ModelReader {
public:
    ModelReader(const Xml& xml, std::string file, std::span<const Model> others)
        : reading_{xml, std::move(file), others} {}

    std::expected<Model, Faults> read() {
        definitions(reading_.xml.root());
        if (!reading_.faults.empty()) return std::unexpected{std::move(reading_.faults)}; // R-DMN-3
        return std::move(reading_.model);
    }

    std::expected<ModelHead, Faults> read_head() {
        if (head(reading_.xml.root()))
            return ModelHead{std::move(reading_.model.space), std::move(reading_.model.imports)};
        return std::unexpected{std::move(reading_.faults)};
    }

private:
    void fault(std::string_view place, const char* code, std::string message) {
        reading_.fault(place, code, std::move(message));
    }

    bool head(pugi::xml_node root) {
        if (!is(root, "definitions")) {
            fault("root element", "not_allowed", "a model begins with definitions");
            return false;
        }
        const auto space = reading_.xml.space_of(root);
        const auto version = version_of(space);
        if (!version) {
            fault("definitions", "not_allowed", "only DMN 1.1 to 1.5 are read");
            return false;
        }
        reading_.version = *version;
        reading_.space = space;
        auto& model = reading_.model;
        model.name = normalised(attribute(root, "name"));
        model.space = attribute(root, "namespace");
        if (model.space.empty()) fault("definitions", "missing", "a model has a namespace");
        std::set<std::string> names, spaces;
        for (const auto node : children(root, "import")) {
            model.imports.push_back(read_import(node));
            const auto& import = model.imports.back();
            if ((!import.name.empty() && !names.insert(import.name).second) ||
                !spaces.insert(import.space).second)
                fault(fmt::format("import '{}'", import.name), "duplicate",
                      "a model is imported once, under a name of its own");
            if (is_foreign(attribute(node, "importType")))
                fault(fmt::format("import '{}'", model.imports.back().name), "not_allowed",
                      fmt::format("an import of the type {} is not carried out",
                                  attribute(node, "importType")));
        }
        if (model.imports.size() > imports_max)
            fault("definitions", "too_large",
                  fmt::format("a model imports at most {} others", imports_max));
        return reading_.faults.empty();
    }

    void definitions(pugi::xml_node root) {
        if (!head(root)) return;
        reading_.check_language(root, "definitions");
        check_around(root);
        auto& model = reading_.model;
        for (const auto& import : model.imports) {
            const auto other = std::ranges::find(reading_.known, import.space, &Model::space);
            reading_.imports.push_back(
                {&import, other == reading_.known.end() ? nullptr : &*other});
        }
        gather_members(reading_);
        gather_names(root);
        read_item_definitions(reading_);
        for (const auto node : elements(root)) {
            if (is(node, "inputData"))
                input(node);
            else if (is(node, "decision"))
                decision(node);
            else if (is(node, "businessKnowledgeModel"))
                knowledge_model(node);
            else if (is(node, "decisionService"))
                service(node);
        }
    }

    /// The diagram stands in a namespace of its own.
    void check_around(pugi::xml_node root) {
        for (const auto node : elements(root)) {
            if (is(node, "DMNDI") || is(node, "description") || is(node, "extensionElements"))
                continue;
            if (reading_.xml.space_of(node) != reading_.space ||
                std::ranges::find(around, local_name(node.name())) == around.end())
                fault(node.name(), "not_allowed", "this element is not carried out"); // R-DMN-5
        }
    }

    /// Names by id, so that a requirement can be turned into the name that expressions use.
    void gather_names(pugi::xml_node root) {
        std::set<std::string> names;
        for (const auto node : elements(root)) {
            auto kind = Requirement::Kind::knowledge;
            if (is(node, "inputData"))
                kind = Requirement::Kind::input;
            else if (is(node, "decision"))
                kind = Requirement::Kind::decision;
            else if (!is(node, "businessKnowledgeModel") && !is(node, "decisionService"))
                continue;
            const std::string id{attribute(node, "id")};
            auto name = normalised(attribute(node, "name"));
            if (name.empty())
                fault(node.name(), "missing", "it has a name");
            else if (!names.insert(name).second)
                fault(fmt::format("{} '{}'", local_name(node.name()), name), "duplicate",
                      "a name stands once in a model");
            if (!id.empty() && !named_.emplace(id, Named{std::move(name), kind}).second)
                fault("id " + id, "duplicate", "an id stands once in a model");
        }
    }

    TypePointer variable_type(pugi::xml_node node, const std::string& place) {
        const auto variable = child(node, "variable");
        return variable ? type_of(reading_, variable, place) : nullptr;
    }
    /// Of what a function gives back: older models say that, newer ones the type of the function.
    TypePointer result_type(pugi::xml_node node, const std::string& place) {
        auto type = variable_type(node, place);
        return type && type->kind == Type::Kind::function ? type->element : type;
    }

    void input(pugi::xml_node node) {
        InputData input;
        input.id = attribute(node, "id");
        input.name = normalised(attribute(node, "name"));
        input.label = attribute(node, "label");
        input.type = variable_type(node, fmt::format("inputData '{}'", input.name));
        reading_.model.inputs.push_back(std::move(input));
    }

    void decision(pugi::xml_node node) {
        Decision decision;
        decision.id = attribute(node, "id");
        decision.name = normalised(attribute(node, "name"));
        const auto place = fmt::format("decision '{}'", decision.name);
        reading_.check_elements(node, place, in_decision);
        decision.question = trimmed(content(child(node, "question")));
        if (decision.question.empty()) decision.question = attribute(node, "label");
        decision.type = variable_type(node, place);
        Brought brought{reading_};
        for (const auto requirement : children(node, "informationRequirement")) {
            require(child(requirement, "requiredDecision"), place, Requirement::Kind::decision,
                    decision.requirements, &brought);
            require(child(requirement, "requiredInput"), place, Requirement::Kind::input,
                    decision.requirements, &brought);
        }
        require_knowledge(node, place, decision.requirements, brought);
        decision.logic = read_box_below(reading_, node, place, decision.type);
        reading_.model.decisions.push_back(std::move(decision));
    }

    void knowledge_model(pugi::xml_node node) {
        KnowledgeModel read;
        read.id = attribute(node, "id");
        read.name = normalised(attribute(node, "name"));
        const auto place = fmt::format("businessKnowledgeModel '{}'", read.name);
        reading_.check_elements(node, place, in_knowledge_model);
        read.type = result_type(node, place);
        Brought brought{reading_};
        brought.bring(read.name);
        require_knowledge(node, place, read.requirements, brought);
        if (const auto logic = child(node, "encapsulatedLogic"))
            read.function = read_function(reading_, logic, place, read.type);
        reading_.model.knowledge_models.push_back(std::move(read));
    }

    void service(pugi::xml_node node) {
        DecisionService read;
        read.id = attribute(node, "id");
        read.name = normalised(attribute(node, "name"));
        const auto place = fmt::format("decisionService '{}'", read.name);
        reading_.check_elements(node, place, in_service);
        read.type = result_type(node, place);
        const auto all = [&](const char* element, Requirement::Kind kind, auto& into) {
            for (const auto reference : children(node, element))
                require(reference, place, kind, into, nullptr);
        };
        all("outputDecision", Requirement::Kind::decision, read.output_decisions);
        all("encapsulatedDecision", Requirement::Kind::decision, read.encapsulated_decisions);
        all("inputDecision", Requirement::Kind::decision, read.input_decisions);
        all("inputData", Requirement::Kind::input, read.input_data);
        if (read.output_decisions.empty())
            fault(place, "missing", "a decision service has an output decision");
        reading_.model.services.push_back(std::move(read));
    }

    void require_knowledge(pugi::xml_node node, const std::string& place,
                           std::vector<Requirement>& into, Brought& brought) {
        for (const auto requirement : children(node, "knowledgeRequirement"))
            require(child(requirement, "requiredKnowledge"), place, Requirement::Kind::knowledge,
                    into, &brought);
    }

    void require(pugi::xml_node node, const std::string& place, Requirement::Kind kind,
                 std::vector<Requirement>& into, Brought* brought) {
        if (!node) return;
        const auto reference = attribute(node, "href");
        const auto hash = reference.rfind('#');
        if (hash == std::string_view::npos)
            return fault(place, "malformed", "a requirement refers to an id after a #");
        Requirement requirement{"", std::string{reference.substr(hash + 1)}, kind};
        const auto space = reference.substr(0, hash);
        if (space.empty() || space == reading_.model.space) {
            const auto found = named_.find(requirement.id);
            if (found == named_.end() || found->second.kind != kind)
                return fault(place, "unknown",
                             fmt::format("it requires '{}', which is not here", requirement.id));
            if (brought != nullptr) brought->bring(found->second.name);
        } else if (!require_imported(space, place, requirement, brought)) {
            return;
        }
        into.push_back(std::move(requirement));
    }

    bool require_imported(std::string_view space, const std::string& place,
                          Requirement& requirement, Brought* brought) {
        const auto* imported = reading_.imported(space);
        if (imported == nullptr) {
            fault(place, "unknown", "it requires something of a model that is not imported");
            return false;
        }
        const auto& import = *imported->import;
        requirement.model = import.name.empty() ? import.space : import.name;
        auto name = requirement.id;
        if (imported->model != nullptr) {
            auto [other, is_new] = named_elsewhere_.try_emplace(imported->model);
            if (is_new) other->second = named_in(*imported->model);
            const auto found = other->second.find(requirement.id);
            if (found == other->second.end() || found->second.kind != requirement.kind) {
                fault(place, "unknown",
                      fmt::format("it requires '{}', which is not in '{}'", requirement.id,
                                  import.name));
                return false;
            }
            name = found->second.name;
        }
        if (brought == nullptr) return true;
        if (import.name.empty()) {
            brought->bring(name);
        } else {
            brought->bring(import.name);
            brought->bring(import.name + "." + name);
        }
        return true;
    }

    Reading reading_;
    NamedById named_;
    std::map<const Model*, NamedById> named_elsewhere_;
};

} // namespace

std::expected<Model, Faults> read_definitions(const Xml& xml, std::string file,
                                              std::span<const Model> others) {
    return ModelReader{xml, std::move(file), others}.read();
}

std::expected<ModelHead, Faults> read_definitions_head(const Xml& xml, std::string file) {
    return ModelReader{xml, std::move(file), {}}.read_head();
}

} // namespace schakel::dmn::inside
