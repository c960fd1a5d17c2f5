// /v1/readings -- who read what, for who guards privacy in the own organisation.
#include "api/routes.h"
#include "base/local_day.h"
#include "base/uuid.h"
#include "ledger/own_readings.h"

#include <algorithm>

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"reading-page-not-known", 404, "R-LEDGER-7", "Deze bladzijde is er niet",
     "Begin opnieuw bij de eerste bladzijde.", "There is no such page", "Begin at the first page."},
};

/// What is asked while no period is named.
constexpr std::chrono::days period_default{30};

/// Reads the parameters of one look: each at most once, none that is not known.
class Asked {
public:
    explicit Asked(const Call& call) {
        const auto parameters = http::read_query(call.request.query);
        if (!parameters) {
            faults_.push_back({"", "malformed", "the parameters cannot be read"});
            return;
        }
        for (const auto& parameter : *parameters)
            take(parameter);
        const auto today = date_of(call.now);
        wanted_.until = until_ ? end_of(*until_) : end_of(today);
        wanted_.from = from_ ? start_of(*from_) : start_of(date_of(wanted_.until - period_default));
    }
    [[nodiscard]] std::expected<ledger::ListOwnReadings, http::Problem> wanted() && {
        if (!faults_.empty()) return std::unexpected{invalid_input(std::move(faults_))};
        return std::move(wanted_);
    }

private:
    void take(const http::QueryParameter& parameter) {
        const auto& name = parameter.name;
        if (std::ranges::find(taken_, name) != taken_.end()) return fault(name, "duplicate");
        taken_.push_back(name);
        if (name == "from" || name == "until") {
            auto& day = name == "from" ? from_ : until_;
            day = parse_date(parameter.value);
            if (day && day->complete()) return;
            day.reset();
            return fault(name, "malformed");
        }
        if (name != "person" && name != "case" && name != "professional" && name != "after")
            return fault(name, "unknown");
        if (!is_identifier(parameter.value)) return fault(name, "malformed");
        if (name == "person") wanted_.person = PersonId{parameter.value};
        if (name == "case") wanted_.case_id = CaseId{parameter.value};
        if (name == "professional") wanted_.professional = ProfessionalId{parameter.value};
        if (name == "after") wanted_.after = parameter.value;
    }
    void fault(const std::string& name, const char* code) {
        faults_.push_back({"/" + name, code, "see what this address can be asked"});
    }

    ledger::ListOwnReadings wanted_;
    std::optional<PartialDate> from_;
    std::optional<PartialDate> until_;
    std::vector<std::string> taken_;
    Faults faults_;
};

http::Problem problem_of(ledger::OwnReadingsRefusal refusal) {
    using enum ledger::OwnReadingsRefusal;
    switch (refusal) {
    case not_privacy_officer: return problem("not-for-you", "R-LEDGER-7");
    case two_subjects:
        return invalid_input({{"/case", "not_allowed", "a person or a case, not both"}});
    case period_too_long:
        return invalid_input({{"/until", "out_of_range", "at most a year after the first day"}});
    case page_not_known: return problem("reading-page-not-known");
    }
    std::unreachable();
}

Reply<ledger::OwnReadings> list_readings(Call& call) {
    const auto wanted = Asked{call}.wanted();
    if (!wanted) return std::unexpected{wanted.error()};
    auto page = ledger::list_own_readings(call.transaction(), *wanted, call.actor);
    if (!page) return std::unexpected{problem_of(page.error())};
    call.readings.push_back(ledger::subject_of(*wanted, call.actor));
    return Given{*std::move(page)};
}

} // namespace

std::vector<Route> reading_routes() {
    auto readings =
        for_roles(look<ledger::OwnReadings>(
                      "/v1/readings", "listReadings",
                      "Who of your organisation read what, about whom; never what it said",
                      Audience::professional, list_readings),
                  {"privacy_officer"});
    readings.query = {{"person", "Only what was read about this person"},
                      {"case", "Only what was read about this case"},
                      {"professional", "Only what this professional read"},
                      {"from", "The first day, YYYY-MM-DD; thirty days back where it is left out"},
                      {"until", "The last day, at most a year later; today where it is left out"},
                      {"after", "The `next` of the page before"}};
    return {std::move(readings)};
}

} // namespace schakel::api
