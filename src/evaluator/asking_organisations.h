// Who may ask an evaluator, and how much: as its keeper writes it down.
//
//   R-OPRF-14  Only an organisation that the keeper named is answered, known by a name in the
//              certificate that it shows; a certificate that names nobody, or two of them, is
//              nobody's. (design: doubt means no; who asks unlimited reads the index)
#pragma once

#include "base/invalid.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::evaluator {

struct AskingOrganisation {
    /// By which it stands in the log and the figures: small letters, digits and hyphens.
    std::string name;
    /// DNS names or URIs, one or more.
    std::vector<std::string> certificate_names;
    /// How many young people it has registered as its clients.
    std::int64_t clients = 0;
    /// How many questions it may ask in a second; 20 when left out.
    std::optional<std::int64_t> questions_per_second;
};
BOOST_DESCRIBE_STRUCT(AskingOrganisation, (),
                      (name, certificate_names, clients, questions_per_second))

inline constexpr std::int64_t questions_per_second_default = 20;
/// R-OPRF-15 in allowances.h.
inline constexpr std::int64_t evaluations_per_client = 3;
inline constexpr std::int64_t clients_max = 1'000'000;

/// The file, with a table [[organisation]] for each.
struct AskingOrganisations {
    std::vector<AskingOrganisation> organisation;
};
BOOST_DESCRIBE_STRUCT(AskingOrganisations, (), (organisation))

/// All faults at once, with their places in the text.
[[nodiscard]] std::expected<std::vector<AskingOrganisation>, Faults>
read_asking_organisations(std::string_view text);

/// Null when it is nobody's (R-OPRF-14).
[[nodiscard]] const AskingOrganisation*
organisation_with(std::span<const AskingOrganisation> organisations,
                  std::span<const std::string> certificate_names);

} // namespace schakel::evaluator
