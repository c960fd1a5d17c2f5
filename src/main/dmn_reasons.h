// schakel dmn eval --reasons: an answer with everything that there is to say about it, as one line of JSON. Inputs that
// are not given are not known, instead of null. The form is fixed for other programs; it is written out in
// docs/operating.md.
#pragma once

#include "dmn/model_reader.h"
#include "dmn/questions.h"
#include "dmn/reasons.h"
#include "main/dmn_command.h"

#include <chrono>

namespace schakel::main {

struct DmnReasonsOptions {
    DmnEvalOptions eval;
    /// How many facts may change at once in what would change the answer: 1 or 2.
    int changes = 1;
    /// What today() and now() say; the time on the clock when absent.
    std::optional<std::chrono::system_clock::time_point> now;
};

/// What the bytes of the model files are: of one file its SHA-256; of several the SHA-256 of theirs, one behind the
/// other, the file that was asked first and then in the order in which they are imported.
[[nodiscard]] std::string model_hash(const std::vector<dmn::ModelFile>& files);

/// What is to be asked next, as far as it can be told.
using NextQuestion = std::expected<std::optional<dmn::Question>, std::string>;

/// The document, without the line end. The same model and facts give the same bytes.
[[nodiscard]] std::string json_of(const dmn::Program& program, const dmn::Reasons& reasons,
                                  const NextQuestion& next, std::string_view model_hash);

/// Exit status: 0 when it was worked out, 2 when model, decision or inputs cannot be read, or an input is given that
/// the models do not have.
[[nodiscard]] int dmn_reasons_command(const DmnReasonsOptions& options, std::istream& input,
                                      std::ostream& output, std::ostream& errors);

} // namespace schakel::main
