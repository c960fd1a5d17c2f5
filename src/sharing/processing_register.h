// The register of processing activities, made from what Schakel knows: its own work, the networks as
// they are defined, what was signed, and the Grondslag in force.
//
//   R-PROCESSING-1  The register holds what the program knows at that moment and nothing else. What
//                   the law asks and the program does not know stands in it as an open question,
//                   with why it is asked and who is to answer. (AVG art. 30 lid 1; design: doubt
//                   means no)
//   R-PROCESSING-4  What is known alike gives the same bytes, whenever the register is made.
//                   (design: a change that is seen is a change)
//
// R-PROCESSING-2 and 3 stand in processing_kinds.h.
#pragma once

#include "access/account.h"
#include "networks/agreement.h"
#include "people/bsn.h"
#include "sharing/provision_short.h"
#include "store/transaction.h"

namespace schakel::sharing {

/// What the register is made from besides the Grondslag.
struct RegisterSources {
    std::vector<networks::Network> networks;
    /// Those that have a reference index now, which the room `index` knows.
    std::vector<NetworkId> with_index;
    std::vector<networks::Organisation> organisations;
    std::vector<networks::Professional> professionals;
    std::vector<networks::MeetingKind> meeting_kinds;
    std::vector<networks::Route> routes;
    std::vector<networks::Agreement> agreements;
    PartialDate day;
    /// What the database is marked as.
    std::optional<people::BsnGuard> numbers;
};
[[nodiscard]] RegisterSources register_sources(store::Transaction& transaction,
                                               const PartialDate& day,
                                               std::vector<NetworkId> with_index);

/// An organisation of a network, which decides with the others what is done in it.
struct RegisterParty {
    OrganisationId id;
    std::string name;
    /// What kind of organisation, in words.
    std::string kind;
    /// Telephone and mail, as far as they are known.
    std::string reach;
    /// The covenants of this network that it signed and that are in force.
    std::vector<std::string> covenants;
};
BOOST_DESCRIBE_STRUCT(RegisterParty, (), (id, name, kind, reach, covenants))

struct RegisterCovenant {
    CovenantId id;
    std::string name;
    std::string term;
    std::vector<std::string> purposes;
    std::vector<std::string> data;
    /// How many signed, of whom the signature is in force.
    std::int32_t signed_by = 0;
    bool in_force = false;
};
BOOST_DESCRIBE_STRUCT(RegisterCovenant, (), (id, name, term, purposes, data, signed_by, in_force))

/// A way along which data go from one place to another.
struct RegisterFlow {
    RouteId id;
    std::string kind;
    std::string from;
    std::string to;
    std::string term;
    std::string conditions;
    std::string carrier;
};
BOOST_DESCRIBE_STRUCT(RegisterFlow, (), (id, kind, from, to, term, conditions, carrier))

struct RegisterNetwork {
    NetworkId id;
    std::string name;
    std::string purpose;
    std::string region;
    std::vector<RegisterParty> parties;
    /// Name, function, organisation and how to reach them.
    std::vector<std::string> privacy_officers;
    std::vector<RegisterCovenant> covenants;
    std::vector<RegisterFlow> flows;
};
BOOST_DESCRIBE_STRUCT(RegisterNetwork, (),
                      (id, name, purpose, region, parties, privacy_officers, covenants, flows))

struct ProcessingActivity {
    /// Unique in the register.
    std::string id;
    /// Absent for what the server does as a whole.
    std::optional<NetworkId> network;
    std::string name;
    std::vector<std::string> purposes;
    std::vector<std::string> subjects;
    std::vector<std::string> data;
    std::vector<std::string> recipients;
    std::vector<ProvisionShort> provisions;
    std::vector<std::string> retention;
    /// From where the program knows this.
    std::vector<std::string> known_from;
};
BOOST_DESCRIBE_STRUCT(ProcessingActivity, (),
                      (id, network, name, purposes, subjects, data, recipients, provisions,
                       retention, known_from))

struct SecurityMeasure {
    std::string id;
    std::string name;
    std::string what;
    /// The rules that show it (docs/rules).
    std::vector<std::string> rules;
    /// False where it is not at work in this database.
    bool at_work = true;
};
BOOST_DESCRIBE_STRUCT(SecurityMeasure, (), (id, name, what, rules, at_work))

/// What people have to fill in.
struct OpenQuestion {
    /// Unique in the register, and the same for the same question.
    std::string id;
    /// Absent where it is about the server as a whole.
    std::optional<NetworkId> network;
    std::string question;
    std::string why;
    /// Who is to answer.
    std::string owner;
};
BOOST_DESCRIBE_STRUCT(OpenQuestion, (), (id, network, question, why, owner))

struct ProcessingRegister {
    Language language{};
    PartialDate day;
    PolicyVersion policy;
    std::vector<RegisterNetwork> networks;
    std::vector<ProcessingActivity> activities;
    std::vector<SecurityMeasure> measures;
    std::vector<OpenQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(ProcessingRegister, (),
                      (language, day, policy, networks, activities, measures, questions))

[[nodiscard]] ProcessingRegister processing_register(const RegisterSources& sources,
                                                     const SharingFramework& framework,
                                                     Language language);

/// Only what concerns this network: its own activities and questions, and those of the server as a
/// whole.
[[nodiscard]] ProcessingRegister of_network(ProcessingRegister whole, const NetworkId& network);

/// A whole page for screen and print, without script or anything from elsewhere.
[[nodiscard]] std::string register_as_html(const ProcessingRegister& processing);

} // namespace schakel::sharing
