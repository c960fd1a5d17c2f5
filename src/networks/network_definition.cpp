#include "networks/network_definition.h"

#include "codec/json.h"
#include "codec/toml_document.h"
#include "networks/agreement_store.h"
#include "networks/direction_terms_store.h"
#include "networks/directory_store.h"
#include "networks/exchange_protocol_store.h"

#include <fmt/format.h>
#include <set>
#include <toml++/toml.h>

namespace schakel::networks {

namespace {

namespace json = boost::json;

/// A region writes remarks beside what holds.
json::value document_of(const toml::node& node) {
    return codec::document_of(node, {"source", "in_2010"});
}

class Reader {
public:
    NetworkDefinition definition;
    Faults faults;

    void read_file(const std::filesystem::path& path) {
        file_ = path.filename().string();
        toml::table document;
        try {
            document = toml::parse_file(path.string());
        } catch (const toml::parse_error& error) {
            faults.push_back({fmt::format("{}#line {}", file_, error.source().begin.line),
                              "malformed", std::string{error.description()}});
            return;
        }
        for (const auto& [kind, entries] : document)
            read_kind(kind.str(), entries);
    }

private:
    void read_kind(std::string_view kind, const toml::node& entries) {
        if (kind == "network")
            read(kind, entries, definition.networks);
        else if (kind == "organisation")
            read(kind, entries, definition.organisations);
        else if (kind == "professional")
            read(kind, entries, definition.professionals);
        else if (kind == "meeting_kind")
            read(kind, entries, definition.meeting_kinds);
        else if (kind == "route")
            read(kind, entries, definition.routes);
        else if (kind == "covenant")
            read(kind, entries, definition.agreements);
        else if (kind == "protocol")
            read(kind, entries, definition.protocols);
        else if (kind == "step")
            read(kind, entries, definition.escalation);
        else if (kind == "direction")
            read(kind, entries, definition.direction);
        else if (kind == "account")
            read(kind, entries, definition.accounts);
        else
            faults.push_back(
                {fmt::format("{}#/{}", file_, kind), "unknown", "no such kind of entry"});
    }
    template <class Record>
    void read(std::string_view kind, const toml::node& entries, std::vector<Record>& into) {
        auto records = codec::read_json<std::vector<Record>>(document_of(entries));
        if (!records) {
            for (auto& fault : records.error())
                faults.push_back({fmt::format("{}#/{}{}", file_, kind, fault.pointer), fault.code,
                                  fault.message});
            return;
        }
        std::move(records->begin(), records->end(), std::back_inserter(into));
    }
    std::string file_;
};

using Names = std::set<std::string>;

/// Collects what is named and not defined.
struct NameCheck {
    Faults& faults;
    void must_be_in(const Names& known, const std::string& name, const std::string& where) const {
        if (!known.contains(name)) refuse(where, "names '" + name + "', which is not defined");
    }
    void refuse(const std::string& where, std::string why) const {
        faults.push_back({where, "not_allowed", std::move(why)});
    }
};

/// R-AGREEMENT-1: one text for each version; and only parties sign.
void check_agreements(const NetworkDefinition& definition, const Names& networks,
                      const Names& organisations, const NameCheck& check) {
    std::set<std::pair<std::string, std::int32_t>> versions;
    for (const auto& one : definition.agreements) {
        const auto where = "covenant " + one.id.value;
        check.must_be_in(networks, one.network.value, where);
        const auto parties = parties_of(one);
        for (const auto& party : parties)
            check.must_be_in(organisations, party.value, where);
        for (const auto& signature : one.signatures)
            if (std::ranges::find(parties, signature.organisation) == parties.end())
                check.refuse(where, "is signed by '" + signature.organisation.value +
                                        "', which is no party to it");
        if (number_of(one) < 1) check.refuse(where, "has a version below 1");
        if (one.valid_until < one.valid_from) check.refuse(where, "ends before it begins");
        if (!versions.emplace(one.id.value, number_of(one)).second)
            check.refuse(where, "has the same version twice");
    }
}

/// What stands in the protocol and not in any version of its agreement.
void check_within_agreement(const NetworkDefinition& definition, const ExchangeProtocol& protocol,
                            const ProtocolExchange& exchange, const std::string& where,
                            const NameCheck& check) {
    Names categories, purposes;
    for (const auto& one : definition.agreements) {
        if (one.id != protocol.agreement) continue;
        categories.insert(one.data_categories.begin(), one.data_categories.end());
        purposes.insert(one.purposes.begin(), one.purposes.end());
    }
    for (const auto& kind : exchange.data_categories)
        if (!categories.contains(kind))
            check.refuse(where, "tells '" + kind + "', which its agreement does not name");
    for (const auto& purpose : exchange.purposes)
        if (!purposes.contains(purpose))
            check.refuse(where, "is for '" + purpose + "', which its agreement does not name");
}

/// R-PROTOCOL-5.
void check_protocols(const NetworkDefinition& definition, const Names& places,
                     const NameCheck& check) {
    Names agreements, roles, ids;
    for (const auto& one : definition.agreements)
        agreements.insert(one.id.value);
    for (const auto& one : definition.professionals)
        roles.insert(one.roles.begin(), one.roles.end());
    for (const auto& protocol : definition.protocols) {
        check.must_be_in(agreements, protocol.agreement.value, "protocol " + protocol.id);
        if (!ids.insert(protocol.id).second)
            check.refuse("protocol " + protocol.id, "stands there twice");
        Names exchanges;
        for (const auto& exchange : protocol.exchanges) {
            const auto where = "protocol " + protocol.id + ", " + exchange.id;
            if (!exchanges.insert(exchange.id).second) check.refuse(where, "stands there twice");
            if (!roles.contains(exchange.receiver_role))
                check.refuse(where, "tells whom nobody is: no one has the role '" +
                                        exchange.receiver_role + "'");
            check.must_be_in(places, exchange.from, where);
            if (exchange.teller) check.must_be_in(places, exchange.teller->value, where);
            for (const auto& to : exchange.to) {
                check.must_be_in(places, to, where);
                if (std::ranges::none_of(definition.routes, [&](const Route& route) {
                        return route.from == exchange.from && route.to == to && route.liaison;
                    }))
                    check.refuse(where,
                                 "tells '" + to + "', to which no route with a liaison leads");
            }
            check_within_agreement(definition, protocol, exchange, where, check);
        }
    }
}

} // namespace

std::expected<NetworkDefinition, Faults>
read_network_definition(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code code;
    for (const auto& entry : std::filesystem::directory_iterator{folder, code})
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    if (code || files.empty())
        return std::unexpected{Faults{
            {folder.string(), "missing", "no folder with the TOML files of a network definition"}}};
    std::sort(files.begin(), files.end());
    Reader reader;
    for (const auto& file : files)
        reader.read_file(file);
    if (reader.faults.empty()) reader.faults = unknown_names_in(reader.definition);
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};
    return std::move(reader.definition);
}

