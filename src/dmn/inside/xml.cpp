#include "dmn/inside/xml.h"

#include "base/utf8.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace schakel::dmn::inside {
namespace {

constexpr std::string_view spaces = " \t\r\n";

bool declares_space(std::string_view attribute) {
    return attribute == "xmlns" || attribute.starts_with("xmlns:");
}

struct Survey : pugi::xml_tree_walker {
    const XmlLimits& limits;
    int deepest = 0;
    int attributes = 0;
    bool document_type = false;
    bool redeclares = false;

    explicit Survey(const XmlLimits& limits_) : limits{limits_} {}
    bool for_each(pugi::xml_node& node) override {
        deepest = std::max(deepest, depth());
        document_type = document_type || node.type() == pugi::node_doctype;
        int here = 0;
        for (const auto& attribute : node.attributes()) {
            ++here;
            redeclares = redeclares || (depth() > 0 && declares_space(attribute.name()));
        }
        attributes = std::max(attributes, here);
        return deepest <= limits.depth_max && attributes <= limits.attributes_max;
    }
};

} // namespace

std::expected<Xml, Faults> Xml::load(std::string_view bytes, const std::string& file,
                                     const XmlLimits& limits) {
    const auto refuse = [](std::string place, const char* code, std::string message) {
        return std::unexpected{Faults{{std::move(place), code, std::move(message)}}};
    };
    if (bytes.size() > limits.bytes_max)
        return refuse(file, "too_large",
                      fmt::format("the file holds at most {} bytes", limits.bytes_max));
    if (!is_utf8(bytes)) return refuse(file, "malformed", "the file is not in UTF-8");
    Xml xml;
    const auto loaded = xml.document_.load_buffer(bytes.data(), bytes.size(),
                                                  pugi::parse_default | pugi::parse_doctype |
                                                      pugi::parse_ws_pcdata_single,
                                                  pugi::encoding_utf8);
    if (!loaded)
        return refuse(fmt::format("{}: byte {}", file, loaded.offset), "malformed",
                      loaded.description());
    Survey survey{limits};
    xml.document_.traverse(survey);
    if (survey.document_type)
        return refuse(file, "not_allowed", "a document type and its entities are not read");
    if (survey.deepest > limits.depth_max)
        return refuse(file, "too_large",
                      fmt::format("elements are nested deeper than {}", limits.depth_max));
    if (survey.attributes > limits.attributes_max)
        return refuse(file, "too_large",
                      fmt::format("an element has more than {} attributes", limits.attributes_max));
    xml.redeclares_ = survey.redeclares;
    return xml;
}

std::string_view Xml::space_of_prefix(pugi::xml_node at, std::string_view prefix) const {
    if (!redeclares_) at = root();
    for (; at; at = at.parent())
        for (const auto& attribute : at.attributes()) {
            const std::string_view name = attribute.name();
            if (declares_space(name) &&
                (name.size() > 5 ? name.substr(6) : std::string_view{}) == prefix)
                return attribute.value();
        }
    return {};
}

std::string_view Xml::space_of(pugi::xml_node node) const {
    return space_of_prefix(node, prefix_of(node.name()));
}

std::string_view local_name(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view prefix_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

bool is(pugi::xml_node node, std::string_view name) {
    return node.type() == pugi::node_element && local_name(node.name()) == name;
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
    for (const auto node : parent.children())
        if (is(node, name)) return node;
    return {};
}

std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const auto node : parent.children())
        if (is(node, name)) found.push_back(node);
    return found;
}

std::vector<pugi::xml_node> elements(pugi::xml_node parent) {
    std::vector<pugi::xml_node> found;
    for (const auto node : parent.children())
        if (node.type() == pugi::node_element) found.push_back(node);
    return found;
}

std::string_view attribute(pugi::xml_node node, const char* name) {
    return node.attribute(name).value();
}

std::string_view attribute_in_a_space(pugi::xml_node node, std::string_view name) {
    for (const auto& attribute : node.attributes())
        if (local_name(attribute.name()) == name && !declares_space(attribute.name()))
            return attribute.value();
    return {};
}

std::string content(pugi::xml_node node) {
    std::string read;
    for (const auto part : node.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata)
            read += part.value();
    return read;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::string normalised(std::string_view name) {
    std::string text;
    for (const char c : trimmed(name)) {
        const bool space = spaces.find(c) != std::string_view::npos;
        if (!space)
            text += c;
        else if (text.back() != ' ')
            text += ' ';
    }
    return text;
}

} // namespace schakel::dmn::inside
