// Item definitions and the names of types.
#include "dmn/inside/reading.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace schakel::dmn::inside {
namespace {

bool is_feel_space(std::string_view space) { return space.find("/FEEL") != std::string_view::npos; }

/// `? in A and ? in B`, for a type that is narrowed more than once.
std::shared_ptr<const UnaryTests> both(std::shared_ptr<const UnaryTests> left,
                                       std::shared_ptr<const UnaryTests> right) {
    if (!left || !right) return left ? left : right;
    const auto asks = [](std::shared_ptr<const UnaryTests> tests) {
        return std::make_shared<const Expression>(Expression{
            InTest{std::make_shared<const Expression>(Expression{Name{"?"}}), std::move(tests)}});
    };
    UnaryTests tests;
    tests.text = fmt::format("({}) and ({})", left->text, right->text);
    tests.tests.emplace_back(
        Asked{Expression{Conjunction{asks(std::move(left)), asks(std::move(right))}}, {}});
    return std::make_shared<const UnaryTests>(std::move(tests));
}

class TypeReader {
public:
    explicit TypeReader(Reading& reading) : reading_{reading} {}

    void read(pugi::xml_node root) {
        for (const auto node : children(root, "itemDefinition")) {
            auto name = normalised(attribute(node, "name"));
            if (name.empty())
                reading_.fault("itemDefinition", "missing", "it has a name");
            else if (!waiting_.emplace(name, node).second)
                reading_.fault(place_of(name), "duplicate", "an item definition stands once");
        }
        for (const auto& [name, node] : waiting_)
            (void)defined(name, place_of(name));
    }

private:
    static std::string place_of(std::string_view name) {
        return fmt::format("itemDefinition '{}'", name);
    }

    /// The definition of that name, read when it has not been yet; null when there is none.
    TypePointer defined(const std::string& name, const std::string& place) {
        auto& types = reading_.model.types;
        if (const auto found = types.find(name); found != types.end()) return found->second;
        const auto node = waiting_.find(name);
        if (node == waiting_.end()) return nullptr;
        if (!busy_.emplace(name).second || static_cast<int>(busy_.size()) > type_depth_max) {
            reading_.fault(place, "not_allowed",
                           fmt::format("'{}' is defined by way of itself, or by more than {} "
                                       "definitions one upon another",
                                       name, type_depth_max));
            // Once is enough: whoever else uses it finds this.
            return types.emplace(name, built_in_type("Any")).first->second;
        }
        auto type = item(node->second, name, place_of(name));
        busy_.erase(name);
        return types.emplace(name, std::move(type)).first->second;
    }

    /// An item definition or a component of one.
    TypePointer item(pugi::xml_node node, const std::string& name, const std::string& place) {
        constexpr std::array<std::string_view, 5> parts{
            "typeRef", "allowedValues", "typeConstraint", "itemComponent", "functionItem"};
        reading_.check_elements(node, place, parts);
        const auto language = attribute(node, "typeLanguage");
        if (!language.empty() && !is_feel_space(language))
            reading_.fault(place, "not_allowed",
                           fmt::format("the type language {} is not carried out", language));
        Type type;
        if (const auto reference = child(node, "typeRef")) {
            if (const auto base = named(content(reference), reference, place)) type = *base;
        } else if (const auto function = child(node, "functionItem")) {
            this->function(function, place, type);
        } else if (child(node, "itemComponent")) {
            components(node, place, type);
        }
        type.name = name;
        type.allowed = both(type.allowed, tests(node, "allowedValues", place));
        const auto constraint = tests(node, "typeConstraint", place);
        if (attribute(node, "isCollection") != "true") {
            type.allowed = both(type.allowed, constraint);
            return std::make_shared<const Type>(std::move(type));
        }
        // What is allowed is said of each item, a constraint of the list. (DMN 1.5, 7.3.3)
        Type list;
        list.kind = Type::Kind::list;
        type.name.clear();
        list.element = std::make_shared<const Type>(std::move(type));
        list.allowed = constraint;
        list.name = name;
        return std::make_shared<const Type>(std::move(list));
    }

