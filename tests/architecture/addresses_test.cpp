// Nothing in the repository leans on one machine or on one place to fetch from.
#include "architecture/source_tree.h"

#include <gtest/gtest.h>

#include <cctype>

namespace schakel::architecture {
namespace {

std::vector<std::string> addresses_in(const SourceFile& file) {
    // Written in two parts, so that this file does not name them.
    static const std::vector<std::string> folders{"/wo"
                                                  "rk/",
                                                  "/fa"
                                                  "rm/",
                                                  "/ro"
                                                  "ot/"};
    static const std::vector<std::string> words{".lib"
                                                "rary/",
                                                ".py"
                                                "env/",
                                                "registry.npm"
                                                "js.org",
                                                "/tmp/bash"
                                                "_jobs"};
    static const std::string resolved = "\"resolved\": \"ht"
                                        "tp";
    std::vector<std::string> findings;
    std::size_t number = 0;
    for (const auto line : lines_of(file.text)) {
        ++number;
        const auto place = file.path + ":" + std::to_string(number);
        for (const auto& folder : folders) {
            for (std::size_t at = 0; (at = line.find(folder, at)) != std::string_view::npos; ++at) {
                const auto before = at == 0 ? ' ' : line[at - 1];
                // "https://example.nl/work/" is an address of the web, and "/api/work/" one of
                // ours.
                if (!std::isalnum(static_cast<unsigned char>(before)) && before != '.' &&
                    before != '}') {
                    findings.push_back(place + " names the folder " + folder + " of one machine");
                }
            }
        }
        for (const auto& word : words) {
            if (line.find(word) != std::string_view::npos) {
                findings.push_back(place + " names " + word);
            }
        }
        if (line.find(resolved) != std::string_view::npos) {
            findings.push_back(place + " records where a package was fetched; .npmrc sets "
                                       "omit-lockfile-registry-resolved, install again");
        }
    }
    return findings;
}

TEST(Addresses, of_a_machine_or_a_registry_stand_in_no_file) {
    std::vector<std::string> findings;
    for (const auto& file : files_below("")) {
        for (auto& finding : addresses_in(file)) {
            findings.push_back(std::move(finding));
        }
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST(AddressesCheck, finds_a_folder_of_a_machine_and_leaves_the_web_alone) {
    EXPECT_EQ(addresses_in({"a.md", "see /wo"
                                    "rk/main\n(/ro"
                                    "ot/x)"})
                  .size(),
              2u);
    EXPECT_TRUE(addresses_in({"a.md", "https://example.nl/wo"
                                      "rk/ and ${base}/wo"
                                      "rk/"})
                    .empty());
    EXPECT_EQ(addresses_in({"package-lock.json", "  \"resolved\": \"ht"
                                                 "tps://host/x.tgz\""})
                  .size(),
              1u);
}

} // namespace
} // namespace schakel::architecture