Faults unknown_names_in(const NetworkDefinition& definition) {
    std::set<std::string> networks, organisations, professionals, kinds;
    for (const auto& network : definition.networks)
        networks.insert(network.id.value);
    for (const auto& organisation : definition.organisations)
        organisations.insert(organisation.id.value);
    for (const auto& professional : definition.professionals)
        professionals.insert(professional.id.value);
    for (const auto& kind : definition.meeting_kinds)
        kinds.insert(kind.id.value);

    Faults faults;
    const auto must_be_in = [&](const std::set<std::string>& known, const std::string& name,
                                const std::string& where) {
        if (!known.contains(name))
            faults.push_back({where, "not_allowed", "names '" + name + "', which is not defined"});
    };
    for (const auto& organisation : definition.organisations)
        for (const auto& network : organisation.networks)
            must_be_in(networks, network.value, "organisation " + organisation.id.value);
    for (const auto& professional : definition.professionals)
        must_be_in(organisations, professional.organisation.value,
                   "professional " + professional.id.value);
    std::set<std::string> not_for_persons;
    for (const auto& kind : definition.meeting_kinds) {
        const auto where = "meeting kind " + kind.id.value;
        must_be_in(networks, kind.network.value, where);
        for (const auto& organisation : kind.permitted_organisations)
            must_be_in(organisations, organisation.value, where);
        if (kind.recorder) must_be_in(organisations, kind.recorder->value, where);
        if (kind.chair) must_be_in(professionals, kind.chair->value, where);
        if (std::set(kind.approaches.begin(), kind.approaches.end()).size() !=
            kind.approaches.size())
            faults.push_back({where, "not_allowed", "names an approach twice"});
        if (!takes(kind.approaches, Approach::person)) not_for_persons.insert(kind.id.value);
    }
    std::set<std::string> places = organisations;
    places.insert(kinds.begin(), kinds.end());
    for (const auto& route : definition.routes) {
        must_be_in(places, route.from, "route " + route.id.value);
        must_be_in(places, route.to, "route " + route.id.value);
        // R-APPROACH-1: along every route goes someone, or word of someone.
        if (not_for_persons.contains(route.to))
            faults.push_back({"route " + route.id.value, "not_allowed",
                              "leads to '" + route.to + "', which takes no persons"});
        if (route.liaison)
            must_be_in(professionals, route.liaison->value, "route " + route.id.value);
    }
    check_agreements(definition, networks, organisations, {faults});
    check_protocols(definition, places, {faults});
    for (const auto& step : definition.escalation) {
        must_be_in(networks, step.network.value, "escalation step " + step.name);
        if (step.professional)
            must_be_in(professionals, step.professional->value, "escalation step " + step.name);
    }
    for (const auto& terms : definition.direction) {
        const auto where = "direction of " + terms.network.value;
        must_be_in(networks, terms.network.value, where);
        if (terms.exception_days_max && *terms.exception_days_max < 1)
            faults.push_back({where, "not_allowed", "lets an exception last for less than a day"});
    }
    for (const auto& account : definition.accounts) {
        if (account.professional)
            must_be_in(professionals, account.professional->value, "account " + account.name);
        if (account.professional.has_value() == account.person.has_value())
            faults.push_back({"account " + account.name, "not_allowed",
                              "names either a professional or a person"});
    }
    return faults;
}

void keep_definition(store::Transaction& transaction, const NetworkDefinition& definition) {
    for (const auto& network : definition.networks)
        keep(transaction, network);
    for (const auto& organisation : definition.organisations)
        keep(transaction, organisation);
    for (const auto& professional : definition.professionals)
        keep(transaction, professional);
    for (const auto& kind : definition.meeting_kinds)
        keep(transaction, kind);
    for (const auto& route : definition.routes)
        keep(transaction, route);
    for (const auto& agreement : definition.agreements)
        keep(transaction, agreement);
    for (const auto& protocol : definition.protocols)
        keep(transaction, protocol);
    for (const auto& step : definition.escalation)
        keep(transaction, step);
    for (const auto& terms : definition.direction)
        keep(transaction, terms);
}

} // namespace schakel::networks
