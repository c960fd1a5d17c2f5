// Reads a decision model from a DMN file.
//
//   R-DMN-3  A model with an error is not read at all, and so never decides; every error is told at
//            once, with file, element and reason. (design: doubt means no)
//   R-DMN-4  A file above two mebibytes, nested deeper than 64 or with a document type or entities
//            is refused before anything in it is used. (design: a model may come from a stranger)
//   R-DMN-5  What the reader does not carry out it refuses by name; it never skips it. (design)
//
// NOT YET: DMN 1.1 and 1.2, item definitions, boxed expressions other than tables, business
// knowledge models, decision services, hit policies ANY, RULE ORDER and OUTPUT ORDER, aggregation,
// cells that name other inputs.
#pragma once

#include "base/invalid.h"
#include "dmn/model.h"

#include <expected>

namespace schakel::dmn {

inline constexpr std::size_t model_bytes_max = 2 * 1024 * 1024;
inline constexpr int model_depth_max = 64;

/// The model in these bytes (DMN 1.3, 1.4 or 1.5 in UTF-8). `file` names them in messages. A
/// fault's pointer names file and element in words.
[[nodiscard]] std::expected<Model, Faults> read_model(std::string_view bytes, std::string file);

} // namespace schakel::dmn
