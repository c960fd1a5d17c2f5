// Contexts: their entries by name or by a path of names, and contexts made of others.
#include "dmn/feel/function_parts.h"

#include <unordered_map>

namespace schakel::dmn {
namespace {

Value wrong_kind() { return Value{NullReason::wrong_kind}; }

Value get_value(Interpreter& interpreter, Arguments arguments) {
    const auto* context = argument<Context>(arguments, 0);
    const auto* key = argument<std::string>(arguments, 1);
    if (context == nullptr || key == nullptr) return wrong_kind();
    const auto* found = context->find(*key);
    return found ? made(interpreter, *found) : Value{NullReason::no_member};
}

/// `keys` lead from context to context.
Value get_value_by_path(Interpreter& interpreter, Arguments arguments) {
    const auto* context = argument<Context>(arguments, 0);
    const auto* keys = argument<List>(arguments, 1);
    if (context == nullptr || keys == nullptr || keys->empty()) return wrong_kind();
    const Value* found = nullptr;
    for (const auto& key : *keys) {
        if (!interpreter.step()) return Value{NullReason::too_much};
        if (found != nullptr) context = found->context();
        if (context == nullptr || key.string() == nullptr) return wrong_kind();
        found = context->find(*key.string());
        if (found == nullptr) return Value{NullReason::no_member};
    }
    return made(interpreter, *found);
}

Value get_entries(Interpreter& interpreter, Arguments arguments) {
    const auto* context = argument<Context>(arguments, 0);
    if (context == nullptr) return wrong_kind();
    List entries;
    entries.reserve(context->entries.size());
    for (const auto& [key, value] : context->entries)
        entries.emplace_back(Context{{{"key", Value{key}}, {"value", value}}});
    return made(interpreter, Value{std::move(entries)});
}

/// Puts entries together; finding them by name does not take longer the more there are.
class Collected {
public:
    /// false when the name is there already; its value is then the new one.
    bool put(const std::string& name, const Value& value) {
        const auto [at, is_new] = places_.try_emplace(name, all_.entries.size());
        if (is_new) {
            all_.entries.emplace_back(name, value);
        } else {
            all_.entries[at->second].second = value;
        }
        return is_new;
    }
    Context take() { return std::move(all_); }

private:
    Context all_;
    std::unordered_map<std::string, std::size_t> places_;
};

/// Each entry is a context with a key and a value; what else it holds is passed over. A key that
/// comes twice would leave open which value is meant.
Value context_of(Interpreter& interpreter, Arguments arguments) {
    const auto* entries = argument<List>(arguments, 0);
    if (entries == nullptr) return wrong_kind();
    Collected collected;
    for (const auto& entry : *entries) {
        if (!interpreter.step()) return Value{NullReason::too_much};
        const auto* pair = entry.context();
        if (pair == nullptr) return wrong_kind();
        const auto* key = pair->find("key");
        const auto* value = pair->find("value");
        if (key == nullptr || value == nullptr) return Value{NullReason::no_member};
        if (key->string() == nullptr) return wrong_kind();
        if (!collected.put(*key->string(), *value)) return Value{NullReason::wrong_arguments};
    }
    return made(interpreter, Value{collected.take()});
}

Value context_put(Interpreter& interpreter, Arguments arguments) {
    const auto* context = argument<Context>(arguments, 0);
    const auto* key = argument<std::string>(arguments, 1);
    if (context == nullptr || key == nullptr) return wrong_kind();
    auto changed = *context;
    changed.put(*key, argument_or_null(arguments, 2));
    return made(interpreter, Value{std::move(changed)});
}

Value* entry_of(Context& context, const std::string& name) {
    for (auto& [key, value] : context.entries)
        if (key == name) return &value;
    return nullptr;
}

/// Every key but the last must lead to a context that is there.
Value context_put_by_path(Interpreter& interpreter, Arguments arguments) {
    const auto* context = argument<Context>(arguments, 0);
    const auto* keys = argument<List>(arguments, 1);
    if (context == nullptr || keys == nullptr || keys->empty()) return wrong_kind();
    for (const auto& key : *keys)
        if (key.string() == nullptr) return wrong_kind();
    Value changed{*context};
    Value* inside = &changed;
    for (std::size_t at = 0; at + 1 < keys->size(); ++at) {
        if (!interpreter.step()) return Value{NullReason::too_much};
        inside = entry_of(std::get<Context>(inside->data), *(*keys)[at].string());
        if (inside == nullptr) return Value{NullReason::no_member};
        if (inside->context() == nullptr) return wrong_kind();
    }
    std::get<Context>(inside->data).put(*keys->back().string(), argument_or_null(arguments, 2));
    return made(interpreter, std::move(changed));
}

/// Of entries with one name the last counts, as a whole: contexts in them are not merged.
Value context_merge(Interpreter& interpreter, Arguments arguments) {
    const auto* contexts = argument<List>(arguments, 0);
    if (contexts == nullptr) return wrong_kind();
    Collected collected;
    for (const auto& item : *contexts) {
        const auto* context = item.context();
        if (context == nullptr) return wrong_kind();
        if (!steps(interpreter, context->entries.size() + 1)) return Value{NullReason::too_much};
        for (const auto& [name, value] : context->entries)
            collected.put(name, value);
    }
    return made(interpreter, Value{collected.take()});
}

} // namespace

std::span<const BuiltIn> context_functions() {
    static const std::vector<BuiltIn> functions{
        // The path of keys is not in DMN 1.5; it goes with that of context put.
        {"get value",
         {{{{"m", Wanted::context}, {"key", Wanted::string}}, get_value},
          {{{"context", Wanted::context}, {"keys", Wanted::list}}, get_value_by_path}}},
        {"get entries", {{{{"m", Wanted::context}}, get_entries}}},
        {"context", {{{{"entries", Wanted::list}}, context_of}}},
        {"context put",
         {{{{"context", Wanted::context}, {"key", Wanted::string}, {"value", Wanted::any}},
           context_put},
          {{{"context", Wanted::context}, {"keys", Wanted::list}, {"value", Wanted::any}},
           context_put_by_path}}},
        {"context merge", {{{{"contexts", Wanted::list}}, context_merge}}},
    };
    return functions;
}

} // namespace schakel::dmn
