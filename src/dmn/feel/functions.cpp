#include "dmn/feel/functions.h"

#include <algorithm>
#include <unordered_map>

namespace schakel::dmn {

namespace {

/// What makes a value one that a parameter takes.
enum class Fit : std::uint8_t { as_it_is, its_only_item, list_of_it, midnight_of_it, none };

bool is_wanted(const Value& value, Wanted wanted) {
    switch (wanted) {
    case Wanted::any: return true;
    case Wanted::number: return value.number() != nullptr;
    case Wanted::string: return value.string() != nullptr;
    case Wanted::boolean: return value.boolean() != nullptr;
    case Wanted::date: return value.as<Date>() != nullptr;
    case Wanted::time: return value.as<Time>() != nullptr;
    case Wanted::date_time: return value.as<DateTime>() != nullptr;
    case Wanted::months: return value.as<Months>() != nullptr;
    case Wanted::seconds: return value.as<Seconds>() != nullptr;
    case Wanted::list: return value.list() != nullptr;
    case Wanted::context: return value.context() != nullptr;
    case Wanted::range: return value.range() != nullptr;
    case Wanted::function: return value.function() != nullptr;
    case Wanted::date_or_moment: return value.as<Date>() || value.as<DateTime>();
    case Wanted::duration: return value.as<Months>() || value.as<Seconds>();
    case Wanted::comparable:
        return value.number() || value.string() || value.as<Date>() || value.as<Time>() ||
               value.as<DateTime>() || value.as<Months>() || value.as<Seconds>();
    case Wanted::number_or_null: return value.number() || value.is_null();
    }
    return false;
}

/// (DMN 1.5, 10.3.2.9.4)
Fit fit(const Value& value, const Parameter& parameter) {
    const auto wanted = parameter.wanted;
    if (is_wanted(value, wanted) || (parameter.optional && value.is_null())) return Fit::as_it_is;
    if (value.is_null()) return Fit::none;
    if (wanted == Wanted::list) return Fit::list_of_it;
    if (wanted == Wanted::date_time && value.as<Date>()) return Fit::midnight_of_it;
    if (const auto* list = value.list();
        list != nullptr && list->size() == 1 && is_wanted(list->front(), wanted))
        return Fit::its_only_item;
    return Fit::none;
}

Value converted(Value value, Fit fit) {
    switch (fit) {
    case Fit::its_only_item: {
        auto item = std::move(std::get<List>(value.data).front());
        return item;
    }
    case Fit::list_of_it: {
        List list;
        list.push_back(std::move(value));
        return Value{std::move(list)};
    }
    case Fit::midnight_of_it: {
        DateTime moment;
        moment.date = *value.as<Date>();
        moment.time.zone.kind = Zone::Kind::offset;
        return Value{moment};
    }
    case Fit::as_it_is:
    case Fit::none: break;
    }
    return value;
}

/// For each argument the parameter that takes it.
using Places = std::vector<std::size_t>;

bool holds(const Places& places, std::size_t place) {
    return std::ranges::find(places, place) != places.end();
}

std::optional<Places> places(const std::vector<Parameter>& parameters, std::size_t arguments) {
    Places found;
    for (std::size_t place = 0; found.size() < arguments;) {
        if (place == parameters.size()) return std::nullopt;
        found.push_back(place);
        if (!parameters[place].repeated) ++place;
    }
    return found;
}

std::optional<Places> places(const std::vector<Parameter>& parameters,
                             const std::vector<std::string>& names) {
    Places found;
    for (const auto& name : names) {
        const auto parameter = std::ranges::find(parameters, name, &Parameter::name);
        if (parameter == parameters.end()) return std::nullopt;
        const auto place = static_cast<std::size_t>(parameter - parameters.begin());
        if (holds(found, place)) return std::nullopt;
        found.push_back(place);
    }
    return found;
}

bool has_all(const std::vector<Parameter>& parameters, const Places& places) {
    for (std::size_t place = 0; place < parameters.size(); ++place)
        if (!parameters[place].optional && !holds(places, place)) return false;
    return true;
}

/// Nothing was given where something was wanted: then it is told why there was nothing.
Value refused(const List& arguments) {
    for (const auto& argument : arguments)
        if (const auto* null = argument.as<Null>(); null && null->reason != NullReason::none)
            return argument;
    return Value{NullReason::wrong_kind};
}

/// The arguments in the order of the parameters, each as it is wanted.
List arranged(const std::vector<Parameter>& parameters, const Places& places, List arguments) {
    List ordered;
    for (std::size_t argument = 0; argument < arguments.size(); ++argument) {
        const auto place = places[argument];
        const auto& parameter = parameters[place];
        if (ordered.size() <= place) ordered.resize(place + 1);
        const auto as = fit(arguments[argument], parameter);
        auto value = converted(std::move(arguments[argument]), as);
        if (!parameter.repeated) {
            ordered[place] = std::move(value);
            continue;
        }
        if (!ordered[place].list()) ordered[place] = Value{List{}};
        std::get<List>(ordered[place].data).push_back(std::move(value));
    }
    return ordered;
}

TypePointer type_of(Wanted wanted) {
    const auto name = [&]() -> std::string_view {
        switch (wanted) {
        case Wanted::number:
        case Wanted::number_or_null: return "number";
        case Wanted::string: return "string";
        case Wanted::boolean: return "boolean";
        case Wanted::date: return "date";
        case Wanted::time: return "time";
        case Wanted::date_time: return "date and time";
        case Wanted::months: return "years and months duration";
        case Wanted::seconds: return "days and time duration";
        case Wanted::list: return "list";
        case Wanted::context: return "context";
        case Wanted::any:
        case Wanted::range:
        case Wanted::function:
        case Wanted::date_or_moment:
        case Wanted::duration:
        case Wanted::comparable: break;
        }
        return "Any";
    }();
    return built_in_type(name);
}

struct BuiltInFunction final : Function {
    explicit BuiltInFunction(const BuiltIn& entry) : signatures{entry.signatures} {
        name = entry.name;
        if (signatures.empty()) return;
        for (const auto& parameter : signatures.front().parameters)
            parameters.push_back({std::string{parameter.name}, type_of(parameter.wanted)});
    }

