#include "main/link_command.h"

#include "main/bad_option.h"
#include "main/link_report.h"
#include "main/person_register.h"
#include "matching/explanation.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <ostream>

namespace schakel::main {
namespace {

/// The kinds of the columns of both registers; other texts are one when their names are.
std::vector<matching::ColumnUse> uses_of(const PersonRegister& people,
                                         const std::vector<matching::ColumnKind>& kinds,
                                         std::vector<std::string>& others) {
    std::vector<matching::ColumnUse> uses;
    for (std::size_t column = 0; column < kinds.size(); ++column) {
        std::size_t other = 0;
        if (kinds[column] == matching::ColumnKind::other_text) {
            const auto known = std::ranges::find(others, people.header[column]);
            other = static_cast<std::size_t>(known - others.begin());
            if (known == others.end()) others.push_back(people.header[column]);
        }
        uses.push_back({kinds[column], other});
    }
    return uses;
}

void show_kinds(const std::filesystem::path& file, const PersonRegister& people,
                const std::vector<matching::ColumnKind>& kinds, std::ostream& messages) {
    messages << file.string() << ":";
    for (std::size_t column = 0; column < kinds.size(); ++column)
        messages << (column == 0 ? " " : ", ") << people.header[column] << " = "
                 << (column == people.id_column ? "identifier" : matching::word_for(kinds[column]));
    messages << "\n";
}

/// Under another name until it is whole.
class WholeFile {
public:
    explicit WholeFile(std::filesystem::path file)
        : file_{std::move(file)}, part_{file_.string() + ".part"},
          stream_{part_, std::ios::binary | std::ios::trunc} {
        if (!stream_) throw BadOption{file_.string() + ": cannot be written"};
    }
    ~WholeFile() {
        std::error_code ignored;
        std::filesystem::remove(part_, ignored);
    }
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    std::ostream& stream() { return stream_; }
    void finish() {
        stream_.close();
        std::error_code error;
        if (stream_) std::filesystem::rename(part_, file_, error);
        if (!stream_ || error) throw BadOption{file_.string() + ": cannot be written"};
    }

private:
    std::filesystem::path file_;
    std::filesystem::path part_;
    std::ofstream stream_;
};

/// One line that is written over, with the time that is left by the pace so far.
class ProgressLine {
public:
    explicit ProgressLine(std::ostream& messages) : messages_{messages} {}
    void operator()(std::string_view step, double done) const {
        constexpr int width = 30;
        const auto filled = static_cast<std::size_t>(done * width);
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - began_;
        const auto left = done > 0.05
                              ? fmt::format("{:.0f} s left", spent.count() / done * (1 - done))
                              : std::string{};
        messages_ << fmt::format("\r{:9} [{:<{}}] {:3.0f}% {:12}", step, std::string(filled, '='),
                                 width, done * 100, left);
        if (done >= 1) messages_ << '\n';
        messages_.flush();
    }

private:
    std::ostream& messages_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

class Run {
public:
    Run(const LinkOptions& options, std::ostream& messages)
        : options_{options}, messages_{messages} {}

    int run() {
        if (!read(options_.left, left_)) return 2;
        if (options_.right) {
            records_.begin_second();
            if (!read(*options_.right, right_)) return 2;
        }
        const auto to_explain = pairs_to_explain();
        matching::Progress progress;
        if (options_.show_progress) progress = ProgressLine{messages_};
        const matching::Linkage linkage{records_, progress};
        const auto links = linkage.links(options_.threshold);
        write_pairs(links);
        if (options_.clusters) write_clusters(links);
        if (options_.report) write_report(linkage, links);
        for (const auto& pair : to_explain)
            explain(linkage, pair);
        const auto matches = std::ranges::count(links, matching::Band::match, matching::band_of);
        messages_ << fmt::format("{} records, {} pairs looked at, {} matches, {} possible\n",
                                 records_.size(), linkage.pairs_looked_at(), matches,
                                 links.size() - static_cast<std::size_t>(matches));
        return 0;
    }

private:
    bool read(const std::filesystem::path& file, PersonRegister& into) {
        auto people =
            read_person_register(file, options_.id, [&](const PersonRegister& header) -> TakeRow {
                const auto kinds = kinds_of(header, options_.columns);
                show_kinds(file, header, kinds, messages_);
                if (std::ranges::all_of(kinds, [](matching::ColumnKind kind) {
                        return kind == matching::ColumnKind::unused;
                    }))
                    throw BadOption{
                        file.string() +
                        ": no column that can be compared; say with --columns what they are"};
                return [this, uses = uses_of(header, kinds, others_)](
                           std::span<const std::string_view> cells) { records_.add(cells, uses); };
            });
        if (people) {
            into = std::move(*people);
            return true;
        }
        for (const auto& fault : people.error())
            messages_ << fault << "\n";
        return false;
    }

