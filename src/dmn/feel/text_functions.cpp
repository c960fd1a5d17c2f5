// The built-in functions over texts. (DMN 1.5, table 76)
#include "base/utf8.h"
#include "dmn/feel/function_parts.h"
#include "dmn/feel/patterns.h"

#include <algorithm>
#include <cstring>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>

namespace schakel::dmn {

namespace {

const std::string& text(Arguments arguments, std::size_t place) {
    return *argument<std::string>(arguments, place);
}

Value made_text(Interpreter& interpreter, std::string_view made) {
    return interpreter.make(made.size()) ? Value{made} : Value{NullReason::too_much};
}

std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, begins_code_point));
}

/// The byte at which the code point of that number begins; the end beyond the last.
std::size_t byte_of(std::string_view text, std::size_t number) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (begins_code_point(text[at]) && number-- == 0) break;
    return at;
}

/// Where the one text is in the other. memmem takes time that grows with both; find() with their
/// product.
std::optional<std::size_t> place_of(std::string_view match, std::string_view text) {
    if (match.empty()) return 0;
    const auto* const found = memmem(text.data(), text.size(), match.data(), match.size());
    if (!found) return std::nullopt;
    return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

Value string_length(Interpreter&, Arguments arguments) {
    return Value{Number{static_cast<std::int64_t>(length_of(text(arguments, 0)))}};
}

/// Positions are 1 for the first sign and -1 for the last; of either, and of the length, what stands
/// behind the point is left off. A length is at least one and goes no further than the text (table 74).
Value substring(Interpreter& interpreter, Arguments arguments) {
    const std::string_view whole = text(arguments, 0);
    const auto size = length_of(whole);
    const auto first = index_of_position(*argument<Number>(arguments, 1), size);
    if (!first) return Value{NullReason::no_answer};
    const auto rest = whole.substr(byte_of(whole, *first));
    const auto* length = argument<Number>(arguments, 2);
    if (!length) return made_text(interpreter, rest);
    const auto rounded = length->rounded(0, Number::Rounding::down);
    const auto signs = rounded ? rounded->as_integer() : std::nullopt;
    if (!signs || *signs < 1 || *signs > static_cast<std::int64_t>(size - *first))
        return Value{NullReason::no_answer};
    return made_text(interpreter, rest.substr(0, byte_of(rest, static_cast<std::size_t>(*signs))));
}

/// By the rules of Unicode for no language in particular: the answer must not depend on the machine.
using ChangeCase = void (*)(const char* locale, std::uint32_t options, icu::StringPiece text,
                            icu::ByteSink& sink, icu::Edits* edits, UErrorCode& error);

template <ChangeCase Change>
Value in_case(Interpreter& interpreter, Arguments arguments) {
    std::string changed;
    icu::StringByteSink<std::string> sink{&changed};
    UErrorCode error = U_ZERO_ERROR;
    Change("", 0, text(arguments, 0), sink, nullptr, error);
    if (U_FAILURE(error)) return Value{NullReason::too_much};
    return made_text(interpreter, changed);
}

Value substring_before(Interpreter& interpreter, Arguments arguments) {
    const std::string_view whole = text(arguments, 0);
    return made_text(interpreter, whole.substr(0, place_of(text(arguments, 1), whole).value_or(0)));
}

Value substring_after(Interpreter& interpreter, Arguments arguments) {
    const std::string_view whole = text(arguments, 0);
    const auto& match = text(arguments, 1);
    const auto place = place_of(match, whole);
    return made_text(interpreter, place ? whole.substr(*place + match.size()) : std::string_view{});
}

Value contains(Interpreter&, Arguments arguments) {
    return Value{place_of(text(arguments, 1), text(arguments, 0)).has_value()};
}
Value starts_with(Interpreter&, Arguments arguments) {
    return Value{text(arguments, 0).starts_with(text(arguments, 1))};
}
Value ends_with(Interpreter&, Arguments arguments) {
    return Value{text(arguments, 0).ends_with(text(arguments, 1))};
}

/// The optional text at that place.
std::string_view text_or_none(Arguments arguments, std::size_t place) {
    const auto* found = argument<std::string>(arguments, place);
    return found ? std::string_view{*found} : std::string_view{};
}

// R-FEEL-7
Value nothing_for(Interpreter& interpreter, NullReason reason) {
    return reason == NullReason::too_much ? interpreter.give_up() : Value{reason};
}

Value matches_pattern(Interpreter& interpreter, Arguments arguments) {
    const auto found =
        matches(interpreter, text(arguments, 0), text(arguments, 1), text_or_none(arguments, 2));
    return found ? Value{*found} : nothing_for(interpreter, found.error());
}

Value replace(Interpreter& interpreter, Arguments arguments) {
    auto result = replaced(interpreter, text(arguments, 0), text(arguments, 1), text(arguments, 2),
                           text_or_none(arguments, 3));
    return result ? Value{std::move(*result)} : nothing_for(interpreter, result.error());
}

Value split_text(Interpreter& interpreter, Arguments arguments) {
    auto parts = split(interpreter, text(arguments, 0), text(arguments, 1));
    if (!parts) return nothing_for(interpreter, parts.error());
    List list;
    list.reserve(parts->size());
    for (auto& part : *parts)
        list.emplace_back(std::move(part));
    return Value{std::move(list)};
}

/// Items that are nothing are passed over; any other that is no text has no place in it.
Value string_join(Interpreter& interpreter, Arguments arguments) {
    const auto delimiter = text_or_none(arguments, 1);
    std::string joined;
    bool first = true;
    for (const auto& item : *argument<List>(arguments, 0)) {
        if (item.is_null()) continue;
        const auto* part = item.string();
        if (!part) return Value{NullReason::wrong_kind};
        if (!interpreter.make(delimiter.size() + part->size() + 1))
            return Value{NullReason::too_much};
        if (!first) joined += delimiter;
        joined += *part;
        first = false;
    }
    return Value{std::move(joined)};
}

constexpr Parameter string{"string", Wanted::string};
constexpr Parameter match{"match", Wanted::string};
constexpr Parameter input{"input", Wanted::string};
constexpr Parameter pattern{"pattern", Wanted::string};
constexpr Parameter flags{"flags", Wanted::string, true};

} // namespace

std::span<const BuiltIn> text_functions() {
    static const std::vector<BuiltIn> functions = {
        {"substring",
         {{{string, {"start position", Wanted::number}, {"length", Wanted::number, true}},
           substring}}},
        {"string length", {{{string}, string_length}}},
        {"upper case", {{{string}, in_case<icu::CaseMap::utf8ToUpper>}}},
        {"lower case", {{{string}, in_case<icu::CaseMap::utf8ToLower>}}},
        {"substring before", {{{string, match}, substring_before}}},
        {"substring after", {{{string, match}, substring_after}}},
        {"replace", {{{input, pattern, {"replacement", Wanted::string}, flags}, replace}}},
        {"contains", {{{string, match}, contains}}},
        {"starts with", {{{string, match}, starts_with}}},
        {"ends with", {{{string, match}, ends_with}}},
        {"matches", {{{input, pattern, flags}, matches_pattern}}},
        {"split", {{{string, {"delimiter", Wanted::string}}, split_text}}},
        {"string join",
         {{{{"list", Wanted::list}, {"delimiter", Wanted::string, true}}, string_join}}},
    };
    return functions;
}

} // namespace schakel::dmn
