#include "main/index_houses.h"

#include "base/certificate_name.h"
#include "main/toml_file.h"

#include <fmt/format.h>
#include <set>

namespace schakel::main {

/// As it stands in the file.
struct WrittenHouses {
    std::vector<IndexHouse> house;
};
BOOST_DESCRIBE_STRUCT(WrittenHouses, (), (house))

namespace {

Faults faults_of(const std::vector<IndexHouse>& houses) {
    Faults faults;
    std::set<std::string> certificates;
    std::set<OrganisationId> organisations;
    if (houses.empty()) faults.push_back({"/house", "missing", "nobody is answered; name a house"});
    for (std::size_t place = 0; place < houses.size(); ++place) {
        const auto at = fmt::format("/house/{}", place);
        if (houses[place].certificate_names.empty())
            faults.push_back({at + "/certificateNames", "missing", "by what is it known?"});
        for (const auto& name : houses[place].certificate_names)
            if (!certificates.insert(in_small_letters(name)).second)
                faults.push_back({at + "/certificateNames", "duplicate",
                                  "a name in a certificate is of one house, once"});
        if (houses[place].organisations.empty())
            faults.push_back({at + "/organisations", "missing", "for whom does it speak?"});
        for (const auto& one : houses[place].organisations)
            if (!organisations.insert(one).second)
                faults.push_back(
                    {at + "/organisations", "duplicate", "one house speaks for an organisation"});
    }
    return faults;
}

} // namespace

std::vector<IndexHouse> read_index_houses(const std::filesystem::path& file) {
    auto written = read_toml_file<WrittenHouses>(file);
    if (const auto faults = faults_of(written.house); !faults.empty()) refuse_file(file, faults);
    return std::move(written.house);
}

const IndexHouse* house_with(std::span<const IndexHouse> houses,
                             std::span<const std::string> certificate_names) {
    return the_one_with_certificate(houses, certificate_names);
}

} // namespace schakel::main
