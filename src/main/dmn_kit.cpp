#include "main/dmn_kit.h"

#include "main/dmn_models.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <ostream>
#include <pugixml.hpp>
#include <set>

namespace schakel::main {
namespace {

using dmn::Value;

std::string_view local_name(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(pugi::xml_node node, std::string_view name) {
    return node.type() == pugi::node_element && local_name(node.name()) == name;
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
    for (const auto node : parent.children())
        if (is(node, name)) return node;
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (const auto& attribute : node.attributes())
        if (local_name(attribute.name()) == name) return attribute.value();
    return {};
}

template <class Read>
std::optional<Value> as_value(Read read) {
    return read ? std::optional{Value{std::move(*read)}} : std::nullopt;
}

/// nullopt when the text is none of that type.
std::optional<Value> typed(std::string_view type, const std::string& text) {
    if (type == "string" || type.empty()) return Value{text};
    if (type == "boolean") {
        if (text != "true" && text != "false") return std::nullopt;
        return Value{text == "true"};
    }
    if (type == "date") return as_value(dmn::read_date(text));
    if (type == "time") return as_value(dmn::read_time(text));
    if (type == "dateTime") return as_value(dmn::read_date_time(text));
    if (type == "duration") {
        if (auto months = as_value(dmn::read_months(text))) return months;
        return as_value(dmn::read_seconds(text));
    }
    constexpr std::array<std::string_view, 6> numbers{"decimal", "double", "float",
                                                      "integer", "int",    "long"};
    if (std::ranges::find(numbers, type) == numbers.end()) return std::nullopt;
    return as_value(dmn::Number::parse(text));
}

class CaseReader {
public:
    explicit CaseReader(std::string& unreadable) : unreadable_{unreadable} {}

    /// What stands in an inputNode, a component, an item or expected.
    Value value(pugi::xml_node node) {
        if (const auto single = child(node, "value")) return scalar(single);
        if (const auto list = child(node, "list")) return this->list(list);
        dmn::Context members;
        bool any = false;
        for (const auto component : node.children()) {
            if (!is(component, "component")) continue;
            any = true;
            members.put(std::string{attribute(component, "name")}, value(component));
        }
        return any ? Value{std::move(members)} : Value{};
    }

private:
    Value scalar(pugi::xml_node node) {
        if (attribute(node, "nil") == "true") return {};
        const auto type = local_name(attribute(node, "type"));
        auto read = typed(type, node.child_value());
        if (read) return std::move(*read);
        unreadable_ = fmt::format("'{}' is no {}", node.child_value(), type);
        return {};
    }

    Value list(pugi::xml_node node) {
        if (attribute(node, "nil") == "true") return {};
        dmn::List items;
        for (const auto item : node.children())
            if (is(item, "item")) items.push_back(value(item));
        return Value{std::move(items)};
    }

    std::string& unreadable_;
};

KitCase read_case(pugi::xml_node node) {
    KitCase read;
    read.id = attribute(node, "id");
    const auto type = attribute(node, "type");
    if (type == "decisionService")
        read.kind = KitCase::Kind::service;
    else if (type == "bkm")
        read.kind = KitCase::Kind::knowledge;
    read.invocable = attribute(node, "invocableName");
    CaseReader reader{read.unreadable};
    for (const auto part : node.children()) {
        std::string name{attribute(part, "name")};
        if (is(part, "inputNode")) {
            const auto space = attribute(part, "namespace");
            if (!space.empty()) name = fmt::format("{}#{}", space, name);
            read.inputs.put(std::move(name), reader.value(part));
        } else if (is(part, "resultNode")) {
            const bool error = attribute(part, "errorResult") == "true";
            read.results.push_back(
                {std::move(name), error ? Value{} : reader.value(child(part, "expected"))});
        }
    }
    return read;
}

bool nearly(const dmn::Number& expected, const dmn::Number& answer) {
    if (expected == answer) return true;
    const auto text = expected.text();
    const auto point = text.find('.');
    if (point == std::string::npos || text.size() - point <= 7) return false;
    const auto apart = subtract(expected, answer);
    return apart && apart->absolute() <= *dmn::Number::parse("0.00000001");
}

std::string in_short(const Faults& faults) {
    if (faults.empty()) return "for no reason that is known";
    const auto& first = faults.front();
    return fmt::format("{}: {}{}", first.pointer, first.message,
                       faults.size() > 1 ? fmt::format(" (and {} more)", faults.size() - 1) : "");
}

class KitRun {
public:
    explicit KitRun(std::ostream& output) : output_{output} {}

    void folder(const std::filesystem::path& folder) {
        std::vector<std::filesystem::path> entries;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator{folder, error})
            entries.push_back(entry.path());
        std::ranges::sort(entries);
        for (const auto& entry : entries)
            if (is_directory(entry, error))
                this->folder(entry);
            else if (entry.extension() == ".xml")
                file(entry);
    }
    [[nodiscard]] const KitCount& count() const { return count_; }

private:
    void fail(const std::filesystem::path& file, std::string_view id, std::string_view why) {
        ++count_.failed;
        output_ << fmt::format("{}/{} {}: {}\n", file.parent_path().filename().string(),
                               file.filename().string(), id, why);
    }

    void file(const std::filesystem::path& file) {
        const auto bytes = bytes_of(file);
        if (!bytes) return fail(file, "", "cannot be read");
        const auto kit = read_kit(*bytes, file.filename().string());
        if (!kit) return fail(file, "", in_short(kit.error()));
        if (!*kit) return;
        const auto graph = load_with_imports(file.parent_path() / (*kit)->model);
        for (const auto& each : (*kit)->cases) {
            const auto why =
                graph ? why_not(*graph, each) : "the model is refused: " + in_short(graph.error());
            if (why.empty())
                ++count_.passed;
            else
                fail(file, each.id, why);
        }
    }

    /// Empty when the case passes.
    static std::string why_not(const dmn::Graph& graph, const KitCase& each) {
        if (!each.unreadable.empty()) return each.unreadable;
        std::string why;
        for (const auto& result : each.results) {
            const auto& called = each.invocable.empty() ? result.name : each.invocable;
            const bool decides = each.kind == KitCase::Kind::decision && graph.has_decision(called);
            if (!decides && !graph.has_function(called)) {
                why += fmt::format("there is no {} to ask; ", called);
                continue;
            }
            const auto answer =
                decides ? graph.evaluate(called, each.inputs) : graph.invoke(called, each.inputs);
            // Several decisions of a service are a context of them by name.
            const auto* all =
                each.results.size() > 1 && !decides ? answer.value.context() : nullptr;
            const auto* one = all ? all->find(result.name) : nullptr;
            const auto& value = one ? *one : answer.value;
            if (!answer.too_much && is_as_expected(result.expected, value)) continue;
            why += fmt::format("{} should be {}, is {}", result.name, to_text(result.expected),
                               answer.too_much ? "too much" : to_text(value));
            if (!answer.failed.empty()) why += fmt::format(" ({} failed)", answer.failed);
            why += "; ";
        }
        return why.substr(0, why.size() - std::min<std::size_t>(why.size(), 2));
    }

    std::ostream& output_;
    KitCount count_;
};

} // namespace

std::expected<std::optional<Kit>, Faults> read_kit(std::string_view bytes,
                                                   const std::string& file) {
    pugi::xml_document document;
    const auto loaded = document.load_buffer(bytes.data(), bytes.size(),
                                             pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!loaded)
        return std::unexpected{Faults{
            {fmt::format("{}: byte {}", file, loaded.offset), "malformed", loaded.description()}}};
    const auto root = document.document_element();
    if (!is(root, "testCases")) return std::nullopt;
    Kit kit;
    kit.model = child(root, "modelName").child_value();
    for (const auto node : root.children())
        if (is(node, "testCase")) kit.cases.push_back(read_case(node));
    return kit;
}

bool is_as_expected(const Value& expected, const Value& answer) {
    if (expected.is_null() || answer.is_null()) return expected.is_null() && answer.is_null();
    if (expected.number() && answer.number()) return nearly(*expected.number(), *answer.number());
    if (expected.list() && answer.list())
        return std::ranges::equal(*expected.list(), *answer.list(), is_as_expected);
    if (expected.context() && answer.context()) {
        const auto& entries = expected.context()->entries;
        return entries.size() == answer.context()->entries.size() &&
               std::ranges::all_of(entries, [&](const auto& entry) {
                   const auto* found = answer.context()->find(entry.first);
                   return found != nullptr && is_as_expected(entry.second, *found);
               });
    }
    return expected == answer || equal(expected, answer).value_or(false);
}

std::optional<KitCount> run_kit(const std::filesystem::path& folder, std::ostream& output) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) return std::nullopt;
    KitRun run{output};
    run.folder(folder);
    return run.count();
}

} // namespace schakel::main
