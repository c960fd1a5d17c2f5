// Small models for the tests, written as the files that a DMN editor writes.
#pragma once

#include "dmn/explanation.h"
#include "dmn/model_reader.h"
#include "dmn/written_models.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace schakel::dmn {

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
inline Possible is(int number) { return Possible::known(Value{Number{number}}); }
inline Possible is(double number) { return Possible::known(Value{Number{number}}); }

} // namespace schakel::dmn
