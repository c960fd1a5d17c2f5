#include "main/evaluator_service.h"

#include "api/problems.h"
#include "codec/json.h"
#include "main/metrics_text.h"

#include <thread>

namespace schakel::main {

namespace {

using evaluator::NotGranted;

const api::ProblemKinds kinds{
    {"evaluator-asker-not-known", 403, "R-OPRF-14", "Deze organisatie mag hier niet vragen",
     "Laat de beheerder van deze sleutel de naam in uw certificaat opnemen.",
     "This organisation may not ask here",
     "Have the keeper of this key enter the name in your certificate."},
    {"evaluator-epoch-not-known", 404, "R-OPRF-13", "Deze sleutel is er niet",
     "Vraag GET /v1/keys welke sleutels er zijn.", "There is no such key",
     "Ask GET /v1/keys which keys there are."},
    {"evaluator-asked-too-fast", 429, "R-OPRF-16", "Te veel vragen tegelijk",
     "Vraag het later opnieuw.", "Too many questions at once", "Ask again later."},
    {"evaluator-day-is-used-up", 429, "R-OPRF-15", "Voor vandaag is alles gebruikt",
     "Vraag het morgen opnieuw, of laat het aantal cliënten nakijken.", "All of today is used",
     "Ask again tomorrow, or have the number of clients looked at."},
    {"evaluator-log-not-written", 503, "R-OPRF-18", "Er kan niets worden opgeschreven",
     "De beheerder moet de schijf herstellen en de evaluator opnieuw starten.",
     "Nothing can be written down", "The keeper must mend the disk and start the evaluator anew."},
};

/// Each waits for the disk now and then, and another goes on.
constexpr unsigned workers_of_a_core = 4;
constexpr std::size_t waiting_max = 256;

http::Response json(std::string body) { return {.status = 200, .body = std::move(body)}; }

std::uint64_t count(std::atomic<std::uint64_t>& counter) { return ++counter; }

void refuse(http::Problem problem, const http::Request& request, const http::Responder& responder) {
    if (http::language_of(request.headers.find("accept-language")) == Language::en)
        api::put_into_english(problem);
    responder(problem);
}

/// 405 with what may be done in its place.
http::Problem only(std::string allowed) {
    auto problem = api::problem("method-not-allowed");
    problem.headers.emplace_back("Allow", std::move(allowed));
    return problem;
}

} // namespace

EvaluatorService::EvaluatorService(evaluator::Evaluator& evaluator,
                                   evaluator::EvaluationLog& evaluations, RequestLog& log,
                                   Clock clock)
    : evaluator_{evaluator}, evaluations_{evaluations}, log_{log}, clock_{std::move(clock)},
      workers_{workers_of_a_core * std::max(1U, std::thread::hardware_concurrency()), waiting_max} {
}

void EvaluatorService::take(http::Request&& request, const http::Responder& responder) {
    const bool asks = request.path == "/v1/evaluations", looks = request.path == "/v1/keys";
    if (!asks && !looks) return refuse(api::problem("route-not-known"), request, responder);
    responder.name_route(asks ? "/v1/evaluations" : "/v1/keys");
    const auto* const organisation = evaluator_.organisation_with(request.client_names);
    if (organisation == nullptr) {
        count(unknown_);
        return refuse(api::problem("evaluator-asker-not-known"), request, responder);
    }
    if (looks) {
        if (request.method != http::Method::get)
            return refuse(only("GET, HEAD"), request, responder);
        return responder(json(codec::write_json(evaluator_.keys())));
    }
    if (request.method != http::Method::post) return refuse(only("POST"), request, responder);
    const auto kept = std::make_shared<const http::Request>(std::move(request));
    const bool taken = workers_.submit([this, kept, organisation, responder] {
        try {
            evaluate(*organisation, *kept, responder);
        } catch (...) { responder.fail(std::current_exception()); }
    });
    if (!taken) {
        auto problem = api::problem("try-again-later");
        problem.headers.emplace_back("Retry-After", "1");
        refuse(std::move(problem), *kept, responder);
    }
}

void EvaluatorService::evaluate(const evaluator::AskingOrganisation& organisation,
                                const http::Request& request, const http::Responder& responder) {
    const auto question = codec::read_json<evaluator::AskEvaluation>(request.body);
    if (!question) return refuse(api::invalid_input(question.error()), request, responder);
    const auto now = clock_();
    const auto answer =
        evaluator_.answer(organisation, *question, now, evaluator::Evaluator::Moment::clock::now());
    if (!answer) return refuse(problem_of(answer.error()), request, responder);
    elements_ += question->elements.size();
    if (answer->passes_half) // R-OPRF-17
        log_.add(fmt::format(
            R"({{"time":"{}","alarm":"half of the evaluations of today is used","rule":"R-OPRF-17","organisation":"{}"}})",
            to_rfc3339(now), organisation.name));
    responder(json(codec::write_json(answer->evaluation)));
}

http::Problem EvaluatorService::problem_of(const evaluator::EvaluationRefusal& refusal) {
    if (const auto* const faults = std::get_if<Faults>(&refusal))
        return api::invalid_input(*faults);
    if (std::holds_alternative<evaluator::EpochNotKnown>(refusal))
        return api::problem("evaluator-epoch-not-known");
    if (const auto* const held = std::get_if<NotGranted>(&refusal)) {
        const bool fast = held->why == NotGranted::Why::asks_too_fast;
        count(fast ? too_fast_ : used_up_);
        auto problem = api::problem(fast ? "evaluator-asked-too-fast" : "evaluator-day-is-used-up");
        problem.headers.emplace_back("Retry-After", std::to_string(held->retry_after.count()));
        return problem;
    }
    count(not_logged_);
    return api::problem("evaluator-log-not-written");
}

void EvaluatorService::take_management(const http::Request& request,
                                       const http::Responder& responder) const {
    const bool live = request.path == "/livez", ready = request.path == "/readyz",
               figures = request.path == "/metrics";
    if (!live && !ready && !figures)
        return refuse(api::problem("route-not-known"), request, responder);
    if (request.method != http::Method::get) return refuse(only("GET, HEAD"), request, responder);
    const auto text = [&](std::string body, std::string type = "text/plain; charset=utf-8") {
        responder({.status = 200, .content_type = std::move(type), .body = std::move(body)});
    };
    if (live) return text("alive\n");
    if (figures) return text(metrics(), "text/plain; version=0.0.4");
    if (ending_) return refuse(api::problem("server-ending"), request, responder);
    if (evaluations_.is_broken())
        return refuse(api::problem("evaluator-log-not-written"), request, responder);
    text("ready\n");
}

std::string EvaluatorService::metrics() const {
    MetricsText text;
    const auto usage = evaluator_.usage(clock_());
    text.begin("schakel_evaluations_used_today", "gauge", "Elements evaluated, by organisation.");
    for (const auto& [name, of] : usage)
        text.sample(static_cast<double>(of.used), {{"organisation", name}});
    text.begin("schakel_evaluations_allowed_today", "gauge", "Three for each of its clients.");
    for (const auto& [name, of] : usage)
        text.sample(static_cast<double>(of.allowed), {{"organisation", name}});
    text.begin("schakel_evaluations_alarm", "gauge", "1 when half of today is used.");
    for (const auto& [name, of] : usage)
        text.sample(2 * of.used >= of.allowed ? 1 : 0, {{"organisation", name}});
    text.counter("schakel_evaluations_total", "Elements evaluated since the start.",
                 static_cast<double>(elements_.load()));
    text.begin("schakel_evaluations_refused_total", "counter",
               "Questions not answered, by reason.");
    const auto refused = [&](std::string_view why, const std::atomic<std::uint64_t>& number) {
        text.sample(static_cast<double>(number.load()), {{"why", why}});
    };
    refused("not known", unknown_);
    refused("too fast", too_fast_);
    refused("day used up", used_up_);
    refused("not logged", not_logged_);
    text.gauge("schakel_evaluator_log_broken", "1 when nothing can be written down any more.",
               evaluations_.is_broken() ? 1 : 0);
    text.begin("schakel_build_info", "gauge", "The version that runs.");
    text.sample(1, {{"version", SCHAKEL_VERSION}});
    return text.text();
}

} // namespace schakel::main
