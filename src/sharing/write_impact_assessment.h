// Writing and adopting an impact assessment (R-IMPACT-1 to 6).
#pragma once

#include "access/account.h"
#include "sharing/impact_assessment_store.h"

#include <variant>

namespace schakel::sharing {

/// There is no such network, or no such version of its assessment.
struct ImpactNotKnown {};
/// R-IMPACT-6
struct NotPrivacyOfficerHere {};
/// Another version came between.
struct ImpactChangedMeanwhile {
    std::int64_t number = 0;
};
/// What was written is wrong, or what is still missing; each with its place.
struct ImpactContentWrong {
    Faults faults;
};
struct ImpactNotComplete {
    Faults missing;
};
/// The program knows otherwise by now.
struct ImpactOutOfDate {};
struct ImpactAdoptedBefore {};
/// Who wrote it would adopt it.
struct ImpactAdoptedByWriter {};
using WriteImpactError =
    std::variant<ImpactNotKnown, NotPrivacyOfficerHere, ImpactChangedMeanwhile, ImpactContentWrong>;
using AdoptImpactError =
    std::variant<ImpactNotKnown, NotPrivacyOfficerHere, ImpactContentWrong, ImpactNotComplete,
                 ImpactOutOfDate, ImpactAdoptedBefore, ImpactAdoptedByWriter>;

/// What a register is made by besides the database.
struct RegisterBasis {
    /// The one in force.
    const SharingFramework& framework;
    /// Networks that have a reference index now.
    std::vector<NetworkId> with_index;
};

/// What the program knows of a network now, in that language; nullopt when there is no such network.
[[nodiscard]] std::optional<ProcessingRegister>
register_of_network(store::Transaction& transaction, const RegisterBasis& basis,
                    const NetworkId& network, const PartialDate& day, Language language);

/// Whether this one writes the assessment of this network (R-IMPACT-6).
[[nodiscard]] bool writes_assessment(store::Transaction& transaction, const access::Actor& actor,
                                     const NetworkId& network);

/// `seen` is the last version that the writer saw, 0 when there was none (R-IMPACT-2).
[[nodiscard]] std::expected<ImpactVersion, WriteImpactError>
write_impact_version(const NetworkId& network, const ImpactContent& content, std::int64_t seen,
                     const access::Actor& actor, store::Transaction& transaction,
                     const RegisterBasis& basis);

struct AdoptImpactVersion {
    /// For whom it is adopted.
    OrganisationId organisation{};
    std::string name{};
    std::string function{};
    PartialDate date{};
};
BOOST_DESCRIBE_STRUCT(AdoptImpactVersion, (), (organisation, name, function, date))

/// The last version, or the refusal of it.
[[nodiscard]] std::expected<ImpactVersion, AdoptImpactError>
adopt_impact_version(const NetworkId& network, std::int64_t number,
                     const AdoptImpactVersion& command, const access::Actor& actor,
                     store::Transaction& transaction, const RegisterBasis& basis);

/// What of a version is otherwise now; the basis is of today.
[[nodiscard]] std::vector<StatementChange> changes_since(const ImpactVersion& version,
                                                         store::Transaction& transaction,
                                                         const RegisterBasis& basis,
                                                         const PartialDate& day);

/// The assessment with this version, or with the last one; nullopt when there is no such network or
/// version.
[[nodiscard]] std::optional<ImpactAssessment>
impact_assessment(store::Transaction& transaction, const RegisterBasis& basis,
                  const NetworkId& network, std::optional<std::int64_t> number,
                  const PartialDate& day, Language language);

} // namespace schakel::sharing
