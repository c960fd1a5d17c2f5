#include "main/institutions_command.h"

#include "index/take_institutions.h"
#include "main/bad_option.h"
#include "main/open_file.h"
#include "main/opened_house.h"
#include "main/ready_index.h"

#include <fmt/format.h>
#include <ostream>

namespace schakel::main {

namespace {

/// Of all institutions of the country it is some hundreds of kilobytes.
constexpr std::size_t file_bytes_max = 16 << 20;
constexpr std::size_t faults_told_max = 20;
/// The list is one deed, and the database may be far away or on a slow disk.
constexpr std::chrono::seconds list_deadline{60};

std::string text_of(const std::filesystem::path& file) {
    auto stream = opened(file);
    if (!stream) throw BadOption{file.string() + " cannot be read"};
    std::string text(file_bytes_max + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad()) throw BadOption{file.string() + " cannot be read"};
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > file_bytes_max)
        throw BadOption{fmt::format("{} is no list of institutions: it is larger than {} MiB",
                                    file.string(), file_bytes_max >> 20)};
    return text;
}

PartialDate day_of(const std::string& text) {
    const auto day = parse_date(text);
    if (!day || !day->complete())
        throw BadOption{"--as-of: " + text + " is no day, such as 2026-11-01"};
    return *day;
}

std::string_view in_words(index::InstitutionListRefusal refusal) {
    using enum index::InstitutionListRefusal;
    switch (refusal) {
    case no_addresses: return "it has no addresses (R-SIGNAL-30)";
    case of_day_to_come: return "it is of a day to come (R-SIGNAL-30)";
    case not_fresh: return "it is thirty days old or more (R-SIGNAL-30)";
    case older_than_kept: return "a newer one is here (R-SIGNAL-30)";
    case elsewhere:
        return "the evaluators or the index are elsewhere, where nothing meets by address "
               "(R-SIGNAL-34)";
    }
    return "";
}

void tell_faults(const std::filesystem::path& file, const Faults& faults, std::ostream& messages) {
    for (std::size_t at = 0; at < std::min(faults.size(), faults_told_max); ++at)
        messages << fmt::format("{}: {}: {}\n", file.string(), faults[at].pointer,
                                faults[at].message);
    if (faults.size() > faults_told_max)
        messages << fmt::format("and {} more\n", faults.size() - faults_told_max);
    messages << "Nothing was taken over (R-SIGNAL-30).\n";
}

} // namespace

int institutions_command(const InstitutionsOptions& options, std::ostream& out,
                         std::ostream& messages) {
    const auto as_of = day_of(options.as_of);
    const auto addresses = index::read_institutions(text_of(options.file));
    if (!addresses) {
        tell_faults(options.file, addresses.error(), messages);
        return 1;
    }
    const auto house =
        open_house(options.database, options.keys, store::Options{.deadline = list_deadline});
    const auto list = index::hash_institutions(*addresses, as_of, house->vault);
    const auto taken = house->database->write([&](store::Transaction& transaction) {
        return index::take_institutions(list, transaction, house->vault, system_now());
    });
    if (!taken) {
        messages << fmt::format("{} is not taken over: {}.\n", options.file.string(),
                                in_words(taken.error()));
        return 1;
    }
    const auto renewed = renew_signals(*house, messages);
    out << fmt::format("{} addresses of institutions, as of {}: signals meet by address until that "
                       "list is {} days old. {} signals were brought up to it.\n",
                       addresses->size(), to_text(as_of), index::institution_list_fresh_for.count(),
                       renewed);
    return 0;
}

} // namespace schakel::main
