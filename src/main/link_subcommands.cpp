#include "main/link_subcommands.h"

#include "main/link_command.h"

#include <iostream>
#include <memory>
#include <unistd.h>

namespace schakel::main {
namespace {

using Chosen = std::function<int()>;

void add_options(CLI::App& command, const std::shared_ptr<LinkOptions>& options, Chosen& chosen) {
    command
        .add_option("-o,--output", options->pairs,
                    "Where to write the pairs: left_id,right_id,probability,band")
        ->required();
    command.add_option("--columns", options->columns,
                       "A TOML file that says what columns are, such as achternaam = \"surname\". "
                       "Kinds: given name, surname, birth date, number, street, house number, "
                       "postcode, place, sex, e-mail, other text. Guessed from names when absent");
    command.add_option("--id", options->id,
                       "The column that names the record; never compared. The first when absent");
    command.add_option("--threshold", options->threshold, "The least probability of a pair")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option(
        "--report", options->report,
        "Where to write a page about it (HTML): how sure the pairs are, what may have "
        "been missed, and some pairs step by step");
    command
        .add_option("--language", options->language,
                    "Of the page and of what is explained: nl or en")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, Language>{{"nl", Language::nl}, {"en", Language::en}}))
        ->default_str("nl");
    command
        .add_option(
            "--explain", options->explain,
            "Tells of two records, by their identifiers, why they are held for one person or "
            "not. May be given more than once")
        ->type_name("LEFT_ID RIGHT_ID");
    command.callback([=, &chosen] {
        chosen = [=] {
            options->show_progress = isatty(STDERR_FILENO) != 0;
            return link_command(*options, std::cerr);
        };
    });
}

} // namespace

void add_link_subcommands(CLI::App& app, std::function<int()>& chosen) {
    const auto link = std::make_shared<LinkOptions>();
    auto* linking = app.add_subcommand(
        "link", "Who in two registers is the same person, with a probability.\n"
                "A pair in band match is sure; one in band possible is for a person to decide");
    linking->add_option("LEFT", link->left, "A register: a CSV file with a header")->required();
    linking
        ->add_option_function<std::string>(
            "RIGHT", [link](const std::string& file) { link->right = file; }, "The other register")
        ->required();
    add_options(*linking, link, chosen);

    const auto dedupe = std::make_shared<LinkOptions>();
    auto* finding = app.add_subcommand(
        "dedupe", "Which records of one register are of the same person, with a probability");
    finding->add_option("FILE", dedupe->left, "The register: a CSV file with a header")->required();
    finding->add_option("--clusters", dedupe->clusters,
                        "Where to write to which person each record belongs: id,cluster");
    add_options(*finding, dedupe, chosen);
}

} // namespace schakel::main
