#include "dmn/model_reader.h"

#include "dmn/expression_parser.h"

#include <array>
#include <fmt/format.h>
#include <pugixml.hpp>

namespace schakel::dmn {
namespace {

constexpr std::array namespaces_read{
    std::string_view{"https://www.omg.org/spec/DMN/20191111/MODEL/"},
    std::string_view{"https://www.omg.org/spec/DMN/20211108/MODEL/"},
    std::string_view{"https://www.omg.org/spec/DMN/20230324/MODEL/"}};

/// What a file may hold besides decisions and inputs without changing what it decides.
constexpr std::array without_effect{std::string_view{"description"},
                                    std::string_view{"extensionElements"},
                                    std::string_view{"knowledgeSource"},
                                    std::string_view{"textAnnotation"},
                                    std::string_view{"association"},
                                    std::string_view{"group"},
                                    std::string_view{"DMNDI"},
                                    std::string_view{"elementCollection"},
                                    std::string_view{"organizationUnit"},
                                    std::string_view{"performanceIndicator"}};

/// A name without the prefix that stands for its namespace.
std::string_view local(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(pugi::xml_node node, std::string_view name) { return local(node.name()) == name; }

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
    for (const auto node : parent.children())
        if (node.type() == pugi::node_element && is(node, name)) return node;
    return {};
}

std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const auto node : parent.children())
        if (node.type() == pugi::node_element && is(node, name)) found.push_back(node);
    return found;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

/// What stands in the <text> below it.
std::string text_of(pugi::xml_node node) {
    std::string read;
    for (const auto part : child(node, "text").children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            read += part.value();
    return std::string{trimmed(read)};
}

struct Deepest : pugi::xml_tree_walker {
    int found = 0;
    bool document_type = false;
    bool for_each(pugi::xml_node& node) override {
        found = std::max(found, depth());
        document_type = document_type || node.type() == pugi::node_doctype;
        return found <= model_depth_max;
    }
};

class Reader {
public:
    explicit Reader(std::string file) { model_.file = std::move(file); }

    std::expected<Model, Faults> read(std::string_view bytes) {
        pugi::xml_document document;
        if (load(bytes, document)) definitions(document.document_element());
        if (!faults_.empty()) return std::unexpected{std::move(faults_)}; // R-DMN-3
        return std::move(model_);
    }

private:
    void fault(std::string_view place, std::string code, std::string message) {
        faults_.push_back({place.empty() ? model_.file : fmt::format("{}: {}", model_.file, place),
                           std::move(code), std::move(message)});
    }

    // R-DMN-4
    bool load(std::string_view bytes, pugi::xml_document& document) {
        if (bytes.size() > model_bytes_max) {
            fault("", "too_large", fmt::format("a model holds at most {} bytes", model_bytes_max));
            return false;
        }
        const auto loaded = document.load_buffer(bytes.data(), bytes.size(),
                                                 pugi::parse_default | pugi::parse_doctype |
                                                     pugi::parse_ws_pcdata_single,
                                                 pugi::encoding_utf8);
        if (!loaded) {
            fault(fmt::format("byte {}", loaded.offset), "malformed", loaded.description());
            return false;
        }
        Deepest deepest;
        document.traverse(deepest);
        if (deepest.document_type)
            fault("", "not_allowed", "a document type and its entities are not read");
        if (deepest.found > model_depth_max)
            fault("", "too_large",
                  fmt::format("elements are nested deeper than {}", model_depth_max));
        return faults_.empty();
    }

    void definitions(pugi::xml_node root) {
        if (!is(root, "definitions"))
            return fault("root element", "not_allowed", "a model begins with definitions");
        const std::string_view name = root.name();
        const auto colon = name.find(':');
        const std::string declaration = colon == std::string_view::npos
                                            ? "xmlns"
                                            : "xmlns:" + std::string{name.substr(0, colon)};
        const std::string_view space = root.attribute(declaration.c_str()).value();
        if (std::find(namespaces_read.begin(), namespaces_read.end(), space) ==
            namespaces_read.end())
            return fault("definitions", "not_allowed", "only DMN 1.3, 1.4 and 1.5 are read");
        model_.name = root.attribute("name").value();
        model_.space = root.attribute("namespace").value();
        if (model_.space.empty()) fault("definitions", "missing", "a model has a namespace");
        for (const auto node : children(root, "import"))
            model_.imports.push_back(
                {node.attribute("name").value(), node.attribute("namespace").value()});
        for (const auto node : children(root, "inputData"))
            model_.inputs.push_back({node.attribute("id").value(), node.attribute("name").value(),
                                     node.attribute("label").value()});
        gather_names(root);
        for (const auto node : root.children()) {
            if (node.type() != pugi::node_element || is(node, "import") || is(node, "inputData"))
                continue;
            if (is(node, "decision"))
                decision(node);
            else if (std::find(without_effect.begin(), without_effect.end(), local(node.name())) ==
                     without_effect.end())
                fault(node.name(), "not_allowed", "this element is not carried out yet"); // R-DMN-5
        }
    }

    /// Names by id, so that a requirement can be turned into the name that expressions use.
    void gather_names(pugi::xml_node root) {
        for (const auto node : root.children()) {
            if (!is(node, "decision") && !is(node, "inputData")) continue;
            const std::string id = node.attribute("id").value();
            const std::string name = node.attribute("name").value();
            if (id.empty() || name.empty())
                fault(node.name(), "missing", "it has an id and a name");
            else if (!names_.emplace(id, name).second)
                fault("id " + id, "duplicate", "an id stands once in a model");
        }
    }

    void decision(pugi::xml_node node) {
        Decision decision;
        decision.id = node.attribute("id").value();
        decision.name = node.attribute("name").value();
        const auto place = fmt::format("decision '{}'", decision.name);
        decision.question = trimmed(child(node, "question").child_value());
        if (decision.question.empty()) decision.question = node.attribute("label").value();
        Scope scope;
        for (const auto requirement : children(node, "informationRequirement"))
            require(requirement, place, decision, scope);
        for (const auto* refused :
             {"knowledgeRequirement", "literalExpression", "invocation", "context", "list",
              "relation", "functionDefinition", "conditional", "filter", "for", "every", "some"})
            if (child(node, refused))
                fault(place, "not_allowed", fmt::format("{} is not carried out yet", refused));
        if (const auto table = child(node, "decisionTable")) {
            this->table(table, place, scope, decision.table);
        } else {
            fault(place, "missing", "it has no decision table");
        }
        model_.decisions.push_back(std::move(decision));
    }

    void require(pugi::xml_node node, const std::string& place, Decision& decision, Scope& scope) {
        for (const bool is_decision : {true, false}) {
            const auto required = child(node, is_decision ? "requiredDecision" : "requiredInput");
            if (!required) continue;
            const std::string_view reference = required.attribute("href").value();
            const auto hash = reference.rfind('#');
            if (hash == std::string_view::npos)
                return fault(place, "malformed", "a requirement refers to an id after a #");
            Requirement requirement{"", std::string{reference.substr(hash + 1)}, is_decision};
            if (hash == 0) {
                const auto name = names_.find(requirement.id);
                if (name == names_.end())
                    return fault(
                        place, "unknown",
                        fmt::format("it requires '{}', which is not here", requirement.id));
                scope.insert(name->second);
            } else {
                const auto space = reference.substr(0, hash);
                const auto import =
                    std::find_if(model_.imports.begin(), model_.imports.end(),
                                 [&](const Import& known) { return known.space == space; });
                if (import == model_.imports.end())
                    return fault(place, "unknown",
                                 "it requires something of a model that is not imported");
                requirement.model = import->name;
                scope.insert(import->name);
            }
            decision.requirements.push_back(std::move(requirement));
        }
    }

    void table(pugi::xml_node node, const std::string& place, const Scope& scope,
               DecisionTable& table) {
        hit_policy(node, place, table);
        for (const auto input : children(node, "input")) {
            const auto column = fmt::format("{}, input {}", place, table.inputs.size() + 1);
            auto expression = parse_expression(text_of(child(input, "inputExpression")), scope);
            if (!expression) {
                fault(column, "malformed", at(expression.error()));
                expression = Expression{};
            }
            table.inputs.push_back({input.attribute("label").value(), std::move(*expression)});
        }
        for (const auto output : children(node, "output"))
            this->output(output, place, table);
        if (table.outputs.empty()) fault(place, "missing", "a table has an output");
        for (const auto annotation : children(node, "annotation"))
            table.annotation_names.emplace_back(annotation.attribute("name").value());
        for (const auto rule : children(node, "rule"))
            this->rule(rule, place, table);
        if (table.hit_policy == HitPolicy::priority)
            for (const auto& output : table.outputs)
                if (output.values.empty())
                    fault(place, "missing", "PRIORITY needs the output values in their order");
    }

    void hit_policy(pugi::xml_node node, const std::string& place, DecisionTable& table) {
        const std::string_view policy = node.attribute("hitPolicy").as_string("UNIQUE");
        if (policy == "UNIQUE")
            table.hit_policy = HitPolicy::unique;
        else if (policy == "FIRST")
            table.hit_policy = HitPolicy::first;
        else if (policy == "PRIORITY")
            table.hit_policy = HitPolicy::priority;
        else if (policy == "COLLECT")
            table.hit_policy = HitPolicy::collect;
        else
            fault(place, "not_allowed",
                  fmt::format("hit policy {} is not carried out yet", policy));
        if (node.attribute("aggregation"))
            fault(place, "not_allowed", "an aggregation is not carried out yet");
    }

    void output(pugi::xml_node node, const std::string& place, DecisionTable& table) {
        const auto column = fmt::format("{}, output {}", place, table.outputs.size() + 1);
        OutputColumn output;
        output.name = node.attribute("name").value();
        output.label = node.attribute("label").value();
        const std::string_view kind = local(node.attribute("typeRef").value());
        if (kind == "string")
            output.kind = ValueKind::string;
        else if (kind == "number")
            output.kind = ValueKind::number;
        else if (kind == "boolean")
            output.kind = ValueKind::boolean;
        else if (!kind.empty() && kind != "Any")
            fault(column, "not_allowed", fmt::format("the type {} is not carried out yet", kind));
        if (const auto values = child(node, "outputValues")) {
            const auto tests = parse_unary_tests(text_of(values));
            if (!tests)
                fault(column, "malformed", at(tests.error()));
            else
                for (const auto& test : tests->tests) {
                    const auto* equal_to = std::get_if<EqualTo>(&test);
                    if (equal_to)
                        output.values.push_back(equal_to->value);
                    else
                        fault(column, "not_allowed", "output values are a list of values");
                }
        }
        if (const auto entry = child(node, "defaultOutputEntry"))
            output.when_no_rule_holds = answer(text_of(entry), column, output);
        table.outputs.push_back(std::move(output));
    }

    void rule(pugi::xml_node node, const std::string& place, DecisionTable& table) {
        Rule rule;
        rule.id = node.attribute("id").value();
        rule.description = trimmed(child(node, "description").child_value());
        const auto number = fmt::format("{}, rule {}", place, table.rules.size() + 1);
        for (const auto entry : children(node, "inputEntry")) {
            auto cell = parse_unary_tests(text_of(entry));
            if (!cell) {
                fault(fmt::format("{}, input {}", number, rule.cells.size() + 1), "malformed",
                      at(cell.error()));
                cell = UnaryTests{};
            }
            rule.cells.push_back(std::move(*cell));
        }
        for (const auto entry : children(node, "outputEntry")) {
            const auto at = rule.answers.size();
            const auto output = at < table.outputs.size() ? table.outputs[at] : OutputColumn{};
            rule.answers.push_back(
                answer(text_of(entry), fmt::format("{}, output {}", number, at + 1), output));
        }
        for (const auto entry : children(node, "annotationEntry"))
            rule.annotations.push_back(text_of(entry));
        if (rule.cells.size() != table.inputs.size() || rule.answers.size() != table.outputs.size())
            fault(number, "malformed", "it has one cell for each column");
        rule.annotations.resize(table.annotation_names.size());
        table.rules.push_back(std::move(rule));
    }

    Value answer(std::string_view text, const std::string& place, const OutputColumn& output) {
        const auto expression = parse_expression(text, {});
        if (!expression) {
            fault(place, "malformed", at(expression.error()));
            return {};
        }
        auto value = constant(*expression);
        if (!value) {
            fault(place, "not_allowed", "an answer that is computed is not carried out yet");
            return {};
        }
        const bool fits = output.kind == ValueKind::any || value->is_null() ||
                          (output.kind == ValueKind::string && value->string() != nullptr) ||
                          (output.kind == ValueKind::number && value->number() != nullptr) ||
                          (output.kind == ValueKind::boolean && value->boolean() != nullptr);
        if (!fits)
            fault(place, "wrong_type", "the answer is not of the type that its column declares");
        if (!output.values.empty() &&
            std::find(output.values.begin(), output.values.end(), *value) == output.values.end())
            fault(place, "not_allowed", "the answer is not among the output values of its column");
        return std::move(*value);
    }

    static std::string at(const SyntaxFault& fault) {
        return fmt::format("at byte {}: {}", fault.at + 1, fault.message);
    }

    Model model_;
    Faults faults_;
    std::map<std::string, std::string, std::less<>> names_;
};

} // namespace

std::expected<Model, Faults> read_model(std::string_view bytes, std::string file) {
    return Reader{std::move(file)}.read(bytes);
}

} // namespace schakel::dmn
