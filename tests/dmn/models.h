// Small models for the tests, written as the files that a DMN editor writes.
#pragma once

#include "dmn/explanation.h"
#include "dmn/model_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace schakel::dmn {

/// A model with this inside.
inline std::string model_of(std::string_view inside, std::string_view space = "urn:test") {
    return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="test" namespace="{}">{}</definitions>)",
                       space, inside);
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

inline Program program_of(const std::vector<std::string>& files) {
    std::vector<Model> models;
    for (const auto& file : files) {
        auto model = read_model(file, "test.dmn");
        if (!model) {
            for (const auto& fault : model.error())
                ADD_FAILURE() << fault.pointer << ": " << fault.message;
            return {};
        }
        models.push_back(std::move(*model));
    }
    auto program = Program::link(std::move(models));
    if (!program) {
        for (const auto& fault : program.error())
            ADD_FAILURE() << fault.pointer << ": " << fault.message;
        return {};
    }
    return std::move(*program);
}

/// Everything that was wrong with the files, as one text.
inline std::string faults_of(const std::vector<std::string>& files) {
    std::string text;
    std::vector<Model> models;
    for (const auto& file : files) {
        auto model = read_model(file, "test.dmn");
        if (model)
            models.push_back(std::move(*model));
        else
            for (const auto& fault : model.error())
                text += fmt::format("{} [{}] {}\n", fault.pointer, fault.code, fault.message);
    }
    if (!text.empty()) return text;
    const auto program = Program::link(std::move(models));
    if (!program)
        for (const auto& fault : program.error())
            text += fmt::format("{} [{}] {}\n", fault.pointer, fault.code, fault.message);
    return text;
}

/// What is still possible, in the words of a cell, sorted.
inline std::string possible_text(const Possible& possible) {
    std::vector<std::string> texts;
    for (const auto& value : possible.values)
        texts.push_back(to_text(value));
    std::sort(texts.begin(), texts.end());
    std::string text = fmt::format("{}", fmt::join(texts, " or "));
    if (possible.partial_list) {
        texts.clear();
        for (const auto& value : possible.perhaps)
            texts.push_back(to_text(value));
        text += fmt::format(" perhaps {}", fmt::join(texts, " "));
    }
    return text;
}

/// Asks one decision with these inputs; what is not named is not known.
inline std::string ask(const Program& program, std::string_view decision,
                       const std::vector<std::pair<std::string, Possible>>& inputs) {
    Evaluation evaluation{program};
    for (const auto& [name, value] : inputs)
        evaluation.set(*program.input(name), value);
    return possible_text(evaluation.answer(*program.decision(decision)));
}

inline Possible is(const char* text) { return Possible::known(Value{text}); }
inline Possible is(bool truth) { return Possible::known(Value{truth}); }
inline Possible is(int number) {
    return Possible::known(Value{Number{static_cast<double>(number)}});
}
inline Possible is(double number) { return Possible::known(Value{Number{number}}); }

} // namespace schakel::dmn
