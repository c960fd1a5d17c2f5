// schakel policy document: the Grondslag as one readable text.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct PolicyDocumentOptions {
    std::optional<std::string> folder;
    /// nl or en.
    std::string language = "nl";
    /// html or text.
    std::string format = "html";
};

/// Writes the document of the policy of the folder, or of the program when absent: the same bytes
/// for the same version (R-SHARING-9).
/// Exit status: 0, or 2 when the policy cannot be read or an option is not known.
[[nodiscard]] int policy_document_command(const PolicyDocumentOptions& options,
                                          std::ostream& output, std::ostream& errors);

} // namespace schakel::main
