#include "main/metrics_page.h"

#include "index/index_queue_store.h"
#include "main/metrics_text.h"
#include "store/writer_figures.h"

#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

namespace schakel::main {

namespace {

using Seconds = std::chrono::duration<double>;

template <class Number>
double real(Number number) {
    return static_cast<double>(number);
}

double resident_bytes() {
    std::ifstream pages{"/proc/self/statm"};
    double size = 0, resident = 0;
    pages >> size >> resident;
    return resident * real(sysconf(_SC_PAGESIZE));
}

void add_process(MetricsText& text, const Managed& managed) {
    text.gauge("process_start_time_seconds", "When the server started, since 1970.",
               Seconds{managed.started.time_since_epoch()}.count());
    text.gauge("process_resident_memory_bytes", "Memory that it holds.", resident_bytes());
    text.begin("schakel_build_info", "gauge", "The version that runs.");
    text.sample(1, {{"version", SCHAKEL_VERSION}});
    text.gauge("schakel_ending", "1 while what runs is finished and nothing new is taken.",
               managed.ending ? 1 : 0);
}

void add_requests(MetricsText& text, const http::Metrics& metrics) {
    text.begin("schakel_http_requests_total", "counter",
               "Answers by route, method and class of the status.");
    constexpr std::array<std::string_view, 6> classes{"none", "1xx", "2xx", "3xx", "4xx", "5xx"};
    for (const auto& route : metrics.routes)
        for (std::size_t i = 0; i < classes.size(); ++i)
            if (route.answers[i] != 0)
                text.sample(
                    real(route.answers[i]),
                    {{"route", route.route}, {"method", route.method}, {"status", classes[i]}});
    text.begin("schakel_http_request_duration_seconds", "histogram",
               "From the head of a request to its answer.");
    for (const auto& route : metrics.routes) {
        std::uint64_t up_to = 0;
        for (std::size_t i = 0; i < route.durations.size(); ++i) {
            up_to += route.durations[i];
            const auto bound = i < http::duration_bounds.size()
                                   ? fmt::format("{}", Seconds{http::duration_bounds[i]}.count())
                                   : std::string{"+Inf"};
            text.sample(real(up_to),
                        {{"route", route.route}, {"method", route.method}, {"le", bound}},
                        "_bucket");
        }
        text.sample(Seconds{route.duration_sum}.count(),
                    {{"route", route.route}, {"method", route.method}}, "_sum");
        text.sample(real(up_to), {{"route", route.route}, {"method", route.method}}, "_count");
    }
}

void add_server(MetricsText& text, const http::Metrics& metrics) {
    text.gauge("schakel_http_connections", "Open connections.", real(metrics.connections));
    text.counter("schakel_http_connections_total", "Connections that were accepted.",
                 real(metrics.connections_accepted));
    text.counter("schakel_http_connections_refused_total", "Connections that were too many.",
                 real(metrics.connections_refused));
    text.gauge("schakel_http_streams", "Pages that listen for events.", real(metrics.streams));
    text.counter("schakel_http_sent_bytes_total", "Bytes that were sent.",
                 real(metrics.bytes_sent));
    text.counter("schakel_http_received_bytes_total", "Bytes that came.",
                 real(metrics.bytes_received));
    text.counter("schakel_http_unanswered_total", "Connections that ended before their answer.",
                 real(metrics.answers[0]));
}

void add_queues(MetricsText& text, const Managed& managed, const http::Metrics& metrics,
                const store::WriterFigures& writer) {
    const auto router = managed.router.figures();
    text.begin("schakel_queue_depth", "gauge", "What waits: for an answer, a thread or a commit.");
    text.sample(real(metrics.requests_waiting), {{"queue", "requests"}});
    text.sample(real(router.looks_waiting), {{"queue", "looks"}});
    text.sample(real(router.logins_waiting), {{"queue", "logins"}});
    text.sample(real(writer.waiting), {{"queue", "deeds"}});
}

void add_commits(MetricsText& text, const store::WriterFigures& writer) {
    text.begin("schakel_commit_deeds", "histogram", "Deeds in one commit.");
    std::uint64_t up_to = 0;
    for (std::size_t i = 0; i < store::commit_sizes.size(); ++i) {
        up_to += writer.by_size[i];
        text.sample(real(up_to), {{"le", std::to_string(store::commit_sizes[i])}}, "_bucket");
    }
    text.sample(real(writer.commits), {{"le", "+Inf"}}, "_bucket");
    text.sample(real(writer.deeds), {}, "_sum");
    text.sample(real(writer.commits), {}, "_count");
}

void add_limits(MetricsText& text, const api::RateFigures& held_back) {
    text.begin("schakel_rate_limited_total", "counter", "Requests that were told to wait (429).");
    text.sample(real(held_back.requests), {{"limit", "requests"}});
    text.sample(real(held_back.logins), {{"limit", "logins"}});
    text.sample(real(held_back.logins_of_address), {{"limit", "address_logins"}});
    text.sample(real(held_back.searches), {{"limit", "searches"}});
    text.sample(real(held_back.evaluations), {{"limit", "evaluations"}});
}

void add_database(MetricsText& text, const Managed& managed) {
    const auto trouble = trouble_of(managed.database);
    text.gauge("schakel_database_readable", "1 when the database answers.",
               !trouble || *trouble == store::Trouble::full ? 1 : 0);
    text.gauge("schakel_database_writable", "1 when the database takes what is to be kept.",
               trouble ? 0 : 1);
    text.gauge("schakel_mail_configured", "1 when a mail server is named.",
               managed.postman == nullptr ? 0 : 1);
    text.counter("schakel_outbox_failures_total",
                 "How often the outbox could not be looked at or noted.",
                 managed.postman == nullptr ? 0 : real(managed.postman->failed()));
    notify::OutboxCount count;
    index::IndexQueue queue;
    try {
        managed.database.read([&](store::Transaction& transaction) {
            count = notify::count_messages(transaction);
            queue = index::index_queue(transaction);
            return true;
        });
    } catch (const store::Failure&) {
        return; // Told above.
    }
    text.begin("schakel_outbox_messages", "gauge",
               "Messages that wait, were sent, or were given up and need an administrator.");
    text.sample(real(count.waiting), {{"state", "waiting"}});
    text.sample(real(count.sent), {{"state", "sent"}});
    text.sample(real(count.given_up), {{"state", "given_up"}});
    text.begin("schakel_index_waiting", "gauge",
               "What waits for evaluators or an index elsewhere.");
    text.sample(real(queue.signals), {{"what", "signals"}});
    text.sample(real(queue.errands), {{"what", "errands"}});
    text.begin("schakel_index_waiting_since_seconds", "gauge",
               "Since when the first of it waits, since 1970; nothing where nothing waits.");
    const auto since = [&](std::string_view what, const std::optional<Instant>& moment) {
        if (moment) text.sample(Seconds{moment->time_since_epoch()}.count(), {{"what", what}});
    };
    since("signals", queue.signals_since);
    since("errands", queue.errands_since);
}

} // namespace

std::string metrics_page(const Managed& managed) {
    MetricsText text;
    const auto metrics = managed.server.metrics();
    const auto writer = store::writer_figures(managed.database);
    add_process(text, managed);
    add_requests(text, metrics);
    add_server(text, metrics);
    add_queues(text, managed, metrics, writer);
    add_commits(text, writer);
    add_limits(text, managed.limits.figures());
    text.counter("schakel_log_lines_dropped_total", "Log lines for which there was no room.",
                 real(managed.log.dropped()));
    add_database(text, managed);
    return text.text();
}

} // namespace schakel::main
