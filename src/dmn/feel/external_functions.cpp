#include "dmn/feel/external_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace schakel::dmn {
namespace {

using Method = Value (*)(Interpreter& interpreter, const List& arguments);

// ---- numbers, as the types of Java hold them

template <class Whole>
std::optional<Whole> whole_of(const Value& value) {
    const auto* number = value.number();
    const auto whole = number ? number->as_integer() : std::nullopt;
    if (!whole || *whole < std::numeric_limits<Whole>::min() ||
        *whole > std::numeric_limits<Whole>::max())
        return std::nullopt;
    return static_cast<Whole>(*whole);
}

template <class Real>
std::optional<Real> real_of(const Value& value) {
    const auto* number = value.number();
    const auto real = number ? static_cast<Real>(number->as_double()) : Real{NAN};
    return std::isfinite(real) ? std::optional{real} : std::nullopt;
}

template <class Java>
std::optional<Java> of(const Value& value) {
    if constexpr (std::is_floating_point_v<Java>)
        return real_of<Java>(value);
    else
        return whole_of<Java>(value);
}

template <class Java>
Value back(Java result) {
    if constexpr (std::is_floating_point_v<Java>) {
        if (!std::isfinite(result)) return Value{NullReason::no_answer};
        // The shortest decimal of its own precision: 456.78 and not 456.779998779.
        const auto number = Number::parse(fmt::format("{}", result));
        return number ? Value{*number} : Value{NullReason::no_answer};
    } else {
        return Value{Number{std::int64_t{result}}};
    }
}

template <double (*function)(double)>
Value real_function(Interpreter&, const List& arguments) {
    const auto number = of<double>(arguments[0]);
    return number ? back(function(*number)) : Value{NullReason::wrong_kind};
}

template <class Java, Java (*function)(Java, Java)>
Value of_two(Interpreter&, const List& arguments) {
    const auto left = of<Java>(arguments[0]);
    const auto right = of<Java>(arguments[1]);
    return left && right ? back(function(*left, *right)) : Value{NullReason::wrong_kind};
}
template <class Java>
Java greater(Java left, Java right) {
    return std::max(left, right);
}
template <class Java>
Java less(Java left, Java right) {
    return std::min(left, right);
}

double cosine(double number) { return std::cos(number); }
double sine(double number) { return std::sin(number); }
double tangent(double number) { return std::tan(number); }
double root(double number) { return std::sqrt(number); }
double exponential_of(double number) { return std::exp(number); }
double logarithm(double number) { return std::log(number); }
double magnitude(double number) { return std::fabs(number); }
double raised(double base, double exponent) { return std::pow(base, exponent); }

template <class Java>
Value same(Interpreter&, const List& arguments) {
    const auto number = of<Java>(arguments[0]);
    return number ? back(*number) : Value{NullReason::wrong_kind};
}

template <class Java>
Value read(Interpreter&, const List& arguments) {
    const auto* text = arguments[0].string();
    if (text == nullptr) return Value{NullReason::wrong_kind};
    const auto number = Number::parse(*text);
    const auto held = number ? of<Java>(Value{*number}) : std::nullopt;
    return held ? back(*held) : Value{NullReason::not_readable};
}

// ---- texts

Value one_character(Interpreter&, const List& arguments) {
    const auto* text = arguments[0].string();
    if (text == nullptr) return Value{NullReason::wrong_kind};
    const auto characters = std::ranges::count_if(
        *text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
    return characters == 1 ? arguments[0] : Value{NullReason::wrong_kind};
}

/// Puts one argument into a text; nullopt when the letter of the place does not fit it.
std::optional<std::string> placed(char letter, const Value& argument) {
    if (letter == 's') return to_plain_text(argument);
    if (letter == 'b') {
        const auto* truth = argument.boolean();
        return std::string{(truth ? *truth : !argument.is_null()) ? "true" : "false"};
    }
    const auto* number = argument.number();
    if (number == nullptr) return std::nullopt;
    if (letter == 'd') return number->is_whole() ? std::optional{number->text()} : std::nullopt;
    if (letter != 'f') return std::nullopt;
    const auto rounded = number->rounded(6, Number::Rounding::half_up);
    if (!rounded) return std::nullopt;
    auto text = rounded->text();
    const auto point = text.find('.');
    if (point == std::string::npos) return text + ".000000";
    return text + std::string(point + 7 - text.size(), '0');
}

/// Places are %s, %d, %f and %b without widths; %% and %n stand for themselves.
Value format(Interpreter& interpreter, const List& arguments) {
    const auto* pattern = arguments[0].string();
    if (pattern == nullptr) return Value{NullReason::wrong_kind};
    std::string text;
    std::size_t next = 1;
    for (std::size_t at = 0; at < pattern->size(); ++at) {
        const char byte = (*pattern)[at];
        if (byte != '%') {
            text += byte;
            continue;
        }
        if (++at == pattern->size()) return Value{NullReason::not_readable};
        const char letter = (*pattern)[at];
        if (letter == '%' || letter == 'n') {
            text += letter == 'n' ? '\n' : '%';
            continue;
        }
        if (next == arguments.size()) return Value{NullReason::wrong_arguments};
        const auto part = placed(letter, arguments[next++]);
        if (!part) return Value{NullReason::not_readable};
        if (!interpreter.make(part->size())) return Value{NullReason::too_much};
        text += *part;
    }
    if (!interpreter.make(text.size())) return Value{NullReason::too_much};
    return Value{std::move(text)};
}

struct Allowed {
    std::string_view class_name, signature; // without spaces
    std::size_t arguments;                  // at least, when there may be more
    Method method;
    bool more = false;
};

constexpr std::array allowed{
    Allowed{"java.lang.Math", "cos(double)", 1, real_function<cosine>},
    Allowed{"java.lang.Math", "sin(double)", 1, real_function<sine>},
    Allowed{"java.lang.Math", "tan(double)", 1, real_function<tangent>},
    Allowed{"java.lang.Math", "sqrt(double)", 1, real_function<root>},
    Allowed{"java.lang.Math", "exp(double)", 1, real_function<exponential_of>},
    Allowed{"java.lang.Math", "log(double)", 1, real_function<logarithm>},
    Allowed{"java.lang.Math", "abs(double)", 1, real_function<magnitude>},
    Allowed{"java.lang.Math", "pow(double,double)", 2, of_two<double, raised>},
    Allowed{"java.lang.Math", "max(int,int)", 2, of_two<std::int32_t, greater<std::int32_t>>},
    Allowed{"java.lang.Math", "max(long,long)", 2, of_two<std::int64_t, greater<std::int64_t>>},
    Allowed{"java.lang.Math", "max(float,float)", 2, of_two<float, greater<float>>},
    Allowed{"java.lang.Math", "max(double,double)", 2, of_two<double, greater<double>>},
    Allowed{"java.lang.Math", "min(int,int)", 2, of_two<std::int32_t, less<std::int32_t>>},
    Allowed{"java.lang.Math", "min(long,long)", 2, of_two<std::int64_t, less<std::int64_t>>},
    Allowed{"java.lang.Math", "min(float,float)", 2, of_two<float, less<float>>},
    Allowed{"java.lang.Math", "min(double,double)", 2, of_two<double, less<double>>},
    Allowed{"java.lang.Byte", "valueOf(byte)", 1, same<std::int8_t>},
    Allowed{"java.lang.Short", "valueOf(short)", 1, same<std::int16_t>},
    Allowed{"java.lang.Integer", "valueOf(int)", 1, same<std::int32_t>},
    Allowed{"java.lang.Long", "valueOf(long)", 1, same<std::int64_t>},
    Allowed{"java.lang.Float", "valueOf(float)", 1, same<float>},
    Allowed{"java.lang.Double", "valueOf(double)", 1, same<double>},
    Allowed{"java.lang.Byte", "valueOf(java.lang.String)", 1, read<std::int8_t>},
    Allowed{"java.lang.Short", "valueOf(java.lang.String)", 1, read<std::int16_t>},
    Allowed{"java.lang.Integer", "valueOf(java.lang.String)", 1, read<std::int32_t>},
    Allowed{"java.lang.Long", "valueOf(java.lang.String)", 1, read<std::int64_t>},
    Allowed{"java.lang.Float", "valueOf(java.lang.String)", 1, read<float>},
    Allowed{"java.lang.Double", "valueOf(java.lang.String)", 1, read<double>},
    Allowed{"java.lang.String", "valueOf(char)", 1, one_character},
    Allowed{"java.lang.String", "format(java.lang.String,[Ljava.lang.Object;)", 1, format, true},
};

struct External final : Function {
    const Allowed* allowed = nullptr;

    Value call(Interpreter& interpreter, List arguments) const override {
        const bool enough = allowed->more ? arguments.size() >= allowed->arguments
                                          : arguments.size() == allowed->arguments;
        if (!enough || (!allowed->more && arguments.size() != parameters.size()))
            return Value{NullReason::wrong_arguments};
        for (std::size_t at = 0; at < arguments.size() && at < parameters.size(); ++at) {
            const bool is_given = !arguments[at].is_null();
            if (parameters[at].type)
                arguments[at] =
                    conformed(std::move(arguments[at]), *parameters[at].type, interpreter);
            if (is_given && arguments[at].is_null()) return Value{NullReason::wrong_type};
        }
        return allowed->method(interpreter, arguments);
    }
};

} // namespace

FunctionPointer external_function(std::string_view class_name, std::string_view signature,
                                  std::vector<FormalParameter> parameters) {
    std::string plain{signature};
    std::erase(plain, ' ');
    const auto* const found = std::ranges::find_if(allowed, [&](const Allowed& method) {
        return method.class_name == class_name && method.signature == plain;
    });
    if (found == allowed.end()) return nullptr;
    auto function = std::make_shared<External>();
    function->parameters = std::move(parameters);
    function->name = plain;
    function->allowed = found;
    return function;
}

} // namespace schakel::dmn