    void components(pugi::xml_node node, const std::string& place, Type& type) {
        type.kind = Type::Kind::context;
        for (const auto component : children(node, "itemComponent")) {
            const auto name = normalised(attribute(component, "name"));
            const auto at = fmt::format("{}, component '{}'", place, name);
            if (name.empty()) reading_.fault(place, "missing", "a component has a name");
            if (!seen_.emplace(type_count_, name).second)
                reading_.fault(at, "duplicate", "a component stands once");
            type.members.emplace_back(name, nullptr);
        }
        ++type_count_;
        std::size_t at = 0;
        for (const auto component : children(node, "itemComponent")) {
            const auto name = type.members[at].first;
            type.members[at++].second =
                item(component, {}, fmt::format("{}, component '{}'", place, name));
        }
    }

    void function(pugi::xml_node node, const std::string& place, Type& type) {
        type.kind = Type::Kind::function;
        for (const auto parameter : children(node, "parameters")) {
            auto of = named(attribute(parameter, "typeRef"), parameter, place);
            type.members.emplace_back(normalised(attribute(parameter, "name")),
                                      of ? std::move(of) : built_in_type("Any"));
        }
        type.element = named(attribute(node, "outputTypeRef"), node, place);
        if (!type.element) type.element = built_in_type("Any");
    }

    std::shared_ptr<const UnaryTests> tests(pugi::xml_node node, std::string_view element,
                                            const std::string& place) {
        const auto found = child(node, element);
        if (!found) return nullptr;
        reading_.check_language(found, place);
        return std::make_shared<const UnaryTests>(
            reading_.tests(text_of(found), fmt::format("{}, {}", place, element)));
    }

    /// Definitions that are not read yet are read first.
    TypePointer named(std::string_view text, pugi::xml_node at, const std::string& place) {
        auto name = normalised(text);
        if (!built_in_type(name)) {
            if (waiting_.contains(name)) return defined(name, place);
            const auto prefix = prefix_of(name);
            if (!prefix.empty() &&
                reading_.xml.space_of_prefix(at, prefix) == reading_.model.space &&
                waiting_.contains(local_name(name)))
                return defined(std::string{local_name(name)}, place);
        }
        return type_named(reading_, name, at, place);
    }

    Reading& reading_;
    std::map<std::string, pugi::xml_node, std::less<>> waiting_;
    std::set<std::string> busy_;
    std::set<std::pair<std::size_t, std::string>> seen_;
    std::size_t type_count_ = 0;
};

/// By way of a namespace: of FEEL, of this model, or of one that it imports.
TypePointer qualified(Reading& reading, std::string_view name, pugi::xml_node at) {
    const auto prefix = prefix_of(name);
    if (prefix.empty()) return nullptr;
    const auto local = local_name(name);
    const auto space = reading.xml.space_of_prefix(at, prefix);
    if (space.empty() || is_feel_space(space) || version_of(space)) return built_in_type(local);
    const auto* types = space == reading.model.space ? &reading.model.types : nullptr;
    if (const auto* imported = reading.imported(space); imported != nullptr && imported->model)
        types = &imported->model->types;
    if (types == nullptr) return nullptr;
    const auto found = types->find(local);
    return found == types->end() ? nullptr : found->second;
}

} // namespace

void read_item_definitions(Reading& reading) { TypeReader{reading}.read(reading.xml.root()); }

TypePointer type_named(Reading& reading, std::string_view text, pugi::xml_node at,
                       std::string_view place) {
    const auto name = normalised(text);
    if (name.empty()) return nullptr;
    if (auto type = built_in_type(name)) return type;
    if (auto type = reading.scope.type(name)) return type;
    if (auto type = qualified(reading, name, at)) return type;
    // list<tLoan> and the like.
    if (name.find('<') != std::string::npos)
        if (auto type = parse_type(name, reading.scope)) return *type;
    reading.fault(place, "unknown", fmt::format("there is no type '{}' here", name));
    return nullptr;
}

TypePointer type_of(Reading& reading, pugi::xml_node node, std::string_view place) {
    return type_named(reading, attribute(node, "typeRef"), node, place);
}

} // namespace schakel::dmn::inside
