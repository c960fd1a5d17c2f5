// Small tables with typed columns, for tests that look at what their columns can read.
#pragma once

#include "dmn/random_tables.h"

namespace schakel::dmn {

inline RandomInput input_of(std::string name, std::string type, std::string definition = {}) {
    RandomInput input;
    input.name = std::move(name);
    input.type = std::move(type);
    input.definition = std::move(definition);
    return input;
}
inline RandomInput truth(std::string name) { return input_of(std::move(name), "boolean"); }
/// Of a built-in type narrowed to what a cell allows; FEEL.
inline RandomInput narrowed(std::string name, std::string_view type, std::string_view allowed) {
    const auto own = "t" + name;
    return input_of(std::move(name), own,
                    fmt::format(R"(<itemDefinition name="{}"><typeRef>{}</typeRef><allowedValues>)"
                                R"(<text>{}</text></allowedValues></itemDefinition>)",
                                own, type, escaped(allowed)));
}
inline RandomInput traffic_light(std::string name = "light") {
    return narrowed(std::move(name), "string", R"("red","amber","green")");
}

/// With the answers "stop" and "go", unless it is given others.
inline RandomTable typed_table(std::string policy, std::vector<RandomInput> inputs,
                               std::vector<std::vector<std::string>> rows,
                               std::vector<std::string> answers = {R"("stop")", R"("go")"}) {
    RandomTable table;
    table.policy = std::move(policy);
    table.inputs = std::move(inputs);
    table.answers = std::move(answers);
    for (auto& row : rows) {
        auto answer = std::move(row.back());
        row.pop_back();
        table.rows.push_back({std::move(row), {std::move(answer)}, ""});
    }
    return table;
}

} // namespace schakel::dmn