    Value call(Interpreter& interpreter, List arguments) const override {
        const auto count = arguments.size();
        return call_first_that_fits(interpreter, std::move(arguments),
                                    [&](const auto& wanted) { return places(wanted, count); });
    }

    Value call_by_name(Interpreter& interpreter,
                       std::vector<std::pair<std::string, Value>> named) const override {
        std::vector<std::string> names;
        List arguments;
        for (auto& [argument_name, value] : named) {
            names.push_back(std::move(argument_name));
            arguments.push_back(std::move(value));
        }
        return call_first_that_fits(interpreter, std::move(arguments),
                                    [&](const auto& wanted) { return places(wanted, names); });
    }

    /// `find_places` says which parameter takes which argument.
    template <class FindPlaces>
    Value call_first_that_fits(Interpreter& interpreter, List arguments,
                               FindPlaces find_places) const {
        bool some_had_all = false;
        for (const auto& signature : signatures) {
            const auto& wanted = signature.parameters;
            const auto found = find_places(wanted);
            if (!found || !has_all(wanted, *found)) continue;
            some_had_all = true;
            bool all_fit = true;
            for (std::size_t argument = 0; argument < arguments.size() && all_fit; ++argument)
                all_fit = fit(arguments[argument], wanted[(*found)[argument]]) != Fit::none;
            if (all_fit)
                return signature.call(interpreter, arranged(wanted, *found, std::move(arguments)));
        }
        return some_had_all ? refused(arguments) : Value{NullReason::wrong_arguments};
    }

    const std::vector<Signature>& signatures;
};

/// All of them, in the order of the standard.
std::vector<const BuiltIn*> all() {
    std::vector<const BuiltIn*> entries;
    for (const auto functions :
         {conversion_functions(), text_functions(), number_functions(), list_functions(),
          context_functions(), temporal_functions(), range_functions()})
        for (const auto& entry : functions)
            entries.push_back(&entry);
    return entries;
}

} // namespace

FunctionPointer built_in_function(std::string_view name) {
    static const auto functions = [] {
        std::unordered_map<std::string_view, FunctionPointer> made;
        for (const auto* const entry : all())
            made.emplace(entry->name, std::make_shared<const BuiltInFunction>(*entry));
        return made;
    }();
    const auto found = functions.find(name);
    return found == functions.end() ? nullptr : found->second;
}

const std::vector<std::string>& built_in_names() {
    static const auto names = [] {
        std::vector<std::string> listed;
        for (const auto* const entry : all())
            listed.emplace_back(entry->name);
        return listed;
    }();
    return names;
}

} // namespace schakel::dmn
