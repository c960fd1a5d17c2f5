// Every name that the rooms of the trade show to others is in docs/glossary.md.
//
// A name is known when it stands there between backticks, or when it is made of a known name and an
// ending that the section "Endings" lists (HandoverStore, CaseId), or of a verb that the section
// "Deeds" lists and a known name, with or without an ending (OfferHandover, OfferHandoverError).
#include "architecture/source_tree.h"

#include <gtest/gtest.h>

#include <cctype>

namespace schakel::architecture {
namespace {

struct Glossary {
    std::set<std::string> names;
    std::set<std::string> endings;
    std::set<std::string> verbs;

    [[nodiscard]] bool knows(std::string_view name) const {
        if (is_made_of_known_parts(name)) { return true; }
        for (const auto& ending : endings) {
            if (name.size() > ending.size() && name.ends_with(ending) &&
                is_made_of_known_parts(name.substr(0, name.size() - ending.size()))) {
                return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] bool has(std::string_view name) const {
        const std::string word{name};
        return names.contains(word) ||
               (word.ends_with('s') && names.contains(word.substr(0, word.size() - 1)));
    }
    [[nodiscard]] bool is_made_of_known_parts(std::string_view name) const {
        if (has(name)) { return true; }
        for (const auto& verb : verbs) {
            if (name.starts_with(verb) && has(name.substr(verb.size()))) { return true; }
        }
        return false;
    }
};

Glossary glossary_in(std::string_view text) {
    Glossary glossary;
    auto* words = &glossary.names;
    for (const auto line : lines_of(text)) {
        if (line.starts_with("## ")) {
            words = line == "## Endings" ? &glossary.endings
                    : line == "## Deeds" ? &glossary.verbs
                                         : &glossary.names;
        }
        for (std::size_t open = 0; (open = line.find('`', open)) != std::string_view::npos;) {
            const auto close = line.find('`', open + 1);
            if (close == std::string_view::npos) { break; }
            auto name = line.substr(open + 1, close - open - 1);
            name = name.substr(0, name.find("::"));
            words->insert(std::string{name});
            open = close + 1;
        }
    }
    return glossary;
}

struct PublicName {
    std::string name;
    std::size_t line;
};

/// Types defined at the level of a namespace: they begin in the first column (clang-format sees to
/// that) and are more than announced.
std::vector<PublicName> public_types_in(std::string_view text) {
    std::vector<PublicName> found;
    const auto code = without_comments(text);
    const auto lines = lines_of(code);
    bool inside = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto line = lines[at];
        if (line.starts_with("namespace ")) {
            inside = line.find("detail") != std::string_view::npos;
        }
        if (line.starts_with("} // namespace") || line.starts_with("}  ")) { inside = false; }
        if (line.starts_with("template")) {
            // The head of a template may stand on the same line.
            const auto type = line.find("> struct ") != std::string_view::npos
                                  ? line.find("> struct ")
                                  : line.find("> class ");
            if (type == std::string_view::npos) { continue; }
            line.remove_prefix(type + 2);
        }
        bool is_type = false;
        for (const std::string_view word : {"struct ", "enum class ", "class ", "enum "}) {
            if (line.starts_with(word)) {
                line.remove_prefix(word.size());
                is_type = true;
                break;
            }
        }
        if (!is_type || inside) { continue; }
        while (line.starts_with("[[")) {
            line.remove_prefix(std::min(line.find("]]") + 3, line.size()));
        }
        std::size_t end = 0;
        while (end < line.size() &&
               (std::isalnum(static_cast<unsigned char>(line[end])) || line[end] == '_')) {
            ++end;
        }
        const auto rest = line.substr(end);
        const bool announced = rest.starts_with(';');
        const bool specialised = rest.starts_with('<');
        if (end == 0 || announced || specialised) { continue; }
        found.push_back({std::string{line.substr(0, end)}, at + 1});
    }
    return found;
}

TEST(Glossary, holds_every_type_that_the_rooms_of_the_trade_show) {
    Glossary glossary;
    for (const auto& file : files_below("docs")) {
        if (file.path == "docs/glossary.md") { glossary = glossary_in(file.text); }
    }
    ASSERT_GT(glossary.names.size(), 90u) << "docs/glossary.md was not understood";
    std::vector<std::string> findings;
    for (const std::string_view room :
         {"people", "networks", "access", "sharing", "ledger", "index", "casework", "citizen"}) {
        for (const auto& file : files_below("src/" + std::string{room})) {
            if (!file.path.ends_with(".h") || file.path.find("/inside/") != std::string::npos) {
                continue;
            }
            for (const auto& type : public_types_in(file.text)) {
                if (!glossary.knows(type.name)) {
                    findings.push_back(type.name + " (" + file.path + ":" +
                                       std::to_string(type.line) + ")");
                }
            }
        }
    }
    EXPECT_TRUE(findings.empty())
        << "not in docs/glossary.md; take the name that is there for the idea, or add it:"
        << listed(findings);
}

TEST(Glossary, has_one_word_for_one_idea) {
    // In the tables "Dutch | In code | ...", a name in code may not stand for two Dutch terms.
    std::map<std::string, std::string> first;
    std::vector<std::string> findings;
    for (const auto& file : files_below("docs")) {
        if (file.path != "docs/glossary.md") { continue; }
        bool in_table = false;
        for (const auto line : lines_of(file.text)) {
            if (!line.starts_with("|")) { in_table = false; }
            if (line.starts_with("| Dutch | In code |")) {
                in_table = true;
                continue;
            }
            if (!in_table || line.starts_with("|-") || line.starts_with("| -")) { continue; }
            const auto second = line.find('|', 1);
            const auto third = line.find('|', second + 1);
            const std::string name{line.substr(second + 1, third - second - 1)};
            const auto [known, added] =
                first.emplace(name, std::string{line.substr(1, second - 1)});
            if (!added) {
                findings.push_back(name + " stands for" + known->second + "and for" +
                                   std::string{line.substr(1, second - 1)});
            }
        }
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(GlossaryCheck, knows_names_with_endings_and_deeds) {
    const auto glossary =
        glossary_in("| overdracht | `Handover` | x |\n`CovenantKind::accession`\n## "
                    "Endings\n`Store` `Error`\n## Deeds\n`Offer`\n");
    for (const auto* name : {"Handover", "CovenantKind", "HandoverStore", "OfferHandover",
                             "OfferHandoverError", "Handovers"}) {
        EXPECT_TRUE(glossary.knows(name)) << name;
    }
    for (const auto* name : {"Transfer", "OfferTransfer", "Store", "Offer", "accession"}) {
        EXPECT_FALSE(glossary.knows(name)) << name;
    }
}

TEST(GlossaryCheck, finds_what_a_header_defines_and_not_what_it_announces) {
    const auto types = public_types_in(
        "struct Case;\nenum class Phase { a };\nclass [[nodiscard]] Plan final : Base {\n    "
        "struct Inner {};\n};\n"
        "template <class T>\nstruct Box {};\ntemplate <> struct Box<int> {};\n// struct Old {\n"
        "namespace detail {\nstruct Hidden {};\n} // namespace detail\nstruct Last {};\n");
    std::vector<std::string> names;
    for (const auto& type : types) {
        names.push_back(type.name);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"Phase", "Plan", "Box", "Last"}));
}

} // namespace
} // namespace schakel::architecture
