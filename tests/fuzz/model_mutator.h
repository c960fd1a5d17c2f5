// Changes files of decision models so that they stay XML: elements are taken out, doubled, moved or
// named otherwise, attributes and texts take those of others. By bytes alone hardly any model that can
// be read would come about.
#pragma once

#include "expression_maker.h"

#include <pugixml.hpp>
#include <random>
#include <sstream>

namespace schakel::dmn {

class ModelMutator {
public:
    ModelMutator(unsigned seed, const Scope& scope) : random_{seed}, expressions_{seed, scope} {}

    bool one_in(std::size_t times) { return random_() % times == 0; }

    /// One of the files with one change or more; the same bytes when it is no XML.
    std::string changed(std::string_view files) {
        const auto part = file_of(files);
        pugi::xml_document document;
        if (!document.load_buffer(part.data(), part.size(), pugi::parse_full))
            return std::string{files};
        do {
            gather(document);
            if (elements_.size() < 2) return std::string{files};
            change(document);
        } while (one_in(2));
        std::ostringstream written;
        document.save(written, "", pugi::format_raw);
        const auto before = static_cast<std::size_t>(part.data() - files.data());
        return std::string{files.substr(0, before)} + written.str() +
               std::string{files.substr(before + part.size())};
    }

private:
    /// The bytes between two zero bytes, at random.
    std::string_view file_of(std::string_view files) {
        std::vector<std::string_view> found;
        for (std::size_t at = 0; at <= files.size();) {
            const auto end = std::min(files.find('\0', at), files.size());
            found.push_back(files.substr(at, end - at));
            at = end + 1;
        }
        return found[random_() % found.size()];
    }

    void gather(pugi::xml_node root) {
        elements_.clear();
        texts_.clear();
        attributes_.clear();
        std::vector<pugi::xml_node> open{root};
        while (!open.empty()) {
            const auto node = open.back();
            open.pop_back();
            if (node.type() == pugi::node_element) elements_.push_back(node);
            if (node.type() == pugi::node_pcdata) texts_.push_back(node);
            for (const auto attribute : node.attributes())
                attributes_.push_back(attribute);
            for (const auto child : node.children())
                open.push_back(child);
        }
    }

    template <class Part>
    Part& any(std::vector<Part>& parts) {
        return parts[random_() % parts.size()];
    }

    void change(pugi::xml_document& document) {
        auto node = any(elements_);
        auto other = any(elements_);
        switch (random_() % 10) {
        case 0:
            if (node.parent() != document) node.parent().remove_child(node);
            break;
        case 1:
            if (node.parent() != document) node.parent().insert_copy_after(node, node);
            break;
        case 2:
            if (other != document.document_element()) node.append_copy(other);
            break;
        case 3: node.set_name(std::string{other.name()}.c_str()); break;
        case 4:
            if (!attributes_.empty())
                any(attributes_).set_value(std::string{any(attributes_).value()}.c_str());
            break;
        case 5:
            if (!attributes_.empty()) node.remove_attribute(node.first_attribute());
            break;
        case 6:
            if (!attributes_.empty()) {
                const auto& from = any(attributes_);
                node.append_attribute(std::string{from.name()}.c_str())
                    .set_value(std::string{from.value()}.c_str());
            }
            break;
        case 7:
            if (!texts_.empty()) any(texts_).set_value(std::string{any(texts_).value()}.c_str());
            break;
        default:
            if (!texts_.empty()) {
                auto& text = any(texts_);
                text.set_value(expressions_.changed(text.value()).c_str());
            }
        }
    }

    std::minstd_rand random_;
    ExpressionMaker expressions_;
    std::vector<pugi::xml_node> elements_, texts_;
    std::vector<pugi::xml_attribute> attributes_;
};

} // namespace schakel::dmn
