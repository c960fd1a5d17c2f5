#include "main/decide_command.h"

#include "base/blank.h"
#include "codec/json_text.h"
#include "main/open_file.h"
#include "main/policy_folder.h"
#include "sharing/advice_json.h"

#include <array>
#include <atomic>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>
#include <thread>
#include <vector>

namespace schakel::main {
namespace {

/// So many lines are gathered at a time for all processors together.
constexpr std::size_t lines_at_once = 4'096;

class Decider {
public:
    /// `all_there`: the lines need not be waited for, so that many can be answered side by side. Else each is answered
    /// before the next is read.
    Decider(const sharing::SharingFramework& framework, std::ostream& output, bool all_there)
        : framework_{framework}, output_{output},
          gathered_max_{all_there ? lines_at_once : std::size_t{1}} {}

    /// One object over several lines, or one object on each line.
    int run(std::istream& input) {
        std::string first;
        while (is_blank(first) && std::getline(input, first)) {}
        if (is_blank(first)) return 0;
        // A first line that is no document of its own may be the beginning of one that goes on over the next lines.
        if (!codec::parse_json(first)) {
            std::string all = first + '\n';
            all.append(std::istreambuf_iterator<char>{input}, {});
            if (codec::parse_json(all)) {
                line(std::move(all));
                return finish();
            }
            for (std::size_t at = 0; at < all.size();) {
                const auto end = std::min(all.find('\n', at), all.size());
                line(all.substr(at, end - at));
                at = end + 1;
            }
            return finish();
        }
        line(std::move(first));
        for (std::string next; std::getline(input, next);)
            line(std::move(next));
        return finish();
    }

private:
    struct Answered {
        std::string text;
        bool refused = false;
    };
    /// Lines that are answered side by side.
    struct Batch {
        std::vector<std::string> lines;
        std::vector<Answered> answers;
        std::atomic<std::size_t> next = 0;
        /// They end before the rest of it goes.
        std::vector<std::jthread> workers;
    };

    void line(std::string text) {
        if (is_blank(text)) return;
        gathered_.push_back(std::move(text));
        if (gathered_.size() >= gathered_max_) answer_gathered();
    }
    int finish() {
        answer_gathered();
        write(std::exchange(running_, nullptr));
        return refused_ ? 1 : 0;
    }

    /// While these lines are answered, what was answered before is written and the next lines are read.
    void answer_gathered() {
        if (running_) running_->workers.clear();
        const auto before = std::exchange(running_, std::make_unique<Batch>());
        auto& batch = *running_;
        batch.lines = std::exchange(gathered_, {});
        batch.answers.resize(batch.lines.size());
        const auto wanted =
            std::min<std::size_t>(std::thread::hardware_concurrency(), batch.lines.size());
        if (gathered_max_ == 1) {
            answer_all(batch);
            return write(std::exchange(running_, nullptr));
        }
        while (batch.workers.size() < wanted)
            batch.workers.emplace_back([this, &batch] { answer_all(batch); });
        write(before);
    }
    void answer_all(Batch& batch) const {
        for (auto at = batch.next++; at < batch.lines.size(); at = batch.next++)
            batch.answers[at] = answer(batch.lines[at]);
    }
    void write(const std::unique_ptr<Batch>& batch) {
        if (!batch) return;
        batch->workers.clear();
        for (const auto& [text, refused] : batch->answers) {
            output_ << text << '\n';
            refused_ = refused_ || refused;
        }
        output_ << std::flush;
    }

    [[nodiscard]] Answered answer(std::string_view text) const {
        // A record is small and is gone before the next one comes.
        std::array<unsigned char, 16'384> room;
        boost::json::monotonic_resource memory{room.data(), room.size()};
        const auto document = codec::parse_json(text, &memory);
        if (!document) return refusal(document.error());
        const auto facts = sharing::read_facts(*document, framework_.fact_model());
        if (!facts) return refusal(facts.error());
        return {sharing::advice_to_json(framework_.advise(*facts)), false};
    }
    static Answered refusal(const Faults& faults) {
        const boost::json::object error{{"pointer", faults.front().pointer},
                                        {"message", faults.front().message}};
        return {boost::json::serialize(boost::json::object{{"error", error}}), true};
    }

    const sharing::SharingFramework& framework_;
    std::ostream& output_;
    const std::size_t gathered_max_;
    std::vector<std::string> gathered_;
    /// What is being answered.
    std::unique_ptr<Batch> running_;
    bool refused_ = false;
};

} // namespace

int decide_command(const DecideOptions& options, std::istream& input, std::ostream& output,
                   std::ostream& errors) {
    const auto framework = load_policy(options.policy, errors);
    if (!framework) return 2;
    if (!options.file || *options.file == "-") return Decider{*framework, output, false}.run(input);
    auto file = opened(*options.file);
    if (!file) {
        errors << "schakel decide: cannot read " << *options.file << '\n';
        return 2;
    }
    std::error_code error;
    const bool all_there = std::filesystem::is_regular_file(*options.file, error);
    return Decider{*framework, output, all_there}.run(file);
}

} // namespace schakel::main
