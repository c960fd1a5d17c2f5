// Rows of a test, written short: facts by name, and what is expected as `decision` or
// `decision.output`.
#pragma once

#include "dmn/authoring/test_rows.h"
#include "dmn/models.h"

namespace schakel::dmn::authoring {

inline TestedModels tested(const std::vector<std::string>& files) {
    std::vector<Model> models;
    for (const auto& file : files) {
        auto model = read_model(file, "test.dmn");
        if (!model) throw std::runtime_error{model.error().front().message};
        models.push_back(std::move(*model));
    }
    auto linked = TestedModels::link(std::move(models));
    if (!linked) throw std::runtime_error{linked.error().front().message};
    return std::move(*linked);
}

using Given = std::vector<std::pair<std::string, Value>>;

inline TestRow row_of(const TestedModels& models, const Given& given,
                      std::vector<std::pair<std::string, std::optional<Value>>> expected = {}) {
    TestRow row;
    row.facts.resize(models.program().inputs().size());
    for (const auto& [name, value] : given)
        row.facts[*models.program().input(name)] = value;
    for (auto& [name, value] : expected)
        row.expected.push_back({*models.program().decision(name), 0, std::move(value)});
    return row;
}

inline Value number(int number) { return Value{Number{number}}; }

} // namespace schakel::dmn::authoring
