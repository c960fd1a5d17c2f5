// Who is who: organisations, the people who work there, the networks they form, how these meet and
// pass cases on. None of it is about a family, so it is kept in the open and every professional may
// read it (rows C9, C10).
//
//   R-NETWORK-1  A network is what its definition says, not what the program knows: members,
//                meetings, routes and criteria are data. (seed 002, appendix 1; vision: local
//                colour without code)
//   R-NETWORK-2  A covenant holds between parties whose signature is in force on the day, and only
//                for its term. (seed 002, chapter 7; seed 003)
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"
#include "codec/shapes.h"
#include "networks/approach.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace schakel::networks {

struct Network {
    NetworkId id;
    std::string name;
    std::string purpose;
    std::string region;
    /// With which legal profile of the reference index its definition begins: vir-jeugdwet, consent or
    /// off. Which holds now is decided and kept by `index`.
    std::optional<std::string> index_profile{};
};
BOOST_DESCRIBE_STRUCT(Network, (), (id, name, purpose, region, index_profile))

struct Organisation {
    OrganisationId id;
    std::string name;
    /// A sender_org code of the fact model, such as school or politie.
    std::string kind;
    std::string task;
    /// The secrecy that binds most who work here; a sender_secrecy code of the fact model.
    std::string secrecy;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::vector<NetworkId> networks;
    /// none, public, private or guest: the place in a Zorg- en Veiligheidshuis (WGS 2.27).
    std::string wgs_role;
};
BOOST_DESCRIBE_STRUCT(Organisation, (),
                      (id, name, kind, task, secrecy, phone, email, networks, wgs_role))

struct Professional {
    ProfessionalId id;
    OrganisationId organisation;
    std::string name;
    std::string function;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::vector<std::string> roles;
    /// Where it differs from the organisation's: the regime of the person decides (legal material,
    /// reading rules).
    std::optional<std::string> secrecy;
};
BOOST_DESCRIBE_STRUCT(Professional, (),
                      (id, organisation, name, function, phone, email, roles, secrecy))

struct Criterion {
    std::string code;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Criterion, (), (code, text))

struct MeetingKind {
    MeetingKindId id;
    NetworkId network;
    std::string name;
    std::string short_name;
    /// A setting code of the fact model, such as meeting_hco.
    std::string setting;
    /// A purpose code of the fact model.
    std::string purpose;
    std::string purpose_text;
    /// Provisions on which the meeting rests.
    std::vector<std::string> ground;
    std::vector<OrganisationId> permitted_organisations;
    std::vector<std::string> permitted_roles;
    std::vector<std::string> observer_roles;
    /// Who belongs here, in words, and the criteria that an intake judges one by one.
    std::string admission;
    std::vector<Criterion> criteria;
    std::int32_t cadence_days = 0;
    std::optional<OrganisationId> recorder;
    std::optional<ProfessionalId> chair;
    std::optional<std::string> exit_rule;
    std::optional<std::int32_t> age_max;
    /// R-APPROACH-1.
    std::vector<Approach> approaches;
};
BOOST_DESCRIBE_STRUCT(MeetingKind, (),
                      (id, network, name, short_name, setting, purpose, purpose_text, ground,
                       permitted_organisations, permitted_roles, observer_roles, admission,
                       criteria, cadence_days, recorder, chair, exit_rule, age_max, approaches))

/// A way along which something goes from one place to another, with the term for an answer and who
/// carries it.
struct Route {
    RouteId id;
    /// A meeting kind or an organisation.
    std::string from;
    std::string to;
    /// concern_report, referral, handover or report_back.
    std::string kind;
    std::int32_t term_days = 0;
    std::string conditions;
    std::optional<ProfessionalId> liaison;
};
BOOST_DESCRIBE_STRUCT(Route, (), (id, from, to, kind, term_days, conditions, liaison))

struct CovenantSignature {
    OrganisationId organisation;
    std::string name;
    std::string function;
    PartialDate date;
};
BOOST_DESCRIBE_STRUCT(CovenantSignature, (), (organisation, name, function, date))

/// As far as the directory shows it; its versions and how its signatures stand are in agreement.h.
struct Covenant {
    CovenantId id;
    std::string name;
    /// accession or collaboration.
    std::string kind;
    NetworkId network;
    std::vector<std::string> purposes;
    std::vector<std::string> data_categories;
    PartialDate valid_from;
    PartialDate valid_until;
    std::vector<CovenantSignature> signatures;
};
BOOST_DESCRIBE_STRUCT(Covenant, (),
                      (id, name, kind, network, purposes, data_categories, valid_from, valid_until,
                       signatures))

/// A covenant as one of its parties has it: whether it holds for that organisation (R-NETWORK-2).
struct SignedCovenant {
    CovenantId id;
    std::string name;
    std::string kind;
    std::vector<std::string> purposes;
    PartialDate valid_from;
    PartialDate valid_until;
    bool in_force = false;
};
BOOST_DESCRIBE_STRUCT(SignedCovenant, (),
                      (id, name, kind, purposes, valid_from, valid_until, in_force))

/// One rung of the ladder that a stagnating case climbs.
struct EscalationStep {
    NetworkId network;
    std::int32_t level = 0;
    std::string name;
    std::string function;
    std::optional<ProfessionalId> professional;
    std::int32_t term_days = 0;
};
BOOST_DESCRIBE_STRUCT(EscalationStep, (), (network, level, name, function, professional, term_days))

/// How to reach a professional: the whole of what a match tells, and no more.
struct Contact {
    ProfessionalId professional;
    std::string name;
    std::string function;
    OrganisationId organisation;
    std::string organisation_name;
    std::optional<std::string> phone;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (professional, name, function, organisation, organisation_name, phone, email))

struct OrganisationShort {
    OrganisationId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(OrganisationShort, (), (id, name))

[[nodiscard]] inline bool has_role(const Professional& professional, std::string_view role) {
    return std::find(professional.roles.begin(), professional.roles.end(), role) !=
           professional.roles.end();
}

} // namespace schakel::networks
