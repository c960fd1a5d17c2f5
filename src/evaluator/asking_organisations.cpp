#include "evaluator/asking_organisations.h"

#include "base/certificate_name.h"
#include "base/uuid.h"
#include "codec/toml_document.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace schakel::evaluator {

namespace {

constexpr std::int64_t questions_per_second_max = 10'000;

Faults faults_of(const std::vector<AskingOrganisation>& organisations) {
    Faults faults;
    std::set<std::string> names, certificates;
    if (organisations.empty())
        faults.push_back({"/organisation", "missing", "nobody may ask; name an organisation"});
    for (std::size_t place = 0; place < organisations.size(); ++place) {
        const auto& one = organisations[place];
        const auto at = fmt::format("/organisation/{}", place);
        if (!is_identifier(one.name))
            faults.push_back({at + "/name", "malformed", "small letters, digits and hyphens"});
        if (!names.insert(one.name).second)
            faults.push_back({at + "/name", "duplicate", "another has the same name"});
        if (one.certificate_names.empty())
            faults.push_back({at + "/certificateNames", "missing", "by what is it known?"});
        for (const auto& name : one.certificate_names)
            if (!certificates.insert(in_small_letters(name)).second)
                faults.push_back({at + "/certificateNames", "duplicate",
                                  "a name in a certificate is of one organisation, once"});
        if (one.clients < 1 || one.clients > clients_max)
            faults.push_back(
                {at + "/clients", "out_of_range", fmt::format("from 1 to {}", clients_max)});
        if (const auto rate = one.questions_per_second.value_or(questions_per_second_default);
            rate < 1 || rate > questions_per_second_max)
            faults.push_back({at + "/questionsPerSecond", "out_of_range",
                              fmt::format("from 1 to {}", questions_per_second_max)});
    }
    return faults;
}

} // namespace

std::expected<std::vector<AskingOrganisation>, Faults>
read_asking_organisations(std::string_view text) {
    auto read = codec::read_toml<AskingOrganisations>(text);
    if (!read) return std::unexpected{std::move(read.error())};
    if (auto faults = faults_of(read->organisation); !faults.empty())
        return std::unexpected{std::move(faults)};
    return std::move(read->organisation);
}

const AskingOrganisation* organisation_with(std::span<const AskingOrganisation> organisations,
                                            std::span<const std::string> certificate_names) {
    return the_one_with_certificate(organisations, certificate_names); // R-OPRF-14
}

} // namespace schakel::evaluator
