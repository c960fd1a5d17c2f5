// Small models for the tests, written as the files that a DMN editor writes.
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schakel::dmn {

/// A model with this inside.
inline std::string model_of(std::string_view inside, std::string_view space = "urn:test",
                            std::string_view dmn = "20191111") {
    return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/{}/MODEL/" id="d" name="test" namespace="{}">{}</definitions>)",
                       dmn, space, inside);
}

inline std::string input_data(std::string_view name) {
    return fmt::format(R"(<inputData id="{0}" name="{0}"><variable name="{0}"/></inputData>)",
                       name);
}

/// One row: cells, an arrow, answers; then the annotation.
struct Row {
    std::vector<std::string> cells;
    std::vector<std::string> answers;
    std::string annotation;
};

inline std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

/// A decision that requires `inputs` (inputs of the model) and `decisions`, with a table of these
/// columns.
inline std::string
decision_of(std::string_view name, std::string_view policy, const std::vector<std::string>& inputs,
            const std::vector<std::string>& decisions, const std::vector<std::string>& columns,
            const std::vector<Row>& rows, std::string_view outputs = R"(<output id="o"/>)") {
    std::string text = fmt::format(R"(<decision id="{0}" name="{0}"><variable name="{0}"/>)", name);
    for (const auto& input : inputs)
        text += fmt::format(
            R"(<informationRequirement><requiredInput href="#{}"/></informationRequirement>)",
            input);
    for (const auto& decision : decisions)
        text += fmt::format(
            R"(<informationRequirement><requiredDecision href="{}{}"/></informationRequirement>)",
            decision.find('#') == std::string::npos ? "#" : "", decision);
    text += fmt::format(R"(<decisionTable hitPolicy="{}">)", policy);
    for (const auto& column : columns)
        text += fmt::format("<input><inputExpression><text>{}</text></inputExpression></input>",
                            escaped(column));
    text += outputs;
    text += R"(<annotation name="why"/>)";
    for (const auto& row : rows) {
        text += "<rule>";
        for (const auto& cell : row.cells)
            text += fmt::format("<inputEntry><text>{}</text></inputEntry>", escaped(cell));
        for (const auto& answer : row.answers)
            text += fmt::format("<outputEntry><text>{}</text></outputEntry>", escaped(answer));
        text += fmt::format("<annotationEntry><text>{}</text></annotationEntry></rule>",
                            row.annotation);
    }
    return text + "</decisionTable></decision>";
}

inline std::string literal(std::string_view text) {
    return fmt::format("<literalExpression><text>{}</text></literalExpression>", escaped(text));
}

/// A decision with any logic, which requires elements of the kinds `requiredDecision`,
/// `requiredInput` and `requiredKnowledge` by reference.
inline std::string
decision_with(std::string_view name, std::string_view logic,
              const std::vector<std::pair<std::string, std::string>>& requirements = {},
              std::string_view type = "") {
    std::string text = fmt::format(R"(<decision id="{0}" name="{0}"><variable name="{0}"{1}/>)",
                                   name, type.empty() ? "" : fmt::format(R"( typeRef="{}")", type));
    for (const auto& [kind, reference] : requirements) {
        const std::string_view around =
            kind == "requiredKnowledge" ? "knowledgeRequirement" : "informationRequirement";
        text += fmt::format(R"(<{0}><{1} href="{2}{3}"/></{0}>)", around, kind,
                            reference.find('#') == std::string::npos ? "#" : "", reference);
    }
    return fmt::format("{}{}</decision>", text, logic);
}

} // namespace schakel::dmn
