#include "main/decide_command.h"

#include "codec/json_text.h"
#include "main/policy_folder.h"
#include "sharing/advice_json.h"

#include <boost/json/serialize.hpp>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

namespace schakel::main {
namespace {

class Decider {
public:
    Decider(const sharing::SharingFramework& framework, std::ostream& output)
        : framework_{framework}, output_{output} {}

    /// One object over several lines, or one object on each line.
    int run(std::istream& input) {
        std::string first;
        while (blank(first) && std::getline(input, first)) {}
        if (blank(first)) return 0;
        // A first line that is no document of its own may be the beginning of one that goes on over the next lines.
        if (!codec::parse_json(first)) {
            std::string all = first + '\n';
            all.append(std::istreambuf_iterator<char>{input}, {});
            if (codec::parse_json(all)) return record(all), status_;
            for (std::size_t at = 0; at < all.size();) {
                const auto end = std::min(all.find('\n', at), all.size());
                line(std::string_view{all}.substr(at, end - at));
                at = end + 1;
            }
            return status_;
        }
        record(first);
        for (std::string next; std::getline(input, next);)
            line(next);
        return status_;
    }

private:
    static bool blank(std::string_view text) {
        return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    }
    void line(std::string_view text) {
        if (!blank(text)) record(text);
    }

    void record(std::string_view text) {
        const auto document = codec::parse_json(text);
        if (!document) return refuse(document.error());
        const auto facts = sharing::read_facts(*document, framework_.fact_model());
        if (!facts) return refuse(facts.error());
        output_ << boost::json::serialize(sharing::advice_to_json(framework_.advise(*facts)))
                << '\n'
                << std::flush;
    }
    void refuse(const Faults& faults) {
        status_ = 1;
        const boost::json::object error{{"pointer", faults.front().pointer},
                                        {"message", faults.front().message}};
        output_ << boost::json::serialize(boost::json::object{{"error", error}}) << '\n'
                << std::flush;
    }

    const sharing::SharingFramework& framework_;
    std::ostream& output_;
    int status_ = 0;
};

} // namespace

int decide_command(const DecideOptions& options, std::istream& input, std::ostream& output,
                   std::ostream& errors) {
    const auto framework = load_policy(options.policy, errors);
    if (!framework) return 2;
    Decider decider{*framework, output};
    if (!options.file || *options.file == "-") return decider.run(input);
    std::ifstream file{*options.file};
    if (!file) {
        errors << "schakel decide: cannot read " << *options.file << '\n';
        return 2;
    }
    return decider.run(file);
}

} // namespace schakel::main
