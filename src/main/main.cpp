// The subcommands. The only place that knows all parts of the house.
#include "main/ask_command.h"
#include "main/bad_option.h"
#include "main/decide_command.h"
#include "main/dmn_subcommands.h"
#include "main/evaluator_command.h"
#include "main/institutions_command.h"
#include "main/ledger_command.h"
#include "main/link_subcommands.h"
#include "main/load_command.h"
#include "main/load_persons_command.h"
#include "main/policy_command.h"
#include "main/policy_diff_command.h"
#include "main/policy_document_command.h"
#include "main/policy_prove_command.h"
#include "main/policy_questions_command.h"
#include "main/policy_register_command.h"
#include "main/serve_command.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace {

constexpr auto default_database = "sqlite:data/schakel.db";
constexpr auto default_keys = "data/keys";

void add_data_options(CLI::App* command, std::string& database, std::filesystem::path& keys) {
    command->add_option("--database", database, "sqlite:PATH or postgresql://...")
        ->default_val(default_database);
    command->add_option("--keys", keys, "Folder of the master key; made on first use")
        ->default_val(default_keys);
}

} // namespace

int main(int count, char** arguments) {
    using namespace schakel;
    CLI::App app{"Schakel: work together around young people and families."};
    app.set_version_flag("--version", SCHAKEL_VERSION);
    app.require_subcommand(1);
    std::function<int()> chosen;

    main::ServeOptions serve;
    auto* serving = app.add_subcommand("serve", "The server; ends on SIGTERM");
    add_data_options(serving, serve.database, serve.keys);
    main::add_serve_options(*serving, serve);
    serving->callback([&] {
        chosen = [&] {
            main::complete_serve_options(*serving, serve);
            return serve_command(serve, std::cout, std::cerr);
        };
    });

    main::ServeOptions keep;
    auto* index = app.add_subcommand(
        "index", "The reference index: in a house of its own, and what it leaves out");
    index->require_subcommand(1);
    auto* keeping = index->add_subcommand(
        "serve", "Keeps signals for other houses, and a page for who coordinates; ends on SIGTERM");
    add_data_options(keeping, keep.database, keep.keys);
    main::add_serve_options(*keeping, keep);
    main::add_keeper_options(*keeping, keep);
    keeping->callback([&] {
        chosen = [&] {
            main::complete_serve_options(*keeping, keep);
            return serve_command(keep, std::cout, std::cerr);
        };
    });

    main::InstitutionsOptions institutions;
    auto* leaving_out = index->add_subcommand(
        "institutions", "Takes over where institutions stand, so that signals may meet by address");
    leaving_out
        ->add_option("FILE", institutions.file,
                     "CSV file with the columns postcode, houseNumber and addition")
        ->required();
    leaving_out->add_option("--as-of", institutions.as_of, "Of which day it is, as 2026-11-01")
        ->required();
    add_data_options(leaving_out, institutions.database, institutions.keys);
    leaving_out->callback([&] {
        chosen = [&] { return main::institutions_command(institutions, std::cout, std::cerr); };
    });

    LoadOptions load;
    auto* loading = app.add_subcommand(
        "load", "Load a network definition with its demo accounts, or a register of persons as a "
                "CSV file; twice is once");
    loading
        ->add_option("DIR", load.folder,
                     "Folder with the definition, such as examples/tilburg, or a CSV file with the "
                     "columns bsn, familyName, birthDate and more (docs/operating.md)")
        ->required();
    add_data_options(loading, load.database, load.keys);
    loading->add_option("--demo-password", load.demo_password,
                        "For tests: the password of every demo account");
    main::LoadPersonsOptions load_persons;
    std::string numbers;
    loading
        ->add_option("--numbers", numbers,
                     "Of a CSV file: whether its persons are invented (test) or real, where the "
                     "database does not know yet")
        ->check(CLI::IsMember({"test", "real"}));
    loading->add_flag(
        "--instead", load_persons.instead_of_half_done,
        "Of a CSV file: leave another that stands half done, and begin with this one");
    loading->callback([&] {
        chosen = [&] {
            if (std::filesystem::is_directory(load.folder) || !load.folder.has_extension())
                return load_command(load, std::cout, std::cerr);
            load_persons.file = load.folder;
            load_persons.database = load.database;
            load_persons.keys = load.keys;
            if (!numbers.empty())
                load_persons.numbers =
                    numbers == "test" ? people::BsnGuard::test : people::BsnGuard::real;
            return main::load_persons_command(load_persons, std::cout, std::cerr);
        };
    });

    main::DecideOptions decide;
    auto* deciding = app.add_subcommand("decide", "Facts in, advice out: one JSON object per line");
    deciding->add_option("FILE", decide.file, "Facts; standard input when absent or -");
    deciding->add_option("--policy", decide.policy,
                         "Folder of a policy; that of the program when absent");
    deciding->callback([&] {
        chosen = [&] { return main::decide_command(decide, std::cin, std::cout, std::cerr); };
    });

    main::AskOptions ask;
    auto* asking = app.add_subcommand(
        "ask", "May I share? The question scheme, one question at a time, with the reasons.\n"
               "Answer with a number; ? says why a question is asked; onbekend (unknown), terug "
               "(back), stop.\n"
               "Status 0: an advice was given; 1: it stays unknown; 2: wrong options or policy");
    asking->add_option("--policy", ask.policy,
                       "Folder of a policy; that of the program when absent");
    asking->add_option("--language", ask.language, "nl or en")->capture_default_str();
    asking->callback(
        [&] { chosen = [&] { return main::ask_command(ask, std::cin, std::cout, std::cerr); }; });

    main::add_dmn_subcommands(app, chosen);
    main::add_link_subcommands(app, chosen);
    main::add_evaluator_subcommands(app, chosen);

    std::optional<std::string> policy_folder;
    auto* policy = app.add_subcommand(
        "policy", "The Grondslag: check it, run its vignettes, prove its invariants");
    policy->require_subcommand(1);
    auto* checking =
        policy->add_subcommand("check", "Whether it can be loaded, and every fault if not");
    auto* counting = policy->add_subcommand(
        "questions", "How many questions its vignettes take, inside a case and from nothing");
    std::optional<std::string> other_vignettes;
    counting->add_option("--vignettes", other_vignettes, "Vignettes of another file besides");
    main::PolicyTestOptions policy_test;
    auto* testing = policy->add_subcommand(
        "test", "Its vignettes: how many pass, and which rules of its tables they hit");
    testing->add_flag("--mutants", policy_test.mutants,
                      "Whether they would notice small mistakes in the tables, too");
    testing->add_option("--least-score", policy_test.least_score,
                        "End with 1 when fewer of those mistakes are noticed, in percent");
    main::PolicyProveOptions prove;
    auto* proving = policy->add_subcommand(
        "prove", "Whether what must hold for all facts does, or a case in which it does not");
    proving->add_option("--claims", prove.claims,
                        "Other statements than those of the policy, as for 'dmn prove'");
    proving->add_option("--method", prove.method, "z3, diagram or both")->capture_default_str();
    proving->add_option("--timeout", prove.seconds, "Seconds for each statement and method")
        ->capture_default_str();
    main::PolicyDocumentOptions document;
    auto* documenting = policy->add_subcommand(
        "document", "The whole of it as one readable text, on standard output");
    documenting->add_option("--language", document.language, "nl or en")->capture_default_str();
    documenting->add_option("--format", document.format, "html or text")->capture_default_str();
    for (auto* command : {checking, testing, counting, proving, documenting})
        command->add_option("DIR,--policy", policy_folder,
                            "Folder of a policy; that of the program when absent");
    main::PolicyDiffOptions differ;
    auto* differing = policy->add_subcommand(
        "diff", "Which situations a new version answers otherwise, and in which direction");
    differing->add_option("OLD", differ.before, "Folder of the earlier policy")->required();
    differing->add_option("NEW", differ.after, "Folder of the later policy")->required();
    differing->add_option("--questions", differ.questions,
                          "Questions asked before, as 'decide' reads them, one on a line");
    differing->add_option("--language", differ.language, "nl or en")->capture_default_str();
    differing->add_option("--timeout", differ.seconds, "Seconds for finding which verdicts move")
        ->capture_default_str();
    differing->callback(
        [&] { chosen = [&] { return main::policy_diff_command(differ, std::cout, std::cerr); }; });
    documenting->callback([&] {
        document.folder = policy_folder;
        chosen = [&] { return main::policy_document_command(document, std::cout, std::cerr); };
    });
    proving->callback([&] {
        prove.folder = policy_folder;
        chosen = [&] { return main::policy_prove_command(prove, std::cout, std::cerr); };
    });
    checking->callback([&] {
        chosen = [&] { return main::policy_check_command(policy_folder, std::cout, std::cerr); };
    });
    testing->callback([&] {
        policy_test.folder = policy_folder;
        chosen = [&] { return main::policy_test_command(policy_test, std::cout, std::cerr); };
    });

    counting->callback([&] {
        chosen = [&] {
            return main::policy_questions_command(policy_folder, other_vignettes, std::cout,
                                                  std::cerr);
        };
    });

    main::PolicyRegisterOptions processing;
    auto* registering = policy->add_subcommand(
        "register", "The register of processing activities, on standard output");
    auto* assessing = policy->add_subcommand(
        "dpia", "The data protection impact assessment of a network, on standard output");
    assessing->add_option("--network", processing.network, "Which network")->required();
    for (auto* command : {registering, assessing}) {
        command->add_option("--database", processing.database, "sqlite:PATH or postgresql://...")
            ->default_val(default_database);
        command->add_option("--definition", processing.definition,
                            "Folder of a network definition, in the place of a database");
        command->add_option("--day", processing.day, "As it stands on that day; today when absent");
        command->add_option("--language", processing.language, "nl or en")->capture_default_str();
        command->add_option("--format", processing.format, "html or json")->capture_default_str();
    }
    registering->callback([&] {
        chosen = [&] { return main::policy_register_command(processing, std::cout, std::cerr); };
    });
    assessing->callback([&] {
        chosen = [&] { return main::policy_dpia_command(processing, std::cout, std::cerr); };
    });

    main::LedgerVerifyOptions verify;
    auto* ledger = app.add_subcommand("ledger", "The record of disclosures and changes");
    ledger->require_subcommand(1);
    auto* verifying =
        ledger->add_subcommand("verify", "Whether every entry stands as it was written");
    add_data_options(verifying, verify.database, verify.keys);
    verifying->add_option("--checkpoint", verify.checkpoint,
                          "A checkpoint of an earlier day to hold it against");
    verifying->add_option("--save-checkpoint", verify.save_checkpoint,
                          "Where to write the checkpoint of today");
    verifying->callback([&] {
        chosen = [&] { return main::ledger_verify_command(verify, std::cout, std::cerr); };
    });

    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error); // --help and --version
        std::cerr << "schakel: " << error.what() << " (--help says more)\n";
        return 2;
    }
    try {
        return chosen();
    } catch (const main::BadOption& error) {
        std::cerr << "schakel: " << error.what() << "\n";
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "schakel: " << error.what() << "\n";
        return 1;
    }
}
