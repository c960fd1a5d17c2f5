#include "dmn/feel/interpreter.h"

#include <algorithm>
#include <array>

namespace schakel::dmn {
namespace {

using Kind = Type::Kind;

/// The first of a kind is how it is written. Others are older spellings.
constexpr std::array<std::pair<std::string_view, Kind>, 18> built_in_types{{
    {"Any", Kind::any},
    {"any", Kind::any},
    {"Null", Kind::null},
    {"number", Kind::number},
    {"string", Kind::string},
    {"boolean", Kind::boolean},
    {"date", Kind::date},
    {"time", Kind::time},
    {"date and time", Kind::date_time},
    {"dateTime", Kind::date_time},
    {"years and months duration", Kind::months},
    {"yearMonthDuration", Kind::months},
    {"days and time duration", Kind::seconds},
    {"dayTimeDuration", Kind::seconds},
    {"list", Kind::list},
    {"range", Kind::range},
    {"context", Kind::context},
    {"function", Kind::function},
}};

/// A model may have types that go round in circles.
constexpr int depth_max = 64;

TypePointer of_kind(Kind kind) {
    Type type;
    type.kind = kind;
    if (kind == Kind::list || kind == Kind::range) type.element = of_kind(Kind::any);
    return std::make_shared<const Type>(std::move(type));
}

bool is_any(const TypePointer& type) { return !type || type->kind == Kind::any; }

/// Whether every value of the one type is of the other.
bool is_within(const TypePointer& part, const TypePointer& whole, int depth = 0);

/// A function may stand for another when it takes at least what that takes and gives at most what
/// that gives.
bool may_stand_for(const Type& part, const Type& whole, int depth) {
    if (!whole.element && whole.members.empty()) return true;
    return part.members.size() == whole.members.size() &&
           std::ranges::equal(part.members, whole.members,
                              [&](const auto& taken, const auto& given) {
                                  return is_within(given.second, taken.second, depth);
                              }) &&
           is_within(part.element, whole.element, depth);
}

bool is_within(const TypePointer& part, const TypePointer& whole, int depth) {
    if (is_any(whole)) return true;
    if (is_any(part) || depth > depth_max) return false;
    if (part->kind == Kind::null) return true;
    if (part->kind != whole->kind || whole->kind == Kind::unknown) return false;
    if (whole->kind == Kind::list || whole->kind == Kind::range)
        return is_within(part->element, whole->element, depth + 1);
    if (whole->kind == Kind::function) return may_stand_for(*part, *whole, depth + 1);
    if (whole->kind != Kind::context) return true;
    return std::ranges::all_of(whole->members, [&](const auto& member) {
        const auto found =
            std::ranges::find(part->members, member.first,
                              &std::pair<std::string, std::shared_ptr<const Type>>::first);
        return found != part->members.end() && is_within(found->second, member.second, depth + 1);
    });
}

/// Whether a value is of a type, as `instance of` asks it or as a declaration does: then there is a
/// judge of allowed values, and any function will do.
class Membership {
public:
    explicit Membership(Judge* judge) : judge_{judge} {}