    [[nodiscard]] std::string_view id_of(matching::Row row) const {
        return row < left_.rows() ? left_.id_of(row) : right_.id_of(row - left_.rows());
    }

    void write_pairs(const std::vector<matching::Link>& links) const {
        WholeFile file{options_.pairs};
        file.stream() << "left_id,right_id,probability,band\n";
        std::string line;
        for (const auto& link : links) {
            line.clear();
            codec::append_csv_text(line, id_of(link.pair.left));
            line += ',';
            codec::append_csv_text(line, id_of(link.pair.right));
            line += fmt::format(",{:.8f},{}\n", link.probability,
                                matching::band_of(link) == matching::Band::match ? "match"
                                                                                 : "possible");
            file.stream() << line;
        }
        file.finish();
    }

    void write_clusters(const std::vector<matching::Link>& links) const {
        WholeFile file{*options_.clusters};
        file.stream() << "id,cluster\n";
        const auto first = matching::clusters_of(records_.size(), links);
        std::string line;
        for (matching::Row row = 0; row < records_.size(); ++row) {
            line.clear();
            codec::append_csv_text(line, id_of(row));
            line += ',';
            codec::append_csv_text(line, id_of(first[row]));
            file.stream() << line << '\n';
        }
        file.finish();
    }

    void write_report(const matching::Linkage& linkage,
                      const std::vector<matching::Link>& links) const {
        LinkReport report{.records = records_,
                          .linkage = linkage,
                          .links = links,
                          .id_of = [this](matching::Row row) { return std::string{id_of(row)}; },
                          .others = others_,
                          .threshold = options_.threshold,
                          .registers = {options_.left.filename().string()}};
        if (options_.right) report.registers.push_back(options_.right->filename().string());
        WholeFile file{*options_.report};
        file.stream() << link_report(report, options_.language);
        file.finish();
    }

    /// Of the first register, or of the second.
    [[nodiscard]] matching::Row row_of(const std::string& id, bool of_second) const {
        const auto begin = of_second ? left_.rows() : 0;
        const auto end = of_second ? records_.size() : left_.rows();
        for (auto row = begin; row < end; ++row)
            if (id_of(static_cast<matching::Row>(row)) == id)
                return static_cast<matching::Row>(row);
        throw BadOption{"--explain: no record is called " + id + " in " +
                        (of_second ? *options_.right : options_.left).string()};
    }

    /// Looked up before anything is written.
    [[nodiscard]] std::vector<matching::Pair> pairs_to_explain() const {
        std::vector<matching::Pair> pairs;
        for (const auto& [left_id, right_id] : options_.explain) {
            const auto left = row_of(left_id, false);
            const auto right = row_of(right_id, options_.right.has_value());
            if (left == right) throw BadOption{"--explain: " + left_id + " twice is one record"};
            pairs.push_back({std::min(left, right), std::max(left, right)});
        }
        return pairs;
    }

    void explain(const matching::Linkage& linkage, const matching::Pair& pair) const {
        const auto explanation = matching::explanation_of(records_, linkage.model(), pair);
        messages_ << id_of(pair.left) << " - " << id_of(pair.right) << ":\n";
        for (const auto& line :
             matching::lines_of(explanation, records_, options_.language, others_))
            messages_ << "  " << line << "\n";
    }

    const LinkOptions& options_;
    std::ostream& messages_;
    PersonRegister left_;
    PersonRegister right_;
    /// The names of the columns of other text.
    std::vector<std::string> others_;
    matching::Records records_;
};

} // namespace

int link_command(const LinkOptions& options, std::ostream& messages) {
    return Run{options, messages}.run();
}

} // namespace schakel::main
