#include "main/policy_document_command.h"

#include "main/policy_folder.h"
#include "main/policy_language.h"
#include "sharing/policy_document.h"

#include <fmt/format.h>
#include <ostream>

namespace schakel::main {

int policy_document_command(const PolicyDocumentOptions& options, std::ostream& output,
                            std::ostream& errors) {
    const auto language = language_named(options.language, errors);
    if (!language) return 2;
    if (options.format != "html" && options.format != "text") {
        errors << fmt::format("schakel policy: --format is html or text, not '{}'\n",
                              options.format);
        return 2;
    }
    const auto framework = load_policy(options.folder, errors);
    if (!framework) return 2;
    const auto document = sharing::policy_document(*framework, *language);
    if (!document) {
        for (const auto& fault : document.error())
            errors << fmt::format("schakel policy: {}: {}\n", fault.pointer, fault.message);
        return 2;
    }
    output << (options.format == "html" ? document_as_html(*document) : document_as_text(*document))
           << std::flush;
    return 0;
}

} // namespace schakel::main