    bool of(const Value& value, const Type& type) const {
        if (value.is_null()) return true;
        if (judge_ != nullptr && type.allowed && !judge_->holds_for(*type.allowed, value))
            return false;
        switch (type.kind) {
        case Kind::any: return true;
        case Kind::null:
        case Kind::unknown: return false;
        case Kind::number: return value.number() != nullptr;
        case Kind::string: return value.string() != nullptr;
        case Kind::boolean: return value.boolean() != nullptr;
        case Kind::date: return value.as<Date>() != nullptr;
        case Kind::time: return value.as<Time>() != nullptr;
        case Kind::date_time: return value.as<DateTime>() != nullptr;
        case Kind::months: return value.as<Months>() != nullptr;
        case Kind::seconds: return value.as<Seconds>() != nullptr;
        case Kind::list: return value.list() != nullptr && of_list(*value.list(), type);
        case Kind::range: return value.range() != nullptr && of_range(*value.range(), type);
        case Kind::context: return value.context() != nullptr && of_context(*value.context(), type);
        case Kind::function:
            return value.function() != nullptr && of_function(*value.function(), type);
        }
        std::unreachable();
    }

private:
    bool of_list(const List& list, const Type& type) const {
        return !type.element || std::ranges::all_of(list, [&](const Value& item) {
            return of(item, *type.element);
        });
    }
    bool of_range(const Range& range, const Type& type) const {
        if (!type.element) return true;
        return (!range.start || of(*range.start, *type.element)) &&
               (!range.end || of(*range.end, *type.element));
    }
    /// Entries that the type does not name are let pass.
    bool of_context(const Context& context, const Type& type) const {
        return std::ranges::all_of(type.members, [&](const auto& member) {
            const auto* entry = context.find(member.first);
            return entry != nullptr && (!member.second || of(*entry, *member.second));
        });
    }
    bool of_function(const Function& function, const Type& type) const {
        if (judge_ != nullptr) return true;
        Type own;
        own.kind = Kind::function;
        own.element = function.result;
        for (const auto& parameter : function.parameters)
            own.members.emplace_back(parameter.name, parameter.type);
        return may_stand_for(own, type, 0);
    }

    Judge* judge_;
};

} // namespace

TypePointer built_in_type(std::string_view name) {
    static const auto types = [] {
        std::vector<TypePointer> made;
        for (const auto& [spelling, kind] : built_in_types)
            made.push_back(of_kind(kind));
        return made;
    }();
    const auto* const found =
        std::ranges::find(built_in_types, name, &std::pair<std::string_view, Kind>::first);
    if (found == built_in_types.end()) return nullptr;
    return types[static_cast<std::size_t>(found - built_in_types.begin())];
}

TypePointer list_of(TypePointer element) {
    Type type;
    type.kind = Kind::list;
    type.element = std::move(element);
    return std::make_shared<const Type>(std::move(type));
}

bool is_instance(const Value& value, const Type& type) {
    if (value.is_null()) return type.kind == Kind::null;
    return Membership{nullptr}.of(value, type);
}

Value conformed(Value value, const Type& type, Judge& judge) {
    const Membership is{&judge};
    if (is.of(value, type)) return value;
    if (type.kind == Kind::list && value.list() == nullptr) {
        List one;
        one.push_back(std::move(value));
        Value list{std::move(one)};
        if (is.of(list, type)) return list;
    } else if (const auto* list = value.list(); list != nullptr && list->size() == 1) {
        auto item = list->front();
        if (is.of(item, type)) return item;
    } else if (const auto* date = value.as<Date>(); date && type.kind == Kind::date_time) {
        Value moment{DateTime{*date, Time{0, Zone{Zone::Kind::offset, 0, {}}}}};
        if (is.of(moment, type)) return moment;
    }
    return Value{NullReason::wrong_type};
}

std::string to_text(const Type& type) {
    if (!type.name.empty()) return type.name;
    const auto element = [&] { return type.element ? to_text(*type.element) : "Any"; };
    std::string members;
    for (const auto& [name, member] : type.members) {
        if (!members.empty()) members += ", ";
        if (type.kind == Kind::context) members += name + ": ";
        members += member ? to_text(*member) : "Any";
    }
    switch (type.kind) {
    case Kind::list: return "list<" + element() + ">";
    case Kind::range: return "range<" + element() + ">";
    case Kind::context: return members.empty() ? "context" : "context<" + members + ">";
    case Kind::function:
        return members.empty() && !type.element ? "function"
                                                : "function<" + members + ">->" + element();
    case Kind::unknown: return "unknown";
    case Kind::any:
    case Kind::null:
    case Kind::number:
    case Kind::string:
    case Kind::boolean:
    case Kind::date:
    case Kind::time:
    case Kind::date_time:
    case Kind::months:
    case Kind::seconds: break;
    }
    return std::string{
        std::ranges::find(built_in_types, type.kind, &std::pair<std::string_view, Kind>::second)
            ->first};
}

} // namespace schakel::dmn
