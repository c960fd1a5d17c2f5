// The reading of one model: what its parts share. The parts stand in files by theme: types, boxed
// expressions, tables, and the model around them.
#pragma once

#include "dmn/feel/expression_parser.h"
#include "dmn/inside/xml.h"
#include "dmn/model_reader.h"

#include <map>
#include <span>
#include <unordered_map>

namespace schakel::dmn::inside {

/// The DMN that a file is written in.
enum class Version { dmn_1_1, dmn_1_2, dmn_1_3, dmn_1_4, dmn_1_5 };
/// nullopt for a namespace that is none of DMN's.
[[nodiscard]] std::optional<Version> version_of(std::string_view space);

/// A model that is imported, and whether its file was given.
struct Imported {
    const Import* import = nullptr;
    const Model* model = nullptr;
};

class Reading {
public:
    Reading(const Xml& xml_read, std::string file, std::span<const Model> others);

    const Xml& xml;
    Model model;
    Faults faults;
    Version version = Version::dmn_1_5;
    /// The model's own namespace of elements: others say nothing about the decision.
    std::string_view space;
    std::span<const Model> known;
    std::vector<Imported> imports;
    /// What expressions may name where the reading is now.
    Scope scope;

    void fault(std::string_view place, const char* code, std::string message);
    /// Faults where the expression language is another than FEEL, or the element brings values in
    /// from elsewhere. (R-DMN-5)
    void check_language(pugi::xml_node node, std::string_view place);
    /// Faults for each element below the node that is neither among the named ones nor one that a
    /// file may hold anywhere without changing what it decides. (R-DMN-5)
    void check_elements(pugi::xml_node node, std::string_view place,
                        std::span<const std::string_view> named);
    /// An expression in the scope of now; null as its value after a fault.
    [[nodiscard]] Expression expression(std::string_view text, std::string_view place);
    [[nodiscard]] UnaryTests tests(std::string_view text, std::string_view place);
    /// The import with that namespace; null when there is none.
    [[nodiscard]] const Imported* imported(std::string_view namespace_name) const;

private:
    void syntax_fault(std::string_view place, const SyntaxFault& wrong);
};

/// Brings names into scope for as long as it lives.
class Brought {
public:
    explicit Brought(Reading& reading) : reading_{reading} {}
    Brought(const Brought&) = delete;
    Brought& operator=(const Brought&) = delete;
    ~Brought();
    void bring(const std::string& name);

private:
    Reading& reading_;
    std::vector<std::string> names_;
};

/// What stands in the <text> below the element.
[[nodiscard]] std::string text_of(pugi::xml_node node);

// ---- types (type_reader.cpp)

/// All item definitions of the file, and the names of their components.
void read_item_definitions(Reading& reading);
/// The type that the text names; null, with a fault, when there is none. Null without a fault for an
/// empty text.
[[nodiscard]] TypePointer type_named(Reading& reading, std::string_view text, pugi::xml_node at,
                                     std::string_view place);
/// The same for the attribute typeRef of an element.
[[nodiscard]] TypePointer type_of(Reading& reading, pugi::xml_node node, std::string_view place);

// ---- boxed expressions (boxed_reader.cpp)

/// Takes note of every name of an entry that a box, a table or a type of the file makes.
void gather_members(Reading& reading);
/// The boxed expression below the node; null when there is none. `type` is what its value is
/// declared to be from outside; it may be null.
[[nodiscard]] BoxedPointer read_box_below(Reading& reading, pugi::xml_node node,
                                          const std::string& place, const TypePointer& type);
[[nodiscard]] BoxedFunction read_function(Reading& reading, pugi::xml_node node,
                                          const std::string& place, const TypePointer& result);
/// The elements that are a boxed expression.
[[nodiscard]] bool is_box(pugi::xml_node node);

/// The boxed expression that the element is.
[[nodiscard]] BoxedPointer read_box(Reading& reading, pugi::xml_node node, const std::string& place,
                                    const TypePointer& type);

// ---- decision tables (table_reader.cpp)

[[nodiscard]] DecisionTable read_table(Reading& reading, pugi::xml_node node,
                                       const std::string& place, const TypePointer& type);

// ---- the model around them (definitions_reader.cpp)

[[nodiscard]] std::expected<Model, Faults> read_definitions(const Xml& xml, std::string file,
                                                            std::span<const Model> others);
[[nodiscard]] std::expected<ModelHead, Faults> read_definitions_head(const Xml& xml,
                                                                     std::string file);

} // namespace schakel::dmn::inside
