// The XML below a DMN file: loading it within limits, and its elements by name and namespace.
#pragma once

#include "base/invalid.h"

#include <expected>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::dmn::inside {

/// How much a file may hold (R-DMN-4).
struct XmlLimits {
    std::size_t bytes_max = 0;
    int depth_max = 0;
    int attributes_max = 256;
};

/// A file in memory. Its texts keep their spaces.
class Xml {
public:
    /// Refuses what is no XML in UTF-8, exceeds the limits or has a document type. `file` is for the
    /// faults.
    [[nodiscard]] static std::expected<Xml, Faults>
    load(std::string_view bytes, const std::string& file, const XmlLimits& limits);

    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
    /// What the prefix stands for at that element; empty when it stands for nothing.
    [[nodiscard]] std::string_view space_of_prefix(pugi::xml_node at,
                                                   std::string_view prefix) const;
    /// The namespace of the element itself.
    [[nodiscard]] std::string_view space_of(pugi::xml_node node) const;

private:
    pugi::xml_document document_;
    /// Some element below the root says anew what a prefix stands for.
    bool redeclares_ = false;
};

/// A name without the prefix that stands for its namespace.
[[nodiscard]] std::string_view local_name(std::string_view name);
/// What stands before the colon; empty when there is none.
[[nodiscard]] std::string_view prefix_of(std::string_view name);
[[nodiscard]] bool is(pugi::xml_node node, std::string_view name);
/// The first element of that name below the node; empty when there is none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view name);
[[nodiscard]] std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name);
[[nodiscard]] std::vector<pugi::xml_node> elements(pugi::xml_node parent);
/// Empty when it is not there.
[[nodiscard]] std::string_view attribute(pugi::xml_node node, const char* name);
/// An attribute of another namespace, such as xsi:type, by its name without prefix.
[[nodiscard]] std::string_view attribute_in_a_space(pugi::xml_node node, std::string_view name);
/// The text right below the element, as it stands.
[[nodiscard]] std::string content(pugi::xml_node node);
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Without spaces around it, and with one space where there are several (DMN 1.5, 10.3.1.4).
[[nodiscard]] std::string normalised(std::string_view name);

} // namespace schakel::dmn::inside
