#include "dmn/model_notes.h"

#include "dmn/inside/xml.h"
#include "dmn/model_reader.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

using namespace inside;

/// A note may be a text, an attribute called value, or a folder of notes.
void gather(pugi::xml_node node, std::vector<std::pair<std::string, std::string>>& into) {
    for (const auto one : elements(node)) {
        std::string name{local_name(one.name())};
        auto text = normalised(content(one));
        if (const auto given = attribute(one, "name"); !given.empty()) name = given;
        if (text.empty()) text = attribute(one, "value");
        if (!text.empty())
            into.emplace_back(std::move(name), std::move(text));
        else {
            for (const auto& each : one.attributes())
                into.emplace_back(local_name(each.name()), each.value());
            gather(one, into);
        }
    }
}

ElementNotes notes_of(pugi::xml_node node) {
    ElementNotes notes{std::string{attribute(node, "name")},
                       std::string{attribute(node, "label")},
                       normalised(content(child(node, "description"))),
                       {}};
    for (const auto& each : node.attributes()) {
        const auto prefix = prefix_of(each.name());
        if (!prefix.empty() && prefix != "xmlns" && prefix != "xsi")
            notes.extras.emplace_back(local_name(each.name()), each.value());
    }
    gather(child(node, "extensionElements"), notes.extras);
    return notes;
}

} // namespace

const ElementNotes* ModelNotes::decision(std::string_view name) const {
    const auto found = std::ranges::find(decisions, name, &ElementNotes::name);
    return found == decisions.end() ? nullptr : &*found;
}

std::expected<ModelNotes, Faults> read_notes(std::string_view bytes, const std::string& file) {
    const auto xml =
        Xml::load(bytes, file, {.bytes_max = model_bytes_max, .depth_max = model_depth_max});
    if (!xml) return std::unexpected{xml.error()};
    ModelNotes notes{notes_of(xml->root()), {}};
    for (const auto one : children(xml->root(), "decision"))
        notes.decisions.push_back(notes_of(one));
    return notes;
}

} // namespace schakel::dmn
