// Asks small models in the plain way.
#pragma once

#include "dmn/graph.h"
#include "dmn/model_reader.h"
#include "dmn/written_models.h"

#include <gtest/gtest.h>

namespace schakel::dmn {

inline std::string in_words(const Faults& faults) {
    std::string text;
    for (const auto& fault : faults)
        text += fmt::format("{} [{}] {}\n", fault.pointer, fault.code, fault.message);
    return text;
}

inline std::expected<Graph, Faults> linked(const std::vector<std::string>& texts) {
    std::vector<ModelFile> files;
    for (const auto& text : texts)
        files.push_back(
            {files.empty() ? "test.dmn" : fmt::format("test{}.dmn", files.size() + 1), text});
    auto models = read_models(files);
    if (!models) return std::unexpected{models.error()};
    return Graph::link(std::move(*models));
}

/// Everything that is wrong with the files, as one text; empty when they are right.
inline std::string refusals_of(const std::vector<std::string>& texts) {
    const auto graph = linked(texts);
    return graph ? "" : in_words(graph.error());
}

inline Graph graph_of(const std::vector<std::string>& texts) {
    auto graph = linked(texts);
    if (graph) return std::move(*graph);
    ADD_FAILURE() << in_words(graph.error());
    return std::move(*Graph::link({}));
}

inline Context given(std::vector<std::pair<std::string, Value>> entries) {
    return Context{std::move(entries)};
}

/// The answer in the words of a cell.
inline std::string answer_of(const Graph& graph, std::string_view decision,
                             std::vector<std::pair<std::string, Value>> inputs = {}) {
    return to_text(graph.evaluate(decision, given(std::move(inputs))).value);
}

/// The answer of a model with one decision `x` that has this logic.
inline std::string answer_of_logic(std::string_view logic, std::string_view more = "",
                                   std::string_view type = "") {
    const auto text =
        model_of(decision_with("x", logic, {}, type) + std::string{more}, "urn:test", "20230324");
    return answer_of(graph_of({text}), "x");
}

} // namespace schakel::dmn
