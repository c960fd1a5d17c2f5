#include "main/index_houses.h"

#include "codec/json.h"
#include "main/bad_option.h"
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

/// DNS names are equal whatever their capitals.
std::string small(std::string_view name) {
    std::string made{name};
    for (char& c : made)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return made;
}

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
            if (!certificates.insert(small(name)).second)
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
    const IndexHouse* found = nullptr;
    for (const auto& house : houses)
        for (const auto& name : house.certificate_names)
            for (const auto& shown : certificate_names)
                if (small(name) == small(shown)) {
                    if (found != nullptr && found != &house) return nullptr;
                    found = &house;
                }
    return found;
}

} // namespace schakel::main
