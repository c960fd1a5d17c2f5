#include "main/evaluator_command.h"

#include "api/router.h"
#include "base/time.h"
#include "main/bad_option.h"
#include "main/between_houses.h"
#include "main/evaluator_service.h"
#include "main/index_evaluators.h"
#include "main/opened_house.h"
#include "main/process_signals.h"
#include "main/serve_options.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <sys/resource.h>
#include <system_error>

namespace schakel::main {

namespace {

/// A thousand elements of 46 characters, and what stands around them.
constexpr std::size_t body_bytes_max = 64 << 10;

std::vector<evaluator::AskingOrganisation> read_organisations(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw BadOption{"--organisations: " + file.string() + " cannot be read"};
    auto read = evaluator::read_asking_organisations(text);
    if (read) return std::move(*read);
    std::string all = "--organisations: " + file.string();
    for (const auto& fault : read.error())
        all += "\n  " + fault.pointer + ": " + fault.message;
    throw BadOption{all};
}

http::Options management_options(const ListenAddress& address) {
    http::Options made;
    made.host = address.host;
    made.port = address.port;
    made.threads = 1;
    made.limits.connections_max = 64;
    made.limits.body_bytes_max = 0;
    return made;
}

void start(http::Server& server, const ListenAddress& address, std::string_view option) {
    try {
        server.start();
    } catch (const http::CertificateUnusable& error) {
        throw BadOption{std::string{"--certificate, --private-key, --client-authorities: "} +
                        error.what()};
    } catch (const std::system_error& error) {
        throw std::runtime_error{fmt::format("cannot listen on {} ({}): {}", to_text(address),
                                             option, error.code().message())};
    }
}

/// What is in memory is a key: it goes into no core file.
void leave_no_core() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

int show(const std::filesystem::path& file, std::ostream& out) {
    for (const auto& version : crypto::read_oprf_keys(file))
        out << "epoch " << version.epoch << "  created " << to_rfc3339(version.created)
            << "  public key " << crypto::to_hex(version.key.public_key()) << "\n";
    return 0;
}

} // namespace

int evaluator_serve_command(const EvaluatorOptions& options, std::ostream& out,
                            std::ostream& errors) {
    const auto listen = read_listen_address("--listen", options.listen);
    std::optional<ListenAddress> management_address;
    if (options.management != "off")
        management_address = read_listen_address("--management", options.management);
    leave_no_core();
    const auto heard = hold_back_signals();
    RequestLog log{options.log};
    evaluator::EvaluationLog evaluations{options.evaluations};
    evaluator::Evaluator evaluator{crypto::read_oprf_keys(options.key),
                                   read_organisations(options.organisations), evaluations};
    EvaluatorService service{evaluator, evaluations, log, system_now};

    http::Server server{between_houses({.listen = listen,
                                        .certificate = options.certificate,
                                        .private_key = options.private_key,
                                        .client_authorities = options.client_authorities,
                                        .body_bytes_max = body_bytes_max},
                                       log),
                        [&](http::Request&& request, http::Responder responder) {
                            service.take(std::move(request), responder);
                        }};
    std::optional<http::Server> management;
    if (management_address)
        management.emplace(management_options(*management_address),
                           [&](http::Request&& request, http::Responder responder) {
                               service.take_management(request, responder);
                           });
    start(server, listen, "--listen");
    if (management) {
        start(*management, *management_address, "--management");
        errors << "schakel: management at http://"
               << to_text({management_address->host, management->port()}) << std::endl;
    }
    // Another keeper can write it down and hold it against the log later (R-OPRF-19).
    errors << "schakel: the log of evaluations ends with " << evaluations.last_hash() << std::endl;
    out << "The evaluator is ready at https://" << to_text({listen.host, server.port()})
        << std::endl;

    for (int signal = 0; signal != SIGTERM && signal != SIGINT;) {
        sigwait(&heard, &signal);
        if (signal == SIGHUP) log.reopen();
    }
    service.begin_to_end();
    server.stop();
    return 0;
}

int evaluator_key_new_command(const std::filesystem::path& file, std::ostream& out) {
    (void)crypto::create_oprf_keys(file, system_now());
    return show(file, out);
}

int evaluator_key_add_command(const std::filesystem::path& file, std::ostream& out) {
    (void)crypto::add_oprf_key(file, system_now());
    return show(file, out);
}

int evaluator_key_retire_command(const std::filesystem::path& file, std::uint32_t epoch,
                                 std::ostream& out) {
    crypto::retire_oprf_key(file, epoch);
    return show(file, out);
}

int evaluator_key_show_command(const std::filesystem::path& file, std::ostream& out) {
    return show(file, out);
}

int evaluator_verify_command(const std::filesystem::path& folder, std::ostream& out) {
    out << evaluator::verify_evaluation_log(folder) << " lines, each follows the one before\n";
    return 0;
}

void add_evaluator_subcommands(CLI::App& app, std::function<int()>& chosen) {
    auto* evaluator = app.add_subcommand(
        "evaluator", "A blind evaluator of the reference index: it has a key and cannot read what "
                     "it is asked");
    evaluator->require_subcommand(1);

    const auto options = std::make_shared<EvaluatorOptions>();
    auto* serving = evaluator->add_subcommand(
        "serve", "Answers the organisations that it was told of; ends on SIGTERM");
    add_evaluator_options(*serving, *options);
    serving->callback([=, &chosen] {
        chosen = [=] {
            complete_evaluator_options(*serving, *options);
            return evaluator_serve_command(*options, std::cout, std::cerr);
        };
    });

    auto* keys = evaluator->add_subcommand("key", "The key file, and its versions");
    keys->require_subcommand(1);
    const auto file = std::make_shared<std::filesystem::path>();
    const auto epoch = std::make_shared<std::uint32_t>(0);
    const auto add = [&](const char* name, const char* meaning, std::function<int()> deed) {
        auto* command = keys->add_subcommand(name, meaning);
        command->add_option("FILE", *file, "The key file")->required();
        command->callback([deed = std::move(deed), &chosen] { chosen = deed; });
        return command;
    };
    add("new", "Makes the file with one key; prints the public key to be pinned",
        [=] { return evaluator_key_new_command(*file, std::cout); });
    add("add", "Adds the key of the next epoch; both answer until one is retired",
        [=] { return evaluator_key_add_command(*file, std::cout); });
    add("show", "Prints the public keys",
        [=] { return evaluator_key_show_command(*file, std::cout); });
    add("retire", "Destroys the key of an epoch: what was made with it matches nothing any more",
        [=] { return evaluator_key_retire_command(*file, *epoch, std::cout); })
        ->add_option("EPOCH", *epoch, "Which")
        ->required();

    auto* checking = evaluator->add_subcommand(
        "check", "At the organisation: whether the evaluators answer, with the keys that were "
                 "pinned");
    checking->add_option("FILE", *file, "TOML file: which evaluators, by which keys")->required();
    checking->callback(
        [=, &chosen] { chosen = [=] { return evaluator_check_command(*file, std::cout); }; });

    const auto folder = std::make_shared<std::filesystem::path>();
    auto* verifying = evaluator->add_subcommand(
        "verify", "Whether every line of the log of evaluations stands as it was written");
    verifying->add_option("DIR", *folder, "The folder of --evaluations")->required();
    verifying->callback(
        [=, &chosen] { chosen = [=] { return evaluator_verify_command(*folder, std::cout); }; });
}

} // namespace schakel::main
