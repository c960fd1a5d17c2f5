// Reads a decision model from a DMN file.
//
//   R-DMN-3  A model with an error is not read at all, and so never decides; every error is told at
//            once, with file, element and reason. (design: doubt means no)
//   R-DMN-4  A file above eight mebibytes, nested deeper than 64 or with a document type or entities
//            is refused before anything in it is used. (design: a model may come from a stranger)
//   R-DMN-5  What the reader does not carry out it refuses by name; it never skips it. (design)
#pragma once

#include "base/invalid.h"
#include "dmn/model.h"

#include <expected>
#include <span>

namespace schakel::dmn {

inline constexpr std::size_t model_bytes_max = 8 * 1024 * 1024;
inline constexpr int model_depth_max = 64;
/// Entries of one boxed context, and definitions that a type is built of one upon another.
inline constexpr std::size_t context_entries_max = 1'000;
inline constexpr int type_depth_max = 32;
inline constexpr std::size_t imports_max = 256;

/// The model in these bytes (DMN 1.1 to 1.5 in UTF-8). `file` names them in messages. A fault's
/// pointer names file and element in words. `others` are models that it may import: their types can
/// be used and their elements be named; what is imported from elsewhere goes by its id.
[[nodiscard]] std::expected<Model, Faults> read_model(std::string_view bytes, std::string file,
                                                      std::span<const Model> others = {});

struct ModelFile {
    std::string file;
    std::string bytes;
};
/// Models that may import each other, in the order of the files. Two of one namespace and those that
/// import each other in a circle are refused.
[[nodiscard]] std::expected<std::vector<Model>, Faults>
read_models(std::span<const ModelFile> files);

/// Who a model is and which others it imports, without its decisions.
struct ModelHead {
    std::string space;
    std::vector<Import> imports;
};
[[nodiscard]] std::expected<ModelHead, Faults> read_head(std::string_view bytes, std::string file);

} // namespace schakel::dmn
