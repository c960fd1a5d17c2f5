#include "sharing/impact_assessment_store.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>

namespace schakel::sharing {

namespace {

using store::Statement;

const Statement insert_version{
    "INSERT INTO sharing_impact_version (network, number, professional, organisation, at, content, "
    "rests_on) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Statement insert_adoption{
    "INSERT INTO sharing_impact_adoption (network, number, organisation, name, job, day, "
    "professional, recorded_for, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
    "ON CONFLICT DO NOTHING"};
const Statement versions_of_network{
    "SELECT number, professional, organisation, at, content, rests_on FROM sharing_impact_version "
    "WHERE network = $1 ORDER BY number"};
const Statement adoptions_of_network{
    "SELECT number, organisation, name, job, day, professional, recorded_for, at "
    "FROM sharing_impact_adoption WHERE network = $1"};

template <class T>
std::string text_from(const T& record) {
    return boost::json::serialize(boost::json::value_from(record));
}

} // namespace

void add_impact_version(store::Transaction& transaction, const ImpactVersion& version) {
    transaction.change(insert_version, version.network, version.number, version.by.professional,
                       version.by.organisation, version.by.at, text_from(version.content),
                       text_from(version.rests_on));
}

bool add_impact_adoption(store::Transaction& transaction, const NetworkId& network,
                         std::int64_t number, const ImpactAdoption& adoption) {
    return transaction.change(insert_adoption, network, number, adoption.organisation,
                              adoption.name, adoption.function, to_text(adoption.date),
                              adoption.recorded.professional, adoption.recorded.organisation,
                              adoption.recorded.at) == 1;
}

std::vector<ImpactVersion> impact_versions(store::Transaction& transaction,
                                           const NetworkId& network) {
    std::vector<ImpactVersion> versions;
    for (auto& [number, professional, organisation, at, content, rests_on] :
         transaction.all<std::int64_t, ProfessionalId, OrganisationId, Instant, std::string,
                         std::string>(versions_of_network, network)) {
        ImpactVersion version{.network = network,
                              .number = number,
                              .by = {std::move(professional), std::move(organisation), at},
                              .content = {},
                              .rests_on = {}};
        version.content = boost::json::value_to<ImpactContent>(boost::json::parse(content));
        version.rests_on =
            boost::json::value_to<std::vector<KnownStatement>>(boost::json::parse(rests_on));
        versions.push_back(std::move(version));
    }
    for (auto& [number, organisation, name, function, day, professional, recorded_for, at] :
         transaction.all<std::int64_t, OrganisationId, std::string, std::string, std::string,
                         ProfessionalId, OrganisationId, Instant>(adoptions_of_network, network))
        for (auto& version : versions)
            if (version.number == number)
                version.adopted = ImpactAdoption{organisation,
                                                 name,
                                                 function,
                                                 parse_date(day).value(),
                                                 {professional, recorded_for, at}};
    return versions;
}

} // namespace schakel::sharing
