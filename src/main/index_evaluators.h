// Which evaluators an organisation asks, as its administrator writes it in a TOML file:
//
//     authorities = "authorities.pem"       # who vouches for the evaluators; beside this file
//     certificate = "organisation.pem"      # what is shown to them
//     private_key = "organisation.key"
//
//     [[evaluator]]                         # in their row
//     name = "gemeente"
//     host = "evaluator.gemeente.example"   # as it stands in the certificate
//     port = 8443
//
//     [[epoch]]                             # the newest has the highest number
//     epoch = 1
//     keys = [{ epoch = 1, public_key = "..." }, { epoch = 1, public_key = "..." }]
//
//     [index]                               # only when the index is in a house of its own
//     host = "index.example"
//     port = 8444
//
// The public keys are those that `schakel evaluator key show` prints, brought by hand: pinned, so
// that no evaluator can put another in their place (R-OPRF-12).
#pragma once

#include "http/https_client.h"
#include "index/blind_tokens.h"

#include <filesystem>
#include <iosfwd>

namespace schakel::main {

struct IndexEvaluators {
    std::vector<std::string> names;
    std::vector<http::HttpsClientOptions> row;
    std::vector<index::TokenEpoch> epochs;
    /// The keeper of the index, where it is in a house of its own.
    std::optional<http::HttpsClientOptions> keeper;
};

/// Throws BadOption with the file and every fault in it.
[[nodiscard]] IndexEvaluators read_index_evaluators(const std::filesystem::path& file);

/// Throws BadOption when a certificate cannot be used. Nothing is asked yet. Without the key of the
/// index they give what a keeper elsewhere makes its tokens of.
[[nodiscard]] index::BlindTokens blind_tokens(const IndexEvaluators& evaluators,
                                              std::optional<crypto::ByteView> index_key);

/// By which tokens of these evaluators are told from others: their epochs and public keys.
[[nodiscard]] std::string mark_of(const IndexEvaluators& evaluators);

/// What an evaluator does that gives no tokens: "cannot be asked now".
[[nodiscard]] std::string_view in_words(index::NoTokens::Why why);

/// Has one token of nobody made for each epoch, and says whether that went well, how long it took,
/// and which evaluator stands in the way when it did not. Exit status 0, or 1.
[[nodiscard]] int evaluator_check_command(const std::filesystem::path& file, std::ostream& out);

} // namespace schakel::main
