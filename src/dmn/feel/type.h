// The types of the decision language, and whether a value is of one.
//
//   R-FEEL-4  A value that does not conform to a declared type is none: null takes its place. A list
//             of one item counts as that item, an item as a list of one, a date as midnight UTC of its
//             moment, where that makes it conform. (DMN 1.5, 10.3.2.9.4)
#pragma once

#include "dmn/feel/value.h"

namespace schakel::dmn {

struct UnaryTests;
class Judge;

struct Type {
    enum class Kind : std::uint8_t {
        any,
        null,
        number,
        string,
        boolean,
        date,
        time,
        date_time,
        months,
        seconds,
        list,     // of `element`
        range,    // of `element`
        context,  // with `members`
        function, // of `parameters`, giving `element`
        unknown,  // a name that is no type: nothing conforms
    };
    Kind kind = Kind::any;
    std::shared_ptr<const Type> element;
    /// For a context, by name; for a function its parameters.
    std::vector<std::pair<std::string, std::shared_ptr<const Type>>> members;
    /// The values that an item definition allows; null for all.
    std::shared_ptr<const UnaryTests> allowed;
    /// The name of the item definition, for messages; empty for the built-in ones.
    std::string name;
};
using TypePointer = std::shared_ptr<const Type>;

/// The built-in type of that name, such as `date and time`, `dateTime`, `days and time duration`,
/// `dayTimeDuration`, `list`, `context`; null when there is none.
[[nodiscard]] TypePointer built_in_type(std::string_view name);
[[nodiscard]] TypePointer list_of(TypePointer element);

/// `instance of`: without any conversion. Null is an instance of Null only, but entries and items
/// may be null. Allowed values do not count here. (test kit 0070)
[[nodiscard]] bool is_instance(const Value& value, const Type& type);
/// The value as one of that type, or null with NullReason::wrong_type (R-FEEL-4). Allowed values
/// count: `judge` works them out. Any function is one of any function type: it looks after its
/// arguments itself.
[[nodiscard]] Value conformed(Value value, const Type& type, Judge& judge);
/// As an author would write it: list<number>, context<a: string>.
[[nodiscard]] std::string to_text(const Type& type);

/// Whether unary tests hold for a value: the evaluator of expressions does this.
class Judge {
public:
    virtual ~Judge() = default;
    [[nodiscard]] virtual bool holds_for(const UnaryTests& tests, const Value& value) = 0;
};

} // namespace schakel::dmn
