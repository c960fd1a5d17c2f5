// Reads and runs folders of the public DMN test kit: models with the answers that they should give.
// The form is that of the kit (http://www.omg.org/spec/DMN/20160719/testcase).
#pragma once

#include "base/invalid.h"
#include "dmn/graph.h"

#include <expected>
#include <filesystem>
#include <iosfwd>

namespace schakel::main {

/// One decision of a case and what it should come to. An error should come to nothing.
struct KitResult {
    std::string name;
    dmn::Value expected;
};

struct KitCase {
    enum class Kind { decision, service, knowledge };
    std::string id;
    Kind kind = Kind::decision;
    /// The service or knowledge model to call.
    std::string invocable;
    dmn::Context inputs;
    std::vector<KitResult> results;
    /// What cannot be read in the case itself; empty when all can.
    std::string unreadable;
};

struct Kit {
    /// The file of the model, beside that of the cases.
    std::string model;
    std::vector<KitCase> cases;
};

/// The cases in the bytes of a file; nullopt when it is another kind of XML.
[[nodiscard]] std::expected<std::optional<Kit>, Faults> read_kit(std::string_view bytes,
                                                                 const std::string& file);

/// Whether the answer is the expected one: contexts by name, lists in order, moments on the time
/// line. A number that is written with seven decimals or more was rounded when it was written, and
/// may differ by 0.00000001.
[[nodiscard]] bool is_as_expected(const dmn::Value& expected, const dmn::Value& answer);

struct KitCount {
    int passed = 0;
    int failed = 0;
};
/// Runs every case below the folder and writes a line for each that fails. Nothing when it cannot be
/// read.
[[nodiscard]] std::optional<KitCount> run_kit(const std::filesystem::path& folder,
                                              std::ostream& output);

} // namespace schakel::main
