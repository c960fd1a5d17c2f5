// Which values a column can tell apart. The tests in a column cut all values into a few classes:
// every text that is named, every other text, each number that is named and the stretches between,
// and so on. A rule holds for a class or it does not, so that evaluating a table is looking up
// classes and joining sets of rules.
#pragma once

#include "dmn/feel/expression.h"

#include <cstdint>
#include <unordered_map>

namespace schakel::dmn {

using ClassIndex = std::uint16_t;

class ValueClasses {
public:
    /// Classes that tell apart all these texts and numbers.
    explicit ValueClasses(const std::vector<Value>& told_apart);

    [[nodiscard]] ClassIndex of(const Value& value) const;
    /// One value of each class.
    [[nodiscard]] const std::vector<Value>& representatives() const { return representatives_; }
    [[nodiscard]] std::size_t size() const { return representatives_.size(); }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::vector<Value> representatives_;
    std::unordered_map<std::string, ClassIndex, TextHash, std::equal_to<>> texts_;
    std::vector<Number> bounds_;
    ClassIndex first_number_ = 0;
};

} // namespace schakel::dmn
