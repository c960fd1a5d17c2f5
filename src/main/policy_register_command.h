// schakel policy register and schakel policy dpia: the register of processing activities, and the
// impact assessment of a network.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace schakel::main {

struct PolicyRegisterOptions {
    std::string database;
    /// The folder of a network definition, in the place of a database.
    std::optional<std::string> definition;
    /// Of the assessment; the register is of all networks.
    std::optional<std::string> network;
    /// As in 2026-11-22; today when absent.
    std::optional<std::string> day;
    /// nl or en.
    std::string language = "nl";
    /// html or json.
    std::string format = "html";
};

/// Writes the register as it stands on that day (R-PROCESSING-1), with the Grondslag in force.
/// Exit status: 0, or 2 when something cannot be read or an option is not known.
[[nodiscard]] int policy_register_command(const PolicyRegisterOptions& options,
                                          std::ostream& output, std::ostream& errors);
/// Writes the last version of the network's impact assessment, or what the program knows for it
/// while nobody wrote one. Exit status as above.
[[nodiscard]] int policy_dpia_command(const PolicyRegisterOptions& options, std::ostream& output,
                                      std::ostream& errors);

} // namespace schakel::main
