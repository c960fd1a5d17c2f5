// Boxed expressions: what stands in a decision, a function or a cell of another box.
#include "dmn/inside/reading.h"

#include <array>
#include <fmt/format.h>
#include <set>

namespace schakel::dmn::inside {
namespace {

using Node = pugi::xml_node;

/// One box being read: where it stands and what it is declared to be from outside.
struct Place {
    Reading& reading;
    const std::string& text;
    const TypePointer& type;
};

BoxedPointer below(const Place& place, Node node, const char* element) {
    const auto part = child(node, element);
    const auto at = fmt::format("{}, {}", place.text, element);
    auto box = read_box_below(place.reading, part, at, nullptr);
    if (!box)
        place.reading.fault(place.text, "missing",
                            fmt::format("{} has an expression below {}", node.name(), element));
    return box;
}

Boxed literal(const Place& place, Node node) {
    place.reading.check_language(node, place.text);
    return {BoxedLiteral{place.reading.expression(text_of(node), place.text)}, {}};
}

Boxed invocation(const Place& place, Node node) {
    BoxedInvocation read;
    read.function = read_box_below(place.reading, node, place.text, nullptr);
    if (!read.function)
        place.reading.fault(place.text, "missing", "an invocation names a function");
    for (const auto binding : children(node, "binding")) {
        auto name = normalised(attribute(child(binding, "parameter"), "name"));
        const auto at = fmt::format("{}, binding '{}'", place.text, name);
        if (name.empty()) place.reading.fault(at, "missing", "a binding has a parameter");
        auto value = read_box_below(place.reading, binding, at, nullptr);
        // Without an expression the parameter is bound to nothing.
        if (!value) value = std::make_shared<const Boxed>(Boxed{BoxedLiteral{{Literal{}}}, {}});
        read.bindings.emplace_back(std::move(name), std::move(value));
    }
    return {std::move(read), {}};
}

Boxed context(const Place& place, Node node) {
    auto& reading = place.reading;
    BoxedContext read;
    Brought brought{reading};
    const auto entries = children(node, "contextEntry");
    if (entries.size() > context_entries_max)
        reading.fault(place.text, "too_large",
                      fmt::format("a context has at most {} entries", context_entries_max));
    std::set<std::string> seen;
    for (const auto entry : entries) {
        const auto variable = child(entry, "variable");
        const auto name = normalised(attribute(variable, "name"));
        const auto at = name.empty() ? fmt::format("{}, result", place.text)
                                     : fmt::format("{}, entry '{}'", place.text, name);
        if (name.empty() && entry != entries.back())
            reading.fault(at, "missing", "only the last entry of a context has no name");
        if (!name.empty() && !seen.insert(name).second)
            reading.fault(at, "duplicate", "an entry of a context stands once");
        const auto type = variable ? type_of(reading, variable, at) : place.type;
        // A function may call itself by the name of its entry.
        if (!name.empty()) brought.bring(name);
        auto value = read_box_below(reading, entry, at, type);
        if (!value) reading.fault(at, "missing", "an entry of a context has an expression");
        read.entries.push_back({name, variable ? type : nullptr, std::move(value)});
    }
    return {std::move(read), {}};
}

Boxed list(const Place& place, Node node) {
    BoxedList read;
    for (const auto item : elements(node)) {
        if (!is_box(item)) continue;
        // The reader of one box takes its parent: here each item is read by itself.
        const auto at = fmt::format("{}, item {}", place.text, read.items.size() + 1);
        read.items.push_back(read_box(place.reading, item, at, nullptr));
    }
    return {std::move(read), {}};
}

Boxed relation(const Place& place, Node node) {
    BoxedRelation read;
    for (const auto column : children(node, "column"))
        read.columns.push_back(normalised(attribute(column, "name")));
    if (std::set<std::string>(read.columns.begin(), read.columns.end()).size() !=
        read.columns.size())
        place.reading.fault(place.text, "duplicate", "a column of a relation stands once");
    for (const auto row : children(node, "row")) {
        std::vector<BoxedPointer> cells;
        for (const auto cell : elements(row))
            if (is_box(cell))
                cells.push_back(read_box(place.reading, cell,
                                         fmt::format("{}, row {}, column {}", place.text,
                                                     read.rows.size() + 1, cells.size() + 1),
                                         nullptr));
        if (cells.size() != read.columns.size())
            place.reading.fault(fmt::format("{}, row {}", place.text, read.rows.size() + 1),
                                "malformed", "it has one cell for each column");
        read.rows.push_back(std::move(cells));
    }
    return {std::move(read), {}};
}

Boxed conditional(const Place& place, Node node) {
    return {BoxedConditional{below(place, node, "if"), below(place, node, "then"),
                             below(place, node, "else")},
            {}};
}

Boxed filter(const Place& place, Node node) {
    BoxedFilter read;
    read.list = below(place, node, "in");
    Brought brought{place.reading};
    brought.bring("item");
    read.condition = below(place, node, "match");
    return {std::move(read), {}};
}

template <BoxedIteration::Kind kind>
Boxed iteration(const Place& place, Node node) {
    BoxedIteration read;
    read.kind = kind;
    read.variable = normalised(attribute(node, "iteratorVariable"));
    if (read.variable.empty())
        place.reading.fault(place.text, "missing", "it has an iteratorVariable");
    read.over = below(place, node, "in");
    Brought brought{place.reading};
    brought.bring(read.variable);
    if (kind == BoxedIteration::Kind::each) brought.bring("partial");
    read.result = below(place, node, kind == BoxedIteration::Kind::each ? "return" : "satisfies");
    return {std::move(read), {}};
}

Boxed function(const Place& place, Node node) {
    return {read_function(place.reading, node, place.text, nullptr), {}};
}

Boxed table(const Place& place, Node node) {
    return {read_table(place.reading, node, place.text, place.type), {}};
}

struct Box {
    std::string_view element;
    Version since;
    Boxed (*read)(const Place& place, Node node);
};
constexpr std::array boxes{
    Box{"literalExpression", Version::dmn_1_1, literal},
    Box{"decisionTable", Version::dmn_1_1, table},
    Box{"invocation", Version::dmn_1_1, invocation},
    Box{"context", Version::dmn_1_1, context},
    Box{"list", Version::dmn_1_1, list},
    Box{"relation", Version::dmn_1_1, relation},
    Box{"functionDefinition", Version::dmn_1_1, function},
    Box{"conditional", Version::dmn_1_4, conditional},
    Box{"filter", Version::dmn_1_4, filter},
    Box{"for", Version::dmn_1_4, iteration<BoxedIteration::Kind::each>},
    Box{"every", Version::dmn_1_4, iteration<BoxedIteration::Kind::every>},
    Box{"some", Version::dmn_1_4, iteration<BoxedIteration::Kind::some>},
};

const Box* box_of(Node node) {
    const auto name = local_name(node.name());
    for (const auto& box : boxes)
        if (box.element == name) return &box;
    return nullptr;
}

struct MemberWalker : pugi::xml_tree_walker {
    std::set<std::string, std::less<>>& members;
    explicit MemberWalker(std::set<std::string, std::less<>>& members_) : members{members_} {}
    bool for_each(Node& node) override {
        const bool named = is(node, "itemComponent") || is(node, "column") || is(node, "output") ||
                           (is(node, "variable") && is(node.parent(), "contextEntry"));
        if (!named) return true;
        auto name = normalised(attribute(node, "name"));
        if (!name.empty()) members.insert(std::move(name));
        return true;
    }
};

void gather_of(const Type& type, std::set<const Type*>& seen,
               std::set<std::string, std::less<>>& members) {
    if (!seen.insert(&type).second) return;
    if (type.element) gather_of(*type.element, seen, members);
    if (type.kind != Type::Kind::context) return;
    for (const auto& [name, member] : type.members) {
        members.insert(name);
        if (member) gather_of(*member, seen, members);
    }
}

} // namespace

bool is_box(pugi::xml_node node) { return box_of(node) != nullptr; }

void gather_members(Reading& reading) {
    auto& members = reading.scope.members;
    MemberWalker walker{members};
    auto root = reading.xml.root();
    root.traverse(walker);
    std::set<const Type*> seen;
    for (const auto& imported : reading.imports) {
        if (imported.model == nullptr) continue;
        for (const auto& [name, type] : imported.model->types)
            gather_of(*type, seen, members);
        for (const auto& decision : imported.model->decisions) {
            if (!decision.logic) continue;
            if (const auto* box = std::get_if<BoxedContext>(&decision.logic->box))
                for (const auto& entry : box->entries)
                    members.insert(entry.name);
            if (const auto* box = std::get_if<BoxedRelation>(&decision.logic->box))
                members.insert(box->columns.begin(), box->columns.end());
            if (const auto* box = decision.table())
                for (const auto& output : box->outputs)
                    members.insert(output.name);
        }
    }
    members.erase("");
}

BoxedPointer read_box(Reading& reading, pugi::xml_node node, const std::string& place,
                      const TypePointer& type) {
    const auto* box = box_of(node);
    if (reading.version < box->since || reading.xml.space_of(node) != reading.space)
        reading.fault(
            place, "not_allowed",
            fmt::format("{} is no expression of the DMN that the file is written in", node.name()));
    auto own = type_of(reading, node, place);
    auto read = box->read({reading, place, own ? own : type}, node);
    read.type = std::move(own);
    return std::make_shared<const Boxed>(std::move(read));
}

BoxedPointer read_box_below(Reading& reading, pugi::xml_node node, const std::string& place,
                            const TypePointer& type) {
    pugi::xml_node found;
    for (const auto element : node.children()) {
        if (element.type() != pugi::node_element || !is_box(element)) continue;
        if (found) {
            reading.fault(place, "duplicate", "one expression stands here");
            break;
        }
        found = element;
    }
    return found ? read_box(reading, found, place, type) : nullptr;
}

BoxedFunction read_function(Reading& reading, pugi::xml_node node, const std::string& place,
                            const TypePointer& result) {
    BoxedFunction read;
    const auto kind = attribute(node, "kind");
    if (kind == "Java")
        read.kind = BoxedFunction::Kind::java;
    else if (kind == "PMML")
        read.kind = BoxedFunction::Kind::pmml;
    else if (!kind.empty() && kind != "FEEL")
        reading.fault(place, "not_allowed",
                      fmt::format("a function of the kind {} is not carried out", kind));
    Brought brought{reading};
    std::set<std::string> seen;
    for (const auto parameter : children(node, "formalParameter")) {
        auto name = normalised(attribute(parameter, "name"));
        if (name.empty() || !seen.insert(name).second)
            reading.fault(place, "malformed", "each parameter has a name of its own");
        brought.bring(name);
        read.parameters.push_back({std::move(name), type_of(reading, parameter, place)});
    }
    read.body = read_box_below(reading, node, place, result);
    return read;
}

} // namespace schakel::dmn::inside
