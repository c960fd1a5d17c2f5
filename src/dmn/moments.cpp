#include "dmn/moments.h"

namespace schakel::dmn {
namespace {

template <class Moment>
Value read_as(Value value, std::optional<Moment> (*read)(std::string_view)) {
    auto found = read(*value.string());
    return found ? Value{std::move(*found)} : std::move(value);
}

} // namespace

Value with_moments(Value value, const Type& type) {
    using Kind = Type::Kind;
    if (auto* list = std::get_if<List>(&value.data)) {
        if (type.kind == Kind::list && type.element)
            for (auto& item : *list)
                item = with_moments(std::move(item), *type.element);
        return value;
    }
    if (auto* context = std::get_if<Context>(&value.data)) {
        for (const auto& [name, member] : type.members)
            for (auto& [given, entry] : context->entries)
                if (type.kind == Kind::context && member && given == name)
                    entry = with_moments(std::move(entry), *member);
        return value;
    }
    if (value.string() == nullptr) return value;
    if (type.kind == Kind::list && type.element)
        return with_moments(std::move(value), *type.element);
    if (type.kind == Kind::date) return read_as(std::move(value), read_date);
    if (type.kind == Kind::time) return read_as(std::move(value), read_time);
    if (type.kind == Kind::date_time) return read_as(std::move(value), read_date_time);
    if (type.kind == Kind::months) return read_as(std::move(value), read_months);
    if (type.kind == Kind::seconds) return read_as(std::move(value), read_seconds);
    return value;
}

} // namespace schakel::dmn
