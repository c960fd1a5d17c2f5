// The Grondslag of the repository with something written otherwise.
#pragma once

#include "sharing/grondslag.h"

#include <map>

namespace schakel::sharing {

using PolicyTexts = std::map<std::string, std::string>;

/// By path, such as grondslag/uitkomst.dmn.
inline PolicyTexts files_of_grondslag() {
    PolicyTexts files;
    for (const auto& file : grondslag().files())
        files.emplace("grondslag/" + std::string{file.path}, std::string{file.bytes});
    return files;
}

inline std::vector<PolicyFile> policy_files_of(const PolicyTexts& texts) {
    std::vector<PolicyFile> files;
    for (const auto& [path, text] : texts)
        files.push_back({path, text});
    return files;
}

inline SharingFramework loaded(const PolicyTexts& texts) {
    auto framework = SharingFramework::load(policy_files_of(texts));
    if (!framework)
        for (const auto& fault : framework.error())
            ADD_FAILURE() << fault.pointer << ": " << fault.message;
    return std::move(framework.value());
}

inline void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Rules of tables that hold this text.
inline void drop_rules_with(std::string& text, std::string_view what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        const auto begin = text.rfind("<rule ", at);
        const std::string_view close = "</rule>";
        text.erase(begin, text.find(close, at) + close.size() - begin);
        at = begin;
    }
}

/// Another version with the same answers.
inline PolicyTexts next_version(const std::string& number = "0.1.1") {
    auto files = files_of_grondslag();
    replace_all(files.at("grondslag/grondslag.toml"), "version = \"0.1.0\"",
                "version = \"" + number + "\"");
    return files;
}

} // namespace schakel::sharing
